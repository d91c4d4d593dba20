"""Every code that a person may meet has its word."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from enum import StrEnum
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import guardpost
from guardpost.gate.correction_rules import choices, correctable_names
from guardpost.gate.documents import DocumentKind
from guardpost.gate.incidents import IncidentCategory
from guardpost.gate.plates import PlateColour, PlateKind
from guardpost.gate.search_hits import Action
from guardpost.gate.service import ServiceKind
from guardpost.gate.slips import Applicant, ConsentBy, GoodsKind, SlipState
from guardpost.gate.vehicles import VehicleClass
from guardpost.gate.views import Group, Show
from guardpost.gate.visitors import VisitorCategory
from guardpost.labels import LABELS
from guardpost.ledger.event import Event, event_class, event_kinds
from guardpost.ledger.projecting import amender_of
from guardpost.registry.equipment import default_equipment
from guardpost.registry.households import Relation
from guardpost.registry.staff import Duty, Role
from guardpost.registry.vehicles import Tenure
from guardpost.registry.watchlist import WatchLevel
from guardpost.reports import facts
from guardpost.shifts.handover_lines import Check, EquipmentState, Place, Presence, Step
from guardpost.shifts.rota import Pattern
from ui.forms.correction_editors import prefix_of

ROOT = Path(__file__).resolve().parent.parent
REPORT_STATES = ("made", "sealed", "countersigned")
# What a Line holds label codes in.
CODES_OF_A_LINE = frozenset({"category", "who_label", "note_codes"})
CODE = re.compile(r"[a-z_]+(\.[a-z_]+)+")
# Nothing is said of these: the gap speaks.
UNSAID = frozenset({PlateKind.UNKNOWN, PlateColour.NONE})


def load_core() -> None:
    """Import every module of the core, so that all kinds of entries are known."""
    for module in pkgutil.walk_packages(guardpost.__path__, "guardpost."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def wordless(prefix: str, codes: Iterator[str] | tuple[str, ...]) -> list[str]:
    """Return the codes that have no word under ``prefix``."""
    return [code for code in codes if f"{prefix}.{code}" not in LABELS]


def test_every_kind_of_entry_has_its_word() -> None:
    """The book shows the kind of a line that says nothing nearer."""
    load_core()
    kinds = tuple(kind for kind in event_kinds() if "." in kind)
    assert "vehicle.entered" in kinds
    assert wordless("kind", kinds) == []


def test_no_word_stands_for_a_kind_that_is_gone() -> None:
    """A word for nothing would be translated for nothing."""
    load_core()
    said = {code.removeprefix("kind.") for code in LABELS if code.startswith("kind.")}
    assert said - set(event_kinds()) == set()


@pytest.mark.parametrize(
    ("prefix", "codes"),
    [
        ("action", Action),
        ("applicant", Applicant),
        ("check", Check),
        ("consent", ConsentBy),
        ("document_kind", DocumentKind),
        ("duty", Duty),
        ("equipment_state", EquipmentState),
        ("goods", GoodsKind),
        ("group", Group),
        ("incident", IncidentCategory),
        ("parking", Tenure),
        ("pattern", Pattern),
        ("place", Place),
        ("plate_colour", PlateColour),
        ("plate_kind", PlateKind),
        ("presence", Presence),
        ("relation", Relation),
        ("role", Role),
        ("service", ServiceKind),
        ("show", Show),
        ("signer", facts.Role),
        ("slip", SlipState),
        ("step", Step),
        ("vehicle", VehicleClass),
        ("visitor", VisitorCategory),
        ("watch", WatchLevel),
    ],
)
def test_every_value_has_its_word(prefix: str, codes: type[StrEnum]) -> None:
    """An empty value says nothing; every other one is chosen or read by somebody."""
    assert wordless(prefix, (str(code) for code in codes if code and code not in UNSAID)) == []


def test_every_state_of_a_report_has_its_word() -> None:
    """Made, sealed by both leaders, countersigned."""
    assert wordless("report_state", REPORT_STATES) == []


def test_the_standard_equipment_has_names_and_hints() -> None:
    """A new post begins with it and gives it no names of its own."""
    codes = [item.code for item in default_equipment()]
    assert codes
    assert wordless("equipment", (*codes, *(f"{code}.hint" for code in codes))) == []


def test_every_field_that_can_be_corrected_has_its_word() -> None:
    """The form of corrections names them all."""
    names = {name for event in correctable() for name in correctable_names(event)}
    assert "plate" in names
    assert wordless("field", tuple(sorted(names))) == []


def test_every_choice_of_a_correction_has_its_word() -> None:
    """One name can stand for other values elsewhere: an applicant is more than a resident."""
    without = [
        f"{event.kind} {name} {code}"
        for event in correctable()
        for name in correctable_names(event)
        for code in choices(event, name)
        if code and f"{prefix_of(event.kind, name)}.{code}" not in LABELS
    ]
    assert without == []


def test_every_code_that_a_line_is_given_has_its_word() -> None:
    """Lines carry codes; the timeline, the book and the report say the words."""
    codes = {code: place for path in python_files("guardpost") for code, place in in_lines(path)}
    assert "note.not_seen_entering" in codes
    assert {code: place for code, place in codes.items() if code not in LABELS} == {}


def test_every_code_that_is_asked_for_has_its_word() -> None:
    """``label("…")`` would show a bare code."""
    codes = {code: place for path in python_files("guardpost", "ui") for code, place in asked(path)}
    assert "check.passed" in codes
    assert {code: place for code, place in codes.items() if code not in LABELS} == {}


def correctable() -> list[Event]:
    """Return one blank event of each kind that can be corrected."""
    load_core()
    kinds = [event_class(kind) for kind in event_kinds() if amender_of(kind) is not None]
    return [blank(kind) for kind in kinds]


def blank(kind: type[Event]) -> Event:
    """Return an event that tells nothing: first values, empty texts, noughts."""
    hints = get_type_hints(kind)
    needed = [f.name for f in fields(kind) if f.default is MISSING]
    return kind(**{name: first_value(hints[name]) for name in needed})


def first_value(hint: Any) -> Any:
    """Return the emptiest value of a type."""
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return next(iter(hint))
    return hint() if isinstance(hint, type) else ()


def python_files(*folders: str) -> Iterator[Path]:
    """Yield the modules under ``folders``."""
    for folder in folders:
        yield from sorted((ROOT / folder).rglob("*.py"))


def calls(path: Path) -> Iterator[ast.Call]:
    """Yield the calls in a module."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    yield from (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def in_lines(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each code that a call gives to a line, and where."""
    for call in calls(path):
        for keyword in call.keywords:
            if keyword.arg in CODES_OF_A_LINE:
                yield from codes_in(keyword.value, path)


def asked(path: Path) -> Iterator[tuple[str, str]]:
    """Yield each code that ``label`` is called with, and where."""
    for call in calls(path):
        name = call.func.attr if isinstance(call.func, ast.Attribute) else ""
        if name == "label" or (isinstance(call.func, ast.Name) and call.func.id == "label"):
            yield from (found for part in call.args for found in codes_in(part, path))


def codes_in(node: ast.expr, path: Path) -> Iterator[tuple[str, str]]:
    """Yield the codes that ``node`` holds whole; prefixes alone are tested by their values."""
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and CODE.fullmatch(str(each.value)):
            yield str(each.value), f"{path.relative_to(ROOT)}:{each.lineno}"
