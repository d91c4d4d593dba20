"""Outstanding matters (未尽事项): what a shift cannot finish and the next one must know.

domain.md §1: 未完事项 (下班跟进). A matter passes from shift to shift until it is settled;
at each handover the incoming leader accepts it with the name of who follows it up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, line_of, lines
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.store.rows import Rows
from guardpost.text import clean_line

TEXT_LIMIT = 200
NAME_LIMIT = 50


@dataclass(frozen=True)
class MatterRaised(Event, kind="matter.raised"):
    """Something is left for the next shift.

    Attributes:
        number: its own number, 1 and up.
        due: book time; empty when there is none.
        follow_up: who sees to it, as the leader named them.
    """

    number: int
    text: str
    requirement: str = ""
    due: str = ""
    follow_up: str = personal()

    @property
    def subject(self) -> str:
        """``matter:<number>``."""
        return f"matter:{self.number}"


@dataclass(frozen=True)
class MatterAccepted(Event, kind="matter.accepted"):
    """The incoming leader took a matter over.

    Attributes:
        leader: the incoming leader's staff code.
    """

    number: int
    leader: str
    due: str = ""
    follow_up: str = personal()

    @property
    def subject(self) -> str:
        """``matter:<number>``."""
        return f"matter:{self.number}"


@dataclass(frozen=True)
class MatterSettled(Event, kind="matter.settled"):
    """A matter is done with."""

    number: int
    result: str

    @property
    def subject(self) -> str:
        """``matter:<number>``."""
        return f"matter:{self.number}"


@dataclass(frozen=True, slots=True)
class MatterDetails:
    """What the form knows of a matter; ``due`` is book time or empty."""

    text: str
    requirement: str = ""
    follow_up: str = ""
    due: str = ""


@dataclass(frozen=True, slots=True)
class Matter:
    """A matter; ``settled_at`` empty while it is outstanding."""

    number: int
    text: str
    requirement: str
    follow_up: str
    due: str
    raised_at: str
    raised_by: str
    raised_shift: str
    raised_seq: int
    settled_at: str
    settled_by: str
    result: str


@dataclass(frozen=True, slots=True)
class MatterRecord:
    """What a verb of matters returns: the matter as it is now and the line written."""

    matter: Matter
    line: Line


def raise_matter(register: Register, actor: str, details: MatterDetails) -> MatterRecord:
    """Leave a matter for the next shift.

    Raises:
        Refused: ``matter.text_needed``, ``shift.none_open``.
    """
    text = clean_line(details.text, TEXT_LIMIT)
    if not text:
        raise Refused("matter.text_needed")
    with register.writing(actor, "shifts.matters.raise_matter") as page:
        _open_shift(page)
        event = MatterRaised(
            number=1 + (page.rows.value("SELECT max(number) FROM matters") or 0),
            text=text,
            requirement=clean_line(details.requirement, TEXT_LIMIT),
            due=details.due,
            follow_up=clean_line(details.follow_up, NAME_LIMIT),
        )
        return _recorded(page, event)


def accept_matter(
    register: Register, actor: str, number: int, *, follow_up: str = "", due: str = ""
) -> MatterRecord:
    """Take a matter over for the incoming leader, who must have been named.

    Args:
        follow_up, due: empty keeps what the matter says.

    Raises:
        Refused: ``matter.unknown``, ``matter.settled``, ``matter.follow_up_needed``,
            ``handover.relief_needed``, ``shift.none_open``.
    """
    with register.writing(actor, "shifts.matters.accept_matter") as page:
        shift, found = _open_shift(page), _outstanding(page.rows, number)
        leader = page.rows.value("SELECT leader FROM handover_relief WHERE shift = ?", shift)
        if leader is None:
            raise Refused("handover.relief_needed")
        who = clean_line(follow_up, NAME_LIMIT) or found.follow_up
        if not who:
            raise Refused("matter.follow_up_needed", matter=number)
        return _recorded(page, MatterAccepted(number, leader, due or found.due, who))


def settle_matter(register: Register, actor: str, number: int, result: str) -> MatterRecord:
    """Close a matter with what came of it.

    Raises:
        Refused: ``matter.result_needed``, ``matter.unknown``, ``matter.settled``.
    """
    result = clean_line(result, TEXT_LIMIT)
    if not result:
        raise Refused("matter.result_needed")
    with register.writing(actor, "shifts.matters.settle_matter") as page:
        _outstanding(page.rows, number)
        return _recorded(page, MatterSettled(number, result))


def open_matters(rows: Rows) -> tuple[Matter, ...]:
    """Return what is outstanding, oldest first."""
    return rows.find(Matter, "matters", "WHERE settled_at = '' ORDER BY number")


def matter(rows: Rows, number: int) -> Matter | None:
    """Return a matter by its number, or None."""
    return rows.first(Matter, "matters", "WHERE number = ?", number)


def _open_shift(page: Page) -> str:
    if not page.shift:
        raise Refused("shift.none_open")
    return page.shift


def _known(rows: Rows, number: int) -> Matter:
    found = matter(rows, number)
    if found is None:
        raise Refused("matter.unknown", matter=number)
    return found


def _outstanding(rows: Rows, number: int) -> Matter:
    found = _known(rows, number)
    if found.settled_at:
        raise Refused("matter.settled", matter=number)
    return found


def _recorded(page: Page, event: MatterRaised | MatterAccepted | MatterSettled) -> MatterRecord:
    line = line_of(page.record(event))
    return MatterRecord(_known(page.rows, event.number), line)


@projects(MatterRaised)
def _project_raised(entry: Entry[MatterRaised], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "matters",
        number=event.number,
        text=event.text,
        requirement=event.requirement,
        follow_up=event.follow_up,
        due=event.due,
        raised_at=entry.at,
        raised_by=entry.actor,
        raised_shift=entry.shift,
        raised_seq=entry.seq,
        settled_at="",
        settled_by="",
        result="",
    )


@projects(MatterAccepted)
def _project_accepted(entry: Entry[MatterAccepted], rows: Rows) -> None:
    event = entry.event
    rows.update("matters", {"number": event.number}, follow_up=event.follow_up, due=event.due)
    rows.replace(
        "handover_matters",
        shift=entry.shift,
        matter=event.number,
        leader=event.leader,
        follow_up=event.follow_up,
        due=event.due,
        accepted_at=entry.at,
    )


@projects(MatterSettled)
def _project_settled(entry: Entry[MatterSettled], rows: Rows) -> None:
    rows.update(
        "matters",
        {"number": entry.event.number},
        settled_at=entry.at,
        settled_by=entry.actor,
        result=entry.event.result,
    )


@lines(MatterRaised)
def _raised_line(entry: Entry[MatterRaised]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="matter.raised",
        who=event.follow_up,
        note=event.text,
        due_at=event.due,
    )


@lines(MatterAccepted)
def _accepted_line(entry: Entry[MatterAccepted]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry), category="matter.accepted", who=event.follow_up, due_at=event.due
    )


@lines(MatterSettled)
def _settled_line(entry: Entry[MatterSettled]) -> Line:
    return replace(blank_line(entry), category="matter.settled", note=entry.event.result)
