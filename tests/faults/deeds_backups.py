"""The verbs of backup and going on, for the killing."""

from __future__ import annotations

from guardpost.backups.choosing import choose_place
from guardpost.backups.file import Manifest
from guardpost.backups.rehearsals import Proof, note_rehearsal
from guardpost.stations import go_on
from tests.faults.deeds import Deed
from tests.site import Post

_HELD = Manifest(
    site="test-site",
    name="翠湖花园",
    post="北门岗",
    station="N01",
    entries=9,
    head="ab" * 32,
    head_at="2026-06-12T08:00:00.000000Z",
    made_at="2026-06-12T09:00:00.000000Z",
    steps=(),
    keyed=False,
    files=(),
    settings="",
    sealed="",
    pepper="",
)


def _gone_on(post: Post) -> object:
    return go_on(post.register, post.admin, "N01-2", _HELD.made_at, "GP-N01-20260612-1", 99)


def _rehearsed(post: Post) -> object:
    return note_rehearsal(post.register, post.admin, Proof(_HELD, 3, 1))


def _chosen(post: Post) -> object:
    usb = post.data.parent / "usb"
    usb.mkdir(exist_ok=True)
    return choose_place(post.register, post.admin, post.data, str(usb), is_drive=True)


VERBS: dict[str, Deed] = {
    "guardpost.stations.go_on": Deed(_gone_on),
    "guardpost.backups.choosing.choose_place": Deed(_chosen),
    "guardpost.backups.rehearsals.note_rehearsal": Deed(_rehearsed),
}
