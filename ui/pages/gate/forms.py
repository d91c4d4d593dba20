"""The forms over the gate page: one at a time, made when first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui.forms.form import Form, FormHint
from ui.forms.ordered_form import TURN_AWAY_KEY, OrderedForm

FormMaker = Callable[[QWidget], Form]


class GateForms(QObject):
    """Opens and shuts the forms over their host.

    Signals:
        opened: the key of the form that came in.
        closed: no form is open any more.
        saved: the key of the form and the record that its verb returned.
    """

    opened = Signal(str)
    closed = Signal()
    saved = Signal(str, object)

    def __init__(self, host: QWidget, makers: Mapping[str, FormMaker]) -> None:
        super().__init__(host)
        self._host = host
        self._makers = makers
        self._made: dict[str, Form] = {}
        self._current = ""

    @property
    def current(self) -> str:
        """The key of the open form, or an empty text."""
        return self._current

    def open(self, key: str, hint: FormHint) -> None:
        """Open a form with what is known; the one that is open goes first."""
        if self._current and self._current != key:
            self._made[self._current].shut()
        self._current = key
        self._form(key).begin(hint)
        self.opened.emit(key)

    def take_offer(self, key: str) -> bool:
        """Let a leader type in the open form, or turn away; False when it takes no order."""
        form = self._made.get(self._current)
        if not isinstance(form, OrderedForm) or not form.is_open:
            return False
        if not (key == TURN_AWAY_KEY and form.ask_turn_away()):
            form.ask_order()
        return True

    def step_back(self) -> bool:
        """Put away what came up inside the open form; False when nothing did."""
        form = self._made.get(self._current)
        return form is not None and form.is_open and form.step_back()

    def shut(self) -> bool:
        """Shut the open form; what was typed in it stays. False when none is open."""
        form = self._made.get(self._current)
        if form is None or not form.is_open:
            return False
        form.shut()
        return True

    def _form(self, key: str) -> Form:
        if key not in self._made:
            form = self._made[key] = self._makers[key](self._host)
            form.closed.connect(partial(self._closed, key))
            form.close_asked.connect(form.shut)
            form.saved.connect(partial(self.saved.emit, key))
        return self._made[key]

    def _closed(self, key: str) -> None:
        if key == self._current:
            self._current = ""
            self.closed.emit()
