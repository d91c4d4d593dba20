"""The forms that slide in from the right on the gate page."""
