"""A report made after the purge says that personal data was deleted, not that it is masked."""

from __future__ import annotations

from guardpost.ledger.rebuild import check
from guardpost.retention.purging import purge
from guardpost.rights import COMMAND_LINE
from tests.reports.reading import pdf_of, whole_text
from tests.reports.working import a_whole_shift, facts_now, signed_over
from tests.site import Post

DELETED = "个人信息已到期清除"


def test_the_paper_of_a_purged_shift_says_so(post: Post) -> None:
    """On every page, where it said before that the book has it in full; the counts stay."""
    a_whole_shift(post)
    handover, _keys = signed_over(post)
    number = handover.closed.number
    before = facts_now(post, number)
    assert not before.head.emptied
    assert DELETED not in whole_text(pdf_of(before))
    post.clock.advance(days=400)
    purge(post.register, COMMAND_LINE, post.data)
    after = facts_now(post, number)
    assert after.head.emptied
    assert DELETED in whole_text(pdf_of(after))
    assert len(after.visitors.rows) == len(before.visitors.rows)
    assert check(post.register.database) is None
