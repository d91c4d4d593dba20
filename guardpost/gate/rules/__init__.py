"""The gate's rules, in one place. Pure: every path asks here.

A rule yields what it stops by as ``Refused``; ``enforce`` raises it. Sources: handbook
秩序维护部 (二) 1; domain.md §2.
"""

from __future__ import annotations

from guardpost.gate.rules.recurring import why_no_pass
from guardpost.gate.rules.slips import (
    BEFORE_ISSUE,
    DEFAULT_OFFICE_HOURS,
    NEEDS_OWNERS_CONSENT,
    CheckedSlip,
    CountedLine,
    OfficeHours,
    SlipStage,
    are_own_tools,
    may_list,
    missing_for_release,
    needs_consent,
    stage_of,
)
from guardpost.gate.rules.stays import (
    DEFAULT_STAY_MINUTES,
    due_at,
    is_repeated,
    minutes_overdue,
    usual_stay,
)
from guardpost.gate.rules.stops import BY_ORDER, enforce, new_stops
from guardpost.gate.rules.vehicles import (
    CARRIERS,
    NEEDS_SLIP,
    NO_GOODS,
    NOT_STOPPED,
    carries,
    stops_of_exit,
    stops_of_vehicle,
)
from guardpost.gate.rules.visitors import ESCORTED, LARGEST_PARTY, stops_of_visitor
from guardpost.gate.rules.watching import stops_of_listing
from guardpost.gate.rules.works import (
    DEFAULT_HOURS,
    WorkHours,
    minutes_to_end,
    stops_of_worker,
)

__all__ = [
    "BEFORE_ISSUE",
    "BY_ORDER",
    "CARRIERS",
    "DEFAULT_HOURS",
    "DEFAULT_OFFICE_HOURS",
    "DEFAULT_STAY_MINUTES",
    "ESCORTED",
    "LARGEST_PARTY",
    "NEEDS_OWNERS_CONSENT",
    "NEEDS_SLIP",
    "NOT_STOPPED",
    "NO_GOODS",
    "CheckedSlip",
    "CountedLine",
    "OfficeHours",
    "SlipStage",
    "WorkHours",
    "are_own_tools",
    "carries",
    "due_at",
    "enforce",
    "is_repeated",
    "may_list",
    "minutes_overdue",
    "minutes_to_end",
    "missing_for_release",
    "needs_consent",
    "new_stops",
    "stage_of",
    "stops_of_exit",
    "stops_of_listing",
    "stops_of_vehicle",
    "stops_of_visitor",
    "stops_of_worker",
    "usual_stay",
    "why_no_pass",
]
