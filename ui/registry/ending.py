"""Ending a record: the usual reason, words of one's own, one Enter. Nothing is deleted."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guardpost.errors import GuardpostError
from ui.desk import Desk
from ui.messages import sentence, translate
from ui.registry.kinds import RecordKind, Why
from ui.registry.panel import Panel
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.field import Field
from ui.widgets.form import FieldFrame
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text


class EndSheet(Panel):
    """Asks why a record ends.

    Signals:
        ended: the record is ended, as the verb returned it.
    """

    ended = Signal(object)

    def __init__(self, desk: Desk, host: QWidget, page: str = "registry") -> None:
        self._kind: RecordKind[Any] | None = None
        self._record: Any = None
        self._ready = False
        name = f"{page}.ending"
        super().__init__(desk.theme, name, host, icon="ban")
        self._usual = Chips(desk.theme, f"{name}.usual")
        self._usual_frame = FieldFrame(desk.theme, number=1)
        self._usual_frame.set_content(self._usual)
        self._reason = Field(desk.theme, f"{name}.reason", number=2)
        self._stays = Text(desk.theme, "body", tone="ink3", wrap=True)
        self._said = Text(desk.theme, "body", tone="danger", wrap=True)
        self._cancel = Button(desk.theme, f"{name}.cancel", key="Esc")
        self._end = Button(desk.theme, f"{name}.end", kind="danger", size="large", key="Enter")
        self._lay_out()
        self._cancel.clicked.connect(self.close_asked)
        self._end.clicked.connect(self._try)
        self._ready = True
        self.retranslate()

    def begin(self, kind: RecordKind[Any], record: Any) -> None:
        """Get ready to ask why this record ends; the cabinet opens the sheet then."""
        self._kind, self._record = kind, record
        self._usual.set_choices(kind.endings())
        self._usual.clear()
        self._reason.set_text("")
        self._said.setText("")
        self.retranslate()

    def take_keyboard(self) -> None:
        """Give the keyboard to the usual reasons."""
        self._usual.focus_picked()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        if not self._ready:
            return
        self._usual_frame.set_label(translate("registry", "Why"))
        self._reason.set_label(translate("registry", "In your own words"))
        self._cancel.setText(translate("registry", "Cancel"))
        self._end.setText(translate("registry", "End"))
        self._stays.setText(
            translate("registry", "Nothing is deleted: what was written stays in the book.")
        )
        if self._kind is not None:
            self._usual.set_choices(self._kind.endings())
            what = translate("registry", "End: {what}")
            self.set_title(what.format(what=self._kind.title(self._record)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter ends; Space or an arrow picks a usual reason."""
        if event.key() in ENTER_KEYS and not event.isAutoRepeat():
            self._try()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.body.addWidget(self._usual_frame)
        self.body.addWidget(self._reason)
        self.body.addWidget(self._stays)
        self.body.addStretch(1)
        self.footer.addWidget(self._cancel)
        self.footer.addWidget(self._said, 1)
        self.footer.addWidget(self._end)

    def _try(self) -> None:
        if (
            not self._end.isEnabled()
            or not self.is_open
            or self._kind is None
            or self._kind.end is None
        ):
            return
        code = self._usual.code() or ""
        why = Why(code, dict(self._kind.endings()).get(code, ""), self._reason.text())
        self._end.set_busy(True, translate("registry", "Saving…"))
        self._said.setText("")
        self._kind.end(self._record, why, self._done, self._refuse)

    def _done(self, record: object) -> None:
        self._end.set_busy(False)
        self.ended.emit(record)

    def _refuse(self, error: Exception) -> None:
        self._end.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._said.setText(sentence(error))
