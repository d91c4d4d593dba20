"""Asked, then approved or refused: swaps and leave wait for a leader or a supervisor."""

from __future__ import annotations

from enum import StrEnum

from guardpost.errors import Refused
from guardpost.ledger.register import Page
from guardpost.registry.staff import Role, require_role
from guardpost.text import clean_line

REASON_LIMIT = 200


class Asked(StrEnum):
    """How far a request has come."""

    OPEN = "open"
    APPROVED = "approved"
    REFUSED = "refused"


def check_decider(page: Page, actor: str, state: str, *parties: str) -> None:
    """Let a leader or a higher rank decide, but nobody on what they asked for themselves.

    Raises:
        Refused: ``role.needed``, ``approval.own``, ``approval.decided``.
    """
    require_role(page.rows, actor, Role.LEADER)
    if state != Asked.OPEN:
        raise Refused("approval.decided")
    if actor in parties:
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
