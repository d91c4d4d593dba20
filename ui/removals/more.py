"""What else is done with a slip: print, make out anew, void, arrears, take the paper back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from guardpost.gate.slips import Removal, SlipState
from ui.messages import translate
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.painting import paint_box, smooth

PRINT, PART, ANEW, VOID, ARREARS, BACK = "print", "part", "anew", "void", "arrears", "collect"
CODES = (PRINT, PART, ANEW, ARREARS, VOID, BACK)


class MoreBox(QFrame):
    """A list of deeds, each a button as high as a finger; those that do not fit are not there.

    Signals:
        picked: the code of a deed.
        left: none of them after all.
    """

    picked = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._buttons = {
            code: Button(theme, f"removal.more.{code}", size="small") for code in CODES
        }
        self.leave = Button(theme, "removal.more.leave", kind="quiet", size="small")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(8),) * 4)
        column.setSpacing(theme.px(6))
        for code, button in self._buttons.items():
            column.addWidget(button)
            button.clicked.connect(lambda _on=False, code=code: self.picked.emit(code))
        column.addWidget(self.leave)
        self.leave.clicked.connect(self.left)
        self.hide()

    def show_removal(self, removal: Removal) -> None:
        """Offer what can be done with the slip as it stands."""
        offered = deeds_of(removal)
        for code, button in self._buttons.items():
            button.setVisible(code in offered)

    def focus(self) -> None:
        """Bring the keyboard to the first deed."""
        first = next((button for button in self.stops()), self.leave)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        return [*(one for one in self._buttons.values() if not one.isHidden()), self.leave]

    def retranslate(self) -> None:
        """Set its words."""
        words = {
            PRINT: translate("removals", "Print slip"),
            PART: translate("removals", "Release the part that agrees…"),
            ANEW: translate("removals", "Make out anew as counted"),
            ARREARS: translate("removals", "Arrears: refer to service desk"),
            VOID: translate("removals", "Make void…"),
            BACK: translate("removals", "Slip paper is back"),
        }
        for code, button in self._buttons.items():
            button.setText(words[code])
        self.leave.setText(translate("removals", "Look again"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and border."""
        painter, color = smooth(self), self._theme.color
        radius = self._theme.radius("control")
        paint_box(painter, self.rect(), fill=color("surface"), line=color("line"), radius=radius)
        painter.end()


def deeds_of(removal: Removal) -> tuple[str, ...]:
    """Return what can be done with a slip as it stands, in the order of the list."""
    slip = removal.slip
    if slip.state != SlipState.OPEN:
        return (BACK,) if slip.papers and not slip.collected_at else ()
    differs = 0 < len(removal.agreeing) < len(removal.lines)
    over = removal.expired and bool(slip.papers)
    anew = removal.expired or (removal.counted > 0 and len(removal.agreeing) < len(removal.lines))
    offered = {
        PRINT: True,
        PART: differs and not removal.expired,
        ANEW: anew,
        ARREARS: not slip.arrears_at,
        VOID: True,
        BACK: over,
    }
    return tuple(code for code in CODES if offered.get(code))
