"""The tab of renovation workers' permits."""

from __future__ import annotations

from guardpost.masking import mask_phone
from guardpost.registry.history import history
from guardpost.registry.permits import (
    Permit,
    PermitDetails,
    PermitEnding,
    add_permit,
    change_permit,
    end_permit,
    permits,
    renew_permit,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Extra, Facts, Filter, RecordKind, Shelf, Why
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.registry.words import day_words, until_state, until_tone, until_words, validity_choices
from ui.widgets.cells import Cell

MOST = 5000


def permit_shelf(desk: Desk) -> Shelf[Permit]:
    """Return the tab of permits."""
    return Shelf(
        code="permits",
        kind=permit_kind(desk),
        name=lambda: translate("registry", "Permits"),
        columns=_columns(desk),
        widths=[80, 130, 130, 0, 150, 130, 140],
        read=lambda rows: permits(rows, limit=MOST),
        words=lambda one: (str(one.number), one.room, one.name, one.phone, one.company),
        placeholder=lambda: translate("registry", "No. / room / name / company"),
        empty=lambda: translate(
            "registry", "No permit holds. Issue one for each worker: one person, one room."
        ),
        add_name="registry.add_permit",
        filters=(
            Filter(
                "validity",
                lambda: translate("registry", "Validity"),
                validity_choices,
                lambda one, code: (
                    code in ("", until_state(one.valid_until, desk.clock.now().date()))
                ),
            ),
        ),
    )


def permit_kind(desk: Desk) -> RecordKind[Permit]:
    """Return what the page needs of permits."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        desk.act(add_permit, _details(values), done=done, failed=failed)

    def change(record: Permit, values: Values, done: Done, failed: Failed) -> None:
        desk.act(change_permit, record.number, _details(values), done=done, failed=failed)

    def renew(record: Permit, values: Values, done: Done, failed: Failed) -> None:
        until = values["permit_renewed_until"]
        desk.act(renew_permit, record.number, until, done=done, failed=failed)

    def end(record: Permit, why: Why, done: Done, failed: Failed) -> None:
        ending = PermitEnding(why.code)
        desk.act(end_permit, record.number, why.own, ending, done=done, failed=failed)

    until = Ask("permit_renewed_until", lambda: translate("registry", "Valid until (2026-12-31)"))
    return RecordKind(
        code="permit",
        title=lambda record: translate("registry", "Permit {number}  {name}").format(
            number=record.number, name=record.name
        ),
        facts=_facts,
        history=lambda rows, record: history(rows, f"permit:{record.number}"),
        asks=_asks(),
        values=lambda record: {
            "permit_name": record.name,
            "permit_phone": record.phone,
            "permit_room": record.room,
            "permit_company": record.company,
            "permit_first": record.valid_from,
            "permit_last": record.valid_until,
        },
        new_words=lambda: translate("registry", "New permit"),
        change_words=lambda: translate("registry", "Change permit"),
        add=add,
        change=change,
        end=end,
        endings=_endings,
        extras=(
            Extra(
                "renew_permit",
                lambda: translate("registry", "Renew"),
                (until,),
                renew,
                lambda record: {"permit_renewed_until": record.valid_until},
            ),
        ),
    )


def _asks() -> tuple[Ask, ...]:
    return (
        Ask("permit_name", lambda: translate("registry", "Worker's name")),
        Ask("permit_phone", lambda: translate("registry", "Phone"), beside=True),
        Ask("permit_room", lambda: translate("registry", "Room of the works")),
        Ask("permit_company", lambda: translate("registry", "Company"), beside=True),
        Ask("permit_first", lambda: translate("registry", "First day (2026-06-01)")),
        Ask("permit_last", lambda: translate("registry", "Last day, empty: no end"), beside=True),
    )


def _endings() -> list[tuple[str, str]]:
    return [(code.value, label(f"permit_ending.{code.value}")) for code in PermitEnding if code]


def _details(values: Values) -> PermitDetails:
    return PermitDetails(
        name=values["permit_name"],
        room=values["permit_room"],
        company=values["permit_company"],
        phone=values["permit_phone"],
        valid_from=values["permit_first"],
        valid_until=values["permit_last"],
    )


def _facts(record: Permit) -> Facts:
    return [
        (translate("registry", "No."), str(record.number)),
        (translate("registry", "Worker's name"), record.name),
        (translate("registry", "Phone"), mask_phone(record.phone)),
        (translate("registry", "Room of the works"), record.room),
        (translate("registry", "Company"), record.company),
        (translate("registry", "First day"), record.valid_from),
        (translate("registry", "Last day"), day_words(record.valid_until)),
    ]


def _columns(desk: Desk) -> list[Column[Permit]]:
    """Return number, room, worker, company, phone, first and last day."""
    bold = {int(Cell.BOLD): lambda _permit: True}
    return [
        Column(lambda: translate("registry", "No."), lambda one: str(one.number)),
        Column(lambda: translate("registry", "Room"), lambda one: one.room, dict(bold)),
        Column(lambda: translate("registry", "Name"), lambda one: one.name, dict(bold)),
        Column(lambda: translate("registry", "Company"), lambda one: one.company),
        Column(lambda: translate("registry", "Phone"), lambda one: mask_phone(one.phone)),
        Column(lambda: translate("registry", "First day"), lambda one: one.valid_from or "—"),
        Column(
            lambda: translate("registry", "Valid until"),
            lambda one: until_words(one.valid_until, desk.clock.now().date()),
            {
                int(Cell.TONE): lambda one: until_tone(one.valid_until, desk.clock.now().date()),
                int(Cell.BOLD): lambda one: bool(
                    until_tone(one.valid_until, desk.clock.now().date())
                ),
            },
        ),
    ]
