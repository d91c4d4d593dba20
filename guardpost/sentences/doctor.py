"""What ``guardpost doctor`` says of each part of the machine; area ``doctor``."""

from __future__ import annotations

FINDINGS: dict[str, str] = {
    "topic.fonts": "Fonts",
    "topic.printer": "Printer",
    "topic.clock": "Clock",
    "topic.disk": "Disk",
    "topic.database": "Book",
    "topic.emergency": "Emergency book",
    "topic.backup": "Backup",
    "topic.keys": "Keys",
    "topic.rehearsal": "Rehearsal",
    "state.well": "well",
    "state.look": "look",
    "state.bad": "act",
    "fonts.well": "All there.",
    "fonts.missing": "The fonts of the reports are missing. Install Guardpost again.",
    "fonts.rejected": "These cannot be used and are passed over: {names}.",
    "printer.well": "{name}.",
    "printer.silent": "The print server does not answer. Reports and slips can be saved as files.",
    "printer.none": "This system names no default printer. Reports and slips go to files.",
    "clock.well": "{time}, zone {zone}.",
    "clock.dead": "It says {time}. Set it before anybody signs; its battery may be empty.",
    "clock.other_zone": "{time}, zone {zone}; the post is at {site}: shifts would change at the"
    " wrong hour. Set the PC's time zone.",
    "clock.behind": "It says {time}, but the book has later entries. Set it.",
    "disk.well": "{megabytes} MB free.",
    "disk.little": "Only {megabytes} MB free. Make some room.",
    "disk.full": "Only {megabytes} MB free: soon nothing can be saved. Make room now.",
    "database.well": "Whole: {entries} entries; SQLite {version}.",
    "database.none": "There is no book in {path} yet.",
    "database.bad": "It cannot be read ({why}). Go on by paper and call the supervisor.",
    "database.bad_on_elsewhere": "It cannot be read ({why}); emergency book {books} goes on."
    " Call the supervisor: docs/recovery.md.",
    "database.set_aside": "It is not here; emergency book {books} waits for it. Bring a backup"
    " back: guardpost restore --from FILE, then guardpost merge-emergency.",
    "database.lost": "It is not in {path}, though the post's keys are: lost, or set aside. Bring"
    " a backup back: guardpost restore --from FILE.",
    "emergency.waiting": "{books} is not brought in yet. Close the window, then"
    " guardpost merge-emergency.",
    "database.unsound": "Its pages do not hang together. Restore the last backup.",
    "database.altered": "Entry {seq} was altered. Call the supervisor.",
    "keys.locked": "In the system's key store; the book is locked.",
    "keys.plain": "In the system's key store; the book lies plain.",
    "keys.in_file": "In a file: this system has no key store. Who copies the folder has them.",
    "keys.no_sheet": "No recovery sheet was made. Make one in the settings, and lock it away.",
    "keys.sheet_owed": "The key was renewed, but nobody saw its recovery sheet. Make a new sheet in"
    " the settings.",
    "keys.bad": "They cannot be used ({why}). Call the supervisor.",
    "backup.well": "{hours} h old, {entries} entries, in {path}.",
    "backup.old": "{hours} h old, in {path}. Look why there is no newer one.",
    "backup.none": "None in {path} yet.",
    "backup.no_drive": "The drive is not plugged in: {path}.",
    "backup.same_disk": "All are in {path}, beside the book. Choose another disk or a drive.",
    "rehearsal.due": "None for a month. Run guardpost rehearse, or do it in the settings.",
}
