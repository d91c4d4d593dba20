"""What people above let go on in spite of a rule stands on the shift's and month's report."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.gate.slip_issue import issue_slip
from guardpost.gate.slip_leave import give_late_leave, override_arrears, refer_arrears
from guardpost.registry.workbook.exporting import export_entries
from guardpost.reports.period import PeriodOrder, prepare_period
from guardpost.reports.period_book import write_workbook
from guardpost.reports.period_facts import PeriodFacts, day_of, month_of
from guardpost.reports.period_gathering import gather_period
from guardpost.reports.period_paper import write_period
from guardpost.words import Words
from tests.gate.slips import asked, verified
from tests.reports.reading import pdf_of, whole_text
from tests.reports.test_cards import reported
from tests.reports.working import a_whole_shift, signed_over
from tests.site import PIN, Post

DAY = date(2026, 6, 12)
ZH, EN = Words("zh_CN"), Words("en")
# What a month tells of, by its headings.
PARTS_ZH = (
    *("每小时车流", "星期车流", "二 各类访客", "三 物品放行条", "四 突发事件", "五 更正"),
    *("六 特批", "七 器材异常与缺失", "八 出勤", "九 交接班", "未收回放行条"),
)
PARTS_EN = (
    *("Traffic by the hour", "Traffic by the day of the week", "2 Visitors by kind"),
    *("3 Release slips", "4 Incidents", "5 Corrections", "6 Overrides"),
    *("7 Equipment found faulty or missing", "8 Attendance", "9 Handovers"),
    "slips not collected",
)
SHEETS_ZH = {
    "每小时车流",
    "各类访客",
    "物品放行条",
    "事件",
    "更正",
    "特批",
    "器材异常",
    "出勤",
    "交接班",
}
SHEETS_EN = {
    *("Traffic by the hour", "Visitors by kind", "Release slips", "Incidents", "Corrections"),
    *("Overrides", "Equipment faults", "Attendance", "Handovers"),
}


def ordered(post: Post) -> str:
    """A supervisor lets one slip go on in spite of arrears, a leader another at night."""
    slip = asked(post)
    refer_arrears(post.register, post.guard, slip)
    order = {"leader": post.admin, "pin": PIN, "reason": "已约定分期"}
    override_arrears(post.register, post.guard, slip, **order, pepper=post.pepper)
    post.clock.advance(hours=3)
    order = {"leader": post.leader, "pin": PIN, "reason": "急搬"}
    give_late_leave(post.register, post.guard, slip, **order, pepper=post.pepper)
    return slip


def june(post: Post) -> PeriodFacts:
    """Return the month as it stands."""
    return gather_period(post.register.rows, month_of(DAY), post.clock.now(), 1)


def test_the_month_names_every_override_with_who_what_and_why(post: Post) -> None:
    """Arrears and the late hour of a slip, in both languages."""
    slip = ordered(post)
    facts = june(post)
    assert [(one.about, one.stops, one.reason) for one in facts.orders] == [
        (slip, ("stop.slip.arrears",), "已约定分期"),
        (slip, ("stop.slip.office_hours",), "急搬"),
    ]
    text = whole_text(write_period(facts, ZH).pdf)
    assert f"{slip}欠费已约定分期" in text
    assert f"{slip}办公时间外急搬" in text
    assert "Outsideofficehours" in whole_text(write_period(facts, EN).pdf)


def test_the_shifts_report_names_them_beside_their_slip(post: Post) -> None:
    """Who gave leave, who overrode the arrears."""
    ordered(post)
    text = whole_text(pdf_of(reported(post)))
    assert "办公时间外准搬：罗守田" in text
    assert "欠费特批：" in text


def test_a_slip_that_expired_with_its_paper_out_is_not_collected(post: Post) -> None:
    """Nobody released it, nobody brought it back: the month says so."""
    slip = verified(post)
    issue_slip(post.register, post.guard, slip)
    assert june(post).uncollected == ()
    post.clock.advance(hours=9)
    lost = june(post).uncollected
    assert [(one.number, one.state) for one in lost] == [(slip, "slip.expired")]


def test_a_machine_of_another_zone_makes_the_same_report(post: Post, tmp_path: Path) -> None:
    """The days and hours are the site's, not those of the machine that the command runs on."""
    ordered(post)
    here = post.clock.now()
    there = here.astimezone(UTC)
    order = PeriodOrder(month_of(DAY))
    assert (
        prepare_period(post.data, order, there, ZH).content
        == prepare_period(post.data, order, here, ZH).content
    )
    facts = gather_period(post.register.rows, day_of(DAY), there, 1)
    assert facts.slips[0].applied_at == datetime.fromisoformat("2026-06-12T16:00:00+08:00")
    assert facts.slips[0].applied_at.hour == here.hour - 3


def test_a_machine_of_another_zone_exports_the_sites_day(post: Post, tmp_path: Path) -> None:
    """Half past midnight at the site is still yesterday in UTC: it is not of the day before."""
    post.clock.advance(hours=8, minutes=30)
    asked(post)
    written = post.register.rows.value("SELECT count(*) FROM ledger")
    with closing(open_book(post.data, ManualClock(post.clock.now().astimezone(UTC)))) as register:
        out = tmp_path / "a.csv"
        assert export_entries(register, post.leader, DAY, DAY, out, ZH).count == written - 1


@pytest.mark.parametrize(
    ("words", "parts", "sheets"), [(ZH, PARTS_ZH, SHEETS_ZH), (EN, PARTS_EN, SHEETS_EN)]
)
def test_a_month_has_every_part_on_paper_and_in_the_workbook(
    post: Post, words: Words, parts: tuple[str, ...], sheets: set[str]
) -> None:
    """Hours and weekdays, visitors by kind, slips, incidents … slips that are not collected."""
    slip = verified(post)
    issue_slip(post.register, post.guard, slip)
    ordered(post)
    a_whole_shift(post)
    _, keys = signed_over(post)
    for key in keys.values():
        key.forget()
    facts = june(post)
    assert [one.number for one in facts.uncollected] == [slip]
    text = whole_text(write_period(facts, words).pdf)
    for part in parts:
        assert part.replace(" ", "") in text, part
    book = load_workbook(BytesIO(write_workbook(facts, words)))
    assert sheets <= set(book.sheetnames)
    rows = [row for sheet in book for row in sheet.values]
    assert any(slip in row and words.say("period", "not collected") in row for row in rows)
    book.close()
