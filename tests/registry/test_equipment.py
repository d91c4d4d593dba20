"""What was counted at a handover keeps its name, whatever becomes of the list."""

from __future__ import annotations

from guardpost.registry.equipment import (
    EquipmentItem,
    add_equipment,
    end_equipment,
    equipment,
    list_equipment,
)
from guardpost.shifts.handover_reading import closed_handover
from guardpost.store.rows import Rows
from tests.shifts.deeds import hand_over
from tests.site import Post


def counted(rows: Rows, shift: str) -> list[str]:
    """Return the names of what was counted when a shift closed."""
    closed = closed_handover(rows, shift)
    assert closed is not None
    return [line.item.name for line in closed.equipment]


def test_a_closed_handover_names_what_was_scrapped_since(post: Post) -> None:
    """By its own name, not by a code; the open list has it no more."""
    torch = add_equipment(post.register, post.admin, EquipmentItem("", 3, "强光手电"))
    shift = post.shift
    hand_over(post)
    end_equipment(post.register, post.admin, torch.code, "报废")
    rows = post.register.rows
    assert "强光手电" in counted(rows, shift)
    assert torch not in equipment(rows)


def test_a_new_list_does_not_forget_what_was_counted(post: Post) -> None:
    """A list put in the place of another ends the lines that it leaves out."""
    add_equipment(post.register, post.admin, EquipmentItem("", 3, "强光手电"))
    shift = post.shift
    hand_over(post)
    list_equipment(post.register, post.admin, (EquipmentItem("radio", 4),))
    rows = post.register.rows
    assert [item.code for item in equipment(rows)] == ["radio"]
    assert "强光手电" in counted(rows, shift)
