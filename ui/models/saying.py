"""The sentences of the gate page: what was logged, and what did not work."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guardpost.errors import GuardpostError
from guardpost.gate.line import Direction, Line
from ui.desk import Desk
from ui.models import line_words

translate = QCoreApplication.translate


def say_error(desk: Desk, error: Exception) -> None:
    """Say why it did not work; anything that is not a ``GuardpostError`` is a bug and rises."""
    if not isinstance(error, GuardpostError):
        raise error
    desk.say_error(error)


def logged(line: Line) -> str:
    """Return one sentence for what has just been written down."""
    what = named(line)
    if line.corrects:
        return translate("gate", "Corrected: no. {seq}").format(seq=line.corrects)
    if line.kind == "shift.opened":
        opened = translate("gate", "The post is open: group {group}, {leader} leads")
        return opened.format(group=line.mark, leader=line.who)
    if line.direction is Direction.IN:
        return translate("gate", "Logged in: {what}").format(what=what)
    if line.direction is Direction.REFUSED:
        return translate("gate", "Stopped and written down: {what}").format(what=what)
    if "note.not_seen_entering" in line.note_codes:
        return translate("gate", "Logged out, not seen entering: {what}").format(what=what)
    if line.direction is Direction.OUT:
        return translate("gate", "Logged out: {what}").format(what=what)
    return translate("gate", "Written down: {what}").format(what=what)


def stopped(line: Line, leader: str) -> str:
    """Return what to do about somebody on the watchlist who was just stopped."""
    what = named(line)
    if not leader:
        return translate("gate", "Stopped and written down: {what}. Call the shift leader.").format(
            what=what
        )
    text = translate("gate", "Stopped and written down: {what}. Call shift leader {leader}.")
    return text.format(what=what, leader=leader)


def named(line: Line) -> str:
    """Return the object of a passage in a few words: mark, person, room."""
    mark = line_words.mark_of(line)
    who = line.who
    parts = (mark.words if mark else "", who, line_words.shown_room(line.room))
    shown = " ".join(part for part in parts if part)
    return shown or line_words.divider_text(line)
