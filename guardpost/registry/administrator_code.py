"""The administrator's code on the recovery sheet: one new PIN for whoever forgot theirs.

The code is told once and printed; the book keeps a digest that needs the station's pepper. A
code that was used is spent, and the next one comes in the same transaction (reliability.md,
fault 51: forgotten PIN, no leader).
"""

from __future__ import annotations

import hmac
from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.keys.code import new_code, read_code
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.credentials import authority_of
from guardpost.registry.staff import Staff, known_staff, record_refused
from guardpost.registry.staffing import record_pin
from guardpost.registry.waiting import begin_wait, require_no_wait
from guardpost.signing.keys import new_credential
from guardpost.signing.pins import DEFAULT_COST, PinCost, check_new_pin
from guardpost.signing.wrapping import Random, secret_digest
from guardpost.store.rows import Rows


@dataclass(frozen=True)
class AdministratorCodeMade(Event, kind="staff.code_made"):
    """An administrator has a code on paper; the one before opens nothing.

    Attributes:
        digest: of the code and the pepper; the code is kept nowhere.
    """

    staff: str
    digest: str

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True)
class AdministratorCodeUsed(Event, kind="staff.code_used"):
    """An administrator took a new PIN by the code on paper; it is spent."""

    staff: str

    @property
    def subject(self) -> str:
        """``staff:<code>``."""
        return f"staff:{self.staff}"


@dataclass(frozen=True, slots=True)
class Recovered:
    """An administrator with a new PIN, and the next code, told once."""

    staff: Staff
    code: str


def make_administrator_code(register: Register, actor: str, pepper: bytes, random: Random) -> str:
    """Return a new code for the administrator signed in, in the place of the one before.

    Raises:
        Refused: ``role.needed`` (administrator).
    """
    code = new_code(random)
    with register.writing(actor, "registry.administrator_code.make_administrator_code") as page:
        record_code(page, actor, code, pepper)
        return code


def recover(
    register: Register,
    staff: str,
    code: str,
    pin: str,
    pepper: bytes,
    random: Random,
    cost: PinCost = DEFAULT_COST,
) -> Recovered:
    """Give an administrator who has the code a new PIN and key. Runs argon2 twice.

    Raises:
        Refused: ``recovery.code_mistyped``, ``recovery.code_wrong``, ``recovery.no_code``;
            ``pin.wait`` and ``pin.wait_station`` (seconds); as ``check_new_pin``;
            ``staff.unknown``, ``staff.ended``.
        Unavailable: ``keys.authority_lost``, ``keys.pepper_wrong``.
    """
    typed = read_code(code)
    check_new_pin(pin, (staff,))
    person = known_staff(register.rows, staff)
    _prove_code(register, staff, typed, pepper)
    now, authority = register.clock.now(), authority_of(register.rows)
    credential = new_credential(
        staff, person.name, person.role, pin, authority, pepper, now, cost, random
    )
    following = new_code(random)
    with register.writing(staff, "registry.administrator_code.recover") as page:
        page.record(AdministratorCodeUsed(staff))
        made = record_pin(page, staff, credential, pin, new_key=True)
        record_code(page, staff, following, pepper)
    return Recovered(made, following)


def _prove_code(register: Register, staff: str, code: str, pepper: bytes) -> None:
    require_no_wait(register, staff)
    kept: str | None = register.rows.value(
        "SELECT digest FROM recovery_codes WHERE staff = ?", staff
    )
    if kept is None:
        raise Refused("recovery.no_code", staff=staff)
    if not hmac.compare_digest(kept, _digest(code, pepper)):
        with register.writing(staff, "registry.administrator_code.recover") as page:
            entry = record_refused(page, staff)
        begin_wait(register, staff, entry.at)
        raise Refused("recovery.code_wrong")


def record_code(page: Page, staff: str, code: str, pepper: bytes) -> None:
    """Write that an administrator has a code on paper, within another verb's transaction."""
    page.record(AdministratorCodeMade(staff, _digest(code, pepper)))


def _digest(code: str, pepper: bytes) -> str:
    return secret_digest("administrator-code", code, pepper)


@projects(AdministratorCodeMade)
def _project_made(entry: Entry[AdministratorCodeMade], rows: Rows) -> None:
    event = entry.event
    rows.replace("recovery_codes", staff=event.staff, digest=event.digest, made_at=entry.at)


@projects(AdministratorCodeUsed)
def _project_used(entry: Entry[AdministratorCodeUsed], rows: Rows) -> None:
    rows.delete("recovery_codes", staff=entry.event.staff)


@lines(AdministratorCodeMade)
def _made_line(entry: Entry[AdministratorCodeMade]) -> Line:
    return replace(blank_line(entry), category="staff.code_made")


@lines(AdministratorCodeUsed)
def _used_line(entry: Entry[AdministratorCodeUsed]) -> Line:
    return replace(blank_line(entry), category="staff.code_used")
