"""Dates, numbers and histories of the registry in the words of the window's language."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from guardpost.gate.correction_rules import Scalar
from guardpost.masking import mask_document, mask_phone
from guardpost.registry.history import Happened, Was
from guardpost.registry.listing import EXPIRING_DAYS
from ui.desk import Desk
from ui.messages import label, translate
from ui.registry.days import days_text

# Where a field's value is a code, and of which words.
_CODED = {
    "relation": "relation",
    "tenure": "parking",
    "level": "watch",
    "role": "role",
    "duty": "duty",
    "category": "helper",
    "ending": "permit_ending",
    "expecting": "expected",
    "outcome": "expected.outcome",
    "pattern": "pattern",
    "other_pattern": "pattern",
    "leave": "leave",
    "activity": "activity",
}
_HIDDEN = {"phone": mask_phone, "document": mask_document}


def value_words(field: str, value: Scalar) -> str:
    """Return a field's value as a person reads it; numbers of people are masked."""
    text = str(value)
    if not text:
        return "—"
    if field in _HIDDEN:
        return _HIDDEN[field](text)
    if field == "weekdays":
        return days_text(text)
    return label(f"{_CODED[field]}.{text}") if field in _CODED else text


def change_words(was: Was) -> str:
    """Return what one field was and is."""
    name, new = label(f"field.{was.field}"), value_words(was.field, was.new)
    if was.old == "":
        return f"{name} {new}"
    return f"{name} {value_words(was.field, was.old)} → {new}"


def happened_words(desk: Desk, one: Happened) -> tuple[str, str]:
    """Return who did what when, and what it changed and why."""
    when = desk.local(one.at).strftime("%Y-%m-%d %H:%M")
    head = f"{when}  {one.actor}  {label(f'kind.{one.kind}')}  {one.about}".rstrip()
    return head, "\n".join(_told(one))


def _told(one: Happened) -> Iterator[str]:
    if one.reason:
        yield translate("registry", "Reason: {reason}").format(reason=one.reason)
    begins = all(was.old == "" for was in one.changes)
    told = [change_words(was) for was in one.changes if not (begins and was.new == "")]
    if begins and told:
        yield " · ".join(told)
    else:
        yield from told


def day_words(text: str) -> str:
    """Return a day ``2026-07-31`` as it is, or that there is no end."""
    return text or translate("registry", "no end")


def until_words(until: str, today: date) -> str:
    """Return until when something holds, or since when not any more, as drawn."""
    if not until:
        return translate("registry", "no end")
    end = date.fromisoformat(until)
    left = (end - today).days
    if left < 0:
        return translate("registry", "ended {days} d ago").format(days=-left)
    day = translate("registry", "{month}/{day}").format(month=end.month, day=end.day)
    if left <= EXPIRING_DAYS:
        return translate("registry", "ends {day}").format(day=day)
    return day if end.year == today.year else until


def until_tone(until: str, today: date) -> str:
    """Return ``warn`` for an end within days, ``danger`` for one past."""
    return {"ending": "warn", "ended": "danger"}.get(until_state(until, today), "")


def until_state(until: str, today: date) -> str:
    """Return ``endless``, ``lasting``, ``ending`` within days, or ``ended``."""
    if not until:
        return "endless"
    left = (date.fromisoformat(until) - today).days
    if left < 0:
        return "ended"
    return "ending" if left <= EXPIRING_DAYS else "lasting"


def validity_choices() -> list[tuple[str, str]]:
    """Return the choices of the filter by validity."""
    return [
        ("", translate("registry", "Valid: all")),
        ("ending", translate("registry", "Ending soon")),
        ("ended", translate("registry", "Ended")),
        ("endless", translate("registry", "Without end")),
    ]


def hours_words(hour_from: str, hour_until: str) -> str:
    """Return ``08:00–18:00``; open ends are midnight."""
    if not (hour_from or hour_until):
        return translate("registry", "at any hour")
    return f"{hour_from or '00:00'}–{hour_until or '24:00'}"
