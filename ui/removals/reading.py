"""One reading of the book for the removals page. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from guardpost.gate.slip_account import SlipAccount, SlipWeek, reconciled, week_account
from guardpost.gate.slip_photos import SlipPhoto, newest, photos_of
from guardpost.gate.slip_reading import open_slips, removal, slip_signature
from guardpost.gate.slips import Removal, Slip, SlipState
from guardpost.gate.vehicles import VehicleVisit, inside_visit
from guardpost.registry.households import Resident, owner_of
from guardpost.registry.staff import staff_names
from guardpost.signing.strokes import Signature
from guardpost.store.rows import Rows


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the page shows.

    Attributes:
        waiting: the slips that are open, oldest first.
        current: the slip that is shown, or None when none is open.
        owner: the owner of its room, as far as the registry knows.
        visit: the stay of its vehicle, or None when it is not inside.
        names: every person's name by staff code.
        signature: the mover's, once released.
        photos: the photo of each line; 0 is the owner's written authority.
        today: ``20260612``; an open slip of an earlier day holds no more.
    """

    waiting: tuple[Slip, ...]
    current: Removal | None
    owner: Resident | None
    visit: VehicleVisit | None
    names: dict[str, str]
    signature: Signature | None
    photos: dict[int, SlipPhoto]
    today: str

    @property
    def is_open(self) -> bool:
        """Whether the shown slip still waits."""
        return self.current is not None and self.current.slip.state == SlipState.OPEN

    def name_of(self, code: str) -> str:
        """Return a person's name."""
        return self.names.get(code, code)

    def beside(self, step: int) -> str:
        """Return the number of the waiting slip ``step`` further on, round the ends."""
        numbers = [slip.number for slip in self.waiting]
        if not numbers:
            return ""
        here = self.current.slip.number if self.current else ""
        place = numbers.index(here) + step if here in numbers else 0
        return numbers[place % len(numbers)]


def read_sheet(rows: Rows, number: str, now: datetime) -> Sheet:
    """Return the slip of that number, or the oldest that waits when there is none.

    Args:
        now: by the site's clock: whose day is over, and whether the office is open.
    """
    waiting = open_slips(rows)
    current = removal(rows, number, now) if number else None
    if current is None and waiting:
        current = removal(rows, waiting[0].number, now)
    slip = current.slip if current else None
    return Sheet(
        waiting,
        current,
        owner_of(rows, slip.room) if slip else None,
        inside_visit(rows, slip.plate) if slip and slip.plate else None,
        staff_names(rows),
        slip_signature(rows, slip.number) if slip else None,
        newest(photos_of(rows, slip.number)) if slip else {},
        f"{now:%Y%m%d}",
    )


@dataclass(frozen=True, slots=True)
class Week:
    """A week's slips as the panel shows them.

    Attributes:
        done: how it was reconciled last, ``by`` whose name; None when it was not.
    """

    account: SlipAccount
    done: SlipWeek | None
    by: str


def read_week(rows: Rows, monday: date) -> Week:
    """Return the week that begins on ``monday``."""
    done = reconciled(rows, monday)
    by = staff_names(rows).get(done.by, done.by) if done is not None else ""
    return Week(week_account(rows, monday), done, by)
