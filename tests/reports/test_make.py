"""From a closed shift to a sealed file that the book vouches for."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pypdfium2
import pytest

from guardpost.book import database_path
from guardpost.errors import Refused, Unavailable
from guardpost.registry.staff import unlock_key
from guardpost.reports.files import report_file, report_folder, write_file
from guardpost.reports.later import Signing, catch_up, countersign, seal_later
from guardpost.reports.make import (
    MadeReport,
    keep_report,
    make_report,
    note_made,
    prepare_report,
    save_report,
)
from guardpost.reports.proof import printed_pin, prove
from guardpost.shifts.reports import Report, report, revisions
from guardpost.signing.keys import SigningKey
from guardpost.words import Words
from tests.reports.reading import ink, page_texts, picture
from tests.reports.working import a_whole_shift, signed_over
from tests.shifts.deeds import drawn
from tests.site import PIN, Post

WORDS = Words("zh_CN")
NUMBER = "GP-N01-20260612-1"


def made(post: Post) -> Report:
    """Work a shift, hand it over, and make its report."""
    a_whole_shift(post)
    handover, keys = signed_over(post)
    return make_report(post.register, post.data, post.relief, handover.closed.number, keys, WORDS)


def file_of(post: Post) -> bytes:
    """Return the report's file."""
    return report_file(post.data, NUMBER).read_bytes()


def prepared(post: Post) -> tuple[MadeReport, dict[str, SigningKey]]:
    """Return the report of a shift, sealed by both and not yet kept."""
    handover, keys = signed_over(post)
    rows, now = post.register.rows, post.clock.now()
    return prepare_report(rows, handover.closed.number, keys, now, WORDS), keys


def test_a_report_is_made_sealed_kept_and_noted(post: Post) -> None:
    """Two seals, three revisions in the book, the last of them the file's."""
    known = made(post)
    assert (known.number, known.state, known.signatures) == (NUMBER, "sealed", 2)
    assert known.sha256 == hashlib.sha256(file_of(post)).hexdigest()
    noted = revisions(post.register.rows, NUMBER)
    assert [(one.signatures, one.role, one.staff) for one in noted] == [
        (0, "", ""),
        (1, "outgoing", post.leader),
        (2, "incoming", post.relief),
    ]
    found = prove(post.register.rows, file_of(post))
    assert (found.holds, found.code) == (True, "report.whole")


def test_the_keys_are_forgotten_whatever_happens(post: Post) -> None:
    """A key lives for one signature (21 CFR 11.200)."""
    handover, keys = signed_over(post)
    (post.data / "reports").write_text("in the way", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"report\.unwritten"):
        make_report(post.register, post.data, post.relief, handover.closed.number, keys, WORDS)
    for key in keys.values():
        with pytest.raises(Refused, match=r"keys\.locked"):
            key.private_key()
    assert report(post.register.rows, NUMBER) is None


def test_the_paper_is_that_of_the_shift(post: Post) -> None:
    """Its number, its people, its strokes; and the pin in the file's keywords."""
    made(post)
    pdf = file_of(post)
    text = "".join(page_texts(pdf))
    assert NUMBER in text
    assert "〔U+20BB7〕**" in text
    assert "䶮**" in text
    pin = printed_pin(pdf)
    assert pin is not None
    assert pin.number == NUMBER


def test_a_sealed_report_is_not_made_again(post: Post) -> None:
    """The paper in the leader's folder stays the only one; the keys are forgotten here too."""
    made(post)
    key = unlock_key(post.register, post.leader, PIN, post.pepper)
    keys = {"outgoing": key}
    with pytest.raises(Refused, match="made_already"):
        make_report(post.register, post.data, post.relief, "20260612-1", keys, WORDS)
    with pytest.raises(Refused, match=r"keys\.locked"):
        key.private_key()


def test_a_file_that_the_book_missed_is_caught_up_with(post: Post) -> None:
    """The machine stopped after the file was written: its seals are noted, each once."""
    one, _ = prepared(post)
    keep_report(post.data, one)
    note_made(post.register, post.relief, MadeReport(one.number, one.shift, b"", one.unsealed))
    known = catch_up(post.register, post.data, post.relief, NUMBER)
    assert (known.signatures, known.sha256) == (2, one.seals[1].sha256)
    assert [r.staff for r in revisions(post.register.rows, NUMBER)][1:] == [
        post.leader,
        post.relief,
    ]
    assert catch_up(post.register, post.data, post.relief, NUMBER) == known
    assert prove(post.register.rows, file_of(post)).holds


def test_a_strange_file_is_not_caught_up_with(post: Post) -> None:
    """A file that does not go on from what the book knows is refused."""
    made(post)
    write_file(report_file(post.data, NUMBER), b"%PDF-1.3 nothing")
    with pytest.raises(Refused, match="other_file"):
        catch_up(post.register, post.data, post.relief, NUMBER)


def test_a_leaders_seal_can_be_added_later(post: Post) -> None:
    """Only by who signed the handover; the other leader's PIN does not do."""
    handover, keys = signed_over(post)
    only = {"outgoing": keys["outgoing"]}
    known = make_report(post.register, post.data, post.relief, handover.closed.number, only, WORDS)
    assert known.state == "made"
    wrong = Signing(post.leader, PIN, post.pepper)
    with pytest.raises(Refused, match="not_signed_by"):
        seal_later(post.register, post.data, NUMBER, "incoming", wrong, WORDS)
    right = Signing(post.relief, PIN, post.pepper)
    assert seal_later(post.register, post.data, NUMBER, "incoming", right, WORDS).signatures == 2
    assert prove(post.register.rows, file_of(post)).holds


def test_the_supervisor_countersigns_with_strokes(post: Post) -> None:
    """The third seal draws its strokes into the box that was left empty."""
    made(post)
    before = _box_ink(post)
    signing = Signing(post.admin, PIN, post.pepper)
    known = countersign(post.register, post.data, NUMBER, signing, drawn(), WORDS)
    assert (known.state, known.signatures) == ("countersigned", 3)
    assert before == 0
    assert _box_ink(post) > 0.005
    found = prove(post.register.rows, file_of(post))
    assert (found.holds, found.facts["seals"]) == (True, 3)


def _box_ink(post: Post) -> float:
    """Return the ink in the supervisor's box: right third, between name and line."""
    pdf = file_of(post)
    last = len(page_texts(pdf)) - 1
    page = picture(pdf, last, dpi=150)
    text = page_texts(pdf)[last]
    assert "主管复核" in text
    top = _top_of_box(pdf, last)
    return ink(page, (0.67, top + 0.022, 0.92, top + 0.078))


def _top_of_box(pdf: bytes, page: int) -> float:
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[page].get_textpage()
        found = text.search("主管复核").get_next()
        assert found is not None
        _, _, _, top = text.get_charbox(found[0])
        return 1 - float(top / document[page].get_height())


def test_only_a_supervisor_countersigns(post: Post) -> None:
    """A leader may not review the own shift."""
    made(post)
    signing = Signing(post.leader, PIN, post.pepper)
    with pytest.raises(Refused, match=r"role\.needed"):
        countersign(post.register, post.data, NUMBER, signing, drawn(), WORDS)


def saved(post: Post, shift: str, out: Path) -> str:
    """Save a report's copy as the guard; return its number."""
    return save_report(post.register, post.guard, post.data, shift, out, WORDS)


def went_out(post: Post) -> list[tuple[str, str, str]]:
    """Return (actor, subject, SHA-256) of the copies that the book knows of."""
    sql = "SELECT actor, subject, payload ->> '$.sha256' FROM ledger WHERE kind = 'report.copied'"
    return post.register.rows.all(sql)


def test_saving_gives_the_sealed_file(post: Post, tmp_path: Path) -> None:
    """``last`` is the last shift that was handed over."""
    made(post)
    out = tmp_path / "copy.pdf"
    assert saved(post, "last", out) == NUMBER
    assert out.read_bytes() == file_of(post)
    assert went_out(post) == [
        (post.guard, f"report:{NUMBER}", hashlib.sha256(file_of(post)).hexdigest())
    ]


def test_an_altered_file_is_not_handed_out(post: Post, tmp_path: Path) -> None:
    """One byte more than the book knows: the sentence names the file, and no copy is made."""
    made(post)
    report_file(post.data, NUMBER).write_bytes(file_of(post) + b"\n")
    out = tmp_path / "copy.pdf"
    with pytest.raises(Refused, match=r"report\.altered") as caught:
        saved(post, "last", out)
    assert caught.value.facts["path"] == str(report_file(post.data, NUMBER))
    assert not out.exists()
    assert went_out(post) == []


@pytest.mark.parametrize("name", ["GP-N01-20260611-3.pdf", "new.pdf", "deeper/../x.pdf"])
def test_no_copy_is_written_among_the_sealed_reports(post: Post, name: str) -> None:
    """Not in the place of another, nor as a new name."""
    made(post)
    out = report_folder(post.data) / name
    before = {path.name: path.read_bytes() for path in report_folder(post.data).iterdir()}
    with pytest.raises(Refused, match=r"report\.among_sealed"):
        saved(post, "last", out)
    after = {path.name: path.read_bytes() for path in report_folder(post.data).iterdir()}
    assert after == before


@pytest.mark.parametrize(
    "name",
    [
        *("guardpost.db", "guardpost.db-wal", "settings.json", "keys/x.pdf", "slips/x.pdf"),
        *("emergency/N01E1/guardpost.db", "new.txt"),
    ],
)
def test_nothing_is_written_over_what_the_post_keeps(post: Post, name: str) -> None:
    """The book, its keys, settings, slips; and what looks like a file of the post."""
    made(post)
    before = database_path(post.data).read_bytes()
    with pytest.raises(Refused, match=r"file\.own"):
        saved(post, "last", post.data / name)
    assert database_path(post.data).read_bytes() == before
    out = post.data / "saved.pdf"
    assert saved(post, "last", out) == NUMBER
    assert out.read_bytes() == file_of(post)


def test_saving_before_it_was_made_gives_it_unsealed(post: Post, tmp_path: Path) -> None:
    """The book knows of a file, not of a report; the empty fields are there."""
    signed_over(post)
    out = tmp_path / "copy.pdf"
    assert saved(post, "20260612-1", out) == NUMBER
    assert report(post.register.rows, NUMBER) is None
    assert prove(post.register.rows, out.read_bytes()).code == "report.no_seals"
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    assert went_out(post) == [(post.guard, f"report:{NUMBER}", digest)]


def test_without_a_handover_there_is_nothing_to_save(post: Post, tmp_path: Path) -> None:
    """The first shift is still open."""
    with pytest.raises(Refused, match=r"report\.none"):
        saved(post, "last", tmp_path / "copy.pdf")


def test_an_unfinished_write_leaves_the_old_file(tmp_path: Path) -> None:
    """A folder in the way, a full disk: nothing half-written, no part left behind."""
    target = tmp_path / "report.pdf"
    target.mkdir()
    with pytest.raises(Unavailable, match=r"file\.unwritable"):
        write_file(target, b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["report.pdf"]
