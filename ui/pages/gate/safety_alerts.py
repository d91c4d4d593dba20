"""Alerts of what is kept: a backup that failed, entries that a restore lacks, a rehearsal due."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from guardpost.gate.attention import Attention
from guardpost.stations import Restoration
from ui.desk import Desk
from ui.messages import sentence
from ui.models import line_words
from ui.models.line_words import DOT
from ui.pages.gate.alert import Alert

translate = QCoreApplication.translate

SETTINGS = "backup"


def safety_alerts(desk: Desk, held: Attention) -> list[Alert]:
    """Return what is wrong with the backups, and what else the book's keeping asks for."""
    found = [_restored_alert(desk, held.restored)] if held.restored is not None else []
    found += [*_altered(desk), *_failures(desk)]
    if held.rehearsal_due:
        found.append(
            Alert(
                "warn",
                "save",
                translate("gate", "Rehearse a backup"),
                translate("gate", "tell the supervisor"),
                translate("gate", "Settings"),
                partial(desk.go, "settings", SETTINGS),
            )
        )
    return found


def _altered(desk: Desk) -> list[Alert]:
    """Somebody changed the book behind the program's back; a damaged one has a band of its own."""
    found = desk.soundness.finding
    if found is None or found.is_damaged:
        return []
    line = translate("gate", "at entry {seq}").format(seq=found.seq)
    place = translate("gate", "table {table}, row {row}")
    return [
        Alert(
            "danger",
            "chain",
            translate("gate", "The book was altered"),
            line if found.seq else place.format(table=found.table, row=found.row),
            translate("gate", "Settings"),
            partial(desk.go, "settings"),
            key=("altered", found),
            tip=translate("gate", "Call the supervisor. The settings check the whole book."),
        )
    ]


def _failures(desk: Desk) -> list[Alert]:
    """One row, however many places failed; which, and what to do, is in the settings."""
    failures = desk.safety.failures if desk.safety is not None else ()
    if not failures:
        return []
    gone = all(error.code == "backup.folder_gone" for error in failures)
    out = translate("gate", "plug the drive in")
    look = translate("gate", "see the settings")
    return [
        Alert(
            "danger",
            "save",
            translate("gate", "Backup failed"),
            out if gone else look,
            translate("gate", "Settings"),
            partial(desk.go, "settings", SETTINGS),
            key=("backup", failures[0].code),
            tip="\n".join(sentence(error) for error in failures),
        )
    ]


def _restored_alert(desk: Desk, restored: Restoration) -> Alert:
    since = line_words.clock_text(restored.backup_at, desk.clock.now())
    missing = translate("gate", "may be on paper")
    if restored.missing:
        missing = translate("gate", "at least {n} on paper").format(n=restored.missing)
    return Alert(
        "warn",
        "book",
        translate("gate", "Gap after {time}").format(time=since),
        DOT.join((missing, restored.station)),
        translate("gate", "Entries"),
        partial(desk.go, "entries"),
        key=("restored", restored.seq),
    )
