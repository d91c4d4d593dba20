"""What is said when the store, a PIN or a passage says no."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "database.faulty_sqlite": "The database part ({version}) is faulty. Install Guardpost again.",
    "database.missing": "There is no book at {path}.",
    "database.damaged": "The book at {path} is damaged. Go on by paper and call the supervisor.",
    "database.disk_full": "The disk is full. Nothing was saved. Free some space, then try again.",
    "database.locked": "Another program holds the book. Nothing was saved. Try again.",
    "database.read_only": "The data folder cannot be written to. Nothing was saved.",
    "database.unreadable": "The book cannot be read: {detail}",
    "database.newer": "A newer Guardpost wrote this book. Install that version and try again.",
    "folder.unwritable": "The folder {path} cannot be written to.",
    "instance.running": "Guardpost is open already (process {pid}). Use that window.",
    "pin.wrong": "That PIN is not right. Type it again.",
    "pin.not_six_digits": "A PIN has 6 digits.",
    "pin.too_simple": "That PIN is too easy to guess. Take another.",
    "reason.needed": "Write the reason first.",
    "text.control_character": "There is a character that cannot be kept. Type it again.",
    "text.too_long": "Too long: {length} characters, at most {limit}.",
    "vehicle.already_inside": "{plate} is inside since {since}. Log it leaving instead?",
    "vehicle.plate_or_reason": "Type the plate, or choose why there is none.",
    "vehicle.not_inside": "That vehicle has left already.",
    "visitor.room_needed": "Which room? Type it first.",
    "visitor.name_needed": "Type the visitor's name.",
    "visitor.party": "The party can be 1 to {largest}.",
    "visitor.card_out": "Card {card} is out. Take another.",
    "visitor.not_inside": "That visitor left at {since}.",
    "watchlist.refused": "On the watchlist: {reason}. Not admitted. Tell the shift leader.",
    "watchlist.nothing_to_watch": "Type a plate, a name or a phone.",
    "watchlist.ended_already": "This listing has ended already.",
    "watchlist.unknown": "There is no listing {number}.",
}
