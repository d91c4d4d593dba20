"""The commands that back up, bring back, rehearse and look: thin, as ``guardpost.cli``."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from guardpost.words import Words

if TYPE_CHECKING:
    from guardpost.backups.restoring import Restored
    from guardpost.reports.pin import Pin

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

DONE, FAILED = 0, 1


def add_backups(commands: Commands, shared: argparse.ArgumentParser) -> None:
    """Add ``backup``, ``restore``, ``rehearse`` and ``doctor``."""
    made = commands.add_parser("backup", parents=[shared], help="copy book, keys and photos")
    made.add_argument("--to", required=True, type=Path, metavar="FILE")
    made.set_defaults(command=_backup)
    brought = commands.add_parser("restore", parents=[shared], help="a backup to this new PC")
    brought.add_argument("--from", dest="source", required=True, type=Path, metavar="FILE|DIR")
    _add_code(brought)
    last = brought.add_mutually_exclusive_group()
    last.add_argument(
        "--last-report", type=Path, metavar="FILE.pdf", help="the last one that was printed"
    )
    last.add_argument("--last-code", metavar="GP1:…", help="the code that is printed on it")
    brought.set_defaults(command=_restore)
    tried = commands.add_parser("rehearse", parents=[shared], help="prove that a backup opens")
    tried.add_argument("--from", dest="source", type=Path, metavar="FILE|DIR")
    _add_code(tried)
    tried.set_defaults(command=_rehearse)
    looked = commands.add_parser("doctor", parents=[shared], help="what this PC has and lacks")
    looked.add_argument("--json", action="store_true")
    looked.set_defaults(command=_doctor)


def _add_code(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--code-file", type=Path, metavar="FILE", help="holds code 2 of the recovery sheet"
    )


def _backup(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.backups.making import make_backup
    from guardpost.clock import SystemClock

    done = make_backup(parsed.data, parsed.to, SystemClock().now(), _say_progress)
    print(
        words.say(
            "backup",
            "Backed up {count} entries and {files} files: {path}",
            count=done.manifest.entries,
            files=len(done.manifest.files),
            path=str(done.path),
        )
    )
    for path in done.unkept:
        unkept = words.say(
            "backup", "The file {path} is not what it was, and is not in the backup.", path=path
        )
        print(unkept, file=sys.stderr)
    if done.manifest.pepper:
        is_open = words.say(
            "backup",
            "This site has no recovery sheet: its keys lie open in the backup. Lock it away.",
        )
        print(is_open, file=sys.stderr)
    return DONE


def _restore(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.backups.file import read_manifest
    from guardpost.backups.places import chosen_backup
    from guardpost.backups.restoring import refuse_a_book, restore
    from guardpost.clock import SystemClock
    from guardpost.proving import prove_book
    from guardpost.sentences.proofs import PROOFS

    refuse_a_book(parsed.data)
    parsed.source = chosen_backup(parsed.source)
    read_manifest(parsed.source)
    done = restore(
        parsed.source,
        parsed.data,
        SystemClock(),
        code=_code(parsed, words),
        last=_last(parsed, words),
        progress=_say_progress,
    )
    _tell_restored(done, words)
    proof = prove_book(parsed.data)
    print(words.say("proofs", PROOFS[proof.code], **proof.facts))
    return DONE if proof.holds else FAILED


def _tell_restored(done: Restored, words: Words) -> None:
    from guardpost.backups.outcome import outcome

    print("\n".join(outcome(done, words)))
    for path in done.lost:
        lost = words.say(
            "backup",
            "The file {path} is missing or damaged beside the backup, and did not come back.",
            path=path,
        )
        print(lost, file=sys.stderr)


def _code(parsed: argparse.Namespace, words: Words) -> str:
    """Return the recovery code: from a file, else from whoever sits at the terminal."""
    from guardpost.backups.file import read_manifest
    from guardpost.backups.keys import is_code_needed
    from guardpost.errors import Unavailable

    if parsed.code_file is not None:
        try:
            return str(parsed.code_file.read_text(encoding="utf-8-sig").strip())
        except (OSError, UnicodeDecodeError) as error:
            raise Unavailable("file.unreadable", path=str(parsed.code_file)) from error
    held = read_manifest(parsed.source)
    is_asked = sys.stdin.isatty() and held.sealed
    if not is_asked or not is_code_needed(parsed.source, held, parsed.data):
        return ""
    return input(words.say("backup", "Type code 2 of the recovery sheet:") + " ")


def _last(parsed: argparse.Namespace, words: Words) -> Pin | None:
    """Return what the last printed report says of the book's end, if anybody has it."""
    from guardpost.errors import Refused
    from guardpost.reports.files import read_file
    from guardpost.reports.pin import parse_pin
    from guardpost.reports.proof import printed_pin

    if parsed.last_report is not None:
        pin = printed_pin(read_file(parsed.last_report))
        if pin is None:
            raise Refused("restore.report_altered", path=str(parsed.last_report))
        return pin
    text = parsed.last_code
    if text is None and sys.stdin.isatty():
        asked = words.say(
            "backup",
            "Type the code of the last printed report (GP1:…), or press Enter if there is none:",
        )
        text = input(f"{asked} ")
    return parse_pin(text) if text else None


def _rehearse(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.backups.places import chosen_backup, newest
    from guardpost.backups.rehearsing import rehearse
    from guardpost.clock import SystemClock
    from guardpost.times import from_text

    source = chosen_backup(parsed.source) if parsed.source else newest(parsed.data).path
    clock = SystemClock()
    code = _code(parsed, words) if parsed.code_file is not None else ""
    proof = rehearse(source, parsed.data, clock, code, _say_progress)
    held = proof.manifest
    print(
        words.say(
            "backup",
            "The backup of {time} opens: {count} entries, head {head}, chain whole, state equal, "
            "keys fit, {files} files; {seconds} s.",
            time=f"{from_text(held.made_at).astimezone(clock.now().tzinfo):%Y-%m-%d %H:%M}",
            count=held.entries,
            head=held.head,
            files=proof.files,
            seconds=proof.seconds,
        )
    )
    return _note(parsed, words, proof)


def _note(parsed: argparse.Namespace, words: Words, proof: object) -> int:
    """Write the day into the book; a window that holds it does so by its own button."""
    from contextlib import closing

    from guardpost.backups.rehearsals import Proof, note_rehearsal
    from guardpost.book import database_path, open_book
    from guardpost.clock import SystemClock
    from guardpost.errors import Refused
    from guardpost.instance import Instance
    from guardpost.rights import COMMAND_LINE

    assert isinstance(proof, Proof)
    if not database_path(parsed.data).exists():
        return DONE
    try:
        with Instance(parsed.data), closing(open_book(parsed.data, SystemClock())) as register:
            note_rehearsal(register, COMMAND_LINE, proof)
    except Refused as error:
        if error.code != "instance.running":
            raise
        said = words.say(
            "backup",
            "The window is open: note the day there, in the settings, by rehearsing once more.",
        )
        print(said, file=sys.stderr)
    return DONE


def _doctor(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.clock import SystemClock
    from guardpost.doctor import State, examine
    from guardpost.sentences.doctor import FINDINGS

    found = examine(parsed.data, SystemClock())
    if parsed.json:
        print(json.dumps([one.as_json() for one in found], ensure_ascii=False))
    else:
        for one in found:
            mark = words.say("doctor", FINDINGS[f"state.{one.state}"])
            topic = words.say("doctor", FINDINGS[f"topic.{one.topic}"])
            print(f"{mark:<6}{topic}: {words.say('doctor', FINDINGS[one.code], **one.facts)}")
    return FAILED if any(one.state is State.BAD for one in found) else DONE


def _say_progress(done: int, whole: int) -> None:
    """Tell a person at a terminal; a script's stderr stays for errors."""
    if sys.stderr.isatty():
        print(f"\r{100 * done // max(1, whole)} %", end="", file=sys.stderr)
        if done >= whole:
            print(file=sys.stderr)
