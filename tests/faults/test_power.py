"""The power is cut while the post writes: every entry that was acknowledged is there."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from guardpost.book import database_path, open_book
from guardpost.clock import ManualClock
from guardpost.ledger.rebuild import check
from guardpost.ledger.verify import verify_chain
from tests.conftest import MIDDLE_SHIFT as MOMENT
from tests.site import make_post

ROOT = Path(__file__).resolve().parents[2]
CUTS = 8
SECTOR = 512


@dataclass(frozen=True)
class Cut:
    """The files as the disk had them at one moment.

    Attributes:
        acknowledged: the last entry that the guard was told is saved.
        synced: how many bytes of the log the disk had by then.
    """

    data: Path
    acknowledged: int
    synced: int

    @property
    def wal(self) -> Path:
        """The write-ahead log."""
        return self.data / "guardpost.db-wal"


@pytest.fixture(scope="module")
def cuts(tmp_path_factory: pytest.TempPathFactory) -> list[Cut]:
    """Return the files at random moments of a post that writes without a pause."""
    folder = tmp_path_factory.mktemp("power")
    post = make_post(folder / "data", ManualClock(MOMENT))
    post.close()
    command = [sys.executable, "-m", "tests.faults.powered"]
    arguments = [str(post.data), post.guard, MOMENT.isoformat()]
    with subprocess.Popen([*command, *arguments], cwd=ROOT, stdout=subprocess.PIPE) as writer:
        try:
            return list(_cut(writer, post.data, folder))
        finally:
            writer.kill()


def _cut(writer: subprocess.Popen[bytes], data: Path, folder: Path) -> Iterator[Cut]:
    assert writer.stdout is not None
    chance = random.Random(20260612)
    for number in range(CUTS):
        for _ in range(chance.randint(3, 60)):
            said = writer.stdout.readline()
        # Somewhere within the next statements, not just behind a commit.
        for _ in range(chance.randint(0, 20_000)):
            pass
        writer.send_signal(signal.SIGSTOP)
        os.waitid(os.P_PID, writer.pid, os.WSTOPPED)
        copy = folder / f"cut{number}"
        copy.mkdir()
        for name in ("guardpost.db", "guardpost.db-wal"):
            shutil.copyfile(data / name, copy / name)
        shutil.copytree(data / "keys", copy / "keys")
        writer.send_signal(signal.SIGCONT)
        seq, synced = map(int, said.split())
        yield Cut(copy, seq, synced)


def _torn_sector(wal: Path, synced: int) -> None:
    """The last sector that was under way holds half of nothing."""
    content = bytearray(wal.read_bytes())
    content[synced:] = b""
    wal.write_bytes(bytes(content) + os.urandom(SECTOR))


def _half_frame(wal: Path, synced: int) -> None:
    """Of the frame that was under way, the first sectors arrived."""
    content = wal.read_bytes()
    wal.write_bytes(content[: synced + 3 * SECTOR] if len(content) > synced else content)


def _all_but_the_unsynced(wal: Path, synced: int) -> None:
    """Nothing of what came after the last sync arrived."""
    os.truncate(wal, min(wal.stat().st_size, synced))


def _zeroes(wal: Path, synced: int) -> None:
    """The file had grown, and its new end was never written."""
    with wal.open("r+b") as stream:
        stream.seek(0, os.SEEK_END)
        stream.write(bytes(8 * SECTOR))


def _as_it_was(wal: Path, synced: int) -> None:
    """Everything arrived."""


TEARS = (_as_it_was, _all_but_the_unsynced, _torn_sector, _half_frame, _zeroes)


@pytest.mark.parametrize("tear", TEARS, ids=lambda tear: tear.__name__.strip("_"))
def test_after_a_power_cut_every_acknowledged_entry_is_there(
    tear: Callable[[Path, int], None], cuts: list[Cut], tmp_path: Path, clock: ManualClock
) -> None:
    """The chain is whole, nothing said to be saved is missing, state equals a replay."""
    for number, cut in enumerate(cuts):
        data = tmp_path / f"{number}"
        shutil.copytree(cut.data, data)
        tear(data / cut.wal.name, cut.synced)
        with closing(open_book(data, clock)) as register:
            proof = verify_chain(register.rows)
            assert proof.whole
            assert proof.entries >= cut.acknowledged
            assert check(register.database) is None


def test_the_cuts_are_in_mid_writing(cuts: list[Cut]) -> None:
    """The moments differ, and some of them have bytes that no sync had reached."""
    assert len({cut.acknowledged for cut in cuts}) == CUTS
    assert all(cut.wal.stat().st_size for cut in cuts)


def test_a_lost_log_is_seen(cuts: list[Cut], tmp_path: Path, clock: ManualClock) -> None:
    """A log that somebody deletes takes acknowledged entries along: the end is found missing."""
    cut = cuts[-1]
    data = tmp_path / "data"
    shutil.copytree(cut.data, data)
    (data / cut.wal.name).unlink()
    with closing(open_book(data, clock)) as register:
        proof = verify_chain(register.rows)
        assert proof.entries < cut.acknowledged
    assert database_path(data).exists()
