"""正常 / 异常 / 缺失: three states of one thing, chosen by 1, 2, 3."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from ui.icons import paint_icon
from ui.theme import Theme
from ui.widgets.painting import paint_box, paint_fitted, smooth, square, text_width
from ui.widgets.text import retranslates

translate = QCoreApplication.translate

CODES = ("normal", "abnormal", "missing")
LOOKS = (
    ("ok", "onAccent", "check"),
    ("warnFill", "onWarnFill", "alert"),
    ("dangerFill", "onDangerFill", "x"),
)
WIDTH = 86
GAP = 6
ICON = 16


class StateButton(QToolButton):
    """One of the three; colour, mark and weight tell that it is on."""

    def __init__(self, theme: Theme, place: int, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fill, self._ink, self._icon = LOOKS[place]
        self._hovered = False
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """Say another state."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As drawn, or wider where the words need it."""
        theme = self._theme
        needed = text_width(self.text(), self._font(True)) + theme.px(ICON + 4 + 2 * 8)
        return QSize(max(theme.px(WIDTH), round(needed)), theme.height("triState"))

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the mouse."""
        self._hovered = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go out again."""
        self._hovered = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the state, filled when it is on."""
        painter = smooth(self)
        color, radius, box = self._theme.color, self._theme.radius("control"), QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, box, fill=color(self._fill), radius=radius)
            self._paint_mark(painter, box)
        elif not self.isEnabled():
            paint_box(painter, box, fill=color("disabledBg"), line=color("line"), radius=radius)
            paint_fitted(painter, box, self.text(), self._font(False), color("disabledInk"))
        else:
            fill = color("surface2" if self._hovered else "surface")
            paint_box(painter, box, fill=fill, line=color("lineStrong"), radius=radius)
            paint_fitted(painter, box, self.text(), self._font(False), color("ink2"))
        painter.end()

    def _paint_mark(self, painter: QPainter, box: QRectF) -> None:
        ink, side, gap = self._theme.color(self._ink), self._theme.px(ICON), self._theme.px(4)
        words = min(text_width(self.text(), self._font(True)), box.width() - side - gap - 8)
        left = box.center().x() - (side + gap + words) / 2
        middle = box.center().y()
        paint_icon(painter, self._icon, ink, square(QPointF(left + side / 2, middle), side))
        room = QRectF(left + side + gap, box.top(), words + 1, box.height())
        paint_fitted(painter, room, self.text(), self._font(True), ink)

    def _font(self, bold: bool) -> QFont:
        return self._theme.font("strong", bold)


class TriState(QWidget):
    """Three states of which one is chosen, or none yet.

    It is one stop of the Tab key; 1, 2, 3 and the arrows choose.

    Signals:
        picked: the code that a person chose.
        refused: the code of a state that is not allowed now; say why.
    """

    picked = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        codes: Sequence[str] = CODES,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._own_texts: tuple[str, ...] = ()
        self._group = QButtonGroup(self)
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(GAP))
        # Two states (合格 / 不合格) are drawn as the first and the last of three.
        places = range(len(codes)) if len(codes) != 2 else (0, 2)
        self._buttons = {
            code: StateButton(theme, place, f"{name}.{code}", self)
            for code, place in zip(codes, places, strict=True)
        }
        for button in self._buttons.values():
            self._group.addButton(button)
            row.addWidget(button)
        self._group.buttonClicked.connect(self._clicked)
        theme.changed.connect(self.update)
        self.retranslate()

    def retranslate(self) -> None:
        """Say the states in the window's language."""
        texts = self._own_texts or (
            translate("widgets", "Normal"),
            translate("widgets", "Faulty"),
            translate("widgets", "Missing"),
        )
        for button, text in zip(self._buttons.values(), texts, strict=False):
            button.setText(text)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Use other words; call again when the language changes."""
        self._own_texts = tuple(texts)
        self.retranslate()

    def code(self) -> str:
        """Return the chosen code, or ``""``."""
        return next((code for code, each in self._buttons.items() if each.isChecked()), "")

    def set_code(self, code: str) -> None:
        """Choose from the program's side; ``""`` chooses nothing."""
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(each == code)
        self._group.setExclusive(True)

    def forbid(self, code: str, reason: str) -> None:
        """Bar one state; a choice of it is taken back."""
        button = self._buttons[code]
        if button.isChecked():
            self.set_code("")
        button.setEnabled(False)
        button.setToolTip(reason)

    def allow(self) -> None:
        """Allow every state again."""
        for button in self._buttons.values():
            button.setEnabled(True)
            button.setToolTip("")

    def choose(self, code: str) -> None:
        """Choose as a person does; a barred state is refused."""
        if self._buttons[code].isEnabled():
            self._buttons[code].click()
        else:
            self.refused.emit(code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by number or arrow."""
        codes = list(self._buttons)
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(codes):
            self.choose(codes[place])
        elif event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self._step(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def _step(self, step: int) -> None:
        allowed = [code for code, button in self._buttons.items() if button.isEnabled()]
        here = self.code()
        at = allowed.index(here) + step if here in allowed else (0 if step > 0 else -1)
        self.choose(allowed[at % len(allowed)])

    def _clicked(self, button: StateButton) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.picked.emit(next(code for code, each in self._buttons.items() if each is button))
