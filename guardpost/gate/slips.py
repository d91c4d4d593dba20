"""Release slips (物品放行条): the facts and what they change. The verbs are in removals.

Handbook 秩序维护部 (二) 1 (6) for the kinds of goods; domain.md §2 for the way of a slip:
申请 → 核验 → 放行 or 拒放.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from guardpost.gate.rules import missing_for_release
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.store.rows import Rows


class GoodsKind(StrEnum):
    """The handbook's ten kinds, in its order."""

    FURNITURE = "furniture"
    APPLIANCE = "appliance"
    DAILY = "daily"
    VALUABLE = "valuable"
    RENOVATION = "renovation"
    OFFICE = "office"
    ELECTRICAL = "electrical"
    MACHINE_PARTS = "machine_parts"
    BUILDING_MATERIAL = "building_material"
    GOODS = "goods"


class Applicant(StrEnum):
    """What the applicant is to the room."""

    OWNER = "owner"
    FAMILY = "family"
    TENANT = "tenant"
    CONTRACTOR = "contractor"
    COMPANY = "company"


class ConsentBy(StrEnum):
    """How the owner consented."""

    PHONE = "phone"
    LETTER = "letter"
    IN_PERSON = "in_person"


class SlipState(StrEnum):
    """Where a slip stands; ``void`` was struck out as a mistake and keeps its number."""

    OPEN = "open"
    RELEASED = "released"
    REFUSED = "refused"
    VOID = "void"


@dataclass(frozen=True)
class Item:
    """One line of a slip as it was asked for."""

    goods: GoodsKind
    name: str
    quantity: int


class OfSlip:
    """What all facts about a slip share: its number is the subject."""

    slip: str

    @property
    def subject(self) -> str:
        """``slip:<number>``."""
        return f"slip:{self.slip}"


@dataclass(frozen=True)
class RemovalApplied(OfSlip, Event, kind="removal.applied"):
    """Somebody wants to take items out; ``slip`` is the number given to it."""

    slip: str
    room: str
    relation: Applicant
    items: tuple[Item, ...]
    reason: str = ""
    document_kind: str = ""
    mover_note: str = ""
    plate: str = ""
    applicant: str = personal()
    phone: str = personal()
    mover: str = personal()
    mover_phone: str = personal()
    document: str = personal()


@dataclass(frozen=True)
class ItemAdded(OfSlip, Event, kind="removal.item_added"):
    """A further line was put on an open slip."""

    slip: str
    line: int
    item: Item


@dataclass(frozen=True)
class LineCounted(OfSlip, Event, kind="removal.line_counted"):
    """So many pieces of a line were seen."""

    slip: str
    line: int
    counted: int


@dataclass(frozen=True)
class IdentityChecked(OfSlip, Event, kind="removal.identity_checked"):
    """The mover's document was looked at and given back, or that was taken back."""

    slip: str
    seen: bool


@dataclass(frozen=True)
class RemovalVehicleChecked(OfSlip, Event, kind="removal.vehicle_checked"):
    """The vehicle is the one on the slip, or that was taken back."""

    slip: str
    seen: bool


@dataclass(frozen=True)
class ConsentRecorded(OfSlip, Event, kind="removal.consent_recorded"):
    """The owner consented; ``who`` and ``phone`` are the owner's."""

    slip: str
    by: ConsentBy
    who: str = personal()
    phone: str = personal()


@dataclass(frozen=True)
class ItemsReleased(OfSlip, Event, kind="removal.released"):
    """The items left; ``strokes`` is the mover's signature in RFC 8785 text."""

    slip: str
    room: str
    plate: str
    pieces: int
    applicant: str = personal()
    strokes: str = personal()


@dataclass(frozen=True)
class ItemsRefused(OfSlip, Event, kind="removal.refused"):
    """The items stay."""

    slip: str
    room: str
    plate: str
    reason: str
    applicant: str = personal()


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip as it stands; ``id`` is the seq of its application, times are the book's.

    Attributes:
        identity_by, ended_by: staff codes.
        consent: a ``ConsentBy`` value; empty while nobody consented.
        ended_seq: the entry that released or refused it; 0 while open.
    """

    number: str
    id: int
    room: str
    applicant: str
    relation: str
    phone: str
    reason: str
    mover: str
    mover_phone: str
    document_kind: str
    document: str
    mover_note: str
    plate: str
    identity_checked: bool
    identity_at: str
    identity_by: str
    vehicle_checked: bool
    consent: str
    consent_who: str
    consent_phone: str
    consent_at: str
    state: str
    applied_at: str
    ended_at: str
    ended_seq: int
    ended_by: str
    refusal: str


@dataclass(frozen=True, slots=True)
class SlipLine:
    """A line of a slip and how many pieces of it were seen."""

    slip: str
    line: int
    goods: str
    name: str
    quantity: int
    counted: int


@dataclass(frozen=True, slots=True)
class Removal:
    """A slip with its lines: what every verb of a removal returns."""

    slip: Slip
    lines: tuple[SlipLine, ...]

    @property
    def pieces(self) -> int:
        """How many pieces the slip says."""
        return sum(line.quantity for line in self.lines)

    @property
    def counted(self) -> int:
        """How many pieces were seen."""
        return sum(line.counted for line in self.lines)

    def missing(self, *, signed: bool) -> tuple[str, ...]:
        """Return what still keeps the items in (``rules.missing_for_release``)."""
        return missing_for_release(self.slip, self.lines, signed=signed)


_APPLICATION = (
    "room",
    "applicant",
    "phone",
    "reason",
    "mover",
    "mover_phone",
    "document_kind",
    "document",
    "mover_note",
    "plate",
)
_UNCHECKED: dict[str, object] = {
    "identity_checked": 0,
    "identity_at": "",
    "identity_by": "",
    "vehicle_checked": 0,
    "consent": "",
    "consent_who": "",
    "consent_phone": "",
    "consent_at": "",
    "state": SlipState.OPEN.value,
    "ended_at": "",
    "ended_seq": 0,
    "ended_by": "",
    "refusal": "",
}


def _columns(event: RemovalApplied) -> dict[str, object]:
    texts: dict[str, object] = {name: getattr(event, name) for name in _APPLICATION}
    return {**texts, "relation": event.relation.value}


def _insert_line(rows: Rows, slip: str, line: int, item: Item) -> None:
    values = {"goods": item.goods.value, "name": item.name, "quantity": item.quantity}
    rows.insert("slip_lines", slip=slip, line=line, **values, counted=0)


@projects(RemovalApplied)
def _project_applied(entry: Entry[RemovalApplied], rows: Rows) -> None:
    event = entry.event
    columns = {**_columns(event), **_UNCHECKED}
    rows.insert("slips", number=event.slip, id=entry.seq, **columns, applied_at=entry.at)
    for line, item in enumerate(event.items, start=1):
        _insert_line(rows, event.slip, line, item)


@projects(ItemAdded)
def _project_item(entry: Entry[ItemAdded], rows: Rows) -> None:
    _insert_line(rows, entry.event.slip, entry.event.line, entry.event.item)


@projects(LineCounted)
def _project_counted(entry: Entry[LineCounted], rows: Rows) -> None:
    key = {"slip": entry.event.slip, "line": entry.event.line}
    rows.update("slip_lines", key, counted=entry.event.counted)


@projects(IdentityChecked)
def _project_identity(entry: Entry[IdentityChecked], rows: Rows) -> None:
    seen = entry.event.seen
    rows.update(
        "slips",
        {"number": entry.event.slip},
        identity_checked=int(seen),
        identity_at=entry.at if seen else "",
        identity_by=entry.actor if seen else "",
    )


@projects(RemovalVehicleChecked)
def _project_vehicle(entry: Entry[RemovalVehicleChecked], rows: Rows) -> None:
    rows.update("slips", {"number": entry.event.slip}, vehicle_checked=int(entry.event.seen))


@projects(ConsentRecorded)
def _project_consent(entry: Entry[ConsentRecorded], rows: Rows) -> None:
    event = entry.event
    rows.update(
        "slips",
        {"number": event.slip},
        consent=event.by.value,
        consent_who=event.who,
        consent_phone=event.phone,
        consent_at=entry.at,
    )


@projects(ItemsReleased)
def _project_released(entry: Entry[ItemsReleased], rows: Rows) -> None:
    _end(entry, entry.event.slip, rows, SlipState.RELEASED, "")


@projects(ItemsRefused)
def _project_refused(entry: Entry[ItemsRefused], rows: Rows) -> None:
    _end(entry, entry.event.slip, rows, SlipState.REFUSED, entry.event.reason)


def _end(entry: Entry[Event], slip: str, rows: Rows, state: SlipState, refusal: str) -> None:
    rows.update(
        "slips",
        {"number": slip},
        state=state.value,
        ended_at=entry.at,
        ended_seq=entry.seq,
        ended_by=entry.actor,
        refusal=refusal,
    )


@amends(RemovalApplied)
def _amend_applied(entry: Entry[RemovalApplied], after: RemovalApplied | None, rows: Rows) -> None:
    # A struck slip keeps its number: the numbers have no gaps and are never given twice.
    key = {"number": entry.event.slip}
    if after is None:
        rows.update("slips", key, state=SlipState.VOID.value)
    else:
        rows.update("slips", key, **_columns(after))


@amends(ItemsRefused)
def _amend_refused(entry: Entry[ItemsRefused], after: ItemsRefused | None, rows: Rows) -> None:
    key = {"number": entry.event.slip}
    if after is None:
        open_again = {name: _UNCHECKED[name] for name in ("state", "ended_at", "ended_seq")}
        rows.update("slips", key, **open_again, ended_by="", refusal="")
    else:
        rows.update("slips", key, refusal=after.reason)
