"""The alerts about duties: inspections that are due or missed, and reports never made."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication

from guardpost.shifts.inspection_watch import Span, SpanState, Watch, Week
from ui.desk import Desk
from ui.messages import label
from ui.pages.gate.alert import Alert

translate = QCoreApplication.translate


def inspection_alerts(desk: Desk, watch: Watch, now: datetime) -> Iterator[Alert]:
    """Yield what a leader or a supervisor owes, each leading to the inspections."""
    go = partial(desk.go, "rota", "inspections")
    states = {state: [one for one in watch.spans if one.state(now) is state] for state in SpanState}
    action = translate("gate", "Inspect")
    for span in states[SpanState.DUE]:
        title = translate("gate", "Inspect {span}")
        said = translate("gate", "the leader, each time")
        title = title.format(span=_span(span))
        yield Alert("warn", "clock", title, said, action, go, tip=said)
    missed = states[SpanState.MISSED]
    if missed:
        title = translate("gate", "{n} inspections missed").format(n=len(missed))
        key = ("inspection", missed[-1].starts)
        comma = translate("gate", ", ")
        times = comma.join(f"{one.starts:%H:%M}" for one in missed)
        yield Alert("danger", "clock", title, times, action, go, key=key, tip=times)
    for week in watch.weeks:
        yield _week_alert(week, action, desk)


def report_alerts(desk: Desk, shifts: tuple[str, ...]) -> Iterator[Alert]:
    """Yield the closed shifts that have no report, each leading to where it is made."""
    for number in shifts:
        yield Alert(
            "warn",
            "print",
            translate("gate", "No report {number}").format(number=number),
            translate("gate", "last step of the handover"),
            translate("gate", "Make it"),
            partial(desk.go, "handover", "print"),
        )


def _week_alert(week: Week, action: str, desk: Desk) -> Alert:
    over = not week.nights
    who = label(f"role.{week.role}")
    title = translate("gate", "{who}: {made} of {wanted} inspections last week")
    if not over:
        title = translate("gate", "{who}: {made} of {wanted} inspections this week")
    said = translate("gate", "{n} missed").format(n=week.lacking)
    if not over:
        left = translate("gate", "{n} lacking, {nights} nights left")
        said = left.format(n=week.lacking, nights=week.nights)
    return Alert(
        "warn",
        "clock",
        title.format(who=who, made=week.made, wanted=week.wanted),
        said,
        action,
        partial(desk.go, "rota", "inspections"),
    )


def _span(span: Span) -> str:
    return f"{span.starts:%H:%M}–{span.ends:%H:%M}"
