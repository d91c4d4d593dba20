"""What every step is, and the card that the listed ones share."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.shifts.handover_lines import Step
from ui.handover import words
from ui.handover.clerk import Clerk
from ui.handover.rows import RowList
from ui.messages import translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.panel import Pane
from ui.widgets.text import Text
from ui.widgets.turning import Turning

# The least of the line that says what did not go through.
NOTE = 150


class StepWidget(QWidget):
    """One step of the handover.

    Attributes:
        clerk: whom it asks and tells.
        theme: the look it follows.
    """

    def __init__(self, clerk: Clerk) -> None:
        super().__init__()
        self.clerk = clerk
        self.theme: Theme = clerk.desk.theme

    @abstractmethod
    def show_state(self) -> None:
        """Show how the handover stands."""

    @abstractmethod
    def retranslate(self) -> None:
        """Set every text in the language of now."""

    @abstractmethod
    def focus_on(self, target: str, code: str = "") -> None:
        """Give the keyboard to a thing, or to the first that is open.

        Args:
            target: such as an item's code; empty is the first that is open.
            code: what it lacks, such as ``equipment.remark``.
        """

    def escape(self) -> bool:
        """Put away what is open; False when nothing was."""
        return False


class ListStep(StepWidget):
    """A step that is a list in the shared card.

    Attributes:
        body: what the list stands in.
        list: its rows.
        extra: what the card's foot shows for this step besides the ways.

    Signals:
        ended: the last row was answered; the way on may have the keyboard.
    """

    ended = Signal()

    def __init__(self, clerk: Clerk, name: str) -> None:
        super().__init__(clerk)
        self.extra: QWidget | None = None
        self.list = RowList(name)
        self.list.ended.connect(self.ended)
        self._scale = self.theme.scale
        self.theme.changed.connect(self._rescale)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)

    def _rescale(self) -> None:
        """Make the rows anew in another size of text."""
        if self.theme.scale != self._scale:
            self._scale = self.theme.scale
            self.list.set_rows({})
            if self.clerk.sheet is not None:
                self.show_state()

    @abstractmethod
    def hint(self) -> str:
        """Return a quiet word on how it is done."""

    @abstractmethod
    def progress(self) -> str:
        """Return how much is answered."""


class StepCard(Pane):
    """One list at a time, with the ways on and back.

    Attributes:
        back, next: the ways.
    """

    def __init__(self, theme: Theme, steps: Mapping[Step, ListStep]) -> None:
        super().__init__(theme, padding=0)
        self._steps = steps
        self._step = next(iter(steps))
        self._said = ""
        self._count = Text(theme, "body", tone="ink2")
        self.back = Button(theme, "handover.back")
        self.next = Button(theme, "handover.next", kind="primary")
        self._note = Text(theme, "body", tone="ink3", wrap=True)
        self._note.setObjectName("handover.said")
        self._stack, self._ways = Turning(), QWidget()
        for step in steps.values():
            self._stack.addWidget(step)
        self.body.addWidget(self._stack)
        self.head.addWidget(self._count)
        self._build_foot()

    def show_step(self, step: Step) -> None:
        """Turn to a step."""
        self._step = step
        self._stack.setCurrentWidget(self._steps[step])
        self.retranslate()

    @property
    def said(self) -> str:
        """What did not go through."""
        return self._said

    def say(self, sentence: str) -> None:
        """Say what did not go through; ``""`` when all went well."""
        self._said = sentence
        self._show_note()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        shown, order = self._steps[self._step], list(Step)
        self.set_title(words.step_title(self._step), shown.hint())
        self._count.setText(shown.progress())
        after = order[order.index(self._step) + 1]
        self.back.setText(translate("handover", "Back"))
        on = translate("handover", "Next: {step}").format(step=words.step_title(after))
        self.next.setText(on)
        self.back.setVisible(self._step is not order[0])
        for step in self._steps.values():
            if step.extra is not None:
                step.extra.setVisible(step is shown)
        self._show_note()

    def _show_note(self) -> None:
        saved = translate("handover", "Each answer is saved at once; a power cut loses none")
        self._note.setText(self._said or saved)
        self._note.set_tone("danger" if self._said else "ink3")

    def set_whole(self, whole: bool) -> None:
        """Show all rows of each list, or scroll them."""
        for step in self._steps.values():
            step.list.set_whole(whole)

    def put_ways(self, room: QVBoxLayout | None) -> None:
        """Put the ways into another room; None for the card's own foot."""
        (room or self.foot).addWidget(self._ways)
        bar = self.foot.parentWidget()
        assert bar is not None
        bar.setVisible(room is None)

    def _build_foot(self) -> None:
        margin = self.theme.px(10)
        self.foot.setContentsMargins(self.theme.px(14), margin, self.theme.px(14), margin)
        ways = Flow(self._ways)
        ways.setSpacing(margin)
        ways.addWidget(self.back)
        self._note.setMinimumWidth(self.theme.px(NOTE))
        ways.addWidget(self._note, 1)
        for step in self._steps.values():
            if step.extra is not None:
                ways.addWidget(step.extra)
        ways.addWidget(self.next)
        self.foot.addWidget(self._ways)
