"""The handover names who is inside past their time."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from tests.site import Post
from tests.ui.handover_desk import HandoverDesk, handover_desk


def said(desk: HandoverDesk) -> list[str]:
    """Return every word of the page that is not hidden by hand."""
    return [label.text() for label in desk.page.findChildren(QLabel) if not label.isHidden()]


def test_who_was_not_seen_leaving_stands_beside_and_under_the_signatures(
    post: Post, qapp: QApplication
) -> None:
    """A number at the right; by plate and card in what both sign for."""
    car = VehicleDetails("苏A10001", VehicleClass.OUTSIDE, stay_minutes=30)
    admit_vehicle(post.register, post.guard, car)
    admit_visitor(post.register, post.guard, VisitorDetails(VisitorCategory.DELIVERY, "3栋1202"))
    post.clock.advance(hours=2)
    with handover_desk(post, qapp) as desk:
        desk.go("signatures")
        desk.settle()
        words = said(desk)
    assert "在场车辆 / 访客·未见离开 2" in words
    assert "未见离开：骑手 01、苏A·10001" in words
