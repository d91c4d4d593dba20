"""A telephone number; one from elsewhere says where it is from."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from guardpost.gate.phones import MAINLAND, parse_phone
from guardpost.masking import mask_phone
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.messages import label
from ui.theme import Theme
from ui.widgets.field import Field

_NAMED = frozenset({"HK", "MO", "TW"})


class PhoneField(CheckedField):
    """A number that is judged, and placed, when the keyboard leaves it."""

    def __init__(
        self, theme: Theme, name: str, *, number: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, checks.phone, number=number, inline=True, parent=parent)

    def judge(self) -> None:
        """Say what is wrong with it, or which region it is from."""
        super().judge()
        region = parse_phone(self.text()).region
        words = label(f"region.{region}") if region in _NAMED else region
        self.set_note("" if region == MAINLAND else words)

    def clear(self) -> None:
        """Empty it."""
        super().clear()
        self.set_note("")


def fill_phone(field: Field, phone: str, typed: str = "") -> None:
    """Fill in a number that is known, covered; one that was just typed stays to be read."""
    if phone and phone != typed.strip():
        field.set_covered(phone, mask_phone(phone))
    else:
        field.set_text(phone)
