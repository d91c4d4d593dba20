"""The tab of the post's people: role, group, duty, PIN."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from guardpost.ledger.register import Register
from guardpost.registry.badges import NewBadge, end_badge, issue_badge
from guardpost.registry.history import history
from guardpost.registry.staff import Duty, Role, Staff, active_staff
from guardpost.registry.staffing import StaffDetails, add_staff, change_staff, end_staff, set_pin
from guardpost.signing.pins import check_new_pin
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Extra, Facts, Filter, RecordKind, Shelf, Why
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.widgets.cells import Cell

Groups = Callable[[], Sequence[str]]


def staff_shelf(desk: Desk, groups: Groups) -> Shelf[Staff]:
    """Return the tab of the post's people.

    Args:
        groups: returns the groups of the rota: no other is ever on duty.
    """
    return Shelf(
        code="staff",
        kind=staff_kind(desk, groups),
        name=lambda: translate("registry", "Guards"),
        columns=_columns(desk),
        widths=[90, 0, 140, 90, 120, 130, 90],
        read=active_staff,
        words=lambda one: (one.code, one.name, one.grp),
        placeholder=lambda: translate("registry", "Code / name / group"),
        empty=lambda: translate("registry", "Nobody is listed. Add the people of the post."),
        add_name="registry.add_staff",
        filters=(
            Filter(
                "role_filter",
                lambda: translate("registry", "Role"),
                lambda: [("", translate("registry", "Role: all")), *_roles()],
                lambda one, code: code in ("", one.role),
            ),
        ),
    )


def staff_kind(desk: Desk, groups: Groups) -> RecordKind[Staff]:
    """Return what the page needs of the post's people."""
    pepper = desk.pepper

    def add_with_pin(register: Register, actor: str, details: StaffDetails, pin: str) -> Staff:
        check_new_pin(pin)
        staff = add_staff(register, actor, details)
        return set_pin(register, actor, staff.code, pin, pepper)

    def add(values: Values, done: Done, failed: Failed) -> None:
        desk.act(add_with_pin, _details(values), values["pin"], done=done, failed=failed)

    def change(record: Staff, values: Values, done: Done, failed: Failed) -> None:
        desk.act(change_staff, record.code, _details(values), done=done, failed=failed)

    def give_pin(record: Staff, values: Values, done: Done, failed: Failed) -> None:
        desk.act(set_pin, record.code, values["new_pin"], pepper, done=done, failed=failed)

    def end(record: Staff, why: Why, done: Done, failed: Failed) -> None:
        desk.act(end_staff, record.code, why.words, done=done, failed=failed)

    def give_badge(record: Staff) -> None:
        desk.act(issue_badge, record.code, pepper, os.urandom, done=show)

    def show(made: NewBadge) -> None:
        from ui.dialogs.badge_card import BadgeCardDialog

        BadgeCardDialog(desk, made).open()

    def take_badge(record: Staff, values: Values, done: Done, failed: Failed) -> None:
        desk.act(end_badge, record.code, values["badge_reason"], done=done, failed=failed)

    why = Ask("badge_reason", lambda: translate("registry", "Why the badge ends"))
    pin = Ask("new_pin", lambda: translate("registry", "New PIN, 6 digits or more"), secret=True)
    return RecordKind(
        code="staff",
        title=lambda record: f"{record.code}  {record.name}",
        facts=lambda record: _facts(desk, record),
        history=lambda rows, record: history(rows, f"staff:{record.code}"),
        asks=_asks(groups),
        values=lambda record: {
            "staff_name": record.name,
            "role": record.role,
            "group": record.grp,
            "duty": record.duty,
        },
        new_words=lambda: translate("registry", "New member of staff"),
        change_words=lambda: translate("registry", "Change member of staff"),
        add=add,
        change=change,
        end=end,
        endings=lambda: [
            ("left", translate("registry", "Left the job")),
            ("moved", translate("registry", "Works elsewhere now")),
        ],
        extras=(
            Extra("set_pin", lambda: translate("registry", "Set PIN"), (pin,), give_pin),
            Extra(
                "issue_badge",
                lambda: translate("registry", "Issue badge"),
                (),
                lambda _record, _values, _done, _failed: None,
                opens=give_badge,
            ),
            Extra("end_badge", lambda: translate("registry", "End badge"), (why,), take_badge),
        ),
        only_new=frozenset({"pin"}),
    )


def _asks(groups: Groups) -> tuple[Ask, ...]:
    def offered() -> list[tuple[str, str]]:
        none = translate("registry", "None")
        return [("", none), *((group, group) for group in groups())]

    return (
        Ask("staff_name", lambda: translate("registry", "Name")),
        Ask("role", lambda: translate("registry", "Role"), _roles),
        Ask("group", lambda: translate("registry", "Group"), offered, beside=True),
        Ask("duty", lambda: translate("registry", "Post"), _duties),
        Ask("pin", lambda: translate("registry", "First PIN, 6 digits or more"), secret=True),
    )


def _roles() -> list[tuple[str, str]]:
    return [(role.value, label(f"role.{role.value}")) for role in Role]


def _duties() -> list[tuple[str, str]]:
    none = translate("registry", "None")
    return [(duty.value, label(f"duty.{duty.value}") if duty.value else none) for duty in Duty]


def _details(values: Values) -> StaffDetails:
    return StaffDetails(
        name=values["staff_name"],
        role=Role(values["role"]),
        grp=values["group"],
        duty=Duty(values["duty"]),
    )


def _facts(desk: Desk, record: Staff) -> Facts:
    return [
        (translate("registry", "Code"), record.code),
        (translate("registry", "Name"), record.name),
        (translate("registry", "Role"), label(f"role.{record.role}")),
        (translate("registry", "Group"), record.grp),
        (translate("registry", "Post"), label(f"duty.{record.duty}") if record.duty else ""),
        (translate("registry", "Since"), desk.local(record.since).strftime("%Y-%m-%d")),
        (translate("registry", "PIN"), _pin(record)),
    ]


def _pin(record: Staff) -> str:
    if record.fingerprint:
        return translate("registry", "set")
    return translate("registry", "not set")


def _columns(desk: Desk) -> list[Column[Staff]]:
    """Return code, name, role, group, duty and whether a PIN is set."""
    return [
        Column(lambda: translate("registry", "Code"), lambda staff: staff.code),
        Column(
            lambda: translate("registry", "Name"),
            lambda staff: staff.name,
            {int(Cell.BOLD): lambda _staff: True},
        ),
        Column(lambda: translate("registry", "Role"), lambda staff: label(f"role.{staff.role}")),
        Column(lambda: translate("registry", "Group"), lambda staff: staff.grp),
        Column(
            lambda: translate("registry", "Post"),
            lambda staff: label(f"duty.{staff.duty}") if staff.duty else "",
        ),
        Column(
            lambda: translate("registry", "Since"),
            lambda staff: desk.local(staff.since).strftime("%Y-%m-%d"),
        ),
        Column(
            lambda: translate("registry", "PIN"),
            _pin,
            {int(Cell.TONE): lambda staff: "" if staff.fingerprint else "warn"},
        ),
    ]
