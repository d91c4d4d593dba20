"""Workbooks in and out: what the property office keeps in Excel.

archive → scanning → reading (one row at a time) → rows (texts, checked) → matching (against
the book) → importing (the verb). Nothing here but ``importing`` and ``exporting`` writes.
"""
