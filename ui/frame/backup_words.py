"""How old the last backup is, in a few words, and how grave that is."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ui.messages import translate

if TYPE_CHECKING:
    from guardpost.backups.keeping import PlaceState
    from ui.safekeeping import Safety

# One is made every hour: after two of them something is wrong, whatever was said.
OLD = timedelta(hours=2)


def backup_words(safety: Safety | None, now: datetime) -> tuple[str, str]:
    """Return the words for the status line and their tone."""
    if safety is None or (safety.busy == "backup" and not safety.states and safety.percent < 0):
        return translate("window", "Backup: looking…"), "ink3"
    if safety.busy == "backup" and safety.percent >= 0:
        doing = translate("window", "Backing up {percent} %")
        return doing.format(percent=safety.percent), "ink2"
    if safety.failures:
        return translate("window", "Backup failed"), "danger"
    newest = _newest(safety.states)
    if newest is None:
        return translate("window", "No backup yet"), "warn"
    return age_words(now - newest), "warn" if now - newest > OLD else "ink2"


def age_words(age: timedelta) -> str:
    """Return ``Backup 12 min old``; one from the future was made by a wrong clock."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 0:
        return translate("window", "Backup ahead of the clock")
    if minutes < 2:
        return translate("window", "Backed up just now")
    if minutes < 120:
        return translate("window", "Backup {n} min old").format(n=minutes)
    if minutes < 2880:
        return translate("window", "Backup {n} h old").format(n=minutes // 60)
    return translate("window", "Backup {n} days old").format(n=minutes // 1440)


def _newest(states: tuple[PlaceState, ...]) -> datetime | None:
    return max((state.newest for state in states if state.newest is not None), default=None)
