"""开岗 by real keys over a real book."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QCheckBox

from guardpost.clock import ManualClock
from guardpost.registry.staff import Duty, Role, active_staff
from guardpost.registry.staffing import StaffDetails, add_staff, end_staff
from guardpost.shifts.opening import current_shift
from tests.site import make_post
from tests.ui.forms.stand import Stand, stand_at
from ui.forms.open_post import OpenPostForm


@pytest.fixture
def stand(tmp_path: Path, clock: ManualClock, qapp: QApplication) -> Iterator[Stand]:
    """Return a desk of a post that nobody has yet, the leader of 乙 signed in."""
    post = make_post(tmp_path / "data", clock, on_duty=False)
    with stand_at(post, qapp) as made:
        yield made
    post.close()


def test_the_rota_is_proposed_and_taken_with_one_press(stand: Stand) -> None:
    """中班 and 乙 on this day; their leader and guard are ticked."""
    told: list[bool] = []
    stand.desk.shift_changed.connect(lambda: told.append(True))
    form = stand.form(OpenPostForm)
    assert (form.pattern.code(), form.group.code()) == ("middle", "乙")
    stand.click("open_post.save")
    shift = current_shift(stand.post.register.rows)
    assert shift is not None
    assert (shift.grp, shift.leader) == ("乙", stand.post.leader)
    assert shift.guard_codes == (stand.post.guard,)
    assert told == [True]
    assert not form.is_open


def test_another_group_needs_a_reason(stand: Stand) -> None:
    """Its people are ticked instead, and the reason is kept."""
    form = stand.form(OpenPostForm)
    assert not form.reason.isVisible()
    stand.click("open_post.group.丙")
    assert form.foot.why.text() == "第 5 项与排班不同的原因没填"
    stand.type("open_post.reason", "乙组去培训")
    stand.click("open_post.save")
    shift = current_shift(stand.post.register.rows)
    assert shift is not None
    assert (shift.grp, shift.leader, shift.reason) == ("丙", stand.post.relief, "乙组去培训")


def test_one_leader_leads(stand: Stand) -> None:
    """Ticking another takes the tick off the first; a guard who is not there is unticked."""
    form = stand.form(OpenPostForm)
    stand.click(f"open_post.leader.{stand.post.relief}")
    assert form.leaders.ticked() == (stand.post.relief,)
    row = stand.find(QCheckBox, f"open_post.guard.{stand.post.guard}")
    assert row.isChecked()
    stand.click(f"open_post.guard.{stand.post.guard}")
    stand.click("open_post.save")
    shift = current_shift(stand.post.register.rows)
    assert shift is not None
    assert (shift.leader, shift.guard_codes) == (stand.post.relief, ())


def test_who_came_to_the_post_meanwhile_is_offered(stand: Stand) -> None:
    """The form was looked at before; the only leader there is is ticked."""
    register, admin = stand.post.register, stand.post.admin
    for one in active_staff(register.rows):
        if one.code not in (admin, stand.post.guard):
            end_staff(register, admin, one.code, "去了别处")
    form = stand.form(OpenPostForm)
    assert form.leaders.stops() == []
    form.shut()
    added = add_staff(register, admin, StaffDetails("尤带队", Role.LEADER, "戊", Duty.NONE))
    stand.begin(form)
    assert form.leaders.ticked() == (added.code,)
    stand.click("open_post.save")
    shift = current_shift(register.rows)
    assert shift is not None
    assert shift.leader == added.code


def test_a_choice_made_stays_while_the_people_are_the_same(stand: Stand) -> None:
    """A form that was shut half filled comes back as it was."""
    form = stand.form(OpenPostForm)
    stand.click(f"open_post.leader.{stand.post.relief}")
    form.shut()
    stand.begin(form)
    assert form.leaders.ticked() == (stand.post.relief,)


def test_an_open_post_is_not_opened_again(stand: Stand) -> None:
    """It says so, and nothing can be pressed."""
    form = stand.form(OpenPostForm)
    stand.click("open_post.save")
    stand.begin(form)
    assert form.foot.why.text() == "已经开岗了"
    assert not form.foot.save.isEnabled()


def test_a_post_without_a_leader_says_where_to_add_one(stand: Stand) -> None:
    """A new site has its administrator alone; nothing to tick is no riddle."""
    post = stand.post
    for code in ("L01", "L02", "L03"):
        end_staff(post.register, post.admin, code, "离职")
    form = stand.form(OpenPostForm)
    assert form.foot.why.text() == "第 3 项带班员还没有人，先到档案里添加"
    stand.click("open_post.save")
    assert current_shift(post.register.rows) is None
