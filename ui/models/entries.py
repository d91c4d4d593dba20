"""The columns of the entries page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from guardpost.gate.line import Line
from guardpost.times import local
from ui.messages import label, translate
from ui.models import line_words
from ui.models.columns import Column
from ui.widgets.cells import Cell

UTC = "+00:00"


@dataclass
class Names:
    """What the book knows by a code only.

    Attributes:
        staff: code → name of a person.
        equipment: code → name of a piece that has one of its own.
    """

    staff: Mapping[str, str] = field(default_factory=dict)
    equipment: Mapping[str, str] = field(default_factory=dict)


def entry_columns(names: Names) -> list[Column[Line]]:
    """Return number, time, way, subject, who and where, kind, person on the desk, note."""
    struck = {int(Cell.STRUCK): lambda line: bool(line.struck_by)}
    way: dict[int, Callable[[Line], object]] = {int(Cell.DIRECTION): line_words.side_of}
    subject: dict[int, Callable[[Line], object]] = {
        int(Cell.PLATES): _plates,
        int(Cell.PLATE_SIZE): lambda _line: "xs",
        int(Cell.CREDENTIAL): _credential,
        **struck,
    }
    return [
        Column(
            lambda: translate("entries", "No."),
            lambda line: f"{line.seq:,}",
            {int(Cell.BOLD): lambda _line: True},
        ),
        Column(lambda: translate("entries", "Time"), when_text),
        Column(lambda: translate("entries", "Way"), lambda _line: "", way),
        Column(lambda: translate("entries", "What"), lambda line: what_text(line, names), subject),
        Column(
            lambda: translate("entries", "Who and where"),
            lambda line: who_text(line, names),
            dict(struck),
        ),
        Column(lambda: translate("entries", "Kind"), kind_text),
        Column(
            lambda: translate("entries", "On the desk"),
            lambda line: names.staff.get(line.actor, line.actor),
        ),
        Column(lambda: translate("entries", "Note"), note_text),
    ]


def when_text(line: Line) -> str:
    """Return day and time as the site's clock showed them then."""
    return local(line.at, line.offset or UTC).strftime("%m-%d %H:%M:%S")


def what_text(line: Line, names: Names) -> str:
    """Return in words what the entry is about, where it is not painted."""
    if line.badge == "slip":
        return line.mark
    if line.badge:
        return ""
    if line.kind == "shift.opened":
        return translate("window", "Group {name}").format(name=line.mark)
    if line.kind == "handover.equipment_checked":
        return names.equipment.get(line.mark) or label(f"equipment.{line.mark}")
    if line.kind == "handover.cleanliness_checked":
        return label(f"place.{line.mark}")
    # A number of staff beside its name says something; alone it does not.
    if line.who and line.mark not in line.staff:
        return line.mark
    return names.staff.get(line.mark, line.mark)


def who_text(line: Line, names: Names) -> str:
    """Return person and room; a checked place stands before it already."""
    if line.kind == "handover.cleanliness_checked":
        return ""
    who = line_words.named(line_words.who_text(line), line, names.staff)
    parts = (who, line_words.room_text(line).strip(line_words.DASH))
    return "  ".join(part for part in parts if part)


def kind_text(line: Line) -> str:
    """Return the nearest word for what kind of entry it is."""
    return label(line.category) if line.category else label(f"kind.{line.kind}")


def note_text(line: Line) -> str:
    """Return the note with its codes said, and where a struck line was put right."""
    parts = [line_words.note_text(line)]
    if line.struck_by:
        parts.append(translate("entries", "corrected by {seq}").format(seq=f"{line.struck_by:,}"))
    if line.corrects:
        parts.append(translate("entries", "corrects {seq}").format(seq=f"{line.corrects:,}"))
    return line_words.DOT.join(part for part in parts if part)


def _plates(line: Line) -> tuple[object, ...]:
    mark = line_words.mark_of(line)
    return (mark.face,) if mark is not None and mark.face is not None else ()


def _credential(line: Line) -> tuple[str, str, str] | None:
    mark = line_words.mark_of(line) if line.badge == "visitor" else None
    return (mark.icon, mark.text, mark.number) if mark is not None else None
