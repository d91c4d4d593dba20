"""Asked, then approved or refused: swaps and leave wait for a leader or a supervisor."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, TypeVar

from guardpost.errors import Refused
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.register import Page
from guardpost.store.rows import Rows
from guardpost.text import clean_line

REASON_LIMIT = 200


class Asked(StrEnum):
    """How far a request has come."""

    OPEN = "open"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Request:
    """A swap or a leave; ``state`` as :class:`Asked`, ``answer`` why it was refused.

    Attributes:
        decided_seq: the entry that decided it; 0 before.
    """

    number: int
    asked_at: str
    asked_by: str
    state: str
    decided_at: str
    decided_by: str
    answer: str
    decided_seq: int

    @property
    def parties(self) -> tuple[str, ...]:
        """Whom it is about, besides who asked: they do not decide on it."""
        return ()


R = TypeVar("R", bound=Request)


@dataclass(frozen=True, slots=True)
class Requests(Generic[R]):
    """All requests of one kind; ``unknown`` is said of a number that is none of them."""

    table: str
    record: type[R]
    unknown: str

    def listed(self, rows: Rows, limit: int = 500) -> tuple[R, ...]:
        """Return them, those that wait first, then the newest."""
        rest = "ORDER BY state <> 'open', number DESC LIMIT ?"
        return rows.find(self.record, self.table, rest, limit)

    def known(self, rows: Rows, number: int) -> R:
        """Return one by its number.

        Raises:
            Refused: the code in ``unknown``.
        """
        found = rows.first(self.record, self.table, "WHERE number = ?", number)
        if found is None:
            raise Refused(self.unknown)
        return found

    def next_number(self, rows: Rows) -> int:
        """Return the number of the next one."""
        return 1 + (rows.value(f"SELECT max(number) FROM {self.table}") or 0)

    def refuse(self, page: Page, actor: str, event: Event, number: int) -> R:
        """Record within a transaction a refusal of one that waits.

        Raises:
            Refused: ``role.needed``, ``approval.own``, ``approval.decided``, or ``unknown``.
        """
        check_decider(page, actor, self.known(page.rows, number))
        page.record(event)
        return self.known(page.rows, number)

    def keep(self, entry: Entry[Event], rows: Rows, **values: Any) -> None:
        """Let one wait; a projector calls it."""
        rows.insert(
            self.table,
            **values,
            asked_at=entry.at,
            asked_by=entry.actor,
            state=Asked.OPEN.value,
            decided_at="",
            decided_by="",
            answer="",
            decided_seq=0,
        )

    def decide(
        self, entry: Entry[Event], rows: Rows, number: int, state: Asked, answer: str = ""
    ) -> None:
        """Decide one; a projector calls it."""
        rows.update(
            self.table,
            {"number": number},
            state=state.value,
            decided_at=entry.at,
            decided_by=entry.actor,
            answer=answer,
            decided_seq=entry.seq,
        )


def check_decider(page: Page, actor: str, asked: Request) -> None:
    """Let nobody decide on what they asked for themselves.

    Raises:
        Refused: ``approval.own``, ``approval.decided``.
    """
    if asked.state != Asked.OPEN:
        raise Refused("approval.decided")
    if actor in (asked.asked_by, *asked.parties):
        raise Refused("approval.own")


def needed_reason(text: str) -> str:
    """Return a reason as it is kept.

    Raises:
        Refused: ``reason.needed``.
    """
    reason = clean_line(text, REASON_LIMIT)
    if not reason:
        raise Refused("reason.needed")
    return reason
