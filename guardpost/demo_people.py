"""The people and cars of the demo site: invented, and the same at each making."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from guardpost.registry.helpers import HelperCategory, HelperDetails
from guardpost.registry.households import Relation, ResidentDetails
from guardpost.registry.permits import PermitDetails
from guardpost.registry.vehicles import RegistrationDetails, Tenure

HOUSEHOLDS = 300
VEHICLES = 420
PERMITS = 12
BUILDINGS = 9

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = (
    *("立春", "雨水", "惊蛰", "春分", "清明", "谷雨", "立夏", "小满", "夏至", "小暑", "大暑"),
    *("立秋", "处暑", "白露", "秋分", "寒露", "霜降", "立冬", "小雪", "大雪", "冬至", "小寒"),
    *("明远", "守田", "望舒", "景行", "知微", "安然", "若谷", "思齐", "向晚", "南星", "半夏"),
)
# Rare characters, one beyond the BMP, and the longest name that GB allows for.
RARE_NAMES = ("𠮷田", "䶮春", "㛃白露", "阿卜杜热合曼·买买提吐尔逊·艾力江·玉素甫江·古丽")
_COLOURS = ("白色", "黑色", "银色", "蓝色", "红色", "灰色")
_BODIES = ("轿车", "越野车", "商务车", "旅行车")
_PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"
_HELPERS = (
    (HelperCategory.NANNY, "12345", ("07:30", "18:30")),
    (HelperCategory.NANNY, "123456", ("08:00", "20:00")),
    (HelperCategory.HOURLY, "246", ("14:00", "17:00")),
    (HelperCategory.CARER, "1234567", ("20:00", "08:00")),
    (HelperCategory.TUTOR, "67", ("09:00", "11:30")),
)
_TEAMS = ("鼎固装饰", "晴川装饰", "木石装饰")
# Who lays tiles in the shift that is played.
WORKER = PermitDetails(
    name="许春生",
    room="4栋1402",
    company=_TEAMS[1],
    phone="15062207318",
    valid_from="2026-06-01",
    valid_until="2026-07-31",
)


def residents(random: Random) -> tuple[ResidentDetails, ...]:
    """Return the head of each household, room by room."""
    rooms = list(_rooms(HOUSEHOLDS))
    rare = dict(zip(random.sample(range(HOUSEHOLDS), len(RARE_NAMES)), RARE_NAMES, strict=True))
    relations = (Relation.OWNER, Relation.OWNER, Relation.OWNER, Relation.TENANT)
    return tuple(
        ResidentDetails(
            room=room,
            name=rare.get(index) or name(random),
            phone=phone(random),
            relation=random.choice(relations),
        )
        for index, room in enumerate(rooms)
    )


def vehicles(
    random: Random, people: tuple[ResidentDetails, ...]
) -> tuple[RegistrationDetails, ...]:
    """Return the cars: one for each household, a second for some, until there are enough."""
    plates: set[str] = set()
    owners = (*people, *random.sample(people, VEHICLES - len(people)))
    return tuple(_car(random, owner, plates, bay) for bay, owner in enumerate(owners, 1))


def permits(random: Random, people: tuple[ResidentDetails, ...]) -> tuple[PermitDetails, ...]:
    """Return renovation workers' permits, a few of them past their date."""
    rooms = random.sample([p.room for p in people], PERMITS - 1)
    drawn = tuple(
        PermitDetails(
            name=name(random),
            room=room,
            company=random.choice(_TEAMS),
            phone=phone(random),
            valid_from="2026-05-20",
            valid_until="2026-06-05" if index < 2 else "2026-07-31",
        )
        for index, room in enumerate(rooms)
    )
    return (*drawn, WORKER)


def helpers(random: Random, people: tuple[ResidentDetails, ...]) -> tuple[HelperDetails, ...]:
    """Return who comes again and again: to a room each, the water carrier to every one."""
    rooms = random.sample([p.room for p in people], len(_HELPERS))
    named = (
        HelperDetails(name(random), room, kind, phone(random), days, *hours)
        for room, (kind, days, hours) in zip(rooms, _HELPERS, strict=True)
    )
    water = HelperDetails(name(random), "", HelperCategory.WATER, phone(random), "135")
    return (*named, water)


def name(random: Random) -> str:
    """Return an invented name."""
    return random.choice(_SURNAMES) + random.choice(_GIVEN)


def phone(random: Random) -> str:
    """Return a mobile number of a form that is in use; whose it is, nobody knows."""
    return random.choice(("135", "137", "138", "139", "150", "158", "186")) + "".join(
        random.choices("0123456789", k=8)
    )


def plate(random: Random, taken: set[str]) -> str:
    """Return a plate that was not given out before."""
    while True:
        found = _new_energy(random) if random.random() < 0.35 else _blue(random)
        if found not in taken:
            taken.add(found)
            return found


def _car(random: Random, owner: ResidentDetails, taken: set[str], bay: int) -> RegistrationDetails:
    monthly = random.random() < 0.3
    return RegistrationDetails(
        plate=plate(random, taken),
        room=owner.room,
        owner=owner.name,
        phone=owner.phone,
        description=random.choice(_COLOURS) + random.choice(_BODIES),
        parking=f"B{1 + bay % 2}-{bay:03d}",
        tenure=Tenure.MONTHLY if monthly else Tenure.FIXED,
        valid_until=random.choice(("2026-06-08", "2026-06-30", "2026-12-31")) if monthly else "",
    )


def _rooms(count: int) -> Iterator[str]:
    for index in range(count):
        building, rest = index % BUILDINGS + 1, index // BUILDINGS
        yield f"{building}栋{rest // 2 + 1:02d}{rest % 2 + 1:02d}"


def _blue(random: Random) -> str:
    serial = [random.choice("0123456789") for _ in range(5)]
    if random.random() < 0.5:
        serial[random.randrange(3)] = random.choice(_PLATE_LETTERS)
    return "苏A" + "".join(serial)


def _new_energy(random: Random) -> str:
    return "苏A" + random.choice("DF") + "".join(random.choices("0123456789", k=5))
