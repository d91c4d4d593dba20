"""What is set on the grid: the rota itself, and holidays that the site enters."""

from __future__ import annotations

import re
from typing import Any

from guardpost.errors import Refused
from guardpost.shifts.holidays import name_holiday
from guardpost.shifts.rota import Rota, slots_of
from guardpost.site import RotaSettings, change_rota
from guardpost.times import clock_text
from ui.desk import Desk
from ui.messages import translate
from ui.registry.kinds import RecordKind
from ui.registry.sheet import Ask, Done, Failed, Values

OFF, WORKED = "off", "worked"
_BETWEEN = re.compile(r"[\s,，、;；]+")


def rota_kind(desk: Desk) -> RecordKind[Any]:
    """Return the sheet that sets another rota, of any number of groups."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        def verb(register: Any, actor: str) -> Rota:
            # Within the job, so that a refusal of what was typed comes back as one.
            return change_rota(register, actor, _settings(values))

        desk.act(verb, done=done, failed=failed)

    return RecordKind(
        code="rota",
        title=lambda _one: translate("rota", "Set the rota"),
        facts=lambda _one: [],
        asks=(
            Ask("rota_groups", lambda: translate("rota", "Groups in their order (A B C)")),
            Ask(
                "rota_changes",
                lambda: translate("rota", "Changes at (8:00 16:00 0:00, or 7:00 19:00)"),
            ),
            Ask("rota_days", lambda: translate("rota", "Days on one shift")),
            Ask(
                "rota_anchor",
                lambda: translate("rota", "First day of the first group"),
                beside=True,
            ),
        ),
        new_words=lambda: translate("rota", "Set the rota"),
        add=add,
    )


def rota_values(rota: Rota) -> Values:
    """Return the rota of now as the sheet shows it."""
    return {
        "rota_groups": " ".join(rota.groups),
        "rota_changes": " ".join(slot.starts for slot in rota.slots),
        "rota_days": str(rota.days_per_turn),
    }


def holiday_kind(desk: Desk) -> RecordKind[Any]:
    """Return the sheet that names a day off, or one worked in its place."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        works = values["holiday_kind"] == WORKED
        told = (values["holiday_day"], values["holiday_name"])
        desk.act(name_holiday, *told, works=works, done=done, failed=failed)

    return RecordKind(
        code="holiday",
        title=lambda _one: translate("rota", "Enter a holiday"),
        facts=lambda _one: [],
        asks=(
            Ask("holiday_day", lambda: translate("rota", "Day (2026-06-20)")),
            Ask("holiday_kind", lambda: translate("rota", "Kind"), _kinds, beside=True),
            Ask("holiday_name", lambda: translate("rota", "Name, empty: an ordinary day")),
        ),
        new_words=lambda: translate("rota", "Enter a holiday"),
        add=add,
    )


def _kinds() -> list[tuple[str, str]]:
    return [
        (OFF, translate("rota", "Day off")),
        (WORKED, translate("rota", "Worked in place of another")),
    ]


def _settings(values: Values) -> RotaSettings:
    groups = tuple(filter(None, _BETWEEN.split(values["rota_groups"])))
    changes = tuple(map(_clock, filter(None, _BETWEEN.split(values["rota_changes"]))))
    days = values["rota_days"].strip()
    return RotaSettings(
        groups=groups,
        slots=slots_of(changes),
        anchor=values["rota_anchor"].strip(),
        days_per_turn=int(days) if days.isdecimal() and len(days) <= 3 else 0,
    )


def _clock(text: str) -> str:
    """Return ``08:00`` of ``8:00``; what is no time stays, and is refused as it is."""
    try:
        return clock_text(text)
    except Refused:
        return text
