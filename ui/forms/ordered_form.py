"""A form whose entry a leader may let in by order: 带班员放行, F7."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guardpost.errors import Refused
from guardpost.gate.admitting import admit_expected_by_order
from guardpost.gate.rules import BY_ORDER
from guardpost.gate.scanning import Arrival, admit_expected
from guardpost.registry.expected import Expected
from ui.desk import Desk
from ui.forms.entry_form import EntryForm, give_focus
from ui.forms.form import FormHint
from ui.forms.order_box import OrderBox
from ui.forms.problem import Problem
from ui.forms.reason_box import ReasonBox
from ui.widgets.buttons import Button

translate = QCoreApplication.translate

ORDER_KEY, TURN_AWAY_KEY = "F7", "Shift+F7"
# What a leader typed wrongly; it is said in the box, and the PIN typed again.
OF_THE_LEADER = ("pin.", "role.", "reason.")


class OrderedForm(EntryForm):
    """An entry form with a leader's order.

    Attributes:
        order: asks for the order.
        order_box: where the leader types.
        boxes: what comes up above the buttons; Esc puts it away and leaves the form.
        expected: who was announced, when they are here.
    """

    def __init__(self, desk: Desk, name: str, host: QWidget, icon: str) -> None:
        super().__init__(desk, name, host, icon)
        self.expected: Expected | None = None
        self.order = Button(desk.theme, f"{name}.order", size="small", key=ORDER_KEY)
        self.order_box = OrderBox(desk, f"{name}.order")
        self.put_above_footer(self.order_box)
        self.boxes: list[OrderBox | ReasonBox] = [self.order_box]
        self.order.clicked.connect(self.ask_order)
        self.order_box.confirmed.connect(self._ordered)
        self.order_box.left.connect(self.focus_first)
        # What a leader typed does not wait for whoever opens the form, or the desk, next.
        self.closed.connect(self.order_box.clear)
        desk.signed_in.connect(self.order_box.clear)

    @abstractmethod
    def admit_by_order(self, order: dict[str, Any]) -> None:
        """Run the verb with ``leader``, ``pin``, ``reason`` and ``pepper``."""

    @abstractmethod
    def beyond_orders(self) -> Sequence[Problem]:
        """Return what keeps it from being saved and no order lifts."""

    def begin(self, hint: FormHint) -> None:
        """Open; where a leader is to let it in, ask for the PIN at once."""
        super().begin(hint)
        if hint.order:
            self.ask_order()

    def admit(self, verb: Callable[..., Any], details: Arrival) -> None:
        """Let it in; who was announced has come by that."""
        if self.expected is None:
            self.act(verb, details)
        else:
            self.act(admit_expected, self.expected.number, details)

    def admit_ordered(
        self, verb: Callable[..., Any], details: Arrival, order: dict[str, Any]
    ) -> None:
        """Let it in by a leader's order; who was announced has come by that."""
        if self.expected is None:
            self.act(verb, details, **order)
        else:
            self.act(admit_expected_by_order, self.expected.number, details, **order)

    def ask_order(self) -> None:
        """Let a leader type PIN and reason; what no order lifts is put right first."""
        if self.is_kept():
            return
        left = self.beyond_orders()
        if left:
            give_focus(left[0].target)
            return
        self.show_trouble(None)
        for box in self.boxes:
            box.hide()
        self.order_box.ask()

    def ask_turn_away(self) -> bool:
        """Ask why they are turned away; False where the form does not offer it now."""
        return False

    def step_back(self) -> bool:
        """Look again: the leader was not needed, or nobody is turned away."""
        for box in self.boxes:
            if box.isVisible():
                box.look_again()
                return True
        return super().step_back()

    def submit(self) -> None:
        """Save; while a box asks, Enter gives the order or the reason."""
        asking = next((box for box in self.boxes if box.isVisible()), None)
        if asking is None:
            super().submit()
        else:
            asking.submit()

    def failed(self, error: Exception) -> None:
        """Say in the box what the leader typed wrongly, anything else above the buttons."""
        asked = self.order_box.isVisible()
        if asked and isinstance(error, Refused) and error.code.startswith(OF_THE_LEADER):
            self.foot.save.set_busy(False)
            self.order_box.wrong(error)
            return
        self.order_box.clear()
        super().failed(error)

    def clear(self) -> None:
        """Empty the form, and forget the PIN."""
        self.order_box.clear()
        super().clear()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        super().retranslate()
        if self._built:
            self.order.setText(translate("forms", "Leader lets in"))
            self.order_box.retranslate()

    def is_liftable(self) -> bool:
        """Tell whether what the verb refused is a leader's to lift."""
        return self._error is not None and self._error.code in BY_ORDER

    def _ordered(self, leader: str, pin: str, reason: str) -> None:
        if self.foot.save.busy:
            return
        self.foot.save.set_busy(True, translate("forms", "Saving…"))
        order = {"leader": leader, "pin": pin, "reason": reason, "pepper": self.desk.pepper}
        self.admit_by_order(order)
