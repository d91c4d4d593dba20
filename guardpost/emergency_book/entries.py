"""What comes from an emergency book into the post's own: each line, marked as such."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from guardpost.gate.line import Line, blank_line, line_of, lines
from guardpost.ledger.event import Event, decode, personal
from guardpost.ledger.projecting import Entry, project, projects
from guardpost.store.rows import Rows


@dataclass(frozen=True)
class BookBroughtIn(Event, kind="emergency.brought_in"):
    """An emergency book was brought in; its lines follow.

    Attributes:
        book: its station code; ``entries`` how many lines it has, ``head`` the last one's hash.
        since, until: book times of its first line and its last.
    """

    book: str
    entries: int
    head: str
    since: str
    until: str

    @property
    def subject(self) -> str:
        """``book:<station>``."""
        return f"book:{self.book}"


@dataclass(frozen=True)
class EmergencyEntry(Event, kind="emergency.entry"):
    """A line of an emergency book, as it stands after that book's corrections.

    Attributes:
        of_hash: its hash there, hex; the emergency book is kept and can be proved.
        counts: whether it changes who and what is inside.
        payload, private: the event as canonical JSON; numbers of stays are this book's.
    """

    book: str
    of_seq: int
    of_at: str
    of_offset: str
    of_actor: str
    of_kind: str
    of_subject: str
    of_hash: str
    counts: bool
    payload: str
    private: str = personal()

    @property
    def subject(self) -> str:
        """What the line is about."""
        return self.of_subject


@dataclass(frozen=True)
class EmergencyPassage(EmergencyEntry, kind="emergency.passage"):
    """Such a line that a shift's timeline and report show: who and what passed."""


@dataclass(frozen=True)
class EmergencyIncident(EmergencyEntry, kind="emergency.incident"):
    """Such a line of an incident, which is kept for good."""


def inner_entry(entry: Entry[EmergencyEntry]) -> Entry[Event]:
    """Return the line as it stood in its own time and hand, under its number in this book."""
    event = entry.event
    private = json.loads(event.private) if event.private else None
    return Entry(
        station=entry.station,
        seq=entry.seq,
        at=event.of_at,
        offset=event.of_offset,
        shift=entry.shift,
        actor=event.of_actor,
        kind=event.of_kind,
        subject=event.of_subject,
        event=decode(event.of_kind, json.loads(event.payload), private),
    )


@projects(EmergencyEntry)
def _project_entry(entry: Entry[EmergencyEntry], rows: Rows) -> None:
    if entry.event.counts:
        project(inner_entry(entry), rows)


projects(EmergencyPassage)(_project_entry)


@lines(EmergencyEntry)
def _entry_line(entry: Entry[EmergencyEntry]) -> Line:
    shown = line_of(inner_entry(entry))
    return replace(shown, kind=entry.kind, note_codes=("emergency.entry", *shown.note_codes))


lines(EmergencyPassage)(_entry_line)
lines(EmergencyIncident)(_entry_line)


@lines(BookBroughtIn)
def _brought_in_line(entry: Entry[BookBroughtIn]) -> Line:
    return replace(blank_line(entry), category="emergency.brought_in", note=f"{entry.event.book}")
