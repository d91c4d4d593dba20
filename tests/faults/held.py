"""Something slow that goes on when it is let go, and never on the window's own thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from pytestqt.qtbot import QtBot

PATIENCE_S = 60


class Held:
    """Stands in for a slow function.

    Args:
        then: what is done in the end.
    """

    def __init__(self, then: Callable[..., Any] = lambda *_a, **_n: None) -> None:
        self._then = then
        self._reached, self._free = threading.Event(), threading.Event()

    def __call__(self, *args: Any, **named: Any) -> Any:
        """Wait, then do it; the window's own thread would never be let go again."""
        assert threading.current_thread() is not threading.main_thread()
        self._reached.set()
        assert self._free.wait(PATIENCE_S)
        return self._then(*args, **named)

    def wait_reached(self, qtbot: QtBot) -> None:
        """Return once it is being waited for."""
        qtbot.waitUntil(self._reached.is_set, timeout=1000 * PATIENCE_S)

    def let_go(self) -> None:
        """Let it go on."""
        self._free.set()
