"""The tab of frequent helpers: who comes again and again, when, to whom."""

from __future__ import annotations

from dataclasses import replace

from guardpost.gate.rules import why_no_pass
from guardpost.masking import mask_phone
from guardpost.registry.helpers import (
    EVERY_DAY,
    Helper,
    HelperCategory,
    HelperDetails,
    add_helper,
    change_helper,
    end_helper,
    helpers,
)
from guardpost.registry.history import history
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.days import days_text
from ui.registry.kinds import Extra, Facts, Filter, RecordKind, Shelf, Why
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.registry.words import (
    day_words,
    hours_words,
    until_state,
    until_tone,
    until_words,
    validity_choices,
)
from ui.widgets.cells import Cell

MOST = 5000


def helper_shelf(desk: Desk) -> Shelf[Helper]:
    """Return the tab of frequent helpers."""
    return Shelf(
        code="helpers",
        kind=helper_kind(desk),
        name=lambda: translate("registry", "Frequent helpers"),
        columns=_columns(desk),
        widths=[110, 110, 110, 130, 0, 120, 120, 140],
        read=lambda rows: helpers(rows, limit=MOST),
        words=lambda helper: (helper.room, helper.name, helper.phone, helper.note),
        placeholder=lambda: translate("registry", "Room / name / phone"),
        empty=lambda: translate(
            "registry", "No frequent helper yet. Add the nanny or the cleaner who comes often."
        ),
        add_name="registry.add_helper",
        filters=(
            Filter(
                "kind",
                lambda: translate("registry", "Kind of helper"),
                lambda: [("", translate("registry", "Kind: all")), *_categories()],
                lambda helper, code: code in ("", helper.category),
            ),
            Filter(
                "validity",
                lambda: translate("registry", "Validity"),
                validity_choices,
                lambda helper, code: (
                    code in ("", until_state(helper.valid_until, desk.clock.now().date()))
                ),
            ),
        ),
    )


def helper_kind(desk: Desk) -> RecordKind[Helper]:
    """Return what the page needs of frequent helpers."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        desk.act(add_helper, _details(values), done=done, failed=failed)

    def change(record: Helper, values: Values, done: Done, failed: Failed) -> None:
        desk.act(change_helper, record.number, _details(values), done=done, failed=failed)

    def renew(record: Helper, values: Values, done: Done, failed: Failed) -> None:
        details = replace(_details(_values(record)), valid_until=values["helper_renewed_until"])
        desk.act(change_helper, record.number, details, done=done, failed=failed)

    def end(record: Helper, why: Why, done: Done, failed: Failed) -> None:
        desk.act(end_helper, record.number, why.words, done=done, failed=failed)

    until = Ask("helper_renewed_until", lambda: translate("registry", "Valid until"))
    return RecordKind(
        code="helper",
        title=lambda record: f"{record.name}  {record.room}".strip(),
        facts=lambda record: _facts(desk, record),
        history=lambda rows, record: history(rows, f"helper:{record.number}"),
        asks=_asks(),
        values=_values,
        new_words=lambda: translate("registry", "New helper"),
        change_words=lambda: translate("registry", "Change helper"),
        add=add,
        change=change,
        end=end,
        endings=lambda: [
            ("over", translate("registry", "Comes no longer")),
            ("expired", translate("registry", "Time is over")),
            ("mistake", translate("registry", "Entered by mistake")),
        ],
        extras=(
            Extra(
                "renew_helper",
                lambda: translate("registry", "Renew"),
                (until,),
                renew,
                lambda record: {"helper_renewed_until": record.valid_until},
            ),
        ),
    )


def _asks() -> tuple[Ask, ...]:
    return (
        Ask("helper_name", lambda: translate("registry", "Name")),
        Ask("helper_phone", lambda: translate("registry", "Phone"), beside=True),
        Ask("helper_room", lambda: translate("registry", "Room (water and papers: may be empty)")),
        Ask("helper_kind", lambda: translate("registry", "Kind"), _categories, beside=True),
        Ask("helper_days", lambda: translate("registry", "Days"), days=True, default=EVERY_DAY),
        Ask("helper_from", lambda: translate("registry", "From (08:00)")),
        Ask("helper_until", lambda: translate("registry", "Until (18:00)"), beside=True),
        Ask("helper_first", lambda: translate("registry", "First day (2026-06-01)")),
        Ask("helper_last", lambda: translate("registry", "Last day, empty: no end"), beside=True),
        Ask("helper_note", lambda: translate("registry", "Note")),
    )


def _categories() -> list[tuple[str, str]]:
    return [(code.value, label(f"helper.{code.value}")) for code in HelperCategory]


def _values(record: Helper) -> Values:
    return {
        "helper_name": record.name,
        "helper_phone": record.phone,
        "helper_room": record.room,
        "helper_kind": record.category,
        "helper_days": record.weekdays,
        "helper_from": record.hour_from,
        "helper_until": record.hour_until,
        "helper_first": record.valid_from,
        "helper_last": record.valid_until,
        "helper_note": record.note,
    }


def _details(values: Values) -> HelperDetails:
    return HelperDetails(
        name=values["helper_name"],
        room=values["helper_room"],
        category=HelperCategory(values["helper_kind"]),
        phone=values["helper_phone"],
        weekdays=values["helper_days"],
        hour_from=values["helper_from"],
        hour_until=values["helper_until"],
        valid_from=values["helper_first"],
        valid_until=values["helper_last"],
        note=values["helper_note"],
    )


def _now_words(desk: Desk, record: Helper) -> str:
    why = why_no_pass(record, desk.clock.now())
    return label(f"no_pass.{why}") if why else translate("registry", "Valid now")


def _facts(desk: Desk, record: Helper) -> Facts:
    hours = hours_words(record.hour_from, record.hour_until)
    return [
        (translate("registry", "Name"), record.name),
        (translate("registry", "Kind"), label(f"helper.{record.category}")),
        (translate("registry", "Room"), _room(record)),
        (translate("registry", "Phone"), mask_phone(record.phone)),
        (translate("registry", "Days"), f"{days_text(record.weekdays)}  {hours}"),
        (translate("registry", "First day"), record.valid_from),
        (translate("registry", "Last day"), day_words(record.valid_until)),
        (translate("registry", "Now"), _now_words(desk, record)),
        (translate("registry", "Note"), record.note),
    ]


def _room(record: Helper) -> str:
    return record.room or translate("registry", "Every room")


def _columns(desk: Desk) -> list[Column[Helper]]:
    """Return room, name, kind, phone, days, hours, until when, and whether it holds now."""
    bold = {int(Cell.BOLD): lambda _helper: True}
    return [
        Column(lambda: translate("registry", "Room"), _room, dict(bold)),
        Column(lambda: translate("registry", "Name"), lambda one: one.name, dict(bold)),
        Column(
            lambda: translate("registry", "Kind"),
            lambda one: label(f"helper.{one.category}"),
            {int(Cell.TAG): lambda _one: "neutral"},
        ),
        Column(lambda: translate("registry", "Phone"), lambda one: mask_phone(one.phone)),
        Column(lambda: translate("registry", "Days"), lambda one: days_text(one.weekdays)),
        Column(
            lambda: translate("registry", "Hours"),
            lambda one: hours_words(one.hour_from, one.hour_until),
        ),
        Column(
            lambda: translate("registry", "Valid until"),
            lambda one: until_words(one.valid_until, desk.clock.now().date()),
            {int(Cell.TONE): lambda one: until_tone(one.valid_until, desk.clock.now().date())},
        ),
        Column(
            lambda: translate("registry", "Now"),
            lambda one: _now_words(desk, one),
            {int(Cell.TONE): lambda one: "" if why_no_pass(one, desk.clock.now()) else "ok"},
        ),
    ]
