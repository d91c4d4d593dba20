"""The one-line search by names: in characters, by initials, in full pinyin."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, pinyin

from guardpost.gate.search import Action, Hit, HitKind, search
from guardpost.gate.visitors import (
    VisitorCategory,
    VisitorDetails,
    admit_visitor,
    release_visitor,
)
from guardpost.ledger.rebuild import check
from guardpost.registry.expected import add_expected
from guardpost.registry.helpers import HelperCategory, HelperDetails, add_helper, end_helper
from guardpost.registry.households import (
    ResidentDetails,
    add_resident,
    change_resident,
    end_resident,
)
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from guardpost.registry.watchlist import WatchLevel, watch
from tests.registry.test_expected import GUEST
from tests.site import Post

SURNAMES = "王李张刘陈杨赵黄周吴单曾仇解查盖朴区任华乐翟覃缪"
GIVEN = "建国小满白露立秋伟芳娜敏静强磊军洋艳勇杰娟涛明超霞平刚桂英朝重行长"


def rows_of(post: Post, text: str, limit: int = 20) -> tuple[Hit, ...]:
    """Search as the page does."""
    return search(post.register.rows, text, post.clock.now(), limit).hits


@pytest.fixture
def people(post: Post) -> Post:
    """Return a post where everybody who can be named has a name that is spelt WJG."""
    add_resident(post.register, post.admin, ResidentDetails("3-1202", "王建国"))
    add_vehicle(post.register, post.admin, RegistrationDetails("苏A3K725", "5-0702", "吴佳桂"))
    helper = HelperDetails("汪静姑", "3-1202", HelperCategory.NANNY)
    add_helper(post.register, post.admin, helper)
    guest = VisitorDetails(VisitorCategory.VISITOR, "3-1202", "卫锦歌", verified="phone")
    admit_visitor(post.register, post.guard, guest)
    add_expected(post.register, post.guard, replace(GUEST, name="温吉冠"))
    watch(post.register, post.leader, level=WatchLevel.REFUSE, reason="偷盗", name="万金贵")
    return post


ALL = {"王建国", "吴佳桂", "汪静姑", "卫锦歌", "温吉冠", "万金贵"}


@pytest.mark.parametrize("text", ["wjg", "WJG", "ｗｊｇ", "wj"])
def test_initials_find_everybody_whose_name_is_so_spelt(people: Post, text: str) -> None:
    """Residents, owners, helpers, visitors inside, who is expected, who is listed."""
    assert {hit.person for hit in rows_of(people, text)} == ALL


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("wangjianguo", "王建国"),
        ("WangJian", "王建国"),
        ("wujiagui", "吴佳桂"),
        ("wangjinggu", "汪静姑"),
        ("weijinge", "卫锦歌"),
        ("wenjiguan", "温吉冠"),
        ("wanjingui", "万金贵"),
        ("jg", "王建国"),
    ],
)
def test_full_pinyin_and_initials_without_the_surname_find_too(
    people: Post, text: str, name: str
) -> None:
    """Cheap, so it is there."""
    assert name in {hit.person for hit in rows_of(people, text)}


@pytest.mark.parametrize("name", sorted(ALL))
def test_characters_find_everybody_too(people: Post, name: str) -> None:
    """The whole name, and its last two."""
    for text in (name, name[1:]):
        assert name in {hit.person for hit in rows_of(people, text)}


@pytest.mark.parametrize(
    ("name", "typed"),
    [("单立秋", "slq"), ("单立秋", "dlq"), ("曾白露", "zbl"), ("曾白露", "cbl"), ("仇小满", "qxm")],
)
def test_a_polyphone_is_found_in_each_way(post: Post, name: str, typed: str) -> None:
    """A surname is not always read as the word is."""
    add_resident(post.register, post.admin, ResidentDetails("3-1202", name))
    assert [hit.person for hit in rows_of(post, typed)] == [name]


def test_each_row_says_what_enter_will_do(people: Post) -> None:
    """By what somebody is."""
    done = {hit.person: (hit.kind, hit.action) for hit in rows_of(people, "wjg")}
    assert done == {
        "王建国": (HitKind.RESIDENT, Action.ADMIT_VISITOR),
        "吴佳桂": (HitKind.VEHICLE, Action.ENTER),
        "汪静姑": (HitKind.HELPER, Action.ADMIT_VISITOR),
        "卫锦歌": (HitKind.VISITOR, Action.RELEASE_VISITOR),
        "温吉冠": (HitKind.EXPECTED, Action.ADMIT_EXPECTED),
        "万金贵": (HitKind.WATCH, Action.NOTIFY_LEADER),
    }


def test_a_name_that_changed_or_ended_is_spelt_anew(post: Post) -> None:
    """And the rebuilt tables are equal."""
    first = ResidentDetails("3-1202", "王建国")
    resident = add_resident(post.register, post.admin, first).id
    change_resident(post.register, post.admin, resident, replace(first, name="赵白露"))
    assert rows_of(post, "wjg") == ()
    assert [hit.person for hit in rows_of(post, "zbl")] == ["赵白露"]
    end_resident(post.register, post.admin, resident, "搬走")
    assert rows_of(post, "zbl") == ()
    assert post.register.rows.all("SELECT * FROM name_spellings") == []


def test_a_helper_whose_pass_ended_and_a_visitor_who_left_are_found_no_more(post: Post) -> None:
    """Only who may come or is there."""
    helper = add_helper(
        post.register, post.admin, HelperDetails("汪静姑", "3-1202", HelperCategory.NANNY)
    )
    end_helper(post.register, post.admin, helper.number, "不做了")
    guest = VisitorDetails(VisitorCategory.VISITOR, "3-1202", "卫锦歌", verified="phone")
    visit = admit_visitor(post.register, post.guard, guest).visit
    release_visitor(post.register, post.guard, visit.id)
    assert rows_of(post, "wjg") == ()


def test_a_helper_says_whether_the_pass_holds_now(post: Post) -> None:
    """Friday afternoon: one who comes on Mondays is told so, and stands lower."""
    for name, weekdays in (("汪静姑", "1"), ("卫锦歌", "5")):
        details = HelperDetails(name, "3-1202", HelperCategory.HOURLY, weekdays=weekdays)
        add_helper(post.register, post.admin, details)
    assert [(hit.person, hit.why) for hit in rows_of(post, "wjg")] == [
        ("卫锦歌", ""),
        ("汪静姑", "weekday"),
    ]


def test_the_spellings_follow_from_the_book(people: Post) -> None:
    """Thrown away and replayed they are equal, and so are the parts of plates."""
    assert check(people.register.database) is None


def test_any_name_is_found_by_its_initials(post: Post) -> None:
    """Whichever reading of each character is taken."""

    @given(st.text(SURNAMES, min_size=1, max_size=1), st.text(GIVEN, min_size=1, max_size=3))
    def holds(surname: str, given_name: str) -> None:
        name = surname + given_name
        room = f"{1 + len(seen) % 90}-{101 + len(seen)}"
        if name not in seen:
            seen.add(name)
            add_resident(post.register, post.admin, ResidentDetails(room, name))
        for style in (0, -1):
            read = pinyin(name, style=Style.FIRST_LETTER, heteronym=True)
            initials = "".join(ways[style] for ways in read)
            assert name in {hit.person for hit in rows_of(post, initials, 300)}

    seen: set[str] = set()
    holds()
