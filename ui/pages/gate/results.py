"""The pane of the search's answer: rows, what else could be meant, and the keys."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QWidget,
)

from guardpost.gate.plates import parse_plate
from guardpost.gate.search import Found, Hit
from ui.desk import Desk
from ui.icons import icon_pixmap
from ui.models.result_delegate import MARK_LEFT, WORDS_LEFT, ResultDelegate
from ui.models.results import ResultsModel
from ui.pages.gate.deeds import form_for
from ui.pages.gate.plate_hint import plate_question
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.kbd import KeyHints
from ui.widgets.panel import Pane
from ui.widgets.text import Text

translate = QCoreApplication.translate

# So much of what was typed is repeated on the F1 button.
SHOWN_TAIL = 6
FOOT = 62
HINTS = 40


def shown_tail(typed: str) -> str:
    """Return what F1 would begin with: the plate, ``…725``, or nothing of another text."""
    if form_for(typed) != "F1":
        return ""
    plate = parse_plate(typed)
    return plate.shown if plate.valid else f"…{plate.number[-SHOWN_TAIL:]}"


class ResultsView(QListView):
    """The rows; the keyboard stays in the box above, a click on a button acts.

    Signals:
        pressed_button: the row whose button was pressed.
    """

    pressed_button = Signal(QModelIndex)

    def __init__(self, theme: Theme, model: ResultsModel) -> None:
        super().__init__()
        self._theme = theme
        self._drawn = ResultDelegate(theme, self)
        self.setObjectName("gate.results")
        self.setModel(model)
        self.setItemDelegate(self._drawn)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        model.modelReset.connect(self.fit)
        theme.changed.connect(self.fit)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        # The chosen row is higher than the others.
        self.selectionModel().selectionChanged.connect(
            lambda _on, _off: self.scheduleDelayedItemsLayout()
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act when a row's button was pressed; elsewhere the row is only chosen."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._on_button(index, event.position().toPoint()):
            self.pressed_button.emit(index)

    def settle(self) -> None:
        """Lay the rows out now: else they are painted once before and once after."""
        self.executeDelayedItemsLayout()

    def fit(self) -> None:
        """Be no higher than the rows, so that what else is offered follows the last one."""
        rows = self.model().rowCount()
        others = self._theme.height("resultRow") * max(rows - 1, 0)
        chosen = self._theme.height("resultRowSelected") if rows else 0
        self.setMaximumHeight(others + chosen)

    def _on_button(self, index: QModelIndex, at: QPoint) -> bool:
        return self._drawn.button_rect(self.visualRect(index)).contains(at.toPointF())


class ResultsPane(Pane):
    """What was found for the text in the box.

    Attributes:
        model: the hits.

    Signals:
        acted: a row's button was pressed.
        current_changed: another row is chosen: its hit, or None.
        vehicle_wanted, visitor_wanted: none of them is meant.
    """

    acted = Signal(object)
    current_changed = Signal(object)
    vehicle_wanted = Signal()
    visitor_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk.theme, padding=0, parent=parent)
        theme = desk.theme
        self._desk = desk
        self._typed, self._problem = "", ""
        self._seconds: float | None = None
        self._first: Hit | None = None
        self._picked = ("", "")
        self.model = ResultsModel(desk.clock.now(), self)
        self.view = ResultsView(theme, self.model)
        self._time = Text(theme, "caption", tone="ink3")
        self._time.setObjectName("gate.search_time")
        self._plus = QLabel()
        self._none = Text(theme, "strong", tone="ink2")
        self._vehicle = Button(theme, "gate.new_vehicle", key="F1")
        self._visitor = Button(theme, "gate.new_visitor", key="F2")
        self._question = Text(theme, "strong", tone="warn", elide=True)
        self._question.setObjectName("gate.plate_question")
        self._keys = KeyHints(theme)
        self.head.addWidget(self._time)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.view, 1)
        self._foot = self._foot_row()
        self.body.addWidget(self._foot)
        self.body.addStretch()
        self.body.addWidget(self._key_row())
        theme.changed.connect(self._draw_plus)
        self._connect()
        self.retranslate()
        self._draw_plus()

    def show_found(self, found: Found, typed: str, now: datetime, seconds: float) -> None:
        """Show an answer; the row that was picked for this text stays chosen while it is there.

        What stood on top of a shorter text may be another car's look-alike by the next sign.
        """
        kept = self.current()
        self._typed, self._problem, self._seconds = typed, "", seconds
        self.model.show(found.hits, now)
        self._first = found.first
        picked = kept is not None and self._picked == (typed, kept.key)
        if picked:
            self.choose(self.model.row_of(kept))
        elif found.first is None:
            self._choose_none()
        else:
            self.choose(0)
        self.view.settle()
        self._say_found()

    def say(self, problem: str, typed: str) -> None:
        """Say why nothing is looked for."""
        self._typed, self._problem, self._seconds = typed, problem, None
        self.model.show((), self._desk.clock.now())
        self._say_found()
        self.current_changed.emit(None)

    def forget(self) -> None:
        """Choose nothing any more: the next answer begins at its top row."""
        self.model.show((), self._desk.clock.now())

    def current(self) -> Hit | None:
        """Return the chosen hit, or None when nothing was found."""
        return self.model.hit(self.view.currentIndex().row())

    def choose(self, row: int) -> None:
        """Choose a row; there is always one chosen when there are rows."""
        index = self.model.index(max(0, min(row, self.model.rowCount() - 1)))
        self.view.setCurrentIndex(index)
        if index.isValid():
            self.view.scrollTo(index)
        self.current_changed.emit(self.current())

    def _choose_none(self) -> None:
        """Offer rows of which none is what was typed: Enter takes none of them."""
        self.view.setCurrentIndex(QModelIndex())
        self.current_changed.emit(None)

    def _pick(self, row: int) -> None:
        """Choose what the guard means: for this text, not for what is typed behind it."""
        self.choose(row)
        hit = self.current()
        self._picked = (self._typed, hit.key if hit is not None else "")

    def step(self, rows: int) -> None:
        """Choose another row, down or up."""
        if self.model.rowCount():
            self._pick(self.view.currentIndex().row() + rows)

    def stops(self) -> tuple[QWidget, ...]:
        """Return where the Tab key stops, in order."""
        return (self._vehicle, self._visitor)

    def retranslate(self) -> None:
        """Set the texts in the language of now."""
        self._say_found()
        self._none.setText(translate("gate", "None of these?"))
        self._visitor.setText(translate("gate", "New visitor"))
        self._keys.set_hints(
            [
                (("↑", "↓"), translate("gate", "choose")),
                (("Enter",), translate("gate", "do what the row says")),
                (("Shift", "Enter"), translate("gate", "the opposite way")),
                (("Tab",), translate("gate", "details")),
                (("Esc",), translate("gate", "clear")),
            ]
        )
        self.view.setAccessibleName(translate("gate", "Found"))
        self.model.retranslate()

    def _say_found(self) -> None:
        count = self.model.rowCount()
        order = translate("gate", "plate tails first, then phones and rooms")
        found = translate("gate", "Found: {n}").format(n=count)
        if self._problem:
            found, order = self._problem, ""
        elif self._first is None:
            found = translate("gate", "Nothing found.")
            order = translate("gate", "Enter logs it as new")
        self.set_title(found, order)
        self._say_time()
        self._foot.setVisible(not self._problem)
        tail = shown_tail(self._typed)
        text = translate("gate", "New outside vehicle {tail}").format(tail=tail)
        self._vehicle.setText(text.strip())
        self._question.setText("" if count else plate_question(self._typed))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _connect(self) -> None:
        self.view.clicked.connect(lambda index: self._pick(index.row()))
        self.view.pressed_button.connect(lambda index: self.acted.emit(self.model.hit(index.row())))
        self._vehicle.clicked.connect(self.vehicle_wanted)
        self._visitor.clicked.connect(self.visitor_wanted)

    def _say_time(self) -> None:
        seconds = "" if self._seconds is None else f"{self._seconds:.2f}"
        self._time.setText(translate("gate", "{s} s").format(s=seconds) if seconds else "")

    def _foot_row(self) -> QWidget:
        theme, foot = self.theme, QWidget()
        foot.setFixedHeight(theme.px(FOOT))
        row = QHBoxLayout(foot)
        row.setContentsMargins(theme.px(16), 0, theme.px(13), 0)
        row.setSpacing(0)
        lead = QWidget()
        lead.setFixedWidth(theme.px(WORDS_LEFT - MARK_LEFT))
        words = QHBoxLayout(lead)
        words.setContentsMargins(0, 0, 0, 0)
        words.addWidget(self._plus)
        words.addWidget(self._none)
        words.addStretch(1)
        row.addWidget(lead)
        row.addWidget(self._vehicle)
        row.addSpacing(theme.px(10))
        row.addWidget(self._visitor)
        row.addSpacing(theme.px(16))
        row.addWidget(self._question, 1)
        return foot

    def _key_row(self) -> QWidget:
        theme, keys = self.theme, QFrame()
        keys.setProperty("surface", "surface2")
        keys.setFixedHeight(theme.px(HINTS))
        row = QHBoxLayout(keys)
        row.setContentsMargins(theme.px(16), 0, theme.px(13), 0)
        row.addWidget(self._keys)
        row.addStretch(1)
        return keys

    def _draw_plus(self) -> None:
        size = self.theme.px(22)
        self._plus.setPixmap(icon_pixmap("plus", self.theme.color("ink2"), size))
