"""Slips, incidents, corrections, matters and handwriting of the sample shift."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from guardpost.reports.rows import (
    CorrectionRow,
    IncidentRow,
    ItemLine,
    Outcome,
    Outstanding,
    RemovalRow,
)
from guardpost.signing.strokes import Point, Signature

ZONE = timezone(timedelta(hours=8))
DAY = date(2026, 6, 12)

# Each character as strokes in a square of 100.
_GLYPHS: dict[str, tuple[tuple[tuple[int, int], ...], ...]] = {
    "田": (
        ((18, 22), (16, 50), (17, 86)),
        ((18, 24), (50, 19), (82, 22), (84, 52), (78, 84)),
        ((48, 12), (50, 50), (46, 80)),
        ((20, 53), (52, 50), (80, 51)),
        ((18, 84), (50, 81), (79, 82)),
    ),
    "守": (
        ((48, 2), (54, 12)),
        ((20, 20), (13, 36)),
        ((20, 23), (55, 18), (88, 22), (80, 34)),
        ((10, 52), (50, 46), (92, 45)),
        ((64, 34), (66, 60), (63, 92), (50, 84)),
        ((30, 62), (40, 76)),
    ),
    "罗": (
        ((20, 14), (18, 28), (20, 40)),
        ((20, 15), (52, 11), (82, 14), (78, 38)),
        ((40, 13), (39, 38)),
        ((60, 12), (59, 38)),
        ((21, 40), (50, 38), (78, 39)),
        ((44, 46), (30, 62), (12, 74)),
        ((38, 56), (70, 53), (58, 76), (34, 92), (8, 99)),
        ((34, 66), (48, 78)),
    ),
    "冬": (
        ((44, 4), (32, 24), (14, 40)),
        ((38, 16), (66, 13), (50, 40), (26, 60), (8, 70)),
        ((34, 26), (58, 48), (92, 62)),
        ((44, 66), (58, 74)),
        ((36, 82), (58, 94)),
    ),
}


def at(clock: str, day: date = DAY) -> datetime:
    """Return a time of the shift's day; 24:00 is the next midnight."""
    hours, minutes, *seconds = (int(part) for part in clock.split(":"))
    start = datetime(day.year, day.month, day.day, tzinfo=ZONE)
    return start + timedelta(hours=hours, minutes=minutes, seconds=sum(seconds))


def handwriting(name: str) -> Signature:
    """Return a signature in rough characters."""
    strokes = []
    moment = 0
    for index, char in enumerate(name):
        for stroke in _GLYPHS[char]:
            points = []
            for x, y in stroke:
                moment += 40
                points.append(Point(1100 + index * 2700 + x * 25, 450 + y * 28, moment))
            strokes.append(tuple(points))
    return Signature(tuple(strokes), 420, 150)


REMOVALS = (
    RemovalRow(
        "02",
        "6栋1503",
        "贺**",
        "applicant.tenant",
        (
            ItemLine("双门冰箱", 1),
            ItemLine("实木衣柜", 2),
            ItemLine("55 寸电视机", 1),
            ItemLine("电动工具箱", 2),
        ),
        "冯**",
        Outcome.RELEASED,
        at("16:32"),
        consent="consent.phone",
        consent_who="韩**",
    ),
    RemovalRow(
        "03",
        "3栋1202",
        "王**",
        "applicant.owner",
        (ItemLine("沙发", 1), ItemLine("餐桌", 1), ItemLine("纸箱", 14)),
        "陈*",
        Outcome.RELEASED,
        at("19:10"),
        consent="consent.in_person",
    ),
    RemovalRow(
        "04",
        "商铺 06",
        "",
        "applicant.company",
        (ItemLine("展示冷柜", 1),),
        "高**",
        Outcome.RELEASED,
        at("20:53"),
        consent="consent.letter",
    ),
    RemovalRow(
        "05",
        "4栋1801",
        "",
        "applicant.contractor",
        (ItemLine("电缆（卷）", 2), ItemLine("配电箱", 1)),
        "袁*",
        Outcome.REFUSED,
        at("21:15"),
        refusal="业主电话未接通",
    ),
)

INCIDENTS = (
    IncidentRow(
        at("16:19"),
        "incident.other",
        "",
        "苏A·N1725 到门口，未放行",
        ((at("16:52"), "带班员到场劝离，离开"),),
        "罗守田",
        closed=True,
    ),
    IncidentRow(
        at("22:30"),
        "incident.other",
        "",
        "3 号巡更点晚到 19 分，对讲机联络，人员平安",
        (),
        "罗守田",
        closed=True,
    ),
    IncidentRow(
        at("23:05"),
        "incident.dispute",
        "2栋1102",
        "装修 33 夜间未离、有噪声",
        ((at("23:20"), "劝离"),),
        "罗守田",
        closed=False,
    ),
)

CORRECTIONS = (
    CorrectionRow(
        18512,
        at("17:04"),
        "vehicle.entered",
        "苏A·72533",
        "field.room",
        "3栋1201",
        "3栋1202",
        "听错房号",
        "秦谷雨",
        at("17:20"),
    ),
    CorrectionRow(
        18561,
        at("22:14"),
        "visitor.left",
        "21",
        "field.note",
        "22:14",
        "22:44",
        "收证后补录，看错钟",
        "何立夏",
        at("22:58"),
    ),
)

OUTSTANDING = (
    Outstanding(
        "装修 33（2栋1102）夜间施工",
        "次日 8:00 后方可进场，转告客户服务部",
        "丙组・田守冬",
        at("32:00"),
    ),
    Outstanding("3 号对讲机按键失灵", "使用备用机，催维修", "丙组・田守冬", at("36:00")),
    Outstanding("对讲机电池缺 1 块", "查甲组、乙组前两班交接记录", "主管・冯立冬", at("66:00")),
)
