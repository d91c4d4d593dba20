"""What a lock leaves nowhere: half-typed PINs, and dialogs that stand above the window."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget


def put_away_secrets(window: QWidget) -> None:
    """Empty every field whose digits are hidden, and shut what covers the lock screen.

    Dialogs choose a printer, a file, a page: nothing is typed in them that could be lost.
    """
    for edit in window.findChildren(QLineEdit):
        if edit.echoMode() == QLineEdit.EchoMode.Password and not edit.isReadOnly():
            edit.clear()
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog) and widget.isVisible():
            # Not ``reject``: what asks before it goes must not stay in front of a locked window.
            widget.done(QDialog.DialogCode.Rejected)
