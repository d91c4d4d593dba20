"""What is shown and printed once; nothing of it stays on the disk."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtWidgets import QWidget

from ui.dialogs.preview import PreviewDialog
from ui.messages import translate
from ui.theme import Theme


class OnceDialog(PreviewDialog):
    """Shows a page once; its file goes when the dialog does."""

    def __init__(
        self, theme: Theme, title: str, name: str, pdf: bytes, parent: QWidget | None
    ) -> None:
        self._folder = TemporaryDirectory(prefix="guardpost-")
        path = Path(self._folder.name) / name
        path.touch(0o600)
        path.write_bytes(pdf)
        super().__init__(theme, title, path, parent)

    def done(self, result: int) -> None:
        """Leave no file behind."""
        self.preview.show_file(None)
        self._folder.cleanup()
        super().done(result)


class RecoverySheetDialog(OnceDialog):
    """The recovery sheet, to be printed at once."""

    def __init__(self, theme: Theme, pdf: bytes, parent: QWidget | None = None) -> None:
        title = translate("window", "Recovery sheet: print it now, it is shown this once")
        super().__init__(theme, title, "recovery-sheet.pdf", pdf, parent)
