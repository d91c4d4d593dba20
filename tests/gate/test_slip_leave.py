"""Outside the office hours a leader gives leave; arrears never keep anything in."""

from __future__ import annotations

from typing import Any

import pytest

from guardpost.errors import Refused
from guardpost.gate.office_hours import office_hours, set_office_hours
from guardpost.gate.removals import Consent, record_consent, release_items
from guardpost.gate.rules import OfficeHours
from guardpost.gate.slip_leave import give_late_leave, override_arrears, refer_arrears
from guardpost.gate.slips import Applicant, ConsentBy
from tests.gate.slips import drawn, now, seen, verified
from tests.site import PIN, Post


def said(post: Post, who: str, reason: str) -> dict[str, Any]:
    """Return what somebody says by PIN."""
    return {"leader": who, "pin": PIN, "reason": reason, "pepper": post.pepper}


def test_at_night_a_leader_gives_leave_and_the_owner_is_asked(post: Post) -> None:
    """Also for a company, which needs no consent by day."""
    slip = verified(post, Applicant.COMPANY)
    seen(post, slip, 1, 6)
    assert now(post, slip).missing(signed=True) == ()
    post.clock.advance(hours=4)
    assert now(post, slip).missing(signed=True) == ("leave", "consent")
    give_late_leave(post.register, post.guard, slip, **said(post, post.leader, "急搬"))
    with pytest.raises(Refused, match=r"consent"):
        release_items(post.register, post.guard, slip, drawn())
    consent = Consent(ConsentBy.PHONE, "韩立秋", "13700005508")
    record_consent(post.register, post.guard, slip, consent)
    done = release_items(post.register, post.guard, slip, drawn()).slip
    assert (done.leave_by, done.leave_why) == (post.leader, "急搬")


def test_a_guard_gives_no_leave(post: Post) -> None:
    """And no leader without a reason."""
    slip = verified(post)
    for who, why, code in ((post.guard, "急搬", "role.needed"), (post.leader, "", "reason.needed")):
        with pytest.raises(Refused, match=code):
            give_late_leave(post.register, post.guard, slip, **said(post, who, why))


def test_arrears_are_referred_and_keep_nothing_in(post: Post) -> None:
    """domain.md §2, §4: 民法典 944; once is enough."""
    slip = verified(post)
    seen(post, slip, 1, 6)
    for _ in range(2):
        assert refer_arrears(post.register, post.guard, slip).slip.arrears_at
    kind = "removal.arrears_referred"
    sql = "SELECT count(*) FROM ledger WHERE kind = ?"
    assert post.register.rows.value(sql, kind) == 1
    assert now(post, slip).missing(signed=True) == ()
    assert release_items(post.register, post.guard, slip, drawn()).slip.state == "released"


def test_only_a_supervisor_overrides_arrears_with_a_reason(post: Post) -> None:
    """By PIN: the leader's is not enough."""
    slip = verified(post)
    with pytest.raises(Refused, match=r"removal\.no_arrears"):
        override_arrears(post.register, post.guard, slip, **said(post, post.admin, "已商定"))
    refer_arrears(post.register, post.guard, slip)
    for who in (post.leader, post.guard):
        with pytest.raises(Refused, match=r"role\.needed"):
            override_arrears(post.register, post.guard, slip, **said(post, who, "已商定"))
    order = said(post, post.admin, "已商定分期")
    found = override_arrears(post.register, post.guard, slip, **order).slip
    assert (found.override_by, found.override_why) == (post.admin, "已商定分期")


def test_the_office_hours_are_the_sites_own(post: Post) -> None:
    """A supervisor sets them; what is no time of day is refused."""
    assert office_hours(post.register.rows) == OfficeHours("08:00", "18:00")
    with pytest.raises(Refused, match=r"role\.needed"):
        set_office_hours(post.register, post.guard, OfficeHours("09:00", "21:00"))
    for hours, code in ((("9", "21:00"), "hours.invalid"), (("21:00", "09:00"), "hours.order")):
        with pytest.raises(Refused, match=code):
            set_office_hours(post.register, post.admin, OfficeHours(*hours))
    set_office_hours(post.register, post.admin, OfficeHours("09:00", "21:00"))
    slip = verified(post)
    post.clock.advance(hours=4)
    assert not now(post, slip).late
