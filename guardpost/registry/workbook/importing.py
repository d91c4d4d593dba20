"""Importing a workbook: each good row is an entry of its own, all of them or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import chain
from typing import Any

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Page, Register
from guardpost.registry.households import (
    Relation,
    ResidentDetails,
    record_resident,
    record_resident_change,
)
from guardpost.registry.permits import PermitDetails, record_permit, record_permit_change
from guardpost.registry.vehicles import (
    RegistrationDetails,
    Tenure,
    record_vehicle,
    record_vehicle_change,
)
from guardpost.registry.watchlist import (
    WatchDetails,
    WatchLevel,
    record_watch,
    record_watch_change,
)
from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.matching import Known, Plan, Values, plan, still_holds
from guardpost.registry.workbook.progress import Progress, counted, unheard
from guardpost.registry.workbook.rows import ReadWorkbook

# After so many rows the disk is given what is written, lest the commit wait for all of it.
TO_DISK = 2000


@dataclass(frozen=True)
class WorkbookImported(Event, kind="registry.imported"):
    """A workbook was brought into the registry; its rows are the entries before this one.

    Attributes:
        holds: households, vehicles, permits or watchlist.
        file: the file's name.
        bad: rows that were left out.
    """

    holds: WorkbookKind
    file: str
    added: int
    changed: int
    unchanged: int
    bad: int

    @property
    def subject(self) -> str:
        """``workbook:<what it holds>``."""
        return f"workbook:{self.holds}"


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import returns: what was done, by the numbers and with what was left out."""

    plan: Plan
    added: int
    changed: int
    unchanged: int
    bad: int


def import_workbook(
    register: Register,
    actor: str,
    book: ReadWorkbook,
    *,
    looked: Plan | None = None,
    leave_bad: bool = False,
    progress: Progress = unheard,
) -> Imported:
    """Write the new and changed rows of a workbook; a row that is known writes nothing.

    Args:
        looked: what was found before; when only passages were written since, the register
            need not compare again.
        leave_bad: import the good rows though there are bad ones.

    Raises:
        Refused: ``import.bad_rows`` (rows), ``role.needed``, ``work.stopped``, and what the
            verbs refuse; nothing was written.
    """
    with register.writing(actor, "registry.workbook.importing.import_workbook") as page:
        made = looked
        if made is None or not still_holds(page.rows, made):
            made = plan(page.rows, book)
        if made.bad and not leave_bad:
            raise Refused("import.bad_rows", rows=len(made.bad))
        _write(page, made, progress)
    return Imported(made, len(made.new), len(made.changed), made.unchanged, len(made.bad))


def _write(page: Page, made: Plan, progress: Progress) -> None:
    if not made.writes:
        return
    add, change = _WRITERS[made.kind]
    for number, step in enumerate(counted(chain(made.new, made.changed), made.writes, progress)):
        if number % TO_DISK == TO_DISK - 1:
            page.rows.hand_to_disk()
        if step.known is None:
            add(page, step.values)
        else:
            change(page, step.known, step.values)
    page.record(
        WorkbookImported(
            holds=made.kind,
            file=made.name,
            added=len(made.new),
            changed=len(made.changed),
            unchanged=made.unchanged,
            bad=len(made.bad),
        )
    )


def _add_resident(page: Page, values: Values) -> None:
    record_resident(page, ResidentDetails(**_with(values, relation=Relation)))


def _change_resident(page: Page, known: Known, values: Values) -> None:
    record_resident_change(page, known.key, ResidentDetails(**_with(values, relation=Relation)))


def _add_vehicle(page: Page, values: Values) -> None:
    record_vehicle(page, RegistrationDetails(**_with(values, tenure=Tenure)))


def _change_vehicle(page: Page, known: Known, values: Values) -> None:
    details = RegistrationDetails(**_with(values, tenure=Tenure))
    record_vehicle_change(page, known.values["plate"], details)


def _add_permit(page: Page, values: Values) -> None:
    record_permit(page, PermitDetails(**values))


def _change_permit(page: Page, known: Known, values: Values) -> None:
    record_permit_change(page, known.key, PermitDetails(**values))


def _add_listing(page: Page, values: Values) -> None:
    record_watch(page, WatchDetails(**_with(values, level=WatchLevel)))


def _change_listing(page: Page, known: Known, values: Values) -> None:
    record_watch_change(page, known.key, WatchDetails(**_with(values, level=WatchLevel)))


def _with(values: Values, **choices: type[StrEnum]) -> dict[str, Any]:
    """Return the values as a form has them: choices by their own type."""
    return {**values, **{name: kind(values[name]) for name, kind in choices.items()}}


Adder = Callable[[Page, Values], None]
Changer = Callable[[Page, Known, Values], None]

_WRITERS: dict[WorkbookKind, tuple[Adder, Changer]] = {
    WorkbookKind.HOUSEHOLDS: (_add_resident, _change_resident),
    WorkbookKind.VEHICLES: (_add_vehicle, _change_vehicle),
    WorkbookKind.PERMITS: (_add_permit, _change_permit),
    WorkbookKind.WATCHLIST: (_add_listing, _change_listing),
}


@lines(WorkbookImported)
def _imported_line(entry: Entry[WorkbookImported]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        mark="",
        category="registry.imported",
        note=f"{event.file} · {event.added} + {event.changed}",
        note_codes=(f"workbook.{event.holds}",),
    )
