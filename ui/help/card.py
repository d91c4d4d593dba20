"""The card of duties and polite phrases, as the property handbook has them.

Duties: 秩序维护部工作手册 (二) 1; phrases: 客服部工作手册 (二) 2.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from guardpost.paths import resources


@dataclass(frozen=True, slots=True)
class Card:
    """What a guard at the gate has to do, and what to say.

    Attributes:
        duties: 岗位职责, one sentence each.
        phrases: 文明用语: when, and what to say then.
    """

    duties: tuple[str, ...]
    phrases: tuple[tuple[str, str], ...]


def card(language: str) -> Card:
    """Return the card in a language of the window, ``zh_CN`` or ``en``."""
    path = resources() / "help" / f"{language}.json"
    held = json.loads(path.read_text(encoding="utf-8"))
    return Card(tuple(held["duties"]), tuple((when, say) for when, say in held["phrases"]))
