"""Which keys do what, page by page: what help shows and README lists."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What some keys do.

    Attributes:
        keys: as they stand on the caps, such as ``("F12", "Ctrl+L")``; a text of the area
            ``help`` where they are not caps, such as any letter.
        does: what they do, in English; a text of the area ``help``.
    """

    keys: tuple[str, ...]
    does: str

    def caps(self) -> tuple[str, ...]:
        """Return the keys in the language of now."""
        return tuple(translate("help", key) for key in self.keys)

    def words(self) -> str:
        """Return what they do in the language of now."""
        return translate("help", self.does)


def _row(does: object, *keys: str) -> KeyRow:
    # Qt's stubs know the marked text as an object.
    return KeyRow(keys, str(does))


LETTERS = str(QT_TRANSLATE_NOOP("help", "letters, digits"))
EVERYWHERE = "everywhere"

# Where a key does the same in two places it stands once, in ``everywhere``.
KEYS: dict[str, tuple[KeyRow, ...]] = {
    EVERYWHERE: (
        _row(QT_TRANSLATE_NOOP("help", "visitor"), "F2"),
        _row(QT_TRANSLATE_NOOP("help", "goods leaving"), "F3"),
        _row(QT_TRANSLATE_NOOP("help", "incident"), "F4"),
        _row(QT_TRANSLATE_NOOP("help", "repair or complaint"), "F5"),
        _row(QT_TRANSLATE_NOOP("help", "fire engine or ambulance: passes at once"), "F6"),
        _row(QT_TRANSLATE_NOOP("help", "hand over"), "F9"),
        _row(QT_TRANSLATE_NOOP("help", "note who is expected"), "F10"),
        _row(QT_TRANSLATE_NOOP("help", "lock, switch guard"), "F12", "Ctrl+L"),
        _row(QT_TRANSLATE_NOOP("help", "day or night"), "Ctrl+D"),
        _row(
            QT_TRANSLATE_NOOP("help", "when the book cannot be read: the emergency book"), "Ctrl+E"
        ),
        _row(QT_TRANSLATE_NOOP("help", "a page of the rail, from the top"), "Ctrl+1…9"),
        _row(QT_TRANSLATE_NOOP("help", "next field, the one before"), "Tab", "Shift+Tab"),
        _row(QT_TRANSLATE_NOOP("help", "in a form: save what it asks"), "Enter"),
        _row(QT_TRANSLATE_NOOP("help", "back one step"), "Esc"),
        _row(QT_TRANSLATE_NOOP("help", "this help; F1 too, but on the gate page"), "Shift+F1"),
    ),
    "gate": (
        _row(QT_TRANSLATE_NOOP("help", "look for plate tail, room, name, phone, slip"), LETTERS),
        _row(QT_TRANSLATE_NOOP("help", "choose a row"), "↑", "↓"),
        _row(QT_TRANSLATE_NOOP("help", "do what the row says"), "Enter"),
        _row(QT_TRANSLATE_NOOP("help", "log the opposite direction"), "Shift+Enter"),
        _row(QT_TRANSLATE_NOOP("help", "details"), "Tab"),
        _row(QT_TRANSLATE_NOOP("help", "vehicle"), "F1"),
        _row(QT_TRANSLATE_NOOP("help", "what a refusal offers, by a leader's PIN too"), "F7"),
        _row(QT_TRANSLATE_NOOP("help", "the other thing; in a form, turn away"), "Shift+F7"),
        _row(QT_TRANSLATE_NOOP("help", "correct an entry"), "F8"),
        _row(QT_TRANSLATE_NOOP("help", "take back what was just logged"), "Ctrl+Z"),
        _row(QT_TRANSLATE_NOOP("help", "print the visitor's slip once more"), "Ctrl+P"),
        _row(QT_TRANSLATE_NOOP("help", "do what an alert says; in a form, choose"), "Alt+1…9"),
        _row(QT_TRANSLATE_NOOP("help", "go on with what a form kept"), "Alt+Ins"),
        _row(QT_TRANSLATE_NOOP("help", "empty what a form kept"), "Alt+Del"),
        _row(QT_TRANSLATE_NOOP("help", "admit a row of who is expected today"), "Alt+Q…Y"),
        _row(QT_TRANSLATE_NOOP("help", "go to who is expected today; Enter admits"), "Alt+0"),
        _row(QT_TRANSLATE_NOOP("help", "mute the alerts' tone for 10 minutes"), "Alt+M"),
        _row(QT_TRANSLATE_NOOP("help", "shut the form, else clear the line"), "Esc"),
    ),
    "inside": (
        _row(QT_TRANSLATE_NOOP("help", "choose a row"), "↑", "↓"),
        _row(QT_TRANSLATE_NOOP("help", "log that it leaves"), "Enter"),
        _row(QT_TRANSLATE_NOOP("help", "take back what was just logged"), "Ctrl+Z"),
    ),
    "removals": (
        _row(QT_TRANSLATE_NOOP("help", "begin another slip"), "F3"),
        _row(QT_TRANSLATE_NOOP("help", "add a line of goods"), "Ins"),
        _row(QT_TRANSLATE_NOOP("help", "count in a line"), "←", "→"),
        _row(QT_TRANSLATE_NOOP("help", "press the button, go to the next check"), "Enter"),
        _row(QT_TRANSLATE_NOOP("help", "the slip before, the next one"), "PgUp", "PgDown"),
        _row(QT_TRANSLATE_NOOP("help", "take back what was just logged"), "Ctrl+Z"),
    ),
    "handover": (
        _row(QT_TRANSLATE_NOOP("help", "equipment: normal · faulty · missing"), "1", "2", "3"),
        _row(QT_TRANSLATE_NOOP("help", "line-up, tidiness: yes · no"), "1", "2"),
        _row(QT_TRANSLATE_NOOP("help", "equipment: one less · one more"), "-", "+"),
        _row(QT_TRANSLATE_NOOP("help", "another row"), "↑", "↓"),
        _row(QT_TRANSLATE_NOOP("help", "press the button, go to the next row"), "Enter"),
    ),
    "entries": (
        _row(QT_TRANSLATE_NOOP("help", "look for plate, name, room, number"), LETTERS),
        _row(QT_TRANSLATE_NOOP("help", "go through the lines"), "↑", "↓"),
    ),
    "reports": (
        _row(QT_TRANSLATE_NOOP("help", "another list"), "Alt+1…9"),
        _row(QT_TRANSLATE_NOOP("help", "another report"), "↑", "↓"),
        _row(QT_TRANSLATE_NOOP("help", "check the code that was scanned or typed"), "Enter"),
    ),
    "rota": (
        _row(QT_TRANSLATE_NOOP("help", "another list"), "Alt+1…9"),
        _row(QT_TRANSLATE_NOOP("help", "another day"), "↑", "↓", "←", "→"),
        _row(QT_TRANSLATE_NOOP("help", "another month"), "PgUp", "PgDown"),
        _row(QT_TRANSLATE_NOOP("help", "ask for a swap; in a list, open the record"), "Enter"),
        _row(QT_TRANSLATE_NOOP("help", "change; at a checkpoint, sign in"), "F8"),
        _row(QT_TRANSLATE_NOOP("help", "end the record, with a reason"), "Del"),
    ),
    "registry": (
        _row(QT_TRANSLATE_NOOP("help", "another list"), "Alt+1…9"),
        _row(QT_TRANSLATE_NOOP("help", "choose a row"), "↑", "↓"),
        _row(QT_TRANSLATE_NOOP("help", "open the record"), "Enter"),
        _row(QT_TRANSLATE_NOOP("help", "change the record"), "F8"),
        _row(QT_TRANSLATE_NOOP("help", "end the record, with a reason"), "Del"),
    ),
    "settings": (_row(QT_TRANSLATE_NOOP("help", "another choice"), "←", "→"),),
}


def keys_of(page: str) -> tuple[KeyRow, ...]:
    """Return what a page's own keys do; a page off the gate has F1 for help."""
    return KEYS[page]


def readme_table() -> str:
    """Return README's table of keys."""
    head = "| Where | Key | Does |\n| --- | --- | --- |\n"
    rows = [
        f"| {where} | {' · '.join(row.keys)} | {row.does} |"
        for where, held in KEYS.items()
        for row in held
    ]
    return head + "\n".join(rows) + "\n"
