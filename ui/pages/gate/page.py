"""值守, the gate page: what is typed, what it finds, what is written down."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from guardpost.gate.line import Line
from guardpost.gate.search import Found, Hit, HitKind
from guardpost.shifts.opening import Crew, current_crew
from ui.desk import Desk
from ui.forms.form import FormHint
from ui.frame.function_bar import FunctionBar
from ui.messages import label
from ui.models import line_words
from ui.page import Page
from ui.pages.gate.arrivals import Arrivals
from ui.pages.gate.card import DetailCard
from ui.pages.gate.deeds import LONGEST, form_for, is_too_long
from ui.pages.gate.forms import FormMaker, GateForms
from ui.pages.gate.frame import GateFrame
from ui.pages.gate.keys import BoxKeys, TypeAnywhere
from ui.pages.gate.passing import Passing
from ui.pages.gate.results import ResultsPane
from ui.pages.gate.search import GateSearch
from ui.pages.gate.side import SideColumn
from ui.pages.gate.timeline import TimelinePane
from ui.taking_back import line_of_record
from ui.widgets.buttons import Button
from ui.widgets.omnibox import Omnibox
from ui.widgets.undo_bar import OFFER_KEYS, UndoBar

translate = QCoreApplication.translate

MINUTE_MS = 60_000
# The box keeps what is pasted, so that it can be put right; longer pastes are cut by Qt.
MOST_PASTED = 20_000
OPEN_POST = "open_post"
# Rows that tell a visitor's form something.
VISITED = frozenset({HitKind.RESIDENT, HitKind.HELPER})
FORM_KEYS = frozenset({"F1", "F2", "F4", "F5", "F10"})


class GatePage(Page):
    """The heart of the post: the box, the timeline, what wants attention.

    Args:
        forms: makers of the forms by key: F1, F2, F4, F5, F8, F10 and ``open_post``.
    """

    code = "gate"

    def __init__(self, desk: Desk, forms: Mapping[str, FormMaker]) -> None:
        super().__init__(desk)
        theme = desk.theme
        self._crew: Crew | None = None
        self._box = Omnibox(theme, "gate.search")
        self._box.edit.setMaxLength(MOST_PASTED)
        self._emergency = Button(theme, "gate.emergency", size="bar", key="F6")
        self._empty = Button(theme, "gate.search_clear", size="bar", key="Esc")
        self._box.right.addWidget(self._emergency)
        self._box.right.addWidget(self._empty)
        self._timeline = TimelinePane(desk)
        self._results = ResultsPane(desk)
        self._side = SideColumn(desk)
        self._card = DetailCard(desk)
        self._bar = FunctionBar(theme, "gate")
        self._work, self._right = QStackedWidget(), QStackedWidget()
        self._frame = GateFrame(theme, self, self._box, self._work, self._right, self._bar)
        self._frame.fill((self._timeline, self._results), (self._side, self._card))
        self._undo = UndoBar(theme, "gate", self._work)
        self._search = GateSearch(desk, self._box)
        self._passing = Passing(desk, self._undo, self._leader)
        self._arrivals = Arrivals(desk, self._passing)
        self._forms = GateForms(self, forms)
        self._found = Found("")
        self._keys = BoxKeys(
            self._box.edit,
            step=self._step,
            enter=self._enter,
            details=self._show_details,
            take_back=self._undo.take_back,
        )
        self._anywhere = TypeAnywhere(self._box.edit, (self._timeline.view,))
        self._minute = QTimer(self)
        self._minute.timeout.connect(self._tick)
        self._connect()
        QShortcut(QKeySequence("Ctrl+P"), self, self._arrivals.print_slip)
        self._order_tabs()
        self.retranslate()
        self._show_timeline()

    def activated(self) -> None:
        """Bring the page up to date; the keyboard goes to the box."""
        self.desk.ask(current_crew, done=self._show_crew)
        self._minute.start(MINUTE_MS)
        if not self._forms.current:
            self._box.edit.setFocus()
        self.desk.keyboard.taker = self._take_scan

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        placeholder = translate("gate", "Plate / room / name / phone / scan")
        self._box.set_placeholder(placeholder)
        self._emergency.setText(translate("gate", "Fire / ambulance"))
        self._emergency.setToolTip(translate("gate", "Passes at once; nothing is asked"))
        self._empty.setText(translate("gate", "Clear"))
        self._say_slot()

    def escape(self) -> bool:
        """Shut the form, else empty the box, else bring the keyboard back to it."""
        if self._box.edit.composing or self._forms.step_back():
            return True
        if self._frame.shut_drawer() or self._forms.shut():
            self._box.edit.setFocus()
            return True
        if self._box.edit.text():
            self._search.clear()
        elif self._undo.text():
            self._undo.dismiss()
        elif self._box.edit.hasFocus():
            return False
        self._box.edit.setFocus()
        return True

    def function_key(self, key: str) -> bool:
        """Open the form of a key, correct, or let an emergency vehicle pass."""
        if key in FORM_KEYS:
            self._forms.open(key, self._hint_for(key))
        elif key == "F6":
            self._pass_emergency()
        elif key in OFFER_KEYS:
            return self._forms.take_offer(key) or self._undo.take_offer(OFFER_KEYS.index(key))
        elif key == "F8":
            self._timeline.ask_correction()
        else:
            return False
        return True

    def hint(self, value: object) -> None:
        """Arrive with a form's key, an entry's number to correct, or a text to look for."""
        if isinstance(value, int):
            self._correct(value)
        elif value == OPEN_POST:
            self._open_post()
        elif isinstance(value, str) and not self.function_key(value):
            self._look_for(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Bring what is typed anywhere on the page to the box, unless a form is open."""
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if not self._forms.current and (
            self._anywhere.hand_over(event) or (undo and self._undo.take_back())
        ):
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the minute rest while another page is shown, and scans go where they are typed."""
        if not event.spontaneous():
            self._minute.stop()
            self.desk.keyboard.taker = None
        super().hideEvent(event)

    def _connect(self) -> None:
        search, results = self._search, self._results
        search.found.connect(self._show_found)
        search.emptied.connect(self._show_timeline)
        search.chosen.connect(self._do)
        search.unknown.connect(self._open_for_unknown)
        self._box.edit.textEdited.connect(self._undo.forgive)
        search.blank_entered.connect(self._open_post_when_shut)
        search.too_long.connect(lambda typed: self.desk.warn(lambda: self._too_long(typed)))
        results.acted.connect(self._act_on)
        results.current_changed.connect(self._card.show_hit)
        results.vehicle_wanted.connect(lambda: self.function_key("F1"))
        results.visitor_wanted.connect(lambda: self._forms.open("F2", self._typed_hint()))
        self._card.acted.connect(self._act_on)
        self._connect_forms()
        self._timeline.correction_asked.connect(self._correct)
        self._emergency.clicked.connect(self._pass_emergency)
        self._empty.clicked.connect(self.escape)
        self._bar.pressed.connect(self._press)
        self._connect_desk()

    def _order_tabs(self) -> None:
        """From the box to what it finds or the timeline, then the side, then the keys."""
        stops = [self._box.edit, *self._results.stops(), *self._timeline.stops()]
        stops += [self._frame.opener]
        stops += [*self._side.stops(), self._card.action, *self._bar.findChildren(Button)]
        stops += [self._emergency, self._empty]
        for one, other in pairwise(stops):
            self.setTabOrder(one, other)

    def _connect_forms(self) -> None:
        self._passing.form_wanted.connect(self._forms.open)
        self._arrivals.form_wanted.connect(self._forms.open)
        self._passing.given_back.connect(self._search.put_back)
        self._forms.opened.connect(self._make_room)
        self._forms.closed.connect(self._close_up)
        self._forms.saved.connect(self._saved)

    def _connect_desk(self) -> None:
        alerts = self._side.alerts
        alerts.open_post.connect(self._open_post)
        alerts.find_asked.connect(self._look_for)
        alerts.handle.connect(self._write_incident)
        alerts.told.connect(self._passing.tell_leader)
        alerts.counted.connect(lambda: self._frame.say_alerts(len(alerts.titles()), alerts.is_red))
        self._side.expected.add_asked.connect(lambda: self.function_key("F10"))
        self._side.expected.left.connect(self._box.take_keyboard)
        self._arrivals.serve(self._side)
        self.desk.recorded.connect(self._follow)
        self.desk.shift_changed.connect(self._read_crew)

    def _read_crew(self) -> None:
        self.desk.ask(current_crew, done=self._show_crew)

    def _show_crew(self, crew: Crew) -> None:
        self._crew = crew
        self._timeline.load(crew.shift)
        self._side.load(crew.shift)

    def _leader(self) -> str:
        people = self._crew.people if self._crew is not None else ()
        return next((staff.name for staff, leads in people if leads), "")

    def _tick(self) -> None:
        if self._crew is not None:
            self._side.load(self._crew.shift)
        self._search.refresh()

    def _follow(self, record: object) -> None:
        """Show what was just recorded, by this page or another."""
        line = line_of_record(record)
        struck = getattr(record, "struck", None)
        if isinstance(struck, Line) and line is not None:
            self._timeline.strike(struck.seq, line.seq)
        for one in (line, *getattr(record, "more", ())):
            if one is not None:
                self._timeline.add(one)
        if line is None and self.isVisible() and self._crew is not None:
            self._timeline.load(self._crew.shift)
        if self.isVisible():
            self._side.refresh()
            self._search.refresh()

    def _step(self, rows: int) -> bool:
        if self._work.currentWidget() is not self._results:
            return False
        self._results.step(rows)
        if self._results.current() is not None:
            self._right.setCurrentWidget(self._card)
        return True

    def _enter(self, opposite: bool) -> None:
        if self._arrivals.scan(self._box.edit.text()):
            self._search.clear()
            return
        shown = self._work.currentWidget() is self._results
        self._search.enter(self._results.current() if shown else None, opposite=opposite)

    def _take_scan(self, text: str) -> None:
        self._box.edit.setText(text)
        self._enter(False)

    def _act_on(self, hit: Hit) -> None:
        """Do what a button says that was pressed by mouse or finger."""
        typed = self._box.edit.text()
        self._search.clear()
        self._do(hit, False, typed)
        self._box.edit.setFocus()

    def _do(self, hit: Hit, opposite: bool, typed: str) -> None:
        """Do what a row says: who was announced comes in as announced."""
        if hit.expected is not None and not opposite:
            self._arrivals.admit(hit.expected)
        else:
            self._passing.do(hit, opposite, typed)

    def _show_details(self) -> bool:
        """Give the keyboard to the card's button."""
        if self._right.currentWidget() is not self._card or not self._card.action.isVisible():
            return False
        self._card.action.setFocus()
        return True

    def _show_found(self, found: Found, seconds: float) -> None:
        self._found = found
        typed = self._box.edit.text()
        if is_too_long(typed):
            self._results.say(self._too_long(typed), typed)
        else:
            self._results.show_found(found, typed, self.desk.clock.now(), seconds)
        self._work.setCurrentWidget(self._results)
        self._undo.step_aside(True)
        top = found.first
        chosen = self._results.current() is not None
        self._right.setCurrentWidget(self._card if chosen else self._side)
        watched = top is not None and top.kind is HitKind.WATCH
        self._box.set_state("blocked" if watched else "idle" if top is not None else "no_match")
        self._say_slot()

    def _show_timeline(self) -> None:
        self._found = Found("")
        self._results.forget()
        self._work.setCurrentWidget(self._timeline)
        self._undo.step_aside(False)
        self._right.setCurrentWidget(self._side)
        self._say_slot()

    def _say_slot(self) -> None:
        typed = bool(self._box.edit.text())
        self._empty.setVisible(typed)
        if self._forms.current:
            self._box.set_slot("", "")
        elif not typed:
            self._box.set_slot("scan", translate("gate", "Scanner ready"))
        else:
            names = " / ".join(label(code) for code in self._found.understood)
            text = translate("gate", "Read as: {names}").format(names=names)
            self._box.set_slot("", text if names else "")

    def _too_long(self, typed: str) -> str:
        text = translate("gate", "Too long to look for: {n} characters, at most {most}.")
        return text.format(n=len(typed), most=LONGEST)

    def _open_for_unknown(self, typed: str) -> None:
        """Ask about what is not known, with what was typed in the form already."""
        self._search.put_back(typed)
        self._forms.open(form_for(typed), FormHint(typed.strip()))

    def _open_post_when_shut(self) -> None:
        if self._crew is not None and self._crew.shift is None:
            self._open_post()

    def _open_post(self) -> None:
        self._forms.open(OPEN_POST, FormHint())

    def _look_for(self, text: str) -> None:
        self._box.edit.setText(text)
        self._box.edit.setFocus()

    def _write_incident(self, line: Line) -> None:
        mark = line_words.mark_of(line)
        self._forms.open("F4", FormHint(mark.words if mark is not None else line.who))

    def _pass_emergency(self) -> None:
        if self._passing.emergency(self._box.edit.text()):
            self._search.clear()
        self._box.edit.setFocus()

    def _correct(self, seq: int) -> None:
        self._forms.open("F8", FormHint(seq=seq))

    def _typed_hint(self) -> FormHint:
        return FormHint(self._box.edit.text().strip())

    def _hint_for(self, key: str) -> FormHint:
        """Return what the page knows for a form: a resident's row is where a visitor goes."""
        hit = self._results.current() if self._search.is_answered else None
        if key == "F2" and hit is not None and hit.kind in VISITED:
            return FormHint(self._typed_hint().text, hit)
        return self._typed_hint()

    def _make_room(self, key: str) -> None:
        self._frame.narrow(True)
        self._say_slot()
        self._bar.light(key)
        self._undo.dismiss()

    def _close_up(self) -> None:
        self._frame.narrow(False)
        self._say_slot()
        self._bar.light("")
        self._box.take_keyboard()

    def _saved(self, key: str, record: object) -> None:
        """A form wrote what was typed: the box is free again."""
        self._box.take_keyboard()
        if key in ("F1", "F2"):
            self._search.clear()
        self._passing.tell(record)
        if key == OPEN_POST:
            self.desk.shift_changed.emit()

    def _press(self, key: str) -> None:
        """Do what a button of the function bar says."""
        if key == "Esc":
            self.escape()
        elif key == "F3":
            self.desk.go("removals", "new")
        elif key == "F9":
            self.desk.go("handover")
        else:
            self.function_key(key)
