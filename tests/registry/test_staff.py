"""People, roles and PINs."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.ledger.rebuild import check
from guardpost.registry.credentials import credential_of
from guardpost.registry.staff import (
    Role,
    active_staff,
    sign_in,
    sign_out,
    staff_names,
    staff_of,
    unlock_key,
)
from guardpost.registry.staffing import (
    StaffDetails,
    add_staff,
    change_pin,
    change_staff,
    end_staff,
    set_pin,
)
from tests.site import CHEAP, PIN, Post

NEW_PIN = "802461"


def refused(verb: object, *args: object, **named: object) -> Refused:
    """Return the refusal of a verb that must refuse."""
    assert callable(verb)
    with pytest.raises(Refused) as caught:
        verb(*args, **named)
    return caught.value


def test_the_right_pin_signs_in_and_is_in_the_book(post: Post) -> None:
    """The entry is the person's own and names nobody."""
    staff = sign_in(post.register, post.guard, PIN, post.pepper)
    assert (staff.code, staff.refused) == (post.guard, 0)
    last = post.register.rows.all("SELECT kind, actor FROM ledger ORDER BY seq DESC LIMIT 1")
    assert last == [("staff.signed_in", post.guard)]


def test_a_wrong_pin_is_refused_and_is_in_the_book(post: Post) -> None:
    """The try is kept, the PIN is not."""
    assert refused(sign_in, post.register, post.guard, "135791", post.pepper).code == "pin.wrong"
    kind, payload = post.register.rows.all(
        "SELECT kind, payload FROM ledger ORDER BY seq DESC LIMIT 1"
    )[0]
    assert kind == "staff.pin_refused"
    assert "135791" not in payload


def test_the_pin_opens_the_key_that_names_its_owner(post: Post) -> None:
    """The certificate carries code and name; nobody else's PIN opens it."""
    key = unlock_key(post.register, post.leader, PIN, post.pepper)
    assert (key.identity.staff_code, key.identity.name) == (post.leader, "罗守田")
    person = staff_of(post.register.rows, post.leader)
    assert person is not None
    assert person.fingerprint == key.identity.fingerprint


def test_a_person_without_a_pin_cannot_sign_in(post: Post) -> None:
    """Nor can somebody who is not on the list."""
    added = add_staff(post.register, post.admin, StaffDetails("新来", Role.GUARD, "甲"))
    assert refused(sign_in, post.register, added.code, PIN, post.pepper).code == "pin.not_set"
    assert refused(sign_in, post.register, "X99", PIN, post.pepper).code == "staff.unknown"


def test_locking_the_desk_is_in_the_book(post: Post) -> None:
    """Who left it, as a line."""
    assert sign_out(post.register, post.guard).category == "staff.signed_out"


@pytest.mark.parametrize("who", ["guard", "leader"])
def test_guards_and_leaders_do_not_keep_the_staff_list(post: Post, who: str) -> None:
    """Supervisors and administrators do."""
    actor = getattr(post, who)
    for work in (
        lambda: add_staff(post.register, actor, StaffDetails("甲某")),
        lambda: end_staff(post.register, actor, post.relief, "离职"),
        lambda: set_pin(post.register, actor, post.relief, NEW_PIN, post.pepper, CHEAP),
    ):
        assert refused(work).code == "role.needed"


def test_a_supervisor_has_no_hand_over_an_administrator(post: Post) -> None:
    """Who sets a PIN could sign as that person."""
    boss = add_staff(post.register, post.admin, StaffDetails("冯立冬", Role.SUPERVISOR))
    assert boss.code == "S01"
    assert add_staff(post.register, boss.code, StaffDetails("甲某")).role == Role.GUARD
    for work in (
        lambda: set_pin(post.register, boss.code, post.admin, NEW_PIN, post.pepper, CHEAP),
        lambda: add_staff(post.register, boss.code, StaffDetails("乙某", Role.ADMINISTRATOR)),
        lambda: change_staff(
            post.register, boss.code, boss.code, StaffDetails("冯立冬", Role.ADMINISTRATOR)
        ),
    ):
        assert refused(work).code == "role.needed"


def test_codes_follow_the_role_and_are_never_taken_twice(post: Post) -> None:
    """A code that somebody had stays theirs, also after they left."""
    first = add_staff(post.register, post.admin, StaffDetails("甲某"))
    end_staff(post.register, post.admin, first.code, "离职")
    second = add_staff(post.register, post.admin, StaffDetails("乙某"))
    assert first.code[0] == second.code[0] == "G"
    assert first.code != second.code
    again = StaffDetails("丙某", code=first.code.lower())
    assert refused(add_staff, post.register, post.admin, again).code == "staff.code_taken"


def test_a_name_keeps_rare_characters_and_the_wanted_separator(post: Post) -> None:
    """GB 18030 level 3 and U+00B7 (民委发〔2016〕33号)."""
    made = add_staff(post.register, post.admin, StaffDetails("𠮷·买买提"))
    assert made.name == "𠮷·买买提"
    assert refused(add_staff, post.register, post.admin, StaffDetails(" ")).code == (
        "staff.name_needed"
    )


def test_whoever_left_cannot_sign_in_and_keeps_their_name(post: Post) -> None:
    """The key is let go of; the book still knows who wrote what."""
    ended = end_staff(post.register, post.admin, post.relief, "离职")
    assert not ended.active
    assert ended == staff_of(post.register.rows, post.relief)
    assert credential_of(post.register.rows, post.relief) is None
    assert refused(sign_in, post.register, post.relief, PIN, post.pepper).code == "staff.ended"
    assert staff_names(post.register.rows)[post.relief] == "田守冬"
    assert post.relief not in {person.code for person in active_staff(post.register.rows)}


def test_the_last_administrator_and_the_leader_on_duty_cannot_be_ended(post: Post) -> None:
    """Nobody could set a PIN; nobody could sign the handover."""
    for code, why in ((post.admin, "staff.last_administrator"), (post.leader, "staff.on_shift")):
        assert refused(end_staff, post.register, post.admin, code, "离职").code == why
    demoted = StaffDetails("孟思齐", Role.GUARD)
    assert refused(change_staff, post.register, post.admin, post.admin, demoted).code == (
        "staff.last_administrator"
    )


def test_changing_a_person_changes_the_list_once(post: Post) -> None:
    """The same again writes nothing."""
    details = StaffDetails("田守冬", Role.SUPERVISOR, "")
    changed = change_staff(post.register, post.admin, post.relief, details)
    assert (changed.role, changed.grp, changed.code) == ("supervisor", "", post.relief)
    count = "SELECT count(*) FROM ledger"
    before = post.register.rows.value(count)
    change_staff(post.register, post.admin, post.relief, details)
    assert post.register.rows.value(count) == before


def test_changing_the_own_pin_keeps_the_key(post: Post) -> None:
    """Old seals and new ones are of one certificate; the old PIN opens nothing."""
    before = staff_of(post.register.rows, post.guard)
    after = change_pin(post.register, post.guard, PIN, NEW_PIN, post.pepper, CHEAP)
    assert before is not None
    assert after.fingerprint == before.fingerprint
    assert sign_in(post.register, post.guard, NEW_PIN, post.pepper).code == post.guard
    assert refused(sign_in, post.register, post.guard, PIN, post.pepper).code == "pin.wrong"


def test_a_new_pin_from_above_brings_a_new_key(post: Post) -> None:
    """Whoever knew the old PIN signs nothing any more; simple PINs are refused."""
    before = staff_of(post.register.rows, post.guard)
    after = set_pin(post.register, post.admin, post.guard, NEW_PIN, post.pepper, CHEAP)
    assert before is not None
    assert after.fingerprint != before.fingerprint
    assert refused(
        set_pin, post.register, post.admin, post.guard, "123456", post.pepper, CHEAP
    ).code == ("pin.run")


def test_no_pin_hash_and_no_key_is_in_the_book(post: Post) -> None:
    """Only fingerprints are."""
    credential = credential_of(post.register.rows, post.guard)
    assert credential is not None
    texts = post.register.rows.all("SELECT payload || coalesce(sealed, '') FROM ledger")
    book = "".join(text for (text,) in texts)
    assert credential.fingerprint in book
    assert credential.pin_hash not in book
    assert credential.wrapped_key.hex() not in book


def test_staff_is_listed_by_group_as_on_the_rota_leaders_first(post: Post) -> None:
    """甲乙丙, not the order of their code points; those outside the groups last."""
    listed = [(person.grp, person.role) for person in active_staff(post.register.rows)]
    groups = [(grp, role) for grp in "甲乙丙" for role in ("leader", "guard")]
    assert listed == [*groups, ("", "administrator")]


def test_the_staff_list_is_what_the_ledger_says(post: Post) -> None:
    """Rebuilt from the ledger it is equal, tries and PINs included."""
    refused(sign_in, post.register, post.guard, "135791", post.pepper)
    end_staff(post.register, post.admin, post.relief, "离职")
    assert check(post.register.database) is None
