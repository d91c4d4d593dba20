"""Copies of the book that can be relied on: made, kept, proved, brought back."""
