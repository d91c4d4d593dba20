"""The lock screen: choose a name, type the PIN."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError, Refused
from guardpost.rights import Role
from ui.desk import Desk
from ui.frame.badge_scanner import BadgeScanner
from ui.messages import label, translate
from ui.page import Page
from ui.waiting import Countdown
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.keypad import Keypad
from ui.widgets.panel import Pane
from ui.widgets.pin import PinBoxes
from ui.widgets.reach import Reach
from ui.widgets.text import Text

if TYPE_CHECKING:
    from guardpost.ledger.register import Register
    from guardpost.registry.staff import Staff
    from guardpost.store.rows import Rows

_COLUMN_WIDTH = 420
_KEYPAD_WIDTH = 270


class LockPage(Page):
    """Covers the window until somebody signs in; what was typed behind it stays.

    Attributes:
        wait: counts down after wrong PINs.

    Signals:
        opened: the Staff who signed in.
        painted: the screen can be seen.
    """

    code = "lock"
    opened = Signal(object)
    painted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self.setProperty("surface", "bg")
        self._people: tuple[Staff, ...] = ()
        self._title = Text(theme, "page", bold=True, wrap=True)
        self._notice = Text(theme, "body", tone="warn", wrap=True)
        self._notice.setObjectName("lock.notice")
        self._staff = Choice(theme, "lock.staff")
        self._pin_label = Text(theme, "body", tone="ink2")
        self._pin = PinBoxes(theme, "lock.pin")
        self._said = Text(theme, "body", tone="danger", wrap=True)
        self._said.setObjectName("lock.said")
        self.wait = Countdown(desk.clock, self._said.setText, self)
        self._enter = Button(theme, "lock.enter", kind="primary", size="large", key="Enter")
        self._forgotten = Button(theme, "lock.forgotten", kind="quiet")
        self._keypad = Keypad(theme, "lock.keypad")
        self._keypad.set_target(self._pin)
        self._lay_out()
        self._enter.clicked.connect(self._try)
        self._forgotten.clicked.connect(self._forgot)
        self._pin.returnPressed.connect(self._try)
        self._pin.completed.connect(lambda _pin: self._try())
        self._staff.picked.connect(lambda _code: self._pin.setFocus())
        self._staff.box.currentIndexChanged.connect(lambda _at: self._chosen())
        # Before the scanner, which sees what is typed first: a badge has digits too.
        self._staff.box.installEventFilter(self)
        self._scanner = BadgeScanner(self)
        for widget in (self._pin, self._staff.box, self._enter):
            widget.installEventFilter(self._scanner)
        self._scanner.scanned.connect(self._try_badge)
        self.wait.over.connect(self._may_try)
        desk.renamed.connect(self.retranslate)
        self.setFocusProxy(self._pin)
        self._pin.setFocus()
        self.retranslate()

    def activated(self) -> None:
        """Read who may sign in and wait for a PIN."""
        self.wait.stop()
        self._pin.reset()
        self._said.setText("")
        self.read_people()
        self._pin.setFocus()

    def read_people(self) -> None:
        """Read who may sign in; a PIN can be typed meanwhile."""
        self.desk.ask(_people, done=self._show_people)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say that the screen can be seen."""
        super().paintEvent(event)
        self.painted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows up and down go through the names, also while the PIN has the keyboard."""
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        box = self._staff.box
        box.setCurrentIndex(max(0, min(box.currentIndex() + step, box.count() - 1)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """No name begins with a digit: one that is typed over the names is the PIN's."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if not event.text().isdecimal():
            return super().eventFilter(watched, event)
        self._pin.setFocus()
        QCoreApplication.sendEvent(self._pin, event)
        return True

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        site = self.desk.site
        self._title.setText(f"{site.name} · {site.post}")
        demo = translate("window", "Demo site: invented people; every PIN is 246810")
        emergency = translate("window", "Emergency book: the post's own book cannot be read.")
        self._notice.setText(emergency if self.desk.damage else demo)
        self._notice.set_tone("danger" if self.desk.damage else "warn")
        self._notice.setVisible(site.demo or bool(self.desk.damage))
        self._staff.set_label(translate("window", "Who is on the desk?"))
        self._staff.box.setAccessibleName(translate("window", "Name"))
        self._pin_label.setText(translate("window", "PIN, or scan the badge"))
        self._pin.setAccessibleName(translate("window", "PIN"))
        self._enter.setText(translate("window", "Sign in"))
        self._forgotten.setText(translate("window", "Forgotten PIN"))
        self._fill_names()

    def _lay_out(self) -> None:
        theme = self.desk.theme
        pane = Pane(theme)
        row = QHBoxLayout()
        row.setSpacing(theme.space(28))
        left = QVBoxLayout()
        left.setSpacing(theme.space(14))
        for widget in (self._title, self._notice, self._staff, self._pin_label, self._pin):
            left.addWidget(widget)
        left.addWidget(self._said)
        left.addStretch(1)
        left.addWidget(self._forgotten, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(self._enter)
        holder = QWidget()
        holder.setLayout(left)
        holder.setFixedWidth(theme.px(_COLUMN_WIDTH))
        row.addWidget(holder)
        self._keypad.setFixedWidth(theme.px(_KEYPAD_WIDTH))
        row.addWidget(self._keypad)
        pane.body.addLayout(row)
        held = QWidget()
        grid = QGridLayout(held)
        grid.addWidget(pane, 0, 0, Qt.AlignmentFlag.AlignCenter)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Reach(held))

    def _show_people(self, people: tuple[Staff, ...]) -> None:
        self._people = people
        self._fill_names()

    def _fill_names(self) -> None:
        self._staff.set_choices([(staff.code, _named(staff)) for staff in self._people])
        self._follow()

    def _follow(self) -> None:
        """Take a PIN as long as that of the one chosen; offer the sheet to administrators."""
        code = self._staff.code()
        self._forgotten.setVisible(self._administrator() is not None)
        self._pin.set_long(any(one.code == code and one.long_pin for one in self._people))

    def _administrator(self) -> Staff | None:
        """Return the one chosen, if a recovery sheet is for them."""
        code = self._staff.code()
        chosen = (one for one in self._people if one.code == code)
        return next((one for one in chosen if one.role == Role.ADMINISTRATOR), None)

    def _forgot(self) -> None:
        chosen = self._administrator()
        if chosen is None:
            return
        from ui.dialogs.forgotten_pin import ForgottenPinDialog

        dialog = ForgottenPinDialog(self.desk, chosen, self)
        dialog.recovered.connect(self.activated)
        dialog.open()

    def _chosen(self) -> None:
        """Another is at the desk: they need not wait for who typed a wrong PIN."""
        self._follow()
        self.wait.stop()
        self._pin.reset()
        self._said.setText("")

    def _may_try(self) -> None:
        self.wait.stop()
        self._pin.reset()
        self._pin.setFocus()

    def _try(self) -> None:
        code, pin = self._staff.code(), self._pin.text()
        pepper = self.desk.pepper
        if not self._enter.isEnabled() or self._pin.state == "locked":
            return
        if not code or not pin:
            self._said.setText(translate("window", "Choose your name and type your PIN."))
            return
        self._enter.set_busy(True, translate("window", "Checking…"))

        def enter(register: Register) -> Staff:
            from guardpost.registry.staff import sign_in

            return sign_in(register, code, pin, pepper)

        self.desk.ask_register(enter, self._welcome, self._refuse)

    def _try_badge(self, number: str) -> None:
        pepper = self.desk.pepper
        if not self._enter.isEnabled():
            return
        self._enter.set_busy(True, translate("window", "Checking…"))

        def enter(register: Register) -> Staff:
            from guardpost.registry.badges import sign_in_by_badge

            return sign_in_by_badge(register, number, pepper)

        self.desk.ask_register(enter, self._welcome, self._refuse_badge)

    def _refuse_badge(self, error: Exception) -> None:
        """Choose who the badge is of, where it alone does not do."""
        if isinstance(error, Refused) and error.code == "badge.pin_too":
            self._staff.set_code(str(error.facts["staff"]))
        self._refuse(error)

    def _welcome(self, staff: Staff) -> None:
        self._enter.set_busy(False)
        self._pin.reset()
        self._said.setText("")
        self.opened.emit(staff)

    def _refuse(self, error: Exception) -> None:
        self._enter.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._pin.set_state("wrong")
        self.wait.tell(error)
        if self.wait.running:
            self._pin.set_state("locked")
        self._pin.setFocus()


def _people(rows: Rows) -> tuple[Staff, ...]:
    """Return who may sign in, the shift on duty first, its leader ahead.

    The registry is imported on that thread, beside the screen.
    """
    from guardpost.registry.staff import active_staff
    from guardpost.shifts.opening import current_shift

    shift = current_shift(rows)
    on_duty = (shift.leader, *shift.guard_codes) if shift else ()
    places = {code: place for place, code in enumerate(on_duty)}
    return tuple(sorted(active_staff(rows), key=lambda one: places.get(one.code, len(places))))


def _named(staff: Staff) -> str:
    """Return name, role and group in one line."""
    group = translate("window", "Group {name}").format(name=staff.grp) if staff.grp else ""
    return "  ".join(part for part in (staff.name, label(f"role.{staff.role}"), group) if part)
