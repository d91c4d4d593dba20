"""Long work beside a window: no search for cycles while it runs, and as before after it."""

from __future__ import annotations

import gc

import pytest

from guardpost.errors import Refused
from guardpost.reports.steady import steadily


@pytest.mark.parametrize("was_on", [True, False])
def test_the_search_for_cycles_is_as_it_was(was_on: bool) -> None:
    """Also when the work was stopped; a search that was off stays off."""
    before = gc.isenabled()
    try:
        gc.enable() if was_on else gc.disable()
        with pytest.raises(Refused):
            _stopped_while_off()
        assert gc.isenabled() is was_on
    finally:
        gc.enable() if before else gc.disable()


def _stopped_while_off() -> None:
    with steadily():
        assert not gc.isenabled()
        raise Refused("work.stopped")
