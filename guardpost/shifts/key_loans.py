"""Key loans (钥匙借用): out, due, back and inspected; overdue is read off the clock.

domain.md §1: 钥匙编号/房号, 借用人, 部门, 用途, 部门主管签名, 借出时间, 应还, 归还时间,
归还检查; §2: same-day return, next day only with reason, chase overdue.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.vehicles import checked_date
from guardpost.shifts.approving import REASON_LIMIT
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name
from guardpost.times import clock_text, to_text

TEXT_LIMIT = 50
END_OF_DAY = time(23, 59)


@dataclass(frozen=True)
class KeyLent(Event, kind="key.lent"):
    """A key went out.

    Attributes:
        key: its number or room; ``due_at`` book time.
        reason: why it comes back the next day only.
        borrower, approved_by: who has it, and the head of department who signed for it.
    """

    number: int
    key: str
    department: str
    purpose: str
    due_at: str
    reason: str = ""
    borrower: str = personal()
    approved_by: str = personal()

    @property
    def subject(self) -> str:
        """``key:<number>``."""
        return f"key:{self.number}"


@dataclass(frozen=True)
class KeyReturned(Event, kind="key.returned"):
    """A key came back and was looked at; ``note`` says what is wrong with it or the room."""

    number: int
    sound: bool
    note: str = ""

    @property
    def subject(self) -> str:
        """``key:<number>``."""
        return f"key:{self.number}"


@dataclass(frozen=True, slots=True)
class LoanDetails:
    """What the form knows; an empty ``due_day`` is today, an empty ``due_time`` its end."""

    key: str
    borrower: str
    department: str
    purpose: str
    approved_by: str = ""
    due_day: str = ""
    due_time: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class KeyLoan:
    """A loan; ``returned_at`` empty while the key is out."""

    number: int
    key: str
    borrower: str
    department: str
    purpose: str
    approved_by: str
    reason: str
    due_at: str
    lent_at: str
    lent_by: str
    returned_at: str
    returned_to: str
    sound: bool
    note: str

    def is_overdue(self, now: datetime) -> bool:
        """Tell whether it is out and should be back."""
        return not self.returned_at and self.due_at < to_text(now)


def lend_key(register: Register, actor: str, details: LoanDetails) -> KeyLoan:
    """Hand out a key.

    Raises:
        Refused: ``key.key_needed``, ``key.borrower_needed``, ``key.purpose_needed``,
            ``key.out_already``, ``key.due_past``, ``key.due_far``, ``key.reason_needed`` for
            the next day, ``date.invalid``, ``time.unread``.
    """
    told = _cleaned(details)
    with register.writing(actor, "shifts.key_loans.lend_key") as page:
        due = _due(told, page.now)
        _check_in(page.rows, told.key)
        event = KeyLent(
            number=1 + (page.rows.value("SELECT max(number) FROM key_loans") or 0),
            key=told.key,
            department=told.department,
            purpose=told.purpose,
            due_at=to_text(due),
            reason=told.reason,
            borrower=told.borrower,
            approved_by=told.approved_by,
        )
        page.record(event)
        return known_loan(page.rows, event.number)


def return_key(
    register: Register, actor: str, number: int, *, sound: bool = True, note: str = ""
) -> KeyLoan:
    """Take a key back, and say what the look at it found.

    Raises:
        Refused: ``key.unknown``, ``key.back_already``, ``key.note_needed`` when it is not sound.
    """
    kept = clean_line(note, REASON_LIMIT)
    if not sound and not kept:
        raise Refused("key.note_needed")
    with register.writing(actor, "shifts.key_loans.return_key") as page:
        if known_loan(page.rows, number).returned_at:
            raise Refused("key.back_already")
        page.record(KeyReturned(number, sound, kept))
        return known_loan(page.rows, number)


def loans(rows: Rows, limit: int = 500) -> tuple[KeyLoan, ...]:
    """Return the keys that are out, the longest due first, then the newest that came back."""
    out = rows.find(KeyLoan, "key_loans", "WHERE returned_at = '' ORDER BY due_at, number")
    rest = "WHERE returned_at <> '' ORDER BY number DESC LIMIT ?"
    return (*out, *rows.find(KeyLoan, "key_loans", rest, limit))


def overdue_keys(rows: Rows, now: datetime, limit: int) -> tuple[KeyLoan, ...]:
    """Return the keys that should be back, the longest overdue first."""
    rest = "WHERE returned_at = '' AND due_at < ? ORDER BY due_at LIMIT ?"
    return rows.find(KeyLoan, "key_loans", rest, to_text(now), limit)


def known_loan(rows: Rows, number: int) -> KeyLoan:
    """Return a loan.

    Raises:
        Refused: ``key.unknown``.
    """
    found = rows.first(KeyLoan, "key_loans", "WHERE number = ?", number)
    if found is None:
        raise Refused("key.unknown")
    return found


def _cleaned(details: LoanDetails) -> LoanDetails:
    told = LoanDetails(
        key=clean_line(details.key, TEXT_LIMIT),
        borrower=clean_name(details.borrower),
        department=clean_line(details.department, TEXT_LIMIT),
        purpose=clean_line(details.purpose, REASON_LIMIT),
        approved_by=clean_name(details.approved_by),
        due_day=checked_date(details.due_day),
        due_time=clock_text(details.due_time),
        reason=clean_line(details.reason, REASON_LIMIT),
    )
    if not told.key:
        raise Refused("key.key_needed")
    if not told.borrower:
        raise Refused("key.borrower_needed")
    if not told.purpose:
        raise Refused("key.purpose_needed")
    return told


def _due(told: LoanDetails, now: datetime) -> datetime:
    """Return when it must be back: the same day, the next one only with a reason."""
    day = date.fromisoformat(told.due_day) if told.due_day else now.date()
    at = time.fromisoformat(told.due_time) if told.due_time else END_OF_DAY
    due = datetime.combine(day, at, now.tzinfo)
    if due < now.replace(second=0, microsecond=0):
        raise Refused("key.due_past")
    if day > now.date() + timedelta(days=1):
        raise Refused("key.due_far")
    if day > now.date() and not told.reason:
        raise Refused("key.reason_needed")
    return due


def _check_in(rows: Rows, key: str) -> None:
    who = rows.value("SELECT borrower FROM key_loans WHERE key = ? AND returned_at = ''", key)
    if who is not None:
        raise Refused("key.out_already", key=key, who=who)


@projects(KeyLent)
def _project_lent(entry: Entry[KeyLent], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "key_loans",
        number=event.number,
        key=event.key,
        borrower=event.borrower,
        department=event.department,
        purpose=event.purpose,
        approved_by=event.approved_by,
        reason=event.reason,
        due_at=event.due_at,
        lent_at=entry.at,
        lent_by=entry.actor,
        returned_at="",
        returned_to="",
        sound=1,
        note="",
    )


@projects(KeyReturned)
def _project_returned(entry: Entry[KeyReturned], rows: Rows) -> None:
    event = entry.event
    rows.update(
        "key_loans",
        {"number": event.number},
        returned_at=entry.at,
        returned_to=entry.actor,
        sound=int(event.sound),
        note=event.note,
    )


@lines(KeyLent)
def _lent_line(entry: Entry[KeyLent]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.key.lent",
        who=" ".join(filter(None, (event.key, event.borrower, event.department))),
        note=" · ".join(filter(None, (event.purpose, event.reason))),
        due_at=event.due_at,
    )


@lines(KeyReturned)
def _returned_line(entry: Entry[KeyReturned]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="kind.key.returned",
        note=event.note,
        note_codes=() if event.sound else ("key.unsound",),
    )
