"""恢复码: the code of the recovery sheet, in the groups that it has on paper."""

from __future__ import annotations

from math import ceil, sqrt
from statistics import fmean, pstdev

from guardpost.keys.code import GROUP, LENGTH, SIGNS, grouped, read_code
from ui.forms.checked_field import CheckedField
from ui.theme import Theme
from ui.widgets.painting import text_width

# Besides the code itself: the frame, the cursor, and what a font's side bearings take.
_ROOM = 32
# One code in a thousand million is wider than its signs' mean by more standard deviations.
_STRAYS = 6


class CodeField(CheckedField):
    """Shows the whole code; blanks, dashes, small letters and look-alikes are put right as typed.

    What is empty can be kept; where the code is needed, the core says so.
    """

    def __init__(self, theme: Theme, name: str, *, number: int = 0) -> None:
        super().__init__(theme, name, _code, number=number)
        self._shown, self._at = "", 0
        self.edit.cursorPositionChanged.connect(self._moved)
        self.edit.textEdited.connect(self._group)
        theme.changed.connect(self._widen)
        self._widen()

    def set_text(self, text: str) -> None:
        """Fill it in; ``edited`` is not sent."""
        self._shown = text
        super().set_text(text)

    def _widen(self) -> None:
        """Have room for any code, the widest sign in each place apart: that is never drawn."""
        self.edit.ensurePolished()
        font = self.edit.font()
        widths = [text_width(sign, font) for sign in SIGNS]
        dashes = text_width("-", font) * (LENGTH // GROUP - 1)
        usual, stray = LENGTH * fmean(widths), pstdev(widths) * sqrt(LENGTH)
        room = ceil(usual + _STRAYS * stray + dashes) + self.theme.px(_ROOM)
        self.edit.setMinimumWidth(room)

    def _moved(self, _before: int, now: int) -> None:
        self._at = now

    def _group(self, typed: str) -> None:
        """Write the groups anew; the cursor stays behind the sign that it was behind."""
        cursor = self.edit.cursorPosition()
        before, after = grouped(typed[:cursor]), typed[cursor:]
        if len(typed) == len(self._shown) - 1 and cursor == self._at and self._shown[cursor] == "-":
            # Delete in front of a dash takes the sign behind it.
            after = after[1:]
        self._shown = grouped(before + after)
        self.edit.setText(self._shown)
        self.edit.setCursorPosition(len(before))


def _code(text: str) -> str:
    """Return the code as it stands on paper.

    Raises:
        Refused: ``recovery.code_mistyped``.
    """
    return read_code(text) if text.strip() else ""
