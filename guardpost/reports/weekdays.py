"""The days of the week in a report's language."""

from __future__ import annotations

from guardpost.words import Words


def weekday_names(words: Words) -> tuple[str, ...]:
    """Return the short names of the days, Monday first."""
    say = words.say
    return (
        say("report", "Mon"),
        say("report", "Tue"),
        say("report", "Wed"),
        say("report", "Thu"),
        say("report", "Fri"),
        say("report", "Sat"),
        say("report", "Sun"),
    )
