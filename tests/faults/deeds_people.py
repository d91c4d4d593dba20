"""The verbs of rota and people: swaps, leave, plans, posts, rounds, keys, orders from above."""

from __future__ import annotations

from guardpost.evidence import copy_evidence
from guardpost.keys.rekeying import KeyRenewed, note_renewed
from guardpost.keys.renewing import KeysSealed, seal_afresh
from guardpost.registry.staff import Duty
from guardpost.retention.purging import purge
from guardpost.retention.settings import set_retention
from guardpost.shifts import (
    directives,
    holidays,
    inspection_rule,
    inspections,
    key_loans,
    leave,
    posts,
    rounds,
    swap_consent,
    swaps,
    training,
)
from guardpost.shifts.rota import Pattern
from tests.faults.deeds import Act, Deed, admitted, by, led, ruled, then, visiting
from tests.site import CHEAP, PIN, Post

SWAP = swaps.SwapDetails("2026-06-20", Pattern.EARLY, "", Pattern.MIDDLE, "乙组比赛")
TRADE = swaps.SwapDetails(
    "2026-06-12", Pattern.NIGHT, "2026-06-13", Pattern.EARLY, "家中有事", "G03", "G01"
)
ROUND = posts.PostDetails("东区流动岗", Duty.PATROL, "17:00 东门; 18:00 地库")
BOOTH = posts.PostDetails("北门岗", Duty.FIXED)
KEY = key_loans.LoanDetails("地库-03", "许春生", "工程部", "查水泵")
ORDER = directives.DirectiveDetails("防汛", "每小时看一次水位", "冯立冬")
STUDY = training.PlanDetails(
    "2026-06-12", "10:00", "11:30", training.Activity.STUDY, "乙", "消防器材"
)


def sick(post: Post) -> leave.Leave:
    """Ask for leave for the guard, by the guard."""
    details = leave.LeaveDetails(post.guard, leave.LeaveKind.SICK, "2026-06-15", reason="发烧")
    return leave.ask_leave(post.register, post.guard, details)


def inspected(post: Post) -> inspections.Inspection:
    """Inspect the guard on duty."""
    details = inspections.InspectionDetails("北门岗", post.guard, "在岗,着装齐整")
    return inspections.inspect_post(post.register, post.leader, details)


def countersigned(post: Post) -> inspections.Inspection:
    """Sign as the guard who was inspected."""
    return inspections.countersign_inspection(post.register, post.leader, 1, PIN, post.pepper)


def purged(post: Post) -> object:
    """Delete what is old two years later."""
    post.clock.advance(days=800)
    return purge(post.register, post.admin, post.data)


def copied(post: Post) -> object:
    """Make a plain copy of the ledger."""
    return copy_evidence(post.register, post.admin, post.data / "copy.db", personal=False)


def sealed(post: Post) -> str:
    """Seal the site's keys under a new code."""
    return seal_afresh(post.register, post.admin, post.data, post.pepper, lambda n: b"r" * n, CHEAP)


def renewed(post: Post) -> None:
    """Write down that the book lies under another key."""
    event, seal = KeyRenewed("0a1b2c3d", False), KeysSealed("4e5f6071", True, "ab" * 32)
    note_renewed(post.register, post.admin, event, seal, "7K2MQ", post.pepper)


def read(post: Post) -> directives.ReadDirective:
    """Sign that the guard has read the order."""
    return directives.sign_directive(post.register, post.leader, 1, post.guard, PIN, post.pepper)


def ticked(post: Post) -> training.Plan:
    """Tick who came."""
    return training.tick_attendance(post.register, post.leader, 1, (post.guard,), (post.leader,))


def agreed(post: Post) -> swaps.Swap:
    """Let the other of the two agree with the own PIN."""
    return swap_consent.agree_to_swap(post.register, post.leader, 1, "G01", PIN, post.pepper)


asked: Act = by(swaps.ask_swap, SWAP)
traded: Act = by(swaps.ask_swap, TRADE)
patrolled: Act = led(posts.add_post, ROUND)
planned: Act = led(training.add_plan, STUDY)
lent: Act = by(key_loans.lend_key, KEY)
ordered: Act = led(directives.give_directive, ORDER)

VERBS: dict[str, Deed] = {
    "guardpost.evidence.copy_evidence": Deed(copied),
    "guardpost.keys.rekeying.note_renewed": Deed(renewed),
    "guardpost.keys.renewing.seal_afresh": Deed(sealed),
    "guardpost.retention.purging.purge": Deed(purged, before=then(visiting, admitted)),
    "guardpost.retention.settings.set_retention": Deed(ruled(set_retention, "gate", 90)),
    "guardpost.shifts.swaps.ask_swap": Deed(asked),
    "guardpost.shifts.swaps.approve_swap": Deed(led(swaps.approve_swap, 1), before=asked),
    "guardpost.shifts.swaps.refuse_swap": Deed(led(swaps.refuse_swap, 1, "人手不够"), before=asked),
    "guardpost.shifts.swap_consent.agree_to_swap": Deed(agreed, before=traded),
    "guardpost.shifts.swap_consent.note_agreement": Deed(
        led(swap_consent.note_agreement, 1, "G01", swaps.Agreed.PHONE), before=traded
    ),
    "guardpost.shifts.leave.ask_leave": Deed(sick),
    "guardpost.shifts.leave.approve_leave": Deed(led(leave.approve_leave, 1), before=sick),
    "guardpost.shifts.leave.refuse_leave": Deed(
        led(leave.refuse_leave, 1, "人手不够"), before=sick
    ),
    "guardpost.shifts.holidays.name_holiday": Deed(
        ruled(holidays.name_holiday, "2026-06-21", "端午调休", works=True)
    ),
    "guardpost.shifts.training.add_plan": Deed(planned),
    "guardpost.shifts.training.tick_attendance": Deed(ticked, before=planned),
    "guardpost.shifts.training.end_plan": Deed(led(training.end_plan, 1, "大雨"), before=planned),
    "guardpost.shifts.posts.add_post": Deed(patrolled),
    "guardpost.shifts.posts.change_post": Deed(led(posts.change_post, 1, BOOTH), before=patrolled),
    "guardpost.shifts.posts.end_post": Deed(led(posts.end_post, 1, "并岗"), before=patrolled),
    "guardpost.shifts.rounds.check_point": Deed(
        by(rounds.check_point, 1, "2026-06-12", "17:00", "东门"), before=patrolled
    ),
    "guardpost.shifts.inspection_rule.set_inspection_rule": Deed(
        ruled(inspection_rule.set_inspection_rule, inspection_rule.InspectionRule(every=30))
    ),
    "guardpost.shifts.inspections.inspect_post": Deed(inspected),
    "guardpost.shifts.inspections.countersign_inspection": Deed(countersigned, before=inspected),
    "guardpost.shifts.key_loans.lend_key": Deed(lent),
    "guardpost.shifts.key_loans.return_key": Deed(by(key_loans.return_key, 1), before=lent),
    "guardpost.shifts.directives.give_directive": Deed(ordered),
    "guardpost.shifts.directives.sign_directive": Deed(read, before=ordered),
    "guardpost.shifts.directives.settle_directive": Deed(
        led(directives.settle_directive, 1, "水已退"), before=ordered
    ),
}
