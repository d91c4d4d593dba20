"""Badges: a card with a code for the scanner, the second way to take the desk.

The code is 130 random bits, told once and printed; the book keeps only a digest that needs the
station's pepper. A badge opens the desk for guards and leaders and signs nothing: each
signature asks for its owner's PIN (21 CFR 11.200: two parts). Whose word is above a shift's
types the PIN too: a card can be found (reliability.md §5).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.badge_form import digest_of, new_number
from guardpost.registry.staff import BADGE, Role, SignedIn, Staff, known_staff, require_role
from guardpost.registry.waiting import require_no_wait
from guardpost.rights import role_rank
from guardpost.signing.wrapping import Random
from guardpost.store.rows import Rows
from guardpost.text import clean_line

_REASON_LIMIT = 200


@dataclass(frozen=True)
class BadgeIssued(Event, kind="staff.badge_issued"):
    """A person has a badge; the one before opens nothing.

    Attributes:
        digest: of the badge's number and the pepper; the number is kept nowhere.
    """

    staff: str
    digest: str

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True)
class BadgeEnded(Event, kind="staff.badge_ended"):
    """A person's badge opens nothing from now on."""

    staff: str
    reason: str

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True, slots=True)
class NewBadge:
    """A badge that was just issued; ``number`` is told once."""

    staff: Staff
    number: str


def issue_badge(
    register: Register, actor: str, code: str, pepper: bytes, random: Random
) -> NewBadge:
    """Give a person a badge in the place of any other.

    Raises:
        Refused: ``staff.unknown``, ``staff.ended``, ``role.needed``.
    """
    number = new_number(random)
    with register.writing(actor, "registry.badges.issue_badge") as page:
        person = _person_below(page, actor, code)
        page.record(BadgeIssued(code, digest_of(number, pepper)))
        return NewBadge(person, number)


def end_badge(register: Register, actor: str, code: str, reason: str) -> Staff:
    """Let a person's badge open nothing any more: lost, or given back.

    Raises:
        Refused: ``reason.needed``, ``badge.none``, ``staff.unknown``, ``staff.ended``,
            ``role.needed``.
    """
    why = clean_line(reason, _REASON_LIMIT)
    if not why:
        raise Refused("reason.needed")
    with register.writing(actor, "registry.badges.end_badge") as page:
        person = _person_below(page, actor, code)
        if not record_badge_ended(page, code, why):
            raise Refused("badge.none", staff=code)
        return person


def record_badge_ended(page: Page, code: str, reason: str) -> bool:
    """Record within a transaction that a badge ended; False where there is none."""
    if not has_badge(page.rows, code):
        return False
    page.record(BadgeEnded(code, reason))
    return True


def sign_in_by_badge(register: Register, number: str, pepper: bytes) -> Staff:
    """Let the owner of a badge take the desk.

    Raises:
        Refused: ``badge.misread``, ``badge.unknown``, ``badge.pin_too`` (staff) for whose word
            is above a shift's, ``pin.wait_station`` (seconds), ``staff.ended``.
    """
    require_no_wait(register)
    code = badge_owner(register.rows, number, pepper)
    with register.writing(code, "registry.badges.sign_in_by_badge") as page:
        person = known_staff(page.rows, code)
        if person.ranks(Role.SUPERVISOR):
            raise Refused("badge.pin_too", staff=code)
        page.record(SignedIn(code, BADGE))
        return person


def badge_owner(rows: Rows, number: str, pepper: bytes) -> str:
    """Return whose badge a number is.

    Raises:
        Refused: ``badge.misread``, ``badge.unknown``.
    """
    found: str | None = rows.value(
        "SELECT staff FROM badges WHERE digest = ?", digest_of(number, pepper)
    )
    if found is None:
        raise Refused("badge.unknown")
    return found


def has_badge(rows: Rows, code: str) -> bool:
    """Tell whether a person has a badge that opens the desk."""
    return rows.value("SELECT 1 FROM badges WHERE staff = ?", code) is not None


def _person_below(page: Page, actor: str, code: str) -> Staff:
    """Return a person over whom the actor has a hand: nobody has one over those above."""
    person = known_staff(page.rows, code)
    require_role(page.rows, actor, max(Role.SUPERVISOR, Role(person.role), key=role_rank))
    return person


@projects(BadgeIssued)
def _project_issued(entry: Entry[BadgeIssued], rows: Rows) -> None:
    event = entry.event
    rows.replace("badges", staff=event.staff, digest=event.digest, issued_at=entry.at)


@projects(BadgeEnded)
def _project_ended(entry: Entry[BadgeEnded], rows: Rows) -> None:
    rows.delete("badges", staff=entry.event.staff)


@lines(BadgeIssued)
def _issued_line(entry: Entry[BadgeIssued]) -> Line:
    return replace(blank_line(entry), category="staff.badge_issued")


@lines(BadgeEnded)
def _ended_line(entry: Entry[BadgeEnded]) -> Line:
    return replace(blank_line(entry), category="staff.badge_ended", note=entry.event.reason)
