"""One whole shift through the real window, from the first car to the signed report."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import zxingcpp

from guardpost.book import read_book
from guardpost.demo_people import RARE_NAMES
from guardpost.demo_site import WATCHED_PLATE
from guardpost.gate.slip_reading import shift_removals
from guardpost.gate.slips import Removal
from guardpost.gate.vehicles import VehicleClass, VehicleEntered, VehicleLeft, VehicleRefused
from guardpost.gate.visitors import VisitorCategory, VisitorEntered
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry
from guardpost.ledger.reading import read_entry, shift_entries
from guardpost.reports.pin import parse_pin
from guardpost.shifts.handover_reading import closed_handover
from guardpost.shifts.opening import Shift, current_shift, shift_of
from guardpost.shifts.reports import reports
from guardpost.store.rows import Rows
from tests.e2e.playing import Played, guardpost
from tests.reports.reading import ink, page_texts, picture, tool

NUMBER, SHIFT = "GP-N01-20260612-2", "20260612-2"
PASSAGES = {f"{who}.{way}" for who in ("vehicle", "visitor") for way in ("entered", "left")}
PASSAGES |= {"vehicle.refused", "visitor.refused"}


@pytest.fixture
def rows(played: Played) -> Rows:
    """Return the demo's book."""
    return read_book(played.data)


@pytest.fixture
def shift(rows: Rows) -> Shift:
    """Return the middle shift."""
    found = shift_of(rows, SHIFT)
    assert found is not None
    return found


@pytest.fixture
def entries(rows: Rows) -> list[Entry[Event]]:
    """Return what was written in the middle shift."""
    return list(shift_entries(rows, SHIFT))


@pytest.fixture
def kinds(entries: list[Entry[Event]]) -> Counter[str]:
    """Return how often each kind was written."""
    return Counter(entry.kind for entry in entries)


def test_at_least_120_passages_of_every_kind(
    entries: list[Entry[Event]], kinds: Counter[str]
) -> None:
    """Every class of vehicle comes, and the watch-listed car is refused."""
    assert sum(kinds[kind] for kind in PASSAGES) >= 120
    came = [entry.event for entry in entries if isinstance(entry.event, VehicleEntered)]
    assert {event.vehicle for event in came} == set(VehicleClass)
    assert any(event.vehicle == VehicleClass.TRICYCLE and not event.plate for event in came)
    assert any(event.vehicle == VehicleClass.EMERGENCY for event in came)
    assert any("临" in event.plate for event in came)
    refused = [entry.event for entry in entries if isinstance(entry.event, VehicleRefused)]
    assert [(event.plate, event.watchlist > 0) for event in refused] == [(WATCHED_PLATE, True)]


def test_the_hour_from_18_is_the_busiest(entries: list[Entry[Event]]) -> None:
    """As on a real evening, most vehicles pass between six and seven."""
    at = Counter(e.at[11:13] for e in entries if isinstance(e.event, VehicleEntered | VehicleLeft))
    assert at.most_common(1)[0][0] == "10", "18 o'clock here is 10 o'clock UTC"


def test_18_visitors_of_all_six_categories(entries: list[Entry[Event]], rows: Rows) -> None:
    """One of them is still inside when the shift ends."""
    came = [entry.event for entry in entries if isinstance(entry.event, VisitorEntered)]
    assert len(came) == 18
    assert {event.category for event in came} == set(VisitorCategory)
    assert rows.value("SELECT count(*) FROM visitor_visits WHERE out_at = ''") == 1


def test_guards_take_turns_at_the_desk(entries: list[Entry[Event]]) -> None:
    """Each of the group wrote passages under their own name."""
    assert len({entry.actor for entry in entries if entry.kind in PASSAGES}) == 4


def test_names_that_are_hard_to_write_pass_the_gate(entries: list[Entry[Event]]) -> None:
    """𠮷, 䶮, 㛃 and the one of 25 characters."""
    passing = [e.event for e in entries if isinstance(e.event, VehicleEntered | VehicleLeft)]
    assert set(RARE_NAMES) <= {event.person for event in passing}


def test_three_slips_one_refused_one_with_the_owners_consent(rows: Rows) -> None:
    """The tenant's leaves because the owner agreed by telephone."""
    owner, contractor, tenant = shift_removals(rows, SHIFT)
    assert [state(each) for each in (owner, contractor, tenant)] == [
        ("owner", "released"),
        ("contractor", "refused"),
        ("tenant", "released"),
    ]
    assert contractor.slip.refusal
    assert tenant.slip.consent == "phone"


def state(removal: Removal) -> tuple[str, str]:
    """Return who applied and how it ended."""
    return removal.slip.relation, removal.slip.state


def test_an_incident_a_repair_two_corrections_and_matters(kinds: Counter[str]) -> None:
    """What is written down beside the traffic."""
    assert kinds["incident.opened"] == kinds["incident.closed"] == 1
    assert kinds["incident.step_added"] == 3
    assert kinds["service.requested"] == 1
    assert kinds["entry.corrected"] == 2
    assert kinds["matter.raised"] == kinds["matter.accepted"] == 2
    assert kinds["matter.settled"] == 1


def test_the_handover_names_one_fault_and_both_leaders(rows: Rows) -> None:
    """A dumb radio, with its remark; two people signed."""
    closed = closed_handover(rows, SHIFT)
    assert closed is not None
    faults = [check for check in closed.equipment if check.state == "fault"]
    assert [check.item.code for check in faults] == ["radio"]
    assert faults[0].remark
    assert len({signature.staff for signature in closed.signatures}) == 2


def test_the_next_shift_is_open(rows: Rows) -> None:
    """丙组 has the night, and took over what was inside."""
    opened = current_shift(rows)
    assert opened is not None
    assert (opened.grp, opened.pattern, opened.previous) == ("丙", "night", SHIFT)


def test_both_shifts_have_their_sealed_report(rows: Rows) -> None:
    """Numbers without gaps, newest first."""
    made = [(report.number, report.state) for report in reports(rows)]
    assert made == [(NUMBER, "sealed"), ("GP-N01-20260612-1", "sealed")]


def test_the_book_is_whole_and_its_state_equals_it(played: Played) -> None:
    """Both proofs by the commands a person would use."""
    for command in (("verify",), ("rebuild", "--check")):
        done = guardpost(*command, "--data", str(played.data))
        assert (done.returncode, done.stderr) == (0, "")


def test_the_report_holds_and_one_changed_byte_is_found(played: Played, tmp_path: Path) -> None:
    """A byte in the middle of the page is changed."""
    data = str(played.data)
    assert guardpost("verify", str(played.report), "--data", data).returncode == 0
    content = bytearray(played.report.read_bytes())
    content[len(content) // 3] ^= 1
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(content)
    assert guardpost("verify", str(changed), "--data", data).returncode == 1


def test_poppler_finds_two_valid_seals(played: Played) -> None:
    """The last one covers the whole file; the third field waits for the supervisor."""
    said = tool("pdfsig", played.report)
    assert said.count("Signature is Valid") == 2
    second, third = said.split("Signature #2")[1].split("Signature #3")
    assert "- Total document signed" in second
    assert "not signed" in third


def test_the_file_is_sound_and_carries_its_fonts(played: Played) -> None:
    """By qpdf and by poppler."""
    assert "No syntax or stream encoding errors" in tool("qpdf", "--check", played.report)
    fonts = [line.split() for line in tool("pdffonts", played.report).splitlines()[2:]]
    assert fonts
    assert all(columns[-5] == "yes" for columns in fonts)


def test_the_report_names_its_number_and_its_line_of_the_book(
    played: Played, rows: Rows, shift: Shift
) -> None:
    """The hash of the shift's last entry, in groups of four."""
    said = tool("pdftotext", played.report, "-")
    last = read_entry(rows, shift.closed_seq)
    assert last is not None
    assert NUMBER in said
    value = rows.value("SELECT hash FROM ledger WHERE seq = ?", shift.closed_seq).hex()
    groups = " ".join(value[at : at + 4] for at in range(0, len(value), 4))
    assert groups in " ".join(said.split())


def test_the_busy_shift_is_two_pages_and_its_code_is_read_back(
    played: Played, shift: Shift
) -> None:
    """As drawn: both strokes above the code, the supervisor's box empty."""
    pdf = played.report.read_bytes()
    assert len(page_texts(pdf)) == 2
    page = picture(pdf, 1, dpi=200)
    (code,) = zxingcpp.read_barcodes(page)
    pin = parse_pin(code.text)
    assert (pin.number, pin.last) == (NUMBER, shift.closed_seq)
    top = code.position.top_left.y / page.height
    boxes = [(left, top - 0.09, left + 0.25, top - 0.04) for left in (0.08, 0.37, 0.66)]
    outgoing, incoming, supervisor = (ink(page, box) for box in boxes)
    assert min(outgoing, incoming) > 0.005
    assert supervisor == 0


def test_it_ends_by_telling_what_it_left(played: Played, kinds: Counter[str]) -> None:
    """Counts and paths, in the language that was asked for."""
    count = sum(kinds[kind] for kind in PASSAGES)
    assert f"进出 {count} 次" in played.said
    assert f"报告 {NUMBER}，签章 2 个" in played.said
    for path in (played.report, played.data, played.out / "screens"):
        assert str(path) in played.said
