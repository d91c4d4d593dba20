"""The tab of key loans (钥匙): out, due, back, overdue."""

from __future__ import annotations

from guardpost.registry.history import history_of_kinds
from guardpost.shifts.key_loans import (
    KeyLent,
    KeyLoan,
    KeyReturned,
    LoanDetails,
    lend_key,
    loans,
    return_key,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Extra, Facts, Filter, RecordKind, Shelf
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.rota.people import People
from ui.widgets.cells import Cell

KINDS = (KeyLent.kind, KeyReturned.kind)
OUT, OVERDUE, BACK = "out", "overdue", "back"
SOUND, UNSOUND = "sound", "unsound"
TONES = {OUT: "accent", OVERDUE: "danger", BACK: "muted"}


def key_shelf(desk: Desk, people: People) -> Shelf[KeyLoan]:
    """Return the tab of key loans."""
    return Shelf(
        code="keys",
        kind=key_kind(desk, people),
        name=lambda: translate("rota", "Keys"),
        columns=_columns(desk),
        widths=[150, 120, 130, 0, 130, 130, 150],
        read=loans,
        words=lambda one: (one.key, one.borrower, one.department, one.purpose),
        placeholder=lambda: translate("rota", "Key / name / department"),
        empty=lambda: translate("rota", "No key was lent yet. Write down each that goes out."),
        add_name="rota.add_key",
        filters=(
            Filter(
                "state",
                lambda: translate("rota", "State"),
                _states,
                lambda one, code: code in ("", _state(desk, one)),
            ),
        ),
    )


def key_kind(desk: Desk, people: People) -> RecordKind[KeyLoan]:
    """Return what the page needs of key loans."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        details = LoanDetails(
            key=values["key_key"],
            borrower=values["key_borrower"],
            department=values["key_department"],
            purpose=values["key_purpose"],
            approved_by=values["key_approved_by"],
            due_day=values["key_due_day"],
            due_time=values["key_due_time"],
            reason=values["key_reason"],
        )
        desk.act(lend_key, details, done=done, failed=failed)

    def take_back(record: KeyLoan, values: Values, done: Done, failed: Failed) -> None:
        sound, note = values["key_state"] == SOUND, values["key_note"]
        desk.act(return_key, record.number, sound=sound, note=note, done=done, failed=failed)

    back: Extra[KeyLoan] = Extra(
        "key_back",
        lambda: translate("rota", "Key is back"),
        (
            Ask("key_state", lambda: translate("rota", "Looked at"), _looks),
            Ask("key_note", lambda: translate("rota", "If not in order, what")),
        ),
        take_back,
        offered=lambda one: not one.returned_at,
        primary=True,
    )
    return RecordKind(
        code="key",
        title=lambda one: translate("rota", "Key {key}").format(key=one.key),
        facts=lambda one: _facts(desk, people, one),
        history=lambda rows, one: history_of_kinds(rows, f"key:{one.number}", KINDS),
        asks=_asks(),
        new_words=lambda: translate("rota", "Lend a key"),
        add=add,
        extras=(back,),
    )


def _asks() -> tuple[Ask, ...]:
    return (
        Ask("key_key", lambda: translate("rota", "Key or room")),
        Ask("key_borrower", lambda: translate("rota", "Who takes it"), beside=True),
        Ask("key_department", lambda: translate("rota", "Department")),
        Ask("key_approved_by", lambda: translate("rota", "Head who signed for it"), beside=True),
        Ask("key_purpose", lambda: translate("rota", "What for")),
        Ask("key_due_day", lambda: translate("rota", "Due on, empty: today")),
        Ask("key_due_time", lambda: translate("rota", "Due at, empty: midnight"), beside=True),
        Ask("key_reason", lambda: translate("rota", "If tomorrow, why")),
    )


def _looks() -> list[tuple[str, str]]:
    return [(SOUND, translate("rota", "In order")), (UNSOUND, label("key.unsound"))]


def _states() -> list[tuple[str, str]]:
    return [("", translate("rota", "State: all")), *_state_words().items()]


def _state_words() -> dict[str, str]:
    return {
        OUT: translate("rota", "Out"),
        OVERDUE: translate("rota", "Overdue"),
        BACK: translate("rota", "Back"),
    }


def _state(desk: Desk, one: KeyLoan) -> str:
    if one.returned_at:
        return BACK
    return OVERDUE if one.is_overdue(desk.clock.now()) else OUT


def _when(desk: Desk, at: str) -> str:
    return desk.local(at).strftime("%m-%d %H:%M") if at else ""


def _facts(desk: Desk, people: People, one: KeyLoan) -> Facts:
    sound = "" if not one.returned_at else dict(_looks())[SOUND if one.sound else UNSOUND]
    return [
        (translate("rota", "Who takes it"), one.borrower),
        (translate("rota", "Department"), one.department),
        (translate("rota", "Head who signed for it"), one.approved_by),
        (translate("rota", "What for"), one.purpose),
        (translate("rota", "Went out"), _when(desk, one.lent_at)),
        (translate("rota", "Handed out by"), people.name(one.lent_by)),
        (translate("rota", "Due"), _when(desk, one.due_at)),
        (translate("rota", "If tomorrow, why"), one.reason),
        (translate("rota", "Came back"), _when(desk, one.returned_at)),
        (translate("rota", "Looked at"), " · ".join(filter(None, (sound, one.note)))),
    ]


def _columns(desk: Desk) -> list[Column[KeyLoan]]:
    """Return key, who, department, what for, when it went out, when due, how it stands."""
    bold = {int(Cell.BOLD): lambda _one: True}
    return [
        Column(lambda: translate("rota", "Key or room"), lambda one: one.key, dict(bold)),
        Column(lambda: translate("rota", "Who takes it"), lambda one: one.borrower, dict(bold)),
        Column(lambda: translate("rota", "Department"), lambda one: one.department or "—"),
        Column(lambda: translate("rota", "What for"), lambda one: one.purpose),
        Column(lambda: translate("rota", "Went out"), lambda one: _when(desk, one.lent_at)),
        Column(lambda: translate("rota", "Due"), lambda one: _when(desk, one.due_at)),
        Column(
            lambda: translate("rota", "State"),
            lambda one: " ".join(
                filter(None, (_state_words()[_state(desk, one)], _when(desk, one.returned_at)))
            ),
            {
                int(Cell.TONE): lambda one: TONES[_state(desk, one)],
                int(Cell.BOLD): lambda one: _state(desk, one) == OVERDUE,
            },
        ),
    ]
