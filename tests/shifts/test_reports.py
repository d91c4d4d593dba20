"""What the book knows of reports: every revision and every seal, in order."""

from __future__ import annotations

from guardpost.ledger.rebuild import check
from guardpost.shifts.reports import note_report, note_seal, report, reports, revisions
from tests.shifts.deeds import entries, hand_over, refused
from tests.site import Post

HASHES = ("a" * 64, "b" * 64, "c" * 64, "d" * 64)
NUMBER = "GP-N01-20260612-1"


def test_each_seal_is_a_revision_and_the_third_is_the_countersignature(post: Post) -> None:
    """Made → sealed by both → countersigned; the book has each file's hash."""
    shift = hand_over(post).closed.number
    made = note_report(post.register, post.relief, shift, f"{NUMBER}.pdf", HASHES[0])
    assert (made.number, made.state, made.signatures) == (NUMBER, "made", 0)
    states = []
    signers = (("outgoing", post.leader), ("incoming", post.relief), ("supervisor", post.admin))
    for count, (role, staff) in enumerate(signers, start=1):
        states.append(
            note_seal(
                post.register,
                staff,
                shift,
                HASHES[count],
                signatures=count,
                role=role,
                staff=staff,
            ).state
        )
    assert states == ["made", "sealed", "countersigned"]
    kept = revisions(post.register.rows, NUMBER)
    assert [(r.sha256, r.signatures, r.role) for r in kept] == [
        (HASHES[0], 0, ""),
        (HASHES[1], 1, "outgoing"),
        (HASHES[2], 2, "incoming"),
        (HASHES[3], 3, "supervisor"),
    ]
    assert check(post.register.database) is None


def test_the_same_file_again_is_noted_once(post: Post) -> None:
    """A report maker that was interrupted may start over."""
    shift = hand_over(post).closed.number
    note_report(post.register, post.relief, shift, "r.pdf", HASHES[0])
    count = entries(post.register)
    note_report(post.register, post.relief, shift, "r.pdf", HASHES[0])
    assert entries(post.register) == count
    again = note_report(post.register, post.relief, shift, "r.pdf", HASHES[1])
    assert again.sha256 == HASHES[1]
    sealing = {"role": "outgoing", "staff": post.leader}
    note_seal(post.register, post.leader, shift, HASHES[2], signatures=1, **sealing)
    count = entries(post.register)
    note_seal(post.register, post.leader, shift, HASHES[2], signatures=1, **sealing)
    assert entries(post.register) == count
    assert (
        refused(note_report, post.register, post.relief, shift, "r.pdf", HASHES[3]).code
        == "report.made_already"
    )


def test_seals_come_one_at_a_time_on_a_report_that_is_there(post: Post) -> None:
    """A seal of an unknown report, or the second before the first, is refused."""
    done = hand_over(post)
    shift = done.closed.number
    sealing = {"role": "outgoing", "staff": post.leader}
    noting = (note_seal, post.register, post.leader, shift, HASHES[1])
    assert refused(*noting, signatures=1, **sealing).code == "report.unknown"
    note_report(post.register, post.relief, shift, "r.pdf", HASHES[0])
    assert refused(*noting, signatures=2, **sealing).code == "report.seal_order"
    assert (
        refused(
            note_report, post.register, post.relief, done.opened.number, "r.pdf", HASHES[0]
        ).code
        == "shift.still_open"
    )


def test_reports_are_listed_newest_first_by_key(post: Post) -> None:
    """A page below the last number shown."""
    made = []
    for _ in range(3):
        shift = hand_over(post).closed.number
        made.append(note_report(post.register, post.leader, shift, "r.pdf", HASHES[0]).number)
        post.clock.advance(hours=8)
    assert [one.number for one in reports(post.register.rows)] == made[::-1]
    page = reports(post.register.rows, before=made[2], limit=1)
    assert [one.number for one in page] == [made[1]]
    assert report(post.register.rows, "GP-N01-20200101-1") is None
