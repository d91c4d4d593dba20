"""The results' model and what its rows say."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from guardpost.gate.search_hits import Action, Hit, HitKind, Rank, Way
from guardpost.registry.watchlist import Listing
from ui.catalogue import Language
from ui.models import hit_words
from ui.models.line_words import span_text
from ui.models.results import HIT_ROLE, NOW_ROLE, ResultsModel

NOW = datetime(2026, 6, 12, 16, 43, 22, tzinfo=timezone(timedelta(hours=8)))
CAR = Hit(
    HitKind.VEHICLE,
    "vehicle:苏A3K725",
    Rank.INSIDE,
    Way.TAIL,
    start=4,
    length=3,
    action=Action.LEAVE,
    opposite=Action.ENTER,
    plate="苏A3K725",
    vehicle="resident",
    registered=True,
    room="3栋1202",
    person="王建国",
    phone="13812346021",
    relation="owner",
    description="白色轿车",
    parking="地库 B2-117",
    tenure="fixed",
    inside=True,
    since="2026-06-12T01:12:00.000000Z",
    visit=7,
)
RESIDENT = Hit(
    HitKind.RESIDENT,
    "resident:3",
    Rank.PERSON,
    Way.PHONE,
    start=7,
    length=4,
    action=Action.ADMIT_VISITOR,
    room="5栋0702",
    person="李小满",
    phone="13912340725",
    relation="owner",
    members=3,
    cars=1,
)
LISTING = Listing(
    1, "refuse", "两次尾随冲卡", "苏AN1725", "", "", "2026-05-28T02:00:00.000000Z", ""
)
WATCHED = replace(
    CAR,
    kind=HitKind.WATCH,
    key="vehicle:苏AN1725",
    plate="苏AN1725",
    registered=False,
    inside=False,
    since="",
    last_at="2026-06-12T08:19:00.000000Z",
    last_direction="refused",
    action=Action.NOTIFY_LEADER,
    watch=LISTING,
)


@pytest.fixture
def model(qtbot: QtBot) -> ResultsModel:
    """Return a model of a car, a listed one and a resident."""
    made = ResultsModel(NOW)
    made.show((CAR, WATCHED, RESIDENT), NOW)
    return made


def test_the_model_keeps_qts_rules(model: ResultsModel, qtmodeltester: ModelTester) -> None:
    """Full and empty."""
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]
    model.show((), NOW)
    qtmodeltester.check(model, force_py=True)  # type: ignore[no-untyped-call]


def test_a_row_is_its_hit_and_the_time_of_the_answer(model: ResultsModel) -> None:
    """What the painting needs."""
    assert model.index(0, 0).data(HIT_ROLE) == CAR
    assert model.index(0, 0).data(NOW_ROLE) == NOW
    assert model.hit(3) is None
    assert model.hit(-1) is None


def test_the_same_vehicle_is_found_again_in_another_answer(model: ResultsModel) -> None:
    """By what it is, not by its place; another one begins on top."""
    assert model.row_of(replace(RESIDENT, members=4)) == 2
    assert model.row_of(replace(CAR, key="vehicle:苏A00000")) == 0
    assert model.row_of(None) == 0


def test_a_car_inside_says_whose_it_is_and_since_when(language: Language) -> None:
    """As drawn in the results."""
    assert hit_words.title(CAR) == ("3栋1202 王建国", "业主")
    assert hit_words.detail(CAR, NOW) == "白色轿车·地库 B2-117·固定车位"
    here = hit_words.presence(CAR, NOW)
    assert here is not None
    assert (here.tone, here.first, here.second) == ("ok", "在场 09:12 进", "已停 7 时 31 分")


def test_an_overdue_stay_says_by_how_much(language: Language) -> None:
    """In amber."""
    late = replace(CAR, due_at="2026-06-12T08:00:00.000000Z")
    here = hit_words.presence(late, NOW)
    assert here is not None
    assert (here.tone, here.second) == ("warn", "超时 43 分")


def test_a_listed_car_is_never_offered_entry(language: Language) -> None:
    """The row says why, who listed it when, and what to do."""
    assert hit_words.title(WATCHED) == ("黑名单", "禁止进场")
    assert hit_words.detail(WATCHED, NOW) == "两次尾随冲卡·5月28日 列入"
    here = hit_words.presence(WATCHED, NOW)
    assert here is not None
    assert (here.hollow, here.first, here.second) == (True, "不在场", "今天 16:19 拦下")
    assert hit_words.action_text(WATCHED.action) == "通知带班员"


def test_a_resident_is_shown_by_a_masked_phone_and_no_presence(language: Language) -> None:
    """Whether residents are in is nobody's business."""
    assert hit_words.presence(RESIDENT, NOW) is None
    assert hit_words.mark_of(RESIDENT).number == "0725"
    assert hit_words.detail(RESIDENT, NOW) == "139****0725·家庭成员 3 人·车 1 辆"


def test_an_alerting_listing_is_told_and_lets_in(language: Language) -> None:
    """The leader wants to know; the car may enter."""
    alerted = replace(CAR, watch=replace(LISTING, level="alert", reason="欠费约谈"))
    assert hit_words.detail(alerted, NOW).startswith("留意，告诉带班员·欠费约谈")
    assert hit_words.title(alerted)[0] == "3栋1202 王建国"


def test_a_monthly_place_says_how_long_it_holds(language: Language) -> None:
    """And that it has expired."""
    monthly = replace(CAR, tenure="monthly", valid_until="2026-07-31")
    assert hit_words.tenure_text(monthly, NOW) == "月租车位至 7月31日"
    expired = replace(monthly, valid_until="2026-06-01", expired=True)
    assert hit_words.tenure_text(expired, NOW) == "6月1日 已到期"


def test_a_row_can_be_heard(model: ResultsModel, language: Language) -> None:
    """Plate, household, presence and what Enter does, in one go."""
    spoken = model.index(0, 0).data()
    assert spoken.startswith("苏A·3K725·3栋1202 王建国")
    assert spoken.endswith("登记离场")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (59, "59 分"),
        (60, "1 时 0 分"),
        (2879, "47 时 59 分"),
        (2880, "2 天 0 时"),
        (7513, "5 天 5 时"),
    ],
)
def test_a_span_of_days_is_told_in_days(language: Language, minutes: int, said: str) -> None:
    """Nobody reckons with 3994 hours."""
    language.set("zh_CN")
    assert span_text(minutes) == said
