"""Frozen migration steps; none imports anything of guardpost."""
