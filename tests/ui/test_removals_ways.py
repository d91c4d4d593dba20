"""The other ways of a slip on its page: print, part, anew, void, arrears, leave, photos."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from guardpost.gate.passes import pass_of
from guardpost.gate.removals import check_identity, refuse_items
from guardpost.gate.slip_account import monday_of, reconciled
from guardpost.gate.slip_issue import issue_slip
from guardpost.gate.slip_photos import photos_of
from guardpost.gate.slips import Applicant
from guardpost.registry.households import Relation, ResidentDetails, add_resident
from guardpost.registry.staff import staff_of
from tests.site import PIN, Post
from tests.ui.slip_desk import WAIT_MS, SlipDesk, ask, slip_desk
from ui.dialogs import release_print
from ui.removals.lines import LinesTable
from ui.removals.photo import PhotoCell
from ui.removals.slip_order import SlipOrder
from ui.widgets.badge import Tag


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, post: Post) -> Iterator[SlipDesk]:
    """Return the page with nothing open."""
    with slip_desk(post, qapp) as made:
        yield made


def done(desk: SlipDesk) -> None:
    """Wait until the worker has laid out or read what it was given."""
    assert desk.desk.beside.wait_idle(WAIT_MS)
    desk.settle()


def test_the_part_that_agrees_leaves(desk: SlipDesk) -> None:
    """One line agrees, the other does not; the reason and the signature are asked for."""
    number = ask(desk.post)
    desk.arrive(number)
    desk.click("removal.identity")
    desk.focus_count(1)
    desk.enter()
    desk.draw()
    desk.click("removal.more")
    desk.click("removal.more.part")
    desk.type_in("removal.refuse.reason", "工具箱不符")
    desk.click("removal.refuse.confirm")
    found = desk.slip(number)
    assert (found.slip.state, found.slip.refusal) == ("partly_released", "工具箱不符")
    assert [line.released for line in found.lines] == [1, 0]


def test_a_slip_is_made_out_anew_as_counted(desk: SlipDesk) -> None:
    """The new one is shown, and nothing on it is checked."""
    number = ask(desk.post)
    desk.arrive(number)
    desk.focus_count(1)
    desk.enter()
    desk.click("removal.more")
    desk.click("removal.more.anew")
    new = desk.page.clerk.number
    assert new != number
    assert desk.slip(number).slip.replaced_by == new
    assert [(one.name, one.quantity) for one in desk.slip(new).lines] == [("双门冰箱", 1)]


def test_a_slip_is_made_void_with_a_reason(desk: SlipDesk) -> None:
    """Esc puts the list and the reason away."""
    number = ask(desk.post)
    desk.arrive(number)
    desk.click("removal.more")
    assert desk.page.escape()
    desk.click("removal.more")
    desk.click("removal.more.void")
    desk.click("removal.refuse.confirm")
    assert desk.error("removal.refuse.reason")
    desk.type_in("removal.refuse.reason", "写错房号")
    desk.click("removal.refuse.confirm")
    assert desk.slip(number).slip.state == "void"


def test_a_slip_that_is_not_verified_is_not_printed(desk: SlipDesk) -> None:
    """The status line says why."""
    number = ask(desk.post)
    desk.arrive(number)
    desk.click("removal.more")
    desk.click("removal.more.print")
    assert desk.failed
    assert not desk.slip(number).slip.papers


def test_without_a_printer_the_slip_lies_in_the_folder(
    desk: SlipDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is said where; its paper is taken back when the slip has ended."""
    monkeypatch.setattr(release_print, "release_printer", lambda: None)
    number = ask(desk.post)
    desk.arrive(number)
    desk.click("removal.identity")
    desk.click("removal.more")
    desk.click("removal.more.print")
    done(desk)
    assert (desk.post.data / "slips" / f"{number}-1.pdf").read_bytes().startswith(b"%PDF")
    refuse_items(desk.post.register, desk.post.guard, number, "件数不符")
    desk.arrive(number)
    desk.click("removal.more")
    desk.click("removal.more.collect")
    assert desk.slip(number).slip.collected_by == desk.post.guard


def test_a_slip_goes_onto_a5_across_and_its_file_away(
    desk: SlipDesk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """What the printer draws is read back: the code of either part."""
    paper = tmp_path / "paper.pdf"
    printer = release_print.set_up(QPrinter(QPrinter.PrinterMode.HighResolution))
    printer.setOutputFileName(str(paper))
    monkeypatch.setattr(release_print, "release_printer", lambda: printer)
    number = ask(desk.post)
    desk.arrive(number)
    desk.click("removal.identity")
    desk.click("removal.more")
    desk.click("removal.more.print")
    done(desk)
    with pypdfium2.PdfDocument(paper) as document:
        width, height = document[0].get_size()
        image = document[0].render(scale=300 / 72).to_pil()
    assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (210, 148)
    codes = {code.text for code in zxingcpp.read_barcodes(image)}
    assert [pass_of(desk.post.register.rows, code).slip for code in codes] == [number]
    assert list((desk.post.data / "slips").iterdir()) == []


def test_arrears_are_shown_and_stop_nothing(desk: SlipDesk) -> None:
    """A supervisor's PIN and reason are in the book; the guard's PIN is not enough."""
    number = ask(desk.post)
    desk.arrive(number)
    desk.click("removal.more")
    desk.click("removal.more.arrears")
    assert desk.slip(number).slip.arrears_at
    desk.check_all()
    desk.draw()
    assert desk.may_release()
    desk.click("removal.override")
    desk.type_in("removal.order_pin", PIN)
    desk.type_in("removal.order_reason", "已商定")
    desk.click("removal.order_confirm")
    assert desk.slip(number).slip.override_by == desk.post.admin


def test_at_night_a_leader_is_asked_on_the_page(desk: SlipDesk) -> None:
    """A wrong PIN is said in the box; what was typed does not wait for the next slip."""
    number, other = ask(desk.post), ask(desk.post)
    desk.post.clock.advance(hours=4)
    desk.arrive(number)
    assert "leave" in desk.missing
    desk.click("removal.leave_given")
    desk.type_in("removal.order_pin", "111111")
    desk.type_in("removal.order_reason", "急搬")
    desk.click("removal.order_confirm")
    assert desk.error("removal.order_pin")
    desk.type_in("removal.order_pin", PIN)
    desk.click("removal.order_confirm")
    assert desk.slip(number).slip.leave_by == desk.post.leader
    desk.click("removal.leave_given")
    assert desk.page.escape()
    assert desk.find(SlipOrder, "removal.order_box").isHidden()
    desk.click("removal.leave_given")
    desk.arrive(other)
    assert desk.find(SlipOrder, "removal.order_box").isHidden()


def test_a_call_that_brought_no_consent_is_in_the_book(desk: SlipDesk) -> None:
    """Nobody answered, then the owner said no."""
    details = ResidentDetails("6栋1503", "韩立秋", "13700005508", Relation.OWNER)
    add_resident(desk.post.register, desk.post.guard, details)
    number = ask(desk.post, Applicant.TENANT)
    desk.arrive(number)
    desk.click("removal.consent.no_answer")
    assert (desk.slip(number).slip.called_at != "", desk.slip(number).slip.consent) == (True, "")
    desk.click("removal.consent.declined")
    found = desk.slip(number).slip
    assert (found.consent_answer, found.consent_phone) == ("declined", "13700005508")


def test_a_slip_of_yesterday_is_marked_and_leads_to_a_new_one(desk: SlipDesk) -> None:
    """By the clock; the list says so."""
    number = ask(desk.post)
    desk.post.clock.advance(hours=24)
    desk.arrive(number)
    assert "expired" in desk.missing
    assert "已过期" in [tag.text() for tag in desk.page.findChildren(Tag)]
    desk.click("removal.missing.expired")
    desk.click("removal.more.anew")
    assert desk.page.clerk.number == "FX-20260613-01"


def test_a_photo_is_put_beside_a_line_from_a_file(desk: SlipDesk, tmp_path: Path) -> None:
    """And shown; what is no picture is refused in the status line."""
    number = ask(desk.post)
    desk.arrive(number)
    picture, text = tmp_path / "a.png", tmp_path / "b.png"
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "red").save(out, "PNG")
    picture.write_bytes(out.getvalue())
    text.write_text("no picture")
    table = desk.page.findChildren(LinesTable)[0]
    table.photographer.take(picture, 2)
    done(desk)
    (photo,) = photos_of(desk.post.register.rows, number)
    assert photo.line == 2
    done(desk)
    assert desk.find(PhotoCell, "removal.photo.2").sha256 == photo.sha256
    for broken in (text, tmp_path / "absent.png"):
        table.photographer.take(broken, 1)
        done(desk)
    assert len(desk.failed) == 2


def test_an_expired_slips_paper_is_taken_back_in_the_account(desk: SlipDesk) -> None:
    """Its state says that its day is over; one press ends it."""
    post = desk.post
    number = ask(post)
    check_identity(post.register, post.guard, number)
    issue_slip(post.register, post.guard, number)
    post.clock.advance(hours=9)
    desk.arrive()
    desk.click("removal.weeks")
    assert "已过期" in {each.text() for each in desk.page.findChildren(QLabel)}
    desk.click(f"removal.back.{number}")
    assert desk.slip(number).slip.state == "expired"
    assert desk.waiting == ()


def test_the_weeks_account_names_the_missing_and_is_reconciled(desk: SlipDesk) -> None:
    """The leader at the desk; what is missing wants a word."""
    post = desk.post
    number = ask(post)
    check_identity(post.register, post.guard, number)
    issue_slip(post.register, post.guard, number)
    refuse_items(post.register, post.guard, number, "件数不符")
    desk.desk.seat(staff_of(post.register.rows, post.leader))
    desk.click("removal.weeks")
    desk.click("removal.week.reconcile")
    assert desk.error("removal.week.note")
    desk.type_in("removal.week.note", "业主拿走了")
    desk.click("removal.week.reconcile")
    monday = monday_of(post.clock.now().date())
    week = reconciled(post.register.rows, monday)
    assert week is not None
    assert (week.missing, week.note) == (number, "业主拿走了")
    desk.click(f"removal.back.{number}")
    assert desk.slip(number).slip.collected_at
    assert desk.page.escape()
