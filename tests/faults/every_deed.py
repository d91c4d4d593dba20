"""The verbs of all modules that are killed at each of their statements."""

from __future__ import annotations

from tests.faults import (
    deeds,
    deeds_backups,
    deeds_emergency,
    deeds_handover,
    deeds_passes,
    deeds_people,
    deeds_registry,
    deeds_reports,
    deeds_rights,
    deeds_rules,
    deeds_slips,
    deeds_workbooks,
)
from tests.faults.deeds import Deed, admitted, then, visiting

VERBS: dict[str, Deed] = {
    **deeds.VERBS,
    **deeds_backups.VERBS,
    **deeds_emergency.VERBS,
    **deeds_handover.VERBS,
    **deeds_passes.VERBS,
    **deeds_people.VERBS,
    **deeds_registry.VERBS,
    **deeds_reports.VERBS,
    **deeds_rights.VERBS,
    **deeds_rules.VERBS,
    **deeds_slips.VERBS,
    **deeds_workbooks.VERBS,
}

# Two transactions where a verb has one: what the proof must find fault with.
TORN = "two verbs"
DEEDS: dict[str, Deed] = {**VERBS, TORN: Deed(then(admitted, visiting))}
