"""更正 (F8): the old line stays, struck through; the new one points to it and says why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from guardpost.errors import GuardpostError, Refused
from guardpost.gate.corrections import correct_entry, correction_reason
from ui.desk import Desk
from ui.forms.checked_field import CheckedField
from ui.forms.correction_editors import Editor, Scalar, editor_of
from ui.forms.correction_reading import Standing, last_standing, standing_of
from ui.forms.entry_form import EntryForm, give_focus, refusals
from ui.forms.form import FormHint
from ui.forms.line_card import LineCard
from ui.forms.problem import Problem, empty, wrong
from ui.forms.visitor_fields import RING_ROOM, halves
from ui.messages import label
from ui.widgets.buttons import Button
from ui.widgets.checkrow import CheckRow
from ui.widgets.chips import Chips
from ui.widgets.field import FieldFrame
from ui.widgets.text import Text

translate = QCoreApplication.translate

MISTAKES = (
    "mistake.plate",
    "mistake.room",
    "mistake.person",
    "mistake.direction",
    "mistake.twice",
)


class CorrectionForm(EntryForm):
    """Shows an entry, takes other values or strikes it out, and asks why.

    Attributes:
        card: the entry.
        earlier: goes to the entry before.
        void: strikes it out altogether.
        usual, reason: why.
    """

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk, "correction", host, "edit")
        theme = desk.theme
        self.card = LineCard(theme)
        self.earlier = Button(theme, "correction.earlier", size="small")
        self.void = CheckRow(theme, "correction.void")
        self.usual = Chips(theme, "correction.usual")
        self.reason = CheckedField(theme, "correction.mistake", _reason, number=3)
        self._none = Text(theme, "strong", tone="ink2", wrap=True)
        self._card_frame = FieldFrame(theme, number=1)
        self._card_frame.set_content(self.card)
        self._fields_frame = FieldFrame(theme, number=2)
        self._fields_frame.set_content(self.void)
        self._usual_frame = QWidget()
        self._standing: Standing | None = None
        self._editors: tuple[Editor, ...] = ()
        self._holder: QWidget | None = None
        self.head.addWidget(self.earlier)
        self._lay_out()
        self.say()
        self._connect()
        self.ready()

    def problems(self) -> Sequence[Problem]:
        """Return what keeps it from being corrected."""
        if not self._built or self._standing is None:
            nothing = translate("forms", "no entry to correct")
            return [Problem(0, "", nothing, self.earlier)]
        found = [] if self.void.isChecked() else self._wrong_values()
        if not found and not self.void.isChecked() and not self._changes():
            what = translate("forms", "nothing changed yet")
            target = self._editors[0].target if self._editors else self.void
            found.append(Problem(2, translate("forms", "values"), what, target))
        if not self.reason.text().strip():
            found.append(empty(3, self.reason.label(), self.reason.edit))
        return [*found, *refusals(self.reason)]

    def send(self) -> None:
        """Write the correction."""
        assert self._standing is not None
        changes = None if self.void.isChecked() else self._changes()
        self.act(correct_entry, self._standing.line.seq, self.reason.value(), changes)

    def take(self, hint: FormHint) -> None:
        """The entry itself is asked for when the form opens."""

    def begin(self, hint: FormHint) -> None:
        """Open with the entry that was chosen, or with the last one."""
        if hint.seq or not self._touched:
            self.clear()
        super().begin(hint)
        if hint.seq:
            self.desk.ask(standing_of, hint.seq, done=self._show, failed=self._not_found)
        elif self._standing is None:
            self.desk.ask(last_standing, done=self._show)

    def empty(self) -> None:
        """Forget the entry."""
        self.void.setChecked(False)
        self.usual.clear()
        self.reason.clear()
        self._put(None)

    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops."""
        editors = [editor.target for editor in self._editors]
        return [*editors, self.void, self.usual, self.reason.edit, self.earlier]

    def focus_first(self) -> None:
        """Begin with the first value."""
        give_focus(self._editors[0].target if self._editors else self.void)

    def say(self) -> None:
        """Set every text in the language of now."""
        self.set_title(translate("forms", "Correct an entry"))
        self.earlier.setText(translate("forms", "Entry before"))
        self._none.setText(translate("forms", "This shift has no entry to correct yet."))
        self._card_frame.set_label(translate("forms", "As it was written"))
        self._card_frame.set_hint(translate("forms", "it stays, struck through"))
        self._fields_frame.set_label(translate("forms", "As it should be"))
        self.void.set_texts(translate("forms", "Strike out the whole entry"))
        self.usual.set_choices([(code, label(code)) for code in MISTAKES])
        self.reason.set_label(translate("forms", "Why"))
        self.card.retranslate()
        for editor in self._editors:
            editor.retranslate()
        self._say_save()

    def not_yet(self) -> str:
        """Say that it cannot be corrected yet."""
        return translate("forms", "Not to be corrected yet")

    def refresh(self) -> None:
        """Say what is missing."""
        super().refresh()
        self._say_save()

    def _connect(self) -> None:
        self.earlier.clicked.connect(self._go_earlier)
        self.void.toggled.connect(self._void_toggled)
        self.usual.picked.connect(self._use)
        self.reason.edited.connect(self.touched)
        self.reason.left.connect(self.refresh)

    def _changes(self) -> dict[str, Scalar]:
        """Return the values that differ; there are no wrong ones."""
        values = {editor.name: editor.value() for editor in self._editors}
        was = {editor.name: editor.part.value for editor in self._editors}
        return {name: value for name, value in values.items() if value != was[name]}

    def _wrong_values(self) -> list[Problem]:
        found = ((editor, editor.refusal()) for editor in self._editors)
        return [
            wrong(2, label(f"field.{editor.name}"), editor.target, refused)
            for editor, refused in found
            if refused is not None
        ]

    def _show(self, standing: Standing | None) -> None:
        self._put(standing)
        self.order_tabs()
        self.refresh()
        if self.is_open:
            self.focus_first()

    def _not_found(self, error: Exception) -> None:
        if not isinstance(error, GuardpostError):
            raise error
        self.show_trouble(error)
        self.refresh()

    def _go_earlier(self) -> None:
        before = self._standing.line.seq if self._standing is not None else 0

        def show(standing: Standing | None) -> None:
            if standing is None:
                self.show_trouble(Refused("correction.none_before"))
                return
            self.clear()
            self._show(standing)

        self.desk.ask(last_standing, before, done=show)

    def _put(self, standing: Standing | None) -> None:
        """Show an entry's line and a field for each part of it."""
        self._standing = standing
        if self._holder is not None:
            self._holder.setParent(None)
            self._holder.deleteLater()
        line = standing.line if standing is not None else None
        kind, parts = (line.kind, standing.fields) if line and standing else ("", ())
        self._editors = tuple(editor_of(self.desk, kind, part) for part in parts)
        self._holder = self._grid(self._editors)
        self._slot.addWidget(self._holder)
        self.card.show_line(line)
        self._none.setVisible(line is None)
        for editor in self._editors:
            editor.retranslate()
            editor.changed.connect(self.touched)

    def _grid(self, editors: Sequence[Editor]) -> QWidget:
        holder, theme = QWidget(), self.desk.theme
        column = QVBoxLayout(holder)
        column.setContentsMargins(theme.px(RING_ROOM), 0, 0, 0)
        column.setSpacing(theme.px(6))
        widgets = [editor.widget for editor in editors]
        if len(widgets) % 2:
            widgets.append(QWidget())
        for left, right in zip(widgets[::2], widgets[1::2], strict=True):
            column.addLayout(halves(theme, left, right))
        return holder

    def _void_toggled(self, voids: bool) -> None:
        if self._holder is not None:
            self._holder.setEnabled(not voids)
        self.touched()

    def _use(self, code: str) -> None:
        self.reason.set_text(label(code))
        self.reason.judge()
        self.touched()

    def _say_save(self) -> None:
        voids = self.void.isChecked()
        words = translate("forms", "Strike out") if voids else translate("forms", "Correct")
        self.foot.save.setText(words)
        self.foot.save.set_kind("danger" if voids else "primary")

    def _lay_out(self) -> None:
        theme = self.desk.theme
        self._slot = QVBoxLayout()
        usual = QVBoxLayout(self._usual_frame)
        usual.setContentsMargins(theme.px(RING_ROOM), theme.px(6), 0, theme.px(8))
        usual.addWidget(self.usual)
        self.body.addWidget(self._none)
        self.body.addWidget(self._card_frame)
        self.body.addWidget(self._fields_frame)
        self.body.addLayout(self._slot)
        self.body.addStretch(1)
        # Asked of every entry, however many values stand above.
        for part in (self.reason, self._usual_frame):
            self.put_above_footer(part)


def _reason(text: str) -> str:
    return correction_reason(text) if text.strip() else ""
