"""What is known changes and ends, nothing is deleted, and each record tells its history."""

from __future__ import annotations

from dataclasses import replace

import pytest

from guardpost.errors import Refused
from guardpost.gate.corrections import correct_entry
from guardpost.gate.line import line_of
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from guardpost.labels import LABELS
from guardpost.ledger.reading import read_entries
from guardpost.ledger.rebuild import check
from guardpost.registry.equipment import (
    EquipmentItem,
    add_equipment,
    change_equipment,
    end_equipment,
    equipment,
    every_equipment,
    list_equipment,
)
from guardpost.registry.helpers import HelperDetails, add_helper, change_helper, end_helper
from guardpost.registry.history import (
    OF_SUBJECT,
    equipment_history,
    history,
    household_history,
    resident_history,
    vehicle_history,
)
from guardpost.registry.households import (
    Relation,
    ResidentDetails,
    add_resident,
    change_resident,
    end_resident,
    residents_of,
)
from guardpost.registry.permits import (
    PermitDetails,
    PermitEnding,
    add_permit,
    change_permit,
    end_permit,
    renew_permit,
)
from guardpost.registry.staff import Role
from guardpost.registry.staffing import StaffDetails, change_staff
from guardpost.registry.vehicles import (
    RegistrationDetails,
    Tenure,
    add_vehicle,
    change_vehicle,
    end_vehicle,
    registered,
)
from guardpost.registry.watchlist import (
    WatchDetails,
    WatchLevel,
    change_watch,
    end_watch,
    watch,
    watched,
)
from tests.site import Post

WANG = ResidentDetails("3栋1202", "王建国", "13812346021")
CAR = RegistrationDetails("苏A3K725", "3栋1202", "王建国", parking="B2-117", tenure=Tenure.FIXED)
WORKER = PermitDetails("许春生", "4-2201", "恒通装饰", "13700001234", "2026-06-01", "2026-07-31")
ID = "320106198503124417"


def refusal(verb: object, *args: object, **named: object) -> str:
    """Return the code of what must refuse."""
    assert callable(verb)
    with pytest.raises(Refused) as caught:
        verb(*args, **named)
    return caught.value.code


def entries(post: Post) -> int:
    """Return how many lines the book has."""
    found: int = post.register.rows.value("SELECT max(seq) FROM ledger")
    return found


def test_a_resident_moves_and_is_found_in_the_new_room(post: Post) -> None:
    """Name, phone and room are the new ones everywhere; the id stays."""
    known = add_resident(post.register, post.guard, WANG)
    moved = ResidentDetails("5-0702", "王建国", "13900008888", Relation.TENANT)
    changed = change_resident(post.register, post.guard, known.id, moved)
    assert (changed.id, changed.room, changed.phone) == (known.id, "5栋0702", "13900008888")
    assert residents_of(post.register.rows, "3栋1202") == ()
    assert residents_of(post.register.rows, "5栋0702") == (changed,)
    assert changed.changed_at
    assert check(post.register.database) is None


def test_what_is_the_same_is_not_written_twice(post: Post) -> None:
    """A second Enter, or a sheet saved without a change, adds no line."""
    known = add_resident(post.register, post.guard, WANG)
    add_vehicle(post.register, post.guard, CAR)
    permit = add_permit(post.register, post.guard, WORKER)
    before = entries(post)
    change_resident(post.register, post.guard, known.id, WANG)
    change_vehicle(post.register, post.guard, CAR.plate, CAR)
    change_permit(post.register, post.guard, permit.number, WORKER)
    assert entries(post) == before


def test_a_change_to_what_another_is_already_is_refused(post: Post) -> None:
    """A second person of that name and phone, a second car of that plate."""
    add_resident(post.register, post.guard, WANG)
    other = add_resident(post.register, post.guard, ResidentDetails("3栋1202", "李小满"))
    assert (
        refusal(change_resident, post.register, post.guard, other.id, WANG)
        == "resident.known_already"
    )
    add_vehicle(post.register, post.guard, CAR)
    add_vehicle(post.register, post.guard, RegistrationDetails("苏AD06918", "3栋1202"))
    code = refusal(change_vehicle, post.register, post.guard, "苏AD06918", CAR)
    assert code == "vehicle.registered_already"


def test_a_vehicle_gets_another_plate_and_another_space(post: Post) -> None:
    """The old plate is free again; the new one is found."""
    known = add_vehicle(post.register, post.guard, CAR)
    new = RegistrationDetails(
        "苏AD06918", "3栋1202", "王建国", tenure=Tenure.TEMPORARY, valid_until="2026-06-30"
    )
    changed = change_vehicle(post.register, post.guard, CAR.plate, new)
    assert (changed.id, changed.tenure, changed.valid_until) == (
        known.id,
        "temporary",
        "2026-06-30",
    )
    assert registered(post.register.rows, CAR.plate) is None
    assert registered(post.register.rows, "苏AD06918") == changed
    assert check(post.register.database) is None


def test_a_change_does_not_carry_a_watched_plate_in(post: Post) -> None:
    """Neither a car's plate nor a permit's person."""
    add_vehicle(post.register, post.guard, CAR)
    permit = add_permit(post.register, post.guard, WORKER)
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏AN1725")
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="偷盗", name="马六")
    watched_car = RegistrationDetails("苏AN1725", "3栋1202")
    code = refusal(change_vehicle, post.register, post.guard, CAR.plate, watched_car)
    assert code == "watchlist.refused"
    code = refusal(
        change_permit, post.register, post.guard, permit.number, PermitDetails("马六", "4-2201")
    )
    assert code == "watchlist.refused"


def test_a_permit_is_renewed_and_given_to_another_person(post: Post) -> None:
    """Its number stays; renewing needs a day after the first."""
    number = add_permit(post.register, post.guard, WORKER).number
    renewed = renew_permit(post.register, post.guard, number, "2026-08-31")
    assert (renewed.number, renewed.valid_until, renewed.name) == (number, "2026-08-31", "许春生")
    other = PermitDetails("周木匠", "4-2202", valid_until="2026-08-31")
    assert change_permit(post.register, post.guard, number, other).room == "4栋2202"
    assert refusal(renew_permit, post.register, post.guard, number, "") == "date.needed"
    change_permit(post.register, post.guard, number, WORKER)
    assert refusal(renew_permit, post.register, post.guard, number, "2026-05-01") == "date.order"


def test_a_permit_ends_as_returned_lost_or_taken_away(post: Post) -> None:
    """The ending is a reason by itself; without any it is refused; an ended one is not changed."""
    for number, ending in enumerate(
        (PermitEnding.RETURNED, PermitEnding.LOST, PermitEnding.CONFISCATED), 1
    ):
        add_permit(post.register, post.guard, WORKER)
        assert refusal(end_permit, post.register, post.guard, number, " ") == "reason.needed"
        assert end_permit(post.register, post.guard, number, "", ending).ending == ending
        code = refusal(change_permit, post.register, post.guard, number, WORKER)
        assert code == "permit.ended_already"
    assert check(post.register.database) is None


def test_a_listing_by_document_is_found_and_its_number_is_sealed(post: Post) -> None:
    """The number stands in the sealed part alone."""
    listing = watch(
        post.register,
        post.leader,
        level=WatchLevel.REFUSE,
        reason="诈骗",
        document=f" {ID[:6]} {ID[6:]}",
    )
    assert listing.document == ID
    assert watched(post.register.rows, document=ID) == listing
    payload = post.register.rows.value("SELECT payload FROM ledger ORDER BY seq DESC LIMIT 1")
    assert ID not in payload


def test_a_listing_changes_its_level_and_reason(post: Post) -> None:
    """Those who are let in again with a word to the leader."""
    number = watch(
        post.register, post.leader, level=WatchLevel.REFUSE, reason="冲卡", plate="苏AN1725"
    ).number
    details = WatchDetails(WatchLevel.ALERT, "已道歉，留意", plate="苏AN1725")
    changed = change_watch(post.register, post.leader, number, details)
    assert (changed.level, changed.reason) == ("alert", "已道歉，留意")
    assert watched(post.register.rows, plate="苏AN1725") == changed
    end_watch(post.register, post.leader, number, "半年无事")
    code = refusal(change_watch, post.register, post.leader, number, details)
    assert code == "watchlist.ended_already"
    assert check(post.register.database) is None


def test_the_watchlist_is_the_leaders(post: Post) -> None:
    """A guard reads it; the leader writes it."""
    asked = {"level": WatchLevel.ALERT, "reason": "冲卡", "plate": "苏AN1725"}
    assert refusal(watch, post.register, post.guard, **asked) == "role.needed"
    number = watch(post.register, post.leader, **asked).number  # type: ignore[arg-type]
    details = WatchDetails(WatchLevel.ALERT, "冲卡", "苏AN1725")
    for verb, given in ((change_watch, details), (end_watch, "半年无事")):
        assert refusal(verb, post.register, post.guard, number, given) == "role.needed"


def test_equipment_is_added_changed_and_ended(post: Post) -> None:
    """The list keeps its order; what ended is no longer counted; the name is not taken twice."""
    before = equipment(post.register.rows)
    torch = add_equipment(post.register, post.admin, EquipmentItem("", 3, "强光手电"))
    assert equipment(post.register.rows) == (*before, torch)
    four = EquipmentItem(torch.code, 4, "强光手电")
    assert change_equipment(post.register, post.admin, four) == four
    twice = EquipmentItem("", 1, "强光 手电")
    code = refusal(add_equipment, post.register, post.admin, twice)
    assert code == "equipment.listed_already"
    end_equipment(post.register, post.admin, torch.code, "报废")
    assert equipment(post.register.rows) == before
    code = refusal(change_equipment, post.register, post.admin, four)
    assert code == "equipment.unknown"
    assert refusal(end_equipment, post.register, post.guard, "radio", "报废") == "role.needed"
    list_equipment(post.register, post.admin, before[:2])
    assert equipment(post.register.rows) == before[:2]
    assert check(post.register.database) is None


def test_an_entry_that_was_changed_later_is_not_corrected(post: Post) -> None:
    """A correction of the first entry would undo the change; the change is the correction."""
    known = add_resident(post.register, post.guard, WANG)
    change_resident(post.register, post.guard, known.id, ResidentDetails("3栋1202", "王建国"))
    code = refusal(correct_entry, post.register, post.guard, known.id, "听错", {"room": "3栋1203"})
    assert code == "correction.later_entry"


def test_a_resident_s_history_follows_them_through_rooms(post: Post) -> None:
    """Newest first, with who and what; the neighbours' entries are not theirs."""
    known = add_resident(post.register, post.guard, WANG)
    add_resident(post.register, post.guard, ResidentDetails("3栋1202", "李小满"))
    correct_entry(post.register, post.leader, known.id, "听错", {"phone": "13812346022"})
    moved = ResidentDetails("5栋0702", "王建国", "13812346022")
    change_resident(post.register, post.guard, known.id, moved)
    add_resident(post.register, post.guard, WANG)
    end_resident(post.register, post.leader, known.id, "搬走")
    told = resident_history(post.register.rows, known.id)
    assert [one.kind for one in told] == [
        "resident.ended",
        "resident.changed",
        "entry.corrected",
        "resident.added",
    ]
    ended, changed, corrected, added = told
    assert (ended.actor, ended.reason) == ("罗守田", "搬走")
    assert [(was.field, was.old, was.new) for was in changed.changes] == [
        ("room", "3栋1202", "5栋0702")
    ]
    assert [(was.field, was.new) for was in corrected.changes] == [("phone", "13812346022")]
    assert added.actor == "秦谷雨"


def test_a_vehicle_s_history_leaves_its_passages_out(post: Post) -> None:
    """Through another plate, and apart from a later car with the old one."""
    known = add_vehicle(post.register, post.guard, CAR)
    admit_vehicle(post.register, post.guard, VehicleDetails(CAR.plate, VehicleClass.RESIDENT))
    passage = entries(post)
    correct_entry(post.register, post.guard, passage, "听错", {"room": "3栋1203"})
    release_vehicle(post.register, post.guard, CAR.plate)
    new = RegistrationDetails("苏AD06918", "3栋1202", "王建国")
    change_vehicle(post.register, post.guard, CAR.plate, new)
    add_vehicle(post.register, post.guard, CAR)
    end_vehicle(post.register, post.guard, CAR.plate, "卖了")
    kinds = [one.kind for one in vehicle_history(post.register.rows, known.id)]
    assert kinds == ["vehicle.changed", "vehicle.registered"]
    end_vehicle(post.register, post.guard, "苏AD06918", "也卖了")
    assert vehicle_history(post.register.rows, known.id)[0].reason == "也卖了"


def test_a_household_tells_its_vehicles_that_have_ended(post: Post) -> None:
    """Those that moved to another room too, each by its plate; rebuilt the same."""
    add_resident(post.register, post.guard, WANG)
    add_vehicle(post.register, post.guard, CAR)
    moved = RegistrationDetails("苏AD06918", "3栋1202", "王建国")
    add_vehicle(post.register, post.guard, moved)
    change_vehicle(post.register, post.guard, moved.plate, replace(moved, room="5栋0702"))
    end_vehicle(post.register, post.guard, CAR.plate, "卖了")
    told = household_history(post.register.rows, "3栋1202")
    assert [(one.kind, one.about) for one in told] == [
        ("vehicle.deregistered", CAR.plate),
        ("vehicle.changed", moved.plate),
        ("vehicle.registered", moved.plate),
        ("vehicle.registered", CAR.plate),
        ("resident.added", "王建国"),
    ]
    assert told[0].reason == "卖了"
    assert [one.about for one in household_history(post.register.rows, "5栋0702")] == [
        moved.plate,
        moved.plate,
    ]
    assert check(post.register.database) is None


def test_permits_staff_and_equipment_tell_their_history(post: Post) -> None:
    """A sign-in is no change of a person; the first list is where a piece begins."""
    number = add_permit(post.register, post.guard, WORKER).number
    renew_permit(post.register, post.guard, number, "2026-08-31")
    end_permit(post.register, post.guard, number, "", PermitEnding.LOST)
    ended, renewed, _issued = history(post.register.rows, f"permit:{number}")
    assert [(was.field, was.new) for was in ended.changes] == [("ending", "lost")]
    assert [(was.field, was.old, was.new) for was in renewed.changes] == [
        ("valid_until", "2026-07-31", "2026-08-31")
    ]
    change_staff(post.register, post.admin, post.guard, StaffDetails("秦谷雨", Role.LEADER, "甲"))
    newest, *older = history(post.register.rows, f"staff:{post.guard}")
    assert {was.field for was in newest.changes} == {"role", "grp"}
    assert [one.kind for one in older] == ["staff.pin_set", "staff.added"]
    change_equipment(post.register, post.admin, EquipmentItem("radio", 9))
    told = equipment_history(post.register.rows, "radio")
    assert [one.kind for one in told] == ["equipment.changed", "equipment.listed"]
    assert [(was.field, was.new) for was in told[0].changes] == [("expected", 9)]


def test_a_listing_s_reason_is_what_is_known_of_it(post: Post) -> None:
    """The reason of the end is the end's own."""
    number = watch(
        post.register, post.leader, level=WatchLevel.ALERT, reason="冲卡", plate="苏AN1725"
    ).number
    details = WatchDetails(WatchLevel.ALERT, "两次冲卡", "苏AN1725")
    change_watch(post.register, post.leader, number, details)
    end_watch(post.register, post.leader, number, "半年无事")
    ended, changed, _added = history(post.register.rows, f"watchlist:{number}")
    assert (ended.reason, ended.changes) == ("半年无事", ())
    assert [(was.field, was.old, was.new) for was in changed.changes] == [
        ("reason", "冲卡", "两次冲卡")
    ]


def test_a_history_is_read_by_its_index_alone(post: Post) -> None:
    """No scan, and no sort: the index holds subject and number of these kinds only."""
    plan = post.register.rows.all(f"EXPLAIN QUERY PLAN {OF_SUBJECT}", "vehicle:苏A3K725")
    assert [row[3] for row in plan] == ["SEARCH ledger USING INDEX ledger_records (subject=?)"]


def test_every_change_reads_as_a_line(post: Post) -> None:
    """With a word of its own, the person and the room; no code shows."""
    known = add_resident(post.register, post.guard, WANG)
    change_resident(post.register, post.guard, known.id, ResidentDetails("5栋0702", "王建国"))
    add_vehicle(post.register, post.guard, CAR)
    new_car = RegistrationDetails("苏AD06918", "3栋1202", "王建国")
    change_vehicle(post.register, post.guard, CAR.plate, new_car)
    add_permit(post.register, post.guard, WORKER)
    renew_permit(post.register, post.guard, 1, "2026-08-31")
    watch(post.register, post.leader, level=WatchLevel.ALERT, reason="冲卡", plate="苏AN1725")
    details = WatchDetails(WatchLevel.ALERT, "两次冲卡", "苏AN1725")
    change_watch(post.register, post.leader, 1, details)
    add_helper(post.register, post.guard, HelperDetails("古丽", "3栋1202"))
    change_helper(post.register, post.guard, 1, HelperDetails("古丽", "5栋0702"))
    end_helper(post.register, post.guard, 1, "不做了")
    torch = add_equipment(post.register, post.admin, EquipmentItem("", 3, "强光手电"))
    change_equipment(post.register, post.admin, EquipmentItem(torch.code, 4, "强光手电"))
    end_equipment(post.register, post.admin, torch.code, "报废")
    first = known.id
    lines = {e.kind: line_of(e) for e in read_entries(post.register.rows, first, entries(post))}
    for kind, line in lines.items():
        assert line.category in LABELS, kind
        assert all(code in LABELS for code in line.note_codes), kind
    assert lines["resident.changed"].room == "5栋0702"
    assert lines["vehicle.changed"].mark == "苏AD06918"
    assert lines["permit.changed"].note == "恒通装饰 · 2026-08-31"
    assert lines["helper.ended"].note == "不做了"
    assert lines["equipment.changed"].note == "强光手电 × 4"


def test_what_was_checked_keeps_its_name_after_it_left_the_list(post: Post) -> None:
    """A shift that counted the torches says torches, also once they are scrapped."""
    torch = add_equipment(post.register, post.admin, EquipmentItem("", 3, "强光手电"))
    end_equipment(post.register, post.admin, torch.code, "报废")
    assert torch in every_equipment(post.register.rows)
    assert torch not in equipment(post.register.rows)
