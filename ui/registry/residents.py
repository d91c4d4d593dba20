"""Residents in the registry: words, fields and verbs."""

from __future__ import annotations

from guardpost.masking import mask_phone
from guardpost.registry.history import resident_history
from guardpost.registry.households import (
    Relation,
    Resident,
    ResidentDetails,
    add_resident,
    change_resident,
    end_resident,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.registry.kinds import Facts, RecordKind, Why
from ui.registry.sheet import Ask, Done, Failed, Values


def resident_kind(desk: Desk) -> RecordKind[Resident]:
    """Return what the page needs of residents."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        desk.act(add_resident, _details(values), done=done, failed=failed)

    def change(record: Resident, values: Values, done: Done, failed: Failed) -> None:
        desk.act(change_resident, record.id, _details(values), done=done, failed=failed)

    def end(record: Resident, why: Why, done: Done, failed: Failed) -> None:
        desk.act(end_resident, record.id, why.words, done=done, failed=failed)

    return RecordKind(
        code="resident",
        title=lambda record: f"{record.room}  {record.name}",
        facts=_facts,
        history=lambda rows, record: resident_history(rows, record.id),
        asks=(
            Ask("room", lambda: translate("registry", "Room")),
            Ask("name", lambda: translate("registry", "Name")),
            Ask("phone", lambda: translate("registry", "Phone")),
            Ask("relation", lambda: translate("registry", "Status"), relations),
            Ask("resident_note", lambda: translate("registry", "Note")),
        ),
        values=lambda record: {
            "room": record.room,
            "name": record.name,
            "phone": record.phone,
            "relation": record.relation,
            "resident_note": record.note,
        },
        new_words=lambda: translate("registry", "New resident"),
        change_words=lambda: translate("registry", "Change resident"),
        add=add,
        change=change,
        end=end,
        endings=lambda: [
            ("moved", translate("registry", "Moved out")),
            ("lease", translate("registry", "Lease over")),
            ("sold", translate("registry", "Flat sold")),
            ("mistake", translate("registry", "Entered by mistake")),
        ],
    )


def relations() -> list[tuple[str, str]]:
    """Return what a resident can be to a room, as choices."""
    return [(code.value, label(f"relation.{code.value}")) for code in Relation]


def _details(values: Values) -> ResidentDetails:
    return ResidentDetails(
        room=values["room"],
        name=values["name"],
        phone=values["phone"],
        relation=Relation(values["relation"]),
        note=values["resident_note"],
    )


def _facts(record: Resident) -> Facts:
    return [
        (translate("registry", "Room"), record.room),
        (translate("registry", "Name"), record.name),
        (translate("registry", "Status"), label(f"relation.{record.relation}")),
        (translate("registry", "Phone"), mask_phone(record.phone)),
        (translate("registry", "Note"), record.note),
    ]
