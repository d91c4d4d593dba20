"""Release slips: application, checks, release and refusal, and what they change.

domain.md §2 for the way of a slip: 申请 → 核验 → 签发 → 门岗核对 → 放行 / 部分放行 / 拒放. What
is made out on paper, and the ends beside these, stand in slip_papers.
"""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.gate.slips import Applicant, ConsentBy, Item, OwnerAnswer, SlipState
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, amends, projects
from guardpost.store.rows import Rows


class OfSlip:
    """What all facts about a slip share: its number is the subject."""

    slip: str

    @property
    def subject(self) -> str:
        """``slip:<number>``."""
        return f"slip:{self.slip}"


@dataclass(frozen=True)
class RemovalApplied(OfSlip, Event, kind="removal.applied"):
    """Somebody wants to take items out; ``slip`` is the number given to it.

    Attributes:
        replaces: the slip that this one is made out anew for, changed by the applicant.
        planned_at: when they mean to move (预计搬出时间), ``17:30``; empty for at once.
    """

    slip: str
    room: str
    relation: Applicant
    items: tuple[Item, ...]
    reason: str = ""
    document_kind: str = ""
    mover_note: str = ""
    plate: str = ""
    replaces: str = ""
    planned_at: str = ""
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
    """The owner was asked and consented, or not; ``who`` and ``phone`` are the owner's.

    Attributes:
        called_at: when the phone was rung, a book time; empty when it was not.
    """

    slip: str
    by: ConsentBy
    answer: OwnerAnswer = OwnerAnswer.AGREED
    called_at: str = ""
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
    "planned_at",
)
_UNASKED: dict[str, object] = {
    "consent": "",
    "consent_who": "",
    "consent_phone": "",
    "consent_at": "",
    "consent_answer": "",
    "called_at": "",
}
_UNCHECKED: dict[str, object] = {
    **_UNASKED,
    "identity_checked": 0,
    "identity_at": "",
    "identity_by": "",
    "vehicle_checked": 0,
    "replaced_by": "",
    "issued_at": "",
    "issued_by": "",
    "papers": 0,
    "arrears_at": "",
    "override_by": "",
    "override_why": "",
    "leave_by": "",
    "leave_at": "",
    "leave_why": "",
    "collected_at": "",
    "collected_by": "",
    "reconciled_at": "",
    "state": SlipState.OPEN.value,
    "ended_at": "",
    "ended_seq": 0,
    "ended_by": "",
    "refusal": "",
}

# Which checks are about which fields.
_ABOUT: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = (
    (("room", "relation"), tuple(_UNASKED)),
    (("mover", "document_kind", "document"), ("identity_checked", "identity_at", "identity_by")),
    (("plate",), ("vehicle_checked",)),
)


def _columns(event: RemovalApplied) -> dict[str, object]:
    texts: dict[str, object] = {name: getattr(event, name) for name in _APPLICATION}
    return {**texts, "relation": event.relation.value}


def _insert_line(rows: Rows, slip: str, line: int, item: Item) -> None:
    values = {"goods": item.goods.value, "name": item.name, "quantity": item.quantity}
    rows.insert("slip_lines", slip=slip, line=line, **values, counted=0, released=0)


@projects(RemovalApplied)
def _project_applied(entry: Entry[RemovalApplied], rows: Rows) -> None:
    event = entry.event
    columns = {**_columns(event), **_UNCHECKED}
    values = {"applied_at": entry.at, "replaces": event.replaces}
    rows.insert("slips", number=event.slip, id=entry.seq, **columns, **values)
    if event.replaces:
        end_slip(entry, event.replaces, rows, SlipState.REISSUED, "")
        rows.update("slips", {"number": event.replaces}, replaced_by=event.slip)
    for line, item in enumerate(event.items, start=1):
        _insert_line(rows, event.slip, line, item)


@projects(ItemAdded)
def _project_item(entry: Entry[ItemAdded], rows: Rows) -> None:
    # Whoever consented did so to what was on the slip then.
    rows.update("slips", {"number": entry.event.slip}, **_UNASKED)
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
    if event.answer is OwnerAnswer.NO_ANSWER:
        # Nobody took the call: what was agreed before stands.
        rows.update("slips", {"number": event.slip}, called_at=event.called_at)
        return
    rows.update(
        "slips",
        {"number": event.slip},
        consent=event.by.value if event.answer is OwnerAnswer.AGREED else "",
        consent_answer=event.answer.value,
        called_at=event.called_at,
        consent_who=event.who,
        consent_phone=event.phone,
        consent_at=entry.at,
    )


@projects(ItemsReleased)
def _project_released(entry: Entry[ItemsReleased], rows: Rows) -> None:
    slip = entry.event.slip
    for line, quantity in rows.all("SELECT line, quantity FROM slip_lines WHERE slip = ?", slip):
        rows.update("slip_lines", {"slip": slip, "line": line}, released=quantity)
    end_slip(entry, slip, rows, SlipState.RELEASED, "")


@projects(ItemsRefused)
def _project_refused(entry: Entry[ItemsRefused], rows: Rows) -> None:
    end_slip(entry, entry.event.slip, rows, SlipState.REFUSED, entry.event.reason)


def end_slip(entry: Entry[Event], slip: str, rows: Rows, state: SlipState, refusal: str) -> None:
    """Note how a slip ended, when and by whom; for projectors."""
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
        columns = _columns(after)
        rows.update("slips", key, **columns, **_to_do_again(rows, entry.event.slip, columns))


def _to_do_again(rows: Rows, slip: str, columns: dict[str, object]) -> dict[str, object]:
    """Return, emptied, what was checked and agreed about something else than now stands there."""
    again: dict[str, object] = {}
    for names, checks in _ABOUT:
        before = rows.all(f"SELECT {', '.join(names)} FROM slips WHERE number = ?", slip)
        if before != [tuple(columns[name] for name in names)]:
            again |= {check: _UNCHECKED[check] for check in checks}
    return again


@amends(ItemsRefused)
def _amend_refused(entry: Entry[ItemsRefused], after: ItemsRefused | None, rows: Rows) -> None:
    key = {"number": entry.event.slip}
    if after is None:
        open_again = {name: _UNCHECKED[name] for name in ("state", "ended_at", "ended_seq")}
        rows.update("slips", key, **open_again, ended_by="", refusal="")
    else:
        rows.update("slips", key, refusal=after.reason)
