"""A side panel of the registry: it knows where the keyboard belongs in it."""

from __future__ import annotations

from ui.widgets.side_panel import SidePanel


class Panel(SidePanel):
    """A side panel that lies in the cabinet."""

    def take_keyboard(self) -> None:
        """Give the keyboard to the first thing to do."""
        self.close_button.setFocus()
