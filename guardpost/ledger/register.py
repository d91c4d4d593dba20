"""The register: the one way to write, and the plain ways to read.

A verb opens ``with register.writing() as page:``, checks the rules by ``page.rows`` and
records its event by ``page.record``; ledger row and state tables are one transaction.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from guardpost.clock import Clock
from guardpost.errors import Refused
from guardpost.ledger import projecting
from guardpost.ledger.entry import (
    GENESIS,
    SALT_BYTES,
    Row,
    canonical,
    chain_hash,
    sealed_digest,
)
from guardpost.ledger.event import Event, encode
from guardpost.ledger.head import Head, head_and_shift, head_of
from guardpost.ledger.projecting import Entry
from guardpost.rights import COMMAND_LINE, right_of
from guardpost.store.connect import Database
from guardpost.store.rows import Rows, columns_of
from guardpost.times import from_text, offset_text, to_text

E = TypeVar("E", bound=Event)

# A wall clock that differs from the monotonic one by more than this was set by someone.
JUMP_SECONDS = 120


@dataclass(frozen=True)
class ClockStepped(Event, kind="clock.stepped"):
    """The station's clock ran backwards or jumped. Order stays by seq.

    Attributes:
        seconds: how far it jumped; negative is backwards.
    """

    seconds: int


class Page:
    """One open transaction.

    Attributes:
        rows: the tables, as they stand within the transaction.
        now: the time of all that is recorded in it.
        actor: the staff code of the person signed in; empty before the first.
        shift: the number of the open shift; empty before the first.
    """

    def __init__(self, rows: Rows, head: Head, now: datetime, actor: str, shift: str) -> None:
        self.rows = rows
        self.now = now
        self.actor = actor
        self.shift = shift
        self._head = head
        self._random = os.urandom

    @property
    def head(self) -> Head:
        """The last line of the book, counting this transaction."""
        return self._head

    @property
    def station(self) -> str:
        """The station's code."""
        return self._head.station

    def clock_text(self, at: str) -> str:
        """Return a book time as the site's clock shows it, with the day if it is another."""
        local = from_text(at).astimezone(self.now.tzinfo)
        return local.strftime("%H:%M" if local.date() == self.now.date() else "%m-%d %H:%M")

    def rename_station(self, station: str) -> None:
        """Go on under ``station``: at first start, and after a restore."""
        self._head = Head(station, self._head.seq, self._head.hash, self._head.at)

    def record(self, event: E) -> Entry[E]:
        """Write one event as the next line and bring the state tables up to it."""
        row = self._next_row(event)
        self.rows.insert("ledger", **columns_of(row))
        self._head = Head(row.station, row.seq, row.hash, row.at)
        entry = Entry.of(row, event)
        projecting.project(entry, self.rows)
        return entry

    def _next_row(self, event: Event) -> Row:
        payload, sealed = encode(event)
        text = canonical(sealed).decode() if sealed is not None else None
        salt = self._random(SALT_BYTES) if text is not None else None
        digest = sealed_digest(salt, text) if salt is not None and text is not None else None
        unhashed = Row(
            station=self._head.station,
            seq=self._head.seq + 1,
            at=to_text(self.now),
            offset=offset_text(self.now),
            shift=self.shift,
            actor=self.actor,
            kind=event.kind,
            subject=event.subject,
            payload=canonical(payload).decode(),
            sealed=text,
            salt=salt,
            sealed_digest=digest,
            prev=self._head.hash,
            hash=GENESIS,
        )
        return _hashed(unhashed)


class Register:
    """The book of one data folder, owned by one thread.

    Args:
        database: an open, migrated database.
        clock: the time of what is recorded.

    Attributes:
        rows: the tables, for reading outside a transaction.
        database: the connection, for rebuilding; verbs use ``writing``.
        moments: what is measured by the monotonic clock while the program runs: a book time
            and the moment it was, by a name.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        self.clock = clock
        self.rows = Rows(database)
        self.database = database
        self.moments: dict[str, tuple[str, float]] = {}
        self._last_monotonic: float | None = None

    @contextmanager
    def writing(self, actor: str, act: str, station: str = "") -> Iterator[Page]:
        """Open one transaction for the person ``actor``; durable when it ends.

        Args:
            act: the verb's own name, as ``guardpost.rights`` has it.
            station: go on under this code. The clock is another PC's, and not compared:
                the first entry is the verb's own.

        Raises:
            Refused: ``role.needed`` (role), ``desk.nobody``, ``staff.unknown``,
                ``staff.ended``; and from the verb inside. Nothing was written.
            Unavailable: disk full, locked, damaged, read-only; nothing was written.
        """
        now = self.clock.now()
        with self.rows.together():
            _require_right(self.rows, actor, act)
            head, shift = head_and_shift(self.rows)
            page = Page(self.rows, head, now, actor, shift)
            if station:
                page.rename_station(station)
            else:
                self._note_clock(page)
            yield page
        self._last_monotonic = self.clock.monotonic()

    def head(self) -> Head:
        """Return the last line of the book."""
        return head_of(self.rows)

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    def _note_clock(self, page: Page) -> None:
        if page.head.seq == 0:
            return
        ahead = page.now - from_text(page.head.at)
        expected = timedelta(0)
        if self._last_monotonic is not None:
            expected = timedelta(seconds=self.clock.monotonic() - self._last_monotonic)
        drift = (ahead - expected).total_seconds()
        jumped = self._last_monotonic is not None and abs(drift) > JUMP_SECONDS
        if ahead < timedelta(0) or jumped:
            page.record(ClockStepped(seconds=round(drift)))


def _require_right(rows: Rows, actor: str, act: str) -> None:
    """Let the person go on whose role may do this, by the one table."""
    right = right_of(act)
    if right.least is None or (right.by_command and actor == COMMAND_LINE):
        return
    found = rows.all("SELECT role, active FROM staff WHERE code = ?", actor)
    if not found:
        raise Refused("staff.unknown" if actor else "desk.nobody", staff=actor)
    role, is_active = found[0]
    if not is_active:
        raise Refused("staff.ended", staff=actor)
    if not right.allows(role):
        raise Refused("role.needed", role=right.least.value)


def _hashed(row: Row) -> Row:
    return Row(**{**columns_of(row), "hash": chain_hash(row)})
