"""``guardpost merge-emergency``: bring in all emergency books of a data folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from guardpost.book import database_path, open_book
from guardpost.clock import Clock
from guardpost.emergency_book.marks import unmark, waiting_books
from guardpost.emergency_book.merging import BroughtIn, bring_in
from guardpost.errors import GuardpostError, Refused, Unavailable
from guardpost.instance import Instance
from guardpost.ledger.textindex import index_pending
from guardpost.ledger.verify import verify_chain
from guardpost.rights import COMMAND_LINE
from guardpost.site_record import opened_site
from guardpost.store.soundness import require_sound


def merge_emergency(data_dir: Path, clock: Clock) -> Iterator[BroughtIn]:
    """Yield what each waiting book brought, once it is in; then the post's book counts as whole.

    A book that cannot come in keeps no other one out, nor the post from its own book; it is
    told in the end, and goes on waiting.

    Raises:
        Refused: ``instance.running``, ``site.not_opened``, ``book.altered`` (seq), and what
            ``bring_in`` refuses.
        Unavailable: ``database.missing``; the post's book is damaged still, or a waiting one.
    """
    path = database_path(data_dir)
    if not path.exists():
        raise Unavailable("database.missing", path=str(path))
    with Instance(data_dir), closing(open_book(data_dir, clock)) as register:
        opened_site(register.rows)
        require_sound(register.database)
        proof = verify_chain(register.rows)
        if not proof.whole:
            raise Refused("book.altered", seq=proof.broken_at)
        failures: list[GuardpostError] = []
        for folder in waiting_books(data_dir):
            try:
                done = bring_in(register, COMMAND_LINE, folder)
            except GuardpostError as error:
                failures.append(error)
            else:
                yield done
        unmark(data_dir)
        index_pending(register.rows)
        for failure in failures:
            raise failure
