"""The tab of the weekly plan (周工作计划): training and study, and who came."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from guardpost.registry.history import history_of_kinds
from guardpost.shifts.training import (
    Activity,
    Plan,
    PlanAdded,
    PlanAttended,
    PlanDetails,
    PlanEnded,
    add_plan,
    end_plan,
    plans,
    week_of,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Extra, Facts, Filter, RecordKind, Shelf, Why
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.rota.people import People
from ui.widgets.cells import Cell

KINDS = (PlanAdded.kind, PlanAttended.kind, PlanEnded.kind)


def plan_shelf(desk: Desk, people: People, tick: Callable[[Plan], None]) -> Shelf[Plan]:
    """Return the tab of the weekly plan; ``tick`` asks who came."""
    return Shelf(
        code="plans",
        kind=plan_kind(desk, people, tick),
        name=lambda: translate("rota", "Weekly plan"),
        columns=_columns(),
        widths=[120, 130, 90, 90, 0, 160, 150],
        read=plans,
        words=lambda one: (one.day, one.grp, one.topic, one.place),
        placeholder=lambda: translate("rota", "Day / group / topic"),
        empty=lambda: translate(
            "rota", "Nothing is planned. Plan training and study for groups off post."
        ),
        add_name="rota.add_plan",
        filters=(
            Filter(
                "week",
                lambda: translate("rota", "Week"),
                _weeks,
                lambda one, code: _in_week(desk, one, code),
            ),
        ),
    )


def plan_kind(desk: Desk, people: People, tick: Callable[[Plan], None]) -> RecordKind[Plan]:
    """Return what the page needs of the weekly plan."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        details = PlanDetails(
            day=values["plan_day"],
            starts=values["plan_starts"],
            ends=values["plan_ends"],
            activity=Activity(values["plan_activity"]),
            grp=values["plan_group"],
            topic=values["plan_topic"],
            place=values["plan_place"],
        )
        desk.act(add_plan, details, done=done, failed=failed)

    def end(record: Plan, why: Why, done: Done, failed: Failed) -> None:
        desk.act(end_plan, record.number, why.words, done=done, failed=failed)

    attendance: Extra[Plan] = Extra(
        "plan_attendance",
        lambda: translate("rota", "Tick who came"),
        (),
        lambda _record, _values, _done, _failed: None,
        offered=lambda one: not one.ended_at,
        opens=tick,
        primary=True,
    )
    return RecordKind(
        code="plan",
        title=lambda one: f"{one.day}  {one.topic}",
        facts=lambda one: _facts(people, one),
        history=lambda rows, one: history_of_kinds(rows, f"plan:{one.number}", KINDS),
        asks=_asks(people),
        new_words=lambda: translate("rota", "Add to the plan"),
        add=add,
        end=end,
        endings=lambda: [
            ("weather", translate("rota", "The weather")),
            ("duty", translate("rota", "Needed on post")),
        ],
        extras=(attendance,),
    )


def attendance_words(one: Plan) -> str:
    """Return how many came, that it is called off, or nothing yet."""
    if one.ended_at:
        return translate("rota", "called off")
    if not one.attended_at:
        return translate("rota", "not ticked")
    came = len(one.present_codes)
    return translate("rota", "{came} of {all} came").format(
        came=came, all=came + len(one.absent_codes)
    )


def _asks(people: People) -> tuple[Ask, ...]:
    return (
        Ask("plan_day", lambda: translate("rota", "Day (2026-06-20)")),
        Ask("plan_group", lambda: translate("rota", "Group"), people.groups, beside=True),
        Ask("plan_starts", lambda: translate("rota", "Begins (9:30)")),
        Ask("plan_ends", lambda: translate("rota", "Ends (11:00)"), beside=True),
        Ask("plan_activity", lambda: translate("rota", "Kind"), _activities),
        Ask("plan_topic", lambda: translate("rota", "Topic"), beside=True),
        Ask("plan_place", lambda: translate("rota", "Where")),
    )


def _activities() -> list[tuple[str, str]]:
    return [(one.value, label(f"activity.{one}")) for one in Activity]


def _weeks() -> list[tuple[str, str]]:
    return [
        ("", translate("rota", "Week: all")),
        ("0", translate("rota", "This week")),
        ("1", translate("rota", "Next week")),
        ("-1", translate("rota", "Last week")),
    ]


def _in_week(desk: Desk, one: Plan, code: str) -> bool:
    if not code:
        return True
    monday, sunday = week_of(desk.clock.now().date() + timedelta(weeks=int(code)))
    return monday.isoformat() <= one.day <= sunday.isoformat()


def _names(people: People, codes: tuple[str, ...]) -> str:
    return translate("registry", ", ").join(people.name(code) for code in codes)


def _facts(people: People, one: Plan) -> Facts:
    return [
        (translate("rota", "Day"), f"{one.day} {one.starts}–{one.ends}"),
        (translate("rota", "Group"), one.grp),
        (translate("rota", "Kind"), label(f"activity.{one.activity}")),
        (translate("rota", "Topic"), one.topic),
        (translate("rota", "Where"), one.place),
        (translate("rota", "Came"), _names(people, one.present_codes)),
        (translate("rota", "Did not come"), _names(people, one.absent_codes)),
    ]


def _columns() -> list[Column[Plan]]:
    """Return day, hours, group, kind, topic, place and who came."""
    bold = {int(Cell.BOLD): lambda _one: True}
    return [
        Column(lambda: translate("rota", "Day"), lambda one: one.day, dict(bold)),
        Column(lambda: translate("rota", "Hours"), lambda one: f"{one.starts}–{one.ends}"),
        Column(lambda: translate("rota", "Group"), lambda one: one.grp),
        Column(lambda: translate("rota", "Kind"), lambda one: label(f"activity.{one.activity}")),
        Column(lambda: translate("rota", "Topic"), lambda one: one.topic, dict(bold)),
        Column(lambda: translate("rota", "Where"), lambda one: one.place or "—"),
        Column(
            lambda: translate("rota", "Attendance"),
            attendance_words,
            {int(Cell.STRUCK): lambda one: bool(one.ended_at)},
        ),
    ]
