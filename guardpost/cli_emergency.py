"""The command that brings emergency books in: thin, as ``guardpost.cli``."""

from __future__ import annotations

import argparse
from typing import TypeAlias

from guardpost.words import Words

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

DONE = 0


def add_emergency(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add ``merge-emergency``."""
    merge = commands.add_parser(
        "merge-emergency", parents=[shared], help="bring emergency books into the repaired book"
    )
    merge.set_defaults(command=_merge)


def _merge(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.clock import SystemClock
    from guardpost.emergency_book.command import merge_emergency

    count = 0
    for done in merge_emergency(parsed.data, SystemClock()):
        count += 1
        facts: dict[str, str | int] = {"book": done.book, "entries": done.entries}
        print(words.say("cli", "Emergency book {book}: {entries} entries brought in.", **facts))
        if done.left_out:
            marks = ", ".join(done.left_out)
            print(words.say("cli", "Look by hand who of these is inside: {marks}", marks=marks))
    if not count:
        print(words.say("cli", "No emergency book is waiting."))
    return DONE
