"""A record opened: what is known of it, what happened to it, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.registry.history import Happened
from ui.desk import Desk
from ui.messages import translate
from ui.registry.kinds import RecordKind
from ui.registry.panel import Panel
from ui.registry.words import happened_words
from ui.widgets.buttons import Button, Kind
from ui.widgets.flow import Flow
from ui.widgets.painting import retire
from ui.widgets.text import Rule, Text

MOST_SHOWN = 60


class Histories(QWidget):
    """Entries of the book about one record, newest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._shown: tuple[Happened, ...] = ()
        self._title = Text(desk.theme, "strong", bold=True)
        self._lines = QWidget()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, desk.theme.space(12), 0, 0)
        self._column.addWidget(self._title)
        self._column.addWidget(self._lines)

    def show_history(self, found: Sequence[Happened]) -> None:
        """Show these."""
        self._shown = tuple(found)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language of now."""
        theme = self._desk.theme
        self._title.setText(translate("registry", "History"))
        retire(self._lines)
        self._lines = QWidget()
        column = QVBoxLayout(self._lines)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for one in self._shown[:MOST_SHOWN]:
            head, told = happened_words(self._desk, one)
            column.addWidget(Rule())
            column.addWidget(self._text(head, "ink2"))
            if told:
                column.addWidget(self._text(told, "ink"))
        self._column.addWidget(self._lines)

    def _text(self, words: str, tone: str) -> Text:
        made = Text(self._desk.theme, "body", tone=tone, wrap=True)
        made.setText(words)
        return made


class RecordSheet(Panel):
    """One record of any kind.

    Signals:
        change_asked, end_asked: the record is to be changed, or to end.
        extra_asked: the code of a further deed.
    """

    change_asked = Signal()
    end_asked = Signal()
    extra_asked = Signal(str)

    def __init__(self, desk: Desk, host: QWidget, page: str = "registry") -> None:
        self._kind: RecordKind[Any] | None = None
        self._record: Any = None
        self._ready = False
        name = f"{page}.record"
        super().__init__(desk.theme, name, host, icon="file")
        self._facts = QWidget()
        self._history = Histories(desk)
        self._extras: dict[str, Button] = {}
        self._back = Button(desk.theme, f"{name}.back", key="Esc")
        self._end = Button(desk.theme, f"{name}.end", key="Del")
        self._change = Button(desk.theme, f"{name}.change", kind="primary", key="F8")
        self._lay_out()
        self._back.clicked.connect(self.close_asked)
        self._end.clicked.connect(self.end_asked)
        self._change.clicked.connect(self.change_asked)
        self._ready = True
        self.retranslate()

    @property
    def kind(self) -> RecordKind[Any] | None:
        """The kind of the record shown."""
        return self._kind

    @property
    def record(self) -> Any:
        """The record shown."""
        return self._record

    def show_record(self, kind: RecordKind[Any], record: Any) -> None:
        """Show a record; its history comes by ``show_history``."""
        if kind is not self._kind or record != self._record:
            self._history.show_history(())
        self._kind, self._record = kind, record
        self.retranslate()
        self.open()

    def show_history(self, found: Sequence[Happened]) -> None:
        """Show what happened to it."""
        self._history.show_history(found)

    def take_keyboard(self) -> None:
        """Give the keyboard to the first thing to do."""
        deeds = (self._back, *self._extras.values(), self._change)
        next(button for button in reversed(deeds) if not button.isHidden()).setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if not self._ready:
            return
        self._back.setText(translate("registry", "Back"))
        self._end.setText(translate("registry", "End"))
        self._change.setText(translate("registry", "Change"))
        if self._kind is not None:
            self.set_title(self._kind.title(self._record))
            if self._kind.change_button is not None:
                self._change.setText(self._kind.change_button())
            self._show_facts(self._kind)
            self._show_extras(self._kind)
        self._history.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete ends it; page keys turn the sheet."""
        bar = self._scroll.verticalScrollBar()
        turns = {Qt.Key.Key_PageDown: bar.pageStep(), Qt.Key.Key_PageUp: -bar.pageStep()}
        if event.key() == Qt.Key.Key_Delete:
            self.end_asked.emit()
        elif event.key() in turns:
            bar.setValue(bar.value() + turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        # More than one further deed has no room beside the four buttons of the foot.
        self._further, self._above = QHBoxLayout(), Flow()
        self._above.setSpacing(self.theme.space(10))
        self.body.addWidget(self._facts)
        self.body.addLayout(self._above)
        self.body.addWidget(self._history)
        self.body.addStretch(1)
        self.footer.addWidget(self._back)
        self.footer.addStretch(1)
        self.footer.addLayout(self._further)
        self.footer.addWidget(self._end)
        self.footer.addWidget(self._change)

    def _show_facts(self, kind: RecordKind[Any]) -> None:
        retire(self._facts)
        self._facts = QWidget()
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self.theme.space(14))
        grid.setVerticalSpacing(self.theme.px(6))
        grid.setColumnStretch(1, 1)
        for row, (name, words) in enumerate(kind.facts(self._record)):
            label = Text(self.theme, "body", tone="ink3")
            label.setText(name)
            told = Text(self.theme, "strong", wrap=True)
            told.setText(words or "—")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(told, row, 1)
        self.body.insertWidget(0, self._facts)

    def _show_extras(self, kind: RecordKind[Any]) -> None:
        for extra in kind.extras:
            if extra.code not in self._extras:
                look: Kind = "primary" if extra.primary else "secondary"
                button = Button(self.theme, f"{self.objectName()}.{extra.code}", kind=look)
                button.clicked.connect(lambda _=False, code=extra.code: self.extra_asked.emit(code))
                self._extras[extra.code] = button
                place = self._further if len(kind.extras) == 1 else self._above
                place.addWidget(button)
            self._extras[extra.code].setText(extra.words())
        offered = {extra.code for extra in kind.extras if extra.offered(self._record)}
        for code, button in self._extras.items():
            button.setVisible(code in offered)
        self._change.setVisible(kind.change is not None)
        self._end.setVisible(kind.end is not None)
