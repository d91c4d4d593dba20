"""The week's account of slips: given out, come back, missing (核销归档).

domain.md §2: a slip is collected on the same day or weekly; issued = returned is audited.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from guardpost.errors import Refused
from guardpost.gate.slip_papers import WeekReconciled
from guardpost.gate.slips import Slip, SlipState
from guardpost.ledger.register import Register
from guardpost.stations import SLIP_GAP, lives_on
from guardpost.store.rows import Rows
from guardpost.text import clean_line

NOTE_LIMIT = 200


@dataclass(frozen=True, slots=True)
class SlipAccount:
    """The slips of some days, by number.

    Attributes:
        first, last: the days, both counted.
        slips: every number that was given, oldest first: those that are void, too.
        gaps: numbers that are not in the book; there are none unless somebody changed it.
    """

    first: date
    last: date
    slips: tuple[Slip, ...]
    gaps: tuple[str, ...]

    @property
    def printed(self) -> tuple[Slip, ...]:
        """Those that went out on paper."""
        return tuple(slip for slip in self.slips if slip.papers)

    @property
    def collected(self) -> tuple[Slip, ...]:
        """Those whose paper came back."""
        return tuple(slip for slip in self.printed if slip.collected_at)

    @property
    def missing(self) -> tuple[Slip, ...]:
        """Those whose paper is out."""
        return tuple(slip for slip in self.printed if not slip.collected_at)

    def ended(self, state: SlipState) -> int:
        """Return how many ended so."""
        return sum(slip.state == state for slip in self.slips)


@dataclass(frozen=True, slots=True)
class SlipWeek:
    """A week as it was reconciled last.

    Attributes:
        missing: numbers parted by spaces.
    """

    monday: str
    at: str
    by: str
    found: int
    missing: str
    note: str


def slip_account(rows: Rows, first: date, last: date) -> SlipAccount:
    """Return the account of the slips of ``first`` to ``last``, both counted."""
    rest = "WHERE number >= ? AND number < ? ORDER BY id"
    after = last + timedelta(days=1)
    slips = rows.find(Slip, "slips", rest, f"FX-{first:%Y%m%d}-", f"FX-{after:%Y%m%d}-")
    gaps = gaps_of([slip.number for slip in slips])
    return SlipAccount(first, last, slips, tuple(one for one in gaps if not _jumped(rows, one)))


def _jumped(rows: Rows, number: str) -> bool:
    """Tell whether a number was passed over when the book went on from a backup."""
    _, day, serial = number.split("-")
    lives = lives_on(rows, date.fromisoformat(day))
    block = (int(serial) - 1) // SLIP_GAP
    # What follows it in its block was given, so it was too.
    sql = (
        "SELECT max(CAST(substr(number, 13) AS INTEGER)) FROM slips"
        " WHERE number LIKE ? AND CAST(substr(number, 13) AS INTEGER) <= ?"
    )
    given = rows.value(sql, f"FX-{day}-%", (block + 1) * SLIP_GAP) or 0
    return block < lives and int(serial) > given


def gaps_of(numbers: Sequence[str]) -> tuple[str, ...]:
    """Return the numbers that lack among those of each day, below its highest. Pure."""
    days: dict[str, set[int]] = {}
    for number in numbers:
        day, _, serial = number.rpartition("-")
        days.setdefault(day, set()).add(int(serial))
    return tuple(
        f"{day}-{serial:02d}"
        for day, had in sorted(days.items())
        for serial in range(1, max(had))
        if serial not in had
    )


def monday_of(day: date) -> date:
    """Return the first day of a day's week."""
    return day - timedelta(days=day.weekday())


def week_account(rows: Rows, monday: date) -> SlipAccount:
    """Return the account of the week that begins on ``monday``."""
    return slip_account(rows, monday, monday + timedelta(days=6))


def reconcile_week(register: Register, actor: str, monday: date, note: str = "") -> SlipAccount:
    """Write down the week's account; again later, when a missing slip was found.

    Raises:
        Refused: ``role.needed`` (leader), ``slips.week_ahead``, ``slips.note_needed`` when
            slips are missing and nothing is said of them.
    """
    monday, said = monday_of(monday), clean_line(note, NOTE_LIMIT)
    with register.writing(actor, "gate.slip_account.reconcile_week") as page:
        if monday > page.now.date():
            raise Refused("slips.week_ahead", day=monday.isoformat())
        found = week_account(page.rows, monday)
        if found.missing and not said:
            raise Refused("slips.note_needed", n=len(found.missing))
        page.record(
            WeekReconciled(
                monday=monday.isoformat(),
                found=tuple(slip.number for slip in found.collected),
                missing=tuple(slip.number for slip in found.missing),
                note=said,
            )
        )
        return week_account(page.rows, monday)


def reconciled(rows: Rows, monday: date) -> SlipWeek | None:
    """Return how a week was reconciled last, or None."""
    return rows.first(SlipWeek, "slip_weeks", "WHERE monday = ?", monday.isoformat())
