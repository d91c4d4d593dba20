"""A report goes through a real CUPS queue with the cups-pdf driver, where the machine has them.

A scheduler of the test's own, on a socket of its own: no queue of the machine is touched.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.booth import Booth
from tests.ui.test_reports_page import NUMBER, desk, file_of, ink_of_mark
from ui.reports.printing import PrintPanel
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.choice import ComboBox

__all__ = ["desk"]

QUEUE = "Guardpost-Test"
SCHEDULER, BACKEND = Path("/usr/sbin/cupsd"), Path("/usr/lib/cups/backend/cups-pdf")
DRIVER = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
PATIENCE_MS = 60_000
FILES = """ServerRoot {0}
CacheDir {0}/cache
StateDir {0}/state
RequestRoot {0}/spool
TempDir {0}/spool
AccessLog {0}/access
ErrorLog {0}/error
PageLog {0}/page
SystemGroup root
"""
SERVER = """Listen {0}/sock
DefaultAuthType None
WebInterface No
Browsing No
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order allow,deny
Allow all
</Limit>
</Policy>
"""


def has_cups_pdf() -> bool:
    """Tell whether there is a scheduler, its driver, and the right to start one."""
    parts = all(path.exists() for path in (SCHEDULER, BACKEND, DRIVER))
    tools = all(map(shutil.which, ("lpadmin", "lpstat"))) and ctypes.util.find_library("cups")
    return parts and bool(tools) and os.getuid() == 0


def ask(*command: str) -> str:
    """Return what a tool of CUPS says."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout


@pytest.fixture
def queue(printing_away: None, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return where a queue of the test's own lays its papers."""
    with tempfile.TemporaryDirectory(prefix="gp") as name:
        place = Path(name)
        place.chmod(0o755)
        for folder in ("cache", "state", "spool", "ppd"):
            (place / folder).mkdir()
        (place / "cups-files.conf").write_text(FILES.format(place), encoding="utf-8")
        (place / "cupsd.conf").write_text(SERVER.format(place), encoding="utf-8")
        files, server = str(place / "cups-files.conf"), str(place / "cupsd.conf")
        scheduler = subprocess.Popen([SCHEDULER, "-f", "-c", server, "-s", files])
        library = ctypes.CDLL(ctypes.util.find_library("cups"))
        socket = str(place / "sock")
        monkeypatch.setenv("CUPS_SERVER", socket)
        # Each thread of libcups remembers its server: the test's own has asked before.
        library.cupsSetServer(socket.encode())
        try:
            qtbot.waitUntil(lambda: "is running" in ask("lpstat", "-r"), timeout=PATIENCE_MS)
            ask("lpadmin", "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-P", str(DRIVER))
            papers = Path(pwd.getpwuid(os.getuid()).pw_dir) / "PDF"
            for left_over in papers.glob(f"{NUMBER}*job_*.pdf"):
                left_over.unlink()
            yield papers
        finally:
            library.cupsSetServer(None)
            scheduler.terminate()
            scheduler.wait(PATIENCE_MS / 1000)


def paper_of(qtbot: QtBot, place: Path, job: int) -> Path:
    """Return the paper of a job once the queue is empty."""

    def is_there() -> bool:
        return not ask("lpstat", "-W", "not-completed").strip() and bool(found())

    def found() -> list[Path]:
        return list(place.glob(f"{NUMBER}*job_{job}.pdf"))

    qtbot.waitUntil(is_there, timeout=PATIENCE_MS)
    return found()[0]


def drawn(path: Path, page: int) -> Image.Image:
    """Return a page in grey, with what the seals show, in squares of some 4 mm.

    The driver draws it anew: a fraction of a millimetre beside is no difference.
    """
    with pypdfium2.PdfDocument(path) as document:
        document.init_forms()
        image: Image.Image = document[page].render(scale=2).to_pil().convert("L")
    return image.resize((52, 74), Image.Resampling.BOX)


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how much two pages differ, of 255."""
    counts = ImageChops.difference(one, other).histogram()
    return sum(value * count for value, count in enumerate(counts)) / sum(counts)


def send(desk: Booth) -> None:
    """Open the panel and press Enter."""
    desk.find(Button, "reports.print").click()
    desk.settle()
    QTest.keyClick(desk.find(PrintPanel, "reports.printing"), Qt.Key.Key_Return)
    desk.settle()


if has_cups_pdf():

    def test_a_report_comes_out_of_a_real_queue_and_its_reprint_is_marked(
        desk: Booth, queue: Path, qtbot: QtBot
    ) -> None:
        """The paper shows what the file shows; the driver's own sides are offered."""
        made: list[Path] = []
        try:
            send(desk)
            made.append(paper_of(qtbot, queue, 1))
            printers = desk.find(ComboBox, "reports.printing.printer")
            assert [printers.itemText(at) for at in range(printers.count())] == [QUEUE]
            assert not desk.find(Chips, "reports.printing.sides").button("both").isEnabled()
            send(desk)
            made.append(paper_of(qtbot, queue, 2))
            with pypdfium2.PdfDocument(file_of(desk)) as original:
                pages = len(original)
            for paper in made:
                with pypdfium2.PdfDocument(paper) as printed:
                    assert len(printed) == pages
            for page in range(pages):
                printed_page = drawn(made[0], page)
                own = difference(printed_page, drawn(file_of(desk), page))
                other = difference(printed_page, drawn(file_of(desk), (page + 1) % pages))
                assert own < other / 5
            assert ink_of_mark(made[0]) == 0
            assert ink_of_mark(made[1]) > 0.01
            assert desk.rows("SELECT copy, printer, failed FROM report_prints") == [
                (0, QUEUE, 0),
                (1, QUEUE, 0),
            ]
        finally:
            for paper in made:
                paper.unlink()
