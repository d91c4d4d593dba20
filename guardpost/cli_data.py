"""The commands about what is kept and what goes out. Thin, as ``guardpost.cli``."""

from __future__ import annotations

import argparse
from datetime import datetime, time
from pathlib import Path
from typing import TypeAlias

from guardpost.cli_workbooks import day
from guardpost.words import Words

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
DONE = 0


def add_data(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add the commands to the line."""
    purge = commands.add_parser(
        "purge", parents=[shared], help="delete personal data whose time is over"
    )
    purge.add_argument("--before", type=day, metavar="DATE", help="all that is older, 2026-01-31")
    purge.set_defaults(command=_purge)
    copy = commands.add_parser(
        "evidence", parents=[shared], help="a plain copy of the ledger, for any SQLite"
    )
    copy.add_argument("--out", required=True, type=Path, metavar="FILE.db")
    copy.add_argument("--personal", action="store_true", help="with what is sealed: names, phones")
    copy.set_defaults(command=_evidence)


def _purge(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.book import database_path, open_book, reading_book
    from guardpost.clock import SystemClock
    from guardpost.instance import Instance
    from guardpost.retention.purging import purge
    from guardpost.rights import COMMAND_LINE
    from guardpost.site_record import site_zone
    from guardpost.store.upkeep import sweep

    with reading_book(parsed.data) as rows:
        zone = site_zone(rows)
    before = datetime.combine(parsed.before, time(), zone) if parsed.before else None
    with Instance(parsed.data):
        register = open_book(parsed.data, SystemClock())
        try:
            done = purge(register, COMMAND_LINE, parsed.data, before)
        finally:
            register.close()
        sweep(database_path(parsed.data))
    if done.line is None:
        print(words.say("cli", "Nothing is old enough to be deleted."))
        return DONE
    said = words.say(
        "cli",
        "Personal data deleted from {entries} entries, and {photos} photos. The entries stay.",
        entries=done.entries,
        photos=done.photos,
    )
    print(said)
    return DONE


def _evidence(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.book import open_book, reading_book
    from guardpost.clock import SystemClock
    from guardpost.evidence import copy_evidence
    from guardpost.instance import Instance
    from guardpost.reports.files import refuse_own_files
    from guardpost.rights import COMMAND_LINE

    refuse_own_files(parsed.data, parsed.out)
    with reading_book(parsed.data):
        pass  # There is a book: opening one for writing would begin a new one.
    with Instance(parsed.data):
        register = open_book(parsed.data, SystemClock())
        try:
            done = copy_evidence(register, COMMAND_LINE, parsed.out, personal=parsed.personal)
        finally:
            register.close()
    said = words.say("cli", "{count} entries: {path}", count=done.entries, path=str(done.path))
    print(said)
    return DONE
