"""Codes into one plain sentence each: what happened and what to do."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from guardpost.errors import GuardpostError

translate = QCoreApplication.translate


def sentence(error: GuardpostError) -> str:
    """Return what to say of an error; an unknown code says itself."""
    from guardpost.sentences import SENTENCES

    text = SENTENCES.get(error.code)
    if text is None:
        return translate("errors", "It did not work: {code}").format(code=error)
    return translate("errors", text).format(**error.facts)


def label(code: str) -> str:
    """Return the trade's word for a code; a code without a word shows as it is."""
    from guardpost.labels import LABELS

    return translate("labels", LABELS[code]) if code in LABELS else code


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
