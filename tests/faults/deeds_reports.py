"""The verbs that note papers of a report, and day and month reports."""

from __future__ import annotations

from guardpost.reports import noting, period
from guardpost.reports.period_facts import read_period
from guardpost.words import Words
from tests.faults.deeds import SHA, Act, Deed, handed, led, report_noted, then
from tests.site import Post

NUMBER = "GP-N01-20260612-1"
MADE = noting.PeriodReportMade("GP-N01-202606", 1, "pdf", "2026-06-01", "2026-06-30", SHA)
BOOK = noting.ShiftBookMade(NUMBER, SHA)


def kept(post: Post) -> noting.PeriodReport:
    """Keep a workbook of the day; it is made before anything is written."""
    order = period.PeriodOrder(read_period("2026-06-12"), "xlsx")
    made = period.prepare_period(post.data, order, post.clock.now(), Words("zh_CN"))
    return period.keep_period(post.register, post.leader, made, post.data / "day.xlsx")


printed: Act = led(noting.note_print, NUMBER, "LaserJet", two_sided=True)

VERBS: dict[str, Deed] = {
    "guardpost.reports.noting.note_print": Deed(printed, before=then(handed, report_noted)),
    "guardpost.reports.noting.note_copy": Deed(
        led(noting.note_copy, NUMBER), before=then(handed, report_noted)
    ),
    "guardpost.reports.noting.note_print_failed": Deed(
        led(noting.note_print_failed, NUMBER, 0), before=then(handed, report_noted, printed)
    ),
    "guardpost.reports.noting.note_workbook": Deed(led(noting.note_workbook, BOOK)),
    "guardpost.reports.noting.note_period": Deed(led(noting.note_period, MADE)),
    "guardpost.reports.noting.note_period:file": Deed(kept),
}
