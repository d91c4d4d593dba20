"""Whose word a slip needs: owner, family, agent, tenant, contractor, company (domain.md §2)."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.gate.corrections import correct_entry
from guardpost.gate.removals import (
    Consent,
    ItemDetails,
    RemovalDetails,
    add_item,
    apply_removal,
    check_identity,
    check_vehicle,
    record_consent,
    release_items,
)
from guardpost.gate.rules import missing_for_release
from guardpost.gate.slip_ends import reissue_slip
from guardpost.gate.slip_leave import give_late_leave
from guardpost.gate.slip_photos import add_photo, photos_of
from guardpost.gate.slip_reading import application_of
from guardpost.gate.slips import Applicant, ConsentBy, GoodsKind, OwnerAnswer
from tests.gate.slips import FRIDGE, asked, drawn, now, seen
from tests.gate.test_slip_photos import picture
from tests.site import PIN, Post

DRILL = ItemDetails(GoodsKind.ELECTRICAL, "电钻", 1)
PARTS = ItemDetails(GoodsKind.MACHINE_PARTS, "切割机", 1)
OWN = Consent(ConsentBy.OWN_TOOLS, "")
CALL = Consent(ConsentBy.PHONE, "韩立秋", "137 0000 5508")
COMPANY_KINDS = (
    GoodsKind.OFFICE,
    GoodsKind.ELECTRICAL,
    GoodsKind.MACHINE_PARTS,
    GoodsKind.BUILDING_MATERIAL,
    GoodsKind.GOODS,
)


def ready(post: Post, relation: Applicant, *items: ItemDetails) -> str:
    """Ask for a slip, look at the document and count: only a consent may be missing."""
    details = RemovalDetails("6-1503", "贺春分", relation, items, document="E1234567")
    slip = apply_removal(post.register, post.guard, details).slip.number
    check_identity(post.register, post.guard, slip)
    seen(post, slip, *(item.quantity for item in items))
    return slip


def missing(post: Post, slip: str) -> tuple[str, ...]:
    """Return what is missing but for the signature."""
    return now(post, slip).missing(signed=True)


def refused(post: Post, slip: str, consent: Consent) -> str:
    """Return why a consent is not written down."""
    with pytest.raises(Refused) as caught:
        record_consent(post.register, post.guard, slip, consent)
    return caught.value.code


def test_an_owner_needs_nobodys_consent(post: Post) -> None:
    """The document in person is enough by day."""
    assert missing(post, ready(post, Applicant.OWNER, FRIDGE)) == ()


@pytest.mark.parametrize("relation", [Applicant.FAMILY, Applicant.AGENT])
def test_family_and_agent_need_a_signed_authority_or_else_a_call(
    post: Post, relation: Applicant
) -> None:
    """Either will do; the authority's photo lies beside the slip."""
    for consent in (Consent(ConsentBy.LETTER, "韩立秋"), CALL):
        slip = ready(post, relation, FRIDGE)
        assert missing(post, slip) == ("consent",)
        record_consent(post.register, post.guard, slip, consent)
        add_photo(post.register, post.guard, slip, post.data, 0, picture())
        assert [photo.line for photo in photos_of(post.register.rows, slip)] == [0]
        release_items(post.register, post.guard, slip, drawn())
        assert now(post, slip).slip.state == "released"


@pytest.mark.parametrize(
    "consent",
    [
        Consent(ConsentBy.IN_PERSON, "韩立秋"),
        Consent(ConsentBy.LETTER, "韩立秋"),
        CALL,
    ],
)
def test_a_tenant_needs_the_owner_in_person_in_writing_or_by_phone(
    post: Post, consent: Consent
) -> None:
    """Of a call, number, time and answer are in the book."""
    slip = ready(post, Applicant.TENANT, FRIDGE)
    assert missing(post, slip) == ("consent",)
    record_consent(post.register, post.guard, slip, consent)
    assert missing(post, slip) == ()
    found = now(post, slip).slip
    rung = ("13700005508", True) if consent is CALL else ("", False)
    assert (found.consent_phone, bool(found.called_at)) == rung
    assert (found.consent_who, found.consent_answer) == ("韩立秋", "agreed")


def test_a_tenant_whose_owner_says_no_or_is_not_reached_stays(post: Post) -> None:
    """Each call is an entry; neither is a consent."""
    slip = ready(post, Applicant.TENANT, FRIDGE)
    for answer in (OwnerAnswer.NO_ANSWER, OwnerAnswer.DECLINED):
        call = Consent(ConsentBy.PHONE, "韩立秋", "13700005508", answer)
        record_consent(post.register, post.guard, slip, call)
        assert missing(post, slip) == ("consent",)


def test_a_contractor_takes_own_tools_on_a_slip_of_their_own(post: Post) -> None:
    """Nobody is asked about them; that it is so is written down by the guard."""
    slip = ready(post, Applicant.CONTRACTOR, DRILL, PARTS)
    assert missing(post, slip) == ("consent",)
    record_consent(post.register, post.guard, slip, OWN)
    assert missing(post, slip) == ()
    assert now(post, slip).slip.consent_who == ""


def test_what_is_not_a_contractors_tools_needs_the_owner(post: Post) -> None:
    """A fridge on the slip, from the first or added later; and nobody else has own tools."""
    slip = ready(post, Applicant.CONTRACTOR, DRILL, FRIDGE)
    assert refused(post, slip, OWN) == "consent.not_tools"
    assert refused(post, ready(post, Applicant.TENANT, DRILL), OWN) == "consent.not_tools"
    tools = ready(post, Applicant.CONTRACTOR, DRILL)
    record_consent(post.register, post.guard, tools, OWN)
    add_item(post.register, post.guard, tools, FRIDGE)
    assert "consent" in missing(post, tools)
    record_consent(post.register, post.guard, tools, CALL)
    assert "consent" not in missing(post, tools)


def test_at_night_the_owner_is_asked_about_a_contractors_tools_too(post: Post) -> None:
    """domain.md §2: a leader's leave, and the owner is asked."""
    slip = ready(post, Applicant.CONTRACTOR, DRILL)
    record_consent(post.register, post.guard, slip, OWN)
    post.clock.advance(hours=3)
    order = {"leader": post.leader, "pin": PIN, "reason": "急用"}
    give_late_leave(post.register, post.guard, slip, **order, pepper=post.pepper)
    assert missing(post, slip) == ("consent",)


@pytest.mark.parametrize("kind", GoodsKind)
def test_a_companys_slip_is_for_the_five_kinds_of_a_companys_goods(
    post: Post, kind: GoodsKind
) -> None:
    """Handbook 秩序维护部 (二) 1 (6): at once, added, and made out anew."""
    item = ItemDetails(kind, "一件", 1)
    slip = ready(post, Applicant.COMPANY, DRILL)
    asking = RemovalDetails("商铺06", "宏远", Applicant.COMPANY, (item,), document="E1234567")
    if kind in COMPANY_KINDS:
        assert missing(post, slip) == ()
        add_item(post.register, post.guard, slip, item)
        reissue_slip(post.register, post.guard, slip, [item])
        apply_removal(post.register, post.guard, asking)
        return
    with pytest.raises(Refused, match=r"removal\.company_goods"):
        apply_removal(post.register, post.guard, asking)
    with pytest.raises(Refused, match=r"removal\.company_goods"):
        add_item(post.register, post.guard, slip, item)
    with pytest.raises(Refused, match=r"removal\.company_goods"):
        reissue_slip(post.register, post.guard, slip, [item])


def test_whoever_agreed_did_so_to_what_was_on_the_slip(post: Post) -> None:
    """A further line, another room, another applicant: the owner is asked again."""
    slip = ready(post, Applicant.TENANT, FRIDGE)
    record_consent(post.register, post.guard, slip, CALL)
    correct_entry(post.register, post.guard, now(post, slip).slip.id, "写错", {"reason": "搬家"})
    assert missing(post, slip) == ()
    correct_entry(post.register, post.guard, now(post, slip).slip.id, "听错", {"room": "6-1504"})
    assert missing(post, slip) == ("consent",)
    record_consent(post.register, post.guard, slip, CALL)
    add_item(post.register, post.guard, slip, DRILL)
    assert missing(post, slip) == ("consent", "lines")


def test_a_check_holds_for_what_was_looked_at(post: Post) -> None:
    """Another document and another vehicle are looked at anew."""
    slip = asked(post, plate="苏A72518")
    check_identity(post.register, post.guard, slip)
    check_vehicle(post.register, post.guard, slip)
    applied = now(post, slip).slip.id
    correct_entry(post.register, post.guard, applied, "看错", {"document": "E7654321"})
    assert now(post, slip).slip.vehicle_checked
    assert not now(post, slip).slip.identity_checked
    correct_entry(post.register, post.guard, applied, "看错", {"plate": "苏A72519"})
    assert "vehicle" in missing(post, slip)


def test_when_they_mean_to_move_is_on_the_slip_and_stays_on_a_new_one(post: Post) -> None:
    """domain.md §1, 预计搬出时间; typed without a colon too."""
    details = RemovalDetails(
        *("6-1503", "贺春分", Applicant.OWNER, (FRIDGE, DRILL)),
        document="E1234567",
        planned_at="1730",
    )
    slip = apply_removal(post.register, post.guard, details).slip
    assert slip.planned_at == "17:30"
    again = reissue_slip(post.register, post.guard, slip.number, [FRIDGE]).slip
    assert again.planned_at == application_of(post.register.rows, again.number).planned_at
    assert again.planned_at == "17:30"


def test_a_letter_that_covers_own_tools_is_a_letter(post: Post) -> None:
    """The rule itself: an owner's word holds by day and at night, a remark on tools by day."""
    slip = ready(post, Applicant.CONTRACTOR, DRILL)
    record_consent(post.register, post.guard, slip, Consent(ConsentBy.LETTER, "韩立秋"))
    found = now(post, slip)
    late = missing_for_release(found.slip, found.lines, signed=True, late=True)
    assert late == ("leave",)
