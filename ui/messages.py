"""Codes into one plain sentence each: what happened and what to do."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from guardpost.errors import GuardpostError
from guardpost.labels import LABELS
from guardpost.sentences import SENTENCES
from guardpost.times import from_text

translate = QCoreApplication.translate

# The times among the facts of an error; shown as the site's clock shows them.
_TIMES = frozenset({"since", "until", "at"})


def sentence(error: GuardpostError) -> str:
    """Return what to say of an error; an unknown code says itself."""
    text = SENTENCES.get(error.code)
    if text is None:
        return translate("errors", "It did not work: {code}").format(code=error)
    return translate("errors", text).format(**{k: _shown(k, v) for k, v in error.facts.items()})


def label(code: str) -> str:
    """Return the trade's word for a code; a code without a word shows as it is."""
    return translate("labels", LABELS[code]) if code in LABELS else code


def clock_time(text: str) -> str:
    """Return a book time as the wall clock shows it here, hours and minutes."""
    return from_text(text).astimezone().strftime("%H:%M") if text else ""


def weekday(day: datetime) -> str:
    """Return the short name of the weekday."""
    names = (
        translate("window", "Mon"),
        translate("window", "Tue"),
        translate("window", "Wed"),
        translate("window", "Thu"),
        translate("window", "Fri"),
        translate("window", "Sat"),
        translate("window", "Sun"),
    )
    return names[day.weekday()]


def _shown(name: str, value: str | int) -> str | int:
    if name in _TIMES and isinstance(value, str) and value:
        return clock_time(value)
    return value
