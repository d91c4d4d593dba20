"""Copies of a report that leave the folder: the sealed file itself, or its tables."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog

from tests.ui.booth import Booth
from tests.ui.test_reports_page import NUMBER, desk
from ui.widgets.buttons import Button

__all__ = ["desk"]


def test_a_shifts_report_is_saved_as_a_workbook(
    desk: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The paper's tables, sheet by sheet, masked; the book says that it went out."""
    out = tmp_path / "shift.xlsx"
    chosen = lambda *_args, **_named: (str(out), "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    desk.find(Button, "reports.save").click()
    desk.settle()
    desk.settle()
    book = load_workbook(out)
    assert book.sheetnames[0] == "Shift handover report"
    assert "2 Equipment handed over" in book.sheetnames
    cells = {cell for sheet in book for row in sheet.values for cell in row}
    assert {NUMBER, "苏A·66D31 blue", "Radios", "罗守田"} <= cells
    assert not {"13800138000", "䶮小明"} & cells
    book.close()
    kinds = "SELECT count(*) FROM ledger WHERE kind = 'report.workbook_made'"
    assert desk.rows(kinds) == [(1,)]


def test_a_copy_that_leaves_the_folder_is_in_the_book(
    desk: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Byte for byte the sealed file; the line names who saved it, and which file."""
    out = tmp_path / "copy.pdf"
    chosen = lambda *_args, **_named: (str(out), "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    desk.find(Button, "reports.save").click()
    desk.settle()
    noted = "SELECT subject, payload ->> '$.sha256' FROM ledger WHERE kind = 'report.copied'"
    assert desk.rows(noted) == [(f"report:{NUMBER}", sha256(out.read_bytes()).hexdigest())]


def test_who_asked_for_a_copy_stands_in_the_book_though_the_desk_was_locked_meanwhile(
    desk: Booth, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A slow drive must not lead out of the book, nor put another's name to it."""
    out = tmp_path / "copy.pdf"
    chosen = lambda *_args, **_named: (str(out), "")  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    asked = desk.window.desk.staff
    assert asked is not None
    desk.find(Button, "reports.save").click()
    desk.window.lock()
    desk.settle()
    assert out.exists()
    noted = "SELECT actor FROM ledger WHERE kind = 'report.copied'"
    assert desk.rows(noted) == [(asked.code,)]
