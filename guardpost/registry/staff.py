"""The people of the post: who they are, and how they prove it at the desk.

PINs are checked outside the write transaction (0.15 s each). Wrong ones are in the book, and
from the fifth on they bring waits (``waiting``).
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from guardpost.errors import Refused, Unavailable
from guardpost.gate.line import Line, blank_line, line_of, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.credentials import credential_of
from guardpost.registry.waiting import (
    LONGEST_AT_STATION,
    begin_wait,
    pin_wait,
    require_no_wait,
    tries_of,
)
from guardpost.rights import Role as Role
from guardpost.rights import right_of
from guardpost.rights import role_rank as role_rank
from guardpost.signing.keys import Credential, SigningKey, unlock
from guardpost.signing.pins import verify_pin
from guardpost.store.rows import Rows

# How somebody takes the desk.
PIN, BADGE = "pin", "badge"


class Duty(StrEnum):
    """Where a guard stands: 固定岗 or 流动岗 (handbook, 范围)."""

    NONE = ""
    FIXED = "fixed"
    PATROL = "patrol"


@dataclass(frozen=True)
class SignedIn(Event, kind="staff.signed_in"):
    """A person took the desk with the right PIN, or by their badge.

    Attributes:
        way: ``pin`` or ``badge``.
    """

    staff: str
    way: str = PIN

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True)
class SignedOut(Event, kind="staff.signed_out"):
    """The desk was locked.

    Attributes:
        idle: by itself, as nobody touched it.
    """

    staff: str
    idle: bool = False

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True)
class PinRefused(Event, kind="staff.pin_refused"):
    """A wrong PIN or code was typed for a person.

    Attributes:
        tries: how many in a row by now; ``at_station`` whoever they were for.
        seconds: how long nobody may try again for that person here.
    """

    staff: str
    tries: int
    at_station: int = 0
    seconds: int = 0

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True)
class PinProved(Event, kind="staff.pin_proved"):
    """A right PIN after wrong ones, at a signature or an order: nobody waits any more."""

    staff: str

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True, slots=True)
class Staff:
    """A person of the post.

    Attributes:
        grp: the group of the rota; empty for those who work outside it.
        fingerprint: of the person's certificate; empty before the first PIN.
        refused: wrong PINs since the last right one, ``refused_at`` the last of them.
        long_pin: the PIN has more than six digits, and is ended with Enter.
    """

    code: str
    name: str
    role: str
    grp: str
    duty: str
    active: bool
    since: str
    ended_at: str
    fingerprint: str
    refused: int
    refused_at: str
    long_pin: bool

    def ranks(self, role: Role) -> bool:
        """Tell whether the person may do what ``role`` may."""
        return role_rank(self.role) >= role_rank(role)


def sign_in(register: Register, code: str, pin: str, pepper: bytes) -> Staff:
    """Let a person take the desk. Runs argon2: not for the window's thread.

    Raises:
        Refused: ``pin.wrong``, ``pin.wrong_waits`` (seconds), ``pin.wait`` and
            ``pin.wait_station`` (seconds), ``pin.not_set``, ``staff.unknown``.
        Unavailable: ``keys.damaged``.
    """
    _check_pin(register, code, pin, pepper)
    with register.writing(code, "registry.staff.sign_in") as page:
        page.record(SignedIn(code))
        return known_staff(page.rows, code)


def check_pin(register: Register, code: str, pin: str, pepper: bytes) -> None:
    """Let a person prove themselves for one deed. Runs argon2: not for the window's thread.

    Raises:
        Refused: as :func:`sign_in`.
        Unavailable: ``keys.damaged``.
    """
    _check_pin(register, code, pin, pepper)
    _note_proved(register, code)


def sign_out(register: Register, actor: str, *, idle: bool = False) -> Line:
    """Log that a person left the desk and the window was locked, or locked itself."""
    with register.writing(actor, "registry.staff.sign_out") as page:
        return line_of(page.record(SignedOut(actor, idle)))


def unlock_key(register: Register, code: str, pin: str, pepper: bytes) -> SigningKey:
    """Open a person's key for one signature. Runs argon2: not for the window's thread.

    Raises:
        Refused: as :func:`sign_in`.
        Unavailable: ``keys.pepper_wrong``, ``keys.damaged``.
    """
    credential = _credential(register, code)
    try:
        key = unlock(credential, pin, pepper)
    except Refused as error:
        if error.code != "pin.wrong":
            raise
        raise _note_refused(register, code) from error
    if key.identity.staff_code != code:
        # Somebody laid another person's key beside this name.
        raise Unavailable("keys.damaged")
    _note_proved(register, code)
    return key


def require_pin_role(rows: Rows, code: str, act: str) -> Staff:
    """Return the person by whose PIN an act may be done, by the one table.

    Raises:
        Refused: ``role.needed`` with the role.
    """
    return require_role(rows, code, right_of(act).pin or Role.GUARD)


def require_role(rows: Rows, actor: str, role: Role) -> Staff:
    """Return a person who may do what ``role`` may.

    Raises:
        Refused: ``role.needed`` with the role.
    """
    person = staff_of(rows, actor)
    if person is None or not person.active or not person.ranks(role):
        raise Refused("role.needed", role=role.value)
    return person


def staff_of(rows: Rows, code: str) -> Staff | None:
    """Return a person, also one who left, or None."""
    return rows.first(Staff, "staff", "WHERE code = ?", code)


def known_staff(rows: Rows, code: str) -> Staff:
    """Return a person who has not left.

    Raises:
        Refused: ``staff.unknown``, ``staff.ended``.
    """
    found = staff_of(rows, code)
    if found is None:
        raise Refused("staff.unknown", staff=code)
    if not found.active:
        raise Refused("staff.ended", staff=code)
    return found


_ORDER = (
    "ORDER BY grp = '', instr((SELECT groups FROM rota), '\"' || grp || '\"'), grp,"
    " role = 'guard', code"
)


def active_staff(rows: Rows) -> tuple[Staff, ...]:
    """Return all who have not left: by group as on the rota, leaders first."""
    return rows.find(Staff, "staff", f"WHERE active = 1 {_ORDER}")


def leaders(rows: Rows) -> tuple[Staff, ...]:
    """Return all who may lead a shift."""
    return tuple(person for person in active_staff(rows) if person.ranks(Role.LEADER))


def supervisors(rows: Rows) -> tuple[Staff, ...]:
    """Return all who may say what a supervisor says."""
    return tuple(person for person in active_staff(rows) if person.ranks(Role.SUPERVISOR))


def staff_names(rows: Rows) -> dict[str, str]:
    """Return the names by code, also of those who left."""
    return dict(rows.all("SELECT code, name FROM staff"))


def record_refused(page: Page, code: str) -> Entry[PinRefused]:
    """Record within a transaction a wrong PIN or code for a person."""
    tries = known_staff(page.rows, code).refused + 1
    at_station = tries_of(page.rows, "").refused + 1
    seconds = max(pin_wait(tries), pin_wait(at_station, LONGEST_AT_STATION))
    return page.record(PinRefused(code, tries, at_station, seconds))


def _note_refused(register: Register, code: str) -> Refused:
    """Write down a wrong PIN, and return what to say of it."""
    with register.writing(code, "registry.staff.check_pin") as page:
        entry = record_refused(page, code)
    begin_wait(register, code, entry.at)
    seconds = entry.event.seconds
    return Refused("pin.wrong_waits", seconds=seconds) if seconds else Refused("pin.wrong")


def _check_pin(register: Register, code: str, pin: str, pepper: bytes) -> None:
    if not verify_pin(pin, _credential(register, code).pin_hash, code, pepper):
        raise _note_refused(register, code)


def _credential(register: Register, code: str) -> Credential:
    """Return the credential of someone who may try a PIN now."""
    known_staff(register.rows, code)
    require_no_wait(register, code)
    credential = credential_of(register.rows, code)
    if credential is None:
        raise Refused("pin.not_set", staff=code)
    return credential


def _note_proved(register: Register, code: str) -> None:
    """Let wrong tries go, by an entry: only where there were some."""
    if tries_of(register.rows, code).refused or tries_of(register.rows, "").refused:
        with register.writing(code, "registry.staff.check_pin") as page:
            page.record(PinProved(code))


@projects(SignedIn)
def _project_signed_in(entry: Entry[SignedIn], rows: Rows) -> None:
    # A badge says nothing of a PIN that somebody tries to guess.
    if entry.event.way == PIN:
        _forget_tries(rows, entry.event.staff)


@projects(PinProved)
def _project_proved(entry: Entry[PinProved], rows: Rows) -> None:
    _forget_tries(rows, entry.event.staff)


def _forget_tries(rows: Rows, code: str) -> None:
    rows.update("staff", {"code": code}, refused=0, refused_at="")
    rows.replace("station_tries", one=1, refused=0, refused_at="")


@projects(PinRefused)
def _project_refused(entry: Entry[PinRefused], rows: Rows) -> None:
    event, key = entry.event, {"code": entry.event.staff}
    rows.update("staff", key, refused=event.tries, refused_at=entry.at)
    rows.replace("station_tries", one=1, refused=event.at_station, refused_at=entry.at)


@lines(SignedIn)
def _signed_in_line(entry: Entry[SignedIn]) -> Line:
    by_badge = entry.event.way == BADGE
    category = "staff.signed_in_by_badge" if by_badge else "staff.signed_in"
    return replace(blank_line(entry), category=category)


@lines(SignedOut)
def _signed_out_line(entry: Entry[SignedOut]) -> Line:
    category = "staff.locked_idle" if entry.event.idle else "staff.signed_out"
    return replace(blank_line(entry), category=category)


@lines(PinRefused)
def _refused_line(entry: Entry[PinRefused]) -> Line:
    event = entry.event
    told = f"× {event.tries}" + (f" · {event.seconds} s" if event.seconds else "")
    return replace(blank_line(entry), category="staff.pin_refused", note=told)


@lines(PinProved)
def _proved_line(entry: Entry[PinProved]) -> Line:
    return replace(blank_line(entry), category="staff.pin_proved")
