"""Times and numbers as the paper shows them. Pure."""

from __future__ import annotations

from datetime import date, datetime, timedelta


def clock(at: datetime) -> str:
    """Return ``16:02``."""
    return at.strftime("%H:%M")


def on_day(at: datetime, day: date) -> str:
    """Return ``16:02``, or ``6-11 16:02`` on another day than the shift's."""
    if at.date() == day:
        return clock(at)
    return f"{at.month}-{at.day:02d} {clock(at)}"


def dated(at: datetime) -> str:
    """Return ``6-13 08:00``."""
    return f"{at.month}-{at.day:02d} {clock(at)}"


def to_the_minute(at: datetime) -> str:
    """Return ``2026-06-12 23:57``."""
    return at.strftime("%Y-%m-%d %H:%M")


def to_the_second(at: datetime) -> str:
    """Return ``2026-06-12 23:57:12``."""
    return at.strftime("%Y-%m-%d %H:%M:%S")


def span(start: datetime, end: datetime) -> str:
    """Return ``16:00–24:00``; midnight that ends a shift is 24:00."""
    ending = "24:00" if clock(end) == "00:00" else clock(end)
    return f"{clock(start)}–{ending}"


def hour_span(start: datetime) -> str:
    """Return ``23–24`` for the hour from 23:00."""
    end = (start + timedelta(hours=1)).hour or 24
    return f"{start.hour}–{end}"


def grouped(number: int) -> str:
    """Return ``18,489``."""
    return f"{number:,}"


def hex_groups(digest: str) -> str:
    """Return hex digits in groups of four, so that an eye can compare them."""
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))
