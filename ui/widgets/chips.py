"""One of a few: spaced chips, joined segments or tabs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QEnterEvent,
    QFocusEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QWidget

from ui.theme import Theme
from ui.widgets.flow import Flow
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.painting import paint_box, paint_fitted, retire, smooth, text_width

ChipsLook = Literal["chips", "segments", "tabs"]
MOST_ALT_DIGITS = 9
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True, slots=True)
class ChipMeasure:
    """One look in px at 100 %."""

    painted: int
    hit: int
    style: str
    padding: int
    gap: int


MEASURES: dict[ChipsLook, ChipMeasure] = {
    "chips": ChipMeasure(44, 44, "strong", 8, 8),
    "segments": ChipMeasure(34, 44, "body", 12, 0),
    "tabs": ChipMeasure(56, 56, "strong", 16, 4),
}


class Chip(QToolButton):
    """One choice, painted by its group's look.

    Attributes:
        first, last: at an end of the row.
        led: an arrow led here and picked nothing.
        low: no higher than a finger needs, as tabs in several lines are.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, look: ChipsLook, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look: ChipsLook = look
        self._hovered = self._typed = False
        self.first = self.last = self.led = self.low = False
        self.setObjectName(name)
        self.setCheckable(True)
        grow = QSizePolicy.Policy.Expanding if look == "chips" else QSizePolicy.Policy.Preferred
        self.setSizePolicy(grow, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)
        theme.changed.connect(self.update)
        inset = (MEASURES[look].hit - MEASURES[look].painted) // 2
        self.setProperty("focusInset", inset)

    def setText(self, text: str) -> None:
        """Say another choice."""
        super().setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the words in bold, so that picking moves nothing."""
        measure = MEASURES[self._look]
        wide = text_width(self.text(), self._font(True)) + 2 * self._theme.px(measure.padding)
        least = self._theme.height("minTouch")
        return QSize(
            max(round(wide) + 1, least), least if self.low else self._theme.px(measure.hit)
        )

    def minimumSizeHint(self) -> QSize:
        """Words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next choice, Enter picks this one in the place of another.

        Where nothing is picked yet, Enter is that of somebody walking on: only Space, an
        arrow or a number says which.
        """
        step = STEPS.get(Qt.Key(event.key()))
        entered = event.key() in ENTER_KEYS
        if step is not None:
            self.stepped.emit(step)
        elif entered and (self.led or self._replaces()):
            self.click()
        elif self._is_typed_at(event):
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget that an arrow led here, and what was typed."""
        self.led = self._typed = False
        super().focusOutEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the mouse."""
        self._hovered = True
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Go out again."""
        self._hovered = False
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the choice in its group's look."""
        painter = smooth(self)
        if self._look == "tabs":
            ink = self._paint_tab(painter)
        elif self._look == "segments":
            ink = self._paint_segment(painter)
        else:
            ink = self._paint_chip(painter)
        if not self.isEnabled():
            ink = "disabledInk"
        font, color = self._font(self.isChecked()), self._theme.color(ink)
        paint_fitted(painter, self._box().adjusted(2, 0, -2, 0), self.text(), font, color)
        painter.end()

    def _is_typed_at(self, event: QKeyEvent) -> bool:
        """Tell whether somebody types words here: the space in them picks nothing."""
        self._typed = self._typed or (bool(event.text().strip()) and event.text().isprintable())
        return self._typed and event.key() == Qt.Key.Key_Space

    def _replaces(self) -> bool:
        return not self.isChecked() and self.group().checkedButton() is not None

    def _box(self) -> QRect:
        height = self._theme.px(MEASURES[self._look].painted)
        return QRect(0, (self.height() - height) // 2, self.width(), height)

    def _font(self, bold: bool) -> QFont:
        return self._theme.font(MEASURES[self._look].style, bold)

    def _paint_chip(self, painter: QPainter) -> str:
        color, radius = self._theme.color, self._theme.radius("control")
        if not self.isEnabled():
            paint_box(
                painter, self._box(), fill=color("disabledBg"), line=color("line"), radius=radius
            )
        elif self.isChecked():
            fill = color("accentHover" if self._hovered else "accent")
            paint_box(painter, self._box(), fill=fill, radius=radius)
            return "onAccent"
        else:
            fill = color("surface2" if self._hovered else "surface")
            paint_box(painter, self._box(), fill=fill, line=color("lineStrong"), radius=radius)
        return "ink"

    def _paint_segment(self, painter: QPainter) -> str:
        """Paint one part of a joined row; only the outer corners are round."""
        color, radius, box = self._theme.color, self._theme.radius("control"), QRectF(self._box())
        fill = "surface2"
        if self.isChecked():
            fill = "accentSoft"
        elif self._hovered and self.isEnabled():
            fill = "surface3"
        beyond = box.adjusted(
            0 if self.first else -radius - 2, 0, 0 if self.last else radius + 2, 0
        )
        painter.save()
        painter.setClipRect(box)
        paint_box(painter, beyond, fill=color(fill), line=color("line"), radius=radius)
        painter.restore()
        if not self.last:
            painter.fillRect(QRectF(box.right() - 1, box.top(), 1, box.height()), color("line"))
        return "accentInk" if self.isChecked() else "ink2"

    def _paint_tab(self, painter: QPainter) -> str:
        if self.isChecked():
            thick = self._theme.px(4)
            bar = QRect(0, self.height() - thick, self.width(), thick)
            painter.fillRect(bar, self._theme.color("accent"))
            return "accentInk"
        return "ink" if self._hovered else "ink2"


class Chips(QWidget):
    """A group of which one is picked, or none yet.

    Args:
        arrows_pick: an arrow picks the next choice; else it only leads there, and Space or
            Enter picks: for what is said to the book as soon as it is picked.

    Signals:
        picked: the code that a person picked; not sent by ``set_code``.
    """

    picked = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        *,
        look: ChipsLook = "chips",
        alt_digits: bool = False,
        arrows_pick: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._look: ChipsLook = look
        self._alt_digits, self._arrows_pick = alt_digits, arrows_pick
        self._chips: dict[str, Chip] = {}
        self._shortcuts: list[QShortcut] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._clicked)
        self._row = Flow(self)
        self.setObjectName(name)
        grow = QSizePolicy.Policy.Preferred if look == "chips" else QSizePolicy.Policy.Maximum
        self.setSizePolicy(grow, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._space)
        self._space()

    def sizeHint(self) -> QSize:
        """Room for all in one line, and as high as the lines it takes now."""
        hint = self._row.sizeHint()
        return QSize(hint.width(), max(hint.height(), self._row.heightForWidth(self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell when it takes more lines than before, or fewer."""
        super().resizeEvent(event)
        self._mark_ends()
        self.updateGeometry()

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer pairs of code and words; what was picked stays picked if still offered."""
        codes = [code for code, _ in choices]
        if codes != list(self._chips):
            self._rebuild(codes)
        for code, text in choices:
            self._chips[code].setText(text)

    def code(self) -> str | None:
        """Return the picked code, or None."""
        return next((code for code, chip in self._chips.items() if chip.isChecked()), None)

    def set_code(self, code: str | None) -> None:
        """Pick from the program's side; None picks nothing."""
        self._group.setExclusive(False)
        for each, chip in self._chips.items():
            chip.setChecked(each == code)
        self._group.setExclusive(True)
        self._rove()

    def clear(self) -> None:
        """Pick nothing."""
        self.set_code(None)

    def button(self, code: str) -> Chip:
        """Return a choice's button."""
        return self._chips[code]

    def set_enabled(self, code: str, enabled: bool, reason: str = "") -> None:
        """Allow or bar a choice; ``reason`` is told by its tool tip."""
        self._chips[code].setEnabled(enabled)
        self._chips[code].setToolTip("" if enabled else reason)

    def focus_picked(self) -> None:
        """Give the keyboard to the picked choice, or to the first."""
        chips = list(self._chips.values())
        chosen = next((chip for chip in chips if chip.isChecked()), chips[0] if chips else None)
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.TabFocusReason)

    def _rebuild(self, codes: Sequence[str]) -> None:
        kept = self.code()
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._row.removeWidget(chip)
            retire(chip)
        for shortcut in self._shortcuts:
            shortcut.deleteLater()
        self._chips = {code: self._add(code) for code in codes}
        self._mark_ends()
        self._shortcuts = (
            [self._shortcut(at) for at in range(self._digits())] if self._alt_digits else []
        )
        self.set_code(kept)

    def _add(self, code: str) -> Chip:
        chip = Chip(self._theme, self._look, f"{self.objectName()}.{code}", self)
        chip.stepped.connect(self._step)
        self._group.addButton(chip)
        self._row.addWidget(chip)
        return chip

    def _shortcut(self, at: int) -> QShortcut:
        keys = QKeySequence(f"Alt+{min(at + 1, MOST_ALT_DIGITS)}")
        made = QShortcut(keys, self)
        chips = list(self._chips.values())
        if at < len(chips):
            made.activated.connect(partial(self._press, chips[at]))
        return made

    def _press(self, chip: Chip) -> None:
        """Pick by a digit; a keyboard that was at another choice comes along, and Tab goes on."""
        came = any(each.hasFocus() for each in self._chips.values())
        chip.click()
        if came and chip.isChecked():
            chip.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _digits(self) -> int:
        """Return how many digits are taken: of tabs all, or one too many would be typed."""
        return max(len(self._chips), MOST_ALT_DIGITS if self._look == "tabs" else 0)

    def _clicked(self, chip: Chip) -> None:
        self._rove()
        code = next(code for code, each in self._chips.items() if each is chip)
        self.picked.emit(code)

    def _step(self, step: int) -> None:
        """Go to the next choice that is allowed, round the ends."""
        allowed = [chip for chip in self._chips.values() if chip.isEnabled()]
        here = next((at for at, chip in enumerate(allowed) if chip.hasFocus()), None)
        if here is None:
            return
        there = allowed[(here + step) % len(allowed)]
        there.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self._arrows_pick:
            there.led = True
        elif not there.isChecked():
            there.click()

    def _rove(self) -> None:
        """Let Tab stop once: at the picked choice, or at the first."""
        chips = list(self._chips.values())
        stop = next((chip for chip in chips if chip.isChecked()), chips[0] if chips else None)
        for chip in chips:
            policy = Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def _mark_ends(self) -> None:
        """Round the outer corners of each line of segments."""
        chips, lines = list(self._chips.values()), self._row.lines(self.width())
        for at, chip in enumerate(chips):
            chip.first = any(at == line[0] for line in lines)
            chip.last = any(at == line[-1] for line in lines)
            if chip.low != (self._look == "tabs" and len(lines) > 1):
                chip.low = not chip.low
                chip.updateGeometry()

    def _space(self) -> None:
        self._row.setSpacing(self._theme.px(MEASURES[self._look].gap))
