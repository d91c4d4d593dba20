"""A PDF as it will be printed: shown page by page, printed, saved as a copy.

PDFium only reads the file, so that looking cannot break a seal (decision 0003). It draws on a
thread of its own: until a page is there, blank paper with its number stands for it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from guardpost.errors import GuardpostError
from guardpost.reports.files import copy_out
from ui import print_process
from ui.beside import Beside
from ui.dialogs.pdf_pages import drawn, opened
from ui.dialogs.printer_choice import PrinterDialog
from ui.messages import sentence, translate
from ui.print_process import Printer, PrintJob
from ui.runner import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.painting import retire
from ui.widgets.text import Text, retranslates

GAP = 12
DIALOG = QSize(920, 760)


class Sheet(QWidget):
    """One page, drawn when it is first seen and again for another width."""

    def __init__(self, theme: Theme, size: tuple[float, float], number: int) -> None:
        super().__init__()
        self._theme, self._points, self.number = theme, size, number
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, width: int) -> None:
        """Become so many px wide, as high as the paper asks."""
        self.setFixedSize(width, round(width * self._points[1] / self._points[0]))

    def is_stale(self) -> bool:
        """Whether it is still to be drawn for its size."""
        wanted = round(self.width() * self.devicePixelRatioF())
        return self._image is None or self._image.width() != wanted

    def scale(self) -> float:
        """Return image px per point of paper."""
        return self.width() * self.devicePixelRatioF() / self._points[0]

    def show_image(self, image: QImage) -> None:
        """Show what was drawn."""
        self._image = image
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper; it is white by day and by night, as it will be printed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self._image is not None:
            painter.drawImage(self.rect(), self._image)
        else:
            painter.setPen(Qt.GlobalColor.gray)
            waiting = translate("preview", "Page {n}…").format(n=self.number + 1)
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, waiting)
        painter.setPen(self._theme.color("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Preview(QWidget):
    """The pages of a PDF below each other, as wide as there is room.

    Args:
        beside: draws, prints and copies.

    Attributes:
        print_sender: prints a file on a printer, one side or both, in the place of the
            preview, and says itself how it went.

    Signals:
        shown: how many pages there are, once they are there.
        failed: one sentence: it cannot be read, printed or saved.
        said: one sentence: it was printed or saved.
        copied: the name, without ending, of the file of which a copy was saved.
        rested: nothing is on its way to a printer or a drive any more.
    """

    shown = Signal(int)
    failed = Signal(str)
    said = Signal(str)
    copied = Signal(str)
    rested = Signal()

    def __init__(
        self, theme: Theme, name: str, beside: Beside, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._beside = beside
        self.print_sender: Callable[[Path, str, bool], None] | None = None
        self._path: Path | None = None
        # Which showing of a file this is: answers about an earlier one come late.
        self._showing = 0
        self._is_drawing = False
        self._sendings = 0
        self._sheets: list[Sheet] = []
        self.setObjectName(name)
        self._area = QScrollArea()
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        inner = QWidget()
        inner.setObjectName("scrolled")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._column.setSpacing(GAP)
        self._column.addStretch(1)
        self._area.setWidget(inner)
        self.setFocusProxy(self._area)
        self.retranslate()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        # What is wanted is looked for once the layout is done.
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._draw_next)
        self._area.verticalScrollBar().valueChanged.connect(lambda _at: self._turn.start())

    @property
    def path(self) -> Path | None:
        """The file that is shown."""
        return self._path

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return len(self._sheets)

    @property
    def is_sending(self) -> bool:
        """Whether a file is on its way to a printer or a drive."""
        return self._sendings > 0

    def show_file(self, path: Path | None) -> None:
        """Show a file from its first page; None shows none."""
        self._clear()
        self._path = path
        self._showing += 1
        if path is not None:
            self._ask(partial(_page_sizes, path), self._lay_pages)

    def _ask(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Have the file that is shown looked at; an answer about an earlier one is passed over."""
        showing = self._showing
        self._is_drawing = True

        def answered(tell: Callable[[Any], None], answer: Any) -> None:
            if isValid(self) and showing == self._showing:
                self._is_drawing = False
                tell(answer)

        self._beside.drawing.run(work, partial(answered, done), partial(answered, self._fail))

    def _lay_pages(self, sizes: list[tuple[float, float]]) -> None:
        for number, size in enumerate(sizes):
            sheet = Sheet(self.theme, size, number)
            self._sheets.append(sheet)
            self._column.insertWidget(number, sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            sheet.show()
        self._fit()
        self.shown.emit(len(sizes))

    def print_document(self) -> None:
        """Ask for a printer, then print."""
        if self._path is None:
            return
        title, chosen = translate("preview", "Print"), partial(self.print_on, self._path)
        PrinterDialog(self.theme, title, self._beside.printing, chosen, self.window()).open()

    def print_at_once(self) -> None:
        """Print on the system's own printer; where there is none, say so."""
        if self._path is not None:
            self.said.emit(translate("preview", "Asking for the printer…"))
            found = partial(self._print_if_found, self._path)
            self._beside.printing.run(print_process.find_own_printer, found, self._fail)

    def _print_if_found(self, path: Path, own: Printer | None) -> None:
        if own is not None:
            self.print_on(path, own.name, own.turns)
        else:
            self.said.emit(translate("preview", "There is no printer. Save a copy instead."))

    def print_on(self, path: Path, printer: str, two_sided: bool) -> None:
        """Print a file that is, or was, shown on a given printer."""
        if self.print_sender is not None:
            self.print_sender(path, printer, two_sided)
            return
        said = translate("preview", "Sent to the printer.")
        job = PrintJob(path, printer, two_sided)
        self._send(
            self._beside.printing,
            lambda: print_process.run_print(job),
            lambda: self.said.emit(said),
        )

    def save_copy(self) -> None:
        """Ask where to, then save a copy, byte for byte."""
        if self._path is None:
            return
        title = translate("preview", "Save a copy")
        name, _kind = QFileDialog.getSaveFileName(
            self.window(), title, self._path.name, "PDF (*.pdf)"
        )
        if name:
            self.copy_to(Path(name))

    def copy_to(self, target: Path) -> None:
        """Save a copy, byte for byte."""
        assert self._path is not None
        path = self._path

        def copied() -> None:
            self.copied.emit(path.stem)
            self.said.emit(translate("preview", "Saved: {path}").format(path=target))

        self._send(self._beside.worker, lambda: copy_out(path, target), copied)

    def _send(self, runner: Runner, work: Callable[[], Any], done: Callable[[], None]) -> None:
        """Have a file taken away; who closes the preview meanwhile leaves it its file."""
        self._sendings += 1

        def ended(tell: Callable[[], None]) -> None:
            if not isValid(self):
                return
            self._sendings -= 1
            tell()
            if not self._sendings:
                self.rested.emit()

        runner.run(
            work, lambda _result: ended(done), lambda error: ended(partial(self._fail, error))
        )

    def retranslate(self) -> None:
        """Name the pages for screen readers."""
        self._area.setAccessibleName(translate("preview", "Pages of the report"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def resizeEvent(self, event: object) -> None:
        """Fit the pages to the width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _clear(self) -> None:
        self._turn.stop()
        for sheet in self._sheets:
            self._column.removeWidget(sheet)
            retire(sheet)
        self._sheets = []
        self._is_drawing = False

    def _fit(self) -> None:
        bar = self._area.verticalScrollBar().sizeHint().width()
        width = self.width() - bar - 2 * GAP
        if width <= 0 or not self._sheets:
            return
        for sheet in self._sheets:
            sheet.fit(width)
        self._turn.start()

    def _draw_next(self) -> None:
        """Draw one page that is seen, or about to be."""
        path = self._path
        stale = next((sheet for sheet in self._sheets if self._is_wanted(sheet)), None)
        if stale is None or path is None or self._is_drawing:
            return

        def show(image: QImage) -> None:
            stale.show_image(image)
            self._turn.start()

        self._ask(partial(_page_image, path, stale.number, stale.scale()), show)

    def _is_wanted(self, sheet: Sheet) -> bool:
        top = self._area.verticalScrollBar().value() - self.height()
        seen = QRect(0, top, self.width(), 3 * self.height())
        return sheet.is_stale() and sheet.geometry().intersects(seen)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, GuardpostError):
            raise error
        self.failed.emit(sentence(error))


def _page_sizes(path: Path) -> list[tuple[float, float]]:
    with opened(path) as document:
        return [document.get_page_size(at) for at in range(len(document))]


def _page_image(path: Path, number: int, scale: float) -> QImage:
    # Opened for each page anew: who prints has PDFium in between.
    with opened(path) as document:
        return drawn(document, number, scale)


class PreviewDialog(QDialog):
    """A PDF in a window of its own, with its buttons."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        path: Path | None,
        beside: Beside,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setWindowTitle(title)
        self.preview = Preview(theme, "preview.pages", beside)
        self._said = Text(theme, "body", tone="ink2", elide=True)
        self.print_button = Button(theme, "preview.print", kind="primary", icon="print")
        self.save_button = Button(theme, "preview.save", icon="save")
        self.close_button = Button(theme, "preview.close")
        row = QHBoxLayout()
        row.setContentsMargins(theme.px(14), 0, theme.px(14), theme.px(12))
        row.setSpacing(theme.px(10))
        row.addWidget(self._said, 1)
        for button in (self.save_button, self.print_button, self.close_button):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.preview, 1)
        column.addLayout(row)
        self.resize(DIALOG)
        self.print_button.clicked.connect(self.preview.print_document)
        self.save_button.clicked.connect(self.preview.save_copy)
        self.close_button.clicked.connect(self.accept)
        self.preview.said.connect(self._say)
        self.preview.failed.connect(lambda text: self._say(text, "danger"))
        self.print_button.setText(translate("preview", "Print"))
        self.save_button.setText(translate("preview", "Save a copy"))
        self.close_button.setText(translate("preview", "Close"))
        self.preview.show_file(path)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter presses nothing by accident."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            event.ignore()

    def _say(self, text: str, tone: str = "ink2") -> None:
        self._said.set_tone(tone)
        self._said.setText(text)
