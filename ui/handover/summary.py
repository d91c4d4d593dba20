"""What both sign for, in three short lists: what was found, what passes over, what is left."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.shifts.handover_lines import Check, HandoverMatter, Presence, Unseen
from guardpost.shifts.handover_state import HandoverState
from ui.messages import label, translate
from ui.models.line_words import visitor_mark
from ui.theme import Theme
from ui.widgets.panel import Pane
from ui.widgets.plate import plate_face
from ui.widgets.text import Rule, Text

LINES, LINE_EDGE = 3, 5
Fact = tuple[str, str, str]


class FactList(QWidget):
    """A title and three lines: what, and how it stands."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = Text(theme, "strong", bold=True, elide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addSpacing(theme.px(5))
        self._lines: list[tuple[Text, Text]] = []
        for _ in range(LINES):
            what = Text(theme, "body", tone="ink2", wrap=True)
            how = Text(theme, "body", bold=True)
            line = QHBoxLayout()
            line.setContentsMargins(0, theme.px(LINE_EDGE), 0, theme.px(LINE_EDGE))
            line.setSpacing(theme.px(8))
            line.addWidget(what, 1)
            line.addWidget(how, 0, Qt.AlignmentFlag.AlignRight)
            column.addWidget(Rule())
            column.addLayout(line)
            self._lines.append((what, how))

    def show_facts(self, title: str, facts: list[Fact]) -> None:
        """Show up to three (what, how it stands, tone)."""
        self._title.setText(title)
        blank = ("", "", "ink")
        for at, (what, how) in enumerate(self._lines):
            text, state, tone = facts[at] if at < len(facts) else blank
            what.setText(text)
            how.setText(state)
            how.set_tone(tone)


class Summary(Pane):
    """The card under the two signatures."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, padding=16, ruled=False)
        self._lists = [FactList(theme) for _ in range(3)]
        row = QHBoxLayout()
        row.setContentsMargins(0, theme.px(10), 0, 0)
        row.setSpacing(theme.px(28))
        for each in self._lists:
            row.addWidget(each, 1)
        self.body.setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(8))
        self.body.addLayout(row)

    def show_state(self, state: HandoverState) -> None:
        """Show what would be signed now."""
        checked, over, left = self._lists
        checked.show_facts(translate("handover", "Contents"), _checked(state))
        over.show_facts(translate("handover", "Inside, passed on"), _passed_on(state))
        title = translate("handover", "Outstanding: {n}").format(n=len(state.matters))
        left.show_facts(title, _left(state))


def _checked(state: HandoverState) -> list[Fact]:
    items, places = len(state.equipment), len(state.cleanliness)
    return [
        (translate("handover", "Equipment: {n}").format(n=items), *_equipment(state)),
        (translate("handover", "Cleanliness: {n}").format(n=places), *_cleanliness(state)),
        (translate("handover", "Dress and badge"), *_dress(state)),
    ]


def _equipment(state: HandoverState) -> tuple[str, str]:
    normal = sum(line.state == "normal" for line in state.equipment)
    if normal == len(state.equipment):
        return translate("handover", "all normal"), "ok"
    text = translate("handover", "{normal} ok, {faults} faulty, {missing} missing")
    counts = {"normal": normal, "faults": state.faults, "missing": state.lacking_items}
    return text.format(**counts), "warn"


def _cleanliness(state: HandoverState) -> tuple[str, str]:
    passed = sum(line.state == Check.PASSED for line in state.cleanliness)
    if passed == len(state.cleanliness):
        return translate("handover", "all passed"), "ok"
    text = translate("handover", "{n} passed").format(n=passed)
    return text, "warn"


def _dress(state: HandoverState) -> tuple[str, str]:
    there = [line for line in state.people if line.presence == Presence.PRESENT]
    passed = [p for p in there if set(p.looks) == {Check.PASSED.value}]
    if there and len(passed) == len(there):
        return translate("handover", "all {n} passed").format(n=len(there)), "ok"
    some = translate("handover", "{n} of {all} passed")
    return some.format(n=len(passed), all=len(there)), "warn"


def _passed_on(state: HandoverState) -> list[Fact]:
    counts = state.counts
    vehicles = translate("handover", "{vehicles}").format(vehicles=counts.vehicles)
    visitors = translate("handover", "{visitors}").format(visitors=counts.visitors)
    slips = translate("handover", "{slips}").format(slips=counts.slips)
    if counts.unseen:
        return [
            (
                translate("handover", "Vehicles / visitors inside"),
                f"{vehicles} / {visitors}",
                "ink",
            ),
            (translate("handover", "Slips waiting"), slips, "ink"),
            _unseen(counts.unseen),
        ]
    return [
        (translate("handover", "Vehicles inside"), vehicles, "ink"),
        (translate("handover", "Visitors inside"), visitors, "ink"),
        (translate("handover", "Slips waiting"), slips, "ink"),
    ]


def _unseen(unseen: Sequence[Unseen]) -> Fact:
    """Name who is past their time: they pass over as not seen leaving."""
    comma = translate("handover", ", ")
    marks = comma.join(_mark(one) for one in unseen)
    title = translate("handover", "Not seen leaving: {marks}").format(marks=marks)
    return title, translate("handover", "{n}").format(n=len(unseen)), "warn"


def _mark(one: Unseen) -> str:
    if one.card:
        return visitor_mark(one.category, f"{one.card:02d}").words
    return plate_face(one.plate or label(f"vehicle.{one.vehicle}")).shown


def _left(state: HandoverState) -> list[Fact]:
    if not state.matters:
        return [(translate("handover", "Nothing is outstanding."), "", "ink")]
    shown = state.matters[:LINES] if len(state.matters) <= LINES else state.matters[: LINES - 1]
    facts = [
        (each.matter.text, each.follow_up or translate("handover", "not taken over"), _tone(each))
        for each in shown
    ]
    if len(shown) < len(state.matters):
        more = translate("handover", "and {n} more").format(n=len(state.matters) - len(shown))
        facts.append((more, "", "ink2"))
    return facts


def _tone(matter: HandoverMatter) -> str:
    return "ink" if matter.accepted else "warn"
