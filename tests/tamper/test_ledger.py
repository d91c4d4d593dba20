"""Whatever is changed in the book behind the program's back is found and named."""

from __future__ import annotations

import pytest
from sqlcipher3.dbapi2 import DatabaseError, IntegrityError

from guardpost.book import database_path, reading_book
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from guardpost.ledger.entry import Row, chain_hash
from guardpost.ledger.rebuild import state_tables
from guardpost.ledger.tail import NAMED
from guardpost.ledger.verify import verify_chain
from guardpost.proving import check_state, prove_book
from guardpost.registry.staff import sign_out
from guardpost.store.upkeep import keep_up
from tests.site import Post
from tests.tamper.rewriting import COLUMNS, alter

CAR = VehicleDetails(
    plate="苏A3K725", vehicle=VehicleClass.OUTSIDE, person="王望舒", room="3栋1202"
)

ALTERED = {
    "station": "'N02'",
    "at": "'2026-06-12T09:00:00.000000Z'",
    "offset": "'+09:00'",
    "shift": "'20260612-9'",
    "actor": "'X99'",
    "kind": "'vehicle.left'",
    "subject": "'vehicle:苏A99999'",
    "payload": "replace(payload, '3栋1202', '3栋1201')",
    "sealed": "replace(sealed, '王', '汪')",
    "salt": "zeroblob(16)",
    "sealed_digest": "zeroblob(32)",
    "prev": "zeroblob(32)",
    "hash": "zeroblob(32)",
}


# These name an entry before the one that wrote them.
EARLIER = {("corrections", "of_seq"), ("handovers", "head_seq"), ("restorations", "old_seq")}


@pytest.fixture
def seq(post: Post) -> int:
    """Return the number of an entry with another one after it; the book is closed."""
    entered = admit_vehicle(post.register, post.guard, CAR)
    release_vehicle(post.register, post.guard, CAR.plate)
    post.close()
    return entered.line.seq


@pytest.mark.parametrize("column", sorted(ALTERED))
def test_a_changed_column_is_found(column: str, post: Post, seq: int) -> None:
    """Any column of a row, changed, breaks the chain at that row."""
    assert prove_book(post.data).holds
    post.alter(f"UPDATE ledger SET {column} = {ALTERED[column]} WHERE seq = {seq}")
    proof = prove_book(post.data)
    assert not proof.holds
    assert proof.facts["seq"] == seq


@pytest.mark.parametrize("seq", [1, 7])
def test_a_row_whose_own_hash_was_made_anew_is_found_by_the_next(seq: int, post: Post) -> None:
    """No key is needed to hash one row; but the one after it names the hash that it had."""
    post.close()
    alter(post.data, f"UPDATE ledger SET actor = 'X99' WHERE seq = {seq}")
    with reading_book(post.data) as rows:
        made = chain_hash(Row(*rows.all(f"SELECT {COLUMNS} FROM ledger WHERE seq = ?", seq)[0]))
    alter(post.data, f"UPDATE ledger SET hash = x'{made.hex()}' WHERE seq = {seq}")
    proof = prove_book(post.data)
    assert (proof.code, proof.facts["seq"]) == ("book.prev", seq + 1)


def test_bytes_that_are_no_text_are_found(post: Post, seq: int) -> None:
    """A column that cannot even be read as text is named like any other change."""
    post.alter(f"UPDATE ledger SET payload = CAST(x'FF80' AS TEXT) WHERE seq = {seq}")
    proof = prove_book(post.data)
    assert (proof.code, proof.facts["seq"]) == ("book.hash", seq)


def test_a_removed_row_is_found(post: Post, seq: int) -> None:
    """A hole in the numbers is named by the number that is not there."""
    post.alter(f"DELETE FROM ledger WHERE seq = {seq}")
    proof = prove_book(post.data)
    assert (proof.code, proof.facts["seq"]) == ("book.gap", seq)


def test_rows_cut_off_the_end_are_found(post: Post, seq: int) -> None:
    """The stay that ended says that there was an entry more; entry and exit gone, as well."""
    for first in (seq + 1, seq):
        post.alter(f"DELETE FROM ledger WHERE seq >= {first}")
        proof = prove_book(post.data)
        assert (proof.code, proof.facts["seq"]) == ("book.cut", first)


def test_a_row_without_state_cut_off_the_end_is_found(post: Post) -> None:
    """Once the post was idle, the text index names every entry."""
    sign_out(post.register, post.guard)
    keep_up(database_path(post.data))
    last = post.register.rows.value("SELECT max(seq) FROM ledger")
    post.close()
    post.alter(f"DELETE FROM ledger WHERE seq = {last}")
    proof = prove_book(post.data)
    assert (proof.code, proof.facts["seq"]) == ("book.cut", last)


def test_every_column_that_holds_an_entrys_number_is_asked(post: Post) -> None:
    """A new table that names entries must say so in ``guardpost/ledger/tail.py``."""
    rows = post.register.rows
    named = {
        (table, column)
        for table in state_tables(rows)
        for (column,) in rows.all("SELECT name FROM pragma_table_info(?)", table)
        if column == "seq" or column.endswith("_seq")
    }
    assert named - set(NAMED) == EARLIER


def test_a_whole_book_gone_is_found(post: Post, seq: int) -> None:
    """An empty ledger beside full tables is no empty book."""
    post.alter("DELETE FROM ledger")
    assert prove_book(post.data).code == "book.cut"


def test_a_swapped_pair_is_found(post: Post, seq: int) -> None:
    """Two rows that change places break the chain at the first of them."""
    post.alter(f"UPDATE ledger SET seq = 1000000 + seq WHERE seq IN ({seq}, {seq + 1})")
    post.alter(f"UPDATE ledger SET seq = {seq + 1} WHERE seq = {1000000 + seq}")
    post.alter(f"UPDATE ledger SET seq = {seq} WHERE seq = {1000000 + seq + 1}")
    assert prove_book(post.data).facts["seq"] == seq


def test_a_state_table_edited_by_hand_is_found(post: Post, seq: int) -> None:
    """The ledger says what the stay was; the table that says otherwise is named."""
    assert check_state(post.data) is None
    post.alter(f"UPDATE vehicle_visits SET room = '9栋0101' WHERE id = {seq}")
    difference = check_state(post.data)
    assert difference is not None
    assert difference.table == "vehicle_visits"
    assert "9栋0101" in difference.stored


def test_personal_data_emptied_without_a_purge_is_found(post: Post) -> None:
    """The digest keeps the chain, but the book tells of every purge: this one it does not."""
    seq = admit_vehicle(post.register, post.guard, CAR).line.seq
    post.register.rows.value("UPDATE ledger SET sealed = NULL, salt = NULL WHERE seq = ?", seq)
    proof = verify_chain(post.register.rows)
    assert (proof.fault, proof.broken_at, proof.emptied) == ("emptied", seq, 1)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE ledger SET actor = 'X99' WHERE seq = 2",
        "UPDATE ledger SET sealed = 'x', salt = zeroblob(16) WHERE seq = 2",
        "DELETE FROM ledger WHERE seq = 2",
    ],
)
def test_the_file_itself_refuses_to_change_a_line(statement: str, post: Post) -> None:
    """Short of removing the triggers, no connection can change or delete a line."""
    with pytest.raises((IntegrityError, DatabaseError), match="append-only"):
        post.register.rows.value(statement)
