"""What is said of a workbook, its sheets and its cells, and of files that go out."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    # The file
    "workbook.not_workbook": "This is no Excel workbook. Open it in Excel and save it as .xlsx.",
    "workbook.old_format": "This is an old .xls workbook. Save it as .xlsx and try again.",
    "workbook.binary": "This is a binary .xlsb workbook. Save it as .xlsx and try again.",
    "workbook.strict": "This is a strict workbook. Save it as an ordinary .xlsx and try again.",
    "workbook.encrypted": "The workbook has a password. Take it off, then try again.",
    "workbook.macros": "The workbook has macros. Save it as .xlsx without them.",
    "workbook.damaged": "The workbook is damaged. Ask for it again, or save it anew in Excel.",
    "workbook.entities": "The workbook holds what no Excel writes. It was not opened.",
    "workbook.bomb": "The workbook is packed far too tight to be a list. It was not opened.",
    "workbook.too_big": "The workbook is larger than {most} MB unpacked. Split it.",
    "workbook.too_many_rows": "There are more than {most} rows. Split the workbook.",
    "workbook.no_heading": "No sheet has the headings of this list. Take the template.",
    "workbook.columns_missing": "Sheet {sheet} lacks the columns: {columns}.",
    "workbook.no_rows": "There is no row below the headings.",
    # Sheets and columns
    "sheet.hidden": "This sheet is hidden and was not read.",
    "sheet.unread": "This sheet has not the headings of this list and was not read.",
    "column.ignored": "The column {heading} is not of this list and was left aside.",
    "column.twice": "The column {heading} says what another says and was left aside.",
    # Cells
    "cell.needed": "This cell may not be empty.",
    "cell.formula": "This is a formula. Paste it as a value.",
    "cell.error": "Excel could not reckon this: {text}.",
    "cell.merged": "Cells are merged across here. Undo that and fill each in.",
    "cell.date_here": "Excel made a date or time of this. Set the cell to text, type it again.",
    "cell.rounded": "Excel has dropped digits here. Set the cell to text, type it again.",
    "cell.choice": "{text} is not in the list. Take one of: {words}.",
    "cell.phone": "{text} is no whole phone number.",
    "cell.plate": "{text} is no number plate.",
    "cell.plate_short": "{text} is no number plate: a character is missing, perhaps.",
    "cell.plate_long": "{text} is no number plate: a character too many, perhaps.",
    "cell.plate_province": "{text} is no number plate: it wants its province in front.",
    "cell.plate_meant": "{text} is no number plate. Is {meant} meant?",
    "cell.room_as_written": "{text} is no usual room. It is kept as written.",
    "cell.room_unknown": "Nobody is known to live in {text}. It is kept all the same.",
    "row.twice": "This row stands in the file already: {where}.",
    # Doing it
    "import.bad_rows": "Bad rows: {rows}. Nothing was imported.",
    "work.stopped": "Stopped. Nothing was changed.",
    "export.format": "{path} ends neither with .xlsx nor with .csv.",
    "export.nothing": "There is no entry in these days.",
    "export.too_many_rows": "A sheet holds {most} rows. Take fewer days, or .csv.",
}
