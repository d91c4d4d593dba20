"""Whatever is added, changed and ended, in whatever order, state is what the book says."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, timezone
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.corrections import correct_entry
from guardpost.ledger.rebuild import check
from guardpost.registry import (
    equipment,
    finding,
    helpers,
    households,
    permits,
    staffing,
    vehicles,
    watchlist,
)
from guardpost.registry.history import resident_history, vehicle_history
from guardpost.registry.staff import Role, active_staff
from tests.site import make_post

START = datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8)))
PLATES = ("苏A3K725", "苏AD06918", "粤Z1234港")
NAMES = ("王建国", "𠮷田·阿依", "李小满")
rooms = st.sampled_from(("3栋1202", "7-0301", "商铺6"))
names = st.sampled_from(NAMES)
plates = st.sampled_from(PLATES)
phones = st.sampled_from(("13812346021", "13900008888", ""))
days = st.sampled_from(("", "2026-06-30", "2027-01-01"))
picks = st.integers(0, 3)

residents = st.builds(
    households.ResidentDetails, rooms, names, phones, st.sampled_from(households.Relation)
)
cars = st.builds(
    vehicles.RegistrationDetails,
    plates,
    rooms,
    owner=names,
    tenure=st.sampled_from(vehicles.Tenure),
    valid_until=days,
)
workers = st.builds(permits.PermitDetails, names, rooms, phone=phones, valid_until=days)
passes = st.builds(
    helpers.HelperDetails,
    names,
    rooms,
    st.sampled_from(helpers.HelperCategory),
    phones,
    weekdays=st.sampled_from(("", "135", "7")),
)
listings = st.builds(
    watchlist.WatchDetails,
    st.just(watchlist.WatchLevel.ALERT),
    st.sampled_from(("冲卡", "偷盗")),
    plates,
    names,
    phones,
    st.sampled_from(("", "320106198503124417")),
)


@contextmanager
def refusals(*codes: str) -> Iterator[None]:
    """Let pass what is refused with a code that begins so; anything else is a fault."""
    try:
        yield
    except Refused as refusal:
        if not refusal.code.startswith(codes):
            raise


class Registry(RuleBasedStateMachine):
    """Everything that is known, added, changed, corrected and ended."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.post = make_post(Path(self.folder.name), ManualClock(START))
        self.register, self.admin = self.post.register, self.post.admin
        self.rows = self.register.rows

    def pick(self, sql: str, at: int) -> object:
        """Return one of what a query finds, or nothing that exists."""
        found = [value for (value,) in self.rows.all(sql)]
        return found[at % len(found)] if found else 0

    @rule(details=residents)
    def resident_is_added(self, details: households.ResidentDetails) -> None:
        """Somebody moves in."""
        with refusals("resident.known_already"):
            households.add_resident(self.register, self.admin, details)

    @rule(at=picks, details=residents)
    def resident_is_changed(self, at: int, details: households.ResidentDetails) -> None:
        """Another name, room or phone."""
        known = self.pick("SELECT id FROM residents ORDER BY id", at)
        with refusals("resident."):
            households.change_resident(self.register, self.admin, known, details)  # type: ignore[arg-type]

    @rule(at=picks)
    def resident_is_ended(self, at: int) -> None:
        """Somebody moves out."""
        known = self.pick("SELECT id FROM residents ORDER BY id", at)
        with refusals("resident.unknown"):
            households.end_resident(self.register, self.admin, known, "搬走")  # type: ignore[arg-type]

    @rule(details=cars)
    def vehicle_is_added(self, details: vehicles.RegistrationDetails) -> None:
        """A plate becomes known."""
        with refusals("vehicle.registered_already"):
            vehicles.add_vehicle(self.register, self.admin, details)

    @rule(plate=plates, details=cars)
    def vehicle_is_changed(self, plate: str, details: vehicles.RegistrationDetails) -> None:
        """Another plate, room or space."""
        with refusals("vehicle."):
            vehicles.change_vehicle(self.register, self.admin, plate, details)

    @rule(plate=plates)
    def vehicle_is_ended(self, plate: str) -> None:
        """A plate is given up."""
        with refusals("vehicle.not_registered"):
            vehicles.end_vehicle(self.register, self.admin, plate, "卖了")

    @rule(details=workers, at=st.integers(1, 4), deed=st.sampled_from(("add", "change", "end")))
    def permit(self, details: permits.PermitDetails, at: int, deed: str) -> None:
        """A permit is issued, changed, ended."""
        with refusals("permit.unknown", "permit.ended_already"):
            if deed == "add":
                permits.add_permit(self.register, self.admin, details)
            elif deed == "change":
                permits.change_permit(self.register, self.admin, at, details)
            else:
                lost = permits.PermitEnding.LOST
                permits.end_permit(self.register, self.admin, at, "", lost)

    @rule(details=passes, at=st.integers(1, 4), deed=st.sampled_from(("add", "change", "end")))
    def helper(self, details: helpers.HelperDetails, at: int, deed: str) -> None:
        """A pass is given, changed, ended."""
        with refusals("helper.unknown", "helper.ended_already"):
            if deed == "add":
                helpers.add_helper(self.register, self.admin, details)
            elif deed == "change":
                helpers.change_helper(self.register, self.admin, at, details)
            else:
                helpers.end_helper(self.register, self.admin, at, "不做了")

    @rule(details=listings, at=st.integers(1, 4), deed=st.sampled_from(("add", "change", "end")))
    def listing(self, details: watchlist.WatchDetails, at: int, deed: str) -> None:
        """A listing is made, changed, ended."""
        with refusals("watchlist.unknown", "watchlist.ended_already"):
            if deed == "add":
                watchlist.watch(
                    self.register,
                    self.admin,
                    level=details.level,
                    reason=details.reason,
                    plate=details.plate,
                    document=details.document,
                )
            elif deed == "change":
                watchlist.change_watch(self.register, self.admin, at, details)
            else:
                watchlist.end_watch(self.register, self.admin, at, "过期")

    @rule(expected=st.integers(0, 9), at=picks, deed=st.sampled_from(("add", "change", "end")))
    def equipment(self, expected: int, at: int, deed: str) -> None:
        """A piece is added, counted anew, taken off."""
        code = str(self.pick("SELECT code FROM equipment ORDER BY code", at))
        with refusals("equipment.unknown", "equipment.listed_already"):
            if deed == "add":
                item = equipment.EquipmentItem("", expected, f"手电{expected}")
                equipment.add_equipment(self.register, self.admin, item)
            elif deed == "change":
                item = equipment.EquipmentItem(code, expected)
                equipment.change_equipment(self.register, self.admin, item)
            else:
                equipment.end_equipment(self.register, self.admin, code, "报废")

    @rule(name=names, role=st.sampled_from(Role), at=picks)
    def staff_is_changed(self, name: str, role: Role, at: int) -> None:
        """A person gets another name, role and group."""
        person = active_staff(self.rows)[at]
        with refusals("staff.last_administrator"):
            details = staffing.StaffDetails(name, role, "甲")
            staffing.change_staff(self.register, self.admin, person.code, details)
        if self.admin not in {p.code for p in active_staff(self.rows) if p.role == "administrator"}:
            raise AssertionError("the last administrator is gone")

    @rule(back=st.integers(0, 5), room=rooms, strike=st.booleans())
    def entry_is_corrected(self, back: int, room: str, strike: bool) -> None:
        """One of the last lines is put right or struck, where the rules let it be."""
        last: int = self.rows.value("SELECT max(seq) FROM ledger")
        with refusals("correction.", "resident.", "vehicle."):
            changes = None if strike else {"room": room}
            correct_entry(self.register, self.admin, last - back, "听错", changes)

    @invariant()
    def everybody_known_is_found_by_name(self) -> None:
        """The index of names is the table's."""
        for name in NAMES:
            sql = "SELECT count(*) FROM residents WHERE name = ?"
            found = finding.residents_by_name(self.rows, name)
            assert len(found) == self.rows.value(sql, name)
            sql = "SELECT count(*) FROM helpers WHERE name = ? AND ended_at = ''"
            assert len(helpers.helpers_by_name(self.rows, name)) == self.rows.value(sql, name)

    @invariant()
    def every_record_has_a_history_that_begins_with_it(self) -> None:
        """Through every room and plate."""
        for (known,) in self.rows.all("SELECT id FROM residents"):
            assert resident_history(self.rows, known)[-1].seq == known
        for (known,) in self.rows.all("SELECT id FROM vehicles"):
            assert vehicle_history(self.rows, known)[-1].seq == known

    def teardown(self) -> None:
        """Hold the state against the replayed book."""
        difference = check(self.register.database)
        self.post.close()
        self.folder.cleanup()
        assert difference is None, difference


TestRegistry = Registry.TestCase
TestRegistry.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
