"""访客登记 (F2): who comes, to whom, and the card that is handed out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from guardpost.errors import GuardpostError
from guardpost.gate.admitting import admit_visitor_by_order
from guardpost.gate.line import Line
from guardpost.gate.prefixes import common_prefixes
from guardpost.gate.rules import BY_ORDER, stops_of_visitor
from guardpost.gate.scanning import PREREGISTERED
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    VisitorEntered,
    admit_visitor,
    next_card,
    refuse_visitor,
)
from guardpost.shifts.opening import Crew, current_crew
from ui.desk import Desk
from ui.forms import stay
from ui.forms.document_field import officer_number, paper
from ui.forms.entry_form import refusals
from ui.forms.form import FormHint
from ui.forms.hints import known_guest
from ui.forms.ordered_form import TURN_AWAY_KEY, OrderedForm
from ui.forms.phone_field import fill_phone
from ui.forms.problem import Problem, empty, unchosen
from ui.forms.reason_box import ReasonBox
from ui.forms.rings import Rings
from ui.forms.slips import SlipPrinter
from ui.forms.visitor_fields import VisitorFields
from ui.messages import label, sentence
from ui.models.line_words import visitor_mark
from ui.widgets.badge import CredentialLabel
from ui.widgets.buttons import Button
from ui.widgets.checkrow import CheckBox
from ui.widgets.keyboard import ENTER_KEYS
from ui.widgets.text import Text

translate = QCoreApplication.translate


# What stops a person at the gate; what is typed wrongly turns nobody away.
OF_THE_RULES = ("permit.", "watchlist.", "visitor.host_unasked", "visitor.escort_needed")
REFUSALS = ("refusal.host_declined", "refusal.unconfirmed")


class VisitorForm(OrderedForm):
    """Room, name and the host's word are enough; riders need no name, officers nothing.

    Attributes:
        fields: what is filled in.
        refuse: turns away whom a rule stopped.
        refusal: asks for the reason; the rule's own stands there already.
    """

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk, "visitor", host, "person")
        self.fields = VisitorFields(desk)
        self._gives = Text(desk.theme, "body", tone="ink2")
        self._pass = CredentialLabel(desk.theme)
        self._card = 0
        self._slips = SlipPrinter(desk, self)
        self.slip = CheckBox(desk.theme, "visitor.slip")
        self.slip.setChecked(desk.preferences.print_slips)
        self.refuse = Button(desk.theme, "visitor.refuse", kind="danger", key=TURN_AWAY_KEY)
        self.refusal = ReasonBox(desk.theme, "visitor.refuse", REFUSALS)
        self._stop: GuardpostError | None = None
        self.foot.extra.addWidget(self.slip)
        self.foot.extra.addWidget(self.refuse)
        self.put_above_footer(self.refusal)
        self.boxes.append(self.refusal)
        self.head.addWidget(self.order)
        self.head.addWidget(self._gives)
        self.head.addWidget(self._pass)
        self.fields.lay_out(desk.theme, self.body)
        self._connect()
        self.say()
        self._rings = Rings(self, self.fields.rings())
        self.ready()

    def problems(self) -> Sequence[Problem]:
        """Return what keeps the visitor out of the book."""
        if not self._built:
            return ()
        found = [*self._asked(), *self.beyond_orders()]
        # The host is asked while the name is typed.
        host, last = self.fields.room.host.ways, len(self.fields.rings()) + 1
        return sorted(found, key=lambda one: last if one.target is host else one.number or last)

    def beyond_orders(self) -> Sequence[Problem]:
        """Return what is typed and cannot be kept."""
        return [*refusals(*self.fields.checked()), *self.fields.stay.problems()]

    def _asked(self) -> list[Problem]:
        """Return what the rules still ask for, on the fields that answer it."""
        fields, host = self.fields, self.fields.room.host
        room, name = fields.room.field, fields.name
        caller = VisitorDetails(
            self._category(),
            room=room.text().strip(),
            name=name.text().strip(),
            verified=host.way(),
            escort=fields.escorted_by(),
        )
        found = {
            "visitor.room_needed": empty(room.number, room.label(), room.edit),
            "visitor.name_needed": empty(name.number, name.label(), name.edit),
            "visitor.escort_needed": empty(2, fields.escort.label(), fields.escort.box),
        }
        if room.text().strip():
            words = translate("forms", "Host's word")
            found["visitor.host_unasked"] = unchosen(2, words, host.ways)
        codes = [] if host.declined else [stop.code for stop in stops_of_visitor(caller)]
        return [found[code] for code in codes if code in found]

    def admit_by_order(self, order: dict[str, Any]) -> None:
        """Let them in by a leader's order."""
        self.admit_ordered(admit_visitor_by_order, self._details(), order)

    def send(self) -> None:
        """Let the visitor in, or write down that the host does not want them."""
        if self.fields.room.host.declined:
            reason = label("refusal.host_declined")
            self.act(refuse_visitor, self._details(), reason)
        else:
            self.admit(admit_visitor, self._details())

    def take(self, hint: FormHint) -> None:
        """Fill in what the search box or the chosen row tells."""
        self.expected = hint.expected
        known, fields = known_guest(hint), self.fields
        if known.kind in set(VisitorCategory):
            self._set_category(VisitorCategory(known.kind))
        if known.room:
            fields.room.set_room(known.room)
        fields.name.set_text(known.name)
        fill_phone(fields.phone, known.phone, hint.text)
        fields.plate.set_plate(known.plate)
        if hint.expected is not None:
            fields.party.set_value(hint.expected.party)
            fields.reason.set_text(hint.expected.note)
        for field in fields.checked():
            field.judge()

    def sketch(self) -> str:
        """Name the visitor and the room."""
        return f"{self.fields.name.text()} {self.fields.room.field.text()}".strip()

    def empty(self) -> None:
        """Empty every field and go back to an ordinary visitor."""
        self.expected = None
        self.fields.clear()
        self._set_category(VisitorCategory.VISITOR)

    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops."""
        return self.fields.stops()

    def look_up(self) -> None:
        """Ask for the next free card and for the usual prefix of plates."""
        self.desk.ask(next_card, done=self._show_card)
        self.desk.ask(common_prefixes, done=self.fields.plate.offer_prefixes)
        self.desk.ask(current_crew, done=self._show_crew)
        self.fields.room.look_up()
        self._look_up_worker()

    def remedy(self, error: GuardpostError) -> str:
        """Who is watch-listed is turned away with one press; the rest is a leader's to lift."""
        if error.code == "watchlist.refused":
            return translate("forms", "Tell leader")
        return translate("forms", "Leader lets in") if error.code in BY_ORDER else ""

    def mend(self) -> None:
        """Write down that the watch-listed visitor was turned away, or ask for the order."""
        error = self._error
        if error is not None and error.code == "watchlist.refused":
            self._turn_away(str(error.facts["reason"]))
        elif self.is_liftable():
            self.ask_order()

    def ask_turn_away(self) -> bool:
        """Ask for the reason to turn them away; False where no rule stopped them."""
        stop = self._stop
        if stop is None or self.is_kept():
            return False
        self.order_box.clear()
        self.refusal.ask(str(stop.facts["reason"]) if self._listed() else sentence(stop))
        return True

    def failed(self, error: Exception) -> None:
        """Say what was refused; a card that is out is replaced by the next one."""
        super().failed(error)
        rules = isinstance(error, GuardpostError) and error.code.startswith(OF_THE_RULES)
        self._stopped_by(error if isinstance(error, GuardpostError) and rules else None)
        self.look_up()

    def touched(self, *_what: object) -> None:
        """A person changed something: the rules are asked again."""
        self._stopped_by(None)
        super().touched()

    def clear(self) -> None:
        """Empty the form; nobody is turned away."""
        self._stopped_by(None)
        super().clear()

    def refused_field(self, code: str) -> QWidget | None:
        """Return the field that a verb's refusal is about."""
        fields = self.fields
        about = {
            "visitor.room_needed": fields.room.field.edit,
            "visitor.name_needed": fields.name.edit,
            "visitor.party": fields.party,
        }
        return about.get(code)

    def refresh(self) -> None:
        """Say what is missing, on the numbers, beside the button and on it."""
        super().refresh()
        if self._built:
            self.fields.show_plate()
            self._rings.show()
            self._say_save()

    def say(self) -> None:
        """Set every text in the language of now."""
        self.set_title(translate("forms", "Log a visitor"))
        self.slip.setText(translate("forms", "Slip"))
        self.slip.setAccessibleName(translate("forms", "Print slip"))
        self.slip.setToolTip(translate("forms", "Print slip"))
        self._gives.setText(translate("forms", "Gives out"))
        self.refuse.setText(translate("forms", "Turn away"))
        self.refusal.retranslate()
        self.fields.retranslate()
        self._say_category()
        self._say_save()
        self._show_card(self._card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A card reader ends with Enter, which does not save."""
        document = self.fields.document
        if Qt.Key(event.key()) in ENTER_KEYS and document.awaits_reader:
            document.end_reading()
            document.judge()
            return
        super().keyPressEvent(event)

    def _listed(self) -> bool:
        return self._stop is not None and self._stop.code == "watchlist.refused"

    def _stopped_by(self, stop: GuardpostError | None) -> None:
        """Offer to turn them away for that, or no longer."""
        self._stop = stop
        self.refusal.clear()
        self.refuse.setVisible(stop is not None)
        self.slip.setVisible(stop is None)

    def _turn_away(self, reason: str) -> None:
        if self.foot.save.busy or self._stop is None:
            return
        self.foot.save.set_busy(True, translate("forms", "Saving…"))
        number = int(self._stop.facts.get("number", 0)) if self._listed() else 0
        self.act(refuse_visitor, self._details(), reason, number)

    def done(self, record: object) -> None:
        """Print the slip of one who was let in, when it is wanted."""
        super().done(record)
        line = getattr(record, "line", None)
        if self.slip.isChecked() and isinstance(line, Line) and line.kind == VisitorEntered.kind:
            self._slips.print_visit(line.seq)

    def foot_stops(self) -> Sequence[QWidget]:
        """Return further parts of the footer."""
        box = self.refusal
        parts = (*box.usual.findChildren(QWidget), box.field.edit, box.confirm)
        return [self.slip, self.refuse, *parts]

    def _keep_slips(self, wanted: bool) -> None:
        """Remember for the next visitor whether slips are printed."""
        self.desk.prefer(print_slips=wanted)

    def _take_hosts_word(self) -> None:
        """Who was announced to this room needs no second word of the host."""
        told, room = self.expected, self.fields.room
        if told is not None and room.value() == told.room and not room.host.way():
            room.host.set_way(PREREGISTERED)
            self.refresh()

    def _connect(self) -> None:
        fields = self.fields
        fields.category.picked.connect(self._category_picked)
        for field in fields.checked():
            field.edited.connect(self.touched)
            field.left.connect(self.refresh)
        fields.plate.changed.connect(self.touched)
        fields.until.edited.connect(self.touched)
        fields.until.left.connect(self.refresh)
        fields.room.changed.connect(self.touched)
        fields.room.resolved.connect(self.refresh)
        fields.room.resolved.connect(self._take_hosts_word)
        self.slip.clicked.connect(self._keep_slips)
        self.refuse.clicked.connect(self.ask_turn_away)
        self.refusal.confirmed.connect(self._turn_away)
        self.refusal.left.connect(self.refuse.setFocus)
        fields.room.changed.connect(self._look_up_worker)
        fields.room.changed.connect(fields.show_escort)
        fields.name.edited.connect(self._look_up_worker)
        fields.escort.picked.connect(self.touched)
        fields.party.changed.connect(self.touched)
        fields.stay.changed.connect(self.touched)

    def _category(self) -> VisitorCategory:
        return VisitorCategory(self.fields.category.code() or VisitorCategory.VISITOR)

    def _set_category(self, category: VisitorCategory) -> None:
        self.fields.category.set_code(category.value)
        self.fields.show_category(category)
        self.fields.show_escort()
        self.fields.stay.offer(stay.visitor_stay(category))
        self._say_category()

    def _look_up_worker(self, _typed: object = None) -> None:
        if self._category() is VisitorCategory.RENOVATION:
            fields = self.fields
            fields.permit.look_up(fields.name.text(), fields.room.field.text())

    def _show_crew(self, crew: Crew) -> None:
        self.fields.offer_escorts([person.name for person, _leads in crew.people])

    def _category_picked(self, code: str) -> None:
        self._set_category(VisitorCategory(code))
        self._look_up_worker()
        self.touched()

    def _say_category(self) -> None:
        rider = self._category() is VisitorCategory.DELIVERY
        self.fields.name.set_hint(translate("forms", "may be left out") if rider else "")
        self._show_card(self._card)

    def _say_save(self) -> None:
        save = self.foot.save
        if self.fields.room.host.declined:
            save.set_kind("danger")
            save.setText(translate("forms", "Turn away and log"))
        else:
            save.set_kind("primary")
            save.setText(translate("forms", "Admit and give card"))

    def _show_card(self, card: int) -> None:
        self._card = card
        mark = visitor_mark(self._category().value, f"{card:02d}" if card else "–")
        self._pass.set_credential(mark.icon, mark.text, mark.number)

    def _details(self) -> VisitorDetails:
        """Return what is filled in; there are no problems with it."""
        fields = self.fields
        kind, number = paper(fields.document)
        way = "" if fields.room.host.declined else fields.room.host.way()
        return VisitorDetails(
            category=self._category(),
            room=fields.room.value(),
            name=fields.name.value(),
            phone=fields.phone.value(),
            document_kind=kind,
            document=number,
            plate=fields.plate.value(),
            party=fields.party.value(),
            belongings=fields.belongings.value(),
            reason=fields.reason.value(),
            verified=way,
            officer_number=officer_number(fields.document),
            stay_minutes=fields.stay.minutes(),
            card=self._card,
            unit=fields.unit.value(),
            plate_until=fields.last_day(),
            escort=fields.escorted_by(),
        )
