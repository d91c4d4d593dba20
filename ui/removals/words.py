"""The slip in words, in the window's language."""

from __future__ import annotations

from guardpost.gate.removals import ItemDetails
from guardpost.gate.rooms import parse_room
from guardpost.gate.rules import needs_consent as asks_owner
from guardpost.gate.slips import GoodsKind, Removal, Slip, SlipLine
from ui.messages import label, translate

# A name that is longer stands in full in the list itself.
LONGEST_NAME = 8
LONGEST_ROOM = 10


def shortened(text: str, most: int) -> str:
    """Return a text with its end left out."""
    return text if len(text) <= most else text[: most - 1] + "…"


def room_shown(room: str) -> str:
    """Return a room as people write it."""
    found = parse_room(room)
    return found.shown if found else room


def slip_shown(slip: Slip) -> str:
    """Return a slip as the switcher names it: ``02·6栋1503``."""
    serial = slip.number.rpartition("-")[2]
    return f"{serial}·{shortened(room_shown(slip.room), LONGEST_ROOM)}"


def size_text(removal: Removal) -> str:
    """Return how much a slip is about."""
    text = translate("removals", "lines {lines} · pieces {pieces}")
    return text.format(lines=len(removal.lines), pieces=removal.pieces)


def sum_text(removal: Removal) -> str:
    """Return the sum below the lines."""
    text = translate("removals", "in all: lines {lines} · pieces {pieces}")
    return text.format(lines=len(removal.lines), pieces=removal.pieces)


def differing(removal: Removal) -> list[SlipLine]:
    """Return the lines that were not counted as they stand on the slip."""
    return [line for line in removal.lines if line.counted != line.quantity]


def count_text(removal: Removal) -> tuple[str, str]:
    """Return how far the count is, and the tone it is said in."""
    lines, seen = differing(removal), f"{removal.counted} / {removal.pieces}"
    if not lines:
        return translate("removals", "{seen}, all here").format(seen=seen), "ink2"
    if len(lines) > 1:
        text = translate("removals", "{seen}, {n} to count")
        return text.format(seen=seen, n=len(lines)), "warn"
    line = lines[0]
    name, n = shortened(line.name, LONGEST_NAME), line.quantity - line.counted
    if n > 0:
        text = translate("removals", "{seen}, {name} −{n}")
        return text.format(seen=seen, name=name, n=n), "warn"
    text = translate("removals", "{seen}, {name} +{n}")
    return text.format(seen=seen, name=name, n=-n), "danger"


def missing_text(code: str, removal: Removal) -> str:
    """Return one thing that keeps the items in, as the list above the button names it."""
    lines = differing(removal)
    if code != "lines" or len(lines) != 1:
        return label(f"missing.{code}")
    line = lines[0]
    name, n = shortened(line.name, LONGEST_NAME), line.quantity - line.counted
    if n > 0:
        return translate("removals", "Count {name} −{n}").format(name=name, n=n)
    return translate("removals", "Count {name} +{n}").format(name=name, n=-n)


def as_counted(removal: Removal) -> list[ItemDetails]:
    """Return the lines as they were seen, for a slip that is made out anew.

    One whose day is over and that nobody has counted is made out as it was.
    """
    lines = [line for line in removal.lines if line.counted] or removal.lines
    return [
        ItemDetails(GoodsKind(line.goods), line.name, line.counted or line.quantity)
        for line in lines
    ]


def checks_done(removal: Removal) -> tuple[int, int]:
    """Return how many checks are done, of how many."""
    missing = removal.missing(signed=True)
    wanted = ["identity", "lines"]
    if removal.slip.plate:
        wanted.append("vehicle")
    if needs_consent(removal):
        wanted.append("consent")
    if needs_leave(removal):
        wanted.append("leave")
    return len(wanted) - len(set(missing) & set(wanted)), len(wanted)


def needs_consent(removal: Removal) -> bool:
    """Tell whether the owner must agree first."""
    return asks_owner(removal.slip.relation, late=removal.late)


def needs_leave(removal: Removal) -> bool:
    """Tell whether a leader gives leave: the office is closed, or was when one did."""
    return removal.late or bool(removal.slip.leave_by)


def stage_text(removal: Removal) -> str:
    """Return how far the slip is."""
    return label(f"slip.{removal.stage}")
