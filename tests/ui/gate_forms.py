"""Forms that open, note what they were told, and save what a test gives them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.forms.form import Form, FormHint

KEYS = ("F1", "F2", "F4", "F5", "F10", "F8", "open_post")


class FakeForm(Form):
    """A form without fields.

    Attributes:
        hints: what it was opened with, in order.
    """

    def __init__(self, desk: Desk, key: str, host: QWidget) -> None:
        super().__init__(desk, f"fake.{key}", host, "edit")
        self.hints: list[FormHint] = []
        self.retranslate()

    def begin(self, hint: FormHint) -> None:
        """Note the hint and open."""
        self.hints.append(hint)
        self.open()
        self.close_button.setFocus()

    def retranslate(self) -> None:
        """There is nothing to say but the name."""
        self.set_title("fake")

    def save(self, record: object) -> None:
        """Be saved, as after a verb."""
        self.shut()
        self.saved.emit(record)


class FakeForms(dict[str, Callable[[QWidget], Form]]):
    """Makers of fake forms that remember what they made.

    Attributes:
        made: the forms by key.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__({key: partial(self._make, desk, key) for key in KEYS})
        self.made: dict[str, FakeForm] = {}

    def _make(self, desk: Desk, key: str, host: QWidget) -> Form:
        self.made[key] = FakeForm(desk, key, host)
        return self.made[key]


def fake_forms(desk: Desk) -> FakeForms:
    """Return makers of forms that write nothing by themselves."""
    return FakeForms(desk)
