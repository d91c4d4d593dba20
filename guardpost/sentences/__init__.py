"""The sentences for error codes, by area; ``ui/messages.py`` and ``cli.py`` say them."""

from __future__ import annotations

from guardpost.sentences import (
    backups,
    core,
    demo,
    emergency,
    forms,
    gate,
    keys,
    passes,
    people,
    printing,
    reports,
    rules,
    shifts,
    workbook,
)

SENTENCES: dict[str, str] = {
    **core.SENTENCES,
    **keys.SENTENCES,
    **gate.SENTENCES,
    **rules.SENTENCES,
    **forms.SENTENCES,
    **passes.SENTENCES,
    **shifts.SENTENCES,
    **people.SENTENCES,
    **printing.SENTENCES,
    **demo.SENTENCES,
    **emergency.SENTENCES,
    **reports.SENTENCES,
    **workbook.SENTENCES,
    **backups.SENTENCES,
}
