"""What is counted at a handover stands on paper: due, taken over, found; line by line."""

from __future__ import annotations

from guardpost.reports.rows import Condition, Equipment
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_checks import EquipmentDetails, check_equipment
from guardpost.shifts.handover_lines import EquipmentState, SignerRole
from tests.reports.reading import pdf_of, whole_text
from tests.reports.working import facts_now
from tests.shifts import deeds
from tests.site import Post

SHORT = EquipmentDetails("radio", 3, EquipmentState.MISSING, remark="一台留在修理部")


def handed_over(post: Post, *, short: bool = False) -> str:
    """Hand over, one radio short or not; return the shift's number."""
    deeds.prepare(post)
    if short:
        check_equipment(post.register, post.leader, SHORT)
    for role in SignerRole:
        deeds.sign(post, role).key.forget()
    number = complete_handover(post.register, post.leader).closed.number
    post.clock.advance(hours=8)
    return number


def radio(post: Post, shift: str) -> Equipment:
    """Return the line of the radios."""
    return next(one for one in facts_now(post, shift).equipment if one.name == "equipment.radio")


def test_each_line_says_what_was_taken_over_and_what_is_handed_over(post: Post) -> None:
    """The closing count of one report is the opening count of the next."""
    first, second = handed_over(post, short=True), handed_over(post)
    before, after = radio(post, first), radio(post, second)
    assert (before.expected, before.opening, before.actual) == (4, 4, 3)
    assert before.condition is Condition.MISSING
    assert (after.opening, after.actual, after.note) == (before.actual, 4, "找到了")


def test_the_paper_shows_both_counts_and_how_many_lines_changed(post: Post) -> None:
    """In both languages, with the written reason beside them."""
    first, second = handed_over(post, short=True), handed_over(post)
    text = whole_text(pdf_of(facts_now(post, first)))
    assert "装备应有接班实有状态说明" in text
    assert "对讲机443×缺失一台留在修理部" in text
    assert "与接班数不同1" in text
    text = whole_text(pdf_of(facts_now(post, second)))
    assert "对讲机434正常找到了" in text
    assert "Takenover" in whole_text(pdf_of(facts_now(post, second), "en"))


def test_equal_counts_are_not_told_as_a_difference(post: Post) -> None:
    """Nothing is said where opening and closing are the same everywhere."""
    assert "与接班数不同" not in whole_text(pdf_of(facts_now(post, handed_over(post))))
