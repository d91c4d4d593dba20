"""更正 by real keys over a real book."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from guardpost.gate.line import Line
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.gate.views import line_at
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from tests.ui.forms.stand import Stand
from ui.forms.correction import CorrectionForm
from ui.forms.form import FormHint


def drive_in(stand: Stand, plate: str = "苏A8N205") -> Line:
    """Log a car by the verb itself."""
    details = VehicleDetails(plate, VehicleClass.OUTSIDE, room="3栋1202", person="高远")
    return admit_vehicle(stand.post.register, stand.post.guard, details).line


def retype(stand: Stand, name: str, text: str) -> None:
    """Replace what stands in a field."""
    stand.find(QLineEdit, name).selectAll()
    stand.type(name, text)


def test_the_last_entry_is_shown_and_corrected(stand: Stand) -> None:
    """F8 right after a slip: the value, the reason, Enter."""
    drive_in(stand, "苏A11111")
    line = drive_in(stand)
    form = stand.form(CorrectionForm)
    assert stand.find(QLineEdit, "correction.plate").text() == "苏A8N205"
    retype(stand, "correction.plate", "苏A8N206")
    stand.type("correction.mistake", "看错一位")
    stand.press(Qt.Key.Key_Return)
    assert not form.is_open
    assert sorted(visit.plate for visit in stand.vehicles) == ["苏A11111", "苏A8N206"]
    struck = line_at(stand.post.register.rows, line.seq)
    (correction,) = stand.lines("entry.corrected")
    assert struck.struck_by == correction.seq


def test_the_chosen_entry_is_corrected(stand: Stand) -> None:
    """Not the last one, when another was chosen."""
    line = drive_in(stand, "苏A11111")
    drive_in(stand)
    stand.form(CorrectionForm, FormHint(seq=line.seq))
    assert stand.find(QLineEdit, "correction.plate").text() == "苏A11111"


def test_a_correction_leads_to_what_it_corrects(stand: Stand) -> None:
    """Chosen on the line of a correction, the entry itself is corrected again."""
    drive_in(stand)
    form = stand.form(CorrectionForm)
    retype(stand, "correction.plate", "苏A8N206")
    stand.click("correction.usual.mistake.plate")
    stand.click("correction.save")
    (line,) = stand.lines("entry.corrected")
    assert line.note == "记错车牌"
    stand.begin(form, FormHint(seq=line.seq))
    assert stand.find(QLineEdit, "correction.plate").text() == "苏A8N206"


def test_the_entry_before_is_one_press_away(stand: Stand) -> None:
    """上一条 goes back through the shift."""
    drive_in(stand, "苏A11111")
    drive_in(stand)
    form = stand.form(CorrectionForm)
    stand.click("correction.earlier")
    assert stand.find(QLineEdit, "correction.plate").text() == "苏A11111"
    stand.click("correction.earlier")
    assert form.trouble.isVisible()


def test_nothing_is_saved_without_a_change_and_a_reason(stand: Stand) -> None:
    """The footer says which is missing."""
    drive_in(stand)
    form = stand.form(CorrectionForm)
    assert form.foot.why.text() == "第 2 项内容还没改动"
    retype(stand, "correction.person", "高原")
    assert form.foot.why.text() == "第 3 项更正原因没填"
    assert not form.foot.save.isEnabled()


def test_a_reason_of_one_key_is_no_reason(stand: Stand) -> None:
    """The field says how many characters it takes; the second one opens the button."""
    drive_in(stand)
    form = stand.form(CorrectionForm)
    retype(stand, "correction.person", "高原")
    stand.type("correction.mistake", "1 ")
    stand.press(Qt.Key.Key_Return)
    assert form.reason.error() == "原因写得明白些，至少 2 个字"
    assert form.is_open
    stand.type("correction.mistake", "2")
    stand.press(Qt.Key.Key_Return)
    assert not form.is_open


def test_the_usual_reasons_are_in_sight_above_the_footer(stand: Stand) -> None:
    """No scrolling leads away from them, however many values an entry has."""
    drive_in(stand)
    form = stand.form(CorrectionForm)
    foot = form.foot.save.mapTo(form, QPoint()).y()
    for part in (form.reason, form.usual):
        assert part.isVisible()
        assert part.mapTo(form, QPoint(0, part.height())).y() <= foot
    assert not form.usual.visibleRegion().isEmpty()
    assert form.usual.visibleRegion().boundingRect().height() == form.usual.height()


def test_a_whole_entry_is_struck_out(stand: Stand) -> None:
    """The button repeats the verb."""
    drive_in(stand)
    form = stand.form(CorrectionForm)
    stand.click("correction.void")
    assert form.foot.save.text() == "作废"
    stand.click("correction.usual.mistake.twice")
    stand.click("correction.save")
    assert stand.vehicles == ()


def test_a_choice_is_chosen_and_a_number_is_a_number(stand: Stand) -> None:
    """Class by list, minutes by digits."""
    drive_in(stand)
    form = stand.form(CorrectionForm)
    box = stand.find(QComboBox, "correction.vehicle")
    box.setFocus()
    stand.tap(Qt.Key.Key_Down)
    retype(stand, "correction.stay_minutes", "abc")
    assert not form.foot.save.isEnabled()
    retype(stand, "correction.stay_minutes", "30")
    stand.type("correction.mistake", "记错")
    stand.press(Qt.Key.Key_Return)
    (visit,) = stand.vehicles
    assert (visit.vehicle, visit.due_at) == ("motorcycle", "2026-06-12T08:30:00.000000Z")


def test_a_phone_stays_covered_and_what_is_typed_takes_its_place(stand: Stand) -> None:
    """The old one is never shown whole; untouched it stays as it was."""
    details = VisitorDetails(
        VisitorCategory.VISITOR, "3栋1202", "陆清明", "13762055180", verified="phone"
    )
    admit_visitor(stand.post.register, stand.post.guard, details)
    stand.form(CorrectionForm)
    edit = stand.find(QLineEdit, "correction.phone")
    assert (edit.text(), edit.placeholderText()) == ("", "137****5180")
    retype(stand, "correction.name", "陆青明")
    stand.type("correction.mistake", "同音字")
    stand.press(Qt.Key.Key_Return)
    assert (stand.visitors[0].name, stand.visitors[0].phone) == ("陆青明", "13762055180")


def test_a_refused_correction_keeps_what_was_typed(stand: Stand) -> None:
    """The plate of a car that is inside already."""
    drive_in(stand, "苏A11111")
    drive_in(stand)
    form = stand.form(CorrectionForm)
    retype(stand, "correction.plate", "苏A11111")
    stand.type("correction.mistake", "看错")
    stand.press(Qt.Key.Key_Return)
    assert form.is_open
    assert form.trouble.isVisible()
    assert stand.find(QLineEdit, "correction.plate").text() == "苏A11111"


def test_a_shift_without_entries_says_so(stand: Stand) -> None:
    """Nothing can be pressed but the way back."""
    form = stand.form(CorrectionForm)
    assert form.foot.why.text() == "没有可更正的记录"
    assert not form.foot.save.isEnabled()
