"""What the gallery shows: each family of widgets in its states."""

from __future__ import annotations

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.gate.plates import PlateColour
from ui.theme import Theme
from ui.widgets.alert import AlertRow, Banner
from ui.widgets.badge import CredentialLabel, Dot, Tag
from ui.widgets.buttons import Button
from ui.widgets.cells import Cell
from ui.widgets.checkrow import CheckBox, CheckRow
from ui.widgets.chips import Chips
from ui.widgets.counters import Counters
from ui.widgets.field import Choice, Field, FieldFrame, Stepper, TextArea
from ui.widgets.keypad import Keypad
from ui.widgets.missing import Missing
from ui.widgets.notice import Notice, StatusLine
from ui.widgets.pin import PinBoxes
from ui.widgets.plate import PlateFace, PlateLabel, PlateSize
from ui.widgets.ring import NumberRing, RingState
from ui.widgets.signature import SignaturePad
from ui.widgets.table import Table
from ui.widgets.tristate import TriState

SIZES: tuple[PlateSize, ...] = ("xs", "s", "m", "l")
RINGS: tuple[RingState, ...] = ("done", "current", "todo", "plain", "warn")
PLATES: tuple[str, ...] = (
    "苏A3K725",
    "苏AD06918",
    "苏A12345D",
    "苏A0725警",
    "粤ZK318港",
    "苏A临0527",
    "三轮车",
    "WJ云01026",
)
LORRY = PlateFace("苏A·72518", PlateColour.YELLOW, "苏A72518")


class Words:
    """Says each text in the language of the sheet."""

    def __init__(self, chinese: bool) -> None:
        self._chinese = chinese

    def __call__(self, chinese: str, english: str) -> str:
        """Return the one or the other."""
        return chinese if self._chinese else english


def row(*widgets: QWidget, stretch: bool = True) -> QHBoxLayout:
    """Return widgets side by side."""
    made = QHBoxLayout()
    for widget in widgets:
        made.addWidget(widget)
    if stretch:
        made.addStretch(1)
    return made


def plates(theme: Theme) -> QGridLayout:
    """Return plates of all colours in all sizes."""
    grid = QGridLayout()
    for column, size in enumerate(SIZES):
        faces: list[str | PlateFace] = [*PLATES, LORRY]
        for at, number in enumerate(faces):
            label = PlateLabel(theme, size)
            label.set_plate(number, (4, 3) if size in {"m", "l"} and at < 3 else None)
            grid.addWidget(label, at, column)
    return grid


def buttons(theme: Theme, say: Words) -> QVBoxLayout:
    """Return buttons of all kinds and sizes."""
    column = QVBoxLayout()
    keys = (("F1", "car", "车辆", "Vehicle"), ("F2", "person", "访客", "Visitor"))
    function = []
    for key, icon, chinese, english in keys:
        button = Button(theme, f"b.{key}", size="function", icon=icon, key=key)
        button.setText(say(chinese, english))
        function.append(button)
    lit = Button(theme, "b.lit", size="function", icon="out", key="F3")
    lit.setCheckable(True)
    lit.setChecked(True)
    lit.setText(say("物品放行", "Items out"))
    column.addLayout(row(*function, lit))
    primary = Button(theme, "b.primary", kind="primary", key="Enter")
    primary.setText(say("登记离场", "Log out"))
    plain = Button(theme, "b.plain")
    plain.setText(say("登记进场", "Log in"))
    danger = Button(theme, "b.danger", kind="danger")
    danger.setText(say("通知带班员", "Tell the leader"))
    column.addLayout(row(primary, plain, danger))
    small = Button(theme, "b.small", size="small", icon="edit")
    small.setText(say("更正", "Correct"))
    quiet = Button(theme, "b.quiet", kind="quiet", size="small")
    quiet.setText(say("重签", "Sign again"))
    lock = Button(theme, "b.lock", size="bar", icon="lock")
    lock.setText(say("锁屏 / 换人", "Lock"))
    moon = Button(theme, "b.moon", size="square", icon="moon")
    column.addLayout(row(small, quiet, lock, moon))
    large = Button(theme, "b.large", kind="primary", size="large", key="Enter")
    large.setText(say("登记离场", "Log out"))
    off = Button(theme, "b.off", kind="primary", size="large")
    off.setText(say("完成交接", "Finish"))
    off.setEnabled(False)
    refuse = Button(theme, "b.refuse", kind="danger", size="large")
    refuse.setText(say("拒绝放行⋯", "Refuse…"))
    column.addLayout(row(large, off, refuse))
    return column


def choices(theme: Theme, say: Words) -> QVBoxLayout:
    """Return chips, segments, tabs and the three states."""
    column = QVBoxLayout()
    chips = Chips(theme, "g.kind", alt_digits=True)
    kinds = (("访客", "Visitor"), ("装修", "Fitting"), ("快递外卖", "Delivery"), ("其他", "Other"))
    chips.set_choices([(english, say(chinese, english)) for chinese, english in kinds])
    chips.set_code("Visitor")
    segments = Chips(theme, "g.filter", look="segments")
    filters = (("全部", "All"), ("进", "In"), ("出", "Out"), ("访客", "Visitors"))
    segments.set_choices([(english, say(chinese, english)) for chinese, english in filters])
    segments.set_code("All")
    tabs = Chips(theme, "g.tabs", look="tabs")
    tabs.set_choices([("a", say("住户与车辆", "Homes")), ("b", say("黑名单", "Watchlist"))])
    tabs.set_code("a")
    column.addWidget(chips)
    column.addLayout(row(segments, tabs))
    for code in ("normal", "abnormal", "missing", ""):
        states = TriState(theme, f"g.state{code}")
        states.set_code(code)
        stepper = Stepper(theme, f"g.count{code}", value=7)
        if code == "missing":
            stepper.set_tone("danger")
        column.addLayout(row(stepper, states))
    return column


def form(theme: Theme, say: Words) -> QVBoxLayout:
    """Return fields in their states."""
    column = QVBoxLayout()
    room = Field(theme, "f.room", number=2)
    room.set_label(say("去向房号", "Room"))
    room.set_text("2栋1701")
    room.set_note(say("输 2-1701 也可以", "2-1701 will do"))
    room.set_state("done")
    phone = Field(theme, "f.phone", number=4)
    phone.set_label(say("手机号", "Phone"))
    phone.set_text("1376 205 518")
    phone.set_error(say("少 1 位,现在 10 位", "One digit short: 10 so far"))
    phone.set_state("current")
    kind = Choice(theme, "f.kind", number=5)
    kind.set_label(say("证件", "Document"))
    kind.set_hint(say("只显示前 6 位和后 4 位", "first 6 and last 4 shown"))
    kind.set_choices([("id", say("身份证", "Identity card")), ("p", say("护照", "Passport"))])
    number = Field(theme, "f.number")
    number.set_text("320113********2086")
    number.add_inside("eye", "f.reveal")
    card = Button(theme, "f.card", size="field", icon="id")
    card.setText(say("读卡", "Read"))
    kind.add_beside(number.edit)
    kind.add_beside(card)
    people = FieldFrame(theme, number=7, inline=True)
    people.set_label(say("人数", "People"))
    people.set_content(Stepper(theme, "f.people", boxed=True))
    note = TextArea(theme, "f.note", number=8, lines=2)
    note.set_label(say("说明", "Note"))
    note.set_placeholder(say("写明哪一件、什么情况", "Which one, and what is wrong"))
    for each in (room, phone, kind, people, note):
        column.addWidget(each)
    return column


def attention(theme: Theme, say: Words) -> QVBoxLayout:
    """Return counters, alerts, notices and what is missing."""
    column = QVBoxLayout()
    counters = Counters(theme, ["c.cars", "c.visitors", "c.items"])
    for name, value, chinese, english in (
        ("c.cars", 97, "在场车辆", "Cars inside"),
        ("c.visitors", 8, "在场访客", "Visitors"),
        ("c.items", 2, "待放行物品", "Slips"),
    ):
        counters.counter(name).set_value(value)
        counters.counter(name).set_label(say(chinese, english))
    red = AlertRow(theme, "a.red", tone="danger", icon="ban")
    red.set_texts(
        say("黑名单 苏A・N1725", "Watchlist 苏A・N1725"), say("16:19 已拦下", "16:19 stopped")
    )
    red.set_action(say("处理", "See to"))
    amber = AlertRow(theme, "a.amber", icon="clock")
    amber.set_texts(
        say("访客 05 超时 52 分", "Visitor 05 late by 52 min"), say("去 2栋0604", "to 2-0604")
    )
    amber.set_action(say("联系", "Call"))
    banner = Banner(theme, "a.banner", icon="up", closable=True)
    banner.set_text(say("412 行,<b>3 行没写入</b>", "412 rows, <b>3 not written</b>"))
    banner.set_action(say("改这 3 行", "Mend"))
    notice = Notice(theme)
    notice.set_texts(say("租户搬出,须业主同意", "Owner must agree"), "<b>韩立秋</b> 137****5508")
    call = Button(theme, "a.call", kind="primary", icon="phone")
    call.setText(say("拨打业主", "Call"))
    notice.buttons.addWidget(call)
    missing = Missing(theme, "a.missing")
    missing.set_title(say("还差 2 件事", "2 things missing"), say("点一行跳过去", "click to go"))
    missing.set_items(
        [("a", say("电池缺 1 块", "Battery"), say("没写说明", "no note")), ("b", "PIN", "")]
    )
    ticked = CheckRow(theme, "a.ticked")
    ticked.set_texts(say("证件核对", "Papers"), say("人证一致", "match"))
    ticked.setChecked(True)
    open_row = CheckRow(theme, "a.open")
    open_row.set_texts(say("逐件清点", "Count"), say("5 / 6", "5 of 6"), "warn")
    for each in (counters, red, amber, banner, notice, missing, ticked, open_row):
        column.addWidget(each)
    return column


def signing(theme: Theme, say: Words) -> tuple[QVBoxLayout, SignaturePad]:
    """Return pad, PIN boxes, key pad and the small badges."""
    column = QVBoxLayout()
    ticks = iter(range(0, 100_000, 8))
    pad = SignaturePad(theme, "s.pad", lambda: next(ticks))
    pin = PinBoxes(theme, "s.pin")
    pin.setText("123")
    wrong = PinBoxes(theme, "s.wrong")
    wrong.set_state("wrong")
    said = StatusLine(theme)
    said.say(say("已输 3 位,还差 3 位", "3 typed, 3 to go"), "clock", "warn")
    credential = CredentialLabel(theme)
    credential.set_credential("person", say("访客", "Visitor"), "12")
    tags = []
    for tone in ("neutral", "warn", "danger", "ok", "accent", "strong"):
        tag = Tag(theme, tone)
        tag.setText(say("业主", "Owner"))
        tags.append(tag)
    rings = []
    for at, state in enumerate(RINGS, 1):
        ring = NumberRing(theme, state)
        ring.set_number(at)
        rings.append(ring)
    box = CheckBox(theme, "s.box")
    box.setText(say("减少动画", "Less motion"))
    column.addWidget(pad)
    column.addLayout(row(pin, wrong))
    column.addWidget(said)
    column.addWidget(Keypad(theme, "s.keys"))
    column.addLayout(row(credential, *tags))
    column.addLayout(row(*rings, Dot(theme), Dot(theme, "lineStrong", hollow=True), box))
    return column, pad


def records(theme: Theme, say: Words) -> Table:
    """Return a table that shows each role."""
    model = QStandardItemModel(3, 6)
    heads = (("外  内", "Out In"), ("时间", "Time"), ("车牌 / 证号", "Plate"), ("人员", "Who"))
    model.setHorizontalHeaderLabels([say(*head) for head in heads] + [say("身份", "Is"), ""])
    for at, direction in enumerate(("in", "out", "refused")):
        for column in range(6):
            model.setItem(at, column, QStandardItem())
        model.item(at, 0).setData(direction, Cell.DIRECTION)
        model.item(at, 1).setText(f"16:4{at}")
        model.item(at, 1).setData("strong", Cell.STYLE)
        model.item(at, 1).setData(True, Cell.BOLD)
        model.item(at, 2).setData((PLATES[at],), Cell.PLATES)
        model.item(at, 3).setText(say("赵白露", "Zhao Bailu"))
        model.item(at, 3).setData("strong", Cell.STYLE)
        model.item(at, 3).setData(True, Cell.BOLD)
        model.item(at, 4).setText(say("业主", "Owner"))
        model.item(at, 4).setData("neutral", Cell.TAG)
        model.item(at, 5).setText(say("限 15 分钟", "15 minutes"))
        model.item(at, 5).setData(at == 2, Cell.STRUCK)
    model.item(0, 2).setData(None, Cell.PLATES)
    model.item(0, 2).setData(("person", say("访客", "Visitor"), "12"), Cell.CREDENTIAL)
    table = Table(theme, "t.records")
    table.setModel(model)
    table.set_widths([84, 68, 146, 110, 80, 0])
    table.selectRow(1)
    model.setParent(table)
    return table
