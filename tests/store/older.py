"""A book as an earlier version left it behind."""

from __future__ import annotations

import shutil
from pathlib import Path

from guardpost.book import database_path
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.store.connect import Database, open_database
from guardpost.store.migrate import STEPS, migrate
from guardpost.store.rows import Rows
from tests.gate.slips import seen, verified
from tests.site import Post

# The step before names were kept as they are spelt, and before slips had lines that leave.
OLD = "0011"
NOT_COPIED = ("schema_migration", "sqlite_sequence")


def old_steps(folder: Path) -> Path:
    """Return a folder with the steps that an earlier version had."""
    folder.mkdir()
    for file in STEPS.glob("[0-9]*.py"):
        if file.name[:4] <= OLD:
            shutil.copy(file, folder)
    return folder


def columns(rows: Rows, schema: str, table: str) -> set[str]:
    """Return the columns of a plain table; none when there is no such table."""
    sql = f"SELECT name FROM pragma_table_info('{table}', '{schema}')"
    return {name for (name,) in rows.all(sql)}


def copy_common(old: Database, today: Path) -> None:
    """Bring over what both versions keep; the entries' numbers with it."""
    rows = Rows(old)
    rows.value(f"ATTACH '{today}' AS today")
    found = rows.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    for (table,) in found:
        common = columns(rows, "main", table) & columns(rows, "today", table)
        if table in NOT_COPIED or table.startswith("sqlite_") or not common:
            continue
        names = ", ".join(f'"{name}"' for name in sorted(common))
        rows.value(f"INSERT OR REPLACE INTO {table} ({names}) SELECT {names} FROM today.{table}")
    rows.value("DETACH today")


def as_older(post: Post, folder: Path) -> None:
    """Shut a post's book and put that of an earlier version in its place, with the same lines."""
    add_resident(post.register, post.admin, ResidentDetails("3-1202", "王建国"))
    seen(post, verified(post), 1, 6)
    post.close()
    path = folder / "older.db"
    old = open_database(path)
    migrate(old, old_steps(folder / "steps"))
    copy_common(old, database_path(post.data))
    old.close()
    for file in post.data.glob("guardpost.db*"):
        file.unlink()
    path.rename(database_path(post.data))
