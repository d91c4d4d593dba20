"""Who comes to the gate this evening, and what happens. All of it is invented."""

from __future__ import annotations

from guardpost.gate.incidents import IncidentCategory
from guardpost.gate.vehicles import VehicleClass
from guardpost.gate.visitors import VisitorCategory
from ui.demo.papers import Deed, Happening, Mend
from ui.demo.traffic import Caller
from ui.demo.visitors import Guest

_V = VisitorCategory

# When another guard takes the desk.
TURNS = (
    ("16:44", "秦谷雨"),
    ("18:00", "何立夏"),
    ("19:30", "秦谷雨"),
    ("21:02", "吴景行"),
    ("22:28", "何立夏"),
)

GUESTS = (
    Guest("16:05", "17:12", _V.VISITOR, "3-502", "李小满", "13851840726"),
    Guest(
        *("16:11", "18:24", _V.RENOVATION, "4-1402", "许春生", "15062207318"),
        confirmed="preregistered",
        stay="until",
        fields={"reason": "贴瓷砖", "belongings": "切割机一台"},
    ),
    Guest("16:19", "16:31", _V.DELIVERY, "2-602"),
    Guest("16:38", "18:11", _V.VISITOR, "7-301", "宋立秋", "13770612945", confirmed="intercom"),
    Guest("16:50", "17:56", _V.HOUSEKEEPING, "5-702", "孔秋分", "18652037741", party=2),
    Guest("17:06", "17:15", _V.DELIVERY, "8-102", "骑手", confirmed="intercom"),
    Guest(
        *("17:21", "18:42", _V.OFFICER, "9-101", "周景行"),
        confirmed="in_person",
        party=2,
        fields={"document": "032817", "reason": "走访"},
    ),
    Guest("17:39", "20:02", _V.VISITOR, "1-902", "高半夏", "13913904460", stay="30"),
    Guest("18:03", "18:57", _V.DELIVERY, "6-1101"),
    Guest("18:09", "20:33", _V.VISITOR, "2-1701", "李䶮", "13505186092"),
    Guest(
        *("18:31", "19:08", _V.OTHER, "4-301", "吕清明", "15850556103"),
        fields={"reason": "查燃气表", "belongings": "工具包"},
    ),
    Guest(
        *("18:47", "21:12", _V.VISITOR, "5-1601", "何大雪", "13675119480"),
        party=3,
        fields={"belongings": "蛋糕", "reason": "做客"},
    ),
    Guest("19:04", "19:16", _V.DELIVERY, "3-1201", confirmed="intercom"),
    Guest(
        *("19:27", "22:36", _V.OTHER, "8-1102", "于立冬", "13951693027"),
        stay="120",
        fields={"document": "110105198203150631", "reason": "水管漏水抢修"},
    ),
    Guest(
        *("19:52", "20:44", _V.OTHER, "7-602", "程小暑", "15295768804"),
        fields={"reason": "送桶装水"},
    ),
    Guest("20:16", "", _V.VISITOR, "9-1402", "曾南星", "13770358219"),
    Guest("20:47", "20:58", _V.DELIVERY, "1-501"),
    Guest("21:18", "23:04", _V.HOUSEKEEPING, "6-202", "蒋白露", "18013876650"),
)
# The form of this one is photographed.
PICTURED_GUEST = 13

TRUCK, WATCHED_AT = "苏A72518", "18:19"
AMBULANCE, AMBULANCE_IN, AMBULANCE_OUT = "苏A120K8", "20:24", "20:41"
TRICYCLE, ITS_DRIVER = "蓝色三轮车，收旧家电", "马小寒"

# When each comes, who, and when it leaves; an empty time: still inside at midnight.
CALLERS: tuple[tuple[str, Caller, str], ...] = (
    (
        "16:02",
        Caller(
            typed=TRUCK,
            vehicle=VehicleClass.MOVING,
            room="6-1501",
            confirmed="in_person",
            fields={"reason": "搬家", "description": "黄牌厢式货车", "person": "冯立田"},
        ),
        "17:03",
    ),
    (
        "16:15",
        Caller(typed="苏A0725警", vehicle=VehicleClass.OFFICIAL, fields={"reason": "走访"}),
        "18:43",
    ),
    (
        "16:46",
        Caller(
            vehicle=VehicleClass.TRICYCLE,
            room="3-1001",
            confirmed="intercom",
            fields={"description": TRICYCLE, "person": ITS_DRIVER},
        ),
        "17:22",
    ),
    (
        "17:01",
        Caller(
            vehicle=VehicleClass.MOTORCYCLE,
            room="7-1202",
            confirmed="intercom",
            fields={"plate": "苏A35D18", "reason": "取件"},
        ),
        "17:19",
    ),
    (
        "17:34",
        Caller(
            vehicle=VehicleClass.BICYCLE,
            room="2-301",
            confirmed="phone",
            fields={"description": "银色自行车", "person": "家教老师"},
        ),
        "",
    ),
    (
        "17:51",
        Caller(
            typed="苏A临4471",
            room="4-1402",
            confirmed="phone",
            fields={"reason": "提新车", "phone": "13851607733"},
        ),
        "19:41",
    ),
    ("18:27", Caller(typed="8K521", room="1-902", confirmed="phone"), "20:08"),
    (
        "18:54",
        Caller(
            typed="苏A7B309",
            vehicle=VehicleClass.NONRESIDENT,
            room="物业中心",
            fields={"reason": "送配件"},
        ),
        "19:20",
    ),
    (
        "19:35",
        Caller(
            typed="苏AD73310",
            vehicle=VehicleClass.VAN,
            room="8-1102",
            confirmed="phone",
            fields={"reason": "水管抢修", "description": "白色面包车", "phone": "13951693027"},
        ),
        "22:34",
    ),
    (
        "19:58",
        Caller(
            typed="苏A6F728",
            vehicle=VehicleClass.DELIVERY,
            room="3-902",
            confirmed="phone",
            fields={"reason": "送快递"},
        ),
        "20:09",
    ),
    (
        "20:33",
        Caller(
            typed="苏A90K36",
            vehicle=VehicleClass.TRUCK,
            room="物业中心",
            fields={"reason": "送水泵", "description": "大货车"},
            order="工程部急用的水泵，只停卸货区",
        ),
        "21:02",
    ),
    ("20:53", Caller(typed="苏A1T662", room="5-1601", confirmed="preregistered"), "21:09"),
    ("21:44", Caller(typed="粤Z1234港", room="9-1402", confirmed="phone"), ""),
    ("22:17", Caller(typed="苏A6N083", room="6-202", confirmed="intercom"), "23:02"),
)
PICTURED_CALLER = 8

# When the cars pass whose owners' names are hard to write, and whose, by their place in
# the demo's list of them; the one with the longest name goes and comes back.
RARE = (("17:10", 3), ("17:45", 0), ("18:21", 1), ("18:52", 2), ("20:36", 3))

# How many residents come and go in each hour from 16:00 on; the last one is cut short.
FLOW = ((5, 9), (11, 6), (19, 6), (15, 5), (9, 5), (6, 5), (4, 3), (2, 0))

INCIDENT_AT = "21:27"
INCIDENT = Happening(
    IncidentCategory.TRAFFIC,
    "3栋地库出口",
    "21:14",
    "两车在出口剐蹭，左前门和保险杠受损，没有人受伤，两位车主都在场。",
    (
        Deed("21:15", "吴景行", "到场放警示锥，请两车靠边"),
        Deed("21:19", "罗守田", "两位车主拍照后自行协商"),
        Deed("21:24", "吴景行", "清扫地面碎片，出口恢复通行"),
    ),
    "双方协商私了，车已各自开走。",
    "3栋地库出口 21:00–21:30 的录像要导出备查",
)
# Which guest's room was misheard, and which forgot to give the card back.
MISHEARD_GUEST, CARD_KEPT_GUEST = 8, 9
REPAIR_AT = "19:45"
REPAIR = ("5-901", "谢霜降", "厨房水管渗水，滴到楼下，请今晚派人来看")
MISHEARD = Mend("room", "6栋1102", "房号听错，业主来电更正")
CARD_KEPT = Mend("card_returned", None, "访客忘了还卡，已电话联系明早送回")
