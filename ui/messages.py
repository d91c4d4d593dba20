"""Codes into one plain sentence each: what happened and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from functools import cache

from PySide6.QtCore import QCoreApplication

from guardpost.errors import GuardpostError, Unavailable

translate = QCoreApplication.translate


def sentence(error: GuardpostError) -> str:
    """Return what to say of an error; an unknown code says itself."""
    from guardpost.sentences import SENTENCES

    text = SENTENCES.get(error.code)
    if text is None:
        return translate("errors", "It did not work: {code}").format(code=error)
    return translate("errors", text).format(**_shown(error.facts))


def foreseen(error: Exception) -> GuardpostError:
    """Return what a page can say and go on from; whoever asks raises the unforeseen afterwards."""
    return error if isinstance(error, GuardpostError) else Unavailable("program.fault")


def _shown(facts: Mapping[str, str | int]) -> dict[str, str | int]:
    """Return the facts in the trade's words: a role is told by its name."""
    return {
        name: label(f"role.{value}") if name == "role" else value for name, value in facts.items()
    }


def label(code: str) -> str:
    """Return the trade's word for a code; a code without a word shows as it is."""
    text = _labels().get(code)
    return code if text is None else translate("labels", text)


@cache
def _labels() -> Mapping[str, str]:
    """The words, read when the first is wanted; asking for the module each time costs more."""
    from guardpost.labels import LABELS

    return LABELS


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
