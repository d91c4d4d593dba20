"""Corrections: both lines stay, state follows, nothing is contradicted."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from guardpost.book import database_path
from guardpost.errors import Refused
from guardpost.gate.correction_rules import Scalar
from guardpost.gate.corrections import (
    correct_entry,
    correctable_entry,
    correctable_fields,
)
from guardpost.gate.incidents import IncidentCategory, IncidentDetails, add_step, open_incident
from guardpost.gate.line import Direction
from guardpost.gate.removals import ItemDetails, RemovalDetails, apply_removal, refuse_items
from guardpost.gate.slip_reading import removal
from guardpost.gate.slips import Applicant, GoodsKind
from guardpost.gate.vehicles import (
    Passage,
    VehicleClass,
    VehicleDetails,
    admit_vehicle,
    inside_visit,
    release_vehicle,
)
from guardpost.gate.views import line_at, timeline
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    VisitorVisit,
    admit_visitor,
    release_visitor,
)
from guardpost.ledger.rebuild import check
from guardpost.registry.households import ResidentDetails, add_resident, end_resident, residents_of
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle, registered
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.store.connect import open_database
from tests.site import Post

CAR = VehicleDetails("苏A3K725", VehicleClass.OUTSIDE, "3栋1202", note="送货")


def enter(post: Post, plate: str = "苏A3K725") -> Passage:
    """Let a car in."""
    return admit_vehicle(
        post.register, post.guard, VehicleDetails(plate, VehicleClass.OUTSIDE, "3栋1202")
    )


def leave(post: Post, plate: str = "苏A3K725") -> Passage:
    """Let a car out, long enough after whatever was before."""
    post.clock.advance(minutes=1)
    return release_vehicle(post.register, post.guard, plate)


def visit(post: Post, card: int = 12) -> VisitorVisit:
    """Let a visitor in."""
    details = VisitorDetails(
        VisitorCategory.VISITOR, "2-0604", "宋立秋", card=card, verified="phone"
    )
    return admit_visitor(post.register, post.guard, details).visit


def correct(post: Post, seq: int, changes: Mapping[str, Scalar] | None) -> int:
    """Correct an entry; return the correction's number."""
    post.clock.advance(minutes=1)
    return correct_entry(post.register, post.guard, seq, "看错了", changes).line.seq


def refusal(post: Post, seq: int, changes: Mapping[str, Scalar] | None) -> Refused:
    """Return why a correction is refused; nothing was written."""
    head = post.register.rows.value("SELECT max(seq) FROM ledger")
    with pytest.raises(Refused) as refused:
        correct(post, seq, changes)
    assert post.register.rows.value("SELECT max(seq) FROM ledger") == head
    return refused.value


def test_both_lines_are_visible_and_point_to_each_other(post: Post) -> None:
    """The old one is struck by the new one, and the new one shows what is right."""
    seq = enter(post).line.seq
    new = correct(post, seq, {"plate": "苏a·3k726"})
    shown = {line.seq: line for line in timeline(post.register.rows, post.shift)}
    assert (shown[seq].mark, shown[seq].struck_by) == ("苏A3K725", new)
    assert (shown[new].mark, shown[new].corrects) == ("苏A3K726", seq)
    assert (shown[new].direction, shown[new].note) == (Direction.IN, "看错了")
    assert shown[new].note_codes == ("correction.corrected",)


def test_the_page_is_told_which_line_is_struck(post: Post) -> None:
    """First the entry itself, then the correction that stood in its place."""
    seq = enter(post).line.seq
    first = correct_entry(post.register, post.guard, seq, "看错了", {"note": "一"})
    second = correct_entry(post.register, post.guard, seq, "又错了", {"note": "二"})
    assert (first.struck.seq, first.struck.struck_by) == (seq, first.line.seq)
    assert (second.struck.seq, second.struck.struck_by) == (first.line.seq, second.line.seq)


def test_the_state_follows_the_correction(post: Post) -> None:
    """Whoever is inside now is the other plate."""
    seq = enter(post).line.seq
    correct(post, seq, {"plate": "苏A3K726", "person": " 王建国 "})
    assert inside_visit(post.register.rows, "苏A3K725") is None
    stay = inside_visit(post.register.rows, "苏A3K726")
    assert stay is not None
    assert (stay.id, stay.person) == (seq, "王建国")


def test_a_struck_entry_never_happened(post: Post) -> None:
    """It is inside no longer, and the line says that it is struck out."""
    seq = enter(post).line.seq
    new = correct(post, seq, None)
    assert inside_visit(post.register.rows, "苏A3K725") is None
    line = line_at(post.register.rows, new)
    assert (line.direction, line.note_codes) == (Direction.NOTE, ("correction.struck_out",))
    assert refusal(post, seq, {"note": "还是对的"}).code == "correction.already_struck"


def test_corrections_of_corrections_follow_each_other(post: Post) -> None:
    """Each builds upon the one before; the chain of lines shows it."""
    seq = enter(post).line.seq
    first = correct(post, seq, {"plate": "苏A3K726"})
    second = correct(post, seq, {"note": "第二次"})
    third = correct(post, seq, None)
    stood = [line_at(post.register.rows, number) for number in (seq, first, second, third)]
    assert [line.struck_by for line in stood] == [first, second, third, 0]
    assert [line.mark for line in stood] == ["苏A3K725", "苏A3K726", "苏A3K726", "苏A3K726"]


def test_personal_values_are_sealed_in_the_correction_too(post: Post) -> None:
    """The purge takes them with it."""
    seq = visit(post).id
    new = correct(post, seq, {"name": "宋立夏", "phone": "138 0000 6021", "party": 2})
    payload, sealed = post.register.rows.all(
        "SELECT payload, sealed FROM ledger WHERE seq = ?", new
    )[0]
    assert "宋立夏" not in payload
    assert "13800006021" not in payload
    assert "宋立夏" in sealed
    stay = post.register.rows.first(VisitorVisit, "visitor_visits", "WHERE id = ?", seq)
    assert stay is not None
    assert (stay.name, stay.phone, stay.party) == ("宋立夏", "13800006021", 2)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({}, "correction.nothing_changed"),
        ({"plate": "苏A·3K725"}, "correction.nothing_changed"),
        ({"plate": " "}, "vehicle.plate_or_reason"),
        ({"vehicle": "spaceship"}, "correction.value"),
        ({"stay_minutes": -1}, "correction.value"),
        ({"stay_minutes": "60"}, "correction.value"),
        ({"stay_minutes": True}, "correction.value"),
        ({"note": 7}, "correction.value"),
        ({"note": "a\x00b"}, "text.control_character"),
        ({"note": "长" * 501}, "text.too_long"),
        ({"seq": 1}, "correction.field"),
        ({"subject": "x"}, "correction.field"),
    ],
)
def test_a_value_is_checked_as_at_entry(post: Post, changes: dict[str, Scalar], code: str) -> None:
    """Nothing gets in by a correction that would not have got in before."""
    assert refusal(post, enter(post).line.seq, changes).code == code


def test_a_reason_is_needed(post: Post) -> None:
    """Blanks are none."""
    seq = enter(post).line.seq
    with pytest.raises(Refused) as refused:
        correct_entry(post.register, post.guard, seq, "  ", None)
    assert refused.value.code == "reason.needed"


def test_only_entries_that_can_be_wrong_are_corrected(post: Post) -> None:
    """Not the shift's opening, not a correction, not what is not there."""
    opening = post.register.rows.value("SELECT seq FROM ledger WHERE kind = 'shift.opened'")
    new = correct(post, enter(post).line.seq, {"note": "x"})
    assert refusal(post, opening, None).code == "correction.not_correctable"
    assert refusal(post, new, None).code == "correction.not_correctable"
    assert refusal(post, 10_000, None).code == "correction.unknown_entry"


def test_an_entry_is_struck_only_after_its_exit(post: Post) -> None:
    """The later entry stands upon the earlier one."""
    entered = enter(post).line.seq
    left = leave(post).line.seq
    assert refusal(post, entered, None).facts == {"seq": left}
    correct(post, left, None)
    assert inside_visit(post.register.rows, "苏A3K725") is not None
    correct(post, entered, None)
    assert inside_visit(post.register.rows, "苏A3K725") is None


def test_an_exit_is_not_struck_when_the_car_is_inside_again(post: Post) -> None:
    """It would be inside twice."""
    enter(post)
    left = leave(post).line.seq
    again = enter(post).line.seq
    assert refusal(post, left, None).facts == {"seq": again}


def test_an_exit_without_an_entry_is_struck_whole(post: Post) -> None:
    """Nothing is left of it but the two lines."""
    left = leave(post).line.seq
    correct(post, left, None)
    assert post.register.rows.value("SELECT count(*) FROM vehicle_visits") == 0


def test_a_plate_is_not_corrected_into_one_that_is_inside(post: Post) -> None:
    """Two cars with one plate are one car."""
    enter(post, "苏AF30672")
    refused = refusal(post, enter(post).line.seq, {"plate": "苏AF30672"})
    assert refused.code == "vehicle.already_inside"


def test_no_listed_plate_or_person_gets_in_by_correction(post: Post) -> None:
    """Neither a car nor a visitor nor a resident's car."""
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏AN1725")
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="偷盗", name="马六")
    car = enter(post).line.seq
    known = add_vehicle(post.register, post.admin, RegistrationDetails("苏AF30672", "3-1202"))
    assert refusal(post, car, {"plate": "苏AN1725"}).code == "watchlist.refused"
    assert refusal(post, car, {"person": "马六"}).code == "watchlist.refused"
    assert refusal(post, visit(post).id, {"name": "马六"}).code == "watchlist.refused"
    assert refusal(post, known.id, {"plate": "苏AN1725"}).code == "watchlist.refused"


def test_who_was_listed_later_does_not_bar_other_corrections(post: Post) -> None:
    """The note of an entry that stands may still be put right."""
    seq = enter(post).line.seq
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏A3K725")
    correct(post, seq, {"note": "已离开"})


def test_a_card_is_not_out_twice(post: Post) -> None:
    """It was given out again since."""
    first = visit(post)
    post.clock.advance(minutes=5)
    left = release_visitor(post.register, post.guard, first.id).line.seq
    again = visit(post)
    assert refusal(post, left, None).facts == {"seq": again.id}
    assert refusal(post, left, {"card_returned": False}).facts == {"seq": again.id}
    assert refusal(post, first.id, {"card": 3}).code == "correction.field"


def test_a_card_that_did_not_come_back_stays_out(post: Post) -> None:
    """The guard pressed too fast."""
    first = visit(post)
    left = release_visitor(post.register, post.guard, first.id).line.seq
    correct(post, left, {"card_returned": False})
    with pytest.raises(Refused) as refused:
        visit(post)
    assert refused.value.code == "visitor.card_out"


def test_a_struck_slip_keeps_its_number(post: Post) -> None:
    """Numbers have no gaps and are not given twice."""
    slips = [apply_removal(post.register, post.guard, removal_details()).slip for _ in "12"]
    correct(post, slips[0].id, None)
    found = removal(post.register.rows, slips[0].number)
    assert found is not None
    assert found.slip.state == "void"
    third = apply_removal(post.register, post.guard, removal_details()).slip
    assert [slip.number[-2:] for slip in (*slips, third)] == ["01", "02", "03"]


def test_a_slip_that_ended_is_corrected_from_its_end(post: Post) -> None:
    """A refusal by mistake is struck first, then the slip is open again."""
    slip = apply_removal(post.register, post.guard, removal_details()).slip
    ended = refuse_items(post.register, post.guard, slip.number, "没有业主同意").slip
    assert refusal(post, slip.id, {"room": "6-1504"}).facts == {"seq": ended.ended_seq}
    correct(post, ended.ended_seq, None)
    correct(post, slip.id, {"room": "6-1504"})
    found = removal(post.register.rows, slip.number)
    assert found is not None
    assert (found.slip.state, found.slip.room, found.slip.refusal) == ("open", "6栋1504", "")


def removal_details() -> RemovalDetails:
    """Return a small removal."""
    items = (ItemDetails(GoodsKind.FURNITURE, "衣柜", 2),)
    return RemovalDetails("6-1503", "韩立秋", Applicant.OWNER, items, document="E1234567")


def test_an_incident_with_steps_is_not_struck(post: Post) -> None:
    """Its steps come first."""
    details = IncidentDetails(IncidentCategory.FIRE, "5栋楼下", "垃圾桶冒烟")
    seq = open_incident(post.register, post.guard, details).incident.id
    record = add_step(post.register, post.guard, seq, "用灭火器扑灭")
    step = record.steps[0].id
    assert refusal(post, seq, None).facts == {"seq": step}
    ahead = "2026-06-12T23:00:00.000000Z"
    assert refusal(post, step, {"happened_at": ahead}).code == "incident.time"
    correct(post, step, {"what": "用两只灭火器扑灭"})
    correct(post, step, None)
    correct(post, seq, None)
    assert post.register.rows.value("SELECT count(*) FROM incidents") == 0


def test_who_moved_out_is_corrected_no_more(post: Post) -> None:
    """What the entry began has ended."""
    known = add_resident(post.register, post.admin, ResidentDetails("3-1202", "王建国"))
    correct(post, known.id, {"name": "王建园", "relation": "tenant"})
    resident = residents_of(post.register.rows, "3栋1202")[0]
    assert (resident.name, resident.relation) == ("王建园", "tenant")
    end_resident(post.register, post.admin, known.id, "搬走")
    assert refusal(post, known.id, None).code == "correction.ended"


def test_a_registered_plate_is_corrected_everywhere(post: Post) -> None:
    """The old plate belongs to nobody."""
    known = add_vehicle(post.register, post.admin, RegistrationDetails("苏AF30672", "3-1202"))
    correct(post, known.id, {"plate": "苏AF30673", "valid_until": "2026-12-31"})
    assert registered(post.register.rows, "苏AF30672") is None
    again = registered(post.register.rows, "苏AF30673")
    assert again is not None
    assert (again.id, again.valid_until) == (known.id, "2026-12-31")
    assert refusal(post, known.id, {"valid_until": "明年"}).code == "date.invalid"


def test_the_dialog_is_told_what_may_be_changed(post: Post) -> None:
    """With choices where there are some, and without what ties entries together."""
    seq = enter(post).line.seq
    fields = {
        one.name: one
        for one in correctable_fields(correctable_entry(post.register.rows, seq).event)
    }
    assert fields["plate"].value == "苏A3K725"
    assert "tricycle" in fields["vehicle"].choices
    assert fields["person"].private
    left = leave(post).line.seq
    event = correctable_entry(post.register.rows, left).event
    assert "visit" not in [one.name for one in correctable_fields(event)]


def test_state_tables_equal_the_replayed_ledger_after_corrections(post: Post) -> None:
    """Row for row."""
    first, second = enter(post).line.seq, visit(post)
    correct(post, first, {"plate": "苏A3K726"})
    correct(post, first, {"room": "9栋"})
    left = release_visitor(post.register, post.guard, second.id).line.seq
    correct(post, left, {"card_returned": False})
    slip = apply_removal(post.register, post.guard, removal_details()).slip
    correct(post, slip.id, None)
    known = add_resident(post.register, post.admin, ResidentDetails("3-1202", "王建国"))
    correct(post, known.id, {"name": "𠮷"})
    database = open_database(database_path(post.data))
    assert check(database) is None
    database.close()
