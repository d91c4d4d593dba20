"""Changes of the staff list: who joins, changes, leaves, and who gets which PIN.

Supervisors and administrators keep the list; a supervisor has no hand over an
administrator, because who sets a PIN could sign as that person.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.badges import record_badge_ended
from guardpost.registry.credentials import (
    authority_of,
    credential_of,
    drop_credential,
    keep_credential,
)
from guardpost.registry.staff import (
    Duty,
    Role,
    Staff,
    known_staff,
    require_role,
    role_rank,
    unlock_key,
)
from guardpost.signing.keys import Credential, new_credential, rewrap
from guardpost.signing.pins import PinCost, check_new_pin, is_longer, normalise_pin, verify_pin
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name

_CODE_LIMIT = 12
_GROUP_LIMIT = 20
_REASON_LIMIT = 200
_PREFIX = {Role.GUARD: "G", Role.LEADER: "L", Role.SUPERVISOR: "S", Role.ADMINISTRATOR: "A"}


@dataclass(frozen=True)
class StaffTold:
    """A person as they are told, under their code."""

    staff: str
    role: Role
    grp: str = ""
    duty: Duty = Duty.NONE
    name: str = personal()

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True)
class StaffAdded(StaffTold, Event, kind="staff.added"):
    """A person joined the post."""


@dataclass(frozen=True)
class StaffChanged(StaffTold, Event, kind="staff.changed"):
    """A person has another role, group, duty or name from now on."""


@dataclass(frozen=True)
class StaffEnded(Event, kind="staff.ended"):
    """A person left the post; what they wrote stays."""

    staff: str
    reason: str

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True)
class PinSet(Event, kind="staff.pin_set"):
    """A person has a PIN.

    Attributes:
        fingerprint: SHA-256 of the certificate that the PIN opens the key of, hex.
        new_key: False when only the PIN changed.
        longer: it has more than six digits.
    """

    staff: str
    fingerprint: str
    new_key: bool
    longer: bool = False

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True, slots=True)
class StaffDetails:
    """What the form knows of a person; an empty ``code`` takes the next free one."""

    name: str
    role: Role = Role.GUARD
    grp: str = ""
    duty: Duty = Duty.NONE
    code: str = ""


def add_staff(register: Register, actor: str, details: StaffDetails) -> Staff:
    """Put a person on the list; a PIN is set apart.

    Raises:
        Refused: ``staff.name_needed``, ``staff.code_taken``, ``role.needed``.
    """
    with register.writing(actor, "registry.staffing.add_staff") as page:
        _require_over(page.rows, actor, details.role)
        return record_staff(page, details)


def record_staff(page: Page, details: StaffDetails) -> Staff:
    """Record a person within an open transaction; at first start nobody could be asked.

    Raises:
        Refused: ``staff.name_needed``, ``staff.code_taken``.
    """
    details = _checked(details)
    code = details.code or _next_code(page.rows, details.role)
    if page.rows.value("SELECT 1 FROM staff WHERE code = ?", code):
        raise Refused("staff.code_taken", staff=code)
    page.record(StaffAdded(code, details.role, details.grp, details.duty, details.name))
    return known_staff(page.rows, code)


def change_staff(register: Register, actor: str, code: str, details: StaffDetails) -> Staff:
    """Change a person's name, role, group or duty; ``details.code`` is not looked at.

    Raises:
        Refused: ``staff.name_needed``, ``staff.unknown``, ``staff.ended``, ``role.needed``,
            ``staff.last_administrator``.
    """
    details = _checked(details)
    with register.writing(actor, "registry.staffing.change_staff") as page:
        person = known_staff(page.rows, code)
        _require_over(page.rows, actor, Role(person.role), details.role)
        if details.role is not Role.ADMINISTRATOR:
            _not_last_administrator(page.rows, person)
        event = StaffChanged(code, details.role, details.grp, details.duty, details.name)
        if event != StaffChanged(
            code, Role(person.role), person.grp, Duty(person.duty), person.name
        ):
            page.record(event)
        return known_staff(page.rows, code)


def end_staff(register: Register, actor: str, code: str, reason: str) -> Staff:
    """End a person's time at the post; their key is let go of, their entries stay.

    Raises:
        Refused: ``reason.needed``, ``staff.unknown``, ``staff.ended``, ``role.needed``,
            ``staff.last_administrator``, ``staff.on_shift`` for the leader on duty.
    """
    reason = clean_line(reason, _REASON_LIMIT)
    if not reason:
        raise Refused("reason.needed")
    with register.writing(actor, "registry.staffing.end_staff") as page:
        person = known_staff(page.rows, code)
        _require_over(page.rows, actor, Role(person.role))
        _not_last_administrator(page.rows, person)
        if page.rows.value("SELECT 1 FROM shifts WHERE closed_at = '' AND leader = ?", code):
            raise Refused("staff.on_shift", staff=code)
        page.record(StaffEnded(code, reason))
        record_badge_ended(page, code, reason)
        drop_credential(page.rows, code)
        return replace(person, active=False, ended_at=page.head.at)


def set_pin(
    register: Register,
    actor: str,
    code: str,
    pin: str,
    pepper: bytes,
    cost: PinCost = PinCost(),  # noqa: B008 - frozen
) -> Staff:
    """Give a person a PIN, with a new key and certificate. Runs argon2 three times.

    Raises:
        Refused: ``pin.not_six_digits``, ``pin.…`` for an easy one, ``staff.unknown``,
            ``pin.same_as_before``, ``staff.ended``, ``role.needed``.
        Unavailable: ``keys.authority_lost``, ``keys.pepper_wrong``.
    """
    check_new_pin(pin, (code,))
    person = known_staff(register.rows, code)
    _require_over(register.rows, actor, Role(person.role))
    _require_another(register.rows, code, pin, pepper)
    credential = new_credential(
        code,
        person.name,
        person.role,
        pin,
        authority_of(register.rows),
        pepper,
        register.clock.now(),
        cost,
    )
    with register.writing(actor, "registry.staffing.set_pin") as page:
        return record_pin(page, code, credential, pin, new_key=True)


def change_pin(
    register: Register,
    actor: str,
    old: str,
    new: str,
    pepper: bytes,
    cost: PinCost = PinCost(),  # noqa: B008 - frozen
) -> Staff:
    """Change one's own PIN; key and certificate stay. Runs argon2 four times.

    Raises:
        Refused: ``pin.wrong``, ``pin.wait``, ``pin.not_set``, ``pin.not_six_digits``,
            ``pin.…`` for an easy one.
    """
    check_new_pin(new, (actor,))
    if normalise_pin(new) == normalise_pin(old):
        raise Refused("pin.same_as_before")
    unlock_key(register, actor, old, pepper).forget()
    credential = credential_of(register.rows, actor)
    if credential is None:
        raise Refused("pin.not_set", staff=actor)
    changed = rewrap(credential, old, new, pepper, cost)
    with register.writing(actor, "registry.staffing.change_pin") as page:
        return record_pin(page, actor, changed, new, new_key=False)


def record_pin(page: Page, code: str, credential: Credential, pin: str, *, new_key: bool) -> Staff:
    """Record within an open transaction that a person has a PIN, and keep the key."""
    page.record(PinSet(code, credential.fingerprint, new_key, is_longer(pin)))
    keep_credential(page.rows, code, credential)
    return known_staff(page.rows, code)


def _checked(details: StaffDetails) -> StaffDetails:
    name = clean_name(details.name)
    if not name:
        raise Refused("staff.name_needed")
    code = clean_line(details.code, _CODE_LIMIT).upper()
    return replace(details, name=name, code=code, grp=clean_line(details.grp, _GROUP_LIMIT))


def _require_over(rows: Rows, actor: str, *roles: Role) -> None:
    """Ask for a supervisor, and for one not below any of ``roles``."""
    require_role(rows, actor, max((Role.SUPERVISOR, *roles), key=role_rank))


def _require_another(rows: Rows, code: str, pin: str, pepper: bytes) -> None:
    """Refuse the PIN until now: somebody who was to lose it would keep it. One argon2 run."""
    before = credential_of(rows, code)
    if before is not None and verify_pin(pin, before.pin_hash, code, pepper):
        raise Refused("pin.same_as_before")


def _not_last_administrator(rows: Rows, person: Staff) -> None:
    others = rows.value(
        "SELECT count(*) FROM staff WHERE active = 1 AND role = ? AND code <> ?",
        Role.ADMINISTRATOR.value,
        person.code,
    )
    if person.role == Role.ADMINISTRATOR and not others:
        raise Refused("staff.last_administrator")


def _next_code(rows: Rows, role: Role) -> str:
    taken = {code for (code,) in rows.all("SELECT code FROM staff")}
    number = 1
    while (code := f"{_PREFIX[role]}{number:02d}") in taken:
        number += 1
    return code


@projects(StaffAdded)
def _project_added(entry: Entry[StaffAdded], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "staff",
        code=event.staff,
        name=event.name,
        role=event.role.value,
        grp=event.grp,
        duty=event.duty.value,
        active=1,
        since=entry.at,
        ended_at="",
        fingerprint="",
        refused=0,
        refused_at="",
        long_pin=0,
    )


@projects(StaffChanged)
def _project_changed(entry: Entry[StaffChanged], rows: Rows) -> None:
    event = entry.event
    rows.update(
        "staff",
        {"code": event.staff},
        name=event.name,
        role=event.role.value,
        grp=event.grp,
        duty=event.duty.value,
    )


@projects(StaffEnded)
def _project_ended(entry: Entry[StaffEnded], rows: Rows) -> None:
    rows.update("staff", {"code": entry.event.staff}, active=0, ended_at=entry.at)


@projects(PinSet)
def _project_pin_set(entry: Entry[PinSet], rows: Rows) -> None:
    event = entry.event
    rows.update(
        "staff",
        {"code": event.staff},
        fingerprint=event.fingerprint,
        refused=0,
        refused_at="",
        long_pin=int(event.longer),
    )


@lines(StaffAdded)
def _added_line(entry: Entry[StaffAdded]) -> Line:
    return replace(blank_line(entry), category="staff.added", who=entry.event.name)


@lines(StaffChanged)
def _changed_line(entry: Entry[StaffChanged]) -> Line:
    return replace(blank_line(entry), category="staff.changed", who=entry.event.name)


@lines(StaffEnded)
def _ended_line(entry: Entry[StaffEnded]) -> Line:
    return replace(blank_line(entry), category="staff.ended", note=entry.event.reason)


@lines(PinSet)
def _pin_set_line(entry: Entry[PinSet]) -> Line:
    return replace(blank_line(entry), category="staff.pin_set")
