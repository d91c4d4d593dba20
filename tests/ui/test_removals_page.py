"""The removals page: real keys, a real book, from the application to the gate."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from guardpost.clock import ManualClock
from guardpost.gate.removals import refuse_items
from guardpost.gate.slips import Applicant, GoodsKind
from tests.site import Post
from tests.ui.booth import booth
from tests.ui.slip_desk import DOCUMENT, SlipDesk, ask, slip_desk
from ui.widgets.buttons import Button
from ui.widgets.choice import ComboBox
from ui.widgets.form import ErrorLine


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[SlipDesk]:
    """Return the page; no slip waits yet."""
    with slip_desk(post, qapp) as made:
        yield made


def fill_in(desk: SlipDesk) -> None:
    """Write a small application."""
    desk.arrive("new")
    desk.type_in("removal.room", "6-1503")
    desk.type_in("removal.applicant", "贺春分")
    desk.click("removal.relation.family")
    desk.type_in("removal.document", DOCUMENT)
    desk.type_in("removal.line.name", "双门冰箱")


# A new application


def test_with_no_slip_one_sentence_and_one_action_lead_to_a_new_one(desk: SlipDesk) -> None:
    """The keyboard is at the action; Enter opens the form."""
    assert desk.focus == "removal.begin"
    desk.enter()
    assert desk.focus == "removal.room"


def test_an_application_is_written_by_keys_alone(desk: SlipDesk) -> None:
    """Tab goes through the form as it is read; Enter at the end opens the slip."""
    desk.arrive("new")
    desk.keys("6-1503\t")
    desk.keys("贺春分\t")
    desk.keys("搬家\t1730\t")
    assert desk.focus == "removal.relation.owner"
    desk.key(Qt.Key.Key_Right)
    desk.key(Qt.Key.Key_Tab)
    assert desk.focus == "removal.line.goods"
    desk.key(Qt.Key.Key_Down)
    desk.key(Qt.Key.Key_Tab)
    desk.keys("双门冰箱\t")
    desk.keys("2")
    desk.enter()
    desk.keys("衣柜")
    desk.enter()
    desk.enter()
    assert (desk.focus, desk.error("removal.document")) == ("removal.document", "")
    desk.keys(DOCUMENT)
    desk.enter()
    record = desk.slip(desk.waiting[0].number)
    assert (record.slip.room, record.slip.applicant, record.slip.relation) == (
        "6栋1503",
        "贺春分",
        "family",
    )
    assert (record.slip.planned_at, record.slip.document) == ("17:30", DOCUMENT)
    lines = [(line.goods, line.name, line.quantity) for line in record.lines]
    assert lines == [("appliance", "双门冰箱", 2), ("appliance", "衣柜", 1)]


def test_the_kinds_of_goods_are_the_handbooks_ten(desk: SlipDesk) -> None:
    """In the handbook's order, each in words."""
    box = desk.find(QComboBox, "removal.line.goods")
    assert [box.itemData(at) for at in range(box.count())] == [kind.value for kind in GoodsKind]
    assert box.itemText(0) == "搬家家俱"


def test_who_carries_it_and_in_what_is_kept(desk: SlipDesk) -> None:
    """Phone, paper and plate in their one spelling."""
    fill_in(desk)
    desk.type_in("removal.mover", "冯立田")
    desk.type_in("removal.mover_phone", "150 0000 3316")
    desk.type_in("removal.plate", "苏a·72518")
    desk.type_in("removal.document", DOCUMENT)
    desk.type_in("removal.mover_note", "司机")
    desk.click("removal.apply")
    slip = desk.waiting[0]
    assert (slip.mover, slip.mover_phone, slip.plate) == ("冯立田", "15000003316", "苏A72518")
    assert (slip.document_kind, slip.document, slip.mover_note) == (
        "resident_id",
        DOCUMENT,
        "司机",
    )


def test_what_is_missing_is_told_and_gets_the_keyboard(desk: SlipDesk) -> None:
    """One field after the other; nothing is in the book before all are there."""
    desk.arrive("new")
    desk.click("removal.apply")
    assert (desk.focus, desk.error("removal.room")) == ("removal.room", "从哪一户搬出？先填房号")
    desk.type_in("removal.room", "6-1503")
    assert desk.error("removal.room") == ""
    desk.enter()
    assert desk.focus == "removal.applicant"
    desk.keys("贺春分")
    desk.enter()
    assert desk.focus == "removal.relation.owner"
    desk.key(Qt.Key.Key_Space)
    desk.click("removal.apply")
    assert desk.focus == "removal.line.name"
    desk.keys("双门冰箱")
    desk.click("removal.apply")
    assert (desk.focus, desk.error("removal.document")) == (
        "removal.document",
        "填上搬运人的证件，看过就还",
    )
    assert desk.waiting == ()


def test_enter_goes_on_and_says_nothing_of_a_field_nobody_was_in(desk: SlipDesk) -> None:
    """Only Enter in the empty field itself, or the button, says that it is empty."""
    desk.arrive("new")
    desk.keys("6-1503")
    desk.enter()
    assert (desk.focus, desk.error("removal.applicant")) == ("removal.applicant", "")
    desk.enter()
    assert (desk.focus, desk.error("removal.applicant")) == ("removal.applicant", "填申请人姓名")


def test_a_wrong_quantity_is_told_below_the_row_and_nothing_in_it_moves(desk: SlipDesk) -> None:
    """One line high and as wide as the form; the fields stay where they are."""
    fill_in(desk)
    fields = [
        desk.find(QWidget, f"removal.line.{name}") for name in ("goods", "name", "quantity", "add")
    ]
    before = [each.mapTo(desk.page, each.rect().topLeft()) for each in fields]
    desk.type_in("removal.line.quantity", "0")
    desk.enter()
    sentence = desk.error("removal.line.quantity")
    shown = [each for each in desk.page.findChildren(ErrorLine) if each.isVisible()]
    assert [each.text() for each in shown] == [sentence]
    assert shown[0].width() > desk.find(QWidget, "removal.line.name").width() * 2
    assert [each.mapTo(desk.page, each.rect().topLeft()) for each in fields] == before


def test_a_phone_that_is_too_short_stays_to_be_mended(desk: SlipDesk) -> None:
    """Said in one sentence; the text stays, the slip waits."""
    fill_in(desk)
    desk.type_in("removal.mover_phone", "1500000331")
    desk.click("removal.apply")
    assert desk.waiting == ()
    assert desk.focus == "removal.mover_phone"
    assert desk.text("removal.mover_phone") == "1500000331"
    assert "少 1 位" in desk.error("removal.mover_phone")


@pytest.mark.parametrize("quantity", ["0", "10000", "1.5", "two", "9" * 5000])
def test_a_quantity_that_is_none_is_told_and_kept(desk: SlipDesk, quantity: str) -> None:
    """Whole pieces from 1 to 9999."""
    fill_in(desk)
    field = desk.find(QLineEdit, "removal.line.quantity")
    field.setText(quantity)
    desk.click("removal.apply")
    assert desk.waiting == ()
    assert (desk.focus, field.text()) == ("removal.line.quantity", quantity)
    assert "9999" in desk.error("removal.line.quantity")


def test_full_width_digits_are_a_quantity(desk: SlipDesk) -> None:
    """An input method left on types them."""
    fill_in(desk)
    desk.find(QLineEdit, "removal.line.quantity").setText("１２")
    desk.click("removal.apply")
    assert desk.slip(desk.waiting[0].number).pieces == 12


@pytest.mark.parametrize("name", ["冰箱\0", "冰" * 10_000])
def test_a_name_that_cannot_be_kept_is_told_and_kept_in_its_field(
    desk: SlipDesk, name: str
) -> None:
    """NUL and a pasted book: one sentence, the book stays whole."""
    fill_in(desk)
    field = desk.find(QLineEdit, "removal.line.name")
    field.setText(name)
    before = field.text()
    desk.click("removal.apply")
    assert desk.waiting == ()
    assert field.text() == before
    assert desk.error("removal.line.name")


def test_enter_twice_opens_one_slip_and_checks_nothing(desk: SlipDesk) -> None:
    """Neither while it is being saved nor after does the second Enter do anything."""
    fill_in(desk)
    desk.find(Button, "removal.apply").setFocus()
    desk.enter(times=2)
    desk.enter()
    assert len(desk.waiting) == 1
    record = desk.slip(desk.waiting[0].number)
    assert (record.counted, record.slip.identity_checked) == (0, False)


def test_after_opening_the_form_is_empty_and_the_checks_come_alive(desk: SlipDesk) -> None:
    """The new slip is in sight; F3 begins another."""
    fill_in(desk)
    desk.click("removal.apply")
    assert desk.page.clerk.number == desk.waiting[0].number
    assert desk.column("checks").state == "current"
    assert desk.page.function_key("F3")
    desk.settle()
    assert (desk.focus, desk.text("removal.room")) == ("removal.room", "")


def test_a_half_written_application_survives_leaving_and_other_slips(desk: SlipDesk) -> None:
    """Looked at another slip and another page: all is still there."""
    number = ask(desk.post)
    fill_in(desk)
    desk.key(Qt.Key.Key_Insert)
    desk.keys("衣")
    desk.click(f"removal.slips.{number}")
    assert desk.page.clerk.number == number
    desk.arrive()
    desk.arrive("new")
    assert desk.text("removal.applicant") == "贺春分"
    assert desk.text("removal.line.name") == "衣"
    desk.click("removal.apply")
    opened = desk.slip(desk.waiting[-1].number)
    assert [line.name for line in opened.lines] == ["双门冰箱", "衣"]


def test_a_line_can_be_taken_off_before_the_slip_is_opened(desk: SlipDesk) -> None:
    """The × names what it takes off."""
    fill_in(desk)
    desk.enter()
    desk.keys("衣柜")
    desk.enter()
    remove = desk.find(Button, "removal.draft.1.remove")
    assert remove.accessibleName() == "去掉双门冰箱"
    desk.click("removal.draft.1.remove")
    desk.click("removal.apply")
    lines = desk.slip(desk.waiting[0].number).lines
    assert [line.name for line in lines] == ["衣柜"]


def test_typed_text_survives_the_lock(qtbot: QtBot, tmp_path: Path, clock: ManualClock) -> None:
    """Another guard may sign in; the application goes on."""
    with booth(tmp_path / "data", clock) as made:
        made.sign_in(made.guard)
        made.window.show_page("removals", "new")
        made.settle()
        field = made.find(QLineEdit, "removal.room")
        QTest.keyClicks(field, "6-1503")
        made.window.lock()
        made.sign_in(made.leader)
        assert made.find(QLineEdit, "removal.room").text() == "6-1503"
        assert made.find(QLineEdit, "removal.room").isVisible()


# The page


def test_an_alert_leads_to_its_slip(desk: SlipDesk) -> None:
    """The hint is the slip's number, also of one that has ended."""
    first, second = ask(desk.post), ask(desk.post)
    desk.arrive(second)
    assert desk.page.clerk.number == second
    refuse_items(desk.post.register, desk.post.leader, first, "没有单")
    desk.arrive(first)
    assert desk.page.clerk.number == first
    assert desk.column("ending").state == "refused"


def test_many_slips_become_a_list(desk: SlipDesk) -> None:
    """Three fit as segments; more are chosen from a list, or turned by the page keys."""
    numbers = [ask(desk.post, room=f"6-150{place}") for place in range(1, 6)]
    desk.arrive()
    box = desk.find(ComboBox, "removal.slip_list")
    assert box.isVisible()
    assert [box.itemData(at) for at in range(box.count())] == numbers
    desk.key(Qt.Key.Key_PageDown)
    assert (desk.page.clerk.number, box.currentData()) == (numbers[1], numbers[1])
    desk.key(Qt.Key.Key_PageUp, times=1)
    desk.key(Qt.Key.Key_PageUp)
    assert desk.page.clerk.number == numbers[-1]


def test_the_bar_leads_to_the_other_pages(desk: SlipDesk) -> None:
    """Each key to where its form is; Esc goes home."""
    for name in ("vehicle", "visitor", "incident", "service", "handover", "clear"):
        desk.click(f"removals.{name}")
    assert desk.went == [
        ("gate", "F1"),
        ("gate", "F2"),
        ("gate", "F4"),
        ("gate", "F5"),
        ("handover", None),
        ("gate", None),
    ]


def test_esc_leads_back_one_level_at_a_time(desk: SlipDesk) -> None:
    """The form, then the line that is begun, then the page itself."""
    ask(desk.post)
    desk.arrive("new")
    assert desk.page.escape()
    desk.settle()
    desk.key(Qt.Key.Key_Insert)
    assert desk.page.escape()
    assert desk.focus == "removal.add"
    assert not desk.page.escape()


def test_enter_on_the_head_of_the_checks_only_leads_on(desk: SlipDesk) -> None:
    """The keyboard rests there on arrival; nothing is written by it."""
    ask(desk.post)
    desk.arrive()
    assert desk.focus == "removal.checks"
    before = desk.written
    desk.enter()
    assert desk.focus == "removal.identity"
    assert desk.written == before


@pytest.mark.parametrize("relation", [Applicant.TENANT, Applicant.CONTRACTOR])
@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_nothing_is_cut_in_either_language(
    qtbot: QtBot, qapp: QApplication, post: Post, lang: str, relation: Applicant
) -> None:
    """The columns hold their parts, the buttons their words, also in the smallest window."""
    ask(post, relation, plate="苏A72518")
    with slip_desk(post, qapp, lang) as desk:
        for size, hint in (((1282, 684), None), ((1196, 636), None), ((1196, 636), "new")):
            desk.page.resize(*size)
            desk.arrive(hint)
            for name in ("applied", "form", "checks", "ending"):
                column = desk.column(name)
                if column.isVisible():
                    inner = column.area.widget()
                    assert inner is not None
                    assert inner.minimumSizeHint().width() <= column.area.viewport().width(), (
                        name,
                        size,
                    )
            narrow = [
                button.objectName()
                for button in desk.page.findChildren(Button)
                if button.isVisible()
                and button.text()
                and button.objectName().startswith("removal.")
                and button.width() < button.sizeHint().width()
            ]
            assert narrow == []


def test_the_language_changes_at_once(desk: SlipDesk) -> None:
    """Words change, what is typed and drawn stays."""
    ask(desk.post)
    desk.arrive()
    desk.draw()
    desk.desk.language.set("en")
    desk.settle()
    assert desk.find(Button, "removal.release").text() == "Release"
    assert desk.column("checks").sub.startswith("done")
    assert "signature" not in desk.missing
    desk.desk.language.set("zh_CN")
    desk.settle()
    assert desk.find(Button, "removal.release").text() == "放行"
