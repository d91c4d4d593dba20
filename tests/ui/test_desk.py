"""In whose name something is written, where the desk is locked or another's by then."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.service import ServiceDetails, ServiceKind, request_service
from guardpost.retention.purging import purge
from tests.reports.working import a_whole_shift, signed_over
from tests.site import make_post
from tests.ui.booth import Booth, booth, put_away
from ui.compose import build_window
from ui.report_maker import ReportMaker

SEALED_MS = 60_000
LAMP = ServiceDetails(ServiceKind.REPAIR, "3栋1202", "路灯不亮", "王建国", "13812346021")


@pytest.fixture
def desk(tmp_path: Path, clock: ManualClock) -> Iterator[Booth]:
    """Return the window, nobody signed in."""
    with booth(tmp_path / "data", clock) as made:
        made.settle()
        yield made


def last_two(desk: Booth) -> list[tuple[object, ...]]:
    """Return which were the last two requests, and whose, the newest first."""
    return desk.rows(
        "SELECT kind, actor FROM ledger WHERE kind = 'service.requested' ORDER BY seq DESC LIMIT 2"
    )


def test_a_locked_desk_has_no_right_of_a_command(desk: Booth) -> None:
    """What a command may do without a name, the window does not."""
    before = desk.rows("SELECT count(*) FROM ledger")
    refused: list[Exception] = []
    desk.window.desk.act(purge, desk.window.desk.data_dir, done=refused.append)
    desk.window.desk.act(
        purge, desk.window.desk.data_dir, done=lambda _done: None, failed=refused.append
    )
    desk.settle()
    assert [type(error) for error in refused] == [Refused]
    assert [str(error).partition(" ")[0] for error in refused] == ["desk.nobody"]
    assert desk.rows("SELECT count(*) FROM ledger") == before


def test_what_follows_from_a_deed_is_of_the_same_hand(desk: Booth) -> None:
    """Though the desk was locked before the deed was in the book."""
    desk.sign_in(desk.guard)
    desk.settle()
    window = desk.window.desk
    again = lambda _line: window.act(request_service, LAMP, done=lambda _line: None)  # noqa: E731
    window.act(request_service, LAMP, done=again)
    desk.window.lock()
    desk.settle()
    assert [actor for _kind, actor in last_two(desk)] == [desk.guard, desk.guard]


def test_what_began_before_the_lock_is_never_of_who_sits_there_after(desk: Booth) -> None:
    """The next person has a hand in their own deeds alone."""
    desk.sign_in(desk.guard)
    desk.settle()
    window = desk.window.desk
    asked = window.actor
    desk.window.lock()
    desk.sign_in(desk.leader)
    window.act(request_service, LAMP, done=lambda _line: None, by=asked)
    desk.settle()
    assert last_two(desk)[0][1] == desk.guard
    assert window.actor == desk.leader


def test_the_report_of_a_handover_is_noted_though_who_finished_has_locked_the_desk(
    tmp_path: Path, clock: ManualClock
) -> None:
    """It is sealed for some seconds; whoever goes home does not wait for it."""
    post = make_post(tmp_path / "data", clock)
    a_whole_shift(post)
    handover, keys = signed_over(post)
    post.close()
    window = build_window(post.data, clock=clock)
    window.show()
    desk = Booth(window, clock, (post.admin, post.leader, post.guard, post.relief))
    try:
        desk.sign_in(post.leader)
        made: list[object] = []
        done = lambda number, _path: made.append(number)  # noqa: E731
        ReportMaker(window.desk).make(handover.closed.number, keys, done, made.append)
        window.lock()
        assert window.desk.beside.wait_idle(SEALED_MS)
        desk.settle()
        assert made == [handover.report]
        kinds = "SELECT DISTINCT actor FROM ledger WHERE kind IN ('report.made', 'report.sealed')"
        assert desk.rows(kinds) == [(post.leader,)]
    finally:
        put_away(window)
