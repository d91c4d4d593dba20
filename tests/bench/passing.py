"""Many passages through the real window; prints the resident memory half way and at the end."""

import sys
from pathlib import Path

import psutil
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from ui.compose import build_window

app = QApplication([])
window = build_window(Path(sys.argv[1]))
window.resize(1366, 768)
window.show()
window.wait_idle(5000)
people = window.findChild(QComboBox, "lock.staff")
assert people is not None
people.setCurrentIndex(0)
pin = window.findChild(QLineEdit, "lock.pin")
assert pin is not None
QTest.keyClicks(pin, "246810")
window.wait_idle(5000)
search = window.findChild(QLineEdit, "gate.search")
assert search is not None
total = int(sys.argv[2])
for turn in range(total):
    QTest.keyClicks(search, f"{turn % 10000:04d}")
    window.wait_idle(5000)
    QTest.keyClick(search, Qt.Key.Key_Return)
    window.wait_idle(5000)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    if turn in (total // 2, total - 1):
        print(psutil.Process().memory_info().rss, flush=True)
window.close()
