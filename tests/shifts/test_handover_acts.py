"""Refusal, dispute, nobody incoming, emergency: each sentence of the handbook is one test."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from guardpost.gate.attention import attention
from guardpost.gate.telling import tell_leader
from guardpost.ledger.rebuild import check
from guardpost.shifts.disputes import (
    dispute_line,
    end_dispute,
    refuse_handover,
    resume_handover,
)
from guardpost.shifts.emergency import EmergencyDetails, order_emergency
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_checks import (
    name_relief,
)
from guardpost.shifts.handover_lines import (
    LOOKS,
    Check,
    SignerRole,
)
from guardpost.shifts.handover_reading import closed_handover
from guardpost.shifts.handover_state import frozen_text
from guardpost.shifts.overtime import nobody_came, overtime_minutes
from guardpost.times import to_text
from tests.shifts.deeds import (
    codes,
    entries,
    hand_over,
    line_up,
    prepare,
    read_all,
    refused,
    sign,
    state_of,
)
from tests.site import PIN, Post

STARTS = datetime(2026, 6, 13, 0, 0, tzinfo=timezone(timedelta(hours=8)))
PASSED = dict.fromkeys(LOOKS, Check.PASSED)


def order(post: Post, role: SignerRole, acting: str = "", pin: str = PIN) -> None:
    """Order the handover as the site's administrator."""
    details = EmergencyDetails(role, post.admin, "急病送医", acting)
    order_emergency(post.register, post.guard, details, pin, post.pepper)


def test_a_refusal_with_reason_leaves_the_post_with_the_outgoing_shift(post: Post) -> None:
    """Both signatures are gone, the leader is to be told, and it ends by what was settled."""
    prepare(post)
    sign(post, SignerRole.OUTGOING).key.forget()
    assert refused(refuse_handover, post.register, post.leader, " ").code == "reason.needed"
    state = refuse_handover(post.register, post.leader, "少一台对讲机")
    assert state.signatures == ()
    assert "refusal.stands" in codes(state)
    assert refused(complete_handover, post.register, post.leader).code == "handover.incomplete"
    assert state_of(post).shift.is_open
    told = attention(post.register.rows, state.shift.number, post.clock.now()).to_tell
    assert [(one.about.cause, one.about.reason) for one in told] == [
        ("handover_refused", "少一台对讲机")
    ]
    twice = refused(refuse_handover, post.register, post.leader, "再说一次")
    assert twice.code == "handover.refused_already"
    resume_handover(post.register, post.leader, "对讲机找到")
    read_all(post)
    for role in SignerRole:
        sign(post, role).key.forget()
    done = complete_handover(post.register, post.leader)
    closed = closed_handover(post.register.rows, done.closed.number)
    assert closed is not None
    kept = [(one.reason, one.outcome) for one in closed.extras.refusals]
    assert kept == [("少一台对讲机", "对讲机找到")]
    assert check(post.register.database) is None


def test_a_disputed_line_has_both_sides_words_and_both_sign_them(post: Post) -> None:
    """One side alone marks nothing; a mark after a signature takes it away."""
    prepare(post)
    sign(post, SignerRole.OUTGOING).key.forget()
    where = ("equipment", "radio")
    one_sided = refused(dispute_line, post.register, post.leader, *where, "", "坏了")
    assert one_sided.code == "dispute.words_needed"
    unknown = refused(dispute_line, post.register, post.leader, "equipment", "boat", "a", "b")
    assert unknown.code == "dispute.unknown_line"
    state = dispute_line(post.register, post.leader, *where, "交时是好的", "接时按键失灵")
    assert state.signatures == ()
    assert "接时按键失灵".encode() in frozen_text(state)
    for role in SignerRole:
        sign(post, role).key.forget()
    done = complete_handover(post.register, post.leader)
    closed = closed_handover(post.register.rows, done.closed.number)
    assert closed is not None
    assert [one.outgoing for one in closed.extras.disputes] == ["交时是好的"]


def test_a_dispute_ends_when_they_agree(post: Post) -> None:
    """Without a mark nothing is written."""
    dispute_line(post.register, post.leader, "cleanliness", "desk", "擦过", "没擦")
    assert end_dispute(post.register, post.leader, "cleanliness", "desk").extras.disputes == ()
    before = entries(post.register)
    end_dispute(post.register, post.leader, "cleanliness", "desk")
    assert entries(post.register) == before


# Nobody incoming


@given(st.integers(-10_000, 100_000))
def test_overtime_is_counted_by_the_clock_from_the_planned_end(seconds: int) -> None:
    """In whole minutes; before the end there is none."""
    at = STARTS + timedelta(seconds=seconds)
    assert overtime_minutes(to_text(STARTS), at) == max(0, seconds) // 60


def test_when_nobody_comes_the_shift_goes_on_the_leader_is_told_and_its_end_is_kept(
    post: Post,
) -> None:
    """Noted from the line-up on; 45 minutes after midnight the night shift has come after all."""
    assert refused(nobody_came, post.register, post.leader).code == "overtime.too_early"
    post.clock.advance(hours=7, minutes=55)
    state = nobody_came(post.register, post.leader, "三人都没到")
    assert state.shift.is_open
    assert refused(nobody_came, post.register, post.leader).code == "overtime.noted_already"
    alerts = attention(post.register.rows, state.shift.number, post.clock.now()).to_tell
    assert [one.about.cause for one in alerts] == ["nobody_came"]
    tell_leader(post.register, post.leader, alerts[0].line.seq)
    assert not attention(post.register.rows, state.shift.number, post.clock.now()).to_tell
    post.clock.advance(minutes=50)
    done = hand_over(post)
    closed = closed_handover(post.register.rows, done.closed.number)
    assert closed is not None
    overtime = closed.extras.overtime
    assert overtime is not None
    assert (overtime.minutes, overtime.reason) == (45, "三人都没到")
    assert overtime.ended_at == done.closed.closed_at
    assert check(post.register.database) is None


def test_nobody_came_is_not_said_while_somebody_is_there(post: Post) -> None:
    """Then the post is handed to them."""
    line_up(post)
    post.clock.advance(hours=8)
    assert refused(nobody_came, post.register, post.leader).code == "overtime.somebody_came"


# Emergency


def test_when_the_outgoing_leader_is_ill_the_supervisors_order_stands_for_the_signature(
    post: Post,
) -> None:
    """PIN and reason are the supervisor's; the incoming leader signs as ever."""
    prepare(post)
    order(post, SignerRole.OUTGOING)
    read_all(post)
    assert codes(state_of(post)) == ["signature.incoming"]
    excused = refused(sign, post, SignerRole.OUTGOING)
    assert excused.code == "handover.excused"
    sign(post, SignerRole.INCOMING).key.forget()
    done = complete_handover(post.register, post.leader)
    closed = closed_handover(post.register.rows, done.closed.number)
    assert closed is not None
    assert [one.role for one in closed.signatures] == ["incoming"]
    emergency = closed.extras.emergency
    assert emergency is not None
    assert (emergency.ill, emergency.supervisor, emergency.reason) == (
        post.leader,
        post.admin,
        "急病送医",
    )
    assert check(post.register.database) is None


def test_when_the_incoming_leader_is_ill_the_order_names_who_takes_the_post(post: Post) -> None:
    """A guard may, by order alone; that person signs with their own PIN."""
    name_relief(post.register, post.leader, post.relief)
    nobody = refused(order, post, SignerRole.INCOMING)
    assert nobody.code == "emergency.acting_needed"
    on_duty = refused(order, post, SignerRole.INCOMING, post.guard)
    assert on_duty.code == "handover.still_on_duty"
    order(post, SignerRole.INCOMING, "G03")
    assert state_of(post).signer(SignerRole.INCOMING) == "G03"
    done = hand_over(post)
    assert (done.opened.leader, done.completed.relief) == ("G03", "G03")
    closed = closed_handover(post.register.rows, done.closed.number)
    assert closed is not None
    assert [one.staff for one in closed.signatures] == [post.leader, "G03"]
    assert check(post.register.database) is None


def test_an_emergency_needs_a_supervisor_a_pin_and_a_reason(post: Post) -> None:
    """Nothing is ordered otherwise."""
    where = (post.register, post.guard)
    by_leader = EmergencyDetails(SignerRole.OUTGOING, post.leader, "急病")
    assert refused(order_emergency, *where, by_leader, PIN, post.pepper).code == "role.needed"
    silent = EmergencyDetails(SignerRole.OUTGOING, post.admin, " ")
    assert refused(order_emergency, *where, silent, PIN, post.pepper).code == "reason.needed"
    assert refused(order, post, SignerRole.OUTGOING, pin="135791").code == "pin.wrong"
    assert state_of(post).extras.emergency is None
