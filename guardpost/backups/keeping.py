"""The round: each place gets a backup when its last one is an hour old, or when it is asked for.

One place that fails keeps none of the others from theirs; what failed is told, never passed over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from guardpost.backups.file import Progress
from guardpost.backups.making import STOPPED
from guardpost.backups.places import Place, back_up, places, stored
from guardpost.book import reading_book
from guardpost.errors import GuardpostError
from guardpost.site_record import Site, opened_site
from guardpost.times import from_text

EVERY = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class PlaceState:
    """How the backups of one place stand.

    Attributes:
        newest: when the last one was made; None where there is none, or no telling.
        entries: of the book in it.
        failure: why the one that was due was not made; None when it was, or none was due.
        unkept: files of the data folder that are not as they were, and were left out of it.
    """

    place: Place
    newest: datetime | None
    entries: int
    failure: GuardpostError | None = None
    unkept: tuple[str, ...] = ()


def keep(
    data_dir: Path,
    now: datetime,
    *,
    home: Path | None = None,
    at_once: bool = False,
    progress: Progress | None = None,
) -> tuple[PlaceState, ...]:
    """Make the backups that are due, or all of them, and tell how each place stands.

    Args:
        home: the post's own folder, where ``data_dir`` is that of an emergency book.
        progress: hears of each backup (done, whole); ``backup.stopped`` from it ends the round.

    Raises:
        Refused: ``site.not_opened``.
        Unavailable: the book cannot be read.
    """
    with reading_book(data_dir) as rows:
        here = opened_site(rows)
    known = places(home or data_dir)
    return tuple(_kept(data_dir, place, here, now, at_once, progress) for place in known)


def _kept(
    data_dir: Path,
    place: Place,
    here: Site,
    now: datetime,
    at_once: bool,
    progress: Progress | None,
) -> PlaceState:
    state = _found(place, here)
    # One from the future was made while the clock was wrong: it says nothing of now.
    is_fresh = state.newest is not None and timedelta(0) <= now - state.newest < EVERY
    if is_fresh and not at_once:
        return state
    try:
        made = back_up(data_dir, place, now, progress)
    except GuardpostError as error:
        if error.code == STOPPED:
            raise
        return PlaceState(place, state.newest, state.entries, error)
    held = made.manifest
    return PlaceState(place, from_text(held.made_at), held.entries, unkept=made.unkept)


def _found(place: Place, here: Site) -> PlaceState:
    last = next(iter(stored(place, here)), None)
    if last is None:
        return PlaceState(place, None, 0)
    return PlaceState(place, last.made_at, last.manifest.entries)
