"""What swaps and leaves share: how they stand, and a leader's two answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from guardpost.shifts.approving import Asked, Request
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Extra
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.widgets.cells import Cell

TONES = {Asked.OPEN: "warn", Asked.APPROVED: "ok", Asked.REFUSED: "muted"}


R = TypeVar("R", bound=Request)
Answer = Callable[[R, Values, Done, Failed], None]


def deciding(
    code: str,
    says: Callable[[R], str],
    approve: Answer[R],
    refuse: Answer[R],
    ready: Callable[[R], bool] = lambda _one: True,
) -> tuple[Extra[R], ...]:
    """Return the two answers, offered while nobody has decided; both say what it is about.

    Args:
        ready: whether it can be approved already.
    """
    why = Ask(f"{code}_answer", lambda: translate("rota", "Why not"))
    return (
        Extra(
            f"{code}_refuse",
            lambda: translate("rota", "Do not approve"),
            (why,),
            refuse,
            says=says,
            offered=_is_open,
        ),
        Extra(
            f"{code}_approve",
            lambda: translate("rota", "Approve"),
            (),
            approve,
            says=says,
            offered=lambda one: _is_open(one) and ready(one),
            primary=True,
        ),
    )


def state_words(one: Request) -> str:
    """Return how it stands, and why it was refused."""
    said = label(f"asked.{one.state}")
    return f"{said} · {one.answer}" if one.answer else said


def state_column() -> Column[Any]:
    """Return the column of how it stands, as a tag."""
    return Column(
        lambda: translate("rota", "State"),
        lambda one: label(f"asked.{one.state}"),
        {int(Cell.TONE): lambda one: TONES[Asked(one.state)], int(Cell.BOLD): _is_open},
    )


def _is_open(one: Request) -> bool:
    return one.state == Asked.OPEN
