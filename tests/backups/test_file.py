"""A backup's file: whatever is wrong with it is found, and told apart."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from guardpost.backups import file as files
from guardpost.backups.file import PART, SUFFIX, check_file, read_manifest, seal_file
from guardpost.backups.making import Backup
from guardpost.errors import Refused
from tests.backups.filled import back_up, fill
from tests.site import Post


@pytest.fixture
def made(post: Post, tmp_path: Path) -> Backup:
    """Return a backup of a post with something in it."""
    fill(post)
    return back_up(post, tmp_path / "usb")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the bytes of a small sealed file; each test spoils its own copy."""
    path = tmp_path_factory.mktemp("kept") / f"x{SUFFIX}"
    with sqlite3.connect(path) as database:
        database.execute(f"PRAGMA application_id = {files.APPLICATION_ID}")
        database.execute("CREATE TABLE ledger (seq INTEGER PRIMARY KEY)")
    database.close()
    seal_file(path, MANIFEST)
    return path.read_bytes()


MANIFEST = files.Manifest(
    site="s",
    name="翠湖花园",
    post="北门岗",
    station="N01",
    entries=3,
    head="ab" * 32,
    head_at="2026-06-12T08:00:00.000000Z",
    made_at="2026-06-12T09:00:00.000000Z",
    steps=("0001_book",),
    keyed=False,
    files=(files.KeptFile("photos/x.jpg", "cd" * 32, 7),),
    settings="{}",
    sealed="{}",
    pepper="",
)


def refused(path: Path) -> str:
    """Return why a file is no good backup."""
    with pytest.raises(Refused) as error:
        check_file(path)
    return error.value.code


def test_what_was_sealed_is_read_back(kept: bytes, tmp_path: Path) -> None:
    """The manifest comes out as it went in, types and all."""
    path = tmp_path / f"x{SUFFIX}"
    path.write_bytes(kept)
    assert read_manifest(path) == check_file(path) == MANIFEST


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(at=st.integers(0, 1 << 30), bit=st.integers(0, 7))
def test_any_flipped_bit_is_found(kept: bytes, tmp_path: Path, at: int, bit: int) -> None:
    """Whichever byte it is: page, free space, manifest, lengths, digest or the magic itself."""
    spoiled = bytearray(kept)
    spoiled[at % len(kept)] ^= 1 << bit
    path = tmp_path / f"x{SUFFIX}"
    path.write_bytes(spoiled)
    assert refused(path) in {"backup.damaged", "backup.cut_off", "backup.newer"}


def test_every_byte_of_the_end_is_looked_at(kept: bytes, tmp_path: Path) -> None:
    """The manifest and what stands behind it, byte by byte."""
    path = tmp_path / f"x{SUFFIX}"
    for at in range(len(kept) - 700, len(kept)):
        spoiled = bytearray(kept)
        spoiled[at] ^= 0x41
        path.write_bytes(spoiled)
        assert refused(path) in {"backup.damaged", "backup.cut_off", "backup.newer"}


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(length=st.integers(1, 1 << 30))
def test_one_that_was_cut_off_anywhere_says_so(kept: bytes, tmp_path: Path, length: int) -> None:
    """From the first byte to the last but one."""
    path = tmp_path / f"x{SUFFIX}"
    path.write_bytes(kept[: 1 + length % (len(kept) - 1)])
    assert refused(path) == "backup.cut_off"


def test_a_byte_more_is_found(kept: bytes, tmp_path: Path) -> None:
    """Behind the end as in the middle."""
    path = tmp_path / f"x{SUFFIX}"
    path.write_bytes(kept + b"\0")
    assert refused(path) == "backup.cut_off"
    path.write_bytes(kept[:4096] + b"\0" + kept[4096:])
    assert refused(path) == "backup.damaged"


def test_each_kind_of_wrong_file_has_its_own_reason(made: Backup, tmp_path: Path) -> None:
    """Missing, empty, half-written, another program's, another's database."""
    empty, half, other = (tmp_path / f"{name}{SUFFIX}" for name in ("empty", "half", "other"))
    empty.touch()
    half = half.with_name(half.name + PART)
    half.write_bytes(made.path.read_bytes())
    other.write_bytes(b"\xff\xd8\xff\xe0 a picture" * 900)
    foreign = tmp_path / f"foreign{SUFFIX}"
    with sqlite3.connect(foreign) as database:
        database.execute("CREATE TABLE shopping (what TEXT)")
    database.close()
    assert refused(tmp_path / "nowhere") == "backup.missing"
    assert refused(empty) == "backup.empty"
    assert refused(half) == "backup.half_written"
    assert refused(other) == "backup.foreign"
    assert refused(foreign) == "backup.foreign"


@pytest.mark.parametrize(
    "change",
    [
        *({"made_at": "2x26-06-12T09:00:00.000000Z"}, {"made_at": "2026-06-12T09:00:00"}),
        *({"head_at": ""}, {"head": "ab" * 31 + "zz"}, {"pepper": "no hex"}, {"entries": "3"}),
        *(
            {"station": 1},
            {"steps": (1,)},
            {"files": (files.KeptFile("photos/x.jpg", "cd", None),)},  # type: ignore[arg-type]
        ),
    ],
    ids=lambda change: " ".join(change),
)
def test_a_manifest_that_says_what_cannot_be_is_damaged(
    change: dict[str, object], kept: bytes, tmp_path: Path
) -> None:
    """Also where its digest fits: somebody wrote it so; and where nobody looks at the digest."""
    path = tmp_path / f"x{SUFFIX}"
    path.write_bytes(kept[: kept.index(b'{"site"')])
    seal_file(path, replace(MANIFEST, **change))  # type: ignore[arg-type]
    assert refused(path) == "backup.damaged"
    with pytest.raises(Refused, match=r"backup\.damaged"):
        read_manifest(path)


def test_one_of_a_later_form_is_told_as_newer(
    kept: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its end is read only as far as every form has it."""
    path = tmp_path / f"x{SUFFIX}"
    path.write_bytes(kept[: kept.index(b'{"site"')])
    monkeypatch.setattr(files, "_FORM", 2)
    seal_file(path, replace(MANIFEST, station="N02"))
    monkeypatch.undo()
    assert refused(path) == "backup.newer"


def test_anybody_with_sqlite_reads_the_book_in_a_backup(made: Backup) -> None:
    """What is behind the last page does not trouble SQLite."""
    address = f"{made.path.as_uri()}?mode=ro"
    with sqlite3.connect(address, uri=True) as book:
        assert book.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert book.execute("SELECT count(*) FROM ledger").fetchone() == (made.manifest.entries,)
    book.close()
    assert [each.name for each in made.path.parent.iterdir() if each.is_file()] == [made.path.name]
