"""Fields that are typed; the other fields of a form are here for whoever fills a page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from guardpost.masking import STAR
from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.choice import Choice, ComboBox
from ui.widgets.form import FieldFrame, repolish
from ui.widgets.painting import smooth, square, text_width
from ui.widgets.stepper import Stepper
from ui.widgets.text import Text

__all__ = ["Choice", "ComboBox", "Field", "FieldFrame", "Stepper", "TextArea", "repolish"]

INSIDE = 12


class Field(FieldFrame):
    """One line that is typed.

    Attributes:
        edit: the line edit; its objectName is the field's.

    Signals:
        edited: the text after a person's change.
        entered: Enter was pressed.
        left: the keyboard went elsewhere, or Enter.
    """

    edited = Signal(str)
    entered = Signal()
    left = Signal()

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        number: int | None = None,
        inline: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, number=number, inline=inline, parent=parent)
        # Nothing is cut while it is typed or pasted: what is too long is told.
        self.edit = QLineEdit()
        self.edit.setObjectName(name)
        self.edit.setProperty("look", "field")
        # What a number is that is known and stands there covered.
        self._whole = self._drawn = ""
        self.edit.textEdited.connect(self._type_over)
        self.edit.textEdited.connect(lambda _text: self.edited.emit(self.edit.text()))
        self.edit.textChanged.connect(self.tell_unseen)
        self.edit.returnPressed.connect(self.entered)
        self.edit.editingFinished.connect(self.left)
        self._note = Text(theme, "body", tone="ink3", parent=self.edit)
        self._note.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._inside: QWidget = self._note
        theme.changed.connect(self._note.adjustSize)
        theme.changed.connect(self._place_inside)
        self.edit.installEventFilter(self)
        self.set_content(self.edit)

    def text(self) -> str:
        """Return what stands in it; of a covered number the whole."""
        shown = self.edit.text()
        return self._whole if self._whole and shown == self._drawn else shown

    def set_covered(self, whole: str, shown: str) -> None:
        """Fill in a number that is known, its middle hidden; what is typed takes its place."""
        self.set_text(shown)
        self._whole, self._drawn = whole, shown

    def set_text(self, text: str) -> None:
        """Fill it in; ``edited`` is not sent."""
        self._whole = self._drawn = ""
        self.edit.setText(text)
        if self.edit.isReadOnly():
            self.edit.setCursorPosition(0)

    def _type_over(self, text: str) -> None:
        """Leave of a covered number that somebody types into only what they typed."""
        if not self._whole or text == self._drawn:
            return
        more, end = len(text) - len(self._drawn), self.edit.cursorPosition()
        is_within = more > 0 and text[: end - more] + text[end:] == self._drawn
        self._whole = ""
        if is_within:
            self.edit.setText(text[end - more : end])
        elif STAR in text:
            self.edit.clear()

    def set_placeholder(self, text: str) -> None:
        """Say in grey what goes in."""
        self.edit.setPlaceholderText(text)

    def set_note(self, text: str) -> None:
        """Say a quiet word at the right end inside; it hides when there is no room."""
        self._note.setText(text)
        self._note.adjustSize()
        self._place_inside()

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read and copied only."""
        self.edit.setReadOnly(read_only)
        self.edit.style().unpolish(self.edit)
        self.edit.style().polish(self.edit)

    def add_inside(self, icon: str, name: str) -> InsideButton:
        """Put an icon button at the right end inside, such as the eye that reveals."""
        button = InsideButton(self.theme, icon, name, self.edit)
        self._inside = button
        self.edit.setTextMargins(0, 0, self.theme.px(44), 0)
        self._place_inside()
        return button

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Keep what lies inside at the right end."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._place_inside()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.tell_unseen(self.edit.text())

    def _place_inside(self) -> None:
        inside, height = self._inside, self.edit.height()
        margin = self.theme.px(INSIDE) if inside is self._note else 2
        x = self.edit.width() - inside.width() - margin
        inside.move(QPoint(x, (height - inside.height()) // 2))
        if inside is self._note:
            typed = text_width(self.edit.text() or self.edit.placeholderText(), self.edit.font())
            inside.setVisible(bool(self._note.text()) and typed + 2 * margin < x)


class InsideButton(QAbstractButton):
    """An icon button inside a field's right end; 44 px to hit."""

    def __init__(self, theme: Theme, icon: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.setObjectName(name)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setFixedSize(theme.height("minTouch"), theme.height("minTouch"))
        theme.changed.connect(self.update)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = smooth(self)
        side = self._theme.px(22)
        ink = self._theme.color("ink2" if self.isEnabled() else "disabledInk")
        paint_icon(painter, self._icon, ink, square(QRectF(self.rect()).center(), side))
        painter.end()


class TextArea(FieldFrame):
    """Several lines that are typed; Tab leaves it.

    Attributes:
        edit: the text edit; its objectName is the field's.

    Signals:
        edited: the text after a change.
    """

    edited = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        number: int | None = None,
        inline: bool = False,
        max_length: int = 500,
        lines: int = 3,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, number=number, inline=inline, parent=parent)
        self._max_length, self._lines = max_length, lines
        self.edit = QPlainTextEdit()
        self.edit.setObjectName(name)
        self.edit.setTabChangesFocus(True)
        self.edit.textChanged.connect(self._changed)
        self.edit.textChanged.connect(lambda: self.tell_unseen(self.text()))
        theme.changed.connect(self._size)
        self._size()
        self.set_content(self.edit)

    def text(self) -> str:
        """Return what stands in it."""
        return self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Fill it in."""
        self.edit.setPlainText(text)

    def set_placeholder(self, text: str) -> None:
        """Say in grey what goes in."""
        self.edit.setPlaceholderText(text)

    def set_read_only(self, read_only: bool) -> None:
        """Let it be read and copied only."""
        self.edit.setReadOnly(read_only)

    def _changed(self) -> None:
        over = len(self.text()) - self._max_length
        if over > 0:
            self._cut(over)
        else:
            self.edited.emit(self.text())

    def _cut(self, over: int) -> None:
        """Take back at once the end of what just came in; what stood behind it stays."""
        cursor = self.edit.textCursor()
        typed = _characters(_units(self.text())[: 2 * cursor.position()])
        if len(typed) < over:
            typed = self.text()
        end = len(_units(typed)) // 2
        cursor.setPosition(end - len(_units(typed[-over:])) // 2)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()

    def _size(self) -> None:
        self.edit.setFixedHeight(self._lines * self.theme.line("strong") + self.theme.px(20))


def _units(text: str) -> bytes:
    """Return the text as Qt counts it: 𠮷 is two."""
    return text.encode("utf-16-le", "surrogatepass")


def _characters(units: bytes) -> str:
    return units.decode("utf-16-le", "surrogatepass")
