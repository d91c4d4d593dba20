"""The registry page: who and what is known here, one tab for each kind of record."""

from __future__ import annotations

from guardpost.registry.listing import RegistryCounts, registry_counts
from guardpost.shifts.rota import Rota
from guardpost.site import rota_of
from ui.desk import Desk
from ui.messages import translate
from ui.registry.equipment import equipment_shelf
from ui.registry.expected import expected_shelf
from ui.registry.helpers import helper_shelf
from ui.registry.household_sheet import HouseholdSheet
from ui.registry.households import HouseholdsTab
from ui.registry.permits import permit_shelf
from ui.registry.staff import staff_shelf
from ui.registry.tab import RecordTab
from ui.registry.tabbed import TabbedPage
from ui.registry.watchlist import listing_shelf
from ui.registry.workbooks import Workbooks


class RegistryPage(TabbedPage):
    """Who and what is known here. Nothing is deleted; what ends stays in the book."""

    code = "registry"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._figures: RegistryCounts | None = None
        self._groups: tuple[str, ...] = ()
        tabs = (
            HouseholdsTab(desk, self.cabinet, self),
            RecordTab(desk, self.cabinet, helper_shelf(desk)),
            RecordTab(desk, self.cabinet, permit_shelf(desk)),
            RecordTab(desk, self.cabinet, expected_shelf(desk)),
            RecordTab(desk, self.cabinet, listing_shelf(desk)),
            RecordTab(desk, self.cabinet, staff_shelf(desk, lambda: self._groups)),
            RecordTab(desk, self.cabinet, equipment_shelf(desk)),
        )
        self._workbooks = Workbooks(desk, self.cabinet, self, tabs)
        self.begin(tabs)
        self.column.insertWidget(self.column.indexOf(self.reach), self._workbooks)
        self.retranslate()

    def reload(self) -> None:
        """Read the tab that is shown, and the figures above it."""
        today = self.desk.clock.now().date().isoformat()
        self.desk.ask(rota_of, done=self._keep_groups)
        self.desk.ask(registry_counts, today, done=self._show_counts)
        super().reload()

    def function_key(self, key: str) -> bool:
        """F8 changes what is opened or chosen."""
        top = self.cabinet.top
        if key == "F8" and isinstance(top, HouseholdSheet):
            return top.change_chosen()
        return super().function_key(key)

    def _keep_groups(self, rota: Rota) -> None:
        self._groups = rota.groups

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        if self._figures is not None:
            self._show_counts(self._figures)
        super().retranslate()
        self._workbooks.retranslate()

    def _show_counts(self, counts: RegistryCounts) -> None:
        self._figures = counts
        text = translate(
            "registry",
            "{households} rooms · {vehicles} cars · ending {ending} · ended {ended}",
        )
        self.counts.setText(
            text.format(
                households=f"{counts.households:,}",
                vehicles=f"{counts.vehicles:,}",
                ending=counts.expiring,
                ended=counts.expired,
            )
        )
