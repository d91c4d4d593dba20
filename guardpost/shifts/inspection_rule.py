"""How often posts must be inspected (查岗): hourly at night, and so many times a week.

domain.md §2: 班长 hourly at night, 队长 ≥3/week, 主任 ≥1/week, 00:30–06:00. That is common
practice and no law, so a supervisor sets the site's own; zero asks for none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo

from guardpost.errors import Refused
from guardpost.gate.hours import CLOCK
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.store.rows import Rows, columns_of
from guardpost.times import to_text

LEAST_EVERY, MOST_EVERY = 10, 480
MOST_A_WEEK = 21


@dataclass(frozen=True)
class InspectionRuleSet(Event, kind="site.inspection_rule_set"):
    """Posts are inspected so often from now on; the fields are the rule's."""

    every: int
    night_from: str
    night_until: str
    supervisor: int
    administrator: int


@dataclass(frozen=True, slots=True)
class InspectionRule:
    """How often a post is inspected.

    Attributes:
        every: minutes between a leader's inspections at night; 0 for none.
        night_from, night_until: wall times; the night may pass midnight.
        supervisor, administrator: at least so many nights' inspections a week; 0 for none.
    """

    every: int = 60
    night_from: str = "00:30"
    night_until: str = "06:00"
    supervisor: int = 3
    administrator: int = 1

    def night(self, day: date, zone: tzinfo | None) -> tuple[datetime, datetime]:
        """Return when the night that begins on a day begins and ends. Pure."""
        begins = datetime.combine(day, time.fromisoformat(self.night_from), zone)
        ends = datetime.combine(day, time.fromisoformat(self.night_until), zone)
        return begins, ends if ends > begins else ends + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class InspectionRules:
    """Every rule of the site, each with the book time from which it holds, oldest first."""

    held: tuple[tuple[str, InspectionRule], ...] = ()

    def on(self, day: date, zone: tzinfo | None) -> InspectionRule:
        """Return the last rule set before its night of a day began; before any, the usual."""
        for since, rule in reversed(self.held):
            if since <= to_text(rule.night(day, zone)[0]):
                return rule
        return InspectionRule()


def set_inspection_rule(register: Register, actor: str, rule: InspectionRule) -> InspectionRule:
    """Set how often posts are inspected; what is the same is not written.

    Raises:
        Refused: ``role.needed`` (supervisor), ``inspection.every`` (least, most),
            ``inspection.weekly`` (most), ``hours.invalid``, ``inspection.night``.
    """
    _check(rule)
    with register.writing(actor, "shifts.inspection_rule.set_inspection_rule") as page:
        if rule != inspection_rule(page.rows):
            page.record(InspectionRuleSet(**columns_of(rule)))
        return rule


def inspection_rule(rows: Rows) -> InspectionRule:
    """Return how often posts are inspected now."""
    rest = "ORDER BY seq DESC"
    return rows.first(InspectionRule, "inspection_rules", rest) or InspectionRule()


def inspection_rules(rows: Rows) -> InspectionRules:
    """Return every rule of the site."""
    sql = (
        "SELECT since, every, night_from, night_until, supervisor, administrator"
        " FROM inspection_rules ORDER BY seq"
    )
    return InspectionRules(
        tuple((since, InspectionRule(*values)) for since, *values in rows.all(sql))
    )


def _check(rule: InspectionRule) -> None:
    if rule.every and not LEAST_EVERY <= rule.every <= MOST_EVERY:
        raise Refused("inspection.every", least=LEAST_EVERY, most=MOST_EVERY)
    if not all(0 <= count <= MOST_A_WEEK for count in (rule.supervisor, rule.administrator)):
        raise Refused("inspection.weekly", most=MOST_A_WEEK)
    for text in (rule.night_from, rule.night_until):
        if not CLOCK.fullmatch(text):
            raise Refused("hours.invalid", text=text)
    if rule.night_from == rule.night_until:
        raise Refused("inspection.night")


@projects(InspectionRuleSet)
def _project_rule(entry: Entry[InspectionRuleSet], rows: Rows) -> None:
    rows.insert("inspection_rules", seq=entry.seq, since=entry.at, **vars(entry.event))


@lines(InspectionRuleSet)
def _rule_line(entry: Entry[InspectionRuleSet]) -> Line:
    event = entry.event
    line = replace(blank_line(entry), category="site.inspection_rule_set")
    night = f"{event.night_from}–{event.night_until}"
    return replace(line, note=f"{night} {event.every} / {event.supervisor} / {event.administrator}")
