"""What every part of the report needs: the sheet, the words, the shift's day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from guardpost.labels import LABELS
from guardpost.reports.ink import (
    ACCENT,
    AIRY,
    BODY,
    DENSE,
    LEFT,
    MIDDLE,
    MM,
    SECTION,
    SOFT,
    WIDTH,
    Span,
)
from guardpost.reports.moments import on_day
from guardpost.reports.sheet import Sheet
from guardpost.words import Words

# From the end of one part to the middle of the next heading, and on to its table.
AIRY_GAP = (5.6 * MM, 3.6 * MM)
DENSE_GAP = (4.7 * MM, 3.2 * MM)
_BAR = (3.0, 9.0)
# What may stand at the end of a text and must not meet the mark that joins it to the next.
_ENDINGS = " ,.;，。、；"


@dataclass(frozen=True, slots=True)
class Paper:
    """One report being written.

    Attributes:
        day: the date on which the shift began; times of other days show their date.
        ease: the share of their drawn height that rows and gaps are given.
    """

    sheet: Sheet
    words: Words
    day: date
    ease: float = 1.0

    @property
    def airy(self) -> float:
        """The height of a row on the first page."""
        return AIRY * self.ease

    @property
    def dense(self) -> float:
        """The height of a row of the long lists."""
        return DENSE * self.ease

    def say(self, area: str, text: str, **facts: str | int) -> str:
        """Return a text of the report in its language."""
        return self.words.say(area, text, **facts)

    def named(self, code: str) -> str:
        """Return the trade's word for a code; what a site named itself stays as it is."""
        return self.words.label(code) if code in LABELS else code

    def at(self, moment: datetime) -> str:
        """Return a time of the shift."""
        return on_day(moment, self.day)

    def joined(self, *parts: str) -> str:
        """Return ``parts`` with the language's comma between them, empty ones left out."""
        return _chained(self.say("report", ", "), parts)

    def told(self, *parts: str) -> str:
        """Return ``parts`` as one account, a semicolon between them, empty ones left out."""
        return _chained(self.say("report", "; "), parts)

    def joined_by_space(self, *parts: str) -> str:
        """Return ``parts`` with a space between them, empty ones left out."""
        return " ".join(part for part in parts if part)

    def dotted(self, *parts: str) -> str:
        """Return ``parts`` with a middle dot between them, empty ones left out."""
        return "・".join(part for part in parts if part)

    def weekday(self, at: datetime) -> str:
        """Return the short name of a day of the week."""
        return self.weekdays()[at.weekday()]

    def weekdays(self) -> tuple[str, ...]:
        """Return the short names of the days, Monday first."""
        say = self.say
        return (
            say("report", "Mon"),
            say("report", "Tue"),
            say("report", "Wed"),
            say("report", "Thu"),
            say("report", "Fri"),
            say("report", "Sat"),
            say("report", "Sun"),
        )

    def group(self, name: str) -> str:
        """Return how a group of guards is spoken of: 乙组 for 乙; nothing for nothing."""
        return self.say("report", "Group {name}", name=name) if name else ""

    def heading(
        self,
        title: str,
        subtitle: str = "",
        gap: tuple[float, float] = AIRY_GAP,
        *,
        x: float = LEFT,
        width: float = WIDTH,
    ) -> float:
        """Write a part's heading and move the cursor to its table.

        Returns:
            The right end of the title, for a legend.
        """
        sheet, (above, below) = self.sheet, gap
        sheet.part = title
        middle = sheet.y + above * self.ease
        sheet.box(x, middle - _BAR[1] / 2, *_BAR, fill=ACCENT)
        left = x + 8.4
        left += sheet.text(left, middle + MIDDLE * SECTION, title, SECTION, bold=True)
        sheet.y = middle + below
        if subtitle:
            room = x + width - left - 8.4
            spans = (Span(subtitle, tone=SOFT),)
            sheet.fitted(left + 8.4, middle + MIDDLE * BODY, spans, room, lines=2)
        return left


def unended(text: str) -> str:
    """Return ``text`` without the mark at its end: another one follows."""
    return text.rstrip(_ENDINGS)


def _chained(mark: str, parts: Iterable[str]) -> str:
    kept = [part for part in parts if part]
    return mark.join([*map(unended, kept[:-1]), *kept[-1:]])
