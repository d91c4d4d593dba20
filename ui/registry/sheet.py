"""One form for everything in the registry: fields as data, one verb that saves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guardpost.errors import GuardpostError
from ui.desk import Desk
from ui.forms.phone_field import fill_phone
from ui.messages import sentence, translate
from ui.registry.days import DaysField
from ui.registry.panel import Panel
from ui.widgets.buttons import Button
from ui.widgets.field import Choice, Field
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text

Values = dict[str, str]
Done = Callable[[object], None]
Failed = Callable[[Exception], None]
Save = Callable[[Values, Done, Failed], None]
Choices = Callable[[], list[tuple[str, str]]]


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a sheet asks for.

    Attributes:
        name: its key in the values; the widget is ``<page>.<name>``.
        label: called for the label, so that it follows the language.
        choices: called for (code, text) pairs; None is a line to type.
        secret: typed as dots; ``covered`` is dots as soon as the keyboard goes on.
        beside: stands in one row with the one before.
        days: days of the week, ``135``.
        default: what a new sheet begins with.
    """

    name: str
    label: Callable[[], str]
    choices: Choices | None = None
    secret: bool = False
    covered: bool = False
    beside: bool = False
    days: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """What a sheet is opened for.

    Attributes:
        title: called for the name, so that it follows the language.
        known: what stands in the fields at first.
        keeps: what was typed and not saved is still there when it is opened again so.
        without: names of asks that are left out.
        says: what is told above the fields.
        save_words: called for what the button says, where it is more than saving.
    """

    title: Callable[[], str]
    save: Save
    known: Values = field(default_factory=dict)
    keeps: bool = False
    without: frozenset[str] = frozenset()
    says: Callable[[], str] = str
    save_words: Callable[[], str] | None = None


class Sheet(Panel):
    """A side panel that asks for some values and hands them to the deed's verb.

    Signals:
        saved: the record that the verb returned; the sheet is shut.
    """

    saved = Signal(object)

    def __init__(self, desk: Desk, name: str, host: QWidget, asks: Sequence[Ask]) -> None:
        # The panel says its texts while it is built: ours must be known by then.
        self._asks = tuple(asks)
        self._deed: Deed | None = None
        self._drafted = False
        self._ready = False
        self._fields: dict[str, Field | Choice | DaysField] = {}
        super().__init__(desk.theme, name, host, icon="file")
        self._told = Text(desk.theme, "strong", wrap=True)
        self.body.addWidget(self._told)
        self._lay_out(desk)
        self._said = Text(desk.theme, "body", tone="danger", wrap=True)
        self._said.setObjectName(f"{name}.said")
        self._cancel = Button(desk.theme, f"{name}.cancel", key="Esc")
        self._save = Button(desk.theme, f"{name}.save", kind="primary", size="large", key="Enter")
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._said, 1)
        self.footer.addWidget(self._save)
        self._cancel.clicked.connect(self.close_asked)
        self._save.clicked.connect(self._try)
        self._ready = True
        self.retranslate()

    def begin(self, deed: Deed) -> None:
        """Open for a deed; the first field to be typed has the focus."""
        kept = deed.keeps and self._drafted
        self._deed, self._drafted = deed, deed.keeps
        self._offer_choices()
        for ask in self._asks:
            self._fields[ask.name].setVisible(ask.name not in deed.without)
            if ask.name in deed.known or not kept:
                self._write(ask, deed.known.get(ask.name, ask.default))
        self._said.setText("")
        self._say_deed(deed)
        self.open()
        self.take_keyboard()

    def take_keyboard(self) -> None:
        """Give the keyboard to the first empty line, or to the first line; else to save."""
        lines = [line for line in self._fields.values() if isinstance(line, Field)]
        if not lines:
            self._save.setFocus()
            return
        first = next((line for line in lines if not line.text()), lines[0])
        target = first if self._drafted else lines[0]
        target.edit.setFocus()
        target.edit.selectAll()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        if not self._ready:
            return
        self._cancel.setText(translate("registry", "Cancel"))
        if self._deed is not None:
            self._say_deed(self._deed)
        for ask in self._asks:
            held = self._fields[ask.name]
            held.set_label(ask.label())
            if isinstance(held, DaysField):
                held.retranslate()
        self._offer_choices()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves from wherever it is not needed for something else."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._try()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, desk: Desk) -> None:
        row = QHBoxLayout()
        for number, ask in enumerate(self._asks, 1):
            self._fields[ask.name] = self._field(desk, ask, number)
            if not ask.beside:
                row = QHBoxLayout()
                row.setSpacing(desk.theme.space(14))
                self.body.addLayout(row)
            row.addWidget(self._fields[ask.name], 1, Qt.AlignmentFlag.AlignTop)
        self.body.addStretch(1)

    def _say_deed(self, deed: Deed) -> None:
        """Say what it is opened for, and what the button does."""
        self.set_title(deed.title())
        said = deed.says()
        self._told.setText(said)
        self._told.setVisible(bool(said))
        self._save.setText(deed.save_words() if deed.save_words else translate("registry", "Save"))

    def _offer_choices(self) -> None:
        """Offer what can be chosen now: people come and go."""
        for ask in self._asks:
            held = self._fields[ask.name]
            if isinstance(held, Choice) and ask.choices is not None:
                held.set_choices(ask.choices())

    def _field(self, desk: Desk, ask: Ask, number: int) -> Field | Choice | DaysField:
        name = f"{self.objectName().partition('.')[0]}.{ask.name}"
        if ask.days:
            return DaysField(desk.theme, name, number=number)
        if ask.choices is not None:
            return Choice(desk.theme, name, number=number)
        made = Field(desk.theme, name, number=number)
        if ask.secret:
            made.edit.setEchoMode(made.edit.EchoMode.Password)
        if ask.covered:
            made.edit.setEchoMode(made.edit.EchoMode.PasswordEchoOnEdit)
        return made

    def _write(self, ask: Ask, value: str) -> None:
        held = self._fields[ask.name]
        if isinstance(held, Field) and ask.name.endswith("phone"):
            fill_phone(held, value)
        elif not isinstance(held, Choice):
            held.set_text(value)
        else:
            held.box.setCurrentIndex(max(0, held.box.findData(value)))

    def _values(self) -> Values:
        return {
            name: (held.code() or "") if isinstance(held, Choice) else held.text()
            for name, held in self._fields.items()
        }

    def _try(self) -> None:
        if not self._save.isEnabled() or not self.is_open or self._deed is None:
            return
        self._save.set_busy(True, translate("registry", "Saving…"))
        self._said.setText("")
        self._deed.save(self._values(), self._done, self._refuse)

    def _done(self, record: object) -> None:
        self._save.set_busy(False)
        self._drafted = False
        self.saved.emit(record)

    def _refuse(self, error: Exception) -> None:
        self._save.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._said.setText(sentence(error))
        self._go_to(error.code)

    def _go_to(self, code: str) -> None:
        """Give the keyboard to the field that a refusal is about, where its code names one."""
        about, _, what = code.partition(".")
        for name, held in self._fields.items():
            word = name.rpartition("_")[2]
            if (
                isinstance(held, Field)
                and not held.isHidden()
                and word in (about, *what.split("_"))
            ):
                held.edit.setFocus()
                held.edit.selectAll()
                return
