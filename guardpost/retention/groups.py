"""Which entries hold personal data of which kind, where the state copies it, how long it stays.

Source: domain.md §4 (物业档案: registers, slips, handover 1 year; incident reports for good),
§2 (keys 2 years); 个人信息保护法 art. 19 (the shortest time needed), art. 47 (then deleted);
保安服务管理条例 art. 25 (30 days at the least). Staff names are labour records: they stay.
"""

from __future__ import annotations

from dataclasses import dataclass

LEAST_DAYS = 30
YEAR = 365
# 0 days: kept for good.
FOR_GOOD = 0


@dataclass(frozen=True, slots=True)
class Copies:
    """Columns of a state table that hold copies, and the time by which a row is old."""

    table: str
    columns: tuple[str, ...]
    at: str


@dataclass(frozen=True, slots=True)
class Living:
    """A record of the registry: old when it ended, not when it was written.

    Attributes:
        added, changed, ended: the kinds of its entries.
        key: the member that names it; ``by_seq`` where that is the first entry's number.
    """

    added: str
    changed: str
    ended: str
    key: str
    by_seq: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """What is kept equally long."""

    code: str
    days: int
    kinds: tuple[str, ...] = ()
    copies: tuple[Copies, ...] = ()
    records: tuple[Living, ...] = ()


GROUPS = (
    Group(
        "gate",
        YEAR,
        (
            "vehicle.entered",
            "vehicle.left",
            "vehicle.refused",
            "visitor.entered",
            "visitor.left",
            "visitor.refused",
            "expected.added",
            "expected.changed",
            "gate.allowed",
            "service.requested",
            "emergency.entry",
            "emergency.passage",
        ),
        (
            # A stay of which only the end was seen has no beginning.
            Copies("vehicle_visits", ("person", "phone"), "coalesce(nullif(in_at, ''), out_at)"),
            Copies("plates_seen", ("person",), "last_at"),
            Copies(
                "visitor_visits",
                ("name", "phone", "document", "officer_number", "escort"),
                "in_at",
            ),
            Copies("expected", ("name", "phone"), "added_at"),
            Copies("service_requests", ("name", "phone"), "at"),
        ),
    ),
    Group(
        "slips",
        YEAR,
        (
            "removal.applied",
            "removal.consent_recorded",
            "removal.released",
            "removal.partly_released",
            "removal.refused",
            "removal.arrears_overridden",
            "removal.late_leave_given",
        ),
        (
            Copies(
                "slips",
                (
                    "applicant",
                    "phone",
                    "mover",
                    "mover_phone",
                    "document",
                    "consent_who",
                    "consent_phone",
                ),
                "applied_at",
            ),
        ),
    ),
    Group(
        "handover",
        YEAR,
        (
            "shift.opened",
            "matter.raised",
            "matter.accepted",
            "handover.incident_taken",
            "handover.emergency_ordered",
            "handover.signed",
            "report.ordered",
            "directive.given",
            "leave.asked",
        ),
        (
            Copies("matters", ("follow_up",), "raised_at"),
            Copies("handover_matters", ("follow_up",), "accepted_at"),
            Copies("handover_incidents", ("follow_up",), "taken_at"),
            Copies("handover_signatures", ("strokes",), "signed_at"),
            Copies("directives", ("given_by",), "given_at"),
            Copies("leaves", ("reason",), "asked_at"),
        ),
    ),
    Group(
        "keys",
        2 * YEAR,
        ("key.lent",),
        (Copies("key_loans", ("borrower", "approved_by"), "lent_at"),),
    ),
    Group(
        "incidents",
        FOR_GOOD,
        ("incident.step_added", "emergency.incident"),
        (Copies("incident_steps", ("by_whom",), "at"),),
    ),
    Group(
        "registry",
        YEAR,
        copies=(
            Copies("permits", ("name", "phone"), "nullif(ended_at, '')"),
            Copies("watchlist", ("name", "phone", "document"), "nullif(ended_at, '')"),
            Copies("helpers", ("name", "phone", "reversed"), "nullif(ended_at, '')"),
        ),
        records=(
            Living("resident.added", "resident.changed", "resident.ended", "resident", by_seq=True),
            Living(
                "vehicle.registered",
                "vehicle.changed",
                "vehicle.deregistered",
                "vehicle",
                by_seq=True,
            ),
            Living("permit.issued", "permit.changed", "permit.ended", "number"),
            Living("helper.added", "helper.changed", "helper.ended", "number"),
            Living("watchlist.added", "watchlist.changed", "watchlist.ended", "number"),
        ),
    ),
)
# What a person's work leaves in the book is no visitor's data: it stays with the work.
STAYS = frozenset({"staff.added", "staff.changed"})


def _kinds_of(group: Group) -> tuple[str, ...]:
    records = ((one.added, one.changed) for one in group.records)
    return (*group.kinds, *(kind for pair in records for kind in pair))


_BY_KIND = {kind: group.code for group in GROUPS for kind in _kinds_of(group)}
_BY_CODE = {group.code: group for group in GROUPS}


def group_of(code: str) -> Group:
    """Return a group by its code.

    Raises:
        KeyError: there is no such group.
    """
    return _BY_CODE[code]


def group_of_kind(kind: str) -> str:
    """Return the code of the group that entries of a kind belong to; empty for what stays."""
    return _BY_KIND.get(kind, "")
