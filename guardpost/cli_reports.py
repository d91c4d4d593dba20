"""The command that lets a shift's, day's or month's report out: thin, as ``guardpost.cli``."""

from __future__ import annotations

import argparse

from guardpost.words import Words

DONE = 0


def save_period(parsed: argparse.Namespace, words: Words) -> int:
    """Make the report, note it in the book, write its file; its ending says which form.

    Raises:
        Refused: ``instance.running`` while a window holds the book; as ``refuse_own_files``
            and ``prepare_period``.
        Unavailable: ``file.unwritable``, or the book cannot be read.
    """
    from guardpost.book import open_book, reading_book
    from guardpost.clock import SystemClock
    from guardpost.instance import Instance
    from guardpost.reports.files import refuse_own_files
    from guardpost.reports.period import PeriodOrder, keep_period, prepare_period
    from guardpost.reports.period_facts import read_period
    from guardpost.rights import COMMAND_LINE

    period = read_period(parsed.day or parsed.month)
    form = parsed.out.suffix.lower().lstrip(".")
    clock = SystemClock()
    order = PeriodOrder(period, form, listed=parsed.entries)
    refuse_own_files(parsed.data, parsed.out)
    with reading_book(parsed.data):
        pass  # There is a book: opening one for writing would begin a new one.
    with Instance(parsed.data):
        register = open_book(parsed.data, clock)
        try:
            made = prepare_period(parsed.data, order, clock.now(), words)
            kept = keep_period(register, COMMAND_LINE, made, parsed.out)
        finally:
            register.close()
    print(words.say("cli", "Report {number}: {path}", number=kept.number, path=str(parsed.out)))
    return DONE


def save_shift_book(parsed: argparse.Namespace, words: Words) -> int:
    """Make a shift's report as a workbook, note it in the book, write its file.

    Raises:
        Refused: ``instance.running`` while a window holds the book; ``report.none``; as
            ``refuse_own_files`` and ``prepare_shift_book``.
        Unavailable: ``file.unwritable``, or the book cannot be read.
    """
    from guardpost.book import open_book, reading_book
    from guardpost.clock import SystemClock
    from guardpost.instance import Instance
    from guardpost.reports.files import refuse_own_files
    from guardpost.reports.make import wanted_shift
    from guardpost.reports.shift_book import keep_shift_book, prepare_shift_book
    from guardpost.rights import COMMAND_LINE
    from guardpost.site_record import site_zone

    refuse_own_files(parsed.data, parsed.out)
    clock = SystemClock()
    with reading_book(parsed.data) as rows:
        at = clock.now().astimezone(site_zone(rows))
        made = prepare_shift_book(rows, wanted_shift(rows, parsed.shift), at, words)
    with Instance(parsed.data):
        register = open_book(parsed.data, clock)
        try:
            number = keep_shift_book(register, COMMAND_LINE, made, parsed.out)
        finally:
            register.close()
    print(words.say("cli", "Report {number}: {path}", number=number, path=str(parsed.out)))
    return DONE


def save_shift(parsed: argparse.Namespace, words: Words) -> int:
    """Note in the book that a shift's report goes out, and write its file.

    Raises:
        Refused: ``instance.running`` while a window holds the book; as ``save_report``.
        Unavailable: ``file.unwritable``, or the book cannot be read.
    """
    from guardpost.book import open_book, reading_book
    from guardpost.clock import SystemClock
    from guardpost.instance import Instance
    from guardpost.reports.files import refuse_own_files
    from guardpost.reports.make import save_report
    from guardpost.rights import COMMAND_LINE

    refuse_own_files(parsed.data, parsed.out)
    with reading_book(parsed.data):
        pass  # There is a book: opening one for writing would begin a new one.
    with Instance(parsed.data):
        register = open_book(parsed.data, SystemClock())
        try:
            number = save_report(
                register, COMMAND_LINE, parsed.data, parsed.shift, parsed.out, words
            )
        finally:
            register.close()
    print(words.say("cli", "Report {number}: {path}", number=number, path=str(parsed.out)))
    return DONE
