"""What is said when a backup cannot be made, is not to be trusted, or cannot be brought back."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "backup.folder_gone": "The backup folder {path} is not there. Plug the drive in, or choose "
    "another folder. The backups made before stay good.",
    "backup.disk_full": "The disk of the backup folder {path} is full. Free some space there. "
    "The backups made before stay good.",
    "backup.unwritable": "The backup folder {path} takes no files. Choose another one.",
    "backup.broken_off": "The backup to {path} broke off. Look at the drive, then back up again. "
    "The backups made before stay good.",
    "backup.differs": "The backup in {path} was not what the book is, and was thrown away. "
    "Take another drive.",
    "backup.in_data": "A backup beside the book dies with it: {path} lies in the data folder. "
    "Choose a folder elsewhere.",
    "backup.file_there": "The file {path} is no backup of Guardpost, and was left as it is. "
    "Choose another name.",
    "backup.name": "Give the backup another ending than .part.",
    "backup.other_site": "The backup {path} is another site's.",
    "backup.stopped": "The backup was broken off. The backups made before stay good.",
    "backup.none": "There is no backup in {path} yet.",
    "backup.missing": "There is no backup at {path}.",
    "backup.empty": "The file {path} is empty. Take an earlier backup.",
    "backup.half_written": "The backup {path} was broken off while it was written. "
    "Take an earlier one.",
    "backup.cut_off": "The end of the backup {path} is missing. Take an earlier one.",
    "backup.foreign": "The file {path} is not a backup of Guardpost, or its end is missing.",
    "backup.newer": "A newer Guardpost made the backup {path}. Install that version first.",
    "backup.damaged": "The backup {path} is damaged: not every byte is as it was written. "
    "Take an earlier one.",
    "restore.book_there": "There is a book already: {path}. Restore into another folder, "
    "or move that book away first.",
    "restore.which": "The backups of several posts lie in {path}. Name the file of this post.",
    "restore.code_needed": "This backup opens with code 2 of the recovery sheet. "
    "Give it in a file: --code-file FILE.",
    "restore.older_key": "This backup lies under an earlier key of the book. It opens with code 2 "
    "of the recovery sheet of that time; by command: --code-file FILE.",
    "restore.type_code": "This backup opens with code 2 of the recovery sheet. Type it.",
    "restore.altered": "Entry {seq} in this backup was altered. Take an earlier backup.",
    "restore.other_end": "This backup does not end at entry {entries}, as it says. "
    "Take an earlier one.",
    "restore.other_keys": "The keys do not fit this backup: they are another site's.",
    "restore.other_post": "The report {report} is another post's. Take the last one of this post.",
    "restore.other_history": "Entry {seq} in this backup is not the one that report {report} "
    "prints. One of them was altered.",
    "restore.report_altered": "The report {path} is not whole. Take another copy, or type the "
    "code that is printed on it.",
    "rehearse.state": "The table {table} in this backup does not follow from the book.",
    "rehearse.files": "Beside this backup {count} files are missing or damaged, such as {path}. "
    "Make a new backup.",
}
