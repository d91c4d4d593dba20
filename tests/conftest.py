"""What every test stands on: no screen, no real key store, a clock that is moved by hand."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Before anything imports Qt or keyring: they read these once.
if sys.platform == "linux":
    os.environ["LC_ALL"] = "C.UTF-8"  # Qt warns of any other encoding
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
os.environ.pop("GUARDPOST_DATA", None)

import shutil
import tempfile
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import settings
from keyring.core import init_backend

from guardpost.clock import ManualClock
from guardpost.ledger.register import Register
from tests.site import Post, make_post

SITE_ZONE = timezone(timedelta(hours=8))
MIDDLE_SHIFT = datetime(2026, 6, 12, 16, 0, tzinfo=SITE_ZONE)

# Each line of a book waits for the disk: where the memory can be one, folders of tests lie in it.
MEMORY = Path("/dev/shm")
ROOM = 2 << 30


def _memory_is_a_disk() -> bool:
    if not os.access(MEMORY, os.W_OK | os.X_OK) or shutil.disk_usage(MEMORY).free < ROOM:
        return False
    return not os.statvfs(MEMORY).f_flag & os.ST_NOEXEC


if "TMPDIR" not in os.environ and sys.platform == "linux" and _memory_is_a_disk():
    os.environ["TMPDIR"] = str(MEMORY)
    tempfile.tempdir = None  # asked before this file was read

# A slow machine is no fault of the code; `HYPOTHESIS_PROFILE=long` looks deeper.
settings.register_profile("ci", max_examples=50, deadline=None)
settings.register_profile("long", max_examples=2000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture
def clock() -> ManualClock:
    """Return a clock at the start of 中班, 2026-06-12 16:00, in the site's zone."""
    return ManualClock(MIDDLE_SHIFT)


@pytest.fixture(autouse=True)
def keyring_off(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep each test off the machine's key store and off the person's own data folder."""
    init_backend()
    monkeypatch.setenv("GUARDPOST_DATA", str(tmp_path_factory.mktemp("post")))


@pytest.fixture
def printing_away() -> None:
    """Ask this in a test to have the process begun that asks for printers and prints."""


@pytest.fixture(autouse=True)
def printing_here(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer for printers within the test's own process, on the thread that would wait for it.

    Stand-ins for printers are found there; what goes out and in is what the process would get.
    """
    if "printing_away" in request.fixturenames:
        return
    from ui import print_process

    def here(what: str, **facts: Any) -> Any:
        answer = json.loads(json.dumps(print_process.answered(what, **facts)))
        return print_process.taken(answer)

    monkeypatch.setattr(print_process, "asked", here)


@pytest.fixture
def post(tmp_path: Path, clock: ManualClock) -> Iterator[Post]:
    """Return a post with its shift open and people of three groups."""
    made = make_post(tmp_path / "data", clock)
    yield made
    made.close()


@pytest.fixture
def register(post: Post) -> Register:
    """Return the post's book."""
    return post.register
