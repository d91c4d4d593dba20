"""The sheets over the registry page, one above the other: open, change, end."""

from __future__ import annotations

from functools import cached_property, partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.messages import translate
from ui.registry.ending import EndSheet
from ui.registry.kinds import Extra, RecordKind
from ui.registry.panel import Panel
from ui.registry.record import RecordSheet
from ui.registry.sheet import Ask, Deed, Sheet, Values


class Cabinet(QObject):
    """Opens sheets and keeps which lies on which; Esc takes the uppermost away.

    Attributes:
        page: the page whose sheets these are; their names begin so.

    Signals:
        changed: something was added, changed or ended.
        cleared: no sheet is left; the keyboard goes back to the list.
    """

    changed = Signal()
    cleared = Signal()

    def __init__(self, desk: Desk, host: QWidget, page: str = "registry") -> None:
        super().__init__(host)
        self.page = page
        self._desk, self._host = desk, host
        self._open: list[Panel] = []
        # Made when first asked for: most of them are not needed on most days.
        self._sheets: dict[str, Sheet] = {}

    @cached_property
    def _record(self) -> RecordSheet:
        made = RecordSheet(self._desk, self._host, self.page)
        made.close_asked.connect(self.escape)
        made.change_asked.connect(self.change_shown)
        made.end_asked.connect(self._end_shown)
        made.extra_asked.connect(self._do_extra)
        return made

    @cached_property
    def _ending(self) -> EndSheet:
        made = EndSheet(self._desk, self._host, self.page)
        made.close_asked.connect(self.escape)
        made.ended.connect(self._ended)
        return made

    def add(self, kind: RecordKind[Any], known: Values | None = None) -> None:
        """Ask for a new record."""
        if kind.add is not None:
            deed = Deed(kind.new_words, kind.add, known or {}, keeps=True)
            self._begin(f"{self.page}.new_{kind.code}", kind.asks, deed)

    def open(self, kind: RecordKind[Any], record: Any) -> None:
        """Show a record with its history."""
        self._record.show_record(kind, record)
        self.push(self._record)
        self._read_history()
        self._record.take_keyboard()

    def change(self, kind: RecordKind[Any], record: Any) -> None:
        """Ask for other words in the place of a record's."""
        if kind.change is None:
            return
        save, known = partial(kind.change, record), kind.values(record)
        deed = Deed(kind.change_words, save, known, without=kind.only_new)
        self._begin(f"{self.page}.new_{kind.code}", kind.asks, deed)

    def end(self, kind: RecordKind[Any], record: Any) -> None:
        """Ask why a record ends."""
        if kind.end is None:
            return
        # Chips made on an open sheet are shown too late to be given the keyboard.
        self._ending.begin(kind, record)
        self.push(self._ending)
        self._ending.take_keyboard()

    def change_shown(self) -> bool:
        """Change the record that is shown; False when none is."""
        top = self.top
        if not isinstance(top, RecordSheet) or top.kind is None:
            return False
        self.change(top.kind, top.record)
        return True

    def push(self, panel: Panel) -> None:
        """Lay a panel on top."""
        if panel in self._open:
            self._open.remove(panel)
        self._open.append(panel)
        panel.open()
        panel.raise_()

    @property
    def top(self) -> Panel | None:
        """The uppermost panel, or None."""
        return self._open[-1] if self._open else None

    def escape(self) -> bool:
        """Take the uppermost panel away; False when there is none."""
        if not self._open:
            return False
        self._take_away(self._open[-1])
        self._hand_on()
        return True

    def _begin(self, name: str, asks: tuple[Ask, ...], deed: Deed) -> None:
        if name not in self._sheets:
            made = Sheet(self._desk, name, self._host, asks)
            made.close_asked.connect(self.escape)
            made.saved.connect(partial(self.put_away, made))
            self._sheets[name] = made
        self.push(self._sheets[name])
        self._sheets[name].begin(deed)

    def _end_shown(self) -> None:
        if self._record.kind is not None:
            self.end(self._record.kind, self._record.record)

    def _do_extra(self, code: str) -> None:
        kind, record = self._record.kind, self._record.record
        if kind is None:
            return
        extra: Extra[Any] = next(extra for extra in kind.extras if extra.code == code)
        if extra.opens is not None:
            extra.opens(record)
            return
        deed = Deed(
            extra.words,
            partial(extra.save, record),
            extra.known(record),
            says=partial(extra.says, record),
            save_words=extra.words,
        )
        self._begin(f"{self.page}.{code}", extra.asks, deed)

    def put_away(self, sheet: Panel, record: Any) -> None:
        """Shut a sheet that has saved a record; what lies below shows the record anew."""
        self._take_away(sheet)
        top = self.top
        if isinstance(top, RecordSheet) and top.kind is not None:
            top.show_record(top.kind, record)
            self._read_history()
        self._hand_on()
        self._desk.say(lambda: translate("registry", "Saved."))
        self.changed.emit()

    def _ended(self, _record: Any) -> None:
        self._take_away(self._ending)
        if isinstance(self.top, RecordSheet):
            self._take_away(self.top)
        self._hand_on()
        self._desk.say(lambda: translate("registry", "Ended. It stays in the book."))
        self.changed.emit()

    def _read_history(self) -> None:
        kind, record = self._record.kind, self._record.record
        if kind is not None:
            shown = self._record.show_history
            self._desk.ask(lambda rows: kind.history(rows, record), done=shown)

    def _hand_on(self) -> None:
        """Give the keyboard to what lies uppermost now."""
        top = self.top
        if top is None:
            self.cleared.emit()
        else:
            top.take_keyboard()

    def _take_away(self, panel: Panel) -> None:
        """Shut a panel; it may be gone already when its verb comes back."""
        if panel in self._open:
            self._open.remove(panel)
        panel.shut()
