"""Checking and ending a release slip on its page: real keys, a real book."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from guardpost.gate.removals import refuse_items
from guardpost.gate.slip_reading import slip_signature
from guardpost.gate.slips import Applicant
from guardpost.masking import mask_document
from guardpost.registry.households import ResidentDetails, add_resident
from tests.site import Post
from tests.ui.slip_desk import DOCUMENT, FRIDGE, TOOLS, SlipDesk, ask, slip_desk
from ui.widgets.buttons import Button
from ui.widgets.chips import Chips
from ui.widgets.signature import SignaturePad


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[SlipDesk]:
    """Return the page; no slip waits yet."""
    with slip_desk(post, qapp) as made:
        yield made


COVERED = mask_document(DOCUMENT)

# Checks


def test_every_check_is_in_the_book_at_once(desk: SlipDesk) -> None:
    """Count, paper and vehicle, each with its own entry."""
    number = ask(desk.post, plate="苏A72518")
    desk.arrive()
    desk.focus_count(1)
    desk.enter()
    assert desk.slip(number).lines[0].counted == 1
    desk.click("removal.identity")
    assert desk.slip(number).slip.identity_checked
    desk.click("removal.vehicle")
    assert desk.slip(number).slip.vehicle_checked
    assert desk.column("checks").sub == "做完 2 / 3"


def test_a_trembling_hand_takes_nothing_back_but_a_later_press_does(desk: SlipDesk) -> None:
    """Twice within a moment is once; a minute later it is meant."""
    number = ask(desk.post)
    desk.arrive()
    desk.click("removal.identity")
    desk.click("removal.identity")
    assert desk.slip(number).slip.identity_checked
    desk.post.clock.advance(seconds=60)
    desk.click("removal.identity")
    assert not desk.slip(number).slip.identity_checked


def test_enter_ticks_and_goes_on_and_space_takes_back(desk: SlipDesk) -> None:
    """The second Enter is the next check's; what is ticked only lets go on."""
    number = ask(desk.post, plate="苏A72518")
    desk.arrive()
    desk.enter()
    before = desk.written
    desk.enter(times=2)
    slip = desk.slip(number).slip
    assert (slip.identity_checked, slip.vehicle_checked) == (True, True)
    assert desk.focus == "removal.lines_counted"
    desk.find(QWidget, "removal.identity").setFocus()
    desk.enter()
    assert desk.focus == "removal.vehicle"
    assert desk.written == before + 2
    desk.post.clock.advance(seconds=60)
    desk.key(Qt.Key.Key_Space)
    assert not desk.slip(number).slip.vehicle_checked


def test_enter_after_the_last_check_leads_to_the_signature(desk: SlipDesk) -> None:
    """The row of the count goes on once all is counted."""
    ask(desk.post)
    desk.arrive()
    desk.check_all()
    desk.find(QWidget, "removal.identity").setFocus()
    desk.enter(times=2)
    assert desk.focus == "removal.pad"


def test_after_signing_the_release_comes_next(desk: SlipDesk) -> None:
    """Tab and Enter release; neither they nor Enter on the pad wipe the signature."""
    number = ask(desk.post)
    desk.arrive()
    desk.check_all()
    desk.draw()
    desk.find(SignaturePad, "removal.pad").setFocus()
    desk.key(Qt.Key.Key_Tab)
    assert desk.focus == "removal.release"
    desk.find(Button, "removal.sign_again").setFocus()
    desk.enter()
    assert (desk.focus, desk.may_release()) == ("removal.release", True)
    desk.enter()
    assert slip_signature(desk.post.register.rows, number) is not None


def test_a_signed_pad_leads_to_what_is_missing(desk: SlipDesk) -> None:
    """Enter on it goes to the first check that is open."""
    ask(desk.post)
    desk.arrive()
    desk.draw()
    desk.find(SignaturePad, "removal.pad").setFocus()
    desk.enter()
    assert desk.focus == "removal.identity"


def test_enter_counts_a_line_and_a_second_enter_only_goes_on(desk: SlipDesk) -> None:
    """So that a double Enter never counts what nobody saw."""
    number = ask(desk.post)
    desk.arrive()
    desk.focus_count(1)
    desk.enter(times=2)
    assert desk.focus == "removal.count.2"
    assert [line.counted for line in desk.slip(number).lines] == [1, 0]


def test_digits_and_arrows_count_and_go(desk: SlipDesk) -> None:
    """1 of 2 is told as what is short; ↑ goes back."""
    number = ask(desk.post)
    desk.arrive()
    desk.focus_count(2)
    desk.keys("1")
    assert desk.slip(number).lines[1].counted == 1
    assert desk.count(2).text() == "1/2"
    desk.key(Qt.Key.Key_Plus, times=3)
    assert desk.slip(number).lines[1].counted == 4
    desk.key(Qt.Key.Key_Up)
    assert desk.focus == "removal.count.1"


def test_more_pieces_than_the_slip_says_keep_the_items_in(desk: SlipDesk) -> None:
    """domain.md §2: a quantity that differs is no release."""
    number = ask(desk.post, items=(FRIDGE,))
    desk.arrive()
    desk.check_all()
    desk.draw()
    assert desk.may_release()
    desk.focus_count(1)
    desk.key(Qt.Key.Key_Plus)
    assert desk.slip(number).lines[0].counted == 2
    assert (desk.missing, desk.may_release()) == (("lines",), False)
    row = desk.find(Button, "removal.release")
    assert row.toolTip() == "还差 1 项才能放行"


def test_a_further_line_is_put_on_an_open_slip(desk: SlipDesk) -> None:
    """Ins, name, Enter; it must be counted like the others."""
    number = ask(desk.post)
    desk.arrive()
    desk.key(Qt.Key.Key_Insert)
    assert desk.focus == "removal.add.name"
    desk.keys("沙发")
    desk.enter(times=2)
    assert [line.name for line in desk.slip(number).lines] == ["双门冰箱", "电动工具箱", "沙发"]
    assert desk.count(3).text() == "0/1"


def test_a_wrong_quantity_of_a_further_line_moves_nothing_in_its_row(desk: SlipDesk) -> None:
    """The button stays beside the field; the sentence stands below both."""
    ask(desk.post)
    desk.arrive()
    desk.key(Qt.Key.Key_Insert)
    desk.keys("sofa")
    row = [desk.find(QWidget, f"removal.add.{name}") for name in ("name", "quantity", "save")]
    before = [each.mapTo(desk.page, each.rect().topLeft()) for each in row]
    desk.type_in("removal.add.quantity", "0")
    desk.enter()
    assert "9999" in desk.error("removal.add.quantity")
    assert [each.mapTo(desk.page, each.rect().topLeft()) for each in row] == before


def test_a_tenant_needs_the_owner_whom_the_registry_knows(desk: SlipDesk) -> None:
    """Name and covered number are shown; one press keeps how they agreed."""
    add_resident(
        desk.post.register, desk.post.guard, ResidentDetails("6-1503", "韩立秋", "13700005508")
    )
    number = ask(desk.post, Applicant.TENANT)
    desk.arrive()
    assert any("137****5508" in each.text() for each in desk.page.findChildren(QLabel))
    assert "consent" in desk.missing
    desk.click("removal.consent.phone")
    slip = desk.slip(number).slip
    assert (slip.consent, slip.consent_who, slip.consent_phone) == (
        "phone",
        "韩立秋",
        "13700005508",
    )
    before = desk.written
    desk.click("removal.consent.phone")
    assert desk.written == before


def test_a_bare_enter_is_never_an_owners_consent(desk: SlipDesk) -> None:
    """However often it is pressed on a slip that has just come: it rings, and no more."""
    add_resident(
        desk.post.register, desk.post.guard, ResidentDetails("6-1503", "韩立秋", "13700005508")
    )
    number = ask(desk.post, Applicant.TENANT)
    desk.arrive()
    for _ in range(4):
        desk.enter()
    assert (desk.focus, desk.slip(number).slip.consent) == ("removal.call", "")


def test_an_owner_nobody_knows_is_typed_in(desk: SlipDesk) -> None:
    """Without a name nothing is kept; by phone the number is wanted too."""
    number = ask(desk.post, Applicant.CONTRACTOR)
    desk.arrive()
    desk.click("removal.consent.letter")
    assert desk.focus == "removal.consent.who"
    assert desk.error("removal.consent.who")
    assert desk.find(Chips, "removal.consent").code() is None
    desk.keys("韩立秋")
    desk.click("removal.consent.phone")
    assert desk.focus == "removal.consent.number"
    desk.keys("13700005508")
    desk.click("removal.consent.phone")
    slip = desk.slip(number).slip
    assert (slip.consent, slip.consent_who) == ("phone", "韩立秋")


def test_a_contractors_own_tools_are_one_press_and_no_call(desk: SlipDesk) -> None:
    """Offered to a contractor alone; with a fridge on the slip the owner is asked."""
    tools = ask(desk.post, Applicant.CONTRACTOR, items=(TOOLS,))
    desk.arrive()
    desk.click("removal.consent.own_tools")
    assert desk.slip(tools).slip.consent == "own_tools"
    assert "consent" not in desk.missing
    before = desk.written
    desk.enter()
    assert desk.written == before
    mixed = ask(desk.post, Applicant.CONTRACTOR)
    desk.arrive()
    desk.click(f"removal.slips.{mixed}")
    desk.click("removal.consent.own_tools")
    assert desk.failed[-1] == "不全是施工队自带的工具，要问业主"
    assert desk.find(Chips, "removal.consent").code() is None
    tenant = ask(desk.post, Applicant.TENANT)
    desk.arrive()
    desk.click(f"removal.slips.{tenant}")
    assert not desk.find(QWidget, "removal.consent.own_tools").isVisible()


def test_the_owner_is_not_asked_about_the_owners_own_things(desk: SlipDesk) -> None:
    """Neither box nor row; without a vehicle no row for one either."""
    ask(desk.post)
    desk.arrive()
    for name in ("removal.consent", "removal.consent_given", "removal.vehicle"):
        assert not desk.find(QWidget, name).isVisible(), name


def test_a_covered_number_is_shown_once_that_is_in_the_book(desk: SlipDesk) -> None:
    """The eye asks why; another slip covers it again."""
    number, other = ask(desk.post), ask(desk.post)
    desk.arrive()
    shown = desk.find(QLabel, "removal.document_shown")
    assert shown.text() == COVERED
    before = desk.written
    desk.click("removal.reveal")
    assert (shown.text(), desk.written) == (COVERED, before)
    desk.click("removal.reveal_why.compare")
    assert shown.text() == DOCUMENT
    assert desk.written == before + 1
    desk.key(Qt.Key.Key_PageDown)
    assert desk.page.clerk.number == other
    desk.key(Qt.Key.Key_PageUp)
    assert desk.page.clerk.number == number
    assert shown.text() == COVERED


# Release


def test_what_is_missing_leads_there(desk: SlipDesk) -> None:
    """In the order of the page; the button stays shut until nothing is left."""
    ask(desk.post, Applicant.TENANT, plate="苏A72518")
    desk.arrive()
    assert desk.missing == ("consent", "identity", "vehicle", "lines", "signature")
    places = {
        "consent": "removal.consent.who",
        "identity": "removal.identity",
        "vehicle": "removal.vehicle",
        "lines": "removal.count.1",
        "signature": "removal.pad",
    }
    for code, place in places.items():
        desk.click(f"removal.missing.{code}")
        assert desk.focus == place
    assert not desk.may_release()


def test_a_checked_and_signed_slip_is_released_and_the_next_comes(desk: SlipDesk) -> None:
    """The strokes are in the book; two quick presses are one release."""
    first, second = ask(desk.post), ask(desk.post)
    desk.arrive()
    desk.check_all()
    desk.draw()
    desk.find(Button, "removal.release").setFocus()
    desk.enter(times=2)
    assert desk.slip(first).slip.state == "released"
    drawn = slip_signature(desk.post.register.rows, first)
    assert drawn is not None
    assert drawn.is_drawn()
    assert desk.page.clerk.number == second
    assert desk.slip(second).slip.state == "open"
    assert any("已放行" in sentence for sentence in desk.said)


def test_the_last_slip_shows_how_it_ended_until_one_leaves(desk: SlipDesk) -> None:
    """Stamped and locked; on return there is nothing to do."""
    number = ask(desk.post)
    desk.arrive()
    desk.check_all()
    desk.draw()
    desk.click("removal.release")
    assert desk.page.clerk.number == number
    assert desk.column("ending").state == "done"
    assert desk.find(SignaturePad, "removal.pad").state == "locked"
    assert not desk.find(Button, "removal.release").isVisible()
    desk.arrive()
    assert desk.focus == "removal.begin"


def test_a_refusal_needs_a_reason(desk: SlipDesk) -> None:
    """Its buttons repeat the verb; Enter with a reason ends the slip."""
    number = ask(desk.post)
    desk.arrive()
    desk.click("removal.refuse")
    assert desk.find(Button, "removal.refuse.confirm").text() == "拒绝放行"
    assert desk.find(Button, "removal.refuse.back").text() == "再看看"
    desk.enter()
    assert desk.slip(number).slip.state == "open"
    assert desk.error("removal.refuse.reason") == "先写原因"
    desk.keys("无授权书")
    desk.enter(times=2)
    slip = desk.slip(number).slip
    assert (slip.state, slip.refusal) == ("refused", "无授权书")
    assert desk.column("ending").state == "refused"


def test_a_reason_that_is_not_used_stays_with_its_slip(desk: SlipDesk) -> None:
    """Esc puts the box away; another slip has its own."""
    first, second = ask(desk.post), ask(desk.post)
    desk.arrive()
    desk.click("removal.refuse")
    desk.keys("no letter")
    assert desk.page.escape()
    assert desk.focus == "removal.refuse"
    desk.click(f"removal.slips.{second}")
    desk.click("removal.refuse")
    assert desk.text("removal.refuse.reason") == ""
    desk.click(f"removal.slips.{first}")
    desk.click("removal.refuse")
    assert desk.text("removal.refuse.reason") == "no letter"


def test_a_signature_stays_with_its_slip(desk: SlipDesk) -> None:
    """What was drawn for one never releases another."""
    first, second = ask(desk.post), ask(desk.post)
    desk.arrive()
    desk.draw()
    desk.click(f"removal.slips.{second}")
    assert desk.find(SignaturePad, "removal.pad").state == "empty"
    assert "signature" in desk.missing
    desk.click(f"removal.slips.{first}")
    assert desk.find(SignaturePad, "removal.pad").state == "signed"
    assert "signature" not in desk.missing


def test_signing_again_wipes_the_pad(desk: SlipDesk) -> None:
    """And the signature is missing again."""
    ask(desk.post)
    desk.arrive()
    desk.draw()
    desk.click("removal.sign_again")
    assert "signature" in desk.missing
    assert desk.focus == "removal.pad"


def test_a_slip_that_ended_elsewhere_is_told_and_shown_as_it_is(desk: SlipDesk) -> None:
    """What is pressed too late changes nothing."""
    number = ask(desk.post)
    desk.arrive()
    refuse_items(desk.post.register, desk.post.leader, number, "没有单")
    desk.click("removal.identity")
    assert desk.failed == [f"{number} 已经办完"]
    assert desk.column("ending").state == "refused"
    assert not desk.slip(number).slip.identity_checked
