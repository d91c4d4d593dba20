"""Many households at once: an import or the demo, in one transaction, all or nothing."""

from __future__ import annotations

from dataclasses import dataclass

from guardpost.ledger.register import Register
from guardpost.registry.households import ResidentDetails, record_resident
from guardpost.registry.permits import PermitDetails, record_permit
from guardpost.registry.vehicles import RegistrationDetails, record_vehicle


@dataclass(frozen=True, slots=True)
class HouseholdBatch:
    """What is to be made known, in this order."""

    residents: tuple[ResidentDetails, ...] = ()
    vehicles: tuple[RegistrationDetails, ...] = ()
    permits: tuple[PermitDetails, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchCount:
    """How many of each were recorded."""

    residents: int
    vehicles: int
    permits: int


def add_households(register: Register, actor: str, batch: HouseholdBatch) -> BatchCount:
    """Record each resident, vehicle and permit of the batch, or none of them.

    Raises:
        Refused: what the first bad one is refused for; nothing was recorded.
    """
    with register.writing(actor, "registry.batch.add_households") as page:
        for resident in batch.residents:
            record_resident(page, resident)
        for vehicle in batch.vehicles:
            record_vehicle(page, vehicle)
        for permit in batch.permits:
            record_permit(page, permit)
    return BatchCount(len(batch.residents), len(batch.vehicles), len(batch.permits))
