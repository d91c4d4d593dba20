"""Breaking text into lines that fit: Chinese anywhere but at its punctuation. Pure.

Words and numbers stay whole unless they alone are wider than the line. No line begins
with a closing mark or ends with an opening one (避头尾).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from guardpost.reports.ink import Span, Spans

# Width of a text at the line's size; the flag asks for bold.
Measure = Callable[[str, bool], float]

_UNIT = re.compile(r"[\w*#@&%+'’.:/\-–]+", re.ASCII)
_NOT_FIRST = frozenset("，。、；：！？）〕】》〉」』”’…—·,.;:!?)]}%％ \u00a0")
_NOT_LAST = frozenset("（〔【《〈「『“‘([{¥#\u00a0")

_Letter = tuple[str, Span]


def wrap(spans: Spans, width: float, measure: Measure) -> list[Spans]:
    """Return ``spans`` as lines no wider than ``width``; nothing is left out.

    A single character that is wider than the line still gets a line.
    """
    if sum(measure(span.text, span.bold) for span in spans) <= width:
        return [spans]
    lines: list[list[_Letter]] = [[]]
    used = 0.0
    for unit in _pieces(spans, width, measure):
        wide = _wide(unit, measure)
        if lines[-1] and used + _wide(_trimmed(unit), measure) > width:
            lines.append([])
            used = 0.0
        lines[-1].extend(unit)
        used += wide
    return [_joined(_trimmed(line)) for line in lines]


def _pieces(spans: Spans, width: float, measure: Measure) -> Iterator[Sequence[_Letter]]:
    """Yield what may not be broken; what is wider than a line comes letter by letter."""
    for unit in _units([(char, span) for span in spans for char in span.text]):
        if _wide(_trimmed(unit), measure) <= width:
            yield unit
        else:
            yield from ([letter] for letter in unit)


def _units(letters: Sequence[_Letter]) -> Iterator[Sequence[_Letter]]:
    text = "".join(char for char, _ in letters)
    start = 0
    for end in _breaks(text):
        yield letters[start:end]
        start = end


def _breaks(text: str) -> Iterator[int]:
    """Yield where a line may end, the end of the text last."""
    at = 0
    while at < len(text):
        word = _UNIT.match(text, at)
        at = word.end() if word else at + 1
        if at == len(text) or not (text[at] in _NOT_FIRST or text[at - 1] in _NOT_LAST):
            yield at


def _wide(letters: Sequence[_Letter], measure: Measure) -> float:
    return sum(measure(char, span.bold) for char, span in letters)


def _trimmed(letters: Sequence[_Letter]) -> Sequence[_Letter]:
    end = len(letters)
    while end and letters[end - 1][0] == " ":
        end -= 1
    return letters[:end]


def _joined(letters: Sequence[_Letter]) -> Spans:
    runs = groupby(letters, key=lambda letter: letter[1])
    return tuple(replace(span, text="".join(char for char, _ in run)) for span, run in runs)
