"""What keeps a form from being saved, and how the footer says it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guardpost.errors import Refused

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is missing or wrong.

    Attributes:
        number: the field's ①…; 0 for a field without.
        label: the field's name; empty where it is about the whole form.
        what: what is the matter with it, short: ``1 short``.
        target: what to give the keyboard to.
        wrong: typed and not right; False when it is merely empty still.
    """

    number: int
    label: str
    what: str
    target: QWidget
    wrong: bool = False

    @property
    def text(self) -> str:
        """The line beside the button."""
        if not self.label:
            return self.what
        if not self.number:
            said = translate("forms", "{label}: {what}")
            return said.format(label=self.label, what=self.what)
        said = translate("forms", "{number}. {label}: {what}")
        return said.format(number=self.number, label=self.label, what=self.what)


def empty(number: int, label: str, target: QWidget) -> Problem:
    """Return that a field must still be filled in."""
    return Problem(number, label, translate("forms", "not filled in"), target)


def unchosen(number: int, label: str, target: QWidget) -> Problem:
    """Return that nothing is picked yet, and by which keys it is."""
    return Problem(number, label, translate("forms", "arrows and Space"), target)


def wrong(number: int, label: str, target: QWidget, error: Refused) -> Problem:
    """Return that what was typed cannot be kept."""
    return Problem(number, label, short(error), target, wrong=True)


def short(error: Refused) -> str:
    """Return what is the matter in two words; the field itself says the sentence."""
    missing = error.facts.get("missing", 0)
    if isinstance(missing, int) and missing > 0:
        return translate("forms", "{n} short").format(n=missing)
    if isinstance(missing, int) and missing < 0:
        return translate("forms", "{n} too many").format(n=-missing)
    return translate("forms", "look again")
