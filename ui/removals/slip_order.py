"""A leader's leave at night, or a supervisor's word on arrears: by PIN and reason."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from guardpost.errors import GuardpostError, Refused
from guardpost.gate.slip_leave import give_late_leave, override_arrears
from guardpost.gate.slips import Removal
from guardpost.registry.staff import supervisors
from ui.forms.order_box import OrderBox
from ui.forms.ordered_form import OF_THE_LEADER
from ui.messages import translate
from ui.removals.clerk import SlipClerk


class SlipOrder(OrderBox):
    """Comes up above the checks, and goes away with the slip."""

    def __init__(self, clerk: SlipClerk) -> None:
        self._overrides = False
        super().__init__(clerk.desk, "removal.order", narrow=True)
        self._clerk = clerk
        self.confirmed.connect(self._send)
        clerk.desk.signed_in.connect(self.clear)

    def ask_leave(self) -> None:
        """Ask a leader for leave to move outside the office hours."""
        self._overrides = False
        self.retranslate()
        self.ask()

    def ask_override(self) -> None:
        """Ask a supervisor whether the slip goes on in spite of arrears."""
        self._overrides = True
        self.retranslate()
        self.ask(supervisors)

    def stops(self) -> list[Any]:
        """Return where the Tab key stops; nowhere while nothing is asked."""
        return [] if self.isHidden() else super().stops()

    def retranslate(self) -> None:
        """Set its words for what is asked."""
        super().retranslate()
        if self._overrides:
            self.who.set_label(translate("removals", "Supervisor"))
            self.pin.set_label(translate("removals", "Supervisor's PIN"))
            self.reason.set_label(translate("removals", "Why it goes on"))
            self.confirm.setText(translate("removals", "Goes on"))
        else:
            self.reason.set_label(translate("removals", "Why at this hour"))
            self.confirm.setText(translate("removals", "May move now"))

    def _send(self, leader: str, pin: str, reason: str) -> None:
        verb: Callable[..., Removal] = override_arrears if self._overrides else give_late_leave
        order = {"leader": leader, "pin": pin, "reason": reason}
        self.confirm.set_busy(True, translate("removals", "Saving…"))

        def run(register: Any, actor: str, slip: str) -> Removal:
            return verb(register, actor, slip, **order, pepper=self._clerk.desk.pepper)

        self._clerk.do(run, done=self._given, failed=self._not_given)

    def _given(self, _record: Removal) -> None:
        self.confirm.set_busy(False)
        self.clear()

    def _not_given(self, error: GuardpostError) -> None:
        self.confirm.set_busy(False)
        if isinstance(error, Refused) and error.code.startswith(OF_THE_LEADER):
            self.wrong(error)
            return
        self.clear()
        self._clerk.desk.say_error(error)
