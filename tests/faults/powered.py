"""A post that logs cars until its power is cut; run as ``python -m tests.faults.powered DATA``."""

from __future__ import annotations

import sys
from datetime import datetime
from itertools import count
from pathlib import Path

from guardpost.book import database_path, open_book
from guardpost.clock import ManualClock
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from guardpost.store.upkeep import keep_up


def main() -> None:
    """Say each entry's number and the log's size once the entry is acknowledged."""
    data, guard, at = Path(sys.argv[1]), sys.argv[2], datetime.fromisoformat(sys.argv[3])
    clock = ManualClock(at)
    register = open_book(data, clock)
    wal = database_path(data).with_name("guardpost.db-wal")
    for number in count():
        clock.advance(seconds=30)
        plate = f"苏A{number % 90_000 + 10_000}"
        details = VehicleDetails(plate=plate, vehicle=VehicleClass.OUTSIDE, room="3栋1202")
        line = admit_vehicle(register, guard, details).line
        print(line.seq, wal.stat().st_size, flush=True)
        if number % 3 == 0:
            line = release_vehicle(register, guard, plate).line
            print(line.seq, wal.stat().st_size, flush=True)
        if number % 40 == 39:
            keep_up(database_path(data))


if __name__ == "__main__":
    main()
