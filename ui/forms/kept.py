"""What was left half filled in, said when the form opens again: go on with it, or empty it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.forms.problem import Problem
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.notice import Notice

translate = QCoreApplication.translate

GO_ON_KEY, AGAIN_KEY = "Alt+Ins", "Alt+Del"


class KeptNotice(Notice):
    """Names the draft of a form and asks what is to become of it.

    Neither way is the Enter key's: a finger that expects an empty form presses it.

    Attributes:
        go_on: takes the draft up.
        again: empties the form.
        open: nobody has said yet which of the two, nor changed anything.
    """

    def __init__(self, theme: Theme, name: str, form: QWidget) -> None:
        super().__init__(theme)
        self.open = False
        self._about = ""
        self.go_on = Button(theme, f"{name}.go_on", size="small", key=GO_ON_KEY)
        self.again = Button(theme, f"{name}.again", size="small", key=AGAIN_KEY)
        self._keys = []
        for button, key in ((self.go_on, GO_ON_KEY), (self.again, AGAIN_KEY)):
            self.buttons.addWidget(button)
            shortcut = QShortcut(QKeySequence(key), form)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
            self._keys.append(shortcut)
        self.buttons.addStretch(1)
        self.let_go()

    def ask(self, about: str) -> None:
        """Say whose draft stands in the form, and wait for an answer."""
        self._about, self.open = about, True
        self.retranslate()
        self._show(True)

    def let_go(self) -> None:
        """Go away: it is answered."""
        self.open = False
        self._show(False)

    def problem(self) -> Problem:
        """Return that it is not answered yet, as the footer says it."""
        return Problem(0, "", translate("forms", "go on with it, or empty it"), self.go_on)

    def retranslate(self) -> None:
        """Set its words."""
        self.go_on.setText(translate("forms", "Go on with it"))
        self.again.setText(translate("forms", "Empty it"))
        if self._about:
            said = translate("forms", "<b>{what}</b>. Go on with it, or empty it?")
            text = said.format(what=escape(self._about))
        else:
            text = translate("forms", "It still stands here. Go on with it, or empty it?")
        self.set_texts(translate("forms", "Not finished last time"), text)

    def _show(self, shown: bool) -> None:
        self.setVisible(shown)
        for key in self._keys:
            key.setEnabled(shown)
