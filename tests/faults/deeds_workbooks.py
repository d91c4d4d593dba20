"""The verbs that bring workbooks in and files out, with what must have happened before."""

from __future__ import annotations

from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.registry.workbook.columns import WorkbookKind
from guardpost.registry.workbook.exporting import export_entries, export_registry
from guardpost.registry.workbook.importing import import_workbook
from guardpost.words import Words
from tests.faults.deeds import Act, Deed, led
from tests.registry.sheets import book
from tests.site import Post

HOUSEHOLDS = book(
    WorkbookKind.HOUSEHOLDS,
    {"room": "3-1202", "name": "王建国", "phone": "13812346021"},
    {"room": "3-1203", "name": "𠮷田", "note": "新"},
)
known = led(add_resident, ResidentDetails("3-1202", "王建国"))


def entries_out(post: Post) -> None:
    """Export the entries of the day."""
    day = post.clock.now().date()
    export_entries(post.register, post.leader, day, day, post.data / "out.csv", Words())


def registry_out(kind: WorkbookKind) -> Act:
    """Return the export of a sheet of the registry."""
    return lambda post: export_registry(
        post.register, post.leader, kind, post.data / "out.xlsx", Words()
    )


VERBS: dict[str, Deed] = {
    "guardpost.registry.workbook.importing.import_workbook": Deed(
        led(import_workbook, HOUSEHOLDS), before=known
    ),
    "guardpost.registry.workbook.exporting.export_entries": Deed(entries_out),
    "guardpost.registry.workbook.exporting.export_registry": Deed(
        registry_out(WorkbookKind.HOUSEHOLDS), before=known
    ),
}
