"""The disk is full at one write or another: nothing is half-written, and it is said as that.

On a real disk of a few megabytes, mounted for the test alone; where nobody may mount one, the
database is told that it has no more pages.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.site import Post

ROOT = Path(__file__).resolve().parents[2]
APART = ("unshare", "--map-root-user", "--mount", "sh", "-c")
MOUNT = 'mount -t tmpfs -o size=6m none "$0"'
DEEDS = (
    "guardpost.gate.vehicles.admit_vehicle",
    "guardpost.gate.vehicles.release_vehicle",
    "guardpost.gate.visitors.admit_visitor",
    "guardpost.gate.corrections.correct_entry",
    "guardpost.gate.incidents.open_incident",
    "guardpost.gate.removals.apply_removal",
    "guardpost.shifts.handover.complete_handover",
    "guardpost.registry.staffing.set_pin",
    "guardpost.registry.workbook.importing.import_workbook",
)
Try = tuple[str, int, int]


@cache
def may_mount() -> bool:
    """Tell whether this system lets a test have a disk of its own."""
    with TemporaryDirectory() as disk:
        return subprocess.run([*APART, MOUNT, disk], check=False).returncode == 0


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], list[Try]]]:
    """Return what does a deed on a small disk with ever more room."""
    folder = tmp_path_factory.mktemp("crowded")
    disk = folder / "disk"
    disk.mkdir()
    program = [sys.executable, "-m", "tests.faults.crowded", str(disk), str(folder)]
    on_disk = [*APART, f'{MOUNT} && exec "$@"', str(disk), *program, "disk"]
    with subprocess.Popen(
        on_disk if may_mount() else [*program, "pages"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        ask, answer = process.stdin, process.stdout

        def tries(name: str) -> list[Try]:
            ask.write(f"{name}\n")
            ask.flush()
            return [(code, before, after) for code, before, after in json.loads(answer.readline())]

        yield tries
        ask.close()


OPENING = """
import sys
from pathlib import Path
from guardpost.book import open_book
from guardpost.clock import SystemClock
from guardpost.errors import Unavailable
try:
    open_book(Path(sys.argv[1]), SystemClock())
except Unavailable as error:
    print(error.code)
"""


def test_a_start_on_a_full_disk_is_said_as_that(post: Post, tmp_path: Path) -> None:
    """Not even the files that readers share find room: no fault of the book, nor of its disk."""
    post.close()
    disk, program = tmp_path / "disk", [sys.executable, "-c", OPENING]
    disk.mkdir()
    filled = 'cp -r "$1" "$0/data"; dd if=/dev/zero of="$0/full" bs=4k; shift; exec "$@" "$0/data"'
    on_disk = [*APART, f"{MOUNT} && {{ {filled}; }}", str(disk), str(post.data), *program]
    shut_in = ["prlimit", "--fsize=0", *program, str(post.data)]
    told = subprocess.run(
        on_disk if may_mount() else shut_in, cwd=ROOT, capture_output=True, text=True, check=False
    )
    found = told.stdout.strip()
    assert found == ("database.disk_full" if may_mount() else "database.unreadable"), told.stderr


@pytest.mark.parametrize("deed", DEEDS)
def test_on_a_full_disk_a_deed_is_done_or_said_to_have_failed(
    deed: str, crowded: Callable[[str], list[Try]]
) -> None:
    """Whatever room there is: all of it, or nothing and 磁盘满了; the book is whole either way."""
    *failed, done = crowded(deed)
    # A small deed finds room in the pages that are there, where no disk could be filled.
    assert failed or not may_mount(), "the disk was never full"
    for code, before, after in failed:
        assert (code, after) == ("database.disk_full", before)
    assert done[0] == ""
    assert done[2] > done[1]
