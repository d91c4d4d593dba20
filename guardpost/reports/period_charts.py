"""The bars of a day or month report: filled for in, outlined for out, black on white.

This module imports reportlab.graphics: import it only where such a report is made.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.graphics.charts.barcharts import VerticalBarChart
from reportlab.graphics.shapes import Drawing
from reportlab.lib.colors import Color

from guardpost.reports.fonts import Faces
from guardpost.reports.ink import ACCENT, GRID, INK, SOFT, WHITE, Tone
from guardpost.reports.period_facts import Flow
from guardpost.reports.scale import axis_scale

_AXIS = 24.0
_FOOT = 13.0
_HEAD = 11.0
_LABEL = 7.6
_BAR_LABEL = 7.0
_LEAST_BAR_LABEL = 4.5


def bars(
    flows: Sequence[Flow], names: Sequence[str], faces: Faces, width: float, height: float
) -> Drawing:
    """Return pairs of bars, each with its number; one pair for each name.

    Args:
        width, height: points.
    """
    drawing = Drawing(width, height)
    chart = VerticalBarChart()
    chart.x, chart.y = _AXIS, _FOOT
    chart.width, chart.height = width - _AXIS, height - _FOOT - _HEAD
    chart.data = [[flow.entered for flow in flows], [flow.left for flow in flows]]
    most = max((max(flow.entered, flow.left) for flow in flows), default=0)
    step, top = axis_scale(most)
    _value_axis(chart, faces, step, top)
    _names(chart, names, faces)
    _looks(chart)
    _numbers(chart, most, len(flows), faces)
    drawing.add(chart)
    return drawing


def _value_axis(chart: VerticalBarChart, faces: Faces, step: int, top: int) -> None:
    axis = chart.valueAxis
    axis.valueMin, axis.valueMax, axis.valueStep = 0, top, step
    axis.visibleAxis = axis.visibleTicks = False
    axis.visibleGrid = True
    axis.gridStrokeColor, axis.gridStrokeWidth = _color(GRID), 0.375
    axis.labels.fontName, axis.labels.fontSize = faces.regular.names[0], _LABEL
    axis.labels.fillColor = _color(SOFT)
    axis.labelTextFormat = "%d"


def _names(chart: VerticalBarChart, names: Sequence[str], faces: Faces) -> None:
    axis = chart.categoryAxis
    axis.categoryNames = list(names)
    axis.visibleTicks = False
    axis.strokeColor, axis.strokeWidth = _color(INK), 0.75
    axis.labels.fontName, axis.labels.fontSize = faces.regular.names[0], _LABEL
    axis.labels.fillColor = _color(SOFT)
    axis.labels.dy = -1


def _looks(chart: VerticalBarChart) -> None:
    chart.groupSpacing, chart.barSpacing = 6, 1.2
    for series, fill in enumerate((ACCENT, WHITE)):
        chart.bars[series].fillColor = _color(fill)
        chart.bars[series].strokeColor = _color(ACCENT if series == 0 else INK)
        chart.bars[series].strokeWidth = 0.6


def _numbers(chart: VerticalBarChart, most: int, groups: int, faces: Faces) -> None:
    """Write each bar's number over it, as large as its slot allows; 0 stays unsaid."""
    slot = chart.width / max(1, groups) / 2
    size = min(_BAR_LABEL, slot / (0.62 * max(1, len(str(most)))))
    chart.barLabelFormat = lambda value: str(value) if value and size >= _LEAST_BAR_LABEL else ""
    chart.barLabels.fontName, chart.barLabels.fontSize = faces.regular.names[0], size
    chart.barLabels.fillColor = _color(INK)
    chart.barLabels.nudge = 1.5
    chart.barLabels.boxAnchor = "s"


def _color(tone: Tone) -> Color:
    return Color(*tone)
