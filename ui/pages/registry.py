"""The registry page: who and what is known here, one tab for each kind of record."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from guardpost.registry.listing import RegistryCounts, registry_counts
from ui.desk import Desk
from ui.messages import translate
from ui.page import Page
from ui.registry.cabinet import Cabinet
from ui.registry.equipment import equipment_shelf
from ui.registry.expected import expected_shelf
from ui.registry.helpers import helper_shelf
from ui.registry.household_sheet import HouseholdSheet
from ui.registry.households import HouseholdsTab
from ui.registry.permits import permit_shelf
from ui.registry.staff import staff_shelf
from ui.registry.tab import RecordTab, Tab
from ui.registry.watchlist import listing_shelf
from ui.registry.workbooks import Workbooks
from ui.widgets.chips import Chips
from ui.widgets.text import Rule, Text


class RegistryPage(Page):
    """Who and what is known here. Nothing is deleted; what ends stays in the book."""

    code = "registry"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.setProperty("surface", "bg")
        self._cabinet = Cabinet(desk, self)
        # Another tab is another line here; the page knows no more of it than ``Tab`` says.
        self._tabs: tuple[Tab, ...] = (
            HouseholdsTab(desk, self._cabinet, self),
            RecordTab(desk, self._cabinet, helper_shelf(desk)),
            RecordTab(desk, self._cabinet, permit_shelf(desk)),
            RecordTab(desk, self._cabinet, expected_shelf(desk)),
            RecordTab(desk, self._cabinet, listing_shelf(desk)),
            RecordTab(desk, self._cabinet, staff_shelf(desk)),
            RecordTab(desk, self._cabinet, equipment_shelf(desk)),
        )
        self._figures: RegistryCounts | None = None
        self._counts = Text(desk.theme, "body", tone="ink2", elide=True)
        self._heads = Chips(desk.theme, "registry.tabs", look="tabs", alt_digits=True)
        self._stack = QStackedWidget()
        self._workbooks = Workbooks(desk, self._cabinet, self, self._tabs)
        self._lay_out()
        self._heads.picked.connect(self._turn_to)
        self._cabinet.changed.connect(self.reload)
        self._cabinet.cleared.connect(lambda: self._tab.take_keyboard())
        self.retranslate()

    def activated(self) -> None:
        """Read the tab that is shown."""
        self.reload()
        if self._cabinet.top is None:
            self._tab.take_keyboard()

    def reload(self) -> None:
        """Read the tab that is shown, and the figures above it."""
        today = self.desk.clock.now().date().isoformat()
        self.desk.ask(registry_counts, today, done=self._show_counts)
        self._tab.read()

    def escape(self) -> bool:
        """Take the uppermost sheet away, or clear the search."""
        return self._cabinet.escape() or self._tab.escape()

    def function_key(self, key: str) -> bool:
        """F8 changes what is opened or chosen."""
        if key != "F8":
            return False
        top = self._cabinet.top
        if isinstance(top, HouseholdSheet):
            return top.change_chosen()
        if top is not None:
            return self._cabinet.change_shown()
        return self._tab.change_chosen()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete ends what is chosen in the list."""
        if event.key() == Qt.Key.Key_Delete and self._cabinet.top is None:
            self._tab.end_chosen()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        if self._figures is not None:
            self._show_counts(self._figures)
        self._heads.set_choices([(tab.code, tab.name()) for tab in self._tabs])
        self._heads.set_code(self._heads.code() or self._tabs[0].code)
        for tab in self._tabs:
            tab.retranslate()
        self._workbooks.retranslate()

    @property
    def _tab(self) -> Tab:
        return self._tabs[self._stack.currentIndex()]

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        band = QFrame()
        band.setProperty("surface", "surface")
        row = QHBoxLayout(band)
        row.setContentsMargins(theme.space(16), 0, theme.space(16), 0)
        row.addWidget(self._heads)
        row.addStretch(1)
        row.addWidget(self._counts)
        column.addWidget(band)
        column.addWidget(Rule())
        column.addWidget(self._workbooks)
        column.addWidget(self._stack, 1)
        self._stack.setContentsMargins(theme.space(16), theme.space(12), theme.space(16), 0)
        for tab in self._tabs:
            self._stack.addWidget(tab)

    def _turn_to(self, code: str) -> None:
        self._stack.setCurrentIndex([tab.code for tab in self._tabs].index(code))
        self._tab.read()
        held = QApplication.focusWidget()
        if not (held and self._heads.isAncestorOf(held)):
            self._tab.take_keyboard()

    def _show_counts(self, counts: RegistryCounts) -> None:
        self._figures = counts
        text = translate(
            "registry",
            "{households} rooms · {vehicles} cars · ending {ending} · ended {ended}",
        )
        self._counts.setText(
            text.format(
                households=f"{counts.households:,}",
                vehicles=f"{counts.vehicles:,}",
                ending=counts.expiring,
                ended=counts.expired,
            )
        )
