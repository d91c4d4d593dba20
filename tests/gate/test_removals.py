"""Items leaving: numbered without gaps, each check saved, nothing out while one is missing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.book import database_path
from guardpost.errors import Refused
from guardpost.gate.counting import counters
from guardpost.gate.removals import (
    Consent,
    ItemDetails,
    RemovalDetails,
    add_item,
    apply_removal,
    check_identity,
    check_vehicle,
    count_line,
    record_consent,
    refuse_items,
    release_items,
)
from guardpost.gate.rules import missing_for_release
from guardpost.gate.slip_reading import (
    open_slips,
    removal,
    removals,
    shift_removals,
    slip_signature,
)
from guardpost.gate.slips import Applicant, ConsentBy, GoodsKind, Removal, Slip, SlipLine
from guardpost.gate.views import timeline
from guardpost.ledger.rebuild import check
from guardpost.signing.strokes import Signature, captured
from guardpost.store.connect import open_database
from tests.site import Post

FRIDGE = ItemDetails(GoodsKind.APPLIANCE, "双门冰箱", 1)
TOOLS = ItemDetails(GoodsKind.ELECTRICAL, "电动工具箱", 2)


def signature() -> Signature:
    """Return a drawn signature."""
    return captured([[(10, 10, 0), (200, 60, 120), (40, 90, 260)]], 260, 130)


def apply(post: Post, relation: Applicant = Applicant.OWNER, plate: str = "") -> Removal:
    """Ask for a small removal."""
    details = RemovalDetails(
        room="6-1503",
        applicant="贺春分",
        relation=relation,
        items=(FRIDGE, TOOLS),
        reason="搬家",
        mover="冯立田",
        mover_phone="150 0000 3316",
        document_kind="resident_id",
        document="32011219900101093x",
        mover_note="搬家车司机",
        plate=plate,
    )
    return apply_removal(post.register, post.guard, details)


def asking(
    room: str = "6-1503",
    applicant: str = "贺春分",
    items: tuple[ItemDetails, ...] = (FRIDGE,),
    document: str = "E1234567",
    planned_at: str = "",
) -> RemovalDetails:
    """Return what an owner asks for."""
    return RemovalDetails(
        room, applicant, Applicant.OWNER, items, document=document, planned_at=planned_at
    )


def counted(post: Post, slip: str) -> None:
    """Count everything as it is on the slip, and look at the document."""
    count_line(post.register, post.guard, slip, 1, 1)
    count_line(post.register, post.guard, slip, 2, 2)
    check_identity(post.register, post.guard, slip)


def missing(post: Post, slip: str, drawn: Signature | None) -> str:
    """Return what a release is refused for."""
    with pytest.raises(Refused) as refused:
        release_items(post.register, post.guard, slip, drawn)
    assert refused.value.code == "removal.incomplete"
    return str(refused.value.facts["missing"])


def test_numbers_go_on_by_the_day_without_gaps(post: Post) -> None:
    """On the site's own date, also when it is another one in UTC."""
    numbers = [apply(post).slip.number for _ in range(2)]
    post.clock.advance(hours=8, minutes=30)
    numbers.append(apply(post).slip.number)
    assert numbers == ["FX-20260612-01", "FX-20260612-02", "FX-20260613-01"]


def test_the_hundredth_slip_of_a_day_has_its_number(post: Post) -> None:
    """Counted, not compared as text."""
    for _ in range(100):
        last = apply(post).slip.number
    assert last == "FX-20260612-100"
    assert apply(post).slip.number == "FX-20260612-101"


def test_what_was_asked_for_is_kept_as_cleaned(post: Post) -> None:
    """Room, phone and document in their one spelling."""
    slip = apply(post, plate="苏a·72518").slip
    assert (slip.room, slip.mover_phone, slip.plate) == ("6栋1503", "15000003316", "苏A72518")
    assert slip.document == "32011219900101093X"
    assert open_slips(post.register.rows) == (slip,)
    assert counters(post.register.rows).open_slips == 1


def test_an_owner_needs_count_document_and_signature(post: Post) -> None:
    """Each is missing until it is made, in the order of the page."""
    slip = apply(post).slip.number
    assert missing(post, slip, None) == "identity,lines,signature"
    counted(post, slip)
    assert missing(post, slip, None) == "signature"
    assert missing(post, slip, captured([[(1, 1, 0)]], 260, 130)) == "signature"
    done = release_items(post.register, post.guard, slip, signature())
    assert (done.slip.state, done.slip.ended_by) == ("released", post.guard)
    assert open_slips(post.register.rows) == ()


@pytest.mark.parametrize(
    "relation",
    [Applicant.FAMILY, Applicant.AGENT, Applicant.TENANT, Applicant.CONTRACTOR],
)
def test_who_does_not_own_needs_the_owners_consent(post: Post, relation: Applicant) -> None:
    """domain.md §2: 租户搬出,须业主同意."""
    slip = apply(post, relation).slip.number
    counted(post, slip)
    assert missing(post, slip, signature()) == "consent"
    consent = Consent(ConsentBy.PHONE, "韩立秋", "137 0000 5508")
    record_consent(post.register, post.guard, slip, consent)
    done = release_items(post.register, post.guard, slip, signature()).slip
    assert (done.consent, done.consent_who, done.consent_phone) == (
        "phone",
        "韩立秋",
        "13700005508",
    )
    assert done.consent_at


def test_a_vehicle_on_the_slip_is_looked_at(post: Post) -> None:
    """Only when there is one on it."""
    slip = apply(post, plate="苏A72518").slip.number
    counted(post, slip)
    assert missing(post, slip, signature()) == "vehicle"
    check_vehicle(post.register, post.guard, slip)
    assert release_items(post.register, post.guard, slip, signature()).slip.vehicle_checked


@pytest.mark.parametrize("seen", [0, 1, 3])
def test_a_quantity_that_differs_is_no_release(post: Post, seen: int) -> None:
    """Neither too few nor too many: domain.md §2, reissue."""
    slip = apply(post).slip.number
    counted(post, slip)
    after = count_line(post.register, post.guard, slip, 2, seen)
    assert (after.counted, after.pieces) == (1 + seen, 3)
    assert missing(post, slip, signature()) == "lines"


def test_each_check_is_saved_as_it_is_made(post: Post) -> None:
    """Whoever takes over the gate goes on from it."""
    slip = apply(post).slip.number
    check_identity(post.register, post.guard, slip)
    count_line(post.register, post.leader, slip, 1, 1)
    found = removal(post.register.rows, slip)
    assert found is not None
    assert (found.slip.identity_checked, found.slip.identity_by) == (True, post.guard)
    assert [line.counted for line in found.lines] == [1, 0]
    taken_back = check_identity(post.register, post.guard, slip, seen=False).slip
    assert (taken_back.identity_checked, taken_back.identity_by) == (False, "")


def test_a_line_added_later_must_be_counted_too(post: Post) -> None:
    """加一项."""
    slip = apply(post).slip.number
    counted(post, slip)
    added = add_item(post.register, post.guard, slip, ItemDetails(GoodsKind.FURNITURE, "衣柜", 2))
    assert [line.line for line in added.lines] == [1, 2, 3]
    assert missing(post, slip, signature()) == "lines"


def test_a_refused_removal_says_why_and_is_over(post: Post) -> None:
    """Nothing more is written on it."""
    slip = apply(post).slip.number
    done = refuse_items(post.register, post.guard, slip, "件数不符").slip
    assert (done.state, done.refusal) == ("refused", "件数不符")
    for verb in (check_identity, check_vehicle):
        with pytest.raises(Refused) as refused:
            verb(post.register, post.guard, slip)
        assert refused.value.code == "removal.ended"
    with pytest.raises(Refused) as refused:
        release_items(post.register, post.guard, slip, signature())
    assert refused.value.code == "removal.ended"


def test_the_movers_signature_is_in_the_book(post: Post) -> None:
    """Sealed, and read back stroke for stroke."""
    slip = apply(post).slip.number
    counted(post, slip)
    assert slip_signature(post.register.rows, slip) is None
    done = release_items(post.register, post.guard, slip, signature()).slip
    assert slip_signature(post.register.rows, slip) == signature()
    sql = "SELECT payload FROM ledger WHERE seq = ?"
    assert "strokes" not in post.register.rows.value(sql, done.ended_seq)


def test_the_timeline_shows_application_and_end_not_each_check(post: Post) -> None:
    """The checks stand in the book and on the entries page."""
    slip = apply(post).slip.number
    counted(post, slip)
    release_items(post.register, post.guard, slip, signature())
    lines = timeline(post.register.rows, post.shift)
    marks = [line.category for line in lines if line.badge == "slip"]
    assert marks == ["removal.released", "removal.applied"]


def test_slips_are_listed_by_shift_and_newest_first(post: Post) -> None:
    """With their lines for the report."""
    numbers = [apply(post).slip.number for _ in range(3)]
    listed = removals(post.register.rows, limit=2)
    assert [slip.number for slip in listed] == numbers[:0:-1]
    assert [slip.number for slip in removals(post.register.rows, before=listed[-1].id)] == [
        numbers[0]
    ]
    shown = shift_removals(post.register.rows, post.shift)
    assert [one.slip.number for one in shown] == numbers
    assert shown[0].lines[0].name == "双门冰箱"


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (asking("", "贺春分", (FRIDGE,)), "removal.room_needed"),
        (asking("6-1503", " ", (FRIDGE,)), "removal.applicant_needed"),
        (asking("6-1503", "贺春分", ()), "removal.items_needed"),
        (
            asking(items=(ItemDetails(GoodsKind.GOODS, "纸箱", 0),)),
            "removal.quantity",
        ),
        (
            asking(items=(ItemDetails(GoodsKind.GOODS, " ", 1),)),
            "removal.item_name",
        ),
        (asking(document=" "), "removal.document_needed"),
        (asking(planned_at="25:00"), "time.unread"),
    ],
)
def test_a_slip_that_says_too_little_gets_no_number(
    post: Post, details: RemovalDetails, code: str
) -> None:
    """The next good one gets the first number."""
    with pytest.raises(Refused) as refused:
        apply_removal(post.register, post.guard, details)
    assert refused.value.code == code
    assert apply(post).slip.number.endswith("-01")


@pytest.mark.parametrize(
    ("consent", "code"),
    [
        (Consent(ConsentBy.LETTER, " "), "consent.who_needed"),
        (Consent(ConsentBy.PHONE, "韩立秋"), "consent.phone_needed"),
    ],
)
def test_a_consent_says_whose_and_by_which_number(post: Post, consent: Consent, code: str) -> None:
    """A letter needs no number."""
    slip = apply(post, Applicant.TENANT).slip.number
    with pytest.raises(Refused) as refused:
        record_consent(post.register, post.guard, slip, consent)
    assert refused.value.code == code


def test_what_is_not_there_is_refused(post: Post) -> None:
    """A slip, a line, a count."""
    slip = apply(post).slip.number
    with pytest.raises(Refused, match=r"removal\.unknown"):
        check_identity(post.register, post.guard, "FX-20260612-99")
    with pytest.raises(Refused, match=r"removal\.no_such_line"):
        count_line(post.register, post.guard, slip, 3, 1)
    with pytest.raises(Refused, match=r"removal\.quantity"):
        count_line(post.register, post.guard, slip, 1, -1)


def test_state_tables_equal_the_replayed_ledger(post: Post) -> None:
    """Row for row, after a release, a refusal and an open slip."""
    slip = apply(post, Applicant.TENANT, "苏A72518").slip.number
    counted(post, slip)
    check_vehicle(post.register, post.guard, slip)
    record_consent(post.register, post.guard, slip, Consent(ConsentBy.IN_PERSON, "韩立秋"))
    release_items(post.register, post.guard, slip, signature())
    refuse_items(post.register, post.guard, apply(post).slip.number, "没有单")
    add_item(post.register, post.guard, apply(post).slip.number, FRIDGE)
    database = open_database(database_path(post.data))
    assert check(database) is None
    database.close()


@given(
    relation=st.sampled_from([one.value for one in Applicant]),
    consent=st.sampled_from(["", "phone"]),
    identity=st.booleans(),
    vehicle=st.booleans(),
    plate=st.sampled_from(["", "苏A72518"]),
    seen=st.lists(st.tuples(st.integers(0, 2), st.integers(0, 2)), max_size=3),
    signed=st.booleans(),
)
def test_nothing_leaves_while_anything_is_missing(
    relation: str,
    consent: str,
    identity: bool,
    vehicle: bool,
    plate: str,
    seen: list[tuple[int, int]],
    signed: bool,
) -> None:
    """Released exactly when every rule holds."""
    slip = slip_of(relation, consent, identity, vehicle, plate)
    lines = [SlipLine("", n, "goods", "x", wanted, got, 0) for n, (wanted, got) in enumerate(seen)]
    allowed = (
        bool(lines)
        and all(wanted == got for wanted, got in seen)
        and identity
        and (vehicle or not plate)
        and (bool(consent) or relation not in {"family", "agent", "tenant", "contractor"})
        and signed
    )
    assert (not missing_for_release(slip, lines, signed=signed)) == allowed


def slip_of(relation: str, consent: str, identity: bool, vehicle: bool, plate: str) -> Slip:
    """Return a slip with only what the rules look at."""
    texts = dict.fromkeys(Slip.__slots__, "")
    given_values = {
        "relation": relation,
        "consent": consent,
        "identity_checked": identity,
        "vehicle_checked": vehicle,
        "plate": plate,
    }
    return Slip(**{**texts, **given_values})  # type: ignore[arg-type]
