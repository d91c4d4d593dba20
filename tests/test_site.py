"""The first lines of a book: site, authority, equipment, first administrator, rota."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.ledger.rebuild import check
from guardpost.ledger.register import Register
from guardpost.registry.credentials import authority_of
from guardpost.registry.equipment import EquipmentItem, equipment, list_equipment
from guardpost.registry.staff import sign_in
from guardpost.shifts.rota import Pattern, Slot
from guardpost.signing.authority import read_identity
from guardpost.site import (
    Opened,
    RotaSettings,
    SiteDetails,
    change_rota,
    change_site,
    open_site,
    read_post,
    rota_of,
)
from guardpost.site_record import site
from tests.site import CHEAP, PIN, Post

PEPPER = b"p" * 32
DETAILS = SiteDetails(id="one", name="翠湖花园", post="北门岗 N01")


@pytest.fixture
def empty(tmp_path: Path, clock: ManualClock) -> Iterator[Register]:
    """Return an empty book."""
    register = open_book(tmp_path / "empty", clock)
    yield register
    register.close()


def opened(register: Register, details: SiteDetails = DETAILS, pin: str = PIN) -> Opened:
    """Open the site."""
    return open_site(register, details, "孟思齐", pin, PEPPER, CHEAP)


def test_a_book_begins_with_its_site_and_its_first_administrator(empty: Register) -> None:
    """All in one transaction, under the station's code from the first line on."""
    made = opened(empty)
    rows = empty.rows.all("SELECT seq, station, kind, actor FROM ledger ORDER BY seq")
    assert rows == [
        (1, "N01", "site.opened", "A01"),
        (2, "N01", "equipment.listed", "A01"),
        (3, "N01", "staff.added", "A01"),
        (4, "N01", "staff.pin_set", "A01"),
    ]
    assert made.site == site(empty.rows)
    assert (made.site.name, made.site.post, made.site.station) == ("翠湖花园", "北门岗", "N01")
    assert (made.admin.code, made.admin.role) == ("A01", "administrator")
    assert sign_in(empty, "A01", PIN, PEPPER).name == "孟思齐"
    assert check(empty.database) is None


def test_all_seals_hang_on_the_certificate_in_the_first_line(empty: Register) -> None:
    """The authority's certificate is in the book, its key is not."""
    made = opened(empty)
    authority = authority_of(empty.rows)
    assert made.site.authority_pem == authority.certificate_pem
    assert read_identity(authority.certificate_pem).site == "翠湖花园"
    texts = empty.rows.all("SELECT payload || coalesce(sealed, '') FROM ledger")
    assert authority.wrapped_key.hex() not in "".join(text for (text,) in texts)


def test_a_site_is_opened_once(empty: Register) -> None:
    """A second time nothing is written."""
    opened(empty)
    with pytest.raises(Refused, match=r"site\.opened_already"):
        opened(empty)
    assert empty.rows.value("SELECT max(seq) FROM ledger") == 4


@pytest.mark.parametrize(
    ("details", "admin", "pin", "code"),
    [
        (SiteDetails("one", " ", "北门岗"), "孟思齐", PIN, "site.name_needed"),
        (SiteDetails("one", "翠湖花园", ""), "孟思齐", PIN, "site.post_needed"),
        (DETAILS, " ", PIN, "staff.name_needed"),
        (DETAILS, "孟思齐", "123456", "pin.run"),
        (DETAILS, "孟思齐", "24681", "pin.not_six_digits"),
        (SiteDetails("one", "花园", "岗", rota=RotaSettings(("甲",))), "孟", PIN, "rota.groups"),
        (
            SiteDetails("one", "花园", "岗", rota=RotaSettings(anchor="6月")),
            "孟",
            PIN,
            "rota.anchor",
        ),
    ],
)
def test_a_first_start_that_lacks_something_leaves_the_book_empty(
    empty: Register, details: SiteDetails, admin: str, pin: str, code: str
) -> None:
    """It can be tried again at once."""
    with pytest.raises(Refused) as caught:
        open_site(empty, details, admin, pin, PEPPER, CHEAP)
    assert caught.value.code == code
    assert site(empty.rows) is None
    opened(empty)


@pytest.mark.parametrize(
    ("text", "post", "station"),
    [
        ("北门岗 N01", "北门岗", "N01"),
        ("北门岗", "北门岗", "N01"),
        ("南门岗s2", "南门岗", "S2"),
        ("N03", "N03", "N03"),
        ("1号门", "1号门", "N01"),
        ("东门 · E12 ", "东门", "E12"),
        ("Gate 2", "Gate 2", "N01"),
        ("北门", "北门", "N01"),
    ],
)
def test_the_station_code_is_read_off_the_end_of_the_post(
    text: str, post: str, station: str
) -> None:
    """A letter with digits; without one the post is N01."""
    assert read_post(text) == (post, station)


def test_the_rota_starts_on_the_day_of_opening_unless_another_is_given(empty: Register) -> None:
    """And keeps groups and slots as they were said."""
    opened(empty)
    rota = rota_of(empty.rows)
    assert (rota.anchor, rota.groups, rota.days_per_turn) == (
        date(2026, 6, 12),
        ("甲", "乙", "丙"),
        7,
    )


def test_a_supervisor_may_change_rota_and_names_a_guard_may_not(post: Post) -> None:
    """The open shift goes on; state and ledger agree."""
    slots = (Slot(Pattern.EARLY, "07:00", "19:00"), Slot(Pattern.NIGHT, "19:00", "07:00"))
    settings = RotaSettings(("甲", "乙", "丙"), slots, "2026-06-01", 4)
    assert change_rota(post.register, post.admin, settings) == rota_of(post.register.rows)
    assert rota_of(post.register.rows).slots == slots
    renamed = change_site(post.register, post.admin, "翠湖苑", "东门岗", "en")
    assert (renamed.name, renamed.post, renamed.station) == ("翠湖苑", "东门岗", "N01")
    for work in (
        lambda: change_rota(post.register, post.guard, settings),
        lambda: change_site(post.register, post.leader, "花园", "北门岗", "en"),
        lambda: list_equipment(post.register, post.guard, ()),
    ):
        with pytest.raises(Refused, match=r"role\.needed"):
            work()
    assert check(post.register.database) is None


def test_a_new_post_has_the_handbooks_equipment(post: Post) -> None:
    """Handbook (二) 1 (4), with what the drawing adds; counts as drawn."""
    assert [(item.code, item.expected) for item in equipment(post.register.rows)] == [
        ("radio", 4),
        ("charger", 2),
        ("discharger", 1),
        ("battery", 8),
        ("police_gear", 6),
        ("helmet", 4),
        ("gate_remote", 2),
        ("booth_keys", 3),
        ("visitor_card", 30),
        ("release_slip", 0),
    ]


def test_the_list_of_equipment_can_be_replaced(post: Post) -> None:
    """In its own order, with the site's own names; each code once."""
    items = (EquipmentItem("torch", 2, "手电", "亮度"), EquipmentItem("radio", 6))
    assert list_equipment(post.register, post.admin, items) == items
    assert equipment(post.register.rows) == items
    for wrong, code in (
        ((items[0], items[0]), "equipment.code"),
        ((EquipmentItem(" ", 1),), "equipment.code"),
        ((EquipmentItem("torch", 1000),), "equipment.expected"),
        ((EquipmentItem("torch", -1),), "equipment.expected"),
    ):
        with pytest.raises(Refused) as caught:
            list_equipment(post.register, post.admin, wrong)
        assert caught.value.code == code
    assert check(post.register.database) is None
