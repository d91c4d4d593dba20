"""What a refusal at the gate offers: the next thing to do, one key away (F7)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication

from guardpost.errors import GuardpostError
from guardpost.gate.rules import BY_ORDER
from guardpost.gate.search import Hit, HitKind
from guardpost.registry.expected import Expected
from ui.forms.form import FormHint
from ui.pages.gate.deeds import Deed, stopped_deed, stopped_expected
from ui.widgets.undo_bar import Offer

translate = QCoreApplication.translate

# The host's word was for another day, or was taken back: they are asked as anybody is.
AS_ANYBODY = frozenset({"expected.other_day", "expected.ended", "pass.cancelled"})
SLIP_NEEDED, SLIP_OPEN = "vehicle.slip_needed", "vehicle.slip_open"


@dataclass(frozen=True, slots=True)
class Ways:
    """How the page does what is offered.

    Attributes:
        run: runs a verb.
        form: opens a form with what is known.
        go: shows another page with a hint.
    """

    run: Callable[[Deed], None]
    form: Callable[[str, FormHint], None]
    go: Callable[[str, object], None]


def offers_of(error: GuardpostError, hit: Hit, deed: Deed, ways: Ways) -> tuple[Offer, ...]:
    """Return what can be done about a refusal; the likelier first, never entry by itself."""
    if error.code == SLIP_NEEDED:
        return (no_goods(deed, ways), slip("new", ways))
    if error.code == SLIP_OPEN:
        first = str(error.facts["slips"]).split(" ")[0]
        return (slip(first, ways), no_goods(deed, ways))
    if error.code == "watchlist.refused":
        reason, number = str(error.facts["reason"]), int(error.facts["number"])
        stop = partial(ways.run, stopped_deed(hit, reason, number))
        return (_call(stop), leaders_order(hit, ways))
    return (leaders_order(hit, ways),) if error.code in BY_ORDER else ()


def offers_of_expected(error: GuardpostError, expected: Expected, ways: Ways) -> tuple[Offer, ...]:
    """Return what can be done when who was announced is stopped; a scan has no row."""
    if error.code == "watchlist.refused":
        stop = partial(ways.run, stopped_expected(expected, error.facts))
        return (_call(stop), order_expected(expected, ways))
    if error.code in AS_ANYBODY:
        return (_log_anew(expected, ways),)
    return (order_expected(expected, ways),) if error.code in BY_ORDER else ()


def _log_anew(expected: Expected, ways: Ways) -> Offer:
    form = partial(ways.form, "F1" if expected.drives else "F2")
    hint = FormHint(expected.plate if expected.drives else expected.name)
    return Offer(lambda: translate("gate", "Log anew"), partial(form, hint))


def _call(stop: Callable[[], None]) -> Offer:
    return Offer(lambda: translate("gate", "Call the leader"), stop)


def order_expected(expected: Expected, ways: Ways) -> Offer:
    """Return the way to a leader's order for who was announced."""
    key = "F1" if expected.drives else "F2"
    hint = FormHint(expected=expected, order=True)
    return Offer(lambda: translate("gate", "Leader lets in"), partial(ways.form, key, hint))


def leaders_order(hit: Hit, ways: Ways) -> Offer:
    """Return the way to a leader's order: the form, with the PIN asked for."""
    key = "F1" if hit.plate and hit.kind is not HitKind.RESIDENT else "F2"
    hint = FormHint(hit.plate or hit.person, hit, order=True)
    return Offer(lambda: translate("gate", "Leader lets in"), partial(ways.form, key, hint))


def no_goods(deed: Deed, ways: Ways) -> Offer:
    """Return the exit without goods."""
    again = replace(deed, named={**deed.named, "no_goods": True})
    return Offer(lambda: translate("gate", "No goods"), partial(ways.run, again))


def slip(hint: str, ways: Ways) -> Offer:
    """Return the way to a slip that waits, or to a new one."""
    go = partial(ways.go, "removals", hint)
    if hint == "new":
        return Offer(lambda: translate("gate", "New slip"), go)
    return Offer(lambda: translate("gate", "To the slip"), go)
