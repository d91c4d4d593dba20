"""Printing a visitor's slip: a pass is made out, laid out and printed beside the window."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from guardpost.book import reading_book
from guardpost.gate.passes import IssuedPass, issue_pass
from guardpost.words import Words
from ui import print_process
from ui.desk import Desk
from ui.sending import send_slip

FONTS = "fonts"


class SlipPrinter(QObject):
    """Makes slips and passes; where there is no printer they are kept as PDF files."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def print_visit(self, visit: int) -> None:
        """Print the slip of a visitor who is inside."""
        self._desk.act(issue_pass, visit=visit, done=self._make)

    def print_expected(self, expected: int, lang: str) -> None:
        """Print the pass of one who is expected, in the language of who gets it."""
        made = partial(self._make, lang=lang)
        self._desk.act(issue_pass, expected=expected, done=made)

    def _make(self, issued: IssuedPass, lang: str = "") -> None:
        desk = self._desk
        folder, zone = desk.data_dir, desk.clock.now().tzinfo
        words, actor = Words(lang or desk.language.lang), desk.actor

        def make() -> Path:
            from guardpost.reports.files import SLIPS, write_file
            from guardpost.reports.fonts import faces
            from guardpost.reports.slip_facts import pass_facts, slip_facts
            from guardpost.reports.visitor_slip import write_slip

            with reading_book(folder) as rows:
                if issued.visit:
                    facts = slip_facts(rows, issued.visit, issued.number, zone)
                else:
                    facts = pass_facts(rows, issued.expected, issued.number, actor, zone)
            path = folder / SLIPS / f"{facts.code}.pdf"
            write_file(path, write_slip(facts, words, faces(folder / FONTS)))
            return path

        desk.worker.run(
            make, partial(send_slip, desk, print_process.run_slip_print), desk.say_error
        )
