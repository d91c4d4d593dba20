"""What leaves the booth: it runs nothing, shows no more than it may, and is in the book."""

from __future__ import annotations

import csv
import tempfile
import zipfile
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from guardpost.clock import ManualClock
from guardpost.errors import Refused, Unavailable
from guardpost.gate.corrections import correct_entry
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.views import EntryFilter, Group, entries
from guardpost.registry.households import Relation, ResidentDetails, add_resident
from guardpost.registry.permits import PermitDetails, add_permit
from guardpost.registry.vehicles import RegistrationDetails, Tenure, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from guardpost.registry.workbook.columns import COLUMNS, WorkbookKind
from guardpost.registry.workbook.exporting import export_entries, export_registry
from guardpost.registry.workbook.importing import import_workbook
from guardpost.registry.workbook.matching import known_records, plan
from guardpost.registry.workbook.reading import read_workbook
from guardpost.registry.workbook.template import write_template
from guardpost.registry.workbook.writing import neutral, write_rows
from guardpost.text import clean_line
from guardpost.words import LANGUAGES, Words
from tests.registry.sheets import texts
from tests.site import Post, make_post

# Each example opens a site of its own.
HALF = settings().max_examples // 2
START = datetime(2026, 6, 12, 16, tzinfo=timezone(timedelta(hours=8)))
DAY = date(2026, 6, 12)
WORDS = Words("en")
CAR = VehicleDetails(
    plate="苏A3K725",
    vehicle=VehicleClass.OUTSIDE,
    room="3栋1202",
    person="王望舒",
    phone="13812346021",
    note="=1+1 王望舒 13812346021",
)
DANGEROUS = ("=1+1", "+1", "-1", "@SUM(A1)", "＝1", "＋1", "－1", "＠x", "\t=1", "\r=1", "  =1")


def lines(path: Path) -> list[list[str]]:
    """Return the rows of a CSV file as Excel reads it."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def exported(post: Post, path: Path, since: date = DAY, until: date = DAY) -> list[list[str]]:
    """Export entries as CSV and return the rows below the headings."""
    export_entries(post.register, post.leader, since, until, path, WORDS)
    return lines(path)[1:]


def test_entries_go_out_masked(post: Post, tmp_path: Path) -> None:
    """Names and phones, also where somebody wrote them into a note; the plate stays."""
    admit_vehicle(post.register, post.guard, CAR)
    row = exported(post, tmp_path / "out.csv")[-1]
    assert row[1:4] == ["2026-06-12", "16:00:00", post.shift]
    assert row[4:10] == [
        "In",
        "Outside vehicle",
        "苏A3K725",
        "王**",
        "3栋1202",
        "'=1+1 王** 138****6021",
    ]


def test_a_correction_hides_what_it_corrects(post: Post, tmp_path: Path) -> None:
    """The name before and the name after."""
    seq = admit_vehicle(post.register, post.guard, CAR).line.seq
    correct_entry(post.register, post.guard, seq, "写成王望舒了", {"person": "李若水"})
    text = "\n".join("|".join(row) for row in exported(post, tmp_path / "out.csv"))
    assert "王望舒" not in text
    assert "李若水" not in text
    assert "李**" in text


def test_both_days_are_of_it_by_the_clock_of_the_site(post: Post, tmp_path: Path) -> None:
    """From midnight to midnight at +08:00, not in UTC."""
    for at in (
        datetime(2026, 6, 12, 23, 59, 59, tzinfo=START.tzinfo),
        datetime(2026, 6, 13, 0, 0, tzinfo=START.tzinfo),
        datetime(2026, 6, 14, 0, 0, tzinfo=START.tzinfo),
    ):
        post.clock.advance(seconds=(at - post.clock.now()).total_seconds())
        plate = f"苏A3K7{at.day}"
        admit_vehicle(post.register, post.guard, VehicleDetails(plate, VehicleClass.OUTSIDE))
    days = exported(post, tmp_path / "out.csv", date(2026, 6, 13), date(2026, 6, 13))
    assert [row[6] for row in days] == ["苏A3K713"]
    both = exported(post, tmp_path / "out.csv", date(2026, 6, 12), date(2026, 6, 13))
    assert [row[6] for row in both[-2:]] == ["苏A3K712", "苏A3K713"]


def test_a_sheet_says_the_same_as_a_csv(post: Post, tmp_path: Path) -> None:
    """As texts: what begins with = is no formula, and the quote mark is a style."""
    admit_vehicle(post.register, post.guard, CAR)
    sheet, plain = tmp_path / "out.xlsx", tmp_path / "out.csv"
    export_entries(post.register, post.leader, DAY, DAY, sheet, WORDS)
    rows = [["" if one is None else str(one) for one in row] for row in texts(sheet)]
    again = [[one.removeprefix("'") for one in row] for row in exported(post, plain)]
    assert rows[1:] == again[:-1]
    book = load_workbook(sheet)
    cell = book.worksheets[0].cell(len(rows), 10)
    assert (cell.data_type, cell.quotePrefix) == ("s", True)
    book.close()


def test_an_export_is_in_the_book(post: Post, tmp_path: Path) -> None:
    """Who, which days, how many."""
    export_entries(post.register, post.leader, DAY, DAY, tmp_path / "out.csv", WORDS)
    line = entries(post.register.rows, EntryFilter(group=Group.REGISTRY))[0]
    assert (line.category, line.actor) == ("entries.exported", post.leader)
    assert line.note == "2026-06-12 – 2026-06-12 · 17"


def test_nothing_half_written_stays(post: Post, tmp_path: Path) -> None:
    """Stopped on the way, or nowhere to write: the file of before is untouched."""
    out = tmp_path / "out.xlsx"
    out.write_text("before", encoding="utf-8")

    def stop(_done: int, _total: int) -> None:
        raise Refused("work.stopped")

    before = post.register.rows.value("SELECT max(seq) FROM ledger")
    with pytest.raises(Refused, match=r"work\.stopped"):
        export_entries(post.register, post.leader, DAY, DAY, out, WORDS, stop)
    with pytest.raises(Unavailable, match=r"file\.unwritable"):
        export_entries(post.register, post.leader, DAY, DAY, tmp_path / "none" / "out.csv", WORDS)
    assert [path.name for path in tmp_path.glob("*out*")] == ["out.xlsx"]
    assert out.read_text(encoding="utf-8") == "before"
    assert post.register.rows.value("SELECT max(seq) FROM ledger") == before


@pytest.mark.parametrize(
    ("name", "since", "until", "code"),
    [
        ("out.txt", DAY, DAY, "export.format"),
        ("out.csv", date(2026, 6, 13), DAY, "date.order"),
        ("out.csv", date(2026, 6, 1), date(2026, 6, 2), "export.nothing"),
    ],
)
def test_what_makes_no_sense_is_said(
    name: str, since: date, until: date, code: str, post: Post, tmp_path: Path
) -> None:
    """Before anything is written."""
    with pytest.raises(Refused) as refused:
        export_entries(post.register, post.leader, since, until, tmp_path / name, WORDS)
    assert refused.value.code == code


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_cell_is_taken_for_a_formula(text: str, tmp_path: Path) -> None:
    """Quoted in a CSV, a text cell in a sheet; what is shown is the text itself."""
    assert neutral(text) == f"'{text}"
    write_rows(tmp_path / "a.csv", "x", ["a"], [[text]])
    assert lines(tmp_path / "a.csv")[1] == [f"'{text}"]
    write_rows(tmp_path / "a.xlsx", "x", ["a"], [[text]])
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")


def test_ordinary_texts_are_left_as_they_are() -> None:
    """Rooms, masked phones, names, nothing."""
    for text in ("3-1202", "138****6021", "王**", "苏A3K725", "", "a=b"):
        assert neutral(text) == text


def test_a_sheet_that_cannot_hold_so_many_rows_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A CSV can."""
    monkeypatch.setattr("guardpost.registry.workbook.writing.MOST_SHEET_ROWS", 2)
    rows = [["a"], ["b"], ["c"]]
    with pytest.raises(Refused, match=r"export\.too_many_rows"):
        write_rows(tmp_path / "a.xlsx", "x", ["a"], rows)
    assert write_rows(tmp_path / "a.csv", "x", ["a"], rows) == 3


@pytest.mark.parametrize("kind", list(WorkbookKind))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_template_has_headings_and_nothing_else(
    kind: WorkbookKind, lang: str, tmp_path: Path
) -> None:
    """It can be read at once, has no row, no macro, and says what it wants."""
    path = tmp_path / "模板.xlsx"
    write_template(path, kind, Words(lang))
    with pytest.raises(Refused, match=r"workbook\.no_rows"):
        read_workbook(path, kind)
    heads = [str(one).removesuffix(" *") for one in texts(path)[0]]
    assert heads == [Words(lang).label(column.label) for column in COLUMNS[kind]]


def test_a_filled_template_is_imported_without_a_word(post: Post, tmp_path: Path) -> None:
    """Its own sheet of notes is not told as one that was not read."""
    path = tmp_path / "模板.xlsx"
    write_template(path, WorkbookKind.HOUSEHOLDS, Words())
    book = load_workbook(path)
    book.worksheets[0].append(["3-1202", "王建国", 13800138000, "业主"])
    book.save(path)
    read = read_workbook(path, WorkbookKind.HOUSEHOLDS)
    assert read.told == ()
    done = import_workbook(post.register, post.leader, read)
    assert (done.added, done.bad) == (1, 0)


def test_a_guard_exports_no_registry(post: Post, tmp_path: Path) -> None:
    """Its numbers are whole; a leader's export is an entry."""
    out = tmp_path / "住户.xlsx"
    add_resident(post.register, post.admin, ResidentDetails("3-1202", "王建国", "13800138000"))
    kind = WorkbookKind.HOUSEHOLDS
    with pytest.raises(Refused, match=r"role\.needed"):
        export_registry(post.register, post.guard, kind, out, WORDS)
    assert export_registry(post.register, post.leader, kind, out, WORDS).count == 1
    assert texts(out)[1] == ("3栋1202", "王建国", "13800138000", "Owner", None)
    line = entries(post.register.rows, EntryFilter(group=Group.REGISTRY))[0]
    assert (line.category, line.note) == ("registry.exported", "1")


def _kept(text: str) -> bool:
    try:
        return bool(clean_line(text, 50))
    except Refused:
        return False


TEXTS = st.one_of(st.sampled_from(DANGEROUS), st.text(max_size=12).filter(_kept))
PHONES = st.sampled_from(["", "13800138000", "+85291234567", "123", "010-62345678"])
DAYS = st.sampled_from(["", "2026-06-01", "2026-12-31"])


@settings(max_examples=HALF)
@given(
    residents=st.lists(
        st.builds(
            ResidentDetails,
            room=st.sampled_from(["3-1202", "商铺6", "物业办"]),
            name=TEXTS,
            phone=PHONES,
            relation=st.sampled_from(list(Relation)),
            note=TEXTS,
        ),
        max_size=5,
    ),
    vehicles=st.lists(
        st.builds(
            RegistrationDetails,
            plate=st.sampled_from(["苏A3K725", "粤Z1234港", "外宾车一号"]),
            room=st.sampled_from(["3-1202", "商铺6"]),
            owner=TEXTS,
            phone=PHONES,
            tenure=st.sampled_from(list(Tenure)),
            valid_until=DAYS,
            note=TEXTS,
        ),
        max_size=3,
        unique_by=lambda one: one.plate,
    ),
    permits=st.lists(
        st.builds(
            PermitDetails, name=TEXTS, room=st.just("3-1202"), phone=PHONES, valid_until=DAYS
        ),
        max_size=3,
    ),
    level=st.sampled_from(list(WatchLevel)),
    lang=st.sampled_from(LANGUAGES),
)
def test_what_goes_out_comes_in_again(
    residents: list[ResidentDetails],
    vehicles: list[RegistrationDetails],
    permits: list[PermitDetails],
    level: WatchLevel,
    lang: str,
) -> None:
    """Into the same book nothing is changed; into an empty one all that is sound comes."""
    with tempfile.TemporaryDirectory() as folder:
        post = make_post(Path(folder) / "a", ManualClock(START))
        other = make_post(Path(folder) / "b", ManualClock(START))
        try:
            _fill(post, residents, vehicles, permits)
            watch(post.register, post.leader, level=level, reason="闹事", phone="13700137000")
            for kind in WorkbookKind:
                _round(post, other, kind, Path(folder) / f"{kind}.xlsx", Words(lang))
        finally:
            post.close()
            other.close()


def _fill(
    post: Post,
    residents: list[ResidentDetails],
    vehicles: list[RegistrationDetails],
    permits: list[PermitDetails],
) -> None:
    for resident in residents:
        try:
            add_resident(post.register, post.admin, resident)
        except Refused as refusal:
            assert refusal.code == "resident.known_already"  # noqa: PT017
    for vehicle in vehicles:
        add_vehicle(post.register, post.admin, vehicle)
    for permit in permits:
        add_permit(post.register, post.admin, permit)


def _round(post: Post, other: Post, kind: WorkbookKind, path: Path, words: Words) -> None:
    count = export_registry(post.register, post.leader, kind, path, words).count
    if not count:
        return
    read = read_workbook(path, kind)
    assert read.told == ()
    same = plan(post.register.rows, read)
    twice = [one for one in same.flaws if one.code == "row.twice"]
    assert (same.writes, len(same.bad)) == (0, len(twice))
    done = import_workbook(other.register, other.leader, read, leave_bad=True)
    mine = [known.values for known in known_records(post.register.rows, kind)]
    theirs = [known.values for known in known_records(other.register.rows, kind)]
    assert all(values in mine for values in theirs)
    assert len(theirs) == count - done.bad
