"""The line-up on paper: its rule, who was excused, inspections made and missed; and the month's."""

from __future__ import annotations

from datetime import date, timedelta
from io import BytesIO

from openpyxl import load_workbook

from guardpost.registry.staff import Duty
from guardpost.reports.account import facts_of_shift
from guardpost.reports.facts import ShiftFacts
from guardpost.reports.gathering import gather
from guardpost.reports.layout import write_report
from guardpost.reports.period_book import write_workbook
from guardpost.reports.period_facts import PeriodFacts, month_of
from guardpost.reports.period_gathering import gather_period
from guardpost.reports.period_paper import write_period
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_lines import SignerRole
from guardpost.shifts.inspections import (
    InspectionDetails,
    countersign_inspection,
    inspect_post,
)
from guardpost.shifts.leave import LeaveDetails, LeaveKind, approve_leave, ask_leave
from guardpost.shifts.muster import set_muster
from guardpost.shifts.posts import PostDetails, add_post, change_post, end_post
from guardpost.shifts.reading import to_read
from guardpost.shifts.rounds import check_point
from guardpost.words import Words
from tests.reports.reading import whole_text
from tests.shifts.deeds import hand_over, prepare, sign
from tests.site import PIN, Post

JUNE = month_of(date(2026, 6, 12))
ZH, EN = Words("zh_CN"), Words("en")


def away(post: Post, who: str, stand_in: str, day: str) -> None:
    """Let somebody be on leave, approved."""
    details = LeaveDetails(who, LeaveKind.ANNUAL, day, stand_in=stand_in)
    number = ask_leave(post.register, post.admin, details).number
    approve_leave(post.register, "L01", number)


def facts(post: Post, shift: str) -> ShiftFacts:
    """Return what a closed shift's report says."""
    return facts_of_shift(gather(post.register.rows, shift, post.clock.now()))


def said(post: Post, shift: str) -> str:
    """Return the report's text without any space."""
    return whole_text(write_report(facts(post, shift), ZH).pdf)


def night(post: Post) -> str:
    """Hand over to the night late, inspect once in its five hours, hand over; return its number."""
    set_muster(post.register, post.admin, 10, 3)
    away(post, "G03", "G01", "2026-06-13")
    post.clock.advance(hours=7, minutes=57)
    opened = hand_over(post).opened
    post.leader, post.guard = opened.leader, opened.guard_codes[0]
    post.clock.advance(hours=1)
    details = InspectionDetails("北门岗", post.guard, "在岗,着装齐整")
    number = inspect_post(post.register, post.leader, details).number
    countersign_inspection(post.register, post.leader, number, PIN, post.pepper)
    away(post, "G01", "", "2026-06-14")
    post.clock.advance(hours=6, minutes=50)
    prepare(post)
    for role in SignerRole:
        sign(post, role).key.forget()
    return complete_handover(post.register, post.leader).closed.number


def test_the_report_says_who_was_late_by_which_rule_and_who_was_excused(post: Post) -> None:
    """Seven minutes are late where three are not; the stand-in came in place."""
    text = said(post, night(post))
    assert "提前10分钟列队，迟4分钟起算迟到。" in text
    assert "梁向晚请假，林惊蛰顶班。" in text
    assert "迟到7分" in text


def test_the_report_prints_inspections_and_those_that_were_missed(post: Post) -> None:
    """Five were due at night, one was made and countersigned."""
    shift = night(post)
    line_up = facts(post, shift).line_up
    assert line_up.inspections_due == 5
    assert [f"{at:%H:%M}" for at in line_up.inspections_missed] == [
        "01:30",
        "02:30",
        "03:30",
        "04:30",
    ]
    text = said(post, shift)
    assert "00:57田守冬查北门岗：在岗,着装齐整；林惊蛰已签。" in text
    assert "夜间应查岗5次，漏4次：01:30，02:30，03:30，04:30。" in text


def patrolled(post: Post) -> str:
    """Let the middle shift's patrol see one checkpoint of four and hand over at midnight."""
    points = "17:00 东门; 17:20 地库; 18:30 3栋天台; 23:58 西门"
    details = PostDetails("东区流动岗", Duty.PATROL, points)
    patrol = add_post(post.register, post.leader, details).number
    post.clock.advance(hours=1)
    check_point(post.register, post.guard, patrol, "2026-06-12", "17:00", "东门")
    post.clock.advance(hours=7)
    return hand_over(post).closed.number


def test_the_report_prints_the_checkpoints_that_were_missed(post: Post) -> None:
    """What is due when the next shift has the post is the next one's, be it by a minute."""
    text = said(post, patrolled(post))
    assert "巡更应到3处，漏2处：东区流动岗17:20地库，18:303栋天台。" in text


def test_a_report_made_later_tells_the_round_as_it_was(post: Post) -> None:
    """A checkpoint seen after the handover stays missed, a new round owes nothing before."""
    shift = patrolled(post)
    before = facts(post, shift).line_up
    post.clock.advance(minutes=20)
    check_point(post.register, "G03", 1, "2026-06-12", "18:30", "3栋天台", "补巡")
    change_post(post.register, "L03", 1, PostDetails("东区", Duty.PATROL, "09:00 东门"))
    assert facts(post, shift).line_up == before
    end_post(post.register, "L03", 1, "并岗")
    assert facts(post, shift).line_up == before


def test_a_checkpoint_that_is_due_over_a_handover_is_the_next_shifts(post: Post) -> None:
    """At midnight the time of 23:58 was not over: it stands on the night's list."""
    patrolled(post)
    post.clock.advance(hours=1)
    told = [one.what for one in to_read(post.register.rows, post.clock.now()).alerts]
    assert "东区流动岗 西门" in told


def month(post: Post) -> PeriodFacts:
    """Return the facts of June as they stand now."""
    return gather_period(post.register.rows, JUNE, post.clock.now(), 1)


def test_the_month_counts_the_inspections_that_were_due_and_missed(post: Post) -> None:
    """Hours of nights by the leader; whole weeks by supervisor and manager, once they are over."""
    night(post)
    found = month(post).inspections
    assert [(one.role, one.due, len(one.missed)) for one in found.counts] == [("role.leader", 5, 4)]
    assert [(one.guard, one.inspector, one.signed) for one in found.rows] == [
        ("林惊蛰", "田守冬", True)
    ]
    post.clock.advance(seconds=timedelta(days=9).total_seconds())
    weekly = [(one.role, one.due, len(one.missed)) for one in month(post).inspections.counts[1:]]
    assert weekly == [("role.supervisor", 3, 3), ("role.administrator", 1, 1)]


def test_the_months_attendance_counts_by_the_line_up_and_names_who_was_excused(
    post: Post,
) -> None:
    """Late at the line-up is late, also before the shift began."""
    night(post)
    people = {one.name: one for one in month(post).people}
    assert (people["田守冬"].due, people["田守冬"].late) == (1, 1)
    assert (people["梁向晚"].due, people["梁向晚"].excused) == (0, 1)


def test_the_months_paper_and_workbook_say_it_in_both_languages(post: Post) -> None:
    """Part ten, and a sheet of its own."""
    night(post)
    found = month(post)
    paper = whole_text(write_period(found, ZH).pdf)
    assert "十查岗已查1次，漏4次" in paper
    assert "10Inspectionsofposts" in whole_text(write_period(found, EN).pdf)
    book = load_workbook(BytesIO(write_workbook(found, ZH)))
    rows = [tuple(cell.value for cell in row) for row in book["查岗"].iter_rows()]
    assert rows[1][4] == "应查 5 次，漏 4 次"
    assert rows[2][1:4] == ("北门岗", "林惊蛰", "田守冬")
