"""A process that dies, kill -9, just before the n-th statement of a verb.

Run as ``python -m tests.faults.killed DATA VERB N``: exit 0 when the verb ended before
statement N was reached, else the process is gone by SIGKILL.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.gate.corrections import correct_entry
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.ledger.register import Register

PLATE = "苏A3K725"
AT = datetime.fromisoformat("2026-06-12T17:00:00+08:00")
CAR = VehicleDetails(plate=PLATE, vehicle=VehicleClass.OUTSIDE, person="王望舒")
GUEST = VisitorDetails(category=VisitorCategory.VISITOR, room="3栋1202", name="𠮷田")

VERBS: dict[str, Callable[[Register], object]] = {
    "admit_vehicle": lambda register: admit_vehicle(register, "G01", CAR),
    "release_vehicle": lambda register: release_vehicle(register, "G01", PLATE),
    "admit_visitor": lambda register: admit_visitor(register, "G01", GUEST),
    "correct_entry": lambda register: correct_entry(
        register, "G01", last_seq(register), "听错房号", {"room": "3栋1202"}
    ),
}


def last_seq(register: Register) -> int:
    """Return the number of the last vehicle entry."""
    found: int = register.rows.value("SELECT max(seq) FROM ledger WHERE kind = 'vehicle.entered'")
    return found


def die_before(register: Register, statement: int) -> None:
    """Let the process die just before its n-th statement from here."""
    left = [statement]

    def count(_sql: str) -> None:
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)

    connection: Any = register.database.connection()  # type: ignore[no-untyped-call]
    connection.set_trace_callback(count)


def main(data: str, verb: str, statement: str) -> int:
    """Open the book, arm the trap, run the verb."""
    register = open_book(Path(data), ManualClock(AT))
    die_before(register, int(statement))
    VERBS[verb](register)
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
