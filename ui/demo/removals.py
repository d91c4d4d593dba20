"""Goods through the gate: a slip by F3, its checks, then released or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import Qt

from guardpost.gate.slips import Applicant, ConsentBy, GoodsKind
from ui.demo.album import Album
from ui.demo.stage import Act, Stage


@dataclass(frozen=True, slots=True)
class Item:
    """A line of a slip."""

    goods: GoodsKind
    name: str
    quantity: int


@dataclass(frozen=True, slots=True)
class Slip:
    """What is to leave, and whether it may.

    Attributes:
        fields: further fields of the form by their names.
        owner: name and phone of the owner who agrees, where the registry knows none.
        refusal: why it stays; empty when it goes.
    """

    room: str
    applicant: str
    relation: Applicant
    items: tuple[Item, ...]
    fields: dict[str, str] = field(default_factory=dict)
    owner: tuple[str, str] | None = None
    refusal: str = ""


_OWNER = Slip(
    *("6-1501", "刘寒露", Applicant.OWNER),
    (
        Item(GoodsKind.APPLIANCE, "双门冰箱", 1),
        Item(GoodsKind.FURNITURE, "实木衣柜（已拆）", 2),
        Item(GoodsKind.APPLIANCE, "55 寸电视机", 1),
    ),
    {
        "reason": "搬家",
        "mover": "冯立田",
        "mover_phone": "15062203316",
        "plate": "苏A72518",
        "document": "320112198507120936",
        "mover_note": "搬家车司机",
    },
)
_CONTRACTOR = Slip(
    *("4-1402", "许春生", Applicant.CONTRACTOR),
    (Item(GoodsKind.BUILDING_MATERIAL, "整箱瓷砖", 12), Item(GoodsKind.RENOVATION, "电线", 3)),
    {
        "reason": "说是余料",
        "mover_phone": "15062207318",
        "document": "320125199003074418",
    },
    refusal="业主电话里说瓷砖没有退，不同意拉走",
)
_TENANT = Slip(
    *("8-1102", "冯安然", Applicant.TENANT),
    (Item(GoodsKind.FURNITURE, "书桌", 1), Item(GoodsKind.OFFICE, "打印机", 1)),
    {
        "reason": "搬去公司",
        "mover": "唐半夏",
        "mover_phone": "13805164472",
        "document": "110105198203150631",
        "mover_note": "同事",
    },
    owner=("韩立秋", "13770625508"),
)


def removals(stage: Stage, album: Album) -> Iterator[Act]:
    """Yield the slips of the evening: an owner's, one that is refused, a tenant's."""
    for at, slip in (("16:24", _OWNER), ("17:28", _CONTRACTOR), ("17:44", _TENANT)):
        yield Act(at, partial(_handle, stage, album, slip))


def _handle(stage: Stage, album: Album, slip: Slip) -> None:
    stage.hands.press(Qt.Key.Key_F3)
    _apply(stage, slip)
    if slip is _OWNER:
        album.take("removal-form")
    stage.wait(40)
    stage.hands.enter()
    stage.must_have_written("removal.applied")
    if slip.refusal:
        _refuse(stage, slip)
    else:
        _check(stage, slip)
        _release(stage, album, slip)
    stage.hands.press(Qt.Key.Key_Escape)


def _apply(stage: Stage, slip: Slip) -> None:
    """Fill in the application; Enter takes a line into the list."""
    hands = stage.hands
    hands.type("removal.room", slip.room)
    hands.type("removal.applicant", slip.applicant)
    hands.click(f"removal.relation.{slip.relation}")
    for item in slip.items:
        hands.choose("removal.line.goods", item.goods)
        hands.type("removal.line.name", item.name)
        hands.type("removal.line.quantity", str(item.quantity))
        hands.enter()
    for name, text in slip.fields.items():
        hands.type(f"removal.{name}", text)


def _check(stage: Stage, slip: Slip) -> None:
    """Ask the owner, look at the papers and the vehicle, count every line."""
    hands = stage.hands
    stage.wait(30)
    hands.click("removal.identity")
    if "plate" in slip.fields:
        hands.click("removal.vehicle")
    for number, _item in enumerate(slip.items, 1):
        stage.wait(8)
        hands.find(f"removal.count.{number}").setFocus()
        hands.enter()


def _release(stage: Stage, album: Album, slip: Slip) -> None:
    hands = stage.hands
    if slip.owner is not None:
        name, phone = slip.owner
        hands.type("removal.consent.who", name)
        hands.type("removal.consent.number", phone)
        album.take("removals")
        stage.wait(45)
        hands.click(f"removal.consent.{ConsentBy.PHONE}")
    hands.draw("removal.pad", len(slip.items))
    stage.wait(15)
    hands.click("removal.release")
    stage.must_have_written("removal.released")


def _refuse(stage: Stage, slip: Slip) -> None:
    hands = stage.hands
    stage.wait(120)
    hands.click("removal.refuse")
    hands.type("removal.refuse.reason", slip.refusal)
    hands.enter()
    stage.must_have_written("removal.refused")
