"""What is half typed about a slip stays with that slip."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit


class Drafts:
    """Lends the same line edits to one slip after the other."""

    def __init__(self, *edits: QLineEdit) -> None:
        self._edits = edits
        self._key = ""
        self._kept: dict[str, tuple[str, ...]] = {}

    def turn_to(self, key: str) -> None:
        """Put the texts of one slip away and bring those of another."""
        if key == self._key:
            return
        self._kept[self._key] = tuple(edit.text() for edit in self._edits)
        self._key = key
        for edit, text in zip(
            self._edits, self._kept.pop(key, ("",) * len(self._edits)), strict=True
        ):
            edit.setText(text)

    def clear(self) -> None:
        """Empty the edits: their text was used."""
        for edit in self._edits:
            edit.clear()
