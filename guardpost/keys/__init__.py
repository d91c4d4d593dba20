"""The site's secrets: where they are kept, and the sealed copy for the day the PC is dead."""
