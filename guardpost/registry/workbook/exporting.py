"""What leaves the booth in a file: the registry's sheets whole, the entries masked.

Each file that goes out is an entry in the book: who, what, how many. It is in the book
before the file has its name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Register
from guardpost.registry.workbook.columns import COLUMNS, Column, Form, WorkbookKind
from guardpost.registry.workbook.entry_rows import day_spans, entry_rows, headings
from guardpost.registry.workbook.matching import known_count, known_records
from guardpost.registry.workbook.progress import Progress, counted, unheard
from guardpost.site_record import site_zone
from guardpost.store.rows import Rows
from guardpost.words import Words


@dataclass(frozen=True)
class EntriesExported(Event, kind="entries.exported"):
    """Entries of these days went out in a file, masked; both days are of it."""

    since: str
    until: str
    form: str
    count: int

    @property
    def subject(self) -> str:
        """``entries:<since>..<until>``."""
        return f"entries:{self.since}..{self.until}"


@dataclass(frozen=True)
class RegistryExported(Event, kind="registry.exported"):
    """A sheet of the registry went out in a file, numbers whole."""

    holds: WorkbookKind
    form: str
    count: int

    @property
    def subject(self) -> str:
        """``workbook:<what it holds>``."""
        return f"workbook:{self.holds}"


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that went out, and how many rows it has."""

    path: Path
    count: int


def export_entries(
    register: Register,
    actor: str,
    since: date,
    until: date,
    path: Path,
    words: Words,
    progress: Progress = unheard,
) -> Exported:
    """Write the entries of these days, both too, by the site's clock; names masked.

    Raises:
        Refused: ``export.format``, ``date.order``, ``export.nothing``,
            ``export.too_many_rows``, ``work.stopped``.
        Unavailable: ``file.unwritable`` (path).
    """
    from guardpost.registry.workbook.writing import check_ending, whole_file, write_rows

    check_ending(path)
    if since > until:
        raise Refused("date.order")
    spans = day_spans(register.rows, since, until, site_zone(register.rows))
    total = sum(last - first + 1 for first, last in spans)
    if not total:
        raise Refused("export.nothing")
    with whole_file(path) as part:
        told = counted(entry_rows(register.rows, spans, words), total, progress)
        title = words.say("workbook", "Entries")
        count = write_rows(part, title, headings(words), told)
        event = EntriesExported(since.isoformat(), until.isoformat(), _form(path), count)
        with register.writing(actor, "registry.workbook.exporting.export_entries") as page:
            page.record(event)
    return Exported(path, count)


def export_registry(
    register: Register,
    actor: str,
    kind: WorkbookKind,
    path: Path,
    words: Words,
    progress: Progress = unheard,
) -> Exported:
    """Write a sheet of the registry as it can be imported again.

    Raises:
        Refused: ``role.needed``, and as :func:`export_entries`.
        Unavailable: ``file.unwritable`` (path).
    """
    from guardpost.registry.workbook.writing import check_ending, whole_file, write_rows

    check_ending(path)
    with (
        register.writing(actor, "registry.workbook.exporting.export_registry") as page,
        whole_file(path) as part,
    ):
        total = known_count(page.rows, kind)
        told = counted(registry_rows(page.rows, kind, words), total, progress)
        heads = [words.label(column.label) for column in COLUMNS[kind]]
        count = write_rows(part, words.label(f"workbook.{kind}"), heads, told)
        page.record(RegistryExported(kind, _form(path), count))
    return Exported(path, count)


def registry_rows(rows: Rows, kind: WorkbookKind, words: Words) -> Iterator[tuple[str, ...]]:
    """Yield what the registry has of a kind, as a workbook says it."""
    columns = COLUMNS[kind]
    for known in known_records(rows, kind):
        yield tuple(_shown(column, known.values[column.field], words) for column in columns)


def _shown(column: Column, value: str, words: Words) -> str:
    if column.form is not Form.CHOICE or not value:
        return value
    return words.label(dict(column.choices)[value])


def _form(path: Path) -> str:
    return path.suffix.lower().removeprefix(".")


@lines(EntriesExported)
def _entries_line(entry: Entry[EntriesExported]) -> Line:
    event = entry.event
    note = f"{event.since} – {event.until} · {event.count}"
    return replace(blank_line(entry), mark="", category="entries.exported", note=note)


@lines(RegistryExported)
def _registry_line(entry: Entry[RegistryExported]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        mark="",
        category="registry.exported",
        note=str(event.count),
        note_codes=(f"workbook.{event.holds}",),
    )
