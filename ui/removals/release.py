"""Column three: the carrier's signature, what is still missing, release or refuse."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.gate.slips import Removal
from ui.desk import Desk
from ui.messages import label, translate
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.missing import Missing
from ui.widgets.signature import SignaturePad
from ui.widgets.text import Text

PAD_HEIGHT = 104


class Release(QWidget):
    """The end of a slip.

    Signals:
        released: the carrier's Signature.
        refused: the reason.
        missing_picked: the code of what is missing, to be led there.
    """

    released = Signal(object)
    refused = Signal(str)
    missing_picked = Signal(str)

    def __init__(self, desk: Desk, millis: Callable[[], int]) -> None:
        super().__init__()
        self._desk = desk
        self._removal: Removal | None = None
        self._content = QWidget()
        theme = desk.theme
        self._title = Text(theme, "strong", bold=True)
        self._again = Button(theme, "removal.sign_again", kind="quiet", size="small")
        self._pad = SignaturePad(theme, "removal.pad", millis)
        self._guard = Text(theme, "caption", tone="ink2")
        self._missing = Missing(theme, "removal.missing")
        self._release = Button(theme, "removal.release", kind="primary", size="large")
        self._refuse = Button(theme, "removal.refuse", kind="danger")
        self._reason = Field(theme, "removal.refuse.reason", max_length=200, inline=True)
        self._refuse_now = Button(theme, "removal.refuse.confirm", kind="danger")
        self._back = Button(theme, "removal.refuse.back")
        self._ended = Text(theme, "strong", bold=True, wrap=True)
        self._refusal = QWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_removal(self, removal: Removal) -> None:
        """Show what still keeps these items in."""
        is_same = self._removal is not None and self._removal.slip.number == removal.slip.number
        self._removal = removal
        if not is_same:
            self._pad.unlock()
            self._pad.clear()
            self._reason.set_text("")
            self._refusal.hide()
        self._fill()

    def set_busy(self, busy: bool) -> None:
        """Wait for the register."""
        self._release.set_busy(busy, translate("removals", "Saving…"))
        self._refuse_now.set_busy(busy, translate("removals", "Saving…"))
        if not busy:
            self._fill()

    def close_refusal(self) -> bool:
        """Shut the reason box; False when it was shut."""
        was_open = self._refusal.isVisible()
        self._refusal.hide()
        return was_open

    def focus_pad(self) -> None:
        """Go to the signature."""
        self._pad.setFocus()

    def blank(self) -> None:
        """Show no slip: a new one is being asked for."""
        self._removal = None
        self._content.hide()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._title.setText(translate("removals", "Carrier's signature"))
        self._again.setText(translate("removals", "Sign again"))
        self._pad.setAccessibleName(translate("removals", "Carrier's signature"))
        self._release.setText(translate("removals", "Release"))
        self._refuse.setText(translate("removals", "Refuse…"))
        self._reason.set_label(translate("removals", "Why are the items not released?"))
        self._refuse_now.setText(translate("removals", "Refuse release"))
        self._back.setText(translate("removals", "Look again"))
        self._fill()

    def _fill(self) -> None:
        removal = self._removal
        if removal is None:
            return
        self._content.show()
        is_open = removal.slip.state == "open"
        missing = removal.missing(signed=self._pad.signature().is_drawn()) if is_open else ()
        self._missing.set_items([(code, label(f"missing.{code}"), "") for code in missing])
        self._missing.set_title(
            translate("removals", "Still missing: {count}").format(count=len(missing))
        )
        self._missing.setVisible(bool(missing))
        self._release.setEnabled(is_open and not missing)
        self._refuse.setEnabled(is_open)
        self._again.setEnabled(is_open)
        guard = self._desk.staff.name if self._desk.staff else ""
        self._guard.setText(
            translate("removals", "On the desk {name} · slip {number}").format(
                name=guard, number=removal.slip.number
            )
        )
        self._ended.setText("" if is_open else self._end_text(removal))
        if not is_open:
            self._pad.lock()

    def _end_text(self, removal: Removal) -> str:
        slip = removal.slip
        at = self._desk.local(slip.ended_at).strftime("%H:%M")
        if slip.state == "released":
            return translate("removals", "Released {at}").format(at=at)
        text = translate("removals", "Refused {at}: {reason}")
        return text.format(at=at, reason=slip.refusal)

    def _connect(self) -> None:
        self._pad.signed.connect(self._fill)
        self._pad.cleared.connect(self._fill)
        self._again.clicked.connect(self._pad.clear)
        self._missing.picked.connect(self.missing_picked)
        self._release.clicked.connect(lambda: self.released.emit(self._pad.signature()))
        self._refuse.clicked.connect(self._ask_reason)
        self._refuse_now.clicked.connect(lambda: self.refused.emit(self._reason.text()))
        self._reason.entered.connect(lambda: self.refused.emit(self._reason.text()))
        self._back.clicked.connect(self._refusal.hide)

    def _ask_reason(self) -> None:
        self._refusal.show()
        self._reason.edit.setFocus()

    def _lay_out(self) -> None:
        theme = self._desk.theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._content)
        outer.addStretch(0)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, theme.space(8), 0, theme.space(12))
        column.setSpacing(theme.space(8))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._again, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        self._pad.setFixedHeight(theme.px(PAD_HEIGHT))
        column.addWidget(self._pad)
        column.addWidget(self._guard)
        column.addWidget(self._ended)
        column.addWidget(self._missing, 1)
        refusal = QVBoxLayout(self._refusal)
        refusal.setContentsMargins(0, 0, 0, 0)
        refusal.addWidget(self._reason)
        pair = QHBoxLayout()
        pair.addWidget(self._back)
        pair.addWidget(self._refuse_now)
        refusal.addLayout(pair)
        column.addWidget(self._refusal)
        column.addStretch(1)
        column.addWidget(self._release)
        column.addWidget(self._refuse)
        self._refusal.hide()
