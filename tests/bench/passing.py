"""Many passages through the real window; says when half of them are done, and all."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from guardpost.book import reading_book
from ui.compose import build_window
from ui.look import new_application

SETTLE_MS = 60_000


def main(total: int) -> None:
    """Sign in and let ``total`` vehicles pass, each by the last digits of its plate."""
    data = Path(os.environ["GUARDPOST_DATA"])
    plates, before = _known(data, total)
    new_application()
    window = build_window(data)
    window.resize(1366, 768)
    window.show()
    runner = window.desk.runner
    # As in the booth: a page is made when it is opened, and nobody opens one here.
    while window.findChild(QLineEdit, "gate.search") is None:
        QApplication.processEvents()
    runner.wait_idle(SETTLE_MS)
    # The book is proved beside the window; what it takes for that is not a leak.
    window.desk.worker.wait_idle(SETTLE_MS)
    people = window.findChild(QComboBox, "lock.staff")
    pin = window.findChild(QLineEdit, "lock.pin")
    assert people is not None
    assert pin is not None
    people.setCurrentIndex(0)
    QTest.keyClicks(pin, "246810")
    runner.wait_idle(SETTLE_MS)
    search = window.findChild(QLineEdit, "gate.search")
    assert search is not None
    for turn in range(total):
        QTest.keyClicks(search, plates[turn % len(plates)][-5:])
        runner.wait_idle(SETTLE_MS)
        QTest.keyClick(search, Qt.Key.Key_Return)
        runner.wait_idle(SETTLE_MS)
        QTest.keyClick(search, Qt.Key.Key_Escape)
        QTest.keyClick(search, Qt.Key.Key_Escape)
        QApplication.processEvents()
        if turn % 500 == 499:
            print(f"          {turn + 1:,} passages", file=sys.stderr, flush=True)
        if turn in (total // 2 - 1, total - 1):
            print("half" if turn < total - 1 else "full", flush=True)
            input()
    window.close()
    _plates, after = _known(data, 1)
    assert after - before >= total, f"{after - before} lines for {total} passages"


def _known(data: Path, most: int) -> tuple[list[str], int]:
    """Return plates that the registry knows, and how long the book is."""
    with reading_book(data) as rows:
        found = rows.all("SELECT plate FROM vehicles ORDER BY id LIMIT ?", most)
        return [plate for (plate,) in found], rows.value("SELECT max(seq) FROM ledger")


main(int(sys.argv[1]))
