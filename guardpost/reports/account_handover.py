"""What was refused, disputed, ordered and read at a handover, as facts of the report. Pure."""

from __future__ import annotations

from guardpost.reports.gathering import ShiftBook
from guardpost.reports.handover_rows import EmergencyNote, HandoverNotes
from guardpost.shifts.handover_extras import Dispute, Emergency


def handover_notes(book: ShiftBook) -> HandoverNotes:
    """Return what stands above the signatures."""
    extras = book.closed.extras
    order, overtime, reading = extras.emergency, extras.overtime, extras.reading
    return HandoverNotes(
        text_sha256=book.closed.row.text_sha256,
        emergency=_emergency(book, order) if order is not None else None,
        refusals=tuple(
            (_name(book, one.leader), one.reason, one.outcome) for one in extras.refusals
        ),
        disputes=tuple((_line(book, one), one.outgoing, one.incoming) for one in extras.disputes),
        incidents=tuple((f"{one.place} {one.what}", one.follow_up) for one in extras.incidents),
        overtime=overtime.minutes if overtime is not None else None,
        read=(_name(book, reading.leader), reading.lines) if reading is not None else None,
        ordered=(_name(book, book.ordered.supervisor), book.ordered.reason)
        if book.ordered is not None
        else None,
    )


def _emergency(book: ShiftBook, order: Emergency) -> EmergencyNote:
    return EmergencyNote(
        role=f"signer.{order.role}",
        ill=_name(book, order.ill),
        supervisor=_name(book, order.supervisor),
        reason=order.reason,
        acting=_name(book, order.acting) if order.acting else "",
    )


def _line(book: ShiftBook, dispute: Dispute) -> str:
    """Return the code, or the own name, of a disputed line."""
    closed = book.closed
    found = {
        **{f"equipment:{one.item.code}": one.item.name for one in closed.equipment},
        **{f"person:{one.staff}": one.name for one in closed.people},
        **{f"matter:{one.matter.number}": one.matter.text for one in closed.matters},
        **{f"incident:{one.id}": one.what for one in closed.extras.incidents},
    }
    area = "place" if dispute.area == "cleanliness" else dispute.area
    return found.get(f"{dispute.area}:{dispute.target}") or f"{area}.{dispute.target}"


def _name(book: ShiftBook, code: str) -> str:
    return book.names.get(code, code)
