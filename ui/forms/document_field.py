"""证件: kind and number. Only its ends are shown once the keyboard has left it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QWidget

from guardpost.errors import Refused
from guardpost.gate.documents import DocumentKind
from guardpost.masking import mask_document
from ui.forms import checks
from ui.forms.checked_field import CheckedField, column_of
from ui.messages import label, sentence
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.text import Text

translate = QCoreApplication.translate

REVEAL_MS = 4000
KIND_WIDTH = 122
KIND_PADDING = 46


class DocumentField(CheckedField):
    """A paper that was looked at and given back. Officers show a number, no paper.

    Attributes:
        kind: what the visitor says the paper is.
        eye: shows the whole number for a moment.
        reader: waits for a card reader, which types like a keyboard and ends with Enter.
    """

    def __init__(
        self,
        theme: Theme,
        name: str,
        today: Callable[[], date],
        *,
        number: int,
        parent: QWidget | None = None,
    ) -> None:
        self._typed, self._covered = "", False
        super().__init__(theme, name, self._checked, number=number, parent=parent)
        self._today = today
        self.for_officer = False
        self.kind = ComboBox(theme, f"{name}_kind")
        self.eye = self.add_inside("eye", f"{name}_show")
        # By keyboard the field itself shows it; one stop less for Tab.
        self.eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._caution = Text(theme, "body", tone="warn", wrap=True)
        column_of(self).addWidget(self._caution)
        self._caution.hide()
        self.reader = Button(theme, f"{name}_reader", size="field", icon="id")
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._reveal.setInterval(REVEAL_MS)
        self._reveal.timeout.connect(self._cover)
        self.add_before(self.kind)
        self.add_beside(self.reader)
        theme.changed.connect(self._fit_kind)
        self.eye.clicked.connect(self._show_for_a_moment)
        self.reader.clicked.connect(self._await_reader)
        self.kind.activated.connect(self._kind_picked)

    def text(self) -> str:
        """Return what was typed, covered or not."""
        return self._typed if self._covered else self.edit.text()

    def set_text(self, text: str) -> None:
        """Fill it in, covered unless the keyboard is in it."""
        self._covered = False
        self.edit.setText(text)
        self._cover()

    def judge(self) -> None:
        """Say what is wrong with the number, or that the paper itself has ended."""
        super().judge()
        code = checks.document_caution(self._declared(), self.text(), self._today())
        self._caution.setText(sentence(Refused(code)) if code else "")
        self._caution.setVisible(bool(code))

    def kind_code(self) -> str:
        """Return the kind of a paper whose number is typed; empty when there is none."""
        if self.for_officer or not self.text().strip():
            return ""
        return str(self.kind.currentData() or DocumentKind.RESIDENT_ID)

    def set_for_officer(self, officer: bool) -> None:
        """Ask for an officer's number, which is shown and kept without a paper."""
        if officer != self.for_officer:
            # A paper's number is never kept as an officer's, nor the other way round.
            self.clear()
        self.for_officer = officer
        self.kind.setVisible(not officer)
        self.eye.setVisible(not officer)
        self.reader.setVisible(not officer)
        self.retranslate()

    def clear(self) -> None:
        """Empty it and go back to the usual kind."""
        self.kind.setCurrentIndex(0)
        self._fit_kind()
        super().clear()
        self._caution.hide()

    @property
    def awaits_reader(self) -> bool:
        """Whether the next Enter comes from the card reader."""
        return self.reader.isChecked()

    def end_reading(self) -> None:
        """The reader has typed."""
        self.reader.setCheckable(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Set its words."""
        kinds = [(kind.value, label(f"document_kind.{kind}")) for kind in DocumentKind]
        self._offer_kinds(kinds)
        self.kind.setAccessibleName(translate("forms", "Kind of paper"))
        self.eye.setAccessibleName(translate("forms", "Show the number for a moment"))
        self.reader.setText(translate("forms", "Reader"))
        self.set_placeholder("")
        if self.for_officer:
            self.set_label(translate("forms", "Officer's number"))
            self.set_hint(translate("forms", "the number only, no papers"))
            return
        self.set_label(translate("forms", "Paper"))
        self.set_hint(translate("forms", "first 6 and last 4 are shown, on paper too"))

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]
        """Cover the number when the keyboard leaves, and show it when it comes."""
        if watched is self.edit and event.type() == QEvent.Type.FocusIn:
            self._uncover()
        elif watched is self.edit and event.type() == QEvent.Type.FocusOut:
            self._cover()
            if self.awaits_reader:
                self.end_reading()
        return super().eventFilter(watched, event)

    def _checked(self, _shown: str) -> str:
        return checks.document(self._declared(), self.text(), self._today())

    def _declared(self) -> str:
        return DocumentKind.OTHER if self.for_officer else self.kind_code()

    def _uncover(self) -> None:
        self._reveal.stop()
        if self._covered:
            self._covered = False
            self.edit.setText(self._typed)

    def _cover(self) -> None:
        self._reveal.stop()
        if self.for_officer or self._covered or self.edit.hasFocus() or not self.edit.text():
            return
        self._typed, self._covered = self.edit.text(), True
        self.edit.setText(mask_document(self._typed))

    def _show_for_a_moment(self) -> None:
        self._uncover()
        self._reveal.start()

    def _await_reader(self) -> None:
        self.set_text("")
        self.reader.setCheckable(True)
        self.reader.setChecked(True)
        self.edit.setFocus()
        self.set_placeholder(translate("forms", "Lay the card on the reader"))

    def _kind_picked(self) -> None:
        self._fit_kind()
        if self.text().strip():
            self.judge()
        self.edited.emit(self.text())

    def _offer_kinds(self, kinds: list[tuple[str, str]]) -> None:
        kept = max(self.kind.currentIndex(), 0)
        self.kind.clear()
        for code, words in kinds:
            self.kind.addItem(words, code)
        self.kind.setCurrentIndex(kept)
        self._fit_kind()

    def _fit_kind(self) -> None:
        """Be as wide as the picked kind needs; the list below is as wide as the longest."""
        self.kind.view().setMinimumWidth(self.kind.sizeHint().width())
        metrics = self.kind.fontMetrics()
        words = metrics.horizontalAdvance(self.kind.currentText())
        wide = max(self.theme.px(KIND_WIDTH), words + self.theme.px(KIND_PADDING))
        self.kind.setFixedWidth(wide)


def officer_number(field: DocumentField) -> str:
    """Return the officer's number; empty for anybody else.

    Raises:
        Refused: it cannot be kept.
    """
    return field.value() if field.for_officer else ""


def paper(field: DocumentField) -> tuple[str, str]:
    """Return kind and number of the paper; empty when none was looked at.

    Raises:
        Refused: the number does not fit the kind.
    """
    if field.for_officer:
        return "", ""
    number = field.value()
    return (field.kind_code(), number) if number else ("", "")
