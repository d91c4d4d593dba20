"""Which widgets a person acts on, by name: what docs/ui.md lists.

``python -m tests.ui.names`` writes the list anew.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QTableView, QWidget

from guardpost.registry.expected import ExpectedCategory, ExpectedDetails, add_expected
from guardpost.registry.helpers import HelperDetails, add_helper
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.permits import PermitDetails, add_permit
from tests.ui.stand_in_camera import BOOTH, DESK, StandInCameras, picture

if TYPE_CHECKING:
    from tests.ui.booth import Booth

DOC = Path(__file__).resolve().parents[2] / "docs" / "ui.md"
HEAD = """# Names of what a person acts on

Every widget that is typed in, pressed or chosen from has a stable `objectName` of the form
`page.purpose` and an accessible name. `<n>` stands for a number, `<code>` for a staff code,
an item or another code that the site decides. A test holds this list and the window equal;
`python -m tests.ui.names` writes it anew.

| name | kind | accessible name |
| --- | --- | --- |
"""
_STAFF = re.compile(r"\b[AGLS]\d\d\b")
_ITEMS = re.compile(
    r"(handover\.equipment|handover\.clean|incident\.category|removal\.goods"
    r"|registry\.ending\.usual|rota\.ending\.usual)\.[a-z_]+"
)


def pattern(name: str) -> str:
    """Return a name with what the site decides left open."""
    name = _STAFF.sub("<code>", name)
    name = _ITEMS.sub(r"\1.<code>", name)
    return re.sub(r"(?<=[a-z.])\d+", "<n>", name)


@dataclass
class Found:
    """What was met on the way through the window.

    Attributes:
        named: pattern → (kind, accessible name).
        mute: patterns of widgets that were shown and cannot be spoken.
    """

    named: dict[str, tuple[str, str]] = field(default_factory=dict)
    mute: set[str] = field(default_factory=set)

    def meet(self, window: QWidget) -> None:
        """Take in every widget that a person acts on."""
        for widget in window.findChildren(QWidget):
            if not _acts(widget):
                continue
            name, text = pattern(widget.objectName()), spoken(widget)
            if text or name not in self.named:
                self.named[name] = (type(widget).__name__, text)
            if widget.isVisible() and not text:
                self.mute.add(name)


def _acts(widget: QWidget) -> bool:
    takes_part = widget.focusPolicy() != Qt.FocusPolicy.NoFocus or isinstance(
        widget, QAbstractButton
    )
    return takes_part and bool(re.fullmatch(r"[a-z_]+(\.[A-Za-z0-9_]+)+", widget.objectName()))


def spoken(widget: QWidget) -> str:
    """Return what a screen reader says: the accessible name, else a button's text."""
    text = widget.accessibleName()
    if not text and isinstance(widget, QAbstractButton):
        text = widget.text()
    return text.replace("\n", " ").strip()


def listed() -> set[str]:
    """Return the names that docs/ui.md lists."""
    return set(re.findall(r"^\| `([^`]+)` \|", DOC.read_text(encoding="utf-8"), re.MULTILINE))


def document(found: Found) -> str:
    """Return docs/ui.md for these widgets."""
    named = sorted(found.named.items())
    rows = [
        f"| `{name}` | {kind} | {text or '(said when shown)'} |" for name, (kind, text) in named
    ]
    return HEAD + "\n".join(rows) + "\n"


def main() -> int:
    """Open the window in English, visit everything, write the list."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from guardpost.clock import ManualClock
    from tests.ui.booth import booth

    app = QApplication(sys.argv[:1])
    clock = ManualClock(datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8))))
    with (
        tempfile.TemporaryDirectory() as folder,
        booth(Path(folder) / "data", clock, lang="en") as desk,
    ):
        DOC.write_text(document(visit(desk)), encoding="utf-8")
    app.quit()
    return 0


def visit(desk: object, found: Found | None = None) -> Found:
    """Sign in, open every page and every form, and return all that acts."""
    from tests.ui.booth import Booth
    from tests.ui.names_rota import visit_rota

    assert isinstance(desk, Booth)
    found = found or Found()
    assert desk.window.pages
    found.meet(desk.window)
    desk.sign_in(desk.leader)
    for page in desk.window.pages:
        desk.window.show_page(page)
        desk.settle()
        found.meet(desk.window)
    visit_registry(desk, found)
    visit_rota(desk, found)
    desk.window.show_page("gate")
    QTest.keyClick(desk.window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    found.meet(desk.window)
    for key in (
        Qt.Key.Key_F1,
        Qt.Key.Key_F2,
        Qt.Key.Key_F4,
        Qt.Key.Key_F5,
        Qt.Key.Key_F10,
        Qt.Key.Key_F8,
    ):
        QTest.keyClick(desk.window, key)
        desk.settle()
        found.meet(desk.window)
    visit_camera(desk, found)
    return found


def visit_registry(desk: Booth, found: Found) -> None:
    """Open each tab's sheets: for a new record, and of the first record there is."""
    act = desk.window.desk.act
    act(add_helper, HelperDetails("古丽", "3-1202"), done=lambda _made: None)
    act(add_permit, PermitDetails("许春生", "3-1202"), done=lambda _made: None)
    act(add_resident, ResidentDetails("3-1202", "王建国"), done=lambda _made: None)
    desk.window.show_page("registry")
    desk.settle()
    for tab in ("watchlist", "equipment"):
        desk.find(QAbstractButton, f"registry.tabs.{tab}").click()
        met(desk, found)
    coming = ExpectedDetails(ExpectedCategory.VISITOR, "2026-06-13", "", "3-1202", "孔立春")
    act(add_expected, coming, done=lambda _made: None)
    adds = ("resident", "vehicle", "helper", "permit", "expected", "listing", "staff", "equipment")
    for name in adds:
        desk.find(QAbstractButton, f"registry.add_{name}").click()
        met(desk, found, Qt.Key.Key_Escape)
    for tab in ("households", "helpers", "permits", "expected", "staff"):
        desk.find(QAbstractButton, f"registry.tabs.{tab}").click()
        desk.settle()
        table = desk.find(QTableView, f"registry.{tab}")
        table.selectRow(0)
        QTest.keyClick(table, Qt.Key.Key_Return)
        desk.settle()
        met(desk, found)
        for extra in ("renew_helper", "renew_permit", "expected_pass", "set_pin"):
            button = desk.window.findChild(QAbstractButton, f"registry.record.{extra}")
            if button is not None and button.isVisible():
                button.click()
                met(desk, found, Qt.Key.Key_Escape)
        QTest.keyClick(desk.window.focusWidget(), Qt.Key.Key_Delete)
        met(desk, found, Qt.Key.Key_Escape)
        QTest.keyClick(desk.window, Qt.Key.Key_Escape)


def visit_camera(desk: Booth, found: Found) -> None:
    """Look at the camera's dialog: with a picture, with one that was taken, and without one."""
    from ui.dialogs.take_photo import TakePhoto

    cameras = StandInCameras([BOOTH, DESK], prepared=1)
    dialog = TakePhoto(desk.window.desk.theme, cameras, DESK.id, desk.window)
    dialog.show()
    cameras.show(picture())
    found.meet(dialog)
    dialog.take.click()
    found.meet(dialog)
    dialog.again.click()
    cameras.unplug()
    found.meet(dialog)
    dialog.reject()
    dialog.deleteLater()


def met(desk: Booth, found: Found, *keys: Qt.Key) -> None:
    """Take in what is shown now, then press these keys."""
    desk.settle()
    found.meet(desk.window)
    for key in keys:
        QTest.keyClick(desk.window, key)
    desk.settle()


if __name__ == "__main__":
    sys.exit(main())
