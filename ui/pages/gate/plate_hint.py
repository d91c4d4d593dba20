"""A light question beside 新登记外来车辆 when what was typed is perhaps no whole plate."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from guardpost.gate.plates import Plate, parse_plate
from ui.pages.gate.deeds import form_for

translate = QCoreApplication.translate


def plate_question(typed: str) -> str:
    """Return what to ask about a plate that nobody knows; empty when nothing is odd."""
    if form_for(typed) != "F1":
        return ""
    plate = parse_plate(typed)
    code = plate.warnings[0] if plate.warnings else ""
    if code == "plate.maybe_new_energy_short":
        return translate("gate", "A green plate short of one?")
    if code == "plate.one_short":
        return translate("gate", "Short of one?")
    if code == "plate.unknown_province":
        return translate("gate", "Which province?")
    if code == "plate.letter_for_digit":
        return translate("gate", "Is it {plates}?").format(plates=_meant(plate))
    return _one_long(plate) if code == "plate.one_long" else ""


def _one_long(plate: Plate) -> str:
    if not plate.suggestions:
        return translate("gate", "One too many?")
    return translate("gate", "One too many? {plates}").format(plates=_meant(plate))


def _meant(plate: Plate) -> str:
    return " / ".join(parse_plate(one).shown for one in plate.suggestions)
