"""Beginning an emergency book and bringing it in, for the killing."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from guardpost.book import open_book
from guardpost.emergency_book.beginning import begin_emergency, emergency_folder
from guardpost.emergency_book.kit import gather_kit, keep_kit, read_kit
from guardpost.emergency_book.merging import bring_in
from guardpost.gate.vehicles import admit_vehicle
from tests.faults.deeds import CAR, Deed, empty
from tests.site import Post, make_post


def _other(post: Post) -> Path:
    """Return the folder of the site that the emergency is of; it is beside every copy."""
    return post.data.parent / "other"


def _kept(post: Post) -> None:
    with closing(make_post(_other(post), post.clock)) as other:
        keep_kit(gather_kit(other.register.rows), other.data, other.pepper)


def _begun(post: Post) -> None:
    kit = read_kit(_other(post), post.pepper)
    begin_emergency(post.register, kit, "N01E1", "database.damaged")


def _used(post: Post) -> None:
    _kept(post)
    folder = emergency_folder(_other(post), post.clock, "database.damaged", vault=None)
    with closing(open_book(folder, post.clock)) as register:
        admit_vehicle(register, post.guard, CAR)


def _brought_in(post: Post) -> object:
    return bring_in(post.register, post.admin, _other(post) / "emergency" / "N01E1")


VERBS: dict[str, Deed] = {
    "guardpost.emergency_book.beginning.begin_emergency": Deed(_begun, before=_kept, start=empty),
    "guardpost.emergency_book.merging.bring_in": Deed(_brought_in, before=_used),
}
