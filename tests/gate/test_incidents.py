"""Incidents: where and what, each step with its time, closed once with a result."""

from __future__ import annotations

from datetime import timedelta

import pytest

from guardpost.book import database_path
from guardpost.errors import Refused
from guardpost.gate.incidents import (
    IncidentCategory,
    IncidentDetails,
    IncidentRecord,
    add_step,
    close_incident,
    incident,
    open_incident,
    open_incidents,
    shift_incidents,
)
from guardpost.ledger.rebuild import check
from guardpost.store.connect import open_database
from guardpost.times import to_text
from tests.site import Post

SMOKE = IncidentDetails(IncidentCategory.FIRE, "5栋楼下", "垃圾桶冒烟")


def opened(post: Post) -> IncidentRecord:
    """Open an incident."""
    return open_incident(post.register, post.guard, SMOKE)


def test_an_incident_is_open_until_it_has_a_result(post: Post) -> None:
    """And keeps its steps afterwards."""
    number = opened(post).incident.id
    add_step(post.register, post.guard, number, "用灭火器扑灭", "秦谷雨")
    assert [one.incident.id for one in open_incidents(post.register.rows)] == [number]
    done = close_incident(post.register, post.guard, number, "明火已灭,已报客服")
    assert (done.incident.result, bool(done.incident.closed_at)) == ("明火已灭,已报客服", True)
    assert open_incidents(post.register.rows) == ()
    assert incident(post.register.rows, number) == done
    assert shift_incidents(post.register.rows, post.shift) == (done,)


def test_steps_stand_in_the_order_of_their_times(post: Post) -> None:
    """Whatever was written down first."""
    number = opened(post).incident.id
    post.clock.advance(minutes=20)
    add_step(post.register, post.guard, number, "消防车到")
    earlier = to_text(post.clock.now() - timedelta(minutes=10))
    record = add_step(post.register, post.guard, number, "拨打 119", "罗守田", earlier)
    assert [step.what for step in record.steps] == ["拨打 119", "消防车到"]
    assert (record.steps[0].at, record.steps[0].by_whom) == (earlier, "罗守田")
    assert record.steps[0].written_by == post.guard


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (IncidentDetails(IncidentCategory.FIRE, " ", "冒烟"), "incident.place_needed"),
        (IncidentDetails(IncidentCategory.FIRE, "5栋", ""), "incident.what_needed"),
        (
            IncidentDetails(IncidentCategory.FIRE, "5栋", "冒烟", "2027-01-01T00:00:00.000000Z"),
            "incident.time",
        ),
        (IncidentDetails(IncidentCategory.FIRE, "5栋", "冒烟", "昨天"), "incident.time"),
    ],
)
def test_an_incident_says_where_what_and_when(
    post: Post, details: IncidentDetails, code: str
) -> None:
    """It cannot lie ahead."""
    with pytest.raises(Refused) as refused:
        open_incident(post.register, post.guard, details)
    assert refused.value.code == code


def test_nothing_is_added_to_a_closed_incident(post: Post) -> None:
    """Nor is it closed twice."""
    number = opened(post).incident.id
    with pytest.raises(Refused, match=r"incident\.result_needed"):
        close_incident(post.register, post.guard, number, " ")
    close_incident(post.register, post.guard, number, "误报")
    with pytest.raises(Refused, match=r"incident\.closed"):
        add_step(post.register, post.guard, number, "再看一次")
    with pytest.raises(Refused, match=r"incident\.closed"):
        close_incident(post.register, post.guard, number, "误报")
    with pytest.raises(Refused, match=r"incident\.unknown"):
        add_step(post.register, post.guard, 9999, "再看一次")
    with pytest.raises(Refused, match=r"incident\.what_needed"):
        add_step(post.register, post.guard, opened(post).incident.id, " ")


def test_state_tables_equal_the_replayed_ledger(post: Post) -> None:
    """Row for row."""
    number = opened(post).incident.id
    add_step(post.register, post.guard, number, "用灭火器扑灭", "秦谷雨")
    close_incident(post.register, post.guard, number, "明火已灭")
    opened(post)
    database = open_database(database_path(post.data))
    assert check(database) is None
    database.close()
