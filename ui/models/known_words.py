"""What the rows say of who is expected, of helpers and slips, and of a plate one sign off."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guardpost.gate.search import Hit, HitKind
from ui.messages import label
from ui.models.line_words import Mark, shown_room

translate = QCoreApplication.translate

KINDS = frozenset({HitKind.EXPECTED, HitKind.HELPER, HitKind.SLIP})


def known_mark(hit: Hit) -> Mark:
    """Return the badge in front of the row of a kind of ``KINDS``."""
    if hit.kind is HitKind.SLIP:
        return Mark(icon="box", text=translate("gate", "Slip"), number="")
    if hit.kind is HitKind.HELPER:
        return Mark(icon="person", text=label(f"helper.{hit.category}"))
    time = hit.expected.time if hit.expected is not None else ""
    return Mark(icon="clock", text="" if time else translate("gate", "Today"), number=time)


def known_title(hit: Hit) -> tuple[str, str]:
    """Return the decisive words, and what stands after them."""
    room = translate("gate", "to {room}").format(room=shown_room(hit.room)) if hit.room else ""
    if hit.kind is HitKind.SLIP:
        return hit.number, f"{shown_room(hit.room)} {hit.person}".strip()
    return hit.person or category_text(hit), room


def known_detail(hit: Hit) -> tuple[str, ...]:
    """Return the parts of the second line."""
    if hit.kind is HitKind.SLIP:
        return (translate("gate", "Release slip"), label(f"slip.{hit.why}"))
    if hit.kind is HitKind.HELPER:
        return (pass_text(hit.why), hit.description)
    party = translate("gate", "{n} people").format(n=hit.party) if hit.party > 1 else ""
    kind = category_text(hit) if hit.person else ""
    return (translate("gate", "Announced"), kind, party, hit.description)


def category_text(hit: Hit) -> str:
    """Return what somebody comes for; empty when that was not said."""
    kinds = {HitKind.EXPECTED: "expected", HitKind.HELPER: "helper"}
    return label(f"{kinds.get(hit.kind, 'visitor')}.{hit.category}") if hit.category else ""


def pass_text(why: str) -> str:
    """Return whether a helper's pass holds now, by the code of ``why_no_pass``."""
    words = {
        "": translate("gate", "The pass holds now"),
        "ended": translate("gate", "The pass has ended"),
        "not_yet": translate("gate", "The pass does not hold yet"),
        "expired": translate("gate", "The pass has run out"),
        "weekday": translate("gate", "Not on this day of the week"),
        "hour": translate("gate", "Not at this hour"),
    }
    return words[why]


def near_text(hit: Hit) -> str:
    """Return which character is another than what was typed; empty for an exact find."""
    if not hit.near:
        return ""
    if not hit.length:
        words = translate("gate", "One character differs: {typed} is too many")
    elif not hit.instead:
        words = translate("gate", "One character differs: {there} was left out")
    else:
        words = translate("gate", "One character differs: {there}, you typed {typed}")
    there = hit.plate[hit.start : hit.start + hit.length]
    return words.format(there=there, typed=hit.instead)
