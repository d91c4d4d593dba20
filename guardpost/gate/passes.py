"""Passes: the number in the QR code of a visitor's slip or of an expected visitor's pass.

The number stands on paper alone. The book keeps its SHA-256: whoever reads the book, or a
copy of it, finds whom a pass is for but cannot print one. A number has 24 random digits
(80 bits), so that no salt is needed, and two check digits (ISO 7064 MOD 97-10), so that a
misread code is told from an unknown one. Digits alone pass through a Chinese input method.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass

from guardpost.errors import Refused
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Register
from guardpost.registry.expected import open_expected
from guardpost.store.rows import Rows

RANDOM_DIGITS = 24
DIGITS = RANDOM_DIGITS + 2
# Returns a number from 0 up to, not including, its argument.
Randomness = Callable[[int], int]


@dataclass(frozen=True)
class PassIssued(Event, kind="pass.issued"):
    """A pass was made out; every one made out for a visit opens and ends it.

    Attributes:
        visit: the seq of the visitor's entry; 0 for one who is expected.
        expected: the expectation's number; 0 for one who is inside.
        digest: SHA-256, hex, of the number's digits.
    """

    digest: str
    visit: int = 0
    expected: int = 0

    @property
    def subject(self) -> str:
        """``visit:<seq>`` or ``expected:<number>``."""
        return f"visit:{self.visit}" if self.visit else f"expected:{self.expected}"


@dataclass(frozen=True, slots=True)
class Pass:
    """Whom or what a number is for: a visit, an expectation or a release slip."""

    digest: str
    visit: int
    expected: int
    slip: str


@dataclass(frozen=True, slots=True)
class IssuedPass:
    """A new pass. This is the only time that its number is known."""

    number: str
    visit: int
    expected: int


def issue_pass(
    register: Register,
    actor: str,
    *,
    visit: int = 0,
    expected: int = 0,
    random: Randomness = secrets.randbelow,
) -> IssuedPass:
    """Make out a pass for a visitor inside, or for one who is expected.

    Raises:
        Refused: ``pass.not_inside``, ``expected.unknown``, ``expected.ended``.
    """
    number = new_number(random)
    with register.writing(actor, "gate.passes.issue_pass") as page:
        if visit:
            _still_inside(page.rows, visit)
        else:
            open_expected(page.rows, expected)
        page.record(PassIssued(digest=digest_of(number), visit=visit, expected=expected))
        return IssuedPass(number, visit, expected)


def new_number(random: Randomness) -> str:
    """Return the digits of a new pass."""
    drawn = f"{random(10**RANDOM_DIGITS):0{RANDOM_DIGITS}d}"
    return f"{drawn}{98 - int(drawn) * 100 % 97:02d}"


def is_pass(text: str) -> bool:
    """Tell whether a text is the number of a pass, rightly read or not."""
    return len(text) == DIGITS and text.isascii() and text.isdigit()


def digest_of(number: str) -> str:
    """Return what the book knows of a number.

    Raises:
        Refused: ``pass.misread``, its check digits are wrong.
    """
    if not is_pass(number) or int(number) % 97 != 1:
        raise Refused("pass.misread")
    return hashlib.sha256(number.encode()).hexdigest()


def pass_of(rows: Rows, number: str) -> Pass:
    """Return whom a number is for.

    Raises:
        Refused: ``pass.misread``, ``pass.unknown``.
    """
    found = rows.first(Pass, "passes", "WHERE digest = ?", digest_of(number))
    if found is None:
        raise Refused("pass.unknown")
    return found


def _still_inside(rows: Rows, visit: int) -> None:
    if rows.value("SELECT out_at FROM visitor_visits WHERE id = ?", visit) != "":
        raise Refused("pass.not_inside")


@projects(PassIssued)
def _project_issued(entry: Entry[PassIssued], rows: Rows) -> None:
    event = entry.event
    rows.insert("passes", digest=event.digest, visit=event.visit, expected=event.expected, slip="")
