"""Who may do what: each act of the book is played by each role."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.errors import Refused
from guardpost.gate.visitors import VisitorCategory, VisitorDetails, admit_visitor
from guardpost.ledger.register import Page
from guardpost.registry.staffing import end_staff
from guardpost.rights import RIGHTS, Role
from tests.faults.deeds import Deed
from tests.faults.every_deed import VERBS
from tests.faults.killed import AT
from tests.faults.writers import writers
from tests.site import Post

PACKAGE = Path(__file__).resolve().parents[1] / "guardpost"
# What is refused for another reason than the role at the desk: who leads a shift is asked of
# that person, and a badge alone does not do above a shift.
OTHERWISE = {
    ("shifts.opening.open_shift", Role.GUARD): "staff.not_leader",
    ("registry.badges.sign_in_by_badge", Role.SUPERVISOR): "badge.pin_too",
    ("registry.badges.sign_in_by_badge", Role.ADMINISTRATOR): "badge.pin_too",
}


def act_of(verb: str) -> str:
    """Return the act of a verb as the deeds name it."""
    return verb.partition(":")[0].removeprefix("guardpost.")


def played(post: Post, deed: Deed) -> str:
    """Return the code of the refusal, or ``""``."""
    try:
        deed.act(post)
    except Refused as refused:
        return refused.code
    return ""


@contextmanager
def another(post: Post, data: Path) -> Iterator[Post]:
    """Open a copy of the post, as it was put away."""
    shutil.rmtree(data, ignore_errors=True)
    shutil.copytree(post.data, data)
    copy = replace(post, data=data, register=open_book(data, post.clock))
    try:
        yield copy
    finally:
        copy.close()


def cast(post: Post, act: str, role: Role, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let whoever does the act have this role, when they do it."""
    really = post.register.writing

    @contextmanager
    def writing(actor: str, what: str, *station: str) -> Iterator[Page]:
        if what == act:
            post.register.rows.update("staff", {"code": actor}, role=role.value)
        with really(actor, what, *station) as page:
            yield page

    monkeypatch.setattr(post.register, "writing", writing)


def book_length(post: Post) -> int:
    """Return how many lines the book has now."""
    found: int = post.register.rows.value("SELECT count(*) FROM ledger")
    return found


def test_every_verb_that_writes_has_a_line_with_its_source() -> None:
    """The verbs are read from the source; a line for none is refused too."""
    assert {act_of(verb) for verb in writers(PACKAGE)} <= set(RIGHTS)
    for act, right in RIGHTS.items():
        module, _, name = act.rpartition(".")
        assert callable(getattr(import_module(f"guardpost.{module}"), name)), act
        assert right.source, act


def test_a_verb_writes_under_its_own_name() -> None:
    """No verb borrows the right of another."""
    for file in sorted(PACKAGE.rglob("*.py")):
        module = ".".join(file.relative_to(PACKAGE).with_suffix("").parts)
        for function in ast.parse(file.read_text("utf-8")).body:
            if isinstance(function, ast.FunctionDef) and not function.name.startswith("_"):
                borrowed = set(_acts_named(function)) - {f"{module}.{function.name}"}
                assert not borrowed, f"{module}.{function.name}"


def _acts_named(function: ast.FunctionDef) -> Iterator[str]:
    """Yield the acts that a function writes under, where they stand as they are."""
    for node in ast.walk(function):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "writing"
            and isinstance(node.args[1], ast.Constant)
        ):
            yield str(node.args[1].value)


@pytest.mark.parametrize("verb", VERBS)
def test_each_role_may_do_what_the_table_says_and_no_more(
    verb: str, tmp_path: Path, clock: ManualClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The verb itself refuses; whoever calls it."""
    deed, act = VERBS[verb], act_of(verb)
    prepared = deed.start(tmp_path / "prepared", clock)
    deed.before(prepared)
    prepared.close()
    # As late as the deeds are killed at: the round is not due before.
    clock.set(max(clock.now(), AT))
    for role in Role:
        allowed = RIGHTS[act].allows(role)
        with another(prepared, tmp_path / "played") as post:
            before = book_length(post)
            cast(post, act, role, monkeypatch)
            expected = OTHERWISE.get((act, role), "") if allowed else "role.needed"
            assert played(post, deed) == expected, role
            assert allowed or book_length(post) == before


def test_nobody_and_whoever_left_write_nothing(post: Post) -> None:
    """The desk asks who it is; a person who was ended writes nothing more."""
    guest = VisitorDetails(VisitorCategory.VISITOR, "3栋1202", "孔立春", verified="phone")
    end_staff(post.register, post.admin, post.guard, "离职")
    before = book_length(post)
    for who, code in (("", "desk.nobody"), ("X99", "staff.unknown"), (post.guard, "staff.ended")):
        with pytest.raises(Refused) as caught:
            admit_visitor(post.register, who, guest)
        assert caught.value.code == code
    assert book_length(post) == before


def test_each_role_may_do_what_those_before_it_may() -> None:
    """Nothing is taken from somebody who rises."""
    for act, right in RIGHTS.items():
        allowed = [right.allows(role) for role in Role]
        assert allowed == sorted(allowed), act
        assert right.allows(Role.ADMINISTRATOR), act


def test_an_order_s_pin_is_never_below_the_desk_s_role() -> None:
    """Else the one at the desk could give the order to themselves."""
    for act, right in RIGHTS.items():
        if right.pin is not None:
            assert right.least is not None, act
            assert list(Role).index(right.pin) >= list(Role).index(right.least), act
