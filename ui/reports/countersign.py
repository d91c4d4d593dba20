"""One seal more on a report: 复核 by strokes and PIN, or a leader's late seal by the PIN alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from guardpost.errors import GuardpostError
from guardpost.ledger.register import Register
from guardpost.registry.staff import Role, Staff, active_staff
from guardpost.reports.noting import Filed, LackingSeal, lacking_seals
from guardpost.shifts.reports import Report
from guardpost.words import Words
from ui.desk import Desk
from ui.handover.words import PIN_LENGTH
from ui.messages import sentence, translate
from ui.registry.panel import Panel
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.form import FieldFrame
from ui.widgets.pin import PinBoxes
from ui.widgets.signature import SignaturePad
from ui.widgets.text import Text

PAD_HEIGHT = 190


class CountersignPanel(Panel):
    """Asks who, for strokes and for the PIN; the seal is made off the window's thread.

    Signals:
        countersigned, sealed_late: the report as the book knows it now (``Report``).
    """

    countersigned = Signal(object)
    sealed_late = Signal(object)

    def __init__(self, desk: Desk, host: QWidget) -> None:
        self._desk = desk
        self._ready = self._busy = self._late = False
        self._report: Filed | None = None
        self._long: dict[str, bool] = {}
        self._roles: dict[str, str] = {}
        name = "reports.countersign_panel"
        super().__init__(desk.theme, name, host, icon="pen")
        theme, clock = desk.theme, desk.clock
        self._what = Text(theme, "strong", bold=True)
        self._meaning = Text(theme, "body", tone="ink2", wrap=True)
        self._who = ComboBox(theme, f"{name}.who")
        self._pad = SignaturePad(theme, f"{name}.pad", lambda: int(clock.monotonic() * 1000))
        self._pad.setFixedHeight(theme.px(PAD_HEIGHT))
        self._pin = PinBoxes(theme, f"{name}.pin", PIN_LENGTH)
        self._pad.set_pin(self._pin)
        self._frames = tuple(FieldFrame(theme, number=at) for at in (1, 2, 3))
        for frame, widget in zip(self._frames, (self._who, self._pad, self._pin), strict=True):
            frame.set_content(widget)
        self._said = Text(theme, "body", tone="danger", wrap=True)
        self._said.setObjectName(f"{name}.said")
        self._again = Button(theme, f"{name}.again")
        self._cancel = Button(theme, f"{name}.cancel", key="Esc")
        self._sign = Button(theme, f"{name}.sign", kind="primary", size="large")
        for part in (self._what, self._meaning, *self._frames):
            self.body.addWidget(part)
        self.body.addStretch(1)
        for part in (self._cancel, self._again):
            self.footer.addWidget(part)
        self.footer.addWidget(self._said, 1)
        self.footer.addWidget(self._sign)
        self._connect()
        self._ready = True
        self.retranslate()

    def begin(self, report: Filed) -> None:
        """Open for a report that both leaders sealed."""
        self._begin(report, late=False)
        self._desk.ask(active_staff, done=self._offer)
        self.open()

    def begin_late(self, report: Filed) -> None:
        """Open for a report that lacks the seal of a leader who signed the handover."""
        self._begin(report, late=True)
        self._desk.ask(lacking_seals, report.number, done=self._offer_lacking)
        self.open()

    def take_keyboard(self) -> None:
        """Give the keyboard to the pad, or to the PIN where nothing is drawn."""
        first = self._pin if self._late else self._pad
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Go away and leave neither digit nor stroke behind."""
        self._wipe()
        super().shut()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if not self._ready:
            return
        self.set_title(self._deed())
        self._what.setText(self._report.number if self._report else "")
        self._meaning.setText(self._meant())
        words = (
            translate("reports", "Leader") if self._late else translate("reports", "Supervisor"),
            translate("reports", "Sign here"),
            translate("reports", "PIN, typed by its owner; others look away"),
        )
        for frame, word in zip(self._frames, words, strict=True):
            frame.set_label(word)
        self._who.setAccessibleName(words[0])
        self._again.setText(translate("reports", "Sign again"))
        self._cancel.setText(translate("reports", "Cancel"))
        self._sign.setText(self._deed())
        self._follow()

    def _deed(self) -> str:
        if self._late:
            return translate("reports", "Add a late seal")
        return translate("reports", "Countersign")

    def _meant(self) -> str:
        if self._late:
            return translate(
                "reports",
                "You signed this handover, and the report has no seal of yours yet. The seals"
                " that it has stay as they are.",
            )
        return translate(
            "reports",
            "Meaning of this signature: reviewed. The seals of both leaders stay as they are;"
            " yours is added beside them.",
        )

    def _begin(self, report: Filed, *, late: bool) -> None:
        self._report, self._late = report, late
        self._said.setText("")
        self._frames[1].setVisible(not late)
        self._frames[2].set_number(2 if late else 3)
        self._again.setVisible(not late)
        self._wipe()
        self.retranslate()

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.close_asked)
        self._again.clicked.connect(self._draw_again)
        self._sign.clicked.connect(self._try)
        self._pad.signed.connect(self._follow)
        self._pad.cleared.connect(self._follow)
        self._pin.counted.connect(lambda _n: self._follow())
        self._who.currentIndexChanged.connect(lambda _at: self._follow_pin())
        self._pin.completed.connect(lambda _pin: self._sign.setFocus())

    def _offer(self, people: tuple[Staff, ...]) -> None:
        """Offer those who may review; whoever sits at the desk first."""
        self._long = {}
        self._who.clear()
        for person in people:
            if person.ranks(Role.SUPERVISOR):
                self._long[person.code] = person.long_pin
                self._who.addItem(person.name, person.code)
        self._choose_desk()

    def _offer_lacking(self, people: tuple[LackingSeal, ...]) -> None:
        """Offer those whose seal is lacking; whoever sits at the desk first."""
        self._long = {one.staff: one.long_pin for one in people}
        self._roles = {one.staff: one.role for one in people}
        self._who.clear()
        for one in people:
            self._who.addItem(one.name, one.staff)
        self._choose_desk()

    def _choose_desk(self) -> None:
        at_desk = self._desk.actor
        self._who.setCurrentIndex(max(0, self._who.findData(at_desk)))
        self._follow()
        self.take_keyboard()

    def _follow_pin(self) -> None:
        self._pin.set_long(self._long.get(self._who.currentData() or "", False))

    def _draw_again(self) -> None:
        self._pad.clear()
        self.take_keyboard()

    def _wipe(self) -> None:
        self._pad.clear()
        self._pin.reset()

    def _follow(self) -> None:
        typed = self._pin.is_complete
        drawn, somebody = self._late or self._pad.state == "signed", self._who.count() > 0
        self._sign.setEnabled(typed and drawn and somebody and not self._busy)
        self._again.setEnabled(self._pad.state != "empty" and not self._busy)

    def _try(self) -> None:
        if self._report is None or not self._sign.isEnabled():
            return
        self._set_busy(True)
        number, folder, pepper = self._report.number, self._desk.data_dir, self._desk.pepper
        staff, pin = self._who.currentData(), self._pin.text()
        role = self._roles.get(staff, "")
        drawn = None if self._late else self._pad.signature()
        words = Words(self._desk.language.lang)

        def work(register: Register) -> Report:
            # pyHanko is loaded with the first seal, not with the page.
            from guardpost.reports.later import Signing, countersign, seal_later

            signing = Signing(staff, pin, pepper)
            if drawn is None:
                return seal_later(register, folder, number, role, signing, words)
            return countersign(register, folder, number, signing, drawn, words)

        self._desk.ask_register(work, self._done, self._refuse)

    def _done(self, report: Report) -> None:
        self._set_busy(False)
        self._wipe()
        self._desk.recorded.emit(report)
        (self.sealed_late if self._late else self.countersigned).emit(report)

    def _refuse(self, error: Exception) -> None:
        self._set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._pin.set_state("wrong")
        self._said.setText(sentence(error))
        self._pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._sign.set_busy(busy, translate("reports", "Sealing…"))
        if busy:
            self._said.setText("")
        self._follow()
