"""What wants a guard's attention now: who stays too long, and who was stopped this shift."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from guardpost.backups.rehearsals import rehearsal_due
from guardpost.gate.cards import MissingCard, cards
from guardpost.gate.line import Line
from guardpost.gate.telling import ToTell, to_tell
from guardpost.gate.vehicles import VehicleRefused, VehicleVisit
from guardpost.gate.views import line_at
from guardpost.gate.visitors import VisitorRefused, VisitorVisit
from guardpost.shifts.directives import ReadDirective, unread_directives
from guardpost.shifts.inspection_watch import NOTHING, Watch, watch
from guardpost.shifts.key_loans import KeyLoan, overdue_keys
from guardpost.shifts.reports import lacking_reports
from guardpost.shifts.rounds import MissedRound, missed_rounds
from guardpost.stations import Restoration, restored_since
from guardpost.store.rows import Rows
from guardpost.times import to_text

WATCHLIST = frozenset({"vehicle.watchlist", "visitor.watchlist"})
# More would not be read at the gate; the inside page lists them all.
MOST = 6
MISSED_FOR = RESTORED_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Telling:
    """A passage that the leader must be told of, and why."""

    line: Line
    about: ToTell


@dataclass(frozen=True, slots=True)
class Attention:
    """The alerts at the right of the gate page.

    Attributes:
        stops: watch-listed vehicles and people who were stopped in this shift, newest first.
        vehicles, visitors: overdue stays, the longest overdue first; at most ``MOST`` each.
        to_tell: what the leader does not know of yet, newest first.
        cards: visitor cards that were not given back within the last day, longest ago first.
        rounds: patrols that missed checkpoints, as the clock tells.
        keys: lent keys that should be back, the longest overdue first.
        directives: orders from above that somebody on duty has not read.
        inspections: those that are due or were missed, as the clock tells.
        reports: numbers of closed shifts that have no report, newest first.
        restored: that the post went on from a backup within the last day: what was written
            after the backup is missing.
        rehearsal_due: no backup was opened for trial within a month.
    """

    stops: tuple[Line, ...]
    vehicles: tuple[VehicleVisit, ...]
    visitors: tuple[VisitorVisit, ...]
    to_tell: tuple[Telling, ...] = ()
    cards: tuple[MissingCard, ...] = ()
    rounds: tuple[MissedRound, ...] = ()
    keys: tuple[KeyLoan, ...] = ()
    directives: tuple[ReadDirective, ...] = ()
    inspections: Watch = NOTHING
    reports: tuple[str, ...] = ()
    restored: Restoration | None = None
    rehearsal_due: bool = False


def attention(rows: Rows, shift: str, now: datetime) -> Attention:
    """Return what wants attention in a shift; reads open stays and refusals alone."""
    overdue = "WHERE out_at = '' AND due_at <> '' AND due_at < ? ORDER BY due_at LIMIT ?"
    due = to_text(now)
    return Attention(
        _stops(rows, shift),
        rows.find(VehicleVisit, "vehicle_visits", overdue, due, MOST),
        rows.find(VisitorVisit, "visitor_visits", overdue, due, MOST),
        tuple(Telling(line_at(rows, one.id), one) for one in to_tell(rows, MOST)),
        _cards(rows, now),
        missed_rounds(rows, now)[:MOST],
        overdue_keys(rows, now, MOST),
        unread_directives(rows, MOST),
        watch(rows, now),
        lacking_reports(rows, now, MOST),
        restored_since(rows, now - RESTORED_FOR),
        rehearsal_due(rows, now),
    )


def _cards(rows: Rows, now: datetime) -> tuple[MissingCard, ...]:
    """Older ones are named at each handover; here they would be looked past."""
    since = to_text(now - MISSED_FOR)
    return tuple(card for card in cards(rows).missing if card.out_at > since)[:MOST]


def _stops(rows: Rows, shift: str) -> tuple[Line, ...]:
    # By kind: refusals are few, a shift's other entries many.
    sql = (
        "SELECT seq FROM ledger INDEXED BY ledger_kind WHERE kind IN (?, ?) AND shift = ?"
        " AND seq >= (SELECT coalesce(min(seq), 0) FROM ledger WHERE shift = ?)"
        " ORDER BY seq DESC LIMIT ?"
    )
    kinds = (VehicleRefused.kind, VisitorRefused.kind)
    lines = (line_at(rows, seq) for (seq,) in rows.all(sql, *kinds, shift, shift, MOST))
    return tuple(line for line in lines if line.category in WATCHLIST and not line.struck_by)
