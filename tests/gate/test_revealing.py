"""A covered number that is shown whole is an entry, and the entry does not repeat it."""

from __future__ import annotations

import pytest

from guardpost.book import database_path
from guardpost.errors import Refused
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal
from guardpost.gate.revealing import (
    CoveredNumber,
    ShownFor,
    show_number,
    show_resident_number,
)
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.views import EntryFilter, Group, entries
from guardpost.ledger.reading import read_entry
from guardpost.ledger.rebuild import check
from guardpost.registry.households import ResidentDetails, add_resident
from guardpost.store.connect import open_database
from tests.site import Post

DOCUMENT = "32011219900101093X"


def a_slip(post: Post) -> str:
    """Return the number of a new slip whose mover showed a paper."""
    details = RemovalDetails(
        room="6-1503",
        applicant="贺春分",
        relation=Applicant.OWNER,
        items=(ItemDetails(GoodsKind.APPLIANCE, "双门冰箱", 1),),
        document_kind="resident_id",
        document=DOCUMENT,
    )
    return apply_removal(post.register, post.guard, details).slip.number


def test_showing_a_number_is_an_entry_of_the_slip_without_the_number(post: Post) -> None:
    """Who looked and when stays in the book; what was seen is not written again."""
    slip = a_slip(post)
    show_number(post.register, post.guard, slip, CoveredNumber.DOCUMENT, ShownFor.POLICE)
    line = entries(post.register.rows, EntryFilter(Group.ITEMS))[0]
    assert (line.mark, line.actor, line.category) == (slip, post.guard, "removal.number_shown")
    assert line.note_codes == ("number.document", "shown.police")
    entry = read_entry(post.register.rows, line.seq)
    assert entry is not None
    assert DOCUMENT not in repr(entry)


def test_showing_changes_no_state(post: Post) -> None:
    """The slip stands as before, and the tables still equal the book."""
    slip = a_slip(post)
    before = post.register.rows.all("SELECT * FROM slips")
    show_number(post.register, post.guard, slip, CoveredNumber.OWNER_PHONE, ShownFor.RING)
    assert post.register.rows.all("SELECT * FROM slips") == before
    post.close()
    database = open_database(database_path(post.data))
    assert check(database) is None
    database.close()


def test_a_number_of_an_unknown_slip_is_not_shown(post: Post) -> None:
    """Nothing is written for a slip that is not there."""
    with pytest.raises(Refused) as refused:
        show_number(
            post.register, post.guard, "FX-20260612-99", CoveredNumber.DOCUMENT, ShownFor.COMPARE
        )
    assert refused.value.code == "removal.unknown"


def test_ringing_a_resident_is_an_entry_without_the_number(post: Post) -> None:
    """Who rang whom, when and what for; only somebody who is known can be rung."""
    details = ResidentDetails("3-1202", "王建国", "13812346021")
    known = add_resident(post.register, post.admin, details)
    shown = show_resident_number(post.register, post.guard, known.id, ShownFor.RING)
    assert shown.phone == "13812346021"
    line = entries(post.register.rows, EntryFilter())[0]
    assert (line.room, line.actor) == ("3栋1202", post.guard)
    assert line.note_codes == ("number.resident_phone", "shown.ring")
    assert "13812346021" not in repr(read_entry(post.register.rows, line.seq))
    with pytest.raises(Refused, match=r"resident\.unknown"):
        show_resident_number(post.register, post.guard, 9999, ShownFor.RING)
