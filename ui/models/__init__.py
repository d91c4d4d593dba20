"""Table and list models for the pages."""
