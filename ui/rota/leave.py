"""The tab of leave: asked for, approved or refused."""

from __future__ import annotations

from guardpost.registry.history import history_of_kinds
from guardpost.shifts.leave import (
    Leave,
    LeaveApproved,
    LeaveAsked,
    LeaveDetails,
    LeaveKind,
    LeaveRefused,
    approve_leave,
    ask_leave,
    leaves,
    refuse_leave,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Extra, Facts, RecordKind, Shelf
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.rota.asked import deciding, state_column, state_words
from ui.rota.people import People
from ui.widgets.cells import Cell

KINDS = (LeaveAsked.kind, LeaveApproved.kind, LeaveRefused.kind)


def leave_shelf(desk: Desk, people: People) -> Shelf[Leave]:
    """Return the tab of leave."""
    return Shelf(
        code="leaves",
        kind=leave_kind(desk, people),
        name=lambda: translate("rota", "Leave"),
        columns=_columns(people),
        widths=[70, 130, 130, 130, 130, 0, 120],
        read=leaves,
        words=lambda one: (str(one.number), one.staff, people.name(one.staff), one.first),
        placeholder=lambda: translate("rota", "No. / name / day"),
        empty=lambda: translate(
            "rota", "Nobody asked for leave. Write it down when somebody does."
        ),
        add_name="rota.add_leave",
    )


def leave_kind(desk: Desk, people: People) -> RecordKind[Leave]:
    """Return what the page needs of leave."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        details = LeaveDetails(
            staff=values["leave_staff"],
            leave=LeaveKind(values["leave_kind"]),
            first=values["leave_first"],
            last=values["leave_last"],
            stand_in=values["leave_stand_in"],
            reason=values["leave_reason"],
        )
        desk.act(ask_leave, details, done=done, failed=failed)

    def approve(record: Leave, _values: Values, done: Done, failed: Failed) -> None:
        desk.act(approve_leave, record.number, done=done, failed=failed)

    def refuse(record: Leave, values: Values, done: Done, failed: Failed) -> None:
        desk.act(refuse_leave, record.number, values["leave_answer"], done=done, failed=failed)

    def said(one: Leave) -> str:
        kind = label(f"leave.{one.leave}")
        return f"{people.name(one.staff)}  {kind}  {one.first} – {one.last}"

    extras: tuple[Extra[Leave], ...] = deciding("leave", said, approve, refuse)
    return RecordKind(
        code="leave",
        title=lambda one: translate("rota", "Leave {number}  {name}").format(
            number=one.number, name=people.name(one.staff)
        ),
        facts=lambda one: _facts(people, one),
        history=lambda rows, one: history_of_kinds(rows, f"leave:{one.number}", KINDS),
        asks=_asks(desk, people),
        new_words=lambda: translate("rota", "Ask for leave"),
        add=add,
        extras=extras,
    )


def _asks(desk: Desk, people: People) -> tuple[Ask, ...]:
    def own_first() -> list[tuple[str, str]]:
        """Most ask for themselves."""
        own = desk.staff.code if desk.staff is not None else ""
        return sorted(people.everybody(), key=lambda one: one[0] != own)

    return (
        Ask("leave_staff", lambda: translate("rota", "Who is away"), own_first),
        Ask("leave_kind", lambda: translate("rota", "Kind"), _kinds, beside=True),
        Ask("leave_first", lambda: translate("rota", "First day (2026-06-20)")),
        Ask("leave_last", lambda: translate("rota", "Last day, empty: one day"), beside=True),
        Ask("leave_stand_in", lambda: translate("rota", "Who stands in"), people.stand_ins),
        Ask("leave_reason", lambda: translate("rota", "Why"), beside=True),
    )


def _kinds() -> list[tuple[str, str]]:
    return [(kind.value, label(f"leave.{kind}")) for kind in LeaveKind]


def _facts(people: People, one: Leave) -> Facts:
    return [
        (translate("rota", "Who is away"), people.name(one.staff)),
        (translate("rota", "Kind"), label(f"leave.{one.leave}")),
        (translate("rota", "First day"), one.first),
        (translate("rota", "Last day"), one.last),
        (translate("rota", "Who stands in"), people.name(one.stand_in)),
        (translate("rota", "Why"), one.reason),
        (translate("rota", "Asked by"), people.name(one.asked_by)),
        (translate("rota", "State"), state_words(one)),
        (translate("rota", "Decided by"), people.name(one.decided_by)),
    ]


def _columns(people: People) -> list[Column[Leave]]:
    """Return number, who, kind, the days, who stands in, and how it stands."""
    return [
        Column(lambda: translate("rota", "No."), lambda one: str(one.number)),
        Column(
            lambda: translate("rota", "Who is away"),
            lambda one: people.name(one.staff),
            {int(Cell.BOLD): lambda _one: True},
        ),
        Column(lambda: translate("rota", "Kind"), lambda one: label(f"leave.{one.leave}")),
        Column(lambda: translate("rota", "First day"), lambda one: one.first),
        Column(lambda: translate("rota", "Last day"), lambda one: one.last),
        Column(
            lambda: translate("rota", "Who stands in"),
            lambda one: people.name(one.stand_in) or translate("rota", "Nobody"),
        ),
        state_column(),
    ]
