"""A paper that has ended is told, and kept all the same."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tests.ui.forms.stand import Stand
from ui.forms.visitor import VisitorForm


def test_a_card_of_the_first_generation_is_told_and_kept(stand: Stand) -> None:
    """It ended in 2013; its number is sound, and another kind of paper has no such end."""
    form = stand.form(VisitorForm)
    field = form.fields.document
    stand.type("visitor.document", "110105491231002")
    stand.find(QLineEdit, "visitor.room").setFocus()
    assert field.error() == ""
    assert (field._caution.isVisible(), field.value()) == (True, "110105491231002")
    assert "2013" in field._caution.text()
    field.kind.setCurrentIndex(5)
    field.kind.activated.emit(5)
    assert not field._caution.isVisible()
