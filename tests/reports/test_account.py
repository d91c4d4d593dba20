"""The facts of a report are what the book says, as it stood at the handover."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.gate.corrections import correct_entry
from guardpost.gate.removals import (
    ItemDetails,
    RemovalDetails,
    apply_removal,
    check_identity,
)
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.vehicles import VehicleClass
from guardpost.gate.visitors import VisitorCategory
from guardpost.reports.facts import KindGroup, ShiftFacts
from guardpost.reports.gathering import gather
from guardpost.reports.rows import Outcome, Stay, VehicleTotal, WentOn
from guardpost.stations import go_on
from tests.reports.reading import pdf_of, whole_text
from tests.reports.working import (
    a_whole_shift,
    car,
    facts_now,
    gone,
    left,
    signed_over,
    visitor,
)
from tests.site import Post


def worked(post: Post) -> ShiftFacts:
    """Work a whole shift, hand it over, and return its facts."""
    a_whole_shift(post)
    handover, _ = signed_over(post)
    return facts_now(post, handover.closed.number)


def class_of(facts: ShiftFacts, vehicle: str) -> VehicleTotal:
    """Return the totals of one class."""
    return next(one for one in facts.traffic.totals if one.vehicle == vehicle)


def test_a_shift_of_everything_adds_up_and_says_all(post: Post) -> None:
    """Passages, refusals, corrections, slips, incident, matter, people: each in its place."""
    facts = worked(post)
    assert (facts.traffic.entered, facts.traffic.left, facts.traffic.closing) == (3, 2, 2)
    assert class_of(facts, "vehicle.outside") == VehicleTotal("vehicle.outside", 0, 1, 1, 1, 1)
    assert class_of(facts, "vehicle.emergency").closing == 1
    rows = {row.plate: row for row in facts.traffic.rows}
    assert rows["苏A·66D31"].room == "2栋0605"
    assert rows["苏A·66D31"].overdue_minutes > 200
    assert rows["苏A·99999"].in_at is None
    assert rows["苏A·11111"].stay is Stay.REFUSED
    assert "苏A·22222" not in rows
    assert facts.incidents[0].closed
    assert [text for _, text in facts.incidents[0].steps] == ["带班员劝开", "双方离开"]
    assert facts.outstanding[0].what == "3 号对讲机按键失灵"
    assert (facts.head.leader, facts.head.incoming_leader) == ("罗守田", "田守冬")
    assert (facts.head.group, facts.head.next_group) == ("乙", "丙")


def test_names_and_phones_are_masked(post: Post) -> None:
    """domain.md §4: on paper there is only what identifies a row."""
    facts = worked(post)
    (guest,) = facts.visitors.rows
    assert (guest.name, guest.phone) == ("䶮**", "138****8000")
    assert facts.removals[0].applicant == "王**"
    renamed = next(row for row in facts.corrections if row.field == "field.name")
    assert (renamed.old, renamed.new) == ("𠮷**", "䶮**")


def test_a_delivery_in_time_is_counted_and_not_listed(post: Post) -> None:
    """One that stayed too long is a row."""
    late = visitor(post, "", VisitorCategory.DELIVERY, stay=15)
    left(post, late, minutes=40)
    left(post, visitor(post, "", VisitorCategory.DELIVERY, stay=15), minutes=5)
    handover, _ = signed_over(post)
    people = facts_now(post, handover.closed.number).visitors
    assert people.deliveries == 1
    assert [row.overdue_minutes for row in people.rows] == [25]


def test_a_corrected_entry_is_shown_as_written_and_as_right(post: Post) -> None:
    """One struck out altogether has no field and no new value."""
    facts = worked(post)
    room, name, struck = facts.corrections
    assert (room.old, room.new, room.reason) == ("2栋0604", "2栋0605", "听错房号")
    assert (room.mark, room.by) == ("苏A·66D31", "秦谷雨")
    assert name.kind == "visitor.entered"
    assert (struck.field, struck.new) == ("", "")
    assert facts.corrected_entries == 3


def test_slips_are_as_they_stood_at_the_handover(post: Post) -> None:
    """One refused with its reason, one still open and passed on."""
    facts = worked(post)
    assert [row.outcome for row in facts.removals] == [Outcome.OPEN, Outcome.REFUSED]
    assert facts.removals[1].refusal == "件数不符"
    assert facts.removals[0].pieces == 7
    assert facts.carry_over.slips == 1


def test_the_ledger_line_pins_the_book(post: Post) -> None:
    """First and last entry, both hashes, and every entry counted once."""
    facts = worked(post)
    rows = post.register.rows
    ledger = facts.ledger
    assert rows.value("SELECT kind FROM ledger WHERE seq = ?", ledger.first) == "shift.opened"
    assert rows.value("SELECT kind FROM ledger WHERE seq = ?", ledger.last) == "handover.completed"
    assert rows.value("SELECT hash FROM ledger WHERE seq = ?", ledger.last).hex() == ledger.head
    before = rows.value("SELECT hash FROM ledger WHERE seq = ?", ledger.first - 1)
    assert before.hex() == ledger.previous_head
    assert dict(ledger.counts)[KindGroup.CORRECTIONS] == 3
    assert KindGroup.OTHER not in dict(ledger.counts)


def test_reports_of_two_shifts_join_without_a_gap(post: Post) -> None:
    """What the first passes on the second takes over: cars, visitors, hash, entry number."""
    car(post, "苏A66D31")
    car(post, "苏A3K725", VehicleClass.RESIDENT)
    guest = visitor(post, "陆小曼")
    first, keys = signed_over(post)
    gone(post, "苏A66D31")
    left(post, guest)
    post.leader = post.relief
    second, _ = signed_over(post)
    before, after = (
        facts_now(post, number) for number in (first.closed.number, second.closed.number)
    )
    assert keys
    assert after.ledger.first == before.ledger.last + 1
    assert after.ledger.previous_head == before.ledger.head
    assert [one.opening for one in after.traffic.totals] == [
        one.closing for one in before.traffic.totals
    ]
    assert after.visitors.opening == before.visitors.closing == 1
    assert [(row.before, row.stay) for row in after.traffic.rows] == [(True, Stay.LEFT)]
    assert after.visitors.rows[0].before


def test_what_comes_after_the_handover_does_not_change_the_report(post: Post) -> None:
    """An exit, a correction and a released slip of the next shift belong to the next report."""
    a_whole_shift(post)
    handover, _ = signed_over(post)
    before = gather(post.register.rows, handover.closed.number, post.clock.now())
    first = facts_now(post, handover.closed.number)
    gone(post, "苏A66D31")
    wrong = next(seq for seq, entry in before.entries.items() if entry.kind == "visitor.entered")
    correct_entry(post.register, post.relief, wrong, "又错了", {"room": "9-901"})
    again = facts_now(post, handover.closed.number)
    assert again.traffic == first.traffic
    assert again.visitors == first.visitors
    assert again.corrections == first.corrections


def test_striking_out_an_earlier_shifts_entry_is_said(post: Post) -> None:
    """A car that never came in is taken off the next shift's books, openly."""
    wrong = car(post, "苏A66D31")
    signed_over(post)
    correct_entry(post.register, post.relief, wrong, "没有进来", None)
    post.leader = post.relief
    second, _ = signed_over(post)
    facts = facts_now(post, second.closed.number)
    total = class_of(facts, "vehicle.outside")
    assert (total.opening, total.adjusted, total.closing) == (1, -1, 0)
    assert facts.traffic.rows == ()
    assert facts.corrections[0].seq == wrong


def test_taking_back_an_earlier_shifts_exit_is_said(post: Post) -> None:
    """The car is inside again although it was not there at the takeover."""
    car(post, "苏A66D31")
    wrong = gone(post, "苏A66D31")
    signed_over(post)
    correct_entry(post.register, post.relief, wrong, "没有出去", None)
    post.leader = post.relief
    second, _ = signed_over(post)
    facts = facts_now(post, second.closed.number)
    total = class_of(facts, "vehicle.outside")
    assert (total.opening, total.adjusted, total.closing) == (0, 1, 1)
    assert [(row.before, row.stay) for row in facts.traffic.rows] == [(True, Stay.INSIDE)]


def test_people_stand_in_the_line_up_that_found_them(post: Post) -> None:
    """At the first shift nobody looked; the second was checked at the handover before it."""
    first, _ = signed_over(post)
    post.leader = post.relief
    second, _ = signed_over(post)
    before, after = (
        facts_now(post, number).line_up for number in (first.closed.number, second.closed.number)
    )
    assert [row.dress for row in before.rows] == ["", ""]
    assert [(row.name, row.dress) for row in after.rows] == [
        ("田守冬", "passed"),
        ("梁向晚", "passed"),
    ]
    assert (before.incoming, after.expected, after.present) == (2, 2, 2)


def test_an_open_shift_has_no_report(post: Post) -> None:
    """It is handed over first."""
    with pytest.raises(Refused, match="still_open"):
        gather(post.register.rows, "20260612-1", post.clock.now())


def test_a_clock_that_was_set_is_noted(post: Post) -> None:
    """Entry, time and seconds stand on the paper."""
    car(post, "苏A66D31")
    post.clock.set(post.clock.now().replace(hour=18))
    car(post, "苏A66D32")
    handover, _ = signed_over(post)
    (note,) = facts_now(post, handover.closed.number).clock
    assert note.seconds > 6000


def test_a_going_on_from_a_backup_is_noted(post: Post) -> None:
    """The paper says from where to where the book lacks entries, and what the code is now."""
    car(post, "苏A66D31")
    last = post.register.head().seq
    go_on(post.register, post.admin, "N01-2", "", "GP-N01-20260612-1", last + 1234)
    handover, _ = signed_over(post)
    facts = facts_now(post, handover.closed.number)
    assert facts.went_on == (WentOn(last + 1, "N01-2", "N01", last, 1234),)
    assert facts.head.number == "GP-N01-2-20260612-1"
    text = "".join(whole_text(pdf_of(facts)).split())
    assert f"第{last + 1}条：由备份恢复，台账编号改为N01-2；N01记到第{last}条" in text
    assert "其后至少缺1,234条" in text


def test_who_showed_a_document_and_what_was_ticked_is_said_in_words(post: Post) -> None:
    """A tick struck through reads as none; a slip without consent tells what was looked at."""
    sofa = ItemDetails(GoodsKind.FURNITURE, "沙发", 1)
    slip = apply_removal(
        post.register,
        post.guard,
        RemovalDetails(
            *("3-1202", "王小二", Applicant.OWNER, (sofa,)), mover="冯师傅", document="E1234567"
        ),
    ).slip
    check_identity(post.register, post.guard, slip.number, seen=True)
    guest = visitor(post, "李小明")
    left(post, guest)
    seq = post.register.rows.value("SELECT max(seq) FROM ledger WHERE kind = 'visitor.left'")
    correct_entry(post.register, post.guard, seq, "没有还卡", {"card_returned": False})
    handover, _ = signed_over(post)
    text = whole_text(pdf_of(facts_now(post, handover.closed.number)))
    assert "冯**已看证件" in text
    assert "证已收回是否没有还卡" in text
