"""Many households at once: all of them or none."""

from __future__ import annotations

import pytest

from guardpost.errors import Refused
from guardpost.registry.batch import BatchCount, HouseholdBatch, add_households
from guardpost.registry.households import ResidentDetails
from guardpost.registry.permits import PermitDetails
from guardpost.registry.vehicles import RegistrationDetails
from tests.site import Post

BATCH = HouseholdBatch(
    residents=tuple(ResidentDetails(f"3-12{n:02d}", f"王{n}") for n in range(1, 9)),
    vehicles=tuple(RegistrationDetails(f"苏A3K7{n:02d}", f"3-12{n:02d}") for n in range(1, 9)),
    permits=(PermitDetails("许春生", "3-1201"),),
)


def test_each_of_a_batch_is_an_entry_of_its_own(post: Post) -> None:
    """Seventeen facts, seventeen lines."""
    before = post.register.rows.value("SELECT max(seq) FROM ledger")
    assert add_households(post.register, post.admin, BATCH) == BatchCount(8, 8, 1)
    assert post.register.rows.value("SELECT max(seq) FROM ledger") == before + 17


def test_one_bad_row_leaves_nothing_behind(post: Post) -> None:
    """The last vehicle has the plate of the first."""
    twice = (*BATCH.vehicles, BATCH.vehicles[0])
    before = post.register.rows.value("SELECT max(seq) FROM ledger")
    with pytest.raises(Refused) as refused:
        add_households(post.register, post.admin, HouseholdBatch(BATCH.residents, twice))
    assert refused.value.code == "vehicle.registered_already"
    rows = post.register.rows
    assert rows.value("SELECT max(seq) FROM ledger") == before
    assert rows.value("SELECT count(*) FROM residents") == 0
