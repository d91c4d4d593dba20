"""The tab of the post's equipment: what must be there at each handover."""

from __future__ import annotations

from guardpost.registry.equipment import (
    EquipmentItem,
    add_equipment,
    change_equipment,
    end_equipment,
    equipment,
)
from guardpost.registry.history import equipment_history
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Facts, RecordKind, Shelf, Why
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.widgets.cells import Cell


def equipment_shelf(desk: Desk) -> Shelf[EquipmentItem]:
    """Return the tab of the equipment."""
    return Shelf(
        code="equipment",
        kind=equipment_kind(desk),
        name=lambda: translate("registry", "Equipment"),
        columns=_columns(),
        widths=[220, 0, 120],
        read=equipment,
        words=lambda item: (_name(item), _hint(item)),
        placeholder=lambda: translate("registry", "Name of the equipment"),
        empty=lambda: translate(
            "registry", "The list is empty. Add what must be there at each handover."
        ),
        add_name="registry.add_equipment",
    )


def equipment_kind(desk: Desk) -> RecordKind[EquipmentItem]:
    """Return what the page needs of the equipment."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        item = EquipmentItem("", _count(values), values["item_name"], values["item_hint"])
        desk.act(add_equipment, item, done=done, failed=failed)

    def change(record: EquipmentItem, values: Values, done: Done, failed: Failed) -> None:
        # What is said as the list's own word is not made a name of the site's own.
        name = (
            "" if values["item_name"] == label(f"equipment.{record.code}") else values["item_name"]
        )
        own = label(f"equipment.{record.code}.hint")
        hint = "" if values["item_hint"] == own else values["item_hint"]
        item = EquipmentItem(record.code, _count(values), name, hint)
        desk.act(change_equipment, item, done=done, failed=failed)

    def end(record: EquipmentItem, why: Why, done: Done, failed: Failed) -> None:
        desk.act(end_equipment, record.code, why.words, done=done, failed=failed)

    return RecordKind(
        code="equipment",
        title=_name,
        facts=_facts,
        history=lambda rows, record: equipment_history(rows, record.code),
        asks=(
            Ask("item_name", lambda: translate("registry", "Equipment")),
            Ask("item_expected", lambda: translate("registry", "Should be")),
            Ask("item_hint", lambda: translate("registry", "Look at")),
        ),
        values=lambda record: {
            "item_name": _name(record),
            "item_expected": str(record.expected),
            "item_hint": _hint(record),
        },
        new_words=lambda: translate("registry", "New equipment"),
        change_words=lambda: translate("registry", "Change equipment"),
        add=add,
        change=change,
        end=end,
        endings=lambda: [
            ("scrapped", translate("registry", "Scrapped")),
            ("moved", translate("registry", "Moved to another post")),
            ("mistake", translate("registry", "Entered by mistake")),
        ],
    )


def _count(values: Values) -> int:
    """Return the count typed; what is no whole number is none that is allowed."""
    text = values["item_expected"].strip()
    return int(text) if text.isdecimal() and len(text) <= 6 else -1


def _name(item: EquipmentItem) -> str:
    return item.name or label(f"equipment.{item.code}")


def _hint(item: EquipmentItem) -> str:
    code = f"equipment.{item.code}.hint"
    listed = label(code)
    return item.hint or ("" if listed == code else listed)


def _facts(item: EquipmentItem) -> Facts:
    return [
        (translate("registry", "Equipment"), _name(item)),
        (translate("registry", "Should be"), str(item.expected)),
        (translate("registry", "Look at"), _hint(item)),
    ]


def _columns() -> list[Column[EquipmentItem]]:
    """Return item, what to look at, and how many there should be."""
    bold = {int(Cell.BOLD): lambda _item: True}
    return [
        Column(lambda: translate("registry", "Equipment"), _name, bold),
        Column(lambda: translate("registry", "Look at"), _hint),
        Column(lambda: translate("registry", "Should be"), lambda item: str(item.expected)),
    ]
