"""One form for everything in the registry: fields as data, one verb that saves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from guardpost.errors import GuardpostError
from ui.desk import Desk
from ui.messages import sentence, translate
from ui.widgets.buttons import Button
from ui.widgets.field import Choice, Field
from ui.widgets.side_panel import SidePanel
from ui.widgets.text import Text

Values = dict[str, str]


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that a sheet asks for.

    Attributes:
        name: its key in the values; the widget is ``registry.<name>``.
        label: called for the label, so that it follows the language.
        choices: called for (code, text) pairs; None is a line to type.
        secret: typed as dots.
        beside: stands in one row with the one before.
    """

    name: str
    label: Callable[[], str]
    choices: Callable[[], list[tuple[str, str]]] | None = None
    secret: bool = False
    beside: bool = False


class Sheet(SidePanel):
    """A side panel that asks for some values and hands them to ``save``.

    Signals:
        saved: the record that the verb returned; the sheet is shut and empty.
    """

    saved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        name: str,
        host: QWidget,
        title: Callable[[], str],
        asks: Sequence[Ask],
        save: Callable[[Values, Callable[[object], None], Callable[[Exception], None]], None],
    ) -> None:
        # The panel says its texts while it is built: ours must be known by then.
        self._title_text, self._asks, self._verb = title, tuple(asks), save
        self._fields: dict[str, Field | Choice] = {}
        super().__init__(desk.theme, name, host, icon="file")
        row = QHBoxLayout()
        for number, ask in enumerate(self._asks, 1):
            self._fields[ask.name] = self._field(desk, ask, number)
            if not ask.beside:
                row = QHBoxLayout()
                row.setSpacing(desk.theme.space(14))
                self.body.addLayout(row)
            row.addWidget(self._fields[ask.name], 1)
        self.body.addStretch(1)
        self._said = Text(desk.theme, "body", tone="danger", wrap=True)
        self._cancel = Button(desk.theme, f"{name}.cancel", key="Esc")
        self._save = Button(desk.theme, f"{name}.save", kind="primary", size="large", key="Enter")
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._said, 1)
        self.footer.addWidget(self._save)
        self.close_asked.connect(self.shut)
        self._cancel.clicked.connect(self.shut)
        self._save.clicked.connect(self._try)
        self.retranslate()

    def begin(self, **known: str) -> None:
        """Open with what is known already; the first empty field has the focus."""
        for name, value in known.items():
            field = self._fields[name]
            if isinstance(field, Choice):
                field.set_code(value)
            else:
                field.set_text(value)
        self.open()
        empty = next(
            (f for f in self._fields.values() if isinstance(f, Field) and not f.text()), None
        )
        (empty.edit if empty else self._save).setFocus()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        self.set_title(self._title_text())
        if not self._fields:
            return
        self._cancel.setText(translate("registry", "Cancel"))
        self._save.setText(translate("registry", "Save"))
        for ask in self._asks:
            field = self._fields[ask.name]
            field.set_label(ask.label())
            if isinstance(field, Choice) and ask.choices is not None:
                field.set_choices(ask.choices())

    def _field(self, desk: Desk, ask: Ask, number: int) -> Field | Choice:
        name = f"registry.{ask.name}"
        if ask.choices is not None:
            return Choice(desk.theme, name, number=number)
        field = Field(desk.theme, name, number=number)
        if ask.secret:
            field.edit.setEchoMode(field.edit.EchoMode.Password)
        field.entered.connect(self._try)
        return field

    def _values(self) -> Values:
        return {
            name: (field.code() or "") if isinstance(field, Choice) else field.text()
            for name, field in self._fields.items()
        }

    def _try(self) -> None:
        if not self._save.isEnabled():
            return
        self._save.set_busy(True, translate("registry", "Saving…"))
        self._said.setText("")
        self._verb(self._values(), self._done, self._refuse)

    def _done(self, record: object) -> None:
        self._save.set_busy(False)
        for field in self._fields.values():
            if isinstance(field, Field):
                field.set_text("")
        self.shut()
        self.saved.emit(record)

    def _refuse(self, error: Exception) -> None:
        self._save.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._said.setText(sentence(error))
