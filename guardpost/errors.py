"""The two ways in which a verb may fail.

GuardpostError
├── Refused      the rules say no; the person can do something about it
└── Unavailable  the machine says no: disk, database, printer, key store

Both carry a code and facts, never a sentence; sentences are made at the edge
(``ui/messages.py``, ``guardpost/cli.py``). Anything else that is raised is a bug.
"""

from __future__ import annotations

# The codes of a book that cannot be read; the gate goes on in another meanwhile.
DAMAGED = frozenset({"database.damaged", "database.damaged_page", "database.garbled"})


class GuardpostError(Exception):
    """A failure with a code that the edge turns into one plain sentence.

    Attributes:
        code: stable dotted name, such as ``vehicle.already_inside``.
        facts: values for the sentence; strings and whole numbers only.
    """

    def __init__(self, code: str, **facts: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def __str__(self) -> str:
        shown = ", ".join(f"{name}={value}" for name, value in sorted(self.facts.items()))
        return f"{self.code} ({shown})" if shown else self.code


class Refused(GuardpostError):
    """The rules say no. Nothing was recorded; what was typed stays."""


class Unavailable(GuardpostError):
    """Disk full, database locked or damaged, key store gone. Nothing half-written."""
