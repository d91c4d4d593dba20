"""One program per data folder, whatever becomes of the other one."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from guardpost.errors import Refused, Unavailable
from guardpost.instance import LOCK_NAME, Instance, holder

ROOT = Path(__file__).resolve().parent.parent
HOLD = """
import sys
from pathlib import Path
from guardpost.instance import Instance
held = Instance(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def other_program(folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Let another process hold the folder until the end of the block."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(folder)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process
        if process.poll() is None:
            process.communicate("")


def test_the_second_is_told_who_has_the_book(tmp_path: Path) -> None:
    """The sentence names the process; when that one closes, the folder is free."""
    with other_program(tmp_path) as process:
        with pytest.raises(Refused) as caught:
            Instance(tmp_path)
        assert (caught.value.code, caught.value.facts) == ("instance.running", {"pid": process.pid})
        assert holder(tmp_path) == process.pid
    with Instance(tmp_path):
        assert holder(tmp_path) == os.getpid()


def test_a_killed_program_holds_nothing(tmp_path: Path) -> None:
    """The system lets go of the folder of a process that died without a word."""
    with other_program(tmp_path) as process:
        process.kill()
        process.wait()
        with Instance(tmp_path):
            assert holder(tmp_path) == os.getpid()


def test_a_second_within_the_same_program_is_refused_too(tmp_path: Path) -> None:
    """And the refusal does not loosen the first one's hold."""
    with Instance(tmp_path):
        for _ in range(2):
            with pytest.raises(Refused, match=r"instance\.running"):
                Instance(tmp_path)
    Instance(tmp_path).release()


def test_on_a_full_disk_the_folder_is_held_all_the_same(tmp_path: Path) -> None:
    """Nothing can be written, not even the process number: the gate still opens."""

    class Full(type(tmp_path)):  # type: ignore[misc]
        """A folder on a disk without room: the device takes no byte."""

        def __truediv__(self, name: str) -> Path:
            return Path("/dev/full") if name == LOCK_NAME else super().__truediv__(name)

    with Instance(Full(tmp_path)):
        pass


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    """A file stands where the folder should be."""
    (tmp_path / "data").touch()
    with pytest.raises(Unavailable) as caught:
        Instance(tmp_path / "data")
    assert caught.value.code == "folder.unwritable"


@pytest.mark.parametrize("text", ["", "no number", "\u00e9"])
def test_a_lock_file_that_names_nobody_is_nobodys(text: str, tmp_path: Path) -> None:
    """Whatever stands in the file, reading it does not fail."""
    (tmp_path / LOCK_NAME).write_text(text, encoding="utf-8")
    assert holder(tmp_path) == 0


def test_a_folder_that_is_made_is_its_owners_alone(tmp_path: Path) -> None:
    """Photos, slips and reports lie open in it; one that is there already stays as it is."""
    new, old = tmp_path / "new", tmp_path / "old"
    old.mkdir(mode=0o755)
    with Instance(new), Instance(old):
        assert os.name != "posix" or stat.S_IMODE(new.stat().st_mode) == 0o700
        assert os.name != "posix" or stat.S_IMODE(old.stat().st_mode) == 0o755
