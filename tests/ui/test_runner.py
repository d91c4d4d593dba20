"""The thread that owns the register: who waits goes before long work."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from ui.runner import GaveWay, Runner

MS = 10_000


@pytest.fixture
def runner(qtbot: QtBot) -> Iterator[Runner]:
    """Return a thread at rest."""
    made = Runner("test")
    yield made
    made.close()


def raised(error: Exception) -> None:
    """Fail: nothing is to go wrong."""
    raise error


def test_work_that_gives_way_is_done_after_what_waits(runner: Runner) -> None:
    """It is undone, the others are done, and it comes again by itself; the runner stays busy."""
    done: list[str] = []
    tries: list[int] = []

    def long() -> str:
        tries.append(len(tries))
        if len(tries) == 1:
            while not runner.is_awaited:
                pass
            raise GaveWay
        return "long"

    runner.run(long, done.append, raised)
    for name in ("one", "other"):
        runner.run(lambda name=name: name, done.append, raised)  # type: ignore[misc]
    assert runner.wait_idle(MS)
    assert done == ["one", "other", "long"]


def test_work_that_gave_way_does_not_hold_up_the_end(runner: Runner) -> None:
    """The thread ends though it was to be tried again: nothing of it was done."""
    begun: list[str] = []

    def never_alone() -> None:
        begun.append("")
        while not runner.is_awaited:
            pass
        raise GaveWay

    runner.run(never_alone, lambda _result: begun.append("done"), raised)
    runner.close()
    assert begun == [""]
