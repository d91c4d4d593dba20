"""Whatever was done to a report or to the book behind it is found and named."""

from __future__ import annotations

import random
import re

import pytest

from guardpost.reports.files import report_file
from guardpost.reports.make import make_report
from guardpost.reports.proof import prove
from guardpost.shifts.reports import revisions
from guardpost.signing.seal import revision_digest
from guardpost.words import Words
from tests.reports.reading import pdf_of
from tests.reports.sample import FACTS
from tests.reports.working import car, signed_over
from tests.site import Post

NUMBER = "GP-N01-20260612-1"


@pytest.fixture
def reported(post: Post) -> tuple[Post, bytes]:
    """Return a post and the sealed report of its first shift."""
    car(post, "苏A66D31")
    handover, keys = signed_over(post)
    number = handover.closed.number
    make_report(post.register, post.data, post.relief, number, keys, Words("zh_CN"))
    return post, report_file(post.data, NUMBER).read_bytes()


def test_any_changed_byte_is_found(reported: tuple[Post, bytes]) -> None:
    """Bytes from the whole length of the file, each changed by itself."""
    post, pdf = reported
    chance = random.Random(1)
    places = [chance.randrange(len(pdf)) for _ in range(24)] + [0, len(pdf) - 1]
    for place in places:
        altered = bytearray(pdf)
        altered[place] ^= 0x01
        assert not prove(post.register.rows, bytes(altered)).holds, place


def test_a_report_cut_back_to_one_seal_is_found(reported: tuple[Post, bytes]) -> None:
    """Whole in itself: only the book knows that there was another seal."""
    post, pdf = reported
    rows = post.register.rows
    first = next(one.sha256 for one in revisions(rows, NUMBER) if one.signatures == 1)
    ends = [found.end() for found in re.finditer(rb"%%EOF\r?\n?", pdf)]
    cut = next(pdf[:end] for end in ends if revision_digest(pdf[:end]) == first)
    found = prove(rows, cut)
    assert (found.code, found.facts["seals"], found.facts["noted"]) == ("report.cut_back", 1, 2)


def test_another_books_report_is_not_in_this_one(reported: tuple[Post, bytes]) -> None:
    """A file without this site's seals is told by its seals."""
    post, _ = reported
    assert prove(post.register.rows, pdf_of(FACTS)).code == "report.no_seals"
    assert prove(post.register.rows, b"no pdf at all").code == "report.unreadable"


def test_an_entry_rewritten_in_the_book_is_named(reported: tuple[Post, bytes]) -> None:
    """Paper pins the book: the first entry that is not what it was."""
    post, pdf = reported
    seq = post.register.rows.value("SELECT seq FROM ledger WHERE kind = 'vehicle.entered'")
    post.alter("UPDATE ledger SET actor = 'A01' WHERE kind = 'vehicle.entered'")
    found = prove(post.register.rows, pdf)
    assert (found.code, found.facts["seq"]) == ("report.entry_altered", seq)


def test_a_book_that_was_written_anew_no_longer_matches(reported: tuple[Post, bytes]) -> None:
    """Even where each hash follows from the one before, the paper's ends are others."""
    post, pdf = reported
    first = post.register.rows.value("SELECT seq FROM ledger WHERE kind = 'shift.opened'")
    post.alter(f"UPDATE ledger SET prev = zeroblob(32) WHERE seq = {first}")
    found = prove(post.register.rows, pdf)
    assert (found.code, found.facts["seq"]) == ("report.entry_altered", first)


def test_an_entry_taken_out_of_the_book_is_named(reported: tuple[Post, bytes]) -> None:
    """The number of the entry that is not there."""
    post, pdf = reported
    seq = post.register.rows.value("SELECT seq FROM ledger WHERE kind = 'vehicle.entered'")
    post.alter("DELETE FROM ledger WHERE kind = 'vehicle.entered'")
    found = prove(post.register.rows, pdf)
    assert (found.code, found.facts["seq"]) == ("report.entry_missing", seq)


def test_a_report_that_the_book_never_noted_is_found(reported: tuple[Post, bytes]) -> None:
    """Sealed with stolen keys, or the book lost what it knew of it."""
    post, pdf = reported
    post.alter("DELETE FROM reports")
    assert prove(post.register.rows, pdf).code == "report.not_in_book"
