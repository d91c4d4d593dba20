"""The usual province and letter of a compound's cars."""

from __future__ import annotations

from guardpost.gate.prefixes import common_prefixes
from guardpost.registry.vehicles import RegistrationDetails, add_vehicle
from tests.site import Post


def test_the_prefix_of_most_cars_comes_first(post: Post) -> None:
    """Plates without province and letter are no prefix."""
    for plate in ("苏A11111", "苏A22222", "浙B33333", "WJ12345"):
        add_vehicle(post.register, post.leader, RegistrationDetails(plate, "3栋1202", "王建国"))
    assert common_prefixes(post.register.rows) == ("苏A", "浙B")
    assert common_prefixes(post.register.rows, most=1) == ("苏A",)


def test_an_empty_registry_has_no_usual_prefix(post: Post) -> None:
    """Then the whole plate is typed."""
    assert common_prefixes(post.register.rows) == ()
