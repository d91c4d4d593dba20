"""Column 2: the owner's consent, the papers, the vehicle, the count."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guardpost.gate.plates import parse_plate
from guardpost.gate.removals import check_identity, check_vehicle
from guardpost.gate.slips import OwnerAnswer, Removal, SlipState
from ui.messages import label, translate
from ui.removals.arrears import ArrearsBox
from ui.removals.clerk import SlipClerk
from ui.removals.column import EDGE, Column
from ui.removals.consent import ConsentBox
from ui.removals.photo import Photographer
from ui.removals.reading import Sheet
from ui.removals.slip_order import SlipOrder
from ui.removals.words import checks_done, count_text, needs_consent, needs_leave
from ui.widgets.checkrow import CheckRow
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Rule, Text

# A second press within this many seconds is a trembling hand, not a check taken back.
AGAIN_S = 0.6


class CheckColumn(Column):
    """Four rows; papers and vehicle are ticked here, the others follow what was done.

    Attributes:
        consent: the box above the rows, for all who do not own the room.

    Signals:
        led: the code of a row that is put right elsewhere, ``lines`` or ``consent``.
    """

    led = Signal(str)

    def __init__(self, clerk: SlipClerk) -> None:
        super().__init__(clerk.desk.theme, "removal.checks", 2)
        theme = self.theme
        self._clerk = clerk
        self._sheet: Sheet | None = None
        self._pressed: dict[str, float] = {}
        self.consent = ConsentBox(clerk, Photographer(clerk))
        self._rule = Rule()
        self.rows = {
            "identity": CheckRow(theme, "removal.identity"),
            "vehicle": CheckRow(theme, "removal.vehicle"),
            "lines": CheckRow(theme, "removal.lines_counted"),
            "consent": CheckRow(theme, "removal.consent_given"),
            "leave": CheckRow(theme, "removal.leave_given"),
        }
        self._note = Text(theme, "caption", tone="ink3", wrap=True)
        self._wait = Text(theme, "body", tone="ink3", wrap=True)
        self.arrears, self.order = ArrearsBox(clerk), SlipOrder(clerk)
        above = (self.order, self.arrears, self.consent, self._rule)
        for widget in (*above, *self.rows.values(), self._wait):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        self.body.setSpacing(theme.px(9))
        edge = theme.px(EDGE)
        self.body.setContentsMargins(edge, theme.px(14), edge, theme.px(4))
        self.foot.addWidget(self._note)
        self._connect()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show how far the checks of the slip are."""
        before = self._sheet.current if self._sheet else None
        self._sheet = sheet
        removal = sheet.current
        if removal is None:
            return
        if before is None or before.slip.number != removal.slip.number:
            self._pressed.clear()
            self.order.clear()
        self._wait.hide()
        self._note.show()
        self._show_parts(removal)
        self.consent.show_sheet(sheet)
        self._show_rows(sheet, removal)
        self._show_head(removal)

    def show_waiting(self) -> None:
        """Show that there is no slip yet to check."""
        self._sheet = None
        self.order.clear()
        for widget in (self.arrears, self.consent, self._rule, *self.rows.values(), self._note):
            widget.hide()
        self._wait.show()
        self.set_state("todo")
        self.retranslate()

    def go_to(self, code: str) -> None:
        """Bring the keyboard to a check."""
        if code == "consent":
            self.consent.focus()
        elif code == "leave":
            self.order.ask_leave()
            return
        else:
            self.rows[code].setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_part(self.rows[code])

    def escape(self) -> bool:
        """Put the order away; False when none is asked for."""
        if self.order.isHidden():
            return False
        self.order.look_again()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ticks a row and goes on; only Space or the mouse takes a tick back."""
        row = self.window().focusWidget()
        if not isinstance(row, CheckRow) or event.key() not in ENTER_KEYS:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self._enter(row)

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        asks = [] if self.consent.isHidden() else self.consent.stops()
        rows = [row for row in self.rows.values() if not row.isHidden()]
        return [*self.order.stops(), *self.arrears.stops(), *asks, *rows]

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._note.setText(
            translate("removals", "Checks go into the book. Mistakes: use “Correct”.")
        )
        self._wait.setText(translate("removals", "Once the slip is open it is checked here."))
        for part in (self.consent, self.arrears, self.order):
            part.retranslate()
        if self._sheet is not None:
            self.show_sheet(self._sheet)
        else:
            self.set_title(translate("removals", "Checks"))

    def _show_parts(self, removal: Removal) -> None:
        asks = needs_consent(removal)
        for widget in (self.consent, self._rule, self.rows["consent"]):
            widget.setVisible(asks)
        self.rows["identity"].show()
        self.rows["lines"].show()
        self.rows["vehicle"].setVisible(bool(removal.slip.plate))
        self.rows["leave"].setVisible(needs_leave(removal))
        self.arrears.show_removal(removal)

    def _show_head(self, removal: Removal) -> None:
        done, wanted = checks_done(removal)
        text = translate("removals", "done {done} / {all}").format(done=done, all=wanted)
        self.set_title(translate("removals", "Checks"), text)
        is_open = removal.slip.state == SlipState.OPEN
        self.set_state("current" if is_open and done < wanted else "done")
        if not is_open and done < wanted:
            self.set_state("todo")

    def _show_rows(self, sheet: Sheet, removal: Removal) -> None:
        missing, slip = removal.missing(signed=True), removal.slip
        details = {
            "identity": self._identity_text(sheet, removal),
            "vehicle": self._vehicle_text(removal),
            "lines": count_text(removal),
            "consent": self._consent_text(removal),
            "leave": self._leave_text(sheet, removal),
        }
        for code, row in self.rows.items():
            row.setChecked(code not in missing)
            row.setEnabled(sheet.is_open)
            text, tone = details[code]
            row.set_texts(label(f"missing.{code}"), text, tone if sheet.is_open else "ink3")
        if not slip.plate:
            self.rows["vehicle"].setChecked(False)

    def _identity_text(self, sheet: Sheet, removal: Removal) -> tuple[str, str]:
        slip = removal.slip
        if not slip.identity_checked and not slip.document:
            return translate("removals", "none on the slip"), "warn"
        if not slip.identity_checked:
            return translate("removals", "not yet"), "ink3"
        at = f"{self._clerk.desk.local(slip.identity_at):%H:%M}"
        text = translate("removals", "it is them · {name} {at}")
        return text.format(name=sheet.name_of(slip.identity_by), at=at), "ink2"

    def _vehicle_text(self, removal: Removal) -> tuple[str, str]:
        plate = parse_plate(removal.slip.plate).shown
        if not removal.slip.vehicle_checked:
            return plate, "ink3"
        return translate("removals", "{plate} is it").format(plate=plate), "ink2"

    def _consent_text(self, removal: Removal) -> tuple[str, str]:
        slip = removal.slip
        if slip.consent_answer == OwnerAnswer.DECLINED:
            at = f"{self._clerk.desk.local(slip.consent_at):%H:%M}"
            return f"{slip.consent_who} · {label('answer.declined')} {at}", "danger"
        if not slip.consent and slip.called_at:
            at = f"{self._clerk.desk.local(slip.called_at):%H:%M}"
            return f"{label('answer.no_answer')} {at}", "warn"
        if not slip.consent:
            return translate("removals", "nothing noted yet"), "warn"
        at = f"{self._clerk.desk.local(slip.consent_at):%H:%M}"
        how = f"{label(f'consent.{slip.consent}')} {at}"
        return " · ".join(filter(None, (slip.consent_who, how))), "ink2"

    def _leave_text(self, sheet: Sheet, removal: Removal) -> tuple[str, str]:
        slip = removal.slip
        if not slip.leave_by:
            return translate("removals", "the office is closed"), "warn"
        at = f"{self._clerk.desk.local(slip.leave_at):%H:%M}"
        return f"{sheet.name_of(slip.leave_by)} {at}", "ink2"

    def _connect(self) -> None:
        self.arrears.override_wanted.connect(self.order.ask_override)
        self.rows["identity"].clicked.connect(lambda on: self._tick("identity", check_identity, on))
        self.rows["vehicle"].clicked.connect(lambda on: self._tick("vehicle", check_vehicle, on))
        for code in ("lines", "consent", "leave"):
            self.rows[code].clicked.connect(lambda _on, code=code: self._lead(code))

    def _enter(self, row: CheckRow) -> None:
        """Tick a row that is open; one that follows other deeds leads there instead."""
        rows = [each for each in self.rows.values() if not each.isHidden()]
        at = rows.index(row) + 1
        if not row.isChecked():
            row.click()
            if row not in (self.rows["identity"], self.rows["vehicle"]):
                return
        if not row.isChecked():
            return
        if at < len(rows):
            rows[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.show_part(rows[at])
        else:
            self.entered.emit()

    def _tick(self, code: str, verb: Callable[..., Removal], on: bool) -> None:
        now = self._clerk.desk.clock.monotonic()
        if not on and now - self._pressed.get(code, -AGAIN_S) < AGAIN_S:
            self.rows[code].setChecked(True)
            return
        self._pressed[code] = now
        self._clerk.do(verb, on)

    def _lead(self, code: str) -> None:
        """A row that follows what was done elsewhere leads there."""
        if self._sheet is not None and self._sheet.current is not None:
            missing = self._sheet.current.missing(signed=True)
            self.rows[code].setChecked(code not in missing)
        self.led.emit(code)
