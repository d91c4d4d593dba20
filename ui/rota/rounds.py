"""The tab of rounds (巡逻): today's checkpoints, and signing in at one."""

from __future__ import annotations

from guardpost.shifts.rounds import PointState, RoundPoint, check_point, rounds_on
from guardpost.store.rows import Rows
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Facts, Filter, RecordKind, Shelf
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.widgets.cells import Cell

TONES = {
    PointState.AHEAD: "muted",
    PointState.DUE: "accent",
    PointState.SEEN: "ok",
    PointState.LATE: "warn",
    PointState.MISSED: "danger",
}


def round_shelf(desk: Desk) -> Shelf[RoundPoint]:
    """Return the tab of today's checkpoints."""

    def read(rows: Rows) -> tuple[RoundPoint, ...]:
        return rounds_on(rows, desk.clock.now())

    return Shelf(
        code="rounds",
        kind=round_kind(desk),
        name=lambda: translate("rota", "Patrol"),
        columns=_columns(desk),
        widths=[120, 200, 220, 150, 120, 140, 0],
        read=read,
        words=lambda one: (one.at, one.name, one.place),
        placeholder=lambda: translate("rota", "Time / post / checkpoint"),
        empty=lambda: translate(
            "rota", "No checkpoint is due today. Add a patrol with its round under Posts."
        ),
        add_name="rota.add_round",
        filters=(
            Filter(
                "state",
                lambda: translate("rota", "State"),
                _states,
                lambda one, code: code in ("", one.state(desk.clock.now())),
            ),
        ),
    )


def round_kind(desk: Desk) -> RecordKind[RoundPoint]:
    """Return what the page needs of a checkpoint; signing in is its one change."""

    def sign_in(record: RoundPoint, values: Values, done: Done, failed: Failed) -> None:
        which = (record.post, record.day, record.at, record.place)
        desk.act(check_point, *which, values["round_note"], done=done, failed=failed)

    return RecordKind(
        code="round",
        title=lambda one: f"{one.at}  {one.place}",
        facts=lambda one: _facts(desk, one),
        asks=(Ask("round_note", lambda: translate("rota", "What was seen; if late, why")),),
        new_words=lambda: translate("rota", "Sign in here"),
        change_words=lambda: translate("rota", "Sign in here"),
        change=sign_in,
        change_button=lambda: translate("rota", "Sign in here"),
    )


def state_words(one: RoundPoint, state: PointState) -> str:
    """Return how a checkpoint stands, with the minutes if it was late."""
    said = label(f"round.{state}")
    if state is PointState.LATE:
        return translate("rota", "{late} by {minutes} min").format(late=said, minutes=one.late)
    return said


def _states() -> list[tuple[str, str]]:
    return [
        ("", translate("rota", "State: all")),
        *((state.value, label(f"round.{state}")) for state in PointState),
    ]


def _due(desk: Desk, one: RoundPoint) -> str:
    """Return the time, with the day of what the night missed."""
    today = desk.clock.now().date().isoformat()
    return one.at if one.day == today else f"{one.day[5:]} {one.at}"


def _seen(desk: Desk, one: RoundPoint) -> str:
    return desk.local(one.checked_at).strftime("%H:%M") if one.checked_at else ""


def _facts(desk: Desk, one: RoundPoint) -> Facts:
    return [
        (translate("rota", "Due at"), f"{one.day} {one.at}"),
        (translate("rota", "Post"), one.name),
        (translate("rota", "Checkpoint"), one.place),
        (translate("rota", "State"), state_words(one, one.state(desk.clock.now()))),
        (translate("rota", "Seen at"), _seen(desk, one)),
        (translate("rota", "By"), one.by),
        (translate("rota", "Note"), one.note),
    ]


def _columns(desk: Desk) -> list[Column[RoundPoint]]:
    """Return when due, which post, where, how it stands, when and by whom it was seen."""

    def state(one: RoundPoint) -> PointState:
        return one.state(desk.clock.now())

    bold = {int(Cell.BOLD): lambda _one: True}
    return [
        Column(lambda: translate("rota", "Due at"), lambda one: _due(desk, one), dict(bold)),
        Column(lambda: translate("rota", "Post"), lambda one: one.name),
        Column(lambda: translate("rota", "Checkpoint"), lambda one: one.place, dict(bold)),
        Column(
            lambda: translate("rota", "State"),
            lambda one: state_words(one, state(one)),
            {int(Cell.TONE): lambda one: TONES[state(one)]},
        ),
        Column(lambda: translate("rota", "Seen at"), lambda one: _seen(desk, one) or "—"),
        Column(lambda: translate("rota", "By"), lambda one: one.by or "—"),
        Column(lambda: translate("rota", "Note"), lambda one: one.note or "—"),
    ]
