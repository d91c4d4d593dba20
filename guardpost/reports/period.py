"""Making a day or month report on demand: read, lay out, note in the book, then the file.

Its number is ``GP-<post>-<YYYYMMDD or YYYYMM>``; the book counts its copies without a gap
and keeps each file's SHA-256, so that :mod:`guardpost.reports.proof` knows it again.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from guardpost.book import reading_book
from guardpost.errors import Refused, Unavailable
from guardpost.ledger.register import Register
from guardpost.registry.workbook.progress import Progress, unheard
from guardpost.reports.noting import PeriodReport, PeriodReportMade, next_copy, note_period
from guardpost.reports.period_facts import Period, PeriodFacts
from guardpost.reports.period_gathering import gather_period
from guardpost.reports.steady import steadily
from guardpost.site_record import opened_site
from guardpost.words import Words

FORMS = ("pdf", "xlsx")
FONTS = "fonts"


@dataclass(frozen=True, slots=True)
class PeriodOrder:
    """What is wanted.

    Attributes:
        form: ``pdf`` or ``xlsx``.
        listed: whether the entries are listed one by one.
    """

    period: Period
    form: str = "pdf"
    listed: bool = False


@dataclass(frozen=True, slots=True)
class MadePeriod:
    """A report that is made and neither noted nor written yet."""

    content: bytes
    event: PeriodReportMade


def prepare_period(
    data_dir: Path,
    order: PeriodOrder,
    at: datetime,
    words: Words,
    progress: Progress = unheard,
) -> MadePeriod:
    """Read and lay out, over a connection of its own. For a worker.

    Raises:
        Refused: ``report.period_ahead``, ``report.form``, ``site.not_opened``, ``work.stopped``.
        Unavailable: the book cannot be read.
    """
    if order.form not in FORMS:
        raise Refused("report.form", form=order.form)
    with reading_book(data_dir) as rows:
        number = order.period.number(opened_site(rows).station)
        copy = next_copy(rows, number)
        listed = words if order.listed else None
        with steadily():
            facts = gather_period(rows, order.period, at, copy, listed=listed, progress=progress)
            content = _content(facts, order.form, words, data_dir, progress)
            # While nobody searches, what is not held any more is freed at once.
            del facts
    digest = hashlib.sha256(content).hexdigest()
    days = order.period.first.isoformat(), order.period.last.isoformat()
    return MadePeriod(content, PeriodReportMade(number, copy, order.form, *days, digest))


def keep_period(register: Register, actor: str, made: MadePeriod, path: Path) -> PeriodReport:
    """Note a report in the book, then give its file the name ``path``.

    Raises:
        Refused: ``report.copy_taken``.
        Unavailable: ``file.unwritable`` (path).
    """
    # openpyxl comes with it, and no page waits for that.
    from guardpost.registry.workbook.writing import whole_file

    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("file.unwritable", path=str(path)) from error
    with whole_file(path) as part:
        part.write_bytes(made.content)
        return note_period(register, actor, made.event)


def _content(
    facts: PeriodFacts, form: str, words: Words, data_dir: Path, progress: Progress
) -> bytes:
    if form == "xlsx":
        from guardpost.reports.period_book import write_workbook

        return write_workbook(facts, words, progress)
    from guardpost.reports.fonts import faces
    from guardpost.reports.period_paper import write_period

    return write_period(facts, words, faces(data_dir / FONTS), progress).pdf
