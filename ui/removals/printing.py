"""Printing a release slip: it is made out, laid out and printed beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from guardpost.book import reading_book
from guardpost.gate.slip_issue import IssuedSlip, issue_slip
from guardpost.words import Words
from ui import print_process
from ui.desk import Desk
from ui.sending import send_slip

FONTS = "fonts"


class ReleasePrinter(QObject):
    """Makes slips out on A5; where there is no printer they are kept as PDF files."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def print_slip(self, slip: str) -> None:
        """Make a verified slip out and print it; each print is a copy of its own."""
        self._desk.act(issue_slip, slip, done=self._make)

    def _make(self, issued: IssuedSlip) -> None:
        desk, slip = self._desk, issued.removal.slip
        folder, zone = desk.data_dir, desk.clock.now().tzinfo
        words = Words(desk.language.lang)

        def make() -> Path:
            from guardpost.reports.files import SLIPS, write_file
            from guardpost.reports.fonts import faces
            from guardpost.reports.release_facts import release_facts
            from guardpost.reports.release_slip import write_release_slip

            with reading_book(folder) as rows:
                facts = release_facts(rows, slip.number, issued.code, issued.copy, zone)
            path = folder / SLIPS / f"{slip.number}-{issued.copy}.pdf"
            write_file(path, write_release_slip(facts, words, faces(folder / FONTS)))
            return path

        desk.worker.run(
            make, partial(send_slip, desk, print_process.run_release_print), desk.say_error
        )
