"""One field of an entry, to be written rightly: as text, number, choice, yes or no, time."""

from __future__ import annotations

from abc import abstractmethod
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from guardpost.errors import Refused
from guardpost.gate.corrections import Field as Part
from guardpost.gate.documents import DocumentKind
from guardpost.masking import mask_document, mask_phone
from guardpost.times import from_text, read_clock, to_text
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.forms.host_row import WAYS
from ui.forms.vehicle_fields import NO_PLATE
from ui.messages import label
from ui.widgets.checkrow import CheckRow
from ui.widgets.field import Choice

translate = QCoreApplication.translate

Scalar = str | int | bool

MOST_DIGITS = 6
_PHONES = frozenset({"phone", "mover_phone"})
_PAPERS = frozenset({"document", "officer_number"})
# Fields of plain text whose values are codes all the same.
_CODES: dict[str, tuple[tuple[str, ...], str]] = {
    "verified": (("", *WAYS), "verified"),
    "no_plate": (("", *NO_PLATE, "emergency"), "no_plate"),
    "document_kind": (("", *(kind.value for kind in DocumentKind)), "document_kind"),
}
_PREFIXES = {
    "vehicle": "vehicle",
    "service": "service",
    "relation": "relation",
    "tenure": "parking",
}


class Editor(QObject):
    """One field.

    Attributes:
        name: the field of the event.
        widget: what is put on the form.
        target: what has the keyboard.

    Signals:
        changed: a person changed it.
    """

    changed = Signal()

    def __init__(self, part: Part, widget: QWidget, target: QWidget) -> None:
        super().__init__(widget)
        self.name, self.part, self.widget, self.target = part.name, part, widget, target

    @abstractmethod
    def value(self) -> Scalar:
        """Return the value as it is now.

        Raises:
            Refused: it cannot be kept.
        """

    @abstractmethod
    def retranslate(self) -> None:
        """Set its words."""

    def refusal(self) -> Refused | None:
        """Return why it cannot be kept, or None."""
        try:
            self.value()
        except Refused as refused:
            return refused
        return None


class TextEditor(Editor):
    """Plain text. Phones and papers stay covered: what is typed takes their place."""

    def __init__(self, desk: Desk, part: Part, name: str) -> None:
        self.field = CheckedField(desk.theme, name, _check_of(part.name))
        super().__init__(part, self.field, self.field.edit)
        self._covered = part.name in _PHONES | _PAPERS and bool(part.value)
        if not self._covered:
            self.field.set_text(str(part.value))
        self.field.edited.connect(self.changed)

    def value(self) -> Scalar:
        """Return the text; what was written when nothing takes its place."""
        if self._covered and not self.field.text().strip():
            return self.part.value
        typed = self.field.value()
        return typed if self.field.text() != str(self.part.value) else self.part.value

    def retranslate(self) -> None:
        """Name it."""
        self.field.set_label(label(f"field.{self.name}"))
        if self._covered:
            mask = mask_phone if self.name in _PHONES else mask_document
            self.field.set_placeholder(mask(str(self.part.value)))


class NumberEditor(Editor):
    """A whole number."""

    def __init__(self, desk: Desk, part: Part, name: str) -> None:
        self.field = CheckedField(desk.theme, name, self._checked)
        super().__init__(part, self.field, self.field.edit)
        self.field.set_text(str(part.value))
        self.field.edited.connect(self.changed)

    def value(self) -> Scalar:
        """Return the number."""
        return int(self.field.value())

    def retranslate(self) -> None:
        """Name it."""
        self.field.set_label(label(f"field.{self.name}"))

    def _checked(self, text: str) -> str:
        digits = text.strip()
        if not digits.isdecimal() or len(digits) > MOST_DIGITS:
            raise Refused("correction.value", field=self.name)
        return digits


class TimeEditor(Editor):
    """When something happened, on the day that was written."""

    def __init__(self, desk: Desk, part: Part, name: str) -> None:
        self._was: datetime = desk.local(str(part.value))
        self.field = CheckedField(desk.theme, name, self._checked)
        super().__init__(part, self.field, self.field.edit)
        self.field.set_text(f"{self._was:%H:%M}")
        self.field.edited.connect(self.changed)

    def value(self) -> Scalar:
        """Return the book time."""
        return self.field.value()

    def retranslate(self) -> None:
        """Name it."""
        self.field.set_label(label(f"field.{self.name}"))

    def _checked(self, text: str) -> str:
        found = read_clock(text)
        if f"{found:%H:%M}" == f"{self._was:%H:%M}":
            return str(self.part.value)
        return to_text(datetime.combine(self._was, found, self._was.tzinfo))


class ChoiceEditor(Editor):
    """One of a fixed set."""

    def __init__(
        self, desk: Desk, part: Part, name: str, codes: tuple[str, ...], prefix: str
    ) -> None:
        self.choice = Choice(desk.theme, name)
        super().__init__(part, self.choice, self.choice.box)
        self._codes, self._prefix = codes, prefix
        self.retranslate()
        self.choice.set_code(str(part.value))
        self.choice.picked.connect(lambda _code: self.changed.emit())

    def value(self) -> Scalar:
        """Return the code."""
        return self.choice.code() or ""

    def retranslate(self) -> None:
        """Name it and its choices."""
        self.choice.set_label(label(f"field.{self.name}"))
        empty = translate("forms", "none")
        words = [(code, label(f"{self._prefix}.{code}") if code else empty) for code in self._codes]
        self.choice.set_choices(words)


class YesNoEditor(Editor):
    """Yes or no."""

    def __init__(self, desk: Desk, part: Part, name: str) -> None:
        self.row = CheckRow(desk.theme, name)
        super().__init__(part, self.row, self.row)
        self.row.setChecked(bool(part.value))
        self.row.toggled.connect(lambda _on: self.changed.emit())

    def value(self) -> Scalar:
        """Return whether it is ticked."""
        return self.row.isChecked()

    def retranslate(self) -> None:
        """Name it."""
        self.row.set_texts(label(f"field.{self.name}"))


def editor_of(desk: Desk, kind: str, part: Part) -> Editor:
    """Return what edits a field of an entry of this kind."""
    name = f"correction.{part.name}"
    if isinstance(part.value, bool):
        return YesNoEditor(desk, part, name)
    if isinstance(part.value, int):
        return NumberEditor(desk, part, name)
    if part.choices:
        return ChoiceEditor(desk, part, name, part.choices, prefix_of(kind, part.name))
    if part.name in _CODES and part.value in _CODES[part.name][0]:
        return ChoiceEditor(desk, part, name, *_CODES[part.name])
    if part.name == "happened_at" and _is_time(part.value):
        return TimeEditor(desk, part, name)
    return TextEditor(desk, part, name)


def prefix_of(kind: str, name: str) -> str:
    """Return the area of a choice's label codes: a visitor's category, an incident's."""
    if kind == "removal.applied" and name == "relation":
        return "applicant"
    return _PREFIXES.get(name, kind.partition(".")[0])


def _check_of(name: str) -> checks.Check:
    forms: dict[str, checks.Check] = {
        "plate": checks.plate,
        "room": checks.room,
        "phone": checks.phone,
        "mover_phone": checks.phone,
        "person": checks.name,
        "name": checks.name,
        "by": checks.name,
    }
    return forms.get(name, checks.long_line)


def _is_time(value: Scalar) -> bool:
    try:
        from_text(str(value))
    except ValueError:
        return False
    return True
