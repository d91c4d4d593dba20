"""What is on the screen when the window cannot open: at a gate nobody sees a terminal."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout

from guardpost.errors import GuardpostError
from ui.messages import sentence, translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.text import Text

MARGIN = 28
WIDTH = 520


class StartFailure(QDialog):
    """Says why, in the sentence that the command line would print."""

    def __init__(self, theme: Theme, error: GuardpostError) -> None:
        super().__init__()
        self.setObjectName("start_failure")
        self.setWindowTitle(translate("window", "Guardpost cannot start"))
        self.said = Text(theme, "body", tone="danger", wrap=True)
        self.said.setText(sentence(error))
        self.close_button = Button(theme, "start_failure.close", kind="primary", key="Esc")
        self.close_button.setText(translate("preview", "Close"))
        self.close_button.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        margin = theme.px(MARGIN)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(margin)
        column.addWidget(self.said)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.setFixedWidth(theme.px(WIDTH))
