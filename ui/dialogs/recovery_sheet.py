"""What is shown and printed once; nothing of it stays on the disk."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeAlias

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guardpost.errors import GuardpostError, Unavailable
from ui.beside import Beside
from ui.dialogs.preview import PreviewDialog
from ui.messages import sentence, translate
from ui.theme import Theme

Folder: TypeAlias = "TemporaryDirectory[str]"


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
        make: Callable[[], bytes],
        beside: Beside,
        parent: QWidget | None,
    ) -> None:
        self._beside = beside
        self._folder: Folder | None = None
        super().__init__(theme, title, None, beside, parent)
        self._may_go = self._is_over = False
        self.preview.said.connect(self._let_go)
        self.preview.rested.connect(self._leave_nothing)

        def keep() -> Path:
            # Kept here, not when it is heard of: who closes before that leaves nothing behind.
            self._folder = _written(name, make)
            return Path(self._folder.name) / name

        beside.worker.run(keep, self._show_page, self._fail)

    def _show_page(self, path: Path) -> None:
        if self._is_over:
            self._leave_nothing()
        elif isValid(self):
            self.preview.show_file(path)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, GuardpostError):
            raise error
        if isValid(self) and not self._is_over:
            self._say(sentence(error), "danger")

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
        self._is_over = True
        self._leave_nothing()

    def forget(self) -> None:
        """Take the file away, whoever still wants it."""
        if self._folder is not None:
            self._folder.cleanup()

    def _leave_nothing(self) -> None:
        if self._is_over and not self.preview.is_sending:
            self._beside.worker.run(self.forget, lambda _none: None, self._fail)


class RecoverySheetDialog(OnceDialog):
    """The recovery sheet, to be printed at once."""

    def __init__(
        self,
        theme: Theme,
        make: Callable[[], bytes],
        beside: Beside,
        parent: QWidget | None = None,
    ) -> None:
        title = translate("window", "Recovery sheet: print it now, it is shown this once")
        super().__init__(theme, title, "recovery-sheet.pdf", make, beside, parent)


def _written(name: str, make: Callable[[], bytes]) -> Folder:
    """Lay the page out and keep it for its owner alone, on the worker.

    Raises:
        Unavailable: ``file.unwritable``; what it is made with is missing.
    """
    pdf = make()
    with ExitStack() as undo:
        folder = TemporaryDirectory(prefix="guardpost-")
        undo.callback(folder.cleanup)
        path = Path(folder.name) / name
        try:
            path.touch(0o600)
            path.write_bytes(pdf)
        except OSError as error:
            raise Unavailable("file.unwritable", path=str(path)) from error
        undo.pop_all()
    return folder
