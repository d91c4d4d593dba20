"""A book that is whole in itself is held against whatever beside it knows its lines."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from guardpost import settings
from guardpost.backups.places import back_up, choose, places
from guardpost.backups.restoring import restore
from guardpost.book import database_path, reading_book
from guardpost.cli import run
from guardpost.clock import ManualClock
from guardpost.doctor import State, examine
from guardpost.emergency_book.beginning import emergency_folder
from guardpost.emergency_book.kit import gather_kit, keep_kit, read_kit
from guardpost.emergency_book.marks import kit_file
from guardpost.emergency_book.noted import noted_against, renew_kit
from guardpost.proving import prove_book
from guardpost.registry.staff import sign_out
from guardpost.reports.files import report_file, report_folder
from guardpost.reports.make import make_report
from guardpost.signing.pepper import load
from guardpost.store.connect import open_database
from guardpost.store.rows import Rows
from guardpost.words import Words
from tests.backups.filled import admit
from tests.conftest import MIDDLE_SHIFT
from tests.reports.working import a_whole_shift, signed_over
from tests.site import Post, make_post
from tests.tamper.rewriting import alter, rechain, replay_all

NUMBER = "GP-N01-20260612-1"
KINDS = ("backup", "report", "emergency", "kit")
ALTERED = "UPDATE ledger SET actor = 'X99' WHERE seq = 12"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Work a shift, seal its report, back up, keep the kit, begin an emergency book."""
    folder = tmp_path_factory.mktemp("witnessed")
    post = make_post(folder / "data", ManualClock(MIDDLE_SHIFT))
    a_whole_shift(post)
    handover, keys = signed_over(post)
    make_report(post.register, post.data, post.relief, handover.closed.number, keys, Words("zh_CN"))
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    post.close()
    back_up(post.data, places(post.data)[0], post.clock.now())
    emergency_folder(post.data, post.clock, "database.damaged", vault=None)
    return folder


@pytest.fixture
def data(made: Path, tmp_path: Path) -> Path:
    """Return a copy of that post's folder, its backups beside it."""
    shutil.copytree(made, tmp_path / "copy")
    return tmp_path / "copy" / "data"


def alone(data: Path, kind: str) -> None:
    """Leave one kind of witness."""
    lying = {
        "backup": places(data)[0].folder,
        "report": report_folder(data),
        "emergency": data / "emergency",
    }
    for other, folder in lying.items():
        if other != kind:
            shutil.rmtree(folder)
    if kind != "kit":
        kit_file(data).unlink()


def known_seq(data: Path, kind: str) -> int:
    """Return the line that a witness knows: the report its shift's last, the others the end."""
    with closing(open_database(database_path(data), read_only=True)) as database:
        rows = Rows(database)
        sql = "SELECT closed_seq FROM shifts WHERE closed_at <> ''"
        return int(rows.value(sql if kind == "report" else "SELECT max(seq) FROM ledger"))


def test_all_of_them_agree_with_a_whole_book(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Four, the furthest of which knows the last line; the command says so."""
    proof = prove_book(data)
    assert (proof.holds, proof.facts["witnesses"]) == (True, 4)
    assert proof.facts["witnessed"] == proof.facts["entries"]
    assert run(["verify", "--data", str(data), "--lang", "en"]) == 0
    assert "that know its lines: 4, up to entry" in capsys.readouterr().out


@pytest.mark.parametrize("kind", KINDS)
def test_a_chain_written_anew_is_found_by_each_alone(kind: str, data: Path) -> None:
    """Every hash in it is right, state and index are what it says."""
    alone(data, kind)
    seq = known_seq(data, kind)
    assert prove_book(data).holds
    rechain(data, ALTERED)
    replay_all(data)
    proof = prove_book(data)
    assert (proof.holds, proof.code, proof.facts["seq"]) == (False, f"book.other_{kind}", seq)


@pytest.mark.parametrize("kind", KINDS)
def test_a_cut_end_is_found_by_each_alone(kind: str, data: Path) -> None:
    """State tables and index were cut with it, so nothing in the file names what is gone."""
    alone(data, kind)
    seq = known_seq(data, kind)
    alter(data, "DELETE FROM ledger WHERE seq > 20")
    replay_all(data)
    proof = prove_book(data)
    assert (proof.holds, proof.code, proof.facts["seq"]) == (False, f"book.cut_{kind}", seq)


def test_an_entry_without_state_cut_before_it_was_indexed_is_found(post: Post) -> None:
    """The hole that index and state tables leave: nothing in the file names such a line."""
    sign_out(post.register, post.guard)
    last = post.register.head().seq
    post.close()
    back_up(post.data, places(post.data)[0], post.clock.now())
    post.alter(f"DELETE FROM ledger WHERE seq = {last}")
    proof = prove_book(post.data)
    assert (proof.code, proof.facts["seq"]) == ("book.cut_backup", last)


def test_the_doctor_hears_them_too(data: Path, clock: ManualClock) -> None:
    """Whoever asks how the machine is hears that the book was cut."""
    last = known_seq(data, "kit")
    alter(data, "DELETE FROM ledger WHERE seq > 20")
    replay_all(data)
    (found,) = [one for one in examine(data, clock) if one.topic == "database"]
    assert (found.state, found.code) == (State.BAD, "database.altered")
    assert int(found.facts["seq"]) <= last


def test_who_lost_all_witnesses_is_told_how_many_there_are(data: Path) -> None:
    """Whoever holds machine and all copies can write what they like: nothing else is promised."""
    alone(data, "nothing")
    rechain(data, ALTERED)
    replay_all(data)
    proof = prove_book(data)
    assert (proof.holds, proof.facts["witnesses"]) == (True, 0)


def test_a_damaged_backup_accuses_nobody(data: Path) -> None:
    """What it says of the end is not what was written into it."""
    alone(data, "backup")
    (file,) = places(data)[0].folder.glob("*.gpbackup")
    head = str(prove_book(data).facts["head"]).encode()
    content = file.read_bytes()
    at = content.rindex(head)
    file.write_bytes(content[:at] + b"0000" + content[at + 4 :])
    proof = prove_book(data)
    assert (proof.holds, proof.facts["witnesses"]) == (True, 0)
    assert (proof.facts["spoilt"], proof.facts["spoilt_file"]) == (1, str(file))


def test_a_report_whose_seal_is_broken_accuses_nobody(data: Path) -> None:
    """Anybody can write another hash into a file and lay it into the folder."""
    alone(data, "report")
    file = report_file(data, NUMBER)
    content = file.read_bytes()
    with closing(open_database(database_path(data), read_only=True)) as database:
        sql = "SELECT lower(hex(hash)) FROM ledger WHERE seq = ?"
        head = Rows(database).value(sql, known_seq(data, "report")).encode()
    assert head in content
    file.write_bytes(content.replace(head, b"0" * 64))
    proof = prove_book(data)
    assert (proof.holds, proof.facts["witnesses"], proof.facts["spoilt"]) == (True, 0, 1)


def test_who_spoils_what_speaks_against_the_book_is_not_told_that_all_agree(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A byte turned over in each backup and report makes none of them a witness for the book."""
    alone(data, "backup")
    rechain(data, ALTERED)
    replay_all(data)
    (file,) = places(data)[0].folder.glob("*.gpbackup")
    content = file.read_bytes()
    file.write_bytes(content[:9000] + bytes([content[9000] ^ 1]) + content[9001:])
    assert run(["verify", "--data", str(data), "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert "All agree" not in told
    assert f"altered themselves: 1, such as {file}" in told


def test_a_sealed_report_is_heard_whatever_else_lies_there(data: Path) -> None:
    """Newer files in the folder, or files dated anew, hide none."""
    alone(data, "report")
    seq = known_seq(data, "report")
    for number in range(5):
        (report_folder(data) / f"GP-N01-2026061{number}-3.pdf").write_bytes(b"%PDF-1.7")
    os.utime(report_file(data, NUMBER), (0, 0))
    rechain(data, ALTERED)
    replay_all(data)
    proof = prove_book(data)
    assert (proof.code, proof.facts["seq"]) == ("book.other_report", seq)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7 no report"])
def test_what_is_no_report_is_passed_over(content: bytes, data: Path) -> None:
    """Somebody keeps a file of their own there."""
    alone(data, "report")
    (report_folder(data) / "GP-mine.pdf").write_bytes(content)
    assert prove_book(data).facts["witnesses"] == 1


def test_a_report_that_cannot_be_read_is_passed_over(data: Path) -> None:
    """A folder of its name, a link that leads nowhere."""
    alone(data, "kit")
    report_folder(data).mkdir()
    (report_folder(data) / "GP-N01-20260612-2.pdf").mkdir()
    (report_folder(data) / "GP-N01-20260612-3.pdf").symlink_to(data / "nowhere")
    assert prove_book(data).facts["witnesses"] == 1


def test_the_old_pc_is_no_witness_against_a_post_that_went_on(
    post: Post, tmp_path: Path, clock: ManualClock
) -> None:
    """What it wrote after the backup is missing, and known to be: those lines are another's."""
    drive, new = tmp_path / "drive", tmp_path / "new"
    drive.mkdir()
    place = choose(post.data, str(drive), is_drive=True)
    assert place is not None
    first = back_up(post.data, place, clock.now())
    clock.advance(hours=1)
    admit(post)
    clock.advance(hours=1)
    back_up(post.data, place, clock.now())
    keep_kit(gather_kit(post.register.rows), post.data, post.pepper)
    restore(first.path, new, clock, vault=None)
    settings.change(new, backup_drive=str(drive))
    shutil.copy(kit_file(post.data), kit_file(new))
    proof = prove_book(new)
    # The first backup, and the going on itself, which names the same line.
    assert (proof.holds, proof.facts["witnesses"]) == (True, 2)
    assert proof.facts["witnessed"] == first.manifest.entries


def test_a_later_note_never_wipes_off_what_the_earlier_one_knew(data: Path) -> None:
    """The window notes at its start where the book ends; a cut one would be noted as it is."""
    alone(data, "kit")
    last = known_seq(data, "kit")
    pepper = load(data, "", vault=None)
    for length in (30, 20):
        alter(data, f"DELETE FROM ledger WHERE seq > {length}")
        replay_all(data)
        with reading_book(data) as rows:
            renew_kit(rows, gather_kit(rows), data, pepper)
            assert noted_against(rows, data, pepper) == (last if length == 30 else 30)
    assert read_kit(data, pepper).seq == 20
    proof = prove_book(data)
    assert (proof.code, proof.facts["seq"]) == ("book.cut_kit", 30)


def test_a_book_that_only_went_on_leaves_one_note(post: Post) -> None:
    """Nothing is set aside that the book bears out."""
    for _ in range(3):
        rows = post.register.rows
        renew_kit(rows, gather_kit(rows), post.data, post.pepper)
        assert noted_against(rows, post.data, post.pepper) == 0
        sign_out(post.register, post.guard)
    assert [file.name for file in kit_file(post.data).parent.glob("emergency-kit*")] == [
        "emergency-kit"
    ]
