"""Repairs and complaints: written down at the gate with room and content."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.gate.service import (
    ServiceDetails,
    ServiceKind,
    request_service,
    service_requests,
)
from guardpost.gate.views import line_at
from tests.site import Post

LEAK = ServiceDetails(ServiceKind.REPAIR, "3-1202", " 厨房 漏水 ", "王建国", "138 0000 6021")


def test_a_request_is_kept_cleaned_with_who_took_it(post: Post) -> None:
    """And reads as a line of its kind."""
    made = request_service(post.register, post.guard, LEAK)
    assert (made.room, made.content, made.phone) == ("3栋1202", "厨房 漏水", "13800006021")
    assert made.taken_by == post.guard
    line = line_at(post.register.rows, made.id)
    assert (line.category, line.who, line.note) == ("service.repair", "王建国", "厨房 漏水")


def test_requests_are_listed_newest_first(post: Post) -> None:
    """Page by page."""
    made = [request_service(post.register, post.guard, LEAK) for _ in range(3)]
    rows = post.register.rows
    first = service_requests(rows, limit=2)
    assert first == (made[2], made[1])
    assert service_requests(rows, before=first[-1].id) == (made[0],)


@pytest.mark.parametrize(
    ("details", "code"),
    [
        (ServiceDetails(ServiceKind.COMPLAINT, "", "吵"), "service.room_needed"),
        (ServiceDetails(ServiceKind.COMPLAINT, "3-1202", " "), "service.content_needed"),
    ],
)
def test_a_request_that_nobody_could_act_upon_is_refused(
    post: Post, details: ServiceDetails, code: str
) -> None:
    """With what it lacks."""
    with pytest.raises(Refused) as refused:
        request_service(post.register, post.guard, details)
    assert refused.value.code == code
