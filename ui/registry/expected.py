"""The tab of expected visitors: announced for any day, changed, called off; their passes."""

from __future__ import annotations

from guardpost.masking import mask_phone
from guardpost.registry.expected import (
    Expected,
    ExpectedCategory,
    ExpectedDetails,
    Outcome,
    add_expected,
    change_expected,
    end_expected,
    expected_from,
    outcome_on,
)
from guardpost.registry.history import expected_history
from ui.desk import Desk
from ui.forms.slips import SlipPrinter
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Extra, Facts, Filter, RecordKind, Shelf, Why
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.widgets.cells import Cell

TONES = {Outcome.CAME: "ok", Outcome.CANCELLED: "", Outcome.ABSENT: "warn", Outcome.OPEN: ""}
WAITING = "waiting"


def expected_shelf(desk: Desk) -> Shelf[Expected]:
    """Return the tab of expected visitors."""
    return Shelf(
        code="expected",
        kind=expected_kind(desk),
        name=lambda: translate("registry", "Expected"),
        columns=_columns(desk),
        widths=[110, 70, 140, 150, 0, 110, 110],
        read=lambda rows: expected_from(rows, _today(desk)),
        words=lambda one: (one.date, one.room, one.name, one.phone, one.plate, one.note),
        placeholder=lambda: translate("registry", "Room / name / plate / day"),
        empty=lambda: translate("registry", "Nobody is expected. F10 announces one for today."),
        add_name="registry.add_expected",
        filters=(
            Filter(
                "outcome",
                lambda: translate("registry", "Outcome"),
                _states,
                lambda one, code: code in ("", _state(desk, one)),
            ),
        ),
    )


def expected_kind(desk: Desk) -> RecordKind[Expected]:
    """Return what the page needs of expected visitors."""
    slips = SlipPrinter(desk, desk)

    def add(values: Values, done: Done, failed: Failed) -> None:
        desk.act(add_expected, _details(desk, values), done=done, failed=failed)

    def change(record: Expected, values: Values, done: Done, failed: Failed) -> None:
        desk.act(change_expected, record.number, _details(desk, values), done=done, failed=failed)

    def end(record: Expected, why: Why, done: Done, failed: Failed) -> None:
        outcome = Outcome(why.code or Outcome.CANCELLED)
        desk.act(end_expected, record.number, outcome, why.own, done=done, failed=failed)

    def print_pass(record: Expected, values: Values, done: Done, _failed: Failed) -> None:
        slips.print_expected(record.number, values["pass_language"])
        done(record)

    language = Ask("pass_language", lambda: translate("registry", "Language"), _languages)
    return RecordKind(
        code="expected",
        title=lambda record: f"{label(f'expected.{record.category}')}  {_who(record)}".strip(),
        facts=lambda record: _facts(desk, record),
        history=lambda rows, record: expected_history(rows, record.number),
        asks=_asks(),
        values=_values,
        new_words=lambda: translate("registry", "Announce"),
        change_words=lambda: translate("registry", "Change announcement"),
        add=add,
        change=change,
        end=end,
        endings=_endings,
        extras=(
            Extra(
                "expected_pass",
                lambda: translate("registry", "Pass"),
                (language,),
                print_pass,
                lambda _record: {"pass_language": desk.language.lang},
            ),
        ),
    )


def _today(desk: Desk) -> str:
    return desk.clock.now().date().isoformat()


def _asks() -> tuple[Ask, ...]:
    return (
        Ask("expected_category", lambda: translate("registry", "Who"), _categories),
        Ask("expected_room", lambda: translate("registry", "Room")),
        Ask("expected_name", lambda: translate("registry", "Name"), beside=True),
        Ask("expected_date", lambda: translate("registry", "Day (2026-06-01), empty: today")),
        Ask("expected_time", lambda: translate("registry", "Time (17:30)"), beside=True),
        Ask("expected_plate", lambda: translate("registry", "Plate")),
        Ask("expected_phone", lambda: translate("registry", "Phone"), beside=True),
        Ask("expected_party", lambda: translate("registry", "People"), default="1"),
        Ask("expected_note", lambda: translate("registry", "What for"), beside=True),
    )


def _details(desk: Desk, values: Values) -> ExpectedDetails:
    party = values["expected_party"].strip()
    return ExpectedDetails(
        category=ExpectedCategory(values["expected_category"]),
        date=values["expected_date"] or _today(desk),
        time=values["expected_time"],
        room=values["expected_room"],
        name=values["expected_name"],
        phone=values["expected_phone"],
        plate=values["expected_plate"],
        party=int(party) if party.isdecimal() else 0,
        note=values["expected_note"],
    )


def _values(record: Expected) -> Values:
    names = ("category", "room", "name", "date", "time", "plate", "phone", "note")
    told = {f"expected_{name}": str(getattr(record, name)) for name in names}
    return {**told, "expected_party": str(record.party)}


def _categories() -> list[tuple[str, str]]:
    return [(one.value, label(f"expected.{one}")) for one in ExpectedCategory]


def _languages() -> list[tuple[str, str]]:
    return [("zh_CN", "中文"), ("en", "English")]


def _endings() -> list[tuple[str, str]]:
    ways = (Outcome.CANCELLED, Outcome.ABSENT)
    return [(one.value, label(f"expected.outcome.{one}")) for one in ways]


def _states() -> list[tuple[str, str]]:
    ended = [(one.value, label(f"expected.outcome.{one}")) for one in Outcome if one]
    return [("", translate("registry", "All")), (WAITING, _waiting()), *ended]


def _waiting() -> str:
    return translate("registry", "to come")


def _state(desk: Desk, one: Expected) -> str:
    return outcome_on(one, _today(desk)).value or WAITING


def _state_words(desk: Desk, one: Expected) -> str:
    outcome = outcome_on(one, _today(desk))
    return label(f"expected.outcome.{outcome}") if outcome else _waiting()


def _who(record: Expected) -> str:
    return record.name or record.plate


def _facts(desk: Desk, record: Expected) -> Facts:
    return [
        (translate("registry", "Day"), f"{record.date} {record.time}".strip()),
        (translate("registry", "Room"), record.room),
        (translate("registry", "Name"), record.name),
        (translate("registry", "Phone"), mask_phone(record.phone)),
        (translate("registry", "Plate"), record.plate),
        (translate("registry", "People"), str(record.party)),
        (translate("registry", "What for"), record.note),
        (translate("registry", "Outcome"), _state_words(desk, record)),
    ]


def _columns(desk: Desk) -> list[Column[Expected]]:
    """Return day, time, who, name or plate, what for, room, and how it ended."""
    bold = {int(Cell.BOLD): lambda _one: True}
    return [
        Column(lambda: translate("registry", "Day"), lambda one: one.date),
        Column(lambda: translate("registry", "Time"), lambda one: one.time or "—", dict(bold)),
        Column(lambda: translate("registry", "Who"), lambda one: label(f"expected.{one.category}")),
        Column(lambda: translate("registry", "Name or plate"), _who, dict(bold)),
        Column(lambda: translate("registry", "What for"), lambda one: one.note),
        Column(lambda: translate("registry", "Room"), lambda one: one.room, dict(bold)),
        Column(
            lambda: translate("registry", "Outcome"),
            lambda one: _state_words(desk, one),
            {int(Cell.TONE): lambda one: TONES[outcome_on(one, _today(desk))]},
        ),
    ]
