"""Opening the book of a data folder, with every kind of event known.

Importing this module loads the modules of all events, so that any line of the book can be
decoded, projected and read.
"""

from __future__ import annotations

from pathlib import Path

import guardpost.gate.corrections
import guardpost.gate.incidents
import guardpost.gate.readings
import guardpost.gate.readings_items
import guardpost.gate.removals
import guardpost.gate.revealing
import guardpost.gate.service
import guardpost.registry.equipment
import guardpost.registry.households
import guardpost.registry.permits
import guardpost.registry.vehicles
import guardpost.shifts.handover
import guardpost.shifts.handover_checks
import guardpost.shifts.handover_signing
import guardpost.shifts.matters
import guardpost.shifts.opening
import guardpost.shifts.reports  # noqa: F401
from guardpost.clock import Clock
from guardpost.errors import Unavailable
from guardpost.ledger.register import Register
from guardpost.paths import DATABASE_NAME
from guardpost.store.connect import open_database
from guardpost.store.migrate import migrate
from guardpost.store.rows import Rows


def database_path(data_dir: Path) -> Path:
    """Return where the book of ``data_dir`` lies."""
    return data_dir / DATABASE_NAME


def open_book(data_dir: Path, clock: Clock) -> Register:
    """Open the book for writing; a new folder gets an empty one.

    Raises:
        Unavailable: the folder cannot be made, or the database is damaged, newer, locked.
    """
    path = database_path(data_dir)
    try:
        data_dir.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(data_dir)) from error
    database = open_database(path)
    migrate(database)
    return Register(database, clock, path)


def read_book(data_dir: Path) -> Rows:
    """Open the book for reading only, beside the program that writes it.

    Raises:
        Unavailable: ``database.missing`` or the database's own failure.
    """
    return Rows(open_database(database_path(data_dir), read_only=True))
