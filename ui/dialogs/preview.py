"""A PDF as it will be printed: shown page by page, printed, saved as a copy.

PDFium only reads the file, so that looking cannot break a seal (decision 0003).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
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

from guardpost.errors import GuardpostError, Unavailable
from guardpost.reports.files import copy_out
from guardpost.reports.pdfium import PDFIUM
from ui.dialogs.paper import drawn, new_printer, opened, print_file
from ui.messages import sentence, translate
from ui.runner import Runner
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.painting import retire
from ui.widgets.text import Text, retranslates

GAP = 12
# While PDFium works for the printer, the preview asks again after so long.
RETRY_MS = 15
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
        painter.setPen(self._theme.color("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class Preview(QWidget):
    """The pages of a PDF below each other, as wide as there is room.

    Args:
        worker: prints and copies.

    Attributes:
        print_sender: prints in the place of the preview, and says itself how it went.

    Signals:
        shown: how many pages there are, once they are there.
        failed: one sentence: it cannot be read, printed or saved.
        said: one sentence: it was printed or saved.
        copied: the name, without ending, of the file of which a copy was saved.
    """

    shown = Signal(int)
    failed = Signal(str)
    said = Signal(str)
    copied = Signal(str)

    def __init__(
        self, theme: Theme, name: str, worker: Runner, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._worker = worker
        self.print_sender: Callable[[Path, QPrinter], None] | None = None
        self._path: Path | None = None
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
        # One page a turn of the event loop: keys go in between.
        self._turn = QTimer(self)
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

    def show_file(self, path: Path | None) -> None:
        """Show a file from its first page; None shows none."""
        self._clear()
        self._path = path
        self._load()

    def _load(self) -> None:
        path = self._path
        if path is None or self._sheets:
            return
        if not PDFIUM.acquire(blocking=False):
            QTimer.singleShot(RETRY_MS, self, self._load)
            return
        try:
            with opened(path) as document:
                sizes = [document.get_page_size(at) for at in range(len(document))]
        except Unavailable as error:
            self._fail(error)
            return
        finally:
            PDFIUM.release()
        self._lay_pages(sizes)

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
        printer = new_printer()
        dialog = QPrintDialog(printer, self.window())
        dialog.setWindowTitle(translate("preview", "Print"))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_at_once(self) -> bool:
        """Print on the system's own printer; False when there is none."""
        if self._path is None or QPrinterInfo.defaultPrinter().isNull():
            return False
        self.print_on(new_printer())
        return True

    def print_on(self, printer: QPrinter) -> None:
        """Print on a given printer."""
        assert self._path is not None
        if self.print_sender is not None:
            self.print_sender(self._path, printer)
            return
        printer.setDocName(self._path.stem)
        path, said = self._path, translate("preview", "Sent to the printer.")
        sent = lambda _none: self.said.emit(said)  # noqa: E731
        self._worker.run(lambda: print_file(path, printer), sent, self._fail)

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

        def copied(_none: None) -> None:
            self.copied.emit(path.stem)
            self.said.emit(translate("preview", "Saved: {path}").format(path=target))

        self._worker.run(lambda: copy_out(path, target), copied, self._fail)

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
        stale = next((sheet for sheet in self._sheets if self._is_wanted(sheet)), None)
        if stale is None or self._path is None:
            self._turn.stop()
            return
        is_free = PDFIUM.acquire(blocking=False)
        self._turn.setInterval(0 if is_free else RETRY_MS)
        if not is_free:
            return
        try:
            with opened(self._path) as document:
                stale.show_image(drawn(document, stale.number, stale.scale()))
        except Unavailable as error:
            self._turn.stop()
            self._fail(error)
        finally:
            PDFIUM.release()

    def _is_wanted(self, sheet: Sheet) -> bool:
        top = self._area.verticalScrollBar().value() - self.height()
        seen = QRect(0, top, self.width(), 3 * self.height())
        return sheet.is_stale() and sheet.geometry().intersects(seen)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, GuardpostError):
            raise error
        self.failed.emit(sentence(error))


class PreviewDialog(QDialog):
    """A PDF in a window of its own, with its buttons."""

    def __init__(self, theme: Theme, title: str, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview")
        self.setWindowTitle(title)
        self._printing = Runner("preview")
        self.preview = Preview(theme, "preview.pages", self._printing)
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

    def done(self, result: int) -> None:
        """End once what is under way is printed: its file may go with the dialog."""
        self._printing.close()
        super().done(result)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes; Enter presses nothing by accident."""
        if event.key() == Qt.Key.Key_Escape:
            self.reject()
        else:
            event.ignore()

    def _say(self, text: str, tone: str = "ink2") -> None:
        self._said.set_tone(tone)
        self._said.setText(text)
