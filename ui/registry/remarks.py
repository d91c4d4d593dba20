"""What is said of a workbook's cells and sheets, as lines of a table and as sentences."""

from __future__ import annotations

from collections import Counter

from guardpost.errors import Refused
from guardpost.registry.workbook.matching import Plan
from guardpost.registry.workbook.remarks import Remark
from ui.messages import sentence, translate
from ui.models.columns import Column
from ui.widgets.cells import Cell

MOST_TOLD = 3


def remark_columns() -> list[Column[Remark]]:
    """Return sheet, cell, heading and reason."""
    bold = {int(Cell.BOLD): lambda _remark: True}
    return [
        Column(lambda: translate("registry", "Sheet"), lambda one: one.sheet),
        Column(lambda: translate("registry", "Cell"), lambda one: one.cell, bold),
        Column(lambda: translate("registry", "Column"), lambda one: one.heading),
        Column(lambda: translate("registry", "What is wrong"), reason),
    ]


def reason(remark: Remark) -> str:
    """Return the sentence of a remark."""
    return sentence(Refused(remark.code, **remark.facts))


def counts(plan: Plan) -> str:
    """Return how many rows are new, changed, unchanged and bad."""
    text = translate(
        "registry", "{new} new · {changed} changed · {unchanged} unchanged · {bad} bad"
    )
    return text.format(
        new=f"{len(plan.new):,}",
        changed=f"{len(plan.changed):,}",
        unchanged=f"{plan.unchanged:,}",
        bad=f"{len(plan.bad):,}",
    )


def told(plan: Plan) -> str:
    """Return what a person should know besides, a line each, the most of them counted only."""
    lines = [f"{_place(one)}{reason(one)}" for one in plan.told[:MOST_TOLD]]
    if len(plan.told) > MOST_TOLD:
        more = translate("registry", "and {count} more of this kind")
        lines.append(more.format(count=f"{len(plan.told) - MOST_TOLD:,}"))
    return "\n".join(lines)


def bad_columns(plan: Plan) -> str:
    """Return in which columns the bad rows are bad, the worst first: 手机 2, 车牌 1."""
    found = Counter(one.heading for one in plan.flaws if one.heading)
    return " · ".join(f"{heading} {count}" for heading, count in found.most_common(MOST_TOLD))


def _place(remark: Remark) -> str:
    return " ".join(filter(None, (remark.sheet, remark.cell))) + ": "
