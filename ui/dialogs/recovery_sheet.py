"""What is shown and printed once; nothing of it stays on the disk."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from ui.beside import Beside
from ui.dialogs.preview import PreviewDialog
from ui.messages import translate
from ui.theme import Theme


class OnceDialog(PreviewDialog):
    """Shows a page once; its file goes when the dialog does.

    Until it was printed or saved, the first closing only asks: nothing shows it again. Paper
    that is on its way to the printer keeps the file until it is there.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        name: str,
        pdf: bytes,
        beside: Beside,
        parent: QWidget | None,
    ) -> None:
        self._folder = TemporaryDirectory(prefix="guardpost-")
        path = Path(self._folder.name) / name
        path.touch(0o600)
        path.write_bytes(pdf)
        super().__init__(theme, title, path, beside, parent)
        self._may_go = False
        self.preview.said.connect(self._let_go)
        self.preview.rested.connect(self._leave_nothing)

    def _let_go(self) -> None:
        self._may_go = True

    def accept(self) -> None:
        """Close, once it may."""
        if self._asked():
            super().accept()

    def reject(self) -> None:
        """Close, once it may; a lock asks nobody and calls ``done``."""
        if self._asked():
            super().reject()

    def _asked(self) -> bool:
        may_go, self._may_go = self._may_go, True
        if not may_go:
            said = translate("window", "Neither printed nor saved. Close once more to lose it.")
            self._say(said, "danger")
        return may_go

    def done(self, result: int) -> None:
        """Leave no file behind."""
        self.preview.show_file(None)
        super().done(result)
        self._leave_nothing()

    def forget(self) -> None:
        """Take the file away, whoever still wants it."""
        self._folder.cleanup()

    def _leave_nothing(self) -> None:
        if not self.isVisible() and not self.preview.is_sending:
            self.forget()


class RecoverySheetDialog(OnceDialog):
    """The recovery sheet, to be printed at once."""

    def __init__(
        self, theme: Theme, pdf: bytes, beside: Beside, parent: QWidget | None = None
    ) -> None:
        title = translate("window", "Recovery sheet: print it now, it is shown this once")
        super().__init__(theme, title, "recovery-sheet.pdf", pdf, beside, parent)
