"""The tab of orders from above (指示): goal, procedure, result; read and signed by whom."""

from __future__ import annotations

from guardpost.registry.history import history_of_kinds
from guardpost.shifts.directives import (
    DirectiveDetails,
    DirectiveGiven,
    DirectiveSettled,
    DirectiveSigned,
    ReadDirective,
    directives,
    give_directive,
    settle_directive,
    sign_directive,
)
from ui.desk import Desk
from ui.messages import translate
from ui.models.columns import Column
from ui.registry.kinds import Extra, Facts, RecordKind, Shelf
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.rota.people import People
from ui.widgets.cells import Cell

KINDS = (DirectiveGiven.kind, DirectiveSigned.kind, DirectiveSettled.kind)


def order_shelf(desk: Desk, people: People) -> Shelf[ReadDirective]:
    """Return the tab of orders from above."""
    return Shelf(
        code="orders",
        kind=order_kind(desk, people),
        name=lambda: translate("rota", "Orders"),
        columns=_columns(desk),
        widths=[70, 230, 0, 110, 120, 210, 170],
        read=directives,
        words=lambda one: (one.order.goal, one.order.procedure, one.order.given_by),
        placeholder=lambda: translate("rota", "Goal / procedure / name"),
        empty=lambda: translate("rota", "No order has come. A leader writes each one down here."),
        add_name="rota.add_order",
    )


def order_kind(desk: Desk, people: People) -> RecordKind[ReadDirective]:
    """Return what the page needs of orders."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        details = DirectiveDetails(
            goal=values["order_goal"],
            procedure=values["order_procedure"],
            given_by=values["order_given_by"],
            due=values["order_due"],
        )
        desk.act(give_directive, details, done=done, failed=failed)

    def sign(record: ReadDirective, values: Values, done: Done, failed: Failed) -> None:
        told = (record.order.number, values["order_reader"], values["order_pin"], desk.pepper)
        desk.act(sign_directive, *told, done=done, failed=failed)

    def settle(record: ReadDirective, values: Values, done: Done, failed: Failed) -> None:
        number, result = record.order.number, values["order_result"]
        desk.act(settle_directive, number, result, done=done, failed=failed)

    return RecordKind(
        code="order",
        title=lambda one: translate("rota", "Order {number}  {goal}").format(
            number=one.order.number, goal=one.order.goal
        ),
        facts=lambda one: _facts(desk, one),
        history=lambda rows, one: history_of_kinds(rows, f"directive:{one.order.number}", KINDS),
        asks=(
            Ask("order_goal", lambda: translate("rota", "Goal")),
            Ask("order_procedure", lambda: translate("rota", "Procedure")),
            Ask("order_given_by", lambda: translate("rota", "Given by, empty: myself")),
            Ask("order_due", lambda: translate("rota", "Until day, may be empty"), beside=True),
        ),
        new_words=lambda: translate("rota", "Write an order down"),
        add=add,
        extras=(
            Extra(
                "order_settle",
                lambda: translate("rota", "Result"),
                (Ask("order_result", lambda: translate("rota", "What came of it")),),
                settle,
                offered=lambda one: not one.order.settled_at,
            ),
            Extra(
                "order_sign",
                lambda: translate("rota", "Read and sign"),
                (
                    Ask(
                        "order_reader",
                        lambda: translate("rota", "Who has read it"),
                        people.everybody,
                    ),
                    Ask(
                        "order_pin",
                        lambda: translate("rota", "Their own PIN: I have read this"),
                        secret=True,
                    ),
                ),
                sign,
                primary=True,
                says=lambda one: f"{one.order.goal}\n{one.order.procedure}",
                known=lambda _one: {"order_reader": desk.actor},
                offered=lambda one: not one.order.settled_at,
            ),
        ),
    )


def _read_words(one: ReadDirective) -> str:
    """Return who of the shift has yet to read it, or how many have."""
    if one.unread:
        names = translate("registry", ", ").join(one.unread)
        return translate("rota", "unread: {names}").format(names=names)
    return translate("rota", "{count} signed").format(count=len(one.readings))


def _when(desk: Desk, at: str) -> str:
    return desk.local(at).strftime("%m-%d %H:%M") if at else ""


def _facts(desk: Desk, one: ReadDirective) -> Facts:
    signed = "\n".join(f"{read.name}  {_when(desk, read.read_at)}" for read in one.readings)
    return [
        (translate("rota", "Goal"), one.order.goal),
        (translate("rota", "Procedure"), one.order.procedure),
        (translate("rota", "Given by"), one.order.given_by),
        (translate("rota", "When"), _when(desk, one.order.given_at)),
        (translate("rota", "Until"), one.order.due),
        (translate("rota", "Read by"), signed),
        (translate("rota", "Not read by"), translate("registry", ", ").join(one.unread)),
        (translate("rota", "Result"), one.order.result),
    ]


def _columns(desk: Desk) -> list[Column[ReadDirective]]:
    """Return number, goal, procedure, by whom, when, who has read it, and the result."""
    return [
        Column(lambda: translate("rota", "No."), lambda one: str(one.order.number)),
        Column(
            lambda: translate("rota", "Goal"),
            lambda one: one.order.goal,
            {int(Cell.BOLD): lambda _one: True},
        ),
        Column(lambda: translate("rota", "Procedure"), lambda one: one.order.procedure),
        Column(lambda: translate("rota", "Given by"), lambda one: one.order.given_by),
        Column(lambda: translate("rota", "When"), lambda one: _when(desk, one.order.given_at)),
        Column(
            lambda: translate("rota", "Read"),
            _read_words,
            {int(Cell.TONE): lambda one: "warn" if one.unread else "ok"},
        ),
        Column(lambda: translate("rota", "Result"), lambda one: one.order.result or "—"),
    ]
