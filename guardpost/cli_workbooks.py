"""The commands that bring workbooks in and entries out: thin, as ``guardpost.cli``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from guardpost.sentences import SENTENCES
from guardpost.words import Words

if TYPE_CHECKING:
    from guardpost.ledger.register import Register
    from guardpost.registry.workbook.matching import Plan
    from guardpost.registry.workbook.remarks import Remark

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

DONE = 0
# ``WorkbookKind``, written out: the parser is made before anything of the core is loaded.
KINDS = ("households", "vehicles", "permits", "watchlist")


def add_workbooks(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add ``import`` and ``export``."""
    brought = commands.add_parser("import", parents=[shared], help="a workbook into the registry")
    brought.add_argument("kind", choices=KINDS)
    brought.add_argument("file", type=Path, metavar="FILE.xlsx")
    brought.add_argument("--dry-run", action="store_true", help="only tell what would be done")
    brought.set_defaults(command=_import)
    sent = commands.add_parser("export", parents=[shared], help="entries into a file, masked")
    sent.add_argument("what", choices=("entries",))
    sent.add_argument("--from", dest="since", required=True, type=day, metavar="2026-06-01")
    sent.add_argument("--to", dest="until", required=True, type=day, metavar="2026-06-30")
    sent.add_argument("--out", required=True, type=Path, metavar="FILE.xlsx|.csv")
    sent.set_defaults(command=_export)


def day(text: str) -> date:
    """Return the day that a command names, or say how one is written."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text} is no day; write it like 2026-06-01") from error


def _import(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.book import reading_book
    from guardpost.errors import Refused
    from guardpost.registry.workbook.columns import WorkbookKind
    from guardpost.registry.workbook.importing import import_workbook
    from guardpost.registry.workbook.matching import plan
    from guardpost.registry.workbook.reading import read_workbook
    from guardpost.rights import COMMAND_LINE

    with reading_book(parsed.data) as rows:
        book = read_workbook(parsed.file, WorkbookKind(parsed.kind), _say_progress)
        found = plan(rows, book, _say_progress)
    _tell(found, words)
    if found.bad:
        raise Refused("import.bad_rows", rows=len(found.bad))
    if parsed.dry_run:
        return DONE
    with _writing(parsed.data) as register:
        done = import_workbook(register, COMMAND_LINE, book, looked=found, progress=_say_progress)
    print(words.say("cli", "Imported {count} rows.", count=done.added + done.changed))
    return DONE


def _export(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.book import reading_book
    from guardpost.registry.workbook.exporting import export_entries
    from guardpost.reports.files import refuse_own_files
    from guardpost.rights import COMMAND_LINE

    refuse_own_files(parsed.data, parsed.out)
    # Opening for writing would make a book where there is none.
    with reading_book(parsed.data):
        pass
    with _writing(parsed.data) as register:
        days = (parsed.since, parsed.until)
        done = export_entries(register, COMMAND_LINE, *days, parsed.out, words, _say_progress)
    said = words.say("cli", "{count} entries: {path}", count=done.count, path=str(done.path))
    print(said)
    return DONE


@contextmanager
def _writing(data_dir: Path) -> Iterator[Register]:
    """Hold the folder and its book; what was written is indexed, and so named, at the end."""
    from guardpost.book import database_path, open_book
    from guardpost.clock import SystemClock
    from guardpost.instance import Instance
    from guardpost.store.upkeep import keep_up

    with Instance(data_dir):
        with closing(open_book(data_dir, SystemClock())) as register:
            yield register
        keep_up(database_path(data_dir))


def _tell(found: Plan, words: Words) -> None:
    for remark in found.told:
        print(words.say("cli", "Note: {remark}", remark=_said(remark, words)))
    for remark in found.flaws:
        print(_said(remark, words))
    print(
        words.say(
            "cli",
            "{file}: {new} new, {changed} changed, {unchanged} unchanged, {bad} bad",
            file=found.name,
            new=len(found.new),
            changed=len(found.changed),
            unchanged=found.unchanged,
            bad=len(found.bad),
        )
    )


def _said(remark: Remark, words: Words) -> str:
    place = " ".join(filter(None, (remark.sheet, remark.cell)))
    heading = f" ({remark.heading})" if remark.heading else ""
    return f"{place}{heading}: {words.say('errors', SENTENCES[remark.code], **remark.facts)}"


def _say_progress(done: int, total: int) -> None:
    """Tell a person at a terminal; a script's stderr stays for errors."""
    if sys.stderr.isatty():
        print(f"\r{done:,} / {total:,}", end="" if done < total else "\n", file=sys.stderr)
