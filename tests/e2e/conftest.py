"""The demo as the tests of what it leaves are given it."""

from __future__ import annotations

import os

import pytest

from tests.e2e.playing import Played, play_once


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Played:
    """Return the demo; all workers of a run share one."""
    folder = tmp_path_factory.getbasetemp()
    return play_once(folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder)
