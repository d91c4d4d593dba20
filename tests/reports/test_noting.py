"""The folder of reports: state, papers printed, newest first, day by day."""

from __future__ import annotations

from guardpost.gate.line import line_of
from guardpost.ledger.reading import read_entries
from guardpost.ledger.rebuild import check
from guardpost.reports.files import report_file
from guardpost.reports.make import make_report
from guardpost.reports.noting import (
    ReportPrinted,
    filed_reports,
    note_print,
    note_print_failed,
    prints,
)
from guardpost.words import Words
from tests.reports.working import car, signed_over
from tests.shifts import deeds
from tests.site import Post

NUMBER = "GP-N01-20260612-1"


def reported(post: Post) -> None:
    """Work a shift and make its sealed report."""
    car(post, "苏A66D31")
    handover, keys = signed_over(post)
    number = handover.closed.number
    make_report(post.register, post.data, post.relief, number, keys, Words("zh_CN"))


def printed(post: Post) -> int:
    """Print once more; return which copy it is."""
    noted = note_print(post.register, post.leader, NUMBER, "HP-LaserJet", two_sided=True).paper
    return noted.copy


def test_the_first_paper_is_no_copy_and_each_further_one_is_counted(post: Post) -> None:
    """副本 1, 副本 2: the entry tells each; the sealed file is not touched."""
    reported(post)
    before = report_file(post.data, NUMBER).read_bytes()
    assert [printed(post) for _ in range(3)] == [0, 1, 2]
    assert report_file(post.data, NUMBER).read_bytes() == before
    kind = "SELECT count(*) FROM ledger WHERE kind = 'report.printed'"
    assert post.register.rows.value(kind) == 3
    assert filed_reports(post.register.rows)[0].printed == 3


def test_a_paper_that_did_not_come_is_not_counted(post: Post) -> None:
    """Its number is not given again; the book says that it failed, once."""
    reported(post)
    printed(post)
    for _ in range(2):
        note_print_failed(post.register, post.leader, NUMBER, 0)
    assert filed_reports(post.register.rows)[0].printed == 0
    assert printed(post) == 1
    assert [one.failed for one in prints(post.register.rows, NUMBER)] == [True, False]
    kind = "SELECT count(*) FROM ledger WHERE kind = 'report.print_failed'"
    assert post.register.rows.value(kind) == 1


def test_a_paper_after_failed_ones_alone_is_no_copy_of_any(post: Post) -> None:
    """It says how many failed; the one behind it is a copy again. Numbers count on throughout."""
    reported(post)
    said = []
    for fails in (True, True, False, True, False):
        noted = note_print(post.register, post.leader, NUMBER, "HP", two_sided=False)
        said.append((noted.paper.copy, noted.unmade))
        if fails:
            note_print_failed(post.register, post.leader, NUMBER, noted.paper.copy)
    assert said == [(0, 0), (1, 1), (2, 2), (3, 0), (4, 0)]
    filed = filed_reports(post.register.rows)[0]
    assert (filed.printed, filed.unmade) == (2, 3)
    codes = [
        line_of(entry).note_codes
        for entry in read_entries(post.register.rows, 1, post.register.head().seq)
        if isinstance(entry.event, ReportPrinted)
    ]
    first, anew, copy = ("report.first_print",), ("report.printed_anew",), ("report.reprint",)
    assert codes == [first, anew, anew, copy, copy]


def test_a_report_that_is_not_there_is_not_printed(post: Post) -> None:
    """Nor does a paper fail that was never sent."""
    refusal = deeds.refused(
        note_print, post.register, post.leader, "GP-N01-20260612-9", "HP", two_sided=False
    )
    assert refusal.code == "report.unknown"
    reported(post)
    refusal = deeds.refused(note_print_failed, post.register, post.leader, NUMBER, 0)
    assert refusal.code == "report.not_printed"


def test_the_folder_is_newest_first_and_by_day(post: Post) -> None:
    """And is read on from the last one shown."""
    reported(post)
    car(post, "苏A22222")
    post.clock.advance(hours=7)
    deeds.prepare(post)
    rows = post.register.rows
    assert [one.number for one in filed_reports(rows)] == [NUMBER]
    assert filed_reports(rows, day="2026-06-11") == ()
    assert filed_reports(rows, day="2026-06-12")[0].state == "sealed"
    assert filed_reports(rows, before=NUMBER) == ()


def test_the_papers_follow_from_the_book_alone(post: Post) -> None:
    """Rebuilt from the ledger, the tables are the same."""
    reported(post)
    printed(post)
    printed(post)
    note_print_failed(post.register, post.leader, NUMBER, 1)
    assert check(post.register.database) is None
