"""Many passages through the real window; says when half of them are done, and all."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.bench.books import known
from tests.bench.signing_in import SETTLE_MS, settle, sign_in
from ui.compose import build_window
from ui.look import new_application


def main(total: int) -> None:
    """Sign in and let ``total`` vehicles pass by their plates; five digits may be a room."""
    data = Path(os.environ["GUARDPOST_DATA"])
    plates, before = known(data, total)
    new_application()
    window = build_window(data)
    window.resize(1366, 768)
    window.show()
    settle(window)
    sign_in(window)
    runner = window.desk.runner
    search = window.findChild(QLineEdit, "gate.search")
    assert search is not None
    for turn in range(total):
        QTest.keyClicks(search, plates[turn % len(plates)][1:])
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
    _plates, after = known(data, 1)
    assert after - before >= total, f"{after - before} lines for {total} passages"


main(int(sys.argv[1]))
