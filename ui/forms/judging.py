"""What a typed field and a text of several lines share: whether it can be kept, and why not."""

from __future__ import annotations

from typing import Protocol

from guardpost.errors import Refused
from ui.forms.checks import Check
from ui.messages import sentence


class Typed(Protocol):
    """What is typed into, with one sentence below where it is wrong."""

    _check: Check

    def text(self) -> str:
        """Return what stands there."""

    def set_text(self, text: str) -> None:
        """Put a text there."""

    def error(self) -> str:
        """Return the sentence below."""

    def set_error(self, text: str) -> None:
        """Say what is wrong, or nothing."""

    def value(self) -> str:
        """Return what is kept of it."""

    def refusal(self) -> Refused | None:
        """Return why it cannot be kept, or None."""

    def judge(self) -> None:
        """Say what is wrong with it, if anything is."""


class Judging:
    """Judged when the keyboard leaves, and from then on at each key until it is right."""

    def value(self: Typed) -> str:
        """Return what is kept of it.

        Raises:
            Refused: it cannot be kept as it is.
        """
        return self._check(self.text())

    def refusal(self: Typed) -> Refused | None:
        """Return why it cannot be kept, or None."""
        try:
            self.value()
        except Refused as refused:
            return refused
        return None

    def judge(self: Typed) -> None:
        """Say what is wrong with it, if anything is."""
        refused = self.refusal()
        self.set_error(sentence(refused) if refused else "")

    def clear(self: Typed) -> None:
        """Empty it."""
        self.set_text("")
        self.set_error("")

    def _edited(self: Typed, _text: str) -> None:
        if self.error():
            self.judge()
