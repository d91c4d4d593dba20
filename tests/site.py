"""A small site with people in it, as most tests need one."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from stat import S_IMODE
from tempfile import TemporaryDirectory

from guardpost.book import database_path, open_book
from guardpost.clock import ManualClock
from guardpost.ledger.register import Register
from guardpost.registry.staff import Role
from guardpost.registry.staffing import StaffDetails, add_staff, set_pin
from guardpost.shifts.opening import open_shift
from guardpost.signing.pepper import load_or_create
from guardpost.signing.pins import PinCost
from guardpost.site import RotaSettings, SiteDetails, open_site

PIN = "246810"
CHEAP = PinCost(memory_kib=64, passes=1)
SITE_ID = "test-site"


@dataclass
class Post:
    """An open post: 甲 on the early shift, 乙 on the middle one, 丙 on the night shift.

    Attributes:
        admin, leader, relief, guard: staff codes; ``leader`` and ``guard`` are of 乙.
    """

    data: Path
    clock: ManualClock
    register: Register
    pepper: bytes
    admin: str
    leader: str
    guard: str
    relief: str

    @property
    def shift(self) -> str:
        """The number of the open shift."""
        found: str = self.register.rows.value("SELECT number FROM shifts WHERE closed_at = ''")
        return found

    def close(self) -> None:
        """Let go of the book."""
        self.register.close()

    def alter(self, statement: str) -> None:
        """Change the file behind the program's back, triggers out of the way."""
        with sqlite3.connect(database_path(self.data)) as stranger:
            for (name,) in stranger.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall():
                stranger.execute(f"DROP TRIGGER {name}")
            stranger.execute(statement)
        stranger.close()


def make_post(data: Path, clock: ManualClock, *, on_duty: bool = True) -> Post:
    """Open a site with one leader and one guard in each group; the shift of now is open.

    Its people and keys are those of every site that is made at this time; see
    ``make_stranger``.
    """
    made = _made_once(clock.now().isoformat())
    made.put(data)
    register = open_book(data, clock)
    pepper = load_or_create(data, SITE_ID, vault=None)
    return _manned(Post(data, clock, register, pepper, *made.codes), on_duty=on_duty)


def make_stranger(data: Path, clock: ManualClock, *, on_duty: bool = True) -> Post:
    """Open a site as ``make_post`` does, with keys that no other has."""
    register = open_book(data, clock)
    pepper = load_or_create(data, SITE_ID, lambda n: b"p" * n, vault=None)
    rota = RotaSettings(anchor=clock.now().date().isoformat())
    details = SiteDetails(id=SITE_ID, name="翠湖花园", post="北门岗 N01", rota=rota)
    admin = open_site(register, details, "孟思齐", PIN, pepper, CHEAP).admin.code
    codes: dict[str, list[str]] = {}
    for group, names in {
        "甲": "沈立冬 林惊蛰",
        "乙": "罗守田 秦谷雨",
        "丙": "田守冬 梁向晚",
    }.items():
        for name, role in zip(names.split(), (Role.LEADER, Role.GUARD), strict=True):
            staff = add_staff(register, admin, StaffDetails(name, role, group))
            set_pin(register, admin, staff.code, PIN, pepper, CHEAP)
            codes.setdefault(group, []).append(staff.code)
    leader, guard = codes["乙"]
    made = Post(data, clock, register, pepper, admin, leader, guard, codes["丙"][0])
    return _manned(made, on_duty=on_duty)


def _manned(post: Post, *, on_duty: bool) -> Post:
    if on_duty:
        open_shift(post.register, post.leader, post.leader, (post.guard,))
    return post


@dataclass(frozen=True)
class _Made:
    """The folder of a site that was made and closed.

    Attributes:
        folders: their names and modes, outer before inner.
        files: their names, modes and bytes.
        codes: of the administrator, the leader, the guard and the relief.
    """

    folders: tuple[tuple[Path, int], ...]
    files: tuple[tuple[Path, int, bytes], ...]
    codes: tuple[str, ...]

    def put(self, data: Path) -> None:
        """Lay the folder down at a place where none is, or an empty one."""
        data.mkdir(parents=True, exist_ok=True)
        for name, mode in self.folders:
            (data / name).mkdir(mode)
        for name, mode, content in self.files:
            (data / name).touch(mode)
            (data / name).write_bytes(content)


@cache
def _made_once(at: str) -> _Made:
    """Return the site of a time before its first shift; a copy costs a tenth of making one."""
    with TemporaryDirectory() as folder:
        data = Path(folder)
        post = make_stranger(data, ManualClock(datetime.fromisoformat(at)), on_duty=False)
        post.close()
        found = sorted(data.rglob("*"))
        modes = {one: S_IMODE(one.stat().st_mode) for one in found}
        return _Made(
            tuple((one.relative_to(data), modes[one]) for one in found if one.is_dir()),
            tuple(
                (one.relative_to(data), modes[one], one.read_bytes())
                for one in found
                if one.is_file()
            ),
            (post.admin, post.leader, post.guard, post.relief),
        )
