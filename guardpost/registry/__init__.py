"""Who and what is known: households, vehicles, staff, equipment."""
