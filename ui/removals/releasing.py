"""Column 3: the mover signs, and the items may go, or stay."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.gate.removals import refuse_items, release_items
from guardpost.gate.slip_ends import reissue_slip, release_part, void_slip
from guardpost.gate.slip_issue import collect_slip
from guardpost.gate.slip_leave import refer_arrears
from guardpost.gate.slips import Removal, SlipState
from ui.messages import label, translate
from ui.removals import more
from ui.removals.clerk import SlipClerk
from ui.removals.column import Column
from ui.removals.links import Links
from ui.removals.more import MoreBox
from ui.removals.pads import Pads
from ui.removals.printing import ReleasePrinter
from ui.removals.reading import Sheet
from ui.removals.refusing import PART, REFUSE, VOID, RefuseBox
from ui.removals.words import as_counted, missing_text, size_text
from ui.widgets.buttons import Button
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.notice import Notice
from ui.widgets.text import Text

STATES = {
    SlipState.REFUSED.value,
    SlipState.EXPIRED.value,
    SlipState.VOID.value,
    SlipState.REISSUED.value,
}


class ReleaseColumn(Column):
    """The end of a slip.

    Attributes:
        pads: where the mover signs.
        links: what is still missing.
        release, refuse: the two ends.

    Signals:
        ended: the slip was released, a part of it, refused or made void.
        made_anew: the slip that stands in the place of the shown one.
        led: the code of what is missing; put it right there.
    """

    ended = Signal(object)
    made_anew = Signal(object)
    led = Signal(str)

    def __init__(self, clerk: SlipClerk, millis: Callable[[], int]) -> None:
        super().__init__(clerk.desk.theme, "removal.ending", 3, is_last=True)
        theme = self.theme
        self._clerk = clerk
        self._printer = ReleasePrinter(clerk.desk, self)
        self._sheet: Sheet | None = None
        self._heading = Text(theme, "strong", bold=True)
        self.again = Button(theme, "removal.sign_again", kind="quiet", size="small")
        self.pads = Pads(theme, "removal.pad", millis)
        self._labels = [Text(theme, "body", tone="ink3") for _ in range(2)]
        self._guard = Text(theme, "body", bold=True)
        self._how = Text(theme, "body", tone="ink2", elide=True)
        self._slip_number = Text(theme, "body")
        self.links = Links(theme, "removal.missing")
        self._stamp = Notice(theme, tone="ok", icon="check")
        self._stamp_refused = Notice(theme, tone="danger", icon="ban")
        self.release = Button(theme, "removal.release", kind="primary", size="release")
        self.refuse = Button(theme, "removal.refuse", kind="danger")
        self.box = RefuseBox(theme)
        self.deeds = MoreBox(theme)
        self._wait = Text(theme, "body", tone="ink3", wrap=True)
        self._facts = QWidget()
        self._lay_out()
        self._connect()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show what still keeps the items in, or how the slip ended."""
        before = self._sheet.current if self._sheet else None
        self._sheet = sheet
        removal = sheet.current
        if removal is None:
            return
        self._wait.hide()
        if before is None or before.slip.number != removal.slip.number:
            self.box.turn_to(removal.slip.number)
            self.box.hide()
            self.deeds.hide()
        self.pads.turn_to(removal.slip.number)
        if not sheet.is_open:
            self.pads.show_ended(sheet.signature)
        self._slip_number.setText(removal.slip.number)
        self._show()

    def show_waiting(self) -> None:
        """Show that there is no slip yet to release."""
        self._sheet = None
        for widget in self._parts():
            widget.hide()
        self._wait.show()
        self.set_state("todo")
        self.retranslate()

    def ask_reason(self, mode: str = REFUSE) -> None:
        """Ask why the items stay, or why the slip does not hold."""
        self.deeds.hide()
        self._make_room()
        self.box.be_about(mode)
        self.box.show()
        self._show()
        self.box.focus()

    def escape(self) -> bool:
        """Put the deeds or the reason away, its text stays; False when neither was asked."""
        if not self.deeds.isHidden():
            self.deeds.hide()
            self._show()
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if self.box.isHidden() or self.box.confirm.busy:
            return False
        self.box.hide()
        self._show()
        self.refuse.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        if not self.box.isHidden():
            return [self.box.reason.edit, self.box.confirm, self.box.back]
        if not self.deeds.isHidden():
            return self.deeds.stops()
        if self._sheet is None or not self._sheet.is_open:
            return []
        # What wipes the signature comes last: nobody walks into it after signing.
        return [self.pads.pad, *self.links.stops(), self.release, self.refuse, self.again]

    def go_on(self) -> None:
        """Bring the keyboard to the release, or to what is missing next."""
        removal = self._sheet.current if self._sheet else None
        if removal is None or not self._sheet or not self._sheet.is_open:
            return
        missing = removal.missing(signed=self.pads.is_signed)
        if missing:
            self.led.emit(missing[0])
        else:
            self.release.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter on the pad goes on."""
        on_pad = self._sheet is not None and self.pads.pad.hasFocus()
        if not on_pad or event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.go_on()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on what wipes the pad goes on as well: only Space or the mouse wipes."""
        if not isinstance(event, QKeyEvent) or event.key() not in ENTER_KEYS:
            return False
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            self.go_on()
        return True

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._heading.setText(translate("removals", "The mover signs"))
        self.again.setText(translate("removals", "Sign again"))
        self._labels[0].setText(translate("removals", "Guard"))
        self._labels[1].setText(translate("removals", "Slip"))
        self._how.setText(translate("removals", "signed in"))
        self.release.setText(translate("removals", "Release"))
        self.refuse.setText(translate("removals", "Refuse…"))
        self._wait.setText(translate("removals", "Released here once everything is checked."))
        self.deeds.retranslate()
        self.box.retranslate()
        self.set_title(translate("removals", "Release"))
        self._show()

    def _show(self) -> None:
        removal = self._sheet.current if self._sheet else None
        if self._sheet is None or removal is None:
            return
        is_open = self._sheet.is_open
        asking = not (self.box.isHidden() and self.deeds.isHidden())
        self.deeds.show_removal(removal)
        missing = removal.missing(signed=self.pads.is_signed) if is_open else ()
        signs = is_open or self._sheet.signature is not None
        self._heading.setVisible(signs)
        self.pads.setVisible(signs)
        self._facts.show()
        self.again.setVisible(is_open)
        self.links.setVisible(is_open and bool(missing) and not asking)
        self.release.setVisible(is_open and not asking)
        self.refuse.setVisible(is_open and not asking)
        self._show_missing(removal, missing)
        self._show_stamp(self._sheet, removal)
        self._show_head(removal, missing)
        self._show_guard(self._sheet, removal)

    def _show_missing(self, removal: Removal, missing: tuple[str, ...]) -> None:
        title = translate("removals", "Before release, still missing: {n}").format(n=len(missing))
        self.links.show_links(title, [(code, missing_text(code, removal)) for code in missing])
        if not self.release.busy:
            self.release.setEnabled(not missing)
        self.release.set_reason(title if missing else "")

    def _show_stamp(self, sheet: Sheet, removal: Removal) -> None:
        slip = removal.slip
        stopped = slip.state in STATES
        self._stamp.setVisible(not sheet.is_open and not stopped)
        self._stamp_refused.setVisible(not sheet.is_open and stopped)
        if sheet.is_open:
            return
        at = f"{self._clerk.desk.local(slip.ended_at):%m-%d %H:%M}" if slip.ended_at else ""
        title = " ".join(filter(None, (label(f"slip.{slip.state}"), at)))
        text = self._how_ended(removal)
        notice = self._stamp_refused if stopped else self._stamp
        notice.set_texts(title, escape(text))

    def _how_ended(self, removal: Removal) -> str:
        slip = removal.slip
        if slip.state == SlipState.REISSUED:
            return translate("removals", "now {slip}").format(slip=slip.replaced_by)
        if slip.state == SlipState.PARTLY:
            left = sum(line.released for line in removal.lines)
            text = translate("removals", "{left} of {all} pieces left · {why}")
            return text.format(left=left, all=removal.pieces, why=slip.refusal)
        return slip.refusal if slip.state in STATES else size_text(removal)

    def _show_head(self, removal: Removal, missing: tuple[str, ...]) -> None:
        title, state = translate("removals", "Release"), removal.slip.state
        if state != SlipState.OPEN:
            self.set_title(title, label(f"slip.{state}"))
            self.set_state("refused" if state in STATES else "done")
        elif set(missing) - {"signature"}:
            self.set_title(title, translate("removals", "after the checks"))
            self.set_state("todo")
        else:
            ready = translate("removals", "may go")
            self.set_title(title, ready if not missing else translate("removals", "sign now"))
            self.set_state("current")

    def _show_guard(self, sheet: Sheet, removal: Removal) -> None:
        staff = self._clerk.desk.staff
        now = staff.name if staff else ""
        ended_by = removal.slip.ended_by
        self._guard.setText(sheet.name_of(ended_by) if ended_by else now)
        self._how.setVisible(sheet.is_open)

    def _send_release(self) -> None:
        if self.release.busy:
            return
        self.release.set_busy(True, translate("removals", "Releasing…"))
        signature = self.pads.pad.signature()
        self._clerk.do(release_items, signature, done=self._end, failed=self._not_released)

    def _send_refusal(self, reason: str) -> None:
        done, failed = self._end, self._not_refused
        if self.box.mode == VOID:
            self._clerk.do(void_slip, reason, done=done, failed=failed)
        elif self.box.mode == PART:
            signature = self.pads.pad.signature()
            self._clerk.do(release_part, signature, reason, done=done, failed=failed)
        else:
            self._clerk.do(refuse_items, reason, done=done, failed=failed)

    def offer(self) -> None:
        """Show what else can be done."""
        self._make_room()
        self.box.hide()
        self.deeds.show()
        self._show()
        self.deeds.focus()

    def _make_room(self) -> None:
        """Put away what stands in the foot first: together they would be too high."""
        for widget in (self.links, self.release, self.refuse):
            widget.hide()

    def _deed(self, code: str) -> None:
        """Do what was chosen; what wants a reason asks for it."""
        self.deeds.hide()
        if code in (VOID, PART):
            self.ask_reason(code)
            return
        self._show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        removal = self._sheet.current if self._sheet else None
        if removal is None:
            return
        if code == more.ARREARS:
            self._clerk.do(refer_arrears)
        elif code == more.BACK:
            self._clerk.do(collect_slip)
        elif code == more.ANEW:
            self._clerk.do(reissue_slip, as_counted(removal), done=self.made_anew.emit)
        else:
            self._printer.print_slip(removal.slip.number)

    def _end(self, record: Removal) -> None:
        self.release.set_busy(False)
        self.box.clear()
        self.box.hide()
        self.ended.emit(record)

    def _not_released(self, error: GuardpostError) -> None:
        self.release.set_busy(False)
        self._show()
        self._clerk.desk.say_error(error)

    def _not_refused(self, error: GuardpostError) -> None:
        self.box.refuse(error)

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self._heading,
            self.again,
            self.pads,
            self._facts,
            self.links,
            self._stamp,
            self._stamp_refused,
            self.release,
            self.refuse,
            self.deeds,
            self.box,
        )

    def _connect(self) -> None:
        self.again.clicked.connect(self._wipe)
        self.again.installEventFilter(self)
        self.pads.changed.connect(self._show)
        self.links.picked.connect(self.led)
        self.release.clicked.connect(self._send_release)
        self.refuse.clicked.connect(lambda: self.ask_reason())
        self.deeds.picked.connect(self._deed)
        self.deeds.left.connect(self.escape)
        self.box.confirmed.connect(self._send_refusal)
        self.box.left.connect(self.escape)
        self._clerk.desk.signed_in.connect(lambda _staff: self._show())

    def _wipe(self) -> None:
        self.pads.pad.clear()
        self.pads.pad.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        theme = self.theme
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self.again)
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(2))
        grid.setColumnMinimumWidth(0, theme.px(60))
        grid.setColumnStretch(2, 1)
        for place, text in enumerate(self._labels):
            grid.addWidget(text, place, 0)
        grid.addWidget(self._guard, 0, 1)
        grid.addWidget(self._how, 0, 2)
        grid.addWidget(self._slip_number, 1, 1, 1, 2)
        self.body.setContentsMargins(theme.px(16), theme.px(4), theme.px(16), theme.px(6))
        self.body.setSpacing(theme.px(6))
        self.body.addLayout(head)
        for widget in (self.pads, self._facts, self._stamp, self._stamp_refused, self._wait):
            self.body.addWidget(widget)
        self.body.addStretch(0)
        self.body.setStretchFactor(self.pads, 1)
        for widget in (self.links, self.box, self.deeds, self.release, self.refuse):
            self.foot.addWidget(widget)
        self.box.hide()
