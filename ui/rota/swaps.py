"""The tab of swaps: asked for, agreed to by both persons, approved or refused."""

from __future__ import annotations

from collections.abc import Callable

from guardpost.registry.history import history_of_kinds
from guardpost.shifts.approving import Asked
from guardpost.shifts.rota import Pattern
from guardpost.shifts.swap_consent import ELSEWHERE, SwapAgreed, agree_to_swap, note_agreement
from guardpost.shifts.swaps import (
    Agreed,
    Swap,
    SwapApproved,
    SwapAsked,
    SwapDetails,
    SwapRefused,
    approve_swap,
    ask_swap,
    refuse_swap,
    swaps,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Extra, Facts, RecordKind, Shelf
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.rota.asked import deciding, state_column, state_words
from ui.rota.people import People
from ui.widgets.cells import Cell

KINDS = (SwapAsked.kind, SwapAgreed.kind, SwapApproved.kind, SwapRefused.kind)


def swap_shelf(desk: Desk, people: People) -> Shelf[Swap]:
    """Return the tab of swaps."""
    return Shelf(
        code="swaps",
        kind=swap_kind(desk, people),
        name=lambda: translate("rota", "Swaps"),
        columns=_columns(people),
        widths=[60, 270, 270, 0, 110, 110],
        read=swaps,
        words=lambda one: (
            str(one.number),
            people.name(one.staff) or one.grp,
            people.name(one.other_staff) or one.other_grp,
            one.day,
            one.reason,
        ),
        placeholder=lambda: translate("rota", "No. / group / name / day"),
        empty=lambda: translate("rota", "No swap was asked for. Ask for one on the grid or here."),
        add_name="rota.add_swap",
    )


def swap_kind(desk: Desk, people: People) -> RecordKind[Swap]:
    """Return what the page needs of swaps."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        details = SwapDetails(
            values["swap_day"],
            Pattern(values["swap_shift"]),
            values["swap_other_day"],
            Pattern(values["swap_other_shift"]),
            values["swap_reason"],
            values["swap_staff"],
            values["swap_other_staff"],
        )
        desk.act(ask_swap, details, done=done, failed=failed)

    def approve(record: Swap, _values: Values, done: Done, failed: Failed) -> None:
        desk.act(approve_swap, record.number, done=done, failed=failed)

    def refuse(record: Swap, values: Values, done: Done, failed: Failed) -> None:
        desk.act(refuse_swap, record.number, values["swap_answer"], done=done, failed=failed)

    def both(one: Swap) -> str:
        return f"{_gives(people, one)}  ⇄  {_takes(people, one)}"

    extras: tuple[Extra[Swap], ...] = (
        *deciding("swap", both, approve, refuse, lambda one: not one.unasked),
        _agreeing(desk, people, "first", lambda one: one.staff),
        _agreeing(desk, people, "other", lambda one: one.other_staff),
    )
    return RecordKind(
        code="swap",
        title=lambda one: translate("rota", "Swap {number}").format(number=one.number),
        facts=lambda one: _facts(people, one),
        history=lambda rows, one: history_of_kinds(rows, f"swap:{one.number}", KINDS),
        asks=_asks(people),
        new_words=lambda: translate("rota", "Ask for a swap"),
        add=add,
        extras=extras,
    )


def _agreeing(desk: Desk, people: People, code: str, whose: Callable[[Swap], str]) -> Extra[Swap]:
    """Return how one of two persons agrees: by the own PIN, or as a leader writes down."""

    def save(record: Swap, values: Values, done: Done, failed: Failed) -> None:
        how, number, who = Agreed(values[f"swap_{code}_how"]), record.number, whose(record)
        if how is Agreed.PIN:
            told = (number, who, values[f"swap_{code}_pin"], desk.pepper)
            desk.act(agree_to_swap, *told, done=done, failed=failed)
        else:
            desk.act(note_agreement, number, who, how, done=done, failed=failed)

    return Extra(
        f"swap_{code}_agrees",
        {
            "first": lambda: translate("rota", "First one agrees"),
            "other": lambda: translate("rota", "Other one agrees"),
        }[code],
        (
            Ask(f"swap_{code}_how", lambda: translate("rota", "How they agree"), _hows),
            Ask(
                f"swap_{code}_pin", lambda: translate("rota", "Their own PIN, if here"), secret=True
            ),
        ),
        save,
        says=lambda one: translate("rota", "{name} agrees to the swap").format(
            name=people.name(whose(one))
        ),
        offered=lambda one: one.state == Asked.OPEN and whose(one) in one.unasked,
    )


def _hows() -> list[tuple[str, str]]:
    return [(how.value, label(f"agreed.{how}")) for how in (Agreed.PIN, *ELSEWHERE)]


def _agreed(people: People, one: Swap) -> str:
    """Return how each of two persons agreed; empty where groups change."""
    hows = zip(one.parties, (one.staff_how, one.other_how), strict=False)
    return " · ".join(
        f"{people.name(who)} {label(f'agreed.{how}') if how else translate('rota', 'not yet')}"
        for who, how in hows
    )


def _asks(people: People) -> tuple[Ask, ...]:
    return (
        Ask("swap_day", lambda: translate("rota", "Day (2026-06-20)")),
        Ask("swap_shift", lambda: translate("rota", "Shift"), _patterns, beside=True),
        Ask("swap_staff", lambda: translate("rota", "Who swaps"), people.all_or_one),
        Ask("swap_other_day", lambda: translate("rota", "With the day, empty: the same")),
        Ask(
            "swap_other_shift",
            lambda: translate("rota", "With the shift"),
            _patterns,
            beside=True,
            default=Pattern.MIDDLE.value,
        ),
        Ask("swap_other_staff", lambda: translate("rota", "With whom"), people.all_or_one),
        Ask("swap_reason", lambda: translate("rota", "Why")),
    )


def _patterns() -> list[tuple[str, str]]:
    return [(pattern.value, label(f"pattern.{pattern}")) for pattern in Pattern]


def _side(day: str, pattern: str, grp: str) -> str:
    return f"{day} {label(f'pattern.{pattern}')} {grp}"


def _gives(people: People, one: Swap) -> str:
    return _side(one.day, one.pattern, people.name(one.staff) or one.grp)


def _takes(people: People, one: Swap) -> str:
    who = people.name(one.other_staff) or one.other_grp
    return _side(one.other_day, one.other_pattern, who)


def _facts(people: People, one: Swap) -> Facts:
    return [
        (translate("rota", "Gives"), _gives(people, one)),
        (translate("rota", "Takes"), _takes(people, one)),
        (translate("rota", "Why"), one.reason),
        (translate("rota", "Asked by"), people.name(one.asked_by)),
        (translate("rota", "Agreed"), _agreed(people, one)),
        (translate("rota", "State"), state_words(one)),
        (translate("rota", "Decided by"), people.name(one.decided_by)),
    ]


def _columns(people: People) -> list[Column[Swap]]:
    """Return number, the two turns, why, who asked, and how it stands."""
    bold = {int(Cell.BOLD): lambda _one: True}
    return [
        Column(lambda: translate("rota", "No."), lambda one: str(one.number)),
        Column(
            lambda: translate("rota", "Gives"),
            lambda one: _gives(people, one),
            dict(bold),
        ),
        Column(
            lambda: translate("rota", "Takes"),
            lambda one: _takes(people, one),
            dict(bold),
        ),
        Column(lambda: translate("rota", "Why"), lambda one: one.reason),
        Column(lambda: translate("rota", "Asked by"), lambda one: people.name(one.asked_by)),
        state_column(),
    ]
