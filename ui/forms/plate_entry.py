"""A plate that is typed: told by its form as one types, never in the way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guardpost.errors import Refused
from guardpost.gate.plates import TEMPORARY_FLAG, Plate, parse_plate
from ui.forms import checks
from ui.forms.checked_field import CheckedField, column_of
from ui.messages import label, sentence
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.plate import PlateLabel, plate_face
from ui.widgets.text import Text

translate = QCoreApplication.translate

MOST_SUGGESTIONS = 3
TAIL_LENGTHS = range(4, 8)


class PlateEntry(CheckedField):
    """A plate with its kind, what may be wrong with it and what may have been meant.

    ↓ takes the first suggestion.

    Attributes:
        plate: what the text is as a plate.
        temporary: a paper plate: what is typed is read as one where it can be.
        yellow: an ordinary number stands on yellow, as on a lorry.

    Signals:
        changed: the plate is another one.
    """

    changed = Signal()

    def __init__(
        self, theme: Theme, name: str, *, number: int, parent: QWidget | None = None
    ) -> None:
        self.plate: Plate = parse_plate("")
        self.temporary, self.yellow = False, False
        self._prefixes: tuple[str, ...] = ()
        super().__init__(theme, name, self._whole_number, number=number, parent=parent)
        self._face = PlateLabel(theme, "m")
        self._caution = Text(theme, "body", tone="warn", wrap=True)
        self._buttons = [self._suggestion(place) for place in range(MOST_SUGGESTIONS)]
        self._lay_out()
        self.edited.connect(self._retyped)

    def offer_prefixes(self, prefixes: tuple[str, ...]) -> None:
        """Suggest whole plates for tails: the province and letter that most cars here have."""
        self._prefixes = prefixes
        self.tell()

    def set_plate(self, text: str) -> None:
        """Fill it in."""
        self.set_text(text)
        self.tell()

    def set_temporary(self, temporary: bool) -> None:
        """Read what is typed as a temporary plate, or as any other again."""
        if temporary != self.temporary:
            self.temporary = temporary
            self.tell()
            self.changed.emit()

    def set_yellow(self, yellow: bool) -> None:
        """Paint an ordinary number on yellow."""
        if yellow != self.yellow:
            self.yellow = yellow
            self._show_kind()

    def suggestions(self) -> tuple[str, ...]:
        """Return what may have been meant, likeliest first."""
        if self.plate.valid and not self.plate.warnings:
            return ()
        return (*self.plate.suggestions, *self._made_whole())[:MOST_SUGGESTIONS]

    def take(self, plate: str) -> None:
        """Take a suggestion."""
        self.set_plate(plate)
        self.edit.setFocus()
        self.changed.emit()

    def clear(self) -> None:
        """Empty it."""
        super().clear()
        self.tell()

    def tell(self) -> None:
        """Say what kind of plate it is, or what may be wrong with it."""
        self.plate = parse_plate(self.whole())
        self._show_kind()
        typed = bool(self.text().strip())
        refused = self.refusal()
        if refused is not None:
            self.judge()
        puzzling = typed and refused is None and not self._made_whole()
        said = [sentence(Refused(code)) for code in self.plate.warnings if puzzling]
        self._caution.setText(" ".join(said))
        self._caution.setVisible(bool(said))
        self._offer(self.suggestions())

    def whole(self) -> str:
        """Return the text of the whole plate."""
        flagged = self.text() + TEMPORARY_FLAG
        return flagged if self.temporary and parse_plate(flagged).valid else self.text()

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Take the first suggestion by ↓."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            pressed = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down
            if pressed and self.suggestions():
                self.take(self.suggestions()[0])
                return True
        return super().eventFilter(watched, event)

    def _whole_number(self, _typed: str) -> str:
        return checks.plate(self.whole())

    def _retyped(self, _text: str) -> None:
        self.tell()
        self.changed.emit()

    def _show_kind(self) -> None:
        known = self.plate.valid
        self._face.setVisible(known)
        self._face.set_plate(plate_face(self.plate, yellow=self.yellow) if known else None)
        self.set_note(label(f"plate_kind.{self.plate.kind}") if known else "")

    def _made_whole(self) -> tuple[str, ...]:
        """Return the typed tail behind each usual prefix, where that makes a plate."""
        tail = self.plate.number
        if len(tail) not in TAIL_LENGTHS or not tail.isascii():
            return ()
        # ``B88K66`` lacks the province alone.
        heads = dict.fromkeys((*self._prefixes, *(one[:1] for one in self._prefixes)))
        return tuple(head + tail for head in heads if parse_plate(head + tail).valid)

    def _offer(self, plates: tuple[str, ...]) -> None:
        for place, button in enumerate(self._buttons):
            shown = place < len(plates)
            button.setVisible(shown)
            if shown:
                button.setText(parse_plate(plates[place]).shown)

    def _take_at(self, place: int) -> None:
        suggested = self.suggestions()
        if place < len(suggested):
            self.take(suggested[place])

    def _suggestion(self, place: int) -> Button:
        key = "↓" if place == 0 else ""
        name = f"{self.edit.objectName()}_suggestion.{place + 1}"
        button = Button(self.theme, name, size="small", key=key)
        button.clicked.connect(lambda: self._take_at(place))
        button.hide()
        return button

    def _lay_out(self) -> None:
        self.add_beside(self._face)
        self._face.hide()
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        for button in self._buttons:
            row.addWidget(button)
        row.addStretch(1)
        column = column_of(self)
        column.addWidget(self._caution)
        column.addLayout(row)
        self._caution.hide()
