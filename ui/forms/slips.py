"""Printing a visitor's slip: a pass is made out, laid out and printed on the worker."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from guardpost.book import reading_book
from guardpost.gate.passes import IssuedPass, issue_pass
from guardpost.words import Words
from ui.desk import Desk

translate = QCoreApplication.translate

FOLDER = "slips"
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
        words, actor = Words(lang or desk.language.lang), desk.staff.code if desk.staff else ""

        def make() -> Path:
            from guardpost.reports.files import write_file
            from guardpost.reports.fonts import faces
            from guardpost.reports.slip_facts import pass_facts, slip_facts
            from guardpost.reports.visitor_slip import write_slip

            with reading_book(folder) as rows:
                if issued.visit:
                    facts = slip_facts(rows, issued.visit, issued.number, zone)
                else:
                    facts = pass_facts(rows, issued.expected, issued.number, actor, zone)
            path = folder / FOLDER / f"{facts.code}.pdf"
            write_file(path, write_slip(facts, words, faces(folder / FONTS)))
            return path

        def make_and_print() -> Path | None:
            """Print it and put the file away: what is on the paper lets out, or in."""
            from ui.dialogs.slip_print import print_slip, slip_printer

            path, printer = make(), slip_printer()
            if printer is None:
                return path
            print_slip(path, printer)
            path.unlink()
            return None

        desk.worker.run(make_and_print, self._say, desk.say_error)

    def _say(self, left: Path | None) -> None:
        if left is None:
            self._desk.say(lambda: translate("forms", "The slip is being printed."))
            return
        self._desk.say(
            lambda: translate("forms", "There is no printer. The slip lies in {path}."), path=left
        )
