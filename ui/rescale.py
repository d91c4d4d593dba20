"""Gaps and fixed sizes that were set at another text scale, set anew for this one.

Widgets ask ``Theme.px`` once, when they are laid out. What they keep by themselves on
``Theme.changed`` comes after and wins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLayout, QSpacerItem, QWidget

# Lines do not grow with the text.
LINE = 1
# Qt's own bound for a widget without one.
UNBOUND = (1 << 24) - 1
_DRAWN, _SET = "drawn{}", "set{}"


def rescale(widgets: Sequence[QWidget], before: float, after: float) -> None:
    """Bring what was laid out at the scale ``before`` to ``after``."""
    for widget in widgets:
        _rescale_widget(widget, before, after)
        layout = widget.layout()
        if layout is not None:
            _rescale_layout(layout, before, after)


def _rescale_widget(widget: QWidget, before: float, after: float) -> None:
    edge, least, most = widget.contentsMargins(), widget.minimumSize(), widget.maximumSize()
    margins = (edge.left(), edge.top(), edge.right(), edge.bottom())
    _keep(widget, "Margins", margins, before, after, widget.setContentsMargins)
    # A window is bound by the screen, not by its text.
    if widget.isWindow():
        return
    sizes = (least.width(), least.height(), most.width(), most.height())

    _keep(widget, "Sizes", sizes, before, after, partial(_resize, widget))


def _resize(widget: QWidget, *now: int) -> None:
    least, most = widget.minimumSize(), widget.maximumSize()
    # Only what changes: a bound that a style sheet keeps is not made one of the widget's own.
    for then, value, put in zip(
        (least.width(), least.height(), most.width(), most.height()),
        now,
        (
            widget.setMinimumWidth,
            widget.setMinimumHeight,
            widget.setMaximumWidth,
            widget.setMaximumHeight,
        ),
        strict=True,
    ):
        if value != then:
            put(value)


def _rescale_layout(layout: QLayout, before: float, after: float) -> None:
    items = [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    # The inner ones first: one without a spacing of its own tells its parent's.
    for item in items:
        inner = item.layout()
        if inner is not None:
            _rescale_layout(inner, before, after)
    edge = layout.contentsMargins()
    margins = (edge.left(), edge.top(), edge.right(), edge.bottom())
    _keep(layout, "Margins", margins, before, after, layout.setContentsMargins)
    _keep(layout, "Spacing", (layout.spacing(),), before, after, layout.setSpacing)
    spaces = [space for item in items if (space := item.spacerItem()) is not None]
    sizes = [size for space in spaces for size in space.sizeHint().toTuple()]

    def change(*now: int) -> None:
        for space, width, height in zip(spaces, now[::2], now[1::2], strict=True):
            _change(space, width, height)

    _keep(layout, "Spaces", sizes, before, after, change)


def _change(space: QSpacerItem, width: int, height: int) -> None:
    policy = space.sizePolicy()
    space.changeSize(width, height, policy.horizontalPolicy(), policy.verticalPolicy())


def _keep(
    owner: QObject,
    what: str,
    now: Sequence[int],
    before: float,
    after: float,
    put: Callable[..., object],
) -> None:
    """Set the sizes of one kind; going to and fro between scales rounds each only once."""
    if not any(LINE < size < UNBOUND for size in now):
        return
    drawn = owner.property(_DRAWN.format(what))
    if owner.property(_SET.format(what)) != list(now):
        drawn = [size / before for size in now]
    then = [
        round(size * after) if LINE < old < UNBOUND else old
        for size, old in zip(drawn, now, strict=True)
    ]
    owner.setProperty(_DRAWN.format(what), drawn)
    owner.setProperty(_SET.format(what), then)
    put(*then)
