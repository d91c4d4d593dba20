"""One alert of the gate page, before it is a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ui.widgets.alert import AlertTone


@dataclass(frozen=True, slots=True)
class Alert:
    """One row: what it says, and what its button does; ``key`` tells it from others.

    Attributes:
        tip: what has no room in the row.
    """

    tone: AlertTone
    icon: str
    title: str
    text: str
    action: str
    act: Callable[[], None]
    acknowledged: bool = False
    key: object = ""
    tip: str = ""
