"""What a proof says, by its code; area ``proofs``."""

from __future__ import annotations

PROOFS: dict[str, str] = {
    "book.whole": "The book is whole: {entries} entries, head {head}.",
    "book.whole_purged": "The book is whole: {entries} entries, head {head}. The personal data of"
    " {emptied} entries was deleted when its time was over.",
    "book.witnessed": "Backups, reports and notes beside the book that know its lines: {witnesses},"
    " up to entry {witnessed}. All agree.",
    "book.spoilt": "Backups or reports that say otherwise, but were damaged or altered themselves:"
    " {spoilt}, such as {spoilt_file}. Compare the book with copies that were kept elsewhere.",
    "book.emptied": "The personal data of entry {seq} is gone, and no purge tells of it.",
    "book.empty": "The book is empty.",
    "book.gap": "Entry {seq} is missing or out of order. The book was altered.",
    "book.prev": "Entry {seq} does not follow from the entry before it. The book was altered.",
    "book.hash": "Entry {seq} is not what was written. The book was altered.",
    "book.cut": "Entry {seq} and all after it were cut off. The book was altered.",
    "book.cut_backup": "Entry {seq}, which the backup {name} has, is missing. The end of the book"
    " was cut off.",
    "book.cut_report": "Entry {seq}, which report {name} seals, is missing. The end of the book was"
    " cut off.",
    "book.cut_emergency": "Entry {seq}, which emergency book {name} began after, is missing. The"
    " end of the book was cut off.",
    "book.cut_kit": "Entry {seq}, which was noted beside the book, is missing. The end of the book"
    " was cut off.",
    "book.cut_home": "Entry {seq}, which was there when this emergency book was brought in, is"
    " missing. The end of the book was cut off.",
    "book.other_home": "Entry {seq} is not the one that was there when this emergency book was"
    " brought in. The book was written anew.",
    "book.other_restored": "Entry {seq} is not the one after which the post went on as {name}. The"
    " book was written anew.",
    "book.other_copied": "Entry {seq} is not the one that the copy of the book ended with of which"
    " entry {name} tells. The book was written anew.",
    "book.other_backup": "Entry {seq} is not the one in the backup {name}. The book was written"
    " anew.",
    "book.other_report": "Entry {seq} is not the one that report {name} seals. The book was written"
    " anew.",
    "book.other_emergency": "Entry {seq} is not the one that emergency book {name} began after. The"
    " book was written anew.",
    "book.other_kit": "Entry {seq} is not the one that was noted beside the book. The book was"
    " written anew.",
    "book.sealed": "The personal data of entry {seq} is not what was written.",
    "backup.agrees": "The book has all {entries} entries of the backup, as they were.",
    "backup.other_entry": "Entry {seq} is not the one in the backup. The book was altered.",
    "report.whole": "Report {report} is the original: {seals} seals, entries {first} to {last}.",
    "report.unreadable": "This file is damaged or no PDF.",
    "report.no_seals": "This report has not been sealed.",
    "report.seal_broken": "The seal “{field}” is broken. The report was altered.",
    "report.seal_untrusted": "The seal “{field}” was not made by someone of this site.",
    "report.seal_wrong_name": "The seal “{field}” names another person than its certificate.",
    "report.seal_partial": "The seal “{field}” does not cover the whole report.",
    "report.seal_changed_after": "The report was altered after the seal “{field}”.",
    "report.page": "{found} Page {page} is not the original's.",
    "report.period_whole": "Report {report}, copy {copy}, is as {who} made it.",
    "report.other_period": "The book has no such file of report {report}: another one, or altered.",
    "report.code_whole": "The book has report {report}, and its last entry {last} is the paper's.",
    "report.number_known": "Report {report}, entries {first} to {last}. The paper is the original"
    " if its last entry reads {head}",
    "report.period_known": "Report {report} was made in {copies} copies. Scan the code of the"
    " paper, or choose the file.",
    "report.seal_missing": "The seal “{field}” of report {report} is missing: it was taken out.",
    "report.seal_bytes_after": "Something was added after the last seal, “{field}”.",
    "report.foreign": "This file is no shift report.",
    "report.not_in_book": "This book knows no report {report}.",
    "report.other_file": "Report {report} in the book is another file than this one.",
    "report.cut_back": "This is report {report} with {seals} seals; the book knows {noted}.",
    "report.entry_altered": "Entry {seq} is not what it was when report {report} was signed.",
    "report.entry_missing": "Entry {seq} of report {report} is missing from the book.",
}
