"""What is said of a workbook's cells and sheets: a place, a code and facts."""

from __future__ import annotations

from dataclasses import dataclass, field

from guardpost.errors import Refused

Facts = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing about one place.

    Attributes:
        cell: such as ``B17``; empty for the whole sheet.
        heading: the column's heading as the sheet has it; empty for the whole row or sheet.
        name: the field it is about; empty for the whole sheet.
        code: which sentence of ``SENTENCES`` says it; ``facts`` fill it in.
    """

    sheet: str
    code: str
    facts: Facts = field(default_factory=dict)
    cell: str = ""
    row: int = 0
    heading: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where the columns of a sheet are: (letter, heading) by field."""

    sheet: str
    columns: dict[str, tuple[str, str]]

    def remark(self, row: int, name: str, refusal: Refused) -> Remark:
        """Return what is wrong with a field of a row; a field without column is the row."""
        letter, heading = self.columns.get(name, ("", ""))
        cell = f"{letter or self._first()}{row}"
        return Remark(self.sheet, refusal.code, refusal.facts, cell, row, heading, name)

    def told(self, row: int, name: str, code: str, **facts: str | int) -> Remark:
        """Return a remark that is no refusal."""
        return self.remark(row, name, Refused(code, **facts))

    def _first(self) -> str:
        return next(iter(self.columns.values()))[0]
