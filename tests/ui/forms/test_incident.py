"""事件 by real keys over a real book."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from guardpost.gate.incidents import (
    IncidentCategory,
    IncidentDetails,
    IncidentRecord,
    close_incident,
    incident,
    open_incident,
    open_incidents,
)
from guardpost.shifts.matters import open_matters
from tests.ui.forms.stand import Stand, keys
from ui.forms.incident import IncidentForm


def fill_in(stand: Stand) -> None:
    """Say what happened."""
    stand.click("incident.category.dispute")
    stand.type("incident.place", "3栋门口")
    stand.find(QPlainTextEdit, "incident.what").setFocus()
    keys(stand.focused(), "两户因停车争吵")


def only(stand: Stand) -> IncidentRecord:
    """Return the one incident in the book."""
    found = stand.lines("incident.opened")
    assert len(found) == 1
    record = incident(stand.post.register.rows, found[0].seq)
    assert record is not None
    return record


def opened(stand: Stand) -> IncidentRecord:
    """Write an incident by the verb itself."""
    details = IncidentDetails(IncidentCategory.FIRE, "车库", "电瓶冒烟")
    return open_incident(stand.post.register, stand.post.guard, details)


def test_place_category_and_what_happened_are_asked(stand: Stand) -> None:
    """In their order; then one press writes it down, now."""
    form = stand.form(IncidentForm)
    assert form.foot.why.text() == "第 1 项类别用方向键和空格选"
    fill_in(stand)
    stand.click("incident.save")
    found = only(stand).incident
    assert (found.category, found.place, found.what) == ("dispute", "3栋门口", "两户因停车争吵")
    assert found.happened_at == "2026-06-12T08:00:00.000000Z"
    assert not form.is_open


def test_no_category_is_picked_by_walking_through(stand: Stand) -> None:
    """Enter after Enter stays at what is missing; Space says which, and the next Enter saves."""
    form = stand.form(IncidentForm)
    stand.type("incident.place", "3栋门口")
    stand.find(QPlainTextEdit, "incident.what").setFocus()
    keys(stand.focused(), "两户因停车争吵")
    stand.press(Qt.Key.Key_Tab)
    for _ in range(5):
        stand.press(Qt.Key.Key_Return)
    assert form.fields.category.code() is None
    assert stand.lines("incident.opened") == []
    assert form.is_open
    stand.press(Qt.Key.Key_Space)
    stand.press(Qt.Key.Key_Return)
    assert only(stand).incident.category == "fire"


def test_a_category_picked_by_its_digit_has_the_keyboard_and_tab_goes_on(stand: Stand) -> None:
    """Not to the category once more: the place is typed at once."""
    form = stand.form(IncidentForm)
    assert stand.focused().objectName() == "incident.category.fire"
    stand.press(Qt.Key.Key_5, Qt.KeyboardModifier.AltModifier)
    assert form.fields.category.code() == "facility"
    assert stand.focused().objectName() == "incident.category.facility"
    stand.press(Qt.Key.Key_Tab)
    assert stand.focused().objectName() == "incident.place"


def test_steps_have_their_time_and_person(stand: Stand) -> None:
    """Enter in a step's line writes it and stays for the next one."""
    form = stand.form(IncidentForm)
    fill_in(stand)
    stand.type("incident.happened", "1540")
    stand.type("incident.step_time", "15:45")
    stand.type("incident.step_by", "秦谷雨")
    stand.type("incident.step", "到场劝开")
    stand.press(Qt.Key.Key_Return)
    assert form.is_open
    stand.type("incident.step", "双方离开")
    stand.press(Qt.Key.Key_Return)
    first, second = only(stand).steps
    assert (first.at, first.by_whom, first.what) == (
        "2026-06-12T07:45:00.000000Z",
        "秦谷雨",
        "到场劝开",
    )
    assert second.what == "双方离开"
    assert only(stand).incident.happened_at == "2026-06-12T07:40:00.000000Z"


def test_a_time_of_last_evening_is_yesterdays(stand: Stand) -> None:
    """23:50 typed at 16:00 has been; it does not lie ahead."""
    stand.form(IncidentForm)
    fill_in(stand)
    stand.type("incident.happened", "23:50")
    stand.click("incident.save")
    assert only(stand).incident.happened_at == "2026-06-11T15:50:00.000000Z"


def test_a_result_closes_it_and_a_matter_is_left(stand: Stand) -> None:
    """All that is filled in is written with one press."""
    form = stand.form(IncidentForm)
    fill_in(stand)
    stand.type("incident.step", "报警")
    stand.type("incident.result", "民警带走调解")
    stand.click("incident.leave")
    assert not form.foot.save.isEnabled()
    stand.type("incident.matter", "明早回访两户")
    stand.click("incident.save")
    record = only(stand)
    assert (record.incident.result, len(record.steps)) == ("民警带走调解", 1)
    assert [matter.text for matter in open_matters(stand.post.register.rows)] == ["明早回访两户"]
    assert len(stand.saved) == 1


def test_an_open_incident_is_gone_on_with(stand: Stand) -> None:
    """It is offered; its steps are shown and added to."""
    record = opened(stand)
    form = stand.form(IncidentForm)
    stand.click(f"incident.open.{record.incident.id}")
    assert not form.fields.opening.isVisible()
    assert form.foot.why.text() == "第 5 项处理步骤没填"
    stand.type("incident.step", "拔掉电源")
    stand.press(Qt.Key.Key_Return)
    stand.type("incident.result", "已断电移出")
    stand.click("incident.save")
    assert open_incidents(stand.post.register.rows) == ()


def test_a_failure_half_way_leaves_what_is_still_to_be_written(stand: Stand) -> None:
    """The incident was closed elsewhere: the step stays typed, and it is said."""
    record = opened(stand)
    form = stand.form(IncidentForm)
    stand.click(f"incident.open.{record.incident.id}")
    close_incident(stand.post.register, stand.post.leader, record.incident.id, "已处理")
    stand.type("incident.step", "拔掉电源")
    stand.click("incident.save")
    assert form.is_open
    assert form.fields.step.text() == "拔掉电源"
    assert form.trouble.isVisible()


def test_a_step_cannot_be_added_before_it_is_said_what_happened(stand: Stand) -> None:
    """The button waits for the incident."""
    stand.form(IncidentForm)
    stand.type("incident.step", "报警")
    assert not stand.find(QPushButton, "incident.add_step").isEnabled()


def test_a_wrong_time_is_told(stand: Stand) -> None:
    """25:00 is no time; nothing is written."""
    form = stand.form(IncidentForm)
    fill_in(stand)
    stand.type("incident.happened", "25:00")
    stand.press(Qt.Key.Key_Return)
    assert form.fields.happened.error() == "25:00 不是时间，请写成 17:30 这样"
    assert stand.lines("incident.opened") == []


def test_a_long_text_stays_and_is_told(stand: Stand) -> None:
    """10,000 characters pasted: one sentence, nothing is cut."""
    form = stand.form(IncidentForm)
    fill_in(stand)
    area = stand.find(QPlainTextEdit, "incident.what")
    area.setFocus()
    area.insertPlainText("吵" * 10_000)
    stand.click("incident.why")
    assert len(area.toPlainText()) > 10_000
    assert "500" in form.fields.what.error()
