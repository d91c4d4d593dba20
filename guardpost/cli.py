"""The command line: thin. Exit 0 done, 1 refused or proof failed, 2 wrong usage."""

from __future__ import annotations

import argparse
import gc
import io
import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, TypeAlias

from guardpost import __version__
from guardpost.errors import GuardpostError
from guardpost.paths import default_data_dir
from guardpost.words import LANGUAGES, Words

if TYPE_CHECKING:
    from guardpost.site import Opened

DONE, FAILED, USAGE = 0, 1, 2


def run(arguments: Sequence[str]) -> int:
    """Run one command; without one, open the window."""
    _say_whatever_the_terminal()
    parsed = _parser().parse_args(arguments) if arguments else _nothing_asked()
    words = Words(parsed.lang) if parsed.lang else Words()
    command: Callable[[argparse.Namespace, Words], int] = parsed.command
    try:
        return command(parsed, words)
    except GuardpostError as error:
        return _fail(_sentence(error, words))


def _say_whatever_the_terminal() -> None:
    """A sign that the terminal's encoding lacks is written as its number, never a crash."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with the words of a command in one line."""

    def error(self, message: str) -> NoReturn:
        """End with ``USAGE``."""
        said = " ".join(message.split())
        self.exit(USAGE, f"{self.prog}: {said}. See {self.prog} --help.\n")


def _sentence(error: GuardpostError, words: Words) -> str:
    from guardpost.sentences import SENTENCES

    text = SENTENCES.get(error.code)
    if text is None:
        return words.say("errors", "It did not work: {code}", code=str(error))
    facts = {k: words.label(f"role.{v}") if k == "role" else v for k, v in error.facts.items()}
    return words.say("errors", text, **facts)


def _nothing_asked() -> argparse.Namespace:
    """Return what the parser would; it takes its time, and the booth waits for the window."""
    return argparse.Namespace(command=_window, data=default_data_dir(), lang=None)


def _parser() -> argparse.ArgumentParser:
    from guardpost.cli_backups import add_backups
    from guardpost.cli_data import add_data
    from guardpost.cli_emergency import add_emergency
    from guardpost.cli_workbooks import add_workbooks

    parser: argparse.ArgumentParser = _Parser(
        prog="guardpost", description="The gate post's register."
    )
    parser.add_argument("--version", action="version", version=f"guardpost {__version__}")
    shared = _Parser(add_help=False)
    # Left out where the command does not give it, so that it may also stand in front.
    shared.add_argument("--data", type=Path, default=argparse.SUPPRESS, metavar="DIR")
    shared.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS)
    parser.add_argument("--data", type=Path, default=default_data_dir(), metavar="DIR")
    parser.add_argument("--lang", choices=LANGUAGES)
    parser.set_defaults(command=_window)
    commands = parser.add_subparsers(metavar="COMMAND")
    _add_init(commands, shared)
    _add_demo(commands, shared)
    _add_report(commands, shared)
    _add_proofs(commands, shared)
    add_workbooks(commands, shared)
    add_emergency(commands, shared)
    add_data(commands, shared)
    add_backups(commands, shared)
    # Begun by the window alone: they have no help.
    commands.add_parser("printing").set_defaults(command=_printing)
    commands.add_parser("comparing", parents=[shared]).set_defaults(command=_comparing)
    return parser


Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def _add_init(commands: Commands, shared: argparse.ArgumentParser) -> None:
    init = commands.add_parser("init", parents=[shared], help="open a new site's book")
    init.add_argument("--site", required=True)
    init.add_argument("--post", required=True, help="such as '北门岗 N01'")
    init.add_argument("--admin", required=True, metavar="NAME")
    init.add_argument("--pin-file", required=True, type=Path, metavar="FILE")
    init.add_argument(
        "--afresh", action="store_true", help="begin a new book where the keys of a lost one lie"
    )
    init.add_argument(
        "--plain", action="store_true", help="leave the book's file open to other programs"
    )
    init.add_argument(
        "--sheet", type=Path, metavar="FILE.pdf", help="where the recovery sheet goes"
    )
    init.set_defaults(command=_init)


def _add_demo(commands: Commands, shared: argparse.ArgumentParser) -> None:
    demo = commands.add_parser("demo", parents=[shared], help="play one shift at a demo site")
    demo.add_argument("--out", required=True, type=Path, metavar="DIR")
    demo.set_defaults(command=_demo)


def _add_report(commands: Commands, shared: argparse.ArgumentParser) -> None:
    report = commands.add_parser(
        "report", parents=[shared], help="write a shift's, day's or month's report"
    )
    report.add_argument("--shift", default="last", metavar="NUMBER")
    report.add_argument("--day", metavar="DATE", help="a day's report, such as 2026-06-12")
    report.add_argument("--month", metavar="MONTH", help="a month's report, such as 2026-06")
    report.add_argument("--entries", action="store_true", help="list the entries one by one")
    report.add_argument("--out", required=True, type=Path, metavar="FILE")
    report.set_defaults(command=_report)


def _add_proofs(commands: Commands, shared: argparse.ArgumentParser) -> None:
    verify = commands.add_parser("verify", parents=[shared], help="prove the book or a report")
    verify.add_argument("report", nargs="?", type=Path, metavar="REPORT.pdf|FILE.gpbackup")
    verify.add_argument("--json", action="store_true")
    verify.set_defaults(command=_verify)
    rebuild = commands.add_parser("rebuild", parents=[shared], help="state tables from the ledger")
    rebuild.add_argument("--check", action="store_true")
    rebuild.set_defaults(command=_rebuild)


def _printing(_parsed: argparse.Namespace, _words: Words) -> int:
    from ui.print_process import serve

    return serve()


def _comparing(parsed: argparse.Namespace, _words: Words) -> int:
    from guardpost.comparing import compared, stand_back

    stand_back()
    print(json.dumps(compared(parsed.data)))
    return DONE


def _window(parsed: argparse.Namespace, words: Words) -> int:
    # Nothing that a start makes is waste yet; the window looks for some once it stands.
    gc.disable()
    from ui.app import open_window
    from ui.display import has_display

    if has_display():
        return open_window(parsed.data, parsed.lang)
    gc.enable()
    print(words.say("cli", "There is no display here: the demo is played instead."))
    from ui.demo.play import play

    return play(Path("build") / "demo", words)


def _init(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.clock import SystemClock
    from guardpost.recovery import free_name, require_place
    from guardpost.site import SiteDetails
    from guardpost.start import new_site_id, start_site

    details = SiteDetails(id=new_site_id(), name=parsed.site, post=parsed.post, language=words.lang)
    # A site whose sheet could not be kept would have codes that nobody has seen.
    require_place(parsed.sheet or free_name(parsed.pin_file.parent, "new"))
    opened = start_site(
        parsed.data,
        SystemClock(),
        details,
        parsed.admin,
        _read_pin(parsed.pin_file),
        afresh=parsed.afresh,
        locked=not parsed.plain,
    )
    site = opened.site
    print(words.say("cli", "Opened {site}, post {post}.", site=site.name, post=site.post))
    _keep_sheet(parsed, opened, words)
    return DONE


def _keep_sheet(parsed: argparse.Namespace, opened: Opened, words: Words) -> None:
    """Leave the recovery sheet as a file to print: beside the PIN's unless told otherwise."""
    from guardpost.clock import SystemClock
    from guardpost.recovery import free_name, save_sheet, sheet_of

    path = parsed.sheet or free_name(parsed.pin_file.parent, opened.site.station)
    save_sheet(sheet_of(opened, SystemClock().now(), words), path)
    told = words.say(
        "cli",
        "Recovery sheet: {path}. Print it, put it in a safe, and delete the file.",
        path=str(path),
    )
    print(told)


def _read_pin(file: Path) -> str:
    from guardpost.errors import Unavailable

    try:
        return file.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise Unavailable("file.unreadable", path=str(file)) from error


def _demo(parsed: argparse.Namespace, words: Words) -> int:
    from ui.demo.play import play

    return play(parsed.out, words)


def _report(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.cli_reports import save_period, save_shift, save_shift_book

    if parsed.day or parsed.month:
        return save_period(parsed, words)
    if parsed.out.suffix.lower() == ".xlsx":
        return save_shift_book(parsed, words)
    return save_shift(parsed, words)


def _verify(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.proving import prove_backup, prove_book, prove_report
    from guardpost.sentences.proofs import PROOFS

    if parsed.report is None:
        proof = prove_book(parsed.data)
    elif parsed.report.suffix == ".gpbackup":
        proof = prove_backup(parsed.data, parsed.report)
    else:
        proof = prove_report(parsed.data, parsed.report)
    said = words.say("proofs", PROOFS[proof.code], **proof.facts)
    if "page" in proof.facts:
        said = words.say("proofs", PROOFS["report.page"], found=said, page=proof.facts["page"])
    if parsed.json:
        print(json.dumps(proof.as_json(), ensure_ascii=False))
    elif proof.holds:
        print(said)
        if proof.facts.get("witnesses"):
            print(words.say("proofs", PROOFS["book.witnessed"], **proof.facts))
        if proof.facts.get("spoilt"):
            print(words.say("proofs", PROOFS["book.spoilt"], **proof.facts))
    return DONE if proof.holds else _fail(said)


def _fail(said: str) -> int:
    print(said, file=sys.stderr)
    return FAILED


def _rebuild(parsed: argparse.Namespace, words: Words) -> int:
    from guardpost.proving import check_state, rebuild_state

    if not parsed.check:
        count = rebuild_state(parsed.data)
        print(words.say("cli", "State rebuilt from {count} entries.", count=count))
        return DONE
    difference = check_state(parsed.data)
    if difference is None:
        print(words.say("cli", "The state tables equal the ledger."))
        return DONE
    return _fail(
        words.say(
            "cli",
            "Table {table} differs: stored {stored}, from the ledger {replayed}",
            table=difference.table,
            stored=difference.stored or "—",
            replayed=difference.replayed or "—",
        )
    )
