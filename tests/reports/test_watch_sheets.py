"""Inspections and missed checkpoints: in the shift's workbook, and in the month's reports."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import load_workbook

from guardpost.registry.staff import Duty
from guardpost.reports.period_book import write_workbook
from guardpost.reports.period_facts import PeriodFacts
from guardpost.reports.period_gathering import gather_period
from guardpost.reports.period_paper import write_period
from guardpost.reports.period_round_facts import MissedPoint, PatrolCount
from guardpost.reports.shift_book import prepare_shift_book
from guardpost.shifts.posts import PostDetails, change_post
from guardpost.shifts.rounds import check_point
from guardpost.words import Words
from tests.reports.reading import page_texts
from tests.reports.test_line_up import JUNE, night, patrolled
from tests.site import Post

ZH, EN = Words("zh_CN"), Words("en")
Values = list[tuple[object, ...]]


def shift_sheets(post: Post, shift: str, words: Words) -> dict[str, Values]:
    """Return the sheets of a shift's workbook, each with its rows."""
    made = prepare_shift_book(post.register.rows, shift, post.clock.now(), words)
    book = load_workbook(BytesIO(made.content))
    found = {sheet.title: list(sheet.values) for sheet in book.worksheets}
    book.close()
    return found


def month(post: Post) -> PeriodFacts:
    """Return the facts of June as they stand now."""
    return gather_period(post.register.rows, JUNE, post.clock.now(), 1)


def month_sheets(post: Post, words: Words) -> dict[str, Values]:
    """Return the sheets of June's workbook."""
    book = load_workbook(BytesIO(write_workbook(month(post), words)))
    found = {sheet.title: list(sheet.values) for sheet in book.worksheets}
    book.close()
    return found


def sums(rows: Values) -> dict[object, object]:
    """Return the first sheet's names with their values."""
    return {row[0]: row[1] for row in rows}


def test_the_shifts_workbook_has_its_inspections_and_those_missed(post: Post) -> None:
    """The one that was made with who countersigned, then each hour without one."""
    sheets = shift_sheets(post, night(post), ZH)
    rows = sheets["查岗"]
    assert rows[0] == ("时间", "岗位", "检查人", "结果", "巡查情况", "当班人签名")
    assert rows[1] == (
        "2026-06-13 00:57",
        "北门岗",
        "田守冬",
        "正常",
        "在岗,着装齐整",
        "林惊蛰",
    )
    assert [row[0] for row in rows[2:]] == [f"2026-06-13 0{hour}:30" for hour in (1, 2, 3, 4)]
    assert {row[3] for row in rows[2:]} == {"漏查"}
    summary = sums(next(iter(sheets.values())))
    assert (summary["夜间应查岗"], summary["漏查岗"]) == (5, 4)


def test_the_shifts_workbook_has_its_missed_checkpoints(post: Post) -> None:
    """When, whose round, which place; the sums stand on the first sheet."""
    sheets = shift_sheets(post, patrolled(post), EN)
    assert sheets["Checkpoints missed"] == [
        ("When it was due", "Patrol", "Checkpoint"),
        ("2026-06-12 17:20", "东区流动岗", "地库"),
        ("2026-06-12 18:30", "东区流动岗", "3栋天台"),
    ]
    summary = sums(next(iter(sheets.values())))
    assert (summary["Checkpoints due"], summary["Checkpoints missed"]) == (3, 2)


def test_the_month_counts_the_checkpoints_that_were_missed(post: Post) -> None:
    """By patrol; what nobody has seen until the report is made."""
    patrolled(post)
    post.clock.advance(minutes=30)
    found = month(post).rounds
    assert found.patrols == (PatrolCount("东区流动岗", due=4, seen=1, late=0),)
    assert [(f"{one.due:%m-%d %H:%M}", one.place) for one in found.missed] == [
        ("06-12 17:20", "地库"),
        ("06-12 18:30", "3栋天台"),
        ("06-12 23:58", "西门"),
    ]
    assert (found.due, found.patrols[0].missed) == (4, len(found.missed))


def test_a_checkpoint_that_was_seen_late_is_late_and_not_missed(post: Post) -> None:
    """With its reason in the book; the month says how many."""
    patrolled(post)
    post.clock.advance(minutes=20)
    check_point(post.register, "G03", 1, "2026-06-12", "18:30", "3栋天台", "补巡")
    assert month(post).rounds.patrols == (PatrolCount("东区流动岗", due=4, seen=2, late=1),)


def test_a_round_that_was_changed_counts_each_day_as_it_was(post: Post) -> None:
    """The days before keep what they owed; the new round owes from its own day on."""
    patrolled(post)
    before = month(post).rounds
    post.clock.advance(hours=10)
    change_post(post.register, "L03", 1, PostDetails("东区", Duty.PATROL, "09:00 东门; 12:00 东门"))
    post.clock.advance(hours=4)
    found = month(post).rounds
    assert before.patrols[0].due == 3
    assert found.patrols[0] == PatrolCount("东区流动岗", due=3, seen=1, late=0)
    assert found.patrols[1] == PatrolCount("东区", due=1, seen=0, late=0)


@pytest.mark.parametrize(
    ("words", "said"), [(ZH, "应到4处，漏3处"), (EN, "4checkpointsdue,3missed")]
)
def test_the_months_paper_tells_each_missed_checkpoint(post: Post, words: Words, said: str) -> None:
    """Part 11: how many, then day by day; a month without a patrol says none."""
    assert not month(post).rounds.due
    patrolled(post)
    post.clock.advance(minutes=30)
    text = "".join("".join(page_texts(write_period(month(post), words).pdf)).split())
    assert said in text
    assert "17:20地库" in text
    assert "18:303栋天台" in text


def test_the_months_workbook_tells_them_too(post: Post) -> None:
    """One sheet of the patrols, one of each missed checkpoint."""
    patrolled(post)
    post.clock.advance(minutes=30)
    sheets = month_sheets(post, EN)
    assert sheets["Rounds of the patrol"] == [
        ("Patrol", "Checkpoints due", "Seen", "of these late", "Checkpoints missed"),
        ("东区流动岗", 4, 1, 0, 3),
    ]
    assert [row[2] for row in sheets["Checkpoints missed"]] == [
        "Checkpoint",
        "地库",
        "3栋天台",
        "西门",
    ]
    assert sums(sheets["Month report"])["Checkpoints missed"] == 3


def test_what_one_patrol_missed_of_one_day_stands_in_one_row(post: Post) -> None:
    """Three hundred missed checkpoints of a month take thirty rows, not three hundred."""
    facts = month(post)
    at = post.clock.now().replace(hour=8, minute=0)
    missed = tuple(
        MissedPoint(at.replace(day=day, hour=hour), "东区流动岗", "东门")
        for day in range(1, 31)
        for hour in range(8, 18)
    )
    many = replace(facts, rounds=replace(facts.rounds, missed=missed))
    text = "".join("".join(page_texts(write_period(many, ZH).pdf)).split())
    assert text.count("08:00东门，09:00东门") == 30
