"""After how many minutes a desk locks itself."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.ledger.rebuild import check
from guardpost.registry.idle_lock import LEAST, MOST, USUAL, idle_minutes, set_idle_lock
from tests.site import Post


def test_the_desk_locks_after_three_minutes_unless_the_site_says_otherwise(post: Post) -> None:
    """What is the same writes nothing."""
    assert idle_minutes(post.register.rows) == USUAL == 3
    before = post.register.rows.value("SELECT count(*) FROM ledger")
    set_idle_lock(post.register, post.admin, 3)
    assert post.register.rows.value("SELECT count(*) FROM ledger") == before
    assert set_idle_lock(post.register, post.admin, 10) == 10
    assert idle_minutes(post.register.rows) == 10
    assert check(post.register.database) is None


@pytest.mark.parametrize("minutes", [-1, LEAST - 1, MOST + 1, 10**9])
def test_a_desk_that_never_locks_cannot_be_set(post: Post, minutes: int) -> None:
    """One minute to half an hour."""
    with pytest.raises(Refused, match=r"idle\.minutes"):
        set_idle_lock(post.register, post.admin, minutes)
