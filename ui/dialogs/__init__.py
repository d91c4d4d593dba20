"""Dialogs: first start and preview."""
