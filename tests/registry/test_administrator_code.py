"""The recovery sheet's code: a new PIN for an administrator, once."""

from __future__ import annotations

import os

import pytest

from guardpost.gate.line import line_of
from guardpost.keys.code import new_code
from guardpost.labels import LABELS
from guardpost.ledger.reading import read_entry
from guardpost.ledger.rebuild import check
from guardpost.registry.administrator_code import (
    Recovered,
    make_administrator_code,
    recover,
)
from guardpost.registry.staff import sign_in, staff_of
from guardpost.registry.waiting import tries_of
from guardpost.words import Words
from tests.registry.test_waiting import refused
from tests.site import CHEAP, PIN, Post

NEW_PIN, NEXT_PIN = "802461", "917350"


def made(post: Post) -> str:
    """Return a code for the administrator."""
    return make_administrator_code(post.register, post.admin, post.pepper, os.urandom)


def used(post: Post, code: str, pin: str = NEW_PIN) -> Recovered:
    """Take a new PIN by a code."""
    return recover(post.register, post.admin, code, pin, post.pepper, os.urandom, CHEAP)


def test_the_code_gives_a_new_pin_and_the_next_code(post: Post) -> None:
    """The old PIN opens nothing; the key is another one; all of it is in the book."""
    before = staff_of(post.register.rows, post.admin)
    following = used(post, made(post).lower().replace("-", " ")).code
    assert sign_in(post.register, post.admin, NEW_PIN, post.pepper).code == post.admin
    assert refused(sign_in, post.register, post.admin, PIN, post.pepper).code == "pin.wrong"
    after = staff_of(post.register.rows, post.admin)
    assert before is not None
    assert after is not None
    assert before.fingerprint != after.fingerprint
    kinds = [kind for (kind,) in post.register.rows.all("SELECT kind FROM ledger ORDER BY seq")]
    assert kinds[-5:-2] == ["staff.code_used", "staff.pin_set", "staff.code_made"]
    assert used(post, following, NEXT_PIN).staff.code == post.admin
    assert check(post.register.database) is None


def test_the_line_names_the_code_that_was_made_and_no_paper(post: Post) -> None:
    """Whether a sheet was printed, the book cannot know."""
    made(post)
    row = read_entry(post.register.rows, post.register.head().seq)
    assert row is not None
    assert Words("zh_CN").say("labels", LABELS[line_of(row).category]) == "生成管理员恢复码"


def test_a_code_is_spent_by_its_use_and_by_the_next_sheet(post: Post) -> None:
    """Whoever finds an old sheet opens nothing."""
    first = made(post)
    second = made(post)
    assert refused(used, post, first).code == "recovery.code_wrong"
    used(post, second)
    assert refused(used, post, second, NEXT_PIN).code == "recovery.code_wrong"


def test_a_wrong_code_counts_like_a_wrong_pin(post: Post) -> None:
    """A slip of the pen does not: the check sign finds it."""
    made(post)
    for _ in range(5):
        assert refused(used, post, new_code(os.urandom)).code == "recovery.code_wrong"
    assert refused(used, post, new_code(os.urandom)).code == "pin.wait"
    assert tries_of(post.register.rows, post.admin).refused == 5
    assert refused(used, post, "ABCDE").code == "recovery.code_mistyped"
    assert tries_of(post.register.rows, post.admin).refused == 5


def test_the_code_is_kept_nowhere(post: Post) -> None:
    """Only a digest that needs the pepper is."""
    code = made(post)
    post.register.rows.value("PRAGMA wal_checkpoint(TRUNCATE)")
    for file in post.data.rglob("*"):
        for form in (code, code.replace("-", "")):
            assert not file.is_file() or form.encode() not in file.read_bytes(), file


@pytest.mark.parametrize("who", ["guard", "leader"])
def test_a_code_is_for_administrators_alone(post: Post, who: str) -> None:
    """A guard's PIN is set by a supervisor."""
    code = getattr(post, who)
    error = refused(make_administrator_code, post.register, code, post.pepper, os.urandom)
    assert error.code == "role.needed"
    error = refused(
        recover, post.register, code, made(post), NEW_PIN, post.pepper, os.urandom, CHEAP
    )
    assert error.code == "recovery.no_code"


def test_an_easy_pin_is_refused_and_the_code_is_not_spent(post: Post) -> None:
    """The administrator types another one."""
    code = made(post)
    assert refused(used, post, code, "123456").code == "pin.run"
    assert post.register.rows.all("SELECT staff FROM recovery_codes") == [(post.admin,)]
    used(post, code)
