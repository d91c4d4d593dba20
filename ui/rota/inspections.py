"""The tab of inspections (查岗): written by a leader, countersigned by the guard."""

from __future__ import annotations

from guardpost.registry.history import history_of_kinds
from guardpost.shifts.inspections import (
    Inspection,
    InspectionCountersigned,
    InspectionDetails,
    InspectionMade,
    countersign_inspection,
    inspect_post,
    inspections,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Extra, Facts, RecordKind, Shelf
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.rota.people import People
from ui.widgets.cells import Cell

KINDS = (InspectionMade.kind, InspectionCountersigned.kind)
FINE, FAULT = "fine", "fault"


def inspection_shelf(desk: Desk, people: People) -> Shelf[Inspection]:
    """Return the tab of inspections."""
    return Shelf(
        code="inspections",
        kind=inspection_kind(desk, people),
        name=lambda: translate("rota", "Inspection"),
        columns=_columns(desk, people),
        widths=[150, 170, 120, 120, 110, 0, 130],
        read=inspections,
        words=lambda one: (one.post, people.name(one.guard), people.name(one.inspector), one.found),
        placeholder=lambda: translate("rota", "Post / name / what was found"),
        empty=lambda: translate("rota", "No post was inspected yet. A leader writes it down here."),
        add_name="rota.add_inspection",
    )


def inspection_kind(desk: Desk, people: People) -> RecordKind[Inspection]:
    """Return what the page needs of inspections."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        details = InspectionDetails(
            post=values["inspection_post"],
            guard=values["inspection_guard"],
            found=values["inspection_found"],
            orderly=values["inspection_result"] == FINE,
        )
        desk.act(inspect_post, details, done=done, failed=failed)

    def sign(record: Inspection, values: Values, done: Done, failed: Failed) -> None:
        told = (record.number, values["inspection_pin"], desk.pepper, values["inspection_remark"])
        desk.act(countersign_inspection, *told, done=done, failed=failed)

    countersign: Extra[Inspection] = Extra(
        "countersign",
        lambda: translate("rota", "Guard countersigns"),
        (
            Ask(
                "inspection_pin",
                lambda: translate("rota", "Guard's own PIN: I have seen what was found"),
                secret=True,
            ),
            Ask("inspection_remark", lambda: translate("rota", "What the guard says to it")),
        ),
        sign,
        offered=lambda one: not one.countersigned_at,
        primary=True,
    )
    return RecordKind(
        code="inspection",
        title=lambda one: f"{one.post}  {people.name(one.guard)}",
        facts=lambda one: _facts(desk, people, one),
        history=lambda rows, one: history_of_kinds(rows, f"inspection:{one.number}", KINDS),
        asks=_asks(desk, people),
        new_words=lambda: translate("rota", "Inspect a post"),
        add=add,
        extras=(countersign,),
    )


def _asks(desk: Desk, people: People) -> tuple[Ask, ...]:
    # Where no post is listed there is the one that has the desk.
    here = desk.site.post
    return (
        Ask(
            "inspection_post",
            lambda: translate("rota", "Post"),
            lambda: people.posts() or [(here, here)],
        ),
        Ask(
            "inspection_guard",
            lambda: translate("rota", "Guard on duty"),
            people.on_duty,
            beside=True,
        ),
        Ask("inspection_result", lambda: translate("rota", "Result"), _results),
        Ask("inspection_found", lambda: translate("rota", "What was found")),
    )


def _results() -> list[tuple[str, str]]:
    return [(FINE, translate("rota", "In order")), (FAULT, label("inspection.fault"))]


def _result(one: Inspection) -> str:
    return dict(_results())[FINE if one.orderly else FAULT]


def _when(desk: Desk, at: str) -> str:
    return desk.local(at).strftime("%m-%d %H:%M") if at else ""


def _signed(desk: Desk, one: Inspection) -> str:
    return _when(desk, one.countersigned_at) or translate("rota", "not signed")


def _facts(desk: Desk, people: People, one: Inspection) -> Facts:
    return [
        (translate("rota", "When"), _when(desk, one.at)),
        (translate("rota", "Post"), one.post),
        (translate("rota", "Guard on duty"), people.name(one.guard)),
        (translate("rota", "Inspected by"), people.name(one.inspector)),
        (translate("rota", "Result"), _result(one)),
        (translate("rota", "What was found"), one.found),
        (translate("rota", "Countersigned"), _signed(desk, one)),
        (translate("rota", "What the guard says to it"), one.remark),
    ]


def _columns(desk: Desk, people: People) -> list[Column[Inspection]]:
    """Return when, where, whom, by whom, the result, what was found, and the signature."""
    bold = {int(Cell.BOLD): lambda _one: True}
    return [
        Column(lambda: translate("rota", "When"), lambda one: _when(desk, one.at)),
        Column(lambda: translate("rota", "Post"), lambda one: one.post, dict(bold)),
        Column(lambda: translate("rota", "Guard"), lambda one: people.name(one.guard), dict(bold)),
        Column(lambda: translate("rota", "Inspected by"), lambda one: people.name(one.inspector)),
        Column(
            lambda: translate("rota", "Result"),
            _result,
            {int(Cell.TONE): lambda one: "ok" if one.orderly else "danger"},
        ),
        Column(lambda: translate("rota", "What was found"), lambda one: one.found),
        Column(
            lambda: translate("rota", "Countersigned"),
            lambda one: _signed(desk, one),
            {int(Cell.TONE): lambda one: "" if one.countersigned_at else "warn"},
        ),
    ]
