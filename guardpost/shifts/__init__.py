"""Shifts of the post: rota, opening, handover."""
