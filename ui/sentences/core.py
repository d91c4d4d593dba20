"""What is said when the store, the keys or a passage says no."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES: dict[str, str] = {
    "database.faulty_sqlite": QT_TRANSLATE_NOOP(
        "errors", "This program's database part ({version}) is faulty. Install it again."
    ),
    "database.missing": QT_TRANSLATE_NOOP("errors", "There is no book at {path}."),
    "database.damaged": QT_TRANSLATE_NOOP(
        "errors", "The book at {path} is damaged. Go on by paper and call the supervisor."
    ),
    "database.disk_full": QT_TRANSLATE_NOOP(
        "errors", "The disk is full. Nothing was saved. Free some space, then try again."
    ),
    "database.locked": QT_TRANSLATE_NOOP(
        "errors", "Another program holds the book. Nothing was saved. Try again."
    ),
    "database.read_only": QT_TRANSLATE_NOOP(
        "errors", "The data folder cannot be written to. Nothing was saved."
    ),
    "database.unreadable": QT_TRANSLATE_NOOP("errors", "The book cannot be read: {detail}"),
    "database.newer": QT_TRANSLATE_NOOP(
        "errors", "A newer Guardpost wrote this book. Install that version and try again."
    ),
    "folder.unwritable": QT_TRANSLATE_NOOP("errors", "The folder {path} cannot be written to."),
    "instance.running": QT_TRANSLATE_NOOP(
        "errors", "Guardpost is open already (process {pid}). Use that window."
    ),
    "keys.pepper_lost": QT_TRANSLATE_NOOP(
        "errors", "The key store of this PC has lost this post's key. Call the supervisor."
    ),
    "pin.wrong": QT_TRANSLATE_NOOP("errors", "That PIN is not right. Type it again."),
    "pin.not_six_digits": QT_TRANSLATE_NOOP("errors", "A PIN has 6 digits."),
    "pin.too_simple": QT_TRANSLATE_NOOP("errors", "That PIN is too easy to guess. Take another."),
    "signature.empty": QT_TRANSLATE_NOOP("errors", "Sign in the box first."),
    "reason.needed": QT_TRANSLATE_NOOP("errors", "Write the reason first."),
    "text.control_character": QT_TRANSLATE_NOOP(
        "errors", "There is a character that cannot be kept. Type it again."
    ),
    "text.too_long": QT_TRANSLATE_NOOP("errors", "Too long: {length} characters, at most {limit}."),
    "vehicle.already_inside": QT_TRANSLATE_NOOP(
        "errors", "{plate} is inside since {since}. Log it leaving instead?"
    ),
    "vehicle.plate_or_reason": QT_TRANSLATE_NOOP(
        "errors", "Type the plate, or choose why there is none."
    ),
    "vehicle.not_inside": QT_TRANSLATE_NOOP("errors", "That vehicle has left already."),
    "visitor.room_needed": QT_TRANSLATE_NOOP("errors", "Which room? Type it first."),
    "visitor.name_needed": QT_TRANSLATE_NOOP("errors", "Type the visitor's name."),
    "visitor.party": QT_TRANSLATE_NOOP("errors", "The party can be 1 to {largest}."),
    "visitor.card_out": QT_TRANSLATE_NOOP("errors", "Card {card} is out. Take another."),
    "visitor.not_inside": QT_TRANSLATE_NOOP("errors", "That visitor left at {since}."),
    "watchlist.refused": QT_TRANSLATE_NOOP(
        "errors", "On the watchlist: {reason}. Not admitted. Tell the shift leader."
    ),
    "watchlist.nothing_to_watch": QT_TRANSLATE_NOOP("errors", "Type a plate, a name or a phone."),
    "watchlist.ended_already": QT_TRANSLATE_NOOP("errors", "This listing has ended already."),
    "watchlist.unknown": QT_TRANSLATE_NOOP("errors", "There is no listing {number}."),
}
