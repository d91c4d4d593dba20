"""The shift of ui/report-page1.png and report-page2.png, number for number."""

from __future__ import annotations

from dataclasses import replace

from guardpost.reports.facts import (
    CarryOver,
    Head,
    KindGroup,
    LedgerLine,
    LineUp,
    Role,
    ShiftFacts,
    Signed,
    Traffic,
    Visitors,
)
from guardpost.reports.rows import (
    Attendance,
    Cleanliness,
    Condition,
    Equipment,
    HourFlow,
    Inspection,
    Stay,
    VehicleRow,
    VehicleTotal,
    VisitorRow,
)
from tests.reports.sample_rows import (
    CORRECTIONS,
    INCIDENTS,
    OUTSTANDING,
    REMOVALS,
    at,
    handwriting,
)

HEAD_HASH = "e3c10f9657d24ab8" + "0123456789abcdef" * 3
PREVIOUS_HASH = "77aa02b4c19de560" + "fedcba9876543210" * 3

HOURS = tuple(
    HourFlow(at(f"{16 + index}:00"), entered, left)
    for index, (entered, left) in enumerate(
        ((21, 17), (24, 16), (29, 14), (21, 13), (14, 11), (10, 9), (7, 6), (4, 4))
    )
)

_VEHICLES = """
15:12|苏A·66D31|blue|轿车|6栋0804|16:21|探亲|phone|
15:40|苏A·D71180|green|轿车|2栋0604|17:36|访客 05||超时，电话催离
16:02|苏A·72518|yellow|厢式货车|6栋1503|16:33|搬家||放行单 02
16:06|||三轮车|3栋|16:24|废品回收||无大件
16:28|苏A·0725警|white|警车|9栋|17:10|执法 2 人||警号已记
17:04|苏A·72533|yellow|厢式货车|3栋1202|19:12|搬家||放行单 03
17:31|苏A·7Q602|blue|面包车|5栋0702|20:12|家政 15|preregistered|
18:06|苏A·D30277|green|轿车|8栋0102|19:03|空调安装|preregistered|
19:22|苏A·D30915|green|轿车|1栋0903|22:44|访客 21|preregistered|
20:31|苏A·53K18|yellow|冷藏货车|商铺 06|20:55|商铺搬运||放行单 04
20:48|苏A·9N440|blue|轿车|4栋2201||访客 24||访客码
21:40|苏A·2L915|blue|轿车|7栋0602|22:05|接人||限 30 分
22:18|苏A·临0527|temp|轿车|2栋1701||住户亲属|phone|
23:51|苏A·58K06|blue|冷链车|商铺 06||送货||限 30 分
"""

_VISITORS = """
|27|renovation|许**|150****3316|4栋1801|17:22|52||劝离
|31|renovation|孙**|138****7150|4栋2201|17:54|0||
|05|visitor|陆*|139****4471|2栋0604|17:36|106||电话催离
|08|visitor|郭*|136****2018|6栋0804|16:21|0||
|09|housekeeping|曹**|177****6634|1栋1102|17:40|0||
|11|visitor|唐*|158****9027|3栋0501|18:10|0||
16:39|12|visitor|宋**|135****6602|7栋0301|18:21|0|phone|
16:46|13|visitor|陆**|137****5186|2栋1701|18:35|0|phone|
17:02|33|renovation|魏**|152****7715|2栋1102|23:20|320||见事件 3
17:31|15|housekeeping|钟*、吴*|186****3345|5栋0702|20:12|0|preregistered|
18:06|17|renovation|梁**|151****8820|8栋0102|19:03|0|preregistered|
19:22|21|visitor|孔**|180****2903|1栋0903|22:44|0|preregistered|离场时间已更正
20:48|24|visitor|丁**|133****6648|4栋2201||0||访客码；次日 9:00 前离
21:08|18|visitor|方**|139****5121|2栋0604|23:02|62||电话催离
23:14|26|visitor|杜**|189****1174|2栋1701||0||住户亲属，留宿
"""


def _vehicle(line: str) -> VehicleRow:
    came, plate, colour, what, room, gone, reason, verified, note = line.split("|")
    return VehicleRow(
        before=came < "16:00",
        in_at=at(came),
        out_at=at(gone) if gone else None,
        stay=Stay.LEFT if gone else Stay.INSIDE,
        plate=plate,
        colour=f"plate_colour.{colour}" if colour else "",
        vehicle="vehicle.outside",
        description=what,
        room=room,
        reason=reason,
        verified=f"verified.{verified}" if verified else "",
        note=note,
    )


def _visitor(line: str) -> VisitorRow:
    came, card, category, name, phone, room, gone, late, verified, note = line.split("|")
    return VisitorRow(
        before=not came,
        in_at=at(came or "13:20"),
        out_at=at(gone) if gone else None,
        stay=Stay.LEFT if gone else Stay.INSIDE,
        card=int(card),
        category=f"visitor.{category}",
        name=name,
        party=1,
        phone=phone,
        room=room,
        verified=f"verified.{verified}" if verified else "",
        note=note,
        overdue_minutes=int(late),
        timed=True,
    )


def lines_of(block: str) -> list[str]:
    """Return the lines between the quotes."""
    return block.strip("\n").split("\n")


TRAFFIC = Traffic(
    hours=HOURS,
    totals=(
        VehicleTotal("vehicle.resident", 89, 118, 79, 128),
        VehicleTotal("vehicle.outside", 2, 12, 11, 3),
    ),
    rows=tuple(map(_vehicle, lines_of(_VEHICLES))),
)

FACTS = ShiftFacts(
    head=Head(
        site="翠湖花园",
        post="北门岗",
        post_code="N01",
        number="GP-N01-20260612-2",
        pattern="pattern.middle",
        starts_at=at("16:00"),
        ends_at=at("24:00"),
        group="乙",
        next_group="丙",
        leader="罗守田",
        guards=("秦谷雨", "何立夏"),
        incoming_leader="田守冬",
        handed_over_at=at("23:57:12"),
        made_at=at("23:57:14"),
    ),
    line_up=LineUp(
        expected=3,
        rows=(
            Attendance("罗守田", "role.leader", at("15:48"), "passed", "passed", "passed"),
            Attendance("秦谷雨", "duty.fixed", at("15:50"), "passed", "passed", "passed"),
            Attendance("何立夏", "duty.patrol", at("15:50"), "passed", "passed", "passed"),
        ),
        inspections=(
            Inspection(at("20:05"), "罗守田", "着装、仪容合格"),
            Inspection(at("21:40"), "罗守田", "岗亭卫生合格"),
        ),
        lined_up_at=at("23:50"),
        incoming=3,
    ),
    equipment=(
        Equipment("equipment.radio", 4, 4, 4, Condition.FAULT, "3 号机按键失灵，16:10 报修"),
        Equipment("equipment.charger", 2, 2, 2, Condition.OK),
        Equipment("equipment.discharger", 1, 1, 1, Condition.OK),
        Equipment(
            "equipment.battery", 8, 7, 7, Condition.MISSING, "缺 1 块，接班时已缺，见未尽事项 3"
        ),
        Equipment("equipment.police_gear", 6, 6, 6, Condition.OK),
        Equipment("equipment.helmet", 4, 4, 4, Condition.OK),
        Equipment("equipment.gate_remote", 2, 2, 2, Condition.OK),
        Equipment("equipment.booth_keys", 3, 3, 3, Condition.OK),
    ),
    cleanliness=tuple(
        Cleanliness(f"place.{place}", clean=True) for place in ("booth", "glass", "desk", "road")
    ),
    checked_at=at("21:40"),
    traffic=TRAFFIC,
    visitors=Visitors(opening=6, rows=tuple(map(_visitor, lines_of(_VISITORS))), deliveries=37),
    removals=REMOVALS,
    incidents=INCIDENTS,
    corrections=CORRECTIONS,
    outstanding=OUTSTANDING,
    carry_over=CarryOver(vehicles=131, visitors=2, slips=0),
    signatures=(
        Signed(Role.OUTGOING, "乙", "罗守田", handwriting("罗守田"), at("23:56:18")),
        Signed(Role.INCOMING, "丙", "田守冬", handwriting("田守冬"), at("23:57:12")),
        Signed(Role.SUPERVISOR),
    ),
    ledger=LedgerLine(
        station="N01",
        first=18489,
        last=18574,
        head=HEAD_HASH,
        previous_head=PREVIOUS_HASH,
        counts=(
            (KindGroup.RESIDENT_VEHICLES, 8),
            (KindGroup.OTHER_VEHICLES, 23),
            (KindGroup.VISITORS, 30),
            (KindGroup.REMOVALS, 12),
            (KindGroup.INCIDENTS, 3),
            (KindGroup.CORRECTIONS, 2),
            (KindGroup.HANDOVER, 8),
        ),
    ),
)


def with_vehicles(rows: tuple[VehicleRow, ...]) -> ShiftFacts:
    """Return the shift with other vehicles, all of them seen in and out in its first hour."""
    entered = len(rows)
    traffic = Traffic(
        hours=(HourFlow(at("16:00"), entered, entered),),
        totals=(VehicleTotal("vehicle.outside", 0, entered, entered, 0),),
        rows=rows,
    )
    return replace(FACTS, traffic=traffic, carry_over=CarryOver(0, 2, 0))


def empty_shift() -> ShiftFacts:
    """Return a shift in which nothing happened and nobody has signed yet."""
    return replace(
        FACTS,
        line_up=LineUp(expected=0, rows=()),
        equipment=(),
        cleanliness=(),
        checked_at=None,
        traffic=Traffic(hours=(), totals=(), rows=()),
        visitors=Visitors(opening=0, rows=()),
        removals=(),
        incidents=(),
        corrections=(),
        outstanding=(),
        carry_over=CarryOver(0, 0, 0),
        signatures=tuple(Signed(role) for role in Role),
        ledger=LedgerLine("N01", 1, 1, HEAD_HASH, "0" * 64, ((KindGroup.HANDOVER, 1),)),
    )


def sample_facts() -> ShiftFacts:
    """Return the drawing's shift."""
    return FACTS


def with_visitors(count: int) -> ShiftFacts:
    """Return the shift with that many visitors, all come and gone within it."""
    gone = [row for row in FACTS.visitors.rows if row.stay is Stay.LEFT]
    rows = tuple(replace(gone[turn % len(gone)], before=False) for turn in range(count))
    return replace(
        FACTS,
        visitors=Visitors(opening=0, rows=rows),
        carry_over=replace(FACTS.carry_over, visitors=0),
    )
