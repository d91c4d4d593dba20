"""The owner's consent: whom to ask, and how they agreed."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guardpost.errors import GuardpostError
from guardpost.gate.removals import Consent, record_consent
from guardpost.gate.revealing import CoveredNumber, ShownFor, show_number
from guardpost.gate.slip_photos import AUTHORITY
from guardpost.gate.slips import Applicant, ConsentBy, OwnerAnswer, Removal
from guardpost.masking import mask_phone
from guardpost.registry.households import Resident
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.messages import label, sentence, translate
from ui.removals.clerk import SlipClerk
from ui.removals.drafts import Drafts
from ui.removals.photo import Photographer
from ui.removals.reading import Sheet
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.notice import Notice
from ui.widgets.text import Text

OWNERS_WAYS = (ConsentBy.PHONE, ConsentBy.LETTER, ConsentBy.IN_PERSON)
DIAL_MS = 30_000
PHONE_WIDTH = 164


class ConsentBox(QWidget):
    """For all who do not own the room; picking how the owner agreed saves it.

    Attributes:
        call: shows the whole number for as long as ringing takes; that is an entry.
        how: the owner's ways of agreeing.
        own_tools: a contractor's tools need none.
        who, phone: typed when the registry does not know the owner.
    """

    def __init__(self, clerk: SlipClerk, photographer: Photographer) -> None:
        super().__init__()
        theme = clerk.desk.theme
        self._clerk = clerk
        self._sheet: Sheet | None = None
        self._sent = ""
        self._notice = Notice(theme)
        self.call = Button(theme, "removal.call", kind="primary", icon="phone")
        self.who = CheckedField(theme, "removal.consent.who", checks.name)
        self.phone = CheckedField(theme, "removal.consent.number", checks.phone)
        self.letter = Button(theme, "removal.letter", icon="cam")
        self._label = Text(theme, "body", tone="ink2", elide=True)
        self.how = Chips(theme, "removal.consent")
        self.no_answer = Button(theme, "removal.consent.no_answer", kind="quiet", size="small")
        self.declined = Button(theme, "removal.consent.declined", kind="quiet", size="small")
        self.own_tools = Button(theme, "removal.consent.own_tools", size="small")
        self._drafts = Drafts(self.who.edit, self.phone.edit)
        self._cover = QTimer(self)
        self._cover.setSingleShot(True)
        self._cover.setInterval(DIAL_MS)
        self._cover.timeout.connect(self._say)
        # A number that was shown is covered from whoever sits down next.
        clerk.desk.signed_in.connect(lambda _staff: self._cover_again())
        self.call.clicked.connect(self._ring)
        self.how.picked.connect(self._pick)
        self.own_tools.clicked.connect(lambda: self._pick(ConsentBy.OWN_TOOLS))
        self.letter.clicked.connect(lambda: photographer.choose(self.letter, AUTHORITY))
        self.no_answer.clicked.connect(lambda: self._note_call(OwnerAnswer.NO_ANSWER))
        self.declined.clicked.connect(lambda: self._note_call(OwnerAnswer.DECLINED))
        self._lay_out()

    def show_sheet(self, sheet: Sheet) -> None:
        """Show whom to ask, and what the book has of it."""
        before = self._sheet.current if self._sheet else None
        removal = sheet.current
        self._sheet = sheet
        if removal is None:
            return
        if before is None or before.slip.number != removal.slip.number:
            self._cover.stop()
            self._drafts.turn_to(removal.slip.number)
            self.who.set_error("")
            self.phone.set_error("")
        self._sent = removal.slip.consent
        self._show_way()
        for way in OWNERS_WAYS:
            self.how.set_enabled(way.value, sheet.is_open)
        self._say()

    def focus(self) -> None:
        """Bring the keyboard to whom to ask: a bare Enter there is nobody's consent."""
        removal = self._sheet.current if self._sheet else None
        asks = [part for part in (self.call, self.who.edit) if part.isVisibleTo(self)]
        if asks and removal is not None and not self._is_given(removal):
            asks[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.how.focus_picked()

    def stops(self) -> list[QWidget]:
        """Return where the Tab key stops."""
        parts = (self.call, self.letter, self.who.edit, self.phone.edit)
        shown = [part for part in parts if part.isVisibleTo(self)]
        calls = [part for part in (self.no_answer, self.declined) if part.isVisibleTo(self)]
        own = [] if self.own_tools.isHidden() else [self.own_tools]
        return [*shown, self.how, *own, *calls]

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.call.setText(translate("removals", "Ring owner"))
        self.call.setToolTip(translate("removals", "Showing it is noted in the book"))
        self.who.set_label(translate("removals", "Owner's name"))
        self.phone.set_label(translate("removals", "Number rung"))
        self._label.setText(translate("removals", "How agreed"))
        self.how.setAccessibleName(translate("removals", "How the owner agreed"))
        self.how.set_choices([(way.value, label(f"consent.{way}")) for way in OWNERS_WAYS])
        self.own_tools.setText(translate("removals", "Own tools, no consent due"))
        self.letter.setText(translate("removals", "Letter"))
        self.no_answer.setText(translate("removals", "No answer"))
        self.declined.setText(translate("removals", "Said no"))
        for field in (self.who, self.phone):
            if field.error():
                field.judge()
        self._say()

    def _say(self) -> None:
        removal = self._sheet.current if self._sheet else None
        if self._sheet is None or removal is None:
            return
        owner, given = self._sheet.owner, self._is_given(removal)
        unknown = owner is None and not given and self._sheet.is_open
        self.who.setVisible(unknown)
        self.phone.setVisible(unknown)
        for button in (self.no_answer, self.declined):
            button.setVisible(self._sheet.is_open)
        self.letter.setVisible(self._sheet.is_open)
        contractor = removal.slip.relation == Applicant.CONTRACTOR
        # It stays when it is pressed: the keyboard would fall on to “No answer”.
        self.own_tools.setVisible(self._sheet.is_open and contractor)
        has = AUTHORITY in self._sheet.photos
        self.letter.set_icon("check" if has else "cam")
        self.call.setVisible(bool(owner and owner.phone) and self._sheet.is_open)
        self.call.set_kind("secondary" if given else "primary")
        self._notice.set_tone("ok" if given else "warn")
        self._notice.set_texts(self._title(removal), self._whom(removal, owner))

    def _title(self, removal: Removal) -> str:
        if self._is_given(removal):
            if removal.slip.consent == ConsentBy.OWN_TOOLS:
                return label("consent.own_tools")
            return translate("removals", "The owner agreed")
        who = label(f"applicant.{removal.slip.relation}")
        return translate("removals", "{who}: owner must agree").format(who=who)

    def _whom(self, removal: Removal, owner: Resident | None) -> str:
        slip = removal.slip
        if slip.consent == ConsentBy.OWN_TOOLS and self._is_given(removal):
            return translate("removals", "A contractor's tools leave on their own slip.")
        if owner is None and not slip.consent_who:
            return translate("removals", "The registry knows no owner of this room.")
        name = slip.consent_who or (owner.name if owner else "")
        phone = owner.phone if owner else slip.consent_phone
        shown = phone if self._cover.isActive() else mask_phone(phone)
        text = translate("removals", "Owner {name} {phone}")
        return text.format(name=f"<b>{escape(name)}</b>", phone=escape(shown))

    def _is_given(self, removal: Removal) -> bool:
        return bool(removal.slip.consent) and "consent" not in removal.missing(signed=True)

    def _show_way(self) -> None:
        """Tick how the owner agreed; own tools are none of the owner's ways."""
        self.how.set_code(self._sent if self._sent in OWNERS_WAYS else None)

    def _ring(self) -> None:
        """Show the number once it is in the book that it was shown."""
        if not self._cover.isActive():
            what, why = CoveredNumber.OWNER_PHONE, ShownFor.RING
            self._clerk.do(show_number, what, why, done=self._reveal)

    def _reveal(self, record: Removal) -> None:
        if record.slip.number == self._clerk.number:
            self._cover.start()
            self._say()

    def _cover_again(self) -> None:
        self._cover.stop()
        self._say()

    def _pick(self, code: str) -> None:
        """Save how the owner agreed; the same way twice is one entry."""
        if code == self._sent or self._sheet is None:
            return
        name, phone = self._asked()
        by = ConsentBy(code)
        consent = Consent(by, name, phone if by is ConsentBy.PHONE else "")
        self._sent = code
        self._clerk.do(record_consent, consent, failed=self._not_saved)

    def _note_call(self, answer: OwnerAnswer) -> None:
        """Save a call that brought no consent: number, time and answer are in the book."""
        name, phone = self._asked()
        consent = Consent(ConsentBy.PHONE, name, phone, answer)
        self._clerk.do(record_consent, consent, failed=self._not_saved)

    def _asked(self) -> tuple[str, str]:
        """Return whose consent is asked for, and by which number."""
        owner = self._sheet.owner if self._sheet else None
        for field in (self.who, self.phone):
            field.set_error("")
        return (owner.name, owner.phone) if owner else (self.who.text(), self.phone.text())

    def _not_saved(self, error: GuardpostError) -> None:
        removal = self._sheet.current if self._sheet else None
        self._sent = removal.slip.consent if removal else ""
        self._show_way()
        fields = {"consent.who_needed": self.who, "consent.phone_needed": self.phone}
        field = fields.get(error.code)
        if field is None or field.isHidden():
            self._clerk.desk.say_error(error)
            return
        field.set_error(sentence(error))
        field.edit.setFocus()

    def _lay_out(self) -> None:
        theme = self._clerk.desk.theme
        self._notice.buttons.addWidget(self.call, 1)
        self._notice.buttons.addWidget(self.letter, 1)
        typed = QHBoxLayout()
        typed.setSpacing(theme.px(8))
        self.phone.setFixedWidth(theme.px(PHONE_WIDTH))
        typed.addWidget(self.who, 1, Qt.AlignmentFlag.AlignTop)
        typed.addWidget(self.phone, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._notice)
        column.addLayout(typed)
        asked = QHBoxLayout()
        asked.addWidget(self._label, 1)
        asked.addWidget(self.no_answer)
        asked.addWidget(self.declined)
        column.addLayout(asked)
        column.addWidget(self.how)
        column.addWidget(self.own_tools)
