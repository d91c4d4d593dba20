"""What frames the pages: the title, the running head, the footer with its page number."""

from __future__ import annotations

from guardpost.reports.facts import Head
from guardpost.reports.ink import (
    ACCENT,
    BODY,
    FIELD,
    FOOT,
    HEAVY,
    LEFT,
    LINE,
    MM,
    NUMBER,
    RIGHT,
    RUNNING,
    SMALL,
    SOFT,
    THIN,
    TITLE,
    WIDTH,
    Span,
)
from guardpost.reports.moments import to_the_minute
from guardpost.reports.paper import Paper
from guardpost.reports.period_facts import PeriodHead
from guardpost.reports.sheet import Align

_TITLE_RULE = 25.4 * MM
_RUNNING_RULE = 16.9 * MM


def title(paper: Paper, head: Head) -> None:
    """Draw the first page's title and move the cursor under its rule."""
    draw_title(paper, head, paper.say("report", "Shift handover report"))


def draw_title(paper: Paper, head: Head | PeriodHead, name: str) -> None:
    """Draw the first page's title for any report."""
    sheet = paper.sheet
    number_width = sheet.width(head.number, NUMBER, bold=True) + len(head.number) * 0.3
    room = WIDTH - number_width - 20
    department = paper.say("report", "Order maintenance department")
    house = (Span(paper.joined_by_space(head.site, department), tone=SOFT),)
    sheet.fitted(LEFT, 12.9 * MM, house, room, FIELD)
    sheet.text(LEFT, 21.2 * MM, name, TITLE, bold=True, spacing=_spread(name, 1.9))
    sheet.text(
        RIGHT, 16.1 * MM, paper.say("report", "Report number"), BODY, tone=SOFT, align=Align.RIGHT
    )
    sheet.text(RIGHT, 21.4 * MM, head.number, NUMBER, bold=True, align=Align.RIGHT, spacing=0.3)
    sheet.rule(_TITLE_RULE, HEAVY, ACCENT)
    sheet.y = _TITLE_RULE


def running_head(paper: Paper, head: Head) -> None:
    """Draw the head of a page after the first and move the cursor under its rule."""
    shift = paper.joined_by_space(
        head.starts_at.date().isoformat(), paper.named(head.pattern), paper.group(head.group)
    )
    draw_running_head(paper, head, paper.say("report", "Shift handover report"), shift)


def draw_running_head(paper: Paper, head: Head | PeriodHead, name: str, when: str) -> None:
    """Draw the head of a page after the first for any report."""
    sheet = paper.sheet
    base = 13.9 * MM
    used = sheet.text(LEFT, base, name, RUNNING, bold=True, spacing=_spread(name, 1.0))
    number = sheet.text(RIGHT, base, head.number, FIELD, bold=True, align=Align.RIGHT, spacing=0.3)
    where = (Span(paper.dotted(head.site, head.post, when), tone=SOFT),)
    right = RIGHT - number - 5
    sheet.fitted(right, base, where, right - LEFT - used - 16, BODY, align=Align.RIGHT)
    sheet.rule(_RUNNING_RULE, HEAVY, ACCENT)
    sheet.y = _RUNNING_RULE


def footers(paper: Paper, head: Head | PeriodHead) -> None:
    """Draw every page's footer, now that it is known how many there are."""
    sheet = paper.sheet
    made = paper.say("report", "Made {at}", at=to_the_minute(head.made_at))
    for number, leaf in enumerate(sheet.leaves, start=1):
        page = paper.say("report", "Page {page} / {pages}", page=number, pages=len(sheet.leaves))
        leaf.rule(LEFT, FOOT, RIGHT, FOOT, THIN, LINE)
        _footer(paper, head, number - 1, paper.dotted(made, page))


def _footer(paper: Paper, head: Head | PeriodHead, index: int, right: str) -> None:
    sheet = paper.sheet.on(index)
    base = FOOT + 4.2 * MM
    third = WIDTH / 3 - 6
    left = (Span(paper.dotted(head.site, head.post, head.number), tone=SOFT),)
    told = paper.say("report", "Personal data masked; the book has it in full")
    if head.emptied:
        told = paper.say("report", "Personal data was deleted when its time was over")
    middle = (Span(told, tone=SOFT),)
    sheet.fitted(LEFT, base, left, third, SMALL, lines=2)
    sheet.fitted((LEFT + RIGHT) / 2, base, middle, third, SMALL, lines=2, align=Align.CENTRE)
    sheet.fitted(RIGHT, base, (Span(right, tone=SOFT),), third, SMALL, lines=2, align=Align.RIGHT)


def _spread(name: str, spacing: float) -> float:
    """Return the spacing of a title: Chinese is set wide, Latin is not."""
    return 0.0 if name.isascii() else spacing
