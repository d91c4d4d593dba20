"""Making a closed shift's report in the background, and noting it in the book."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from guardpost.book import reading_book
from guardpost.signing.keys import SigningKey
from guardpost.words import Words
from ui.desk import Desk

if TYPE_CHECKING:
    from guardpost.reports.make import MadeReport


class ReportMaker:
    """Lays out and seals on the worker, notes on the register's thread.

    reportlab and pyHanko are imported on the worker, when the first report is made.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def make(
        self,
        shift_number: str,
        keys: Mapping[str, SigningKey],
        done: Callable[[str, Path], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Begin; one of the two callbacks follows on the main thread. The keys are forgotten."""
        folder, at, actor = self._desk.data_dir, self._desk.clock.now(), self._desk.actor
        words = Words(self._desk.language.lang)

        def prepare() -> tuple[MadeReport, Path]:
            from guardpost.reports.make import FONTS, keep_report, prepare_report

            try:
                with reading_book(folder) as rows:
                    made = prepare_report(rows, shift_number, keys, at, words, folder / FONTS)
            finally:
                for key in keys.values():
                    key.forget()
            return made, keep_report(folder, made)

        def note(kept: tuple[MadeReport, Path]) -> None:
            self._note(actor, kept[0], kept[1], done, failed)

        self._desk.worker.run(prepare, note, failed)

    def _note(
        self,
        actor: str,
        made: MadeReport,
        path: Path,
        done: Callable[[str, Path], None],
        failed: Callable[[Exception], None],
    ) -> None:
        from guardpost.reports.make import note_made

        noted = lambda _report: done(made.number, path)  # noqa: E731
        self._desk.act(note_made, made, done=noted, failed=failed, by=actor)
