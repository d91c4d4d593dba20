"""PINs: which are taken, how they are kept, how they are checked.

Hashing cannot save six digits (10⁶ guesses take hours): the pepper in the key store
and the waits after wrong PINs do. argon2id makes each guess dear all the same.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from guardpost.errors import Refused, Unavailable
from guardpost.signing.easy_pins import easy_because
from guardpost.signing.wrapping import Random

LEAST_DIGITS, MOST_DIGITS = 6, 16
_SALT_BYTES = 16
# Which refusals are about a new PIN; all others are about the person or the old one.
NEW_PIN_REFUSALS = frozenset(
    (
        *("pin.not_six_digits", "pin.repeats", "pin.run", "pin.known", "pin.keypad"),
        *("pin.date", "pin.own_number", "pin.same_as_before"),
    )
)


@dataclass(frozen=True)
class PinCost:
    """What one guess costs: argon2id's memory, passes and lanes.

    The default takes about 0.15 s on a booth's PC (OWASP asks 19 MiB, t=2 at least).
    """

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1


DEFAULT_COST = PinCost()


def normalise_pin(pin: str) -> str:
    """Return the PIN as it is hashed: NFKC, so full-width digits are digits."""
    return unicodedata.normalize("NFKC", pin)


def check_new_pin(pin: str, own: Iterable[str] = ()) -> str:
    """Return the PIN normalised, or refuse it.

    Args:
        own: numbers that stand for the person, such as the staff number.

    Raises:
        Refused: ``pin.not_six_digits`` (least, most); ``pin.repeats``, ``pin.run``,
            ``pin.known``, ``pin.keypad``, ``pin.date``, ``pin.own_number``: easy to guess.
    """
    digits = normalise_pin(pin)
    if not LEAST_DIGITS <= len(digits) <= MOST_DIGITS or not (
        digits.isascii() and digits.isdigit()
    ):
        raise Refused("pin.not_six_digits", least=LEAST_DIGITS, most=MOST_DIGITS)
    easy = easy_because(digits, own)
    if easy:
        raise Refused(easy)
    return digits


def is_longer(pin: str) -> bool:
    """Tell whether a PIN has more than six digits: it is ended with Enter."""
    return len(normalise_pin(pin)) > LEAST_DIGITS


def pin_bytes(pin: str) -> bytes:
    """Return the normalised PIN's bytes; any text at all has some, even a broken one."""
    return normalise_pin(pin).encode("utf-8", "surrogatepass")


def peppered(pin: str, owner: str, pepper: bytes) -> bytes:
    """Return the 32 bytes that argon2 is given in place of the PIN itself."""
    told = b"guardpost/pin/2\0" + owner.encode() + b"\0" + pin_bytes(pin)
    return hmac.digest(pepper, told, hashlib.sha256)


def hash_pin(
    pin: str,
    owner: str,
    pepper: bytes,
    cost: PinCost = DEFAULT_COST,
    random: Random = os.urandom,
) -> str:
    """Return an argon2id string (``$argon2id$v=19$…``) of the peppered PIN.

    It is of no use under another staff code: who can write to the book lays no hash of an own
    PIN beside a leader's name.

    Raises:
        Refused: see :func:`check_new_pin`.
    """
    from argon2.low_level import Type, hash_secret

    secret = peppered(check_new_pin(pin), owner, pepper)
    return hash_secret(
        secret, random(_SALT_BYTES), cost.passes, cost.memory_kib, cost.lanes, 32, Type.ID
    ).decode()


def verify_pin(pin: str, stored: str, owner: str, pepper: bytes) -> bool:
    """Tell whether ``pin`` is the one that ``stored`` was made of, for ``owner``; constant time.

    Any text may be asked: what is no PIN at all is simply wrong.

    Raises:
        Unavailable: ``keys.damaged``, ``stored`` is no argon2id string.
    """
    from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError
    from argon2.low_level import Type, verify_secret

    try:
        return verify_secret(stored.encode(), peppered(pin, owner, pepper), Type.ID)
    except VerifyMismatchError:
        return False
    except (InvalidHashError, VerificationError) as error:
        raise Unavailable("keys.damaged") from error
