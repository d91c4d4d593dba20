"""The way of a slip and its ends: issued, collected, void, reissued, partly released, expired."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing

import pytest

from guardpost.book import database_path
from guardpost.errors import Refused
from guardpost.gate.carrying import waiting_slips
from guardpost.gate.corrections import correct_entry
from guardpost.gate.passes import pass_of
from guardpost.gate.removals import (
    Consent,
    ItemDetails,
    add_item,
    check_identity,
    record_consent,
    refuse_items,
    release_items,
)
from guardpost.gate.rules import SlipStage
from guardpost.gate.scanning import scan_pass
from guardpost.gate.slip_account import reconcile_week
from guardpost.gate.slip_ends import reissue_slip, release_part, void_slip
from guardpost.gate.slip_issue import collect_slip, issue_slip
from guardpost.gate.slip_reading import open_slips, removal, removals, slip_signature
from guardpost.gate.slips import Applicant, ConsentBy, GoodsKind, OwnerAnswer
from guardpost.ledger.rebuild import check
from guardpost.store.connect import open_database
from tests.gate.slips import CHAIRS, FRIDGE, asked, drawn, now, seen, verified
from tests.site import Post


def refusal(act: Callable[[], object]) -> Refused:
    """Return what an act is refused for."""
    with pytest.raises(Refused) as refused:
        act()
    return refused.value


def test_a_slip_goes_from_stage_to_stage(post: Post) -> None:
    """domain.md §2: 申请 → 核验 → 签发 → 门岗核对 → 放行 → 收条."""
    slip = asked(post, Applicant.TENANT)
    stages = [now(post, slip).stage]
    post_checks = verified(post)
    assert now(post, post_checks).stage == "verified"
    record_consent(post.register, post.guard, slip, Consent(ConsentBy.LETTER, "韩立秋"))
    stages.append(now(post, slip).stage)
    check_identity(post.register, post.guard, slip)
    stages.append(now(post, slip).stage)
    issue_slip(post.register, post.guard, slip)
    stages.append(now(post, slip).stage)
    seen(post, slip, 1, 6)
    stages.append(now(post, slip).stage)
    release_items(post.register, post.guard, slip, drawn())
    stages.append(now(post, slip).stage)
    collect_slip(post.register, post.guard, slip)
    stages.append(now(post, slip).stage)
    assert stages == [
        *("applied", "applied", "verified", "issued", "checked", "released", "collected")
    ]


def test_a_slip_is_made_out_only_once_it_is_verified(post: Post) -> None:
    """Neither before the document was seen nor before the owner agreed."""
    slip = asked(post, Applicant.TENANT)
    why = refusal(lambda: issue_slip(post.register, post.guard, slip))
    assert (why.code, why.facts["missing"]) == ("removal.not_verified", "consent,identity")


def test_nothing_leaves_but_against_an_issued_slip(post: Post) -> None:
    """Without a printer the release itself issues it, in the same transaction."""
    slip = verified(post)
    seen(post, slip, 1, 6)
    done = release_items(post.register, post.guard, slip, drawn()).slip
    assert (done.issued_by, done.papers) == (post.guard, 0)
    assert done.issued_at


def test_each_print_has_its_own_code_and_says_which_copy_it_is(post: Post) -> None:
    """The codes are not in the book; their hashes are."""
    slip = verified(post)
    first = issue_slip(post.register, post.guard, slip)
    second = issue_slip(post.register, post.guard, slip)
    assert (first.copy, second.copy, first.code == second.code) == (1, 2, False)
    for one in (first, second):
        assert pass_of(post.register.rows, one.code).slip == slip
        assert not post.register.rows.value(
            "SELECT count(*) FROM ledger WHERE payload LIKE ?", f"%{one.code}%"
        )


def test_scanning_a_slip_leads_to_it_and_writes_nothing(post: Post) -> None:
    """It is looked at on its own page."""
    slip = verified(post)
    code = issue_slip(post.register, post.guard, slip).code
    before = post.register.rows.value("SELECT max(seq) FROM ledger")
    why = refusal(lambda: scan_pass(post.register, post.guard, code))
    assert (why.code, why.facts["slip"]) == ("pass.is_slip", slip)
    assert post.register.rows.value("SELECT max(seq) FROM ledger") == before


def test_what_is_on_paper_is_not_changed_but_made_out_anew(post: Post) -> None:
    """Neither by a further line nor by a correction."""
    slip = verified(post)
    issue_slip(post.register, post.guard, slip)
    register, guard = post.register, post.guard
    seq = now(post, slip).slip.id
    acts: list[Callable[[], object]] = [
        lambda: add_item(register, guard, slip, FRIDGE),
        lambda: correct_entry(register, guard, seq, "写错", {"reason": "卖旧货"}),
    ]
    assert [refusal(act).code for act in acts] == ["removal.on_paper"] * 2


def test_a_void_slip_says_why_and_keeps_its_number(post: Post) -> None:
    """作废: the next one gets the next number."""
    slip = asked(post)
    assert refusal(lambda: void_slip(post.register, post.guard, slip, " ")).code == "reason.needed"
    done = void_slip(post.register, post.guard, slip, "写错房号").slip
    assert (done.state, done.refusal, done.ended_by) == ("void", "写错房号", post.guard)
    assert asked(post) == "FX-20260612-02"
    again = refusal(lambda: void_slip(post.register, post.guard, slip, "x"))
    assert again.code == "removal.ended"


def test_a_slip_changed_by_the_applicant_gets_a_new_number_that_names_the_old(post: Post) -> None:
    """重开: every check is made anew; the owner's consent was about other things."""
    slip = verified(post, Applicant.TENANT)
    record_consent(post.register, post.guard, slip, Consent(ConsentBy.IN_PERSON, "韩立秋"))
    seen(post, slip, 1, 5)
    chairs = ItemDetails(GoodsKind.OFFICE, "办公椅", 5)
    new = reissue_slip(post.register, post.guard, slip, [FRIDGE, chairs])
    old = now(post, slip).slip
    assert (new.slip.number, new.slip.replaces) == ("FX-20260612-02", slip)
    assert (old.state, old.replaced_by) == ("reissued", new.slip.number)
    assert (new.slip.applicant, new.slip.mover, new.slip.room) == ("贺春分", "冯立田", "6栋1503")
    assert new.missing(signed=True) == ("consent", "identity", "lines")
    assert [line.quantity for line in new.lines] == [1, 5]


def test_a_slip_is_not_made_out_anew_for_nothing(post: Post) -> None:
    """The same lines and the same vehicle are the same slip, while its day lasts."""
    slip = asked(post)
    register, guard = post.register, post.guard
    why = refusal(lambda: reissue_slip(register, guard, slip, [FRIDGE, CHAIRS]))
    assert why.code == "removal.nothing_changed"
    assert reissue_slip(register, guard, slip, [FRIDGE, CHAIRS], "苏A72518").slip.plate
    other = asked(post)
    post.clock.advance(hours=24)
    assert reissue_slip(register, guard, other, [FRIDGE, CHAIRS]).slip.replaces == other


def test_the_good_part_leaves_and_the_rest_is_refused(post: Post) -> None:
    """部分放行: which lines, how many pieces, and why the others stay."""
    slip = verified(post)
    seen(post, slip, 1, 5)
    done = release_part(post.register, post.guard, slip, drawn(), "少一把椅子")
    assert (done.slip.state, done.slip.refusal) == ("partly_released", "少一把椅子")
    assert [(line.released, line.quantity) for line in done.lines] == [(1, 1), (0, 6)]
    assert slip_signature(post.register.rows, slip) == drawn()


def test_no_part_leaves_when_all_agrees_or_nothing_does(post: Post) -> None:
    """All leaves by a release, nothing by a refusal."""
    slip = verified(post)
    for counts in ((1, 6), (0, 5)):
        seen(post, slip, *counts)
        why = refusal(lambda: release_part(post.register, post.guard, slip, drawn(), "不符"))
        assert why.code == "removal.no_part"


def test_no_part_leaves_without_the_consent_that_is_due(post: Post) -> None:
    """Nor without document and signature."""
    slip = asked(post, Applicant.TENANT)
    seen(post, slip, 1, 5)
    why = refusal(lambda: release_part(post.register, post.guard, slip, None, "不符"))
    assert why.facts["missing"] == "consent,identity,signature"


def test_a_slip_holds_until_the_end_of_its_day(post: Post) -> None:
    """Told by the clock; no entry is made up for it, and it holds no van back."""
    slip = verified(post)
    seen(post, slip, 1, 6)
    before = post.register.rows.value("SELECT max(seq) FROM ledger")
    post.clock.advance(hours=16)
    found = now(post, slip)
    assert (found.expired, found.stage, found.slip.state) == (True, "expired", "open")
    assert post.register.rows.value("SELECT max(seq) FROM ledger") == before
    assert waiting_slips(post.register.rows, "", "6栋1503", "20260612") == (slip,)
    assert waiting_slips(post.register.rows, "", "6栋1503", "20260613") == ()
    why = refusal(lambda: release_items(post.register, post.guard, slip, drawn()))
    assert why.facts["missing"] == "expired"


def test_paper_is_taken_back_once_and_only_where_there_is_some(post: Post) -> None:
    """收条: of a slip that has ended, whichever way."""
    register, guard = post.register, post.guard
    slip, unprinted = verified(post), verified(post)
    issue_slip(register, guard, slip)
    assert refusal(lambda: collect_slip(register, guard, slip)).code == "removal.still_open"
    refuse_items(register, guard, slip, "件数不符")
    refuse_items(register, guard, unprinted, "件数不符")
    assert collect_slip(register, guard, slip).slip.collected_by == guard
    assert refusal(lambda: collect_slip(register, guard, slip)).code == "removal.collected_already"
    assert refusal(lambda: collect_slip(register, guard, unprinted)).code == "removal.no_paper"


def test_the_paper_of_a_slip_whose_day_is_over_comes_back_and_ends_it(post: Post) -> None:
    """过期: nobody released it; it waits no longer and takes part in the week's account."""
    register, guard = post.register, post.guard
    slip = verified(post)
    issue_slip(register, guard, slip)
    post.clock.advance(hours=9)
    assert [one.number for one in open_slips(register.rows)] == [slip]
    done = collect_slip(register, guard, slip)
    assert (done.slip.state, done.stage) == ("expired", SlipStage.COLLECTED)
    assert open_slips(register.rows) == ()
    assert refusal(lambda: release_items(register, guard, slip, drawn())).code == "removal.ended"
    account = reconcile_week(register, post.leader, post.clock.now().date())
    assert [one.number for one in account.collected] == [slip]
    assert now(post, slip).stage is SlipStage.RECONCILED
    with closing(open_database(database_path(post.data))) as database:
        assert check(database) is None


def test_a_call_is_evidence_with_number_time_and_answer(post: Post) -> None:
    """A tenant's goods stay when the owner says no; nobody answering changes nothing."""
    slip = asked(post, Applicant.TENANT)
    register, guard = post.register, post.guard

    def rung(answer: OwnerAnswer) -> str:
        consent = Consent(ConsentBy.PHONE, "韩立秋", "13700005508", answer)
        return record_consent(register, guard, slip, consent).slip.consent

    assert rung(OwnerAnswer.NO_ANSWER) == ""
    assert rung(OwnerAnswer.AGREED) == "phone"
    found = now(post, slip).slip
    assert (found.consent_phone, found.consent_answer) == ("13700005508", "agreed")
    assert found.called_at == found.consent_at
    assert rung(OwnerAnswer.NO_ANSWER) == "phone"
    assert rung(OwnerAnswer.DECLINED) == ""
    kind = "removal.consent_recorded"
    assert register.rows.value("SELECT count(*) FROM ledger WHERE kind = ?", kind) == 4


def test_numbers_have_no_gaps_whatever_becomes_of_the_slips(post: Post) -> None:
    """Void, reissued, refused, released, partly: one row of numbers."""
    register, guard = post.register, post.guard
    void_slip(register, guard, asked(post), "写错")
    refuse_items(register, guard, asked(post), "没有证件")
    reissue_slip(register, guard, asked(post), [FRIDGE])
    part = verified(post)
    seen(post, part, 1, 0)
    release_part(register, guard, part, drawn(), "不符")
    asked(post)
    numbers = sorted(slip.number for slip in removals(register.rows))
    assert numbers == [f"FX-20260612-{n:02d}" for n in range(1, 7)]
    assert removal(register.rows, numbers[0]) is not None
    database = open_database(database_path(post.data))
    assert check(database) is None
    database.close()
