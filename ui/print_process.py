"""Whatever is asked of a printer is asked by a process of its own (decision 0026).

A print server may never answer, and Qt waits for it with Python's own lock held: no thread
of this process would go on. What is here waits; it is called on the printing thread alone.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from guardpost.errors import GuardpostError, Unavailable
from ui import other_process

COMMAND = "printing"


@dataclass(frozen=True, slots=True)
class Printer:
    """A printer of the system.

    Attributes:
        can_turn: whether it prints both sides of the paper; ``turns`` whether it does unasked.
    """

    name: str
    can_turn: bool = False
    turns: bool = False


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What goes to which printer.

    Attributes:
        mark: written on every page, beside what the file holds, such as ``副本 1``.
    """

    path: Path
    printer: str
    two_sided: bool
    mark: str = ""


def find_printers() -> tuple[Printer, ...]:
    """Return the system's printers, its own one first.

    Raises:
        Unavailable: ``printer.failed``; so do the others.
    """
    return tuple(Printer(**one) for one in asked("printers"))


def find_own_printer() -> Printer | None:
    """Return the system's own printer; None when there is none."""
    from guardpost.doctor import default_printer

    name = default_printer()
    found = find_printers() if name else ()
    return next((one for one in found if one.name == name), None)


def run_print(job: PrintJob) -> bool:
    """Print on A4. Tell whether the paper waits in the queue of a stopped printer.

    Raises:
        Unavailable: ``file.unreadable``, ``printer.failed``, ``printer.gone``.
    """
    return bool(asked("paper", **{**asdict(job), "path": str(job.path.resolve())}))


def run_slip_print(path: Path) -> bool:
    """Print a visitor's slip; False where there is no printer. Raises as ``run_print``."""
    return bool(asked("visitor", path=str(path.resolve())))


def run_release_print(path: Path) -> bool:
    """Print a release slip; False where there is no printer. Raises as ``run_print``."""
    return bool(asked("release", path=str(path.resolve())))


def asked(what: str, **facts: Any) -> Any:
    """Have a process answer one question, however long it takes."""
    request = json.dumps({"what": what, **facts})
    return taken(other_process.told_by(COMMAND, text=request, failure="printer.failed"))


def taken(answer: dict[str, Any]) -> Any:
    """Return what was answered; what was refused is raised anew."""
    if answer["refused"]:
        raise Unavailable(answer["refused"], **answer["facts"])
    return answer["answer"]


def serve() -> int:
    """Answer what stands in the standard input, in the process that was begun for it."""
    from ui.dialogs.print_application import new_print_application

    # Kept: it ends with its last reference.
    application = new_print_application()
    request = json.loads(sys.stdin.buffer.read())
    sys.stdout.write(json.dumps(answered(**request)))
    del application
    return 0


def answered(what: str, **facts: Any) -> dict[str, Any]:
    """Return the answer to a question, or why there is none."""
    try:
        return {"answer": _ANSWERS[what](**facts), "refused": ""}
    except GuardpostError as error:
        return {"refused": error.code, "facts": error.facts}


def _printers() -> list[dict[str, Any]]:
    from ui.dialogs import printers

    return [asdict(one) for one in printers.known_printers()]


def _paper(path: str, **facts: Any) -> bool:
    from ui.dialogs import paper

    return paper.print_job(PrintJob(Path(path), **facts))


def _visitor(path: str) -> bool:
    from ui.dialogs import slip_print

    printer = slip_print.slip_printer()
    if printer is not None:
        slip_print.print_slip(Path(path), printer)
    return printer is not None


def _release(path: str) -> bool:
    from ui.dialogs import release_print

    printer = release_print.release_printer()
    if printer is not None:
        release_print.print_release(Path(path), printer)
    return printer is not None


_ANSWERS: dict[str, Callable[..., Any]] = {
    "printers": _printers,
    "paper": _paper,
    "visitor": _visitor,
    "release": _release,
}
