"""The bad rows of a workbook in a workbook of their own, to be put right and imported."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guardpost.registry.workbook.columns import COLUMNS
from guardpost.registry.workbook.matching import Plan
from guardpost.registry.workbook.remarks import Remark
from guardpost.registry.workbook.writing import check_ending, whole_file, write_rows
from guardpost.sentences import SENTENCES
from guardpost.words import Words


def write_bad_rows(plan: Plan, path: Path, words: Words) -> int:
    """Write each bad row as its file had it, with what is wrong at its end; return how many.

    Nothing of the book goes out by this, so it is no entry.

    Raises:
        Refused: ``export.format``.
        Unavailable: ``file.unwritable`` (path).
    """
    check_ending(path)
    heads = [words.label(column.label) for column in COLUMNS[plan.kind]]
    with whole_file(path) as part:
        title = words.label(f"workbook.{plan.kind}")
        heads.append(words.say("workbook", "What is wrong"))
        return write_rows(part, title, heads, _rows(plan, words))


def _rows(plan: Plan, words: Words) -> Iterator[list[str]]:
    for row in plan.bad:
        texts = [row.text(column.field) for column in COLUMNS[plan.kind]]
        yield [*texts, " ".join(_said(remark, words) for remark in row.flaws)]


def _said(remark: Remark, words: Words) -> str:
    return words.say("errors", SENTENCES[remark.code], **remark.facts)
