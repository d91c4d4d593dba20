"""What the forms have in common: keep what is typed, say why not yet, save once."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from html import escape
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from ui.desk import Desk
from ui.forms.checked_area import CheckedArea
from ui.forms.checked_field import CheckedField
from ui.forms.footer import FormFooter
from ui.forms.form import Form, FormHint
from ui.forms.kept import KeptNotice
from ui.forms.problem import Problem, wrong
from ui.messages import sentence
from ui.widgets.alert import Banner
from ui.widgets.chips import Chips
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.side_panel import SidePanel

translate = QCoreApplication.translate

# A second press so soon belongs to the first.
DOUBLE_MS = 300


class EntryForm(Form):
    """A form that asks, saves by one verb, and closes.

    Attributes:
        foot: the buttons.
        trouble: what the verb refused, above them.
        kept: asks about what was left half filled.
    """

    _built = False

    def __init__(self, desk: Desk, name: str, host: QWidget, icon: str) -> None:
        super().__init__(desk, name, host, icon)
        theme = desk.theme
        self.foot = FormFooter(theme, name, self.footer)
        self.kept = KeptNotice(theme, name, self)
        self.trouble = Banner(theme, f"{name}.trouble", tone="danger")
        self.trouble.setMinimumHeight(theme.height("minTouch"))
        self._origin: object = None
        self._touched = False
        self._error: GuardpostError | None = None
        self._read = QTimer(self)
        self._read.setSingleShot(True)
        self._read.setInterval(DOUBLE_MS)
        self._read.timeout.connect(self._offer_enter)
        self._above = QVBoxLayout()
        self._above.setContentsMargins(theme.px(14), 0, theme.px(20), 0)
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertLayout(column.count() - 1, self._above)
        column.insertWidget(1, self.kept)
        self.put_above_footer(self.trouble)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_right_edge)
        self.foot.cancel.clicked.connect(self.shut)
        self.close_asked.connect(self.shut)
        self.foot.save.clicked.connect(self.submit)
        self.foot.why.clicked.connect(self._go_to_problem)
        self.kept.go_on.clicked.connect(self._go_on)
        self.kept.again.clicked.connect(self._start_again)
        self.trouble.acted.connect(self.mend)

    # What each form says of itself.

    @abstractmethod
    def problems(self) -> Sequence[Problem]:
        """Return what keeps it from being saved, in the order of the fields."""

    @abstractmethod
    def send(self) -> None:
        """Run the verb by ``self.act``; there are no problems."""

    @abstractmethod
    def take(self, hint: FormHint) -> None:
        """Fill in what is known; the form is empty."""

    @abstractmethod
    def empty(self) -> None:
        """Empty every field and go back to the defaults."""

    @abstractmethod
    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops, in order; chips count as one."""

    @abstractmethod
    def say(self) -> None:
        """Set every text in the language of now."""

    def look_up(self) -> None:
        """Ask the book for what the form shows, each time it opens."""

    def mend(self) -> None:
        """Do what the trouble's button offers."""

    def remedy(self, error: GuardpostError) -> str:
        """Return the words of the button that mends ``error``; empty for none."""
        return ""

    def enter_mends(self, error: GuardpostError) -> bool:
        """Tell whether Enter in a field presses that button, once ``error`` could be read."""
        return False

    def not_yet(self) -> str:
        """Say that it cannot be saved yet."""
        return translate("forms", "Not yet")

    def sketch(self) -> str:
        """Return whom or what a draft is about, in a few words; empty for nothing to name."""
        return ""

    def refused_field(self, code: str) -> QWidget | None:
        """Return the field that a verb's refusal is about."""
        return None

    # What they share.

    def begin(self, hint: FormHint) -> None:
        """Open. Something new to ask about starts afresh; else the half filled form is back.

        It is back by name, and is not saved before the guard took it up: it may be about
        the person before.
        """
        origin = hint.origin
        if (origin and origin != self._origin) or not (self._touched or self.is_open):
            self.clear()
            if origin:
                self.take(hint)
            self._origin, self._touched = origin, False
        elif not self.is_open:
            self.show_trouble(None)
            self.kept.ask(self.sketch())
        self.order_tabs()
        self.look_up()
        self.refresh()
        self.open()
        self.focus_first()

    def focus_first(self) -> None:
        """Give the keyboard to the first field that must still be filled, or to the first."""
        found = self.problems()
        target = found[0].target if found else self.stops()[0]
        give_focus(target)

    def submit(self) -> None:
        """Save, or go to what is missing. A second press while it is being saved is nothing."""
        if self.foot.save.busy or not self.is_open:
            return
        if self._missing():
            self._go_to_problem()
            return
        self.show_trouble(None)
        self.foot.save.set_busy(True, translate("forms", "Saving…"))
        self.send()

    def act(self, verb: Callable[..., Any], *args: Any, done: Any = None, **named: Any) -> None:
        """Run a verb; the form closes when it is done, and stays as it is when refused."""
        self.desk.act(verb, *args, done=done or self.done, failed=self.failed, **named)

    def done(self, record: object) -> None:
        """Empty the form, close it and tell what was saved."""
        self.foot.save.set_busy(False)
        self.clear()
        self.shut()
        self.saved.emit(record)

    def failed(self, error: Exception) -> None:
        """Keep what was typed and say what was refused."""
        self.foot.save.set_busy(False)
        self.refresh()
        if not isinstance(error, GuardpostError):
            raise error
        self.show_trouble(error)
        if self.enter_mends(error):
            self._read.start()
        target = self.refused_field(error.code)
        if target is not None:
            give_focus(target)

    def show_trouble(self, error: GuardpostError | None) -> None:
        """Say a refusal above the buttons; None takes it away."""
        self._error = error
        self.trouble.set_text(escape(sentence(error)) if error else "")
        self.trouble.set_action(self.remedy(error) if error else "")
        self.trouble.action.set_key("")
        self.trouble.setVisible(error is not None)

    def clear(self) -> None:
        """Empty the form: it was saved, or something else is asked about."""
        self.empty()
        self.show_trouble(None)
        self._origin, self._touched = None, False
        self.kept.let_go()
        self.refresh()

    def touched(self, *_what: object) -> None:
        """A person changed something."""
        self._touched, self.kept.open = True, False
        if self._error is not None:
            self.show_trouble(None)
        self.refresh()

    def refresh(self) -> None:
        """Say what is still missing."""
        found = next(iter(self._missing()), None)
        said = found is not None and found.wrong and bool(found.target.accessibleDescription())
        self.foot.show_problem(self.not_yet(), found, said=said)

    def order_tabs(self) -> None:
        """Let Tab go through the fields, then to save, then to cancel."""
        stops = [part for stop in self.stops() for part in parts_of(stop)]
        stops += [self.foot.save, *self.foot_stops(), self.foot.cancel, self.close_button]
        stops += [self.kept.go_on, self.kept.again]
        for one, following in pairwise(stops):
            QWidget.setTabOrder(one, following)

    def foot_stops(self) -> Sequence[QWidget]:
        """Return further buttons of the footer."""
        return ()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        SidePanel.retranslate(self)
        if not self._built:
            return
        self.foot.retranslate()
        self.kept.retranslate()
        self.say()
        checked: list[CheckedField | CheckedArea] = [*self.findChildren(CheckedField)]
        for field in (*checked, *self.findChildren(CheckedArea)):
            if field.error():
                field.judge()
        self.show_trouble(self._error)
        self.refresh()

    def ready(self) -> None:
        """Call once, when every widget is there."""
        self._built = True
        self.show_trouble(None)
        self.retranslate()
        self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves from any field, or mends; on a button it presses the button."""
        if Qt.Key(event.key()) not in ENTER_KEYS or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        focused = self.window().focusWidget()
        if isinstance(focused, QPushButton) and focused is not self.foot.save:
            focused.click()
        elif focused is not self.foot.save and self.trouble.action.key:
            self.mend()
        else:
            self.submit()

    def _offer_enter(self) -> None:
        """Say on the button that Enter presses it, from now on."""
        if self._error is not None and self.enter_mends(self._error):
            self.trouble.action.set_key("Enter")

    def is_kept(self) -> bool:
        """Tell whether a draft waits for its answer; the keyboard goes there then."""
        if self.kept.open:
            give_focus(self.kept.go_on)
        return self.kept.open

    def _missing(self) -> list[Problem]:
        asked = [self.kept.problem()] if self.kept.open else []
        return [*asked, *self.problems()]

    def _go_to_problem(self) -> None:
        found = self._missing()
        if self.is_kept() or not found:
            return
        first = next((one for one in found if one.wrong), found[0])
        frame = first.target.parent()
        if isinstance(frame, CheckedField | CheckedArea):
            frame.judge()
        self.refresh()
        give_focus(first.target)
        self._scroll.ensureWidgetVisible(first.target)

    def _go_on(self) -> None:
        self.kept.let_go()
        self.refresh()
        self.focus_first()

    def _start_again(self) -> None:
        self.clear()
        self.look_up()
        self.focus_first()

    def _keep_right_edge(self, _least: int, most: int) -> None:
        """Let the scroll bar lie in the margin, so that nothing moves when it comes."""
        theme, bar = self.desk.theme, self._scroll.verticalScrollBar()
        taken = bar.sizeHint().width() if most > 0 else 0
        edge = self.body.contentsMargins()
        edge.setRight(max(theme.px(20) - taken, 0))
        self.body.setContentsMargins(edge)

    def put_above_footer(self, widget: QWidget) -> None:
        """Place a widget where scrolling never hides it."""
        self._above.addWidget(widget)


def refusals(*fields: CheckedField | CheckedArea) -> list[Problem]:
    """Return what is wrong in typed fields."""
    found = ((field, field.refusal()) for field in fields)
    return [
        wrong(field.number, field.label(), field.edit, refused)
        for field, refused in found
        if refused is not None
    ]


def give_focus(target: QWidget) -> None:
    """Give the keyboard to a field; of chips, to the picked one."""
    if isinstance(target, Chips):
        target.focus_picked()
    else:
        target.setFocus(Qt.FocusReason.TabFocusReason)


def parts_of(stop: QWidget) -> list[QWidget]:
    """Return what can have the keyboard in one stop of the Tab key."""
    return [*stop.findChildren(QAbstractButton)] if isinstance(stop, Chips) else [stop]
