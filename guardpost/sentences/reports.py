"""What is said when a report cannot be made, found or sealed."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "report.none": "No shift has been handed over yet.",
    "report.altered": "Nothing was copied: {path} is not the file that the book knows as {report}.",
    "report.among_sealed": "Nothing was saved: {path} is among the sealed reports. Choose another.",
    "report.unwritten": "The handover stands, but {path} could not be written. Make room, then"
    " whoever signed types the PIN once more.",
    "report.other_file": "The file of report {report} is not the one that was sealed.",
    "report.not_signed_by": "{staff} did not sign the handover of report {report}.",
    "report.not_a_pin": "This is not the code of a shift report.",
    "report.unreadable": "This file is damaged or no PDF.",
    "report.not_printed": "Report {report} was not printed.",
    "report.copy_taken": "Report {report} was just made elsewhere. Make it once more.",
    "report.form": "A report is a PDF or a workbook (.xlsx), not {form}.",
    "report.period_unread": "“{text}” is no day and no month. Write 2026-06-12 or 2026-06.",
    "report.period_ahead": "These days are still to come. Choose others.",
    "seal.no_open_field": "This place in the report is sealed already.",
    "seal.not_the_signer": "The PIN belongs to {key}, not to {signer}.",
    "seal.unreadable": "This file is no report that can be sealed.",
}
