"""The card at the right: all about the chosen row before Enter is pressed."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.gate.card import VehicleCard, vehicle_card
from guardpost.gate.search import Action, Hit, HitKind
from guardpost.registry.listing import Household, household
from ui.desk import Desk
from ui.models import hit_words
from ui.pages.gate.card_parts import (
    AlertBox,
    Facts,
    Passages,
    facts_of_person,
    facts_of_vehicle,
)
from ui.widgets.badge import CredentialLabel, Dot
from ui.widgets.buttons import Button
from ui.widgets.painting import paint_box, smooth
from ui.widgets.plate import PlateLabel
from ui.widgets.text import Rule, Text, retranslates

translate = QCoreApplication.translate

INSET = 17


class DetailCard(QFrame):
    """One vehicle or person: where it belongs, whether it is inside, what to know first.

    Signals:
        acted: the big button was pressed: the hit.
    """

    acted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = desk.theme
        self._desk = desk
        self._hit: Hit | None = None
        self._card: VehicleCard | None = None
        self._household: Household | None = None
        self.setObjectName("gate.card")
        self._plate = PlateLabel(theme, "l")
        self._pass = CredentialLabel(theme)
        self._name = Text(theme, "page", bold=True, wrap=True)
        self._dot = Dot(theme)
        self._inside = Text(theme, "field", bold=True)
        self._since = Text(theme, "strong")
        self._facts = Facts(theme)
        self._alert = AlertBox(theme)
        self._passages = Passages(desk)
        self.action = Button(theme, "gate.card_action", kind="primary", size="large", key="Enter")
        self.action.clicked.connect(self._act)
        theme.changed.connect(self.update)
        self._lay_out()
        self.retranslate()

    def show_hit(self, hit: Hit | None) -> None:
        """Show a row's vehicle or person; what the book knows more of it follows."""
        same = hit is not None and self._hit is not None and hit.key == self._hit.key
        self._hit = hit
        if not same:
            self._card = self._household = None
        self.setVisible(hit is not None)
        self._fill()
        if hit is None:
            return
        if hit.plate:
            now = self._desk.clock.now()
            known = partial(self._show_card, hit)
            self._desk.ask_later(vehicle_card, hit.plate, now, done=known)
        elif hit.kind is HitKind.RESIDENT:
            self._desk.ask_later(household, hit.room, done=partial(self._show_household, hit))

    def plate(self) -> str:
        """Return the plate that is shown as it stands on the car."""
        return self._plate.accessibleName()

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self.setAccessibleName(translate("gate", "Details"))
        self._fill()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if retranslates(event):
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card with the line of what is chosen."""
        painter = smooth(self)
        color = self._desk.theme.color
        watched = self._hit is not None and self._hit.kind is HitKind.WATCH
        paint_box(
            painter,
            QRectF(self.rect()),
            fill=color("surface"),
            line=color("danger" if watched else "accent"),
            width=self._desk.theme.border("selected"),
            radius=self._desk.theme.radius("pane"),
        )
        painter.end()

    def _act(self) -> None:
        if self._hit is not None:
            self.acted.emit(self._hit)

    def _show_card(self, hit: Hit, card: VehicleCard | None) -> None:
        if self._hit is not None and hit.key == self._hit.key:
            self._card = card
            self._fill()

    def _show_household(self, hit: Hit, found: Household) -> None:
        if self._hit is not None and hit.key == self._hit.key:
            self._household = found
            self._fill()

    def _fill(self) -> None:
        hit, now = self._hit, self._desk.clock.now()
        if hit is None:
            return
        self._fill_head(hit, now)
        if hit.plate:
            self._facts.set_facts(facts_of_vehicle(hit, self._card, now))
        else:
            self._facts.set_facts(facts_of_person(hit, self._household, now))
        card = self._card if hit.plate else None
        self._alert.show_alerts(card.alerts if card is not None else (), now)
        self._passages.show_lines(card.passages if card is not None else (), now)
        self.action.setText(hit_words.action_text(hit.action))
        self.action.setVisible(hit.action is not Action.NONE)
        self.action.set_kind("danger" if hit.action is Action.NOTIFY_LEADER else "primary")

    def _fill_head(self, hit: Hit, now: datetime) -> None:
        mark = hit_words.mark_of(hit)
        self._plate.set_plate(mark.face)
        self._plate.setVisible(mark.face is not None)
        self._pass.setVisible(mark.face is None and bool(mark.number))
        self._pass.set_credential(mark.icon, mark.text, mark.number)
        self._name.setVisible(mark.face is None)
        self._name.setText(hit_words.title(hit)[0])
        here = hit_words.presence(hit, now)
        for part in (self._dot, self._inside, self._since):
            part.setVisible(here is not None)
        if here is None:
            return
        self._dot.set_tone(here.tone, hollow=here.hollow)
        inside, since = translate("gate", "Inside"), here.second
        if not here.hollow:
            since = hit_words.since_text(hit, now)
        self._inside.setText(here.first if here.hollow else inside)
        self._inside.set_tone("ink" if here.hollow else here.tone)
        self._since.setText(since)

    def _lay_out(self) -> None:
        theme = self._desk.theme
        column = QVBoxLayout(self)
        inset = theme.px(INSET)
        column.setContentsMargins(inset, theme.px(20), inset, theme.px(15))
        column.setSpacing(theme.px(8))
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(self._plate, 0, middle)
        column.addWidget(self._pass, 0, middle)
        self._name.setAlignment(middle)
        column.addWidget(self._name)
        presence = QHBoxLayout()
        presence.setSpacing(theme.px(8))
        presence.addStretch(1)
        presence.addWidget(self._dot)
        presence.addWidget(self._inside)
        presence.addWidget(self._since)
        presence.addStretch(1)
        column.addLayout(presence)
        column.addWidget(Rule())
        column.addWidget(self._facts)
        column.addWidget(self._alert)
        column.addWidget(self._passages)
        column.addStretch(1)
        column.addWidget(self.action)
