"""The tabs of the registry page and the form that they share."""
