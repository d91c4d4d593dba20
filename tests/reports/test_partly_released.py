"""A slip of which a part left, and one made out anew, on the shift's report."""

from __future__ import annotations

from guardpost.gate.slip_ends import reissue_slip, release_part, void_slip
from guardpost.reports.rows import Outcome
from tests.gate.slips import FRIDGE, asked, drawn, seen, verified
from tests.reports.reading import pdf_of, whole_text
from tests.reports.test_cards import reported
from tests.site import Post


def test_the_report_says_how_many_pieces_left_and_how_many_stayed(post: Post) -> None:
    """Line by line, and in the sum; a void and a reissued slip keep their numbers."""
    part = verified(post)
    seen(post, part, 1, 5)
    release_part(post.register, post.guard, part, drawn(), "少一把椅子")
    reissue_slip(post.register, post.guard, asked(post), [FRIDGE])
    void_slip(post.register, post.guard, asked(post), "写错")
    facts = reported(post)
    first = facts.removals[0]
    assert (first.outcome, first.out, first.pieces) == (Outcome.PARTLY, 1, 7)
    outcomes = [row.outcome for row in facts.removals[1:]]
    assert outcomes == [Outcome.REISSUED, Outcome.OPEN, Outcome.VOID]
    text = "".join(whole_text(pdf_of(facts)).split())
    assert "办公椅0/6" in text
    assert "部分放行" in text
    assert "少一把椅子" in text
