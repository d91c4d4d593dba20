"""Words that paper, workbook and window share of a day or month report."""

from __future__ import annotations

from guardpost.labels import LABELS
from guardpost.reports.period_facts import PeriodKind
from guardpost.words import Words


def period_title(words: Words, kind: PeriodKind) -> str:
    """Return what the report is called."""
    if kind is PeriodKind.DAY:
        return words.say("period", "Day report")
    return words.say("period", "Month report")


def copy_text(words: Words, copy: int) -> str:
    """Return which copy of the same number this is."""
    return words.say("period", "copy {n}", n=copy)


def said(words: Words, code: str) -> str:
    """Return the trade's word for a code; what a site named itself stays as it is."""
    return words.label(code) if code in LABELS else code
