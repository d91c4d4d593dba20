"""A purge is no licence to alter: what it emptied stays chained, and what it says is counted."""

from __future__ import annotations

import json

import pytest

from guardpost.gate.incidents import IncidentCategory, IncidentDetails, add_step, open_incident
from guardpost.ledger.verify import ChainProof, verify_chain
from guardpost.proving import check_state, prove_book
from guardpost.retention.purging import purge
from tests.reports.working import visitor
from tests.site import Post
from tests.tamper.rewriting import rechain

FILLED = "SELECT max(seq) FROM ledger WHERE sealed IS NOT NULL AND kind = 'visitor.entered'"
EMPTIED = "SELECT min(seq) FROM ledger WHERE sealed IS NULL AND kind = 'visitor.entered'"


@pytest.fixture
def purged(post: Post) -> Post:
    """Return a post whose visitors of two years ago were purged; one came since."""
    visitor(post, "王望舒")
    visitor(post, "钟宁")
    post.clock.advance(days=731)
    visitor(post, "吴言")
    assert purge(post.register, post.admin, post.data).entries
    for (name,) in post.register.rows.all("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
        post.register.rows.value(f"DROP TRIGGER {name}")
    return post


def proof_after(post: Post, statement: str, *params: object) -> ChainProof:
    """Change the book by hand; return what the walk finds."""
    assert verify_chain(post.register.rows).whole
    post.register.rows.value(statement, *params)
    return verify_chain(post.register.rows)


@pytest.mark.parametrize(
    "change",
    [
        "payload = replace(payload, '3栋1202', '9栋0101')",
        "at = '2026-06-12T09:00:00.000000Z'",
        "subject = 'visitor:99'",
        "sealed_digest = NULL",
        "sealed_digest = zeroblob(32)",
    ],
)
def test_what_is_left_of_a_purged_entry_stays_as_it_was(change: str, purged: Post) -> None:
    """The digest of what was sealed holds the chain together; the rest is hashed as before."""
    seq = purged.register.rows.value(EMPTIED)
    proof = proof_after(purged, f"UPDATE ledger SET {change} WHERE seq = ?", seq)
    assert (proof.fault, proof.broken_at) == ("hash", seq)


def test_a_purged_entry_takes_no_other_words(purged: Post) -> None:
    """Nobody can put a name into it that was never there."""
    seq = purged.register.rows.value(EMPTIED)
    forged = 'UPDATE ledger SET sealed = \'{"name":"X"}\', salt = zeroblob(16) WHERE seq = ?'
    proof = proof_after(purged, forged, seq)
    assert (proof.fault, proof.broken_at) == ("sealed", seq)


def test_one_more_emptied_by_hand_is_named(purged: Post) -> None:
    """Whoever wants a name gone says it was the purge: the purge says up to which entry."""
    seq = purged.register.rows.value(FILLED)
    proof = proof_after(purged, "UPDATE ledger SET sealed = NULL, salt = NULL WHERE seq = ?", seq)
    assert (proof.fault, proof.broken_at) == ("emptied", seq)


def test_what_no_purge_takes_emptied_by_hand_is_named(post: Post) -> None:
    """An incident is kept for good: emptied among what was purged, it is the one that is named."""
    visitor(post, "王望舒")
    details = IncidentDetails(IncidentCategory.DISPUTE, "东门", "两车争道")
    number = open_incident(post.register, post.guard, details).incident.id
    add_step(post.register, post.guard, number, "带班员劝开", "罗守田")
    seq = post.register.head().seq
    visitor(post, "钟宁")
    post.clock.advance(days=731)
    visitor(post, "吴言")
    assert purge(post.register, post.admin, post.data).entries
    rows = post.register.rows
    assert rows.value("SELECT max(upto) FROM purges") > seq
    proof = proof_after(post, "UPDATE ledger SET sealed = NULL, salt = NULL WHERE seq = ?", seq)
    assert (proof.fault, proof.broken_at) == ("emptied", seq)


def test_a_purge_that_is_made_to_say_more_is_named(purged: Post) -> None:
    """To cover one that was emptied by hand."""
    rows = purged.register.rows
    seq = rows.value("SELECT seq FROM ledger WHERE kind = 'data.purged'")
    said = json.loads(rows.value("SELECT payload FROM ledger WHERE seq = ?", seq))
    text = json.dumps({**said, "entries": said["entries"] + 1}, separators=(",", ":"))
    proof = proof_after(purged, "UPDATE ledger SET payload = ? WHERE seq = ?", text, seq)
    assert (proof.fault, proof.broken_at) == ("hash", seq)


def test_a_purge_without_its_entry_is_named(purged: Post) -> None:
    """The entry cut off, the data is gone and nobody told of it: the table of purges names it."""
    seq = purged.register.rows.value("SELECT seq FROM ledger WHERE kind = 'data.purged'")
    proof = proof_after(purged, "DELETE FROM ledger WHERE seq >= ?", seq)
    assert (proof.fault, proof.broken_at) == ("cut", seq)


def test_names_put_back_into_the_tables_are_found(purged: Post) -> None:
    """A replay comes to the emptied rows."""
    purged.register.rows.value("UPDATE visitor_visits SET name = '王望舒' WHERE name = ''")
    purged.close()
    assert prove_book(purged.data).holds
    difference = check_state(purged.data)
    assert difference is not None
    assert difference.table == "visitor_visits"


@pytest.mark.parametrize("said", ["{}", '{"cuts":[],"entries":"1"}', "[]", "null"])
def test_a_purge_that_says_nothing_one_can_count_is_named(said: str, purged: Post) -> None:
    """Even where somebody wrote the whole chain anew, no walk stumbles over it."""
    seq = purged.register.rows.value("SELECT seq FROM ledger WHERE kind = 'data.purged'")
    purged.close()
    rechain(purged.data, f"UPDATE ledger SET payload = '{said}' WHERE seq = {seq}")
    proof = prove_book(purged.data)
    assert not proof.holds
    assert proof.facts["seq"] == seq
