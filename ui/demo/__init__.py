"""The demo: one whole shift played through the real window with real key presses."""
