"""The columns of the entries page."""

from __future__ import annotations

from collections.abc import Callable

from guardpost.gate.line import Direction, Line
from guardpost.gate.plates import parse_plate
from guardpost.times import local
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.widgets.cells import Cell


def entry_columns(desk: Desk, name: Callable[[str], str]) -> list[Column[Line]]:
    """Return number, time, subject, who and where, kind, person on the desk, note."""
    struck = {int(Cell.STRUCK): lambda line: bool(line.struck_by)}
    number: dict[int, Callable[[Line], object]] = {
        int(Cell.BOLD): lambda _line: True,
        int(Cell.STYLE): lambda _line: "body",
    }
    plates: dict[int, Callable[[Line], object]] = {
        int(Cell.PLATES): _plates,
        int(Cell.PLATE_SIZE): lambda _line: "xs",
        int(Cell.DIRECTION): _direction,
    }
    return [
        Column(lambda: translate("entries", "No."), lambda line: f"{line.seq:,}", number),
        Column(lambda: translate("entries", "Time"), _when),
        Column(
            lambda: translate("entries", "What"),
            lambda line: "" if _plates(line) else line.mark,
            {**plates, **struck},
        ),
        Column(lambda: translate("entries", "Who and where"), _who, dict(struck)),
        Column(lambda: translate("entries", "Kind"), _kind),
        Column(lambda: translate("entries", "On the desk"), lambda line: name(line.actor)),
        Column(lambda: translate("entries", "Note"), note_text),
    ]


def note_text(line: Line) -> str:
    """Return the note with its codes said, and where a struck line was put right."""
    parts = [label(code) for code in line.note_codes]
    if line.note:
        parts.append(line.note)
    if line.struck_by:
        parts.append(translate("entries", "corrected by {seq}").format(seq=f"{line.struck_by:,}"))
    if line.corrects:
        parts.append(translate("entries", "corrects {seq}").format(seq=f"{line.corrects:,}"))
    return " · ".join(parts)


def _when(line: Line) -> str:
    return local(line.at, line.offset).strftime("%m-%d %H:%M:%S")


def _plates(line: Line) -> tuple[object, ...]:
    return (parse_plate(line.mark),) if line.badge == "plate" and line.mark else ()


def _direction(line: Line) -> str:
    return "" if line.direction is Direction.NOTE else line.direction.value


def _who(line: Line) -> str:
    who = line.who or (label(line.who_label) if line.who_label else "")
    return "  ".join(part for part in (who, line.room) if part)


def _kind(line: Line) -> str:
    return label(line.category) if line.category else label(f"kind.{line.kind}")
