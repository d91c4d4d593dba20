"""报修投诉 by real keys over a real book."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from guardpost.gate.service import service_requests
from tests.ui.forms.stand import Stand, keys
from ui.forms.form import FormHint
from ui.forms.service import ServiceForm


def test_a_complaint_is_taken_down(stand: Stand) -> None:
    """Kind, room, what is wrong, who says so."""
    form = stand.form(ServiceForm, FormHint(text="2-1701"))
    stand.tap(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert stand.focused().objectName() == "service.content"
    keys(stand.focused(), "楼上半夜装修")
    stand.type("service.name", "程小雪")
    stand.type("service.phone", "13912342240")
    stand.press(Qt.Key.Key_Return)
    (request,) = service_requests(stand.post.register.rows)
    kept = (request.service, request.room, request.content, request.name, request.phone)
    assert kept == ("complaint", "2栋1701", "楼上半夜装修", "程小雪", "13912342240")
    assert not form.is_open


def test_room_and_content_are_needed(stand: Stand) -> None:
    """The footer names what is missing; Enter goes there."""
    form = stand.form(ServiceForm)
    assert form.foot.why.text() == "第 2 项去向房号没填"
    stand.type("service.room", "2-1701")
    assert form.foot.why.text() == "第 3 项内容没填"
    stand.press(Qt.Key.Key_Return)
    assert stand.focused() is stand.find(QPlainTextEdit, "service.content")


def test_nobody_is_asked_to_confirm_their_own_repair(stand: Stand) -> None:
    """The household is shown, without the ways of confirming a visit."""
    form = stand.form(ServiceForm, FormHint(text="2-1701"))
    assert form.room.host.isVisible()
    assert not form.room.host.ways.isVisible()
