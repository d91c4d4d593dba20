"""Who and which posts can be chosen on the rota page, kept between two readings."""

from __future__ import annotations

from dataclasses import dataclass, field

from guardpost.registry.staff import Staff, active_staff, staff_names
from guardpost.shifts.opening import Crew, current_crew
from guardpost.shifts.posts import GuardPost, posts
from guardpost.shifts.roster import waiting
from guardpost.site import rota_of
from guardpost.store.rows import Rows
from ui.messages import translate

Choices = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Known:
    """What the page reads before its lists.

    Attributes:
        names: by staff code, also of those who left.
        waiting: how many requests nobody has decided.
    """

    staff: tuple[Staff, ...] = ()
    crew: Crew = field(default_factory=lambda: Crew(None, ()))
    posts: tuple[GuardPost, ...] = ()
    groups: tuple[str, ...] = ()
    names: dict[str, str] = field(default_factory=dict)
    waiting: int = 0


def read_known(rows: Rows) -> Known:
    """Return what can be chosen now."""
    return Known(
        active_staff(rows),
        current_crew(rows),
        posts(rows),
        rota_of(rows).groups,
        staff_names(rows),
        waiting(rows),
    )


class People:
    """What was read last; sheets ask it when they open."""

    def __init__(self) -> None:
        self.known = Known()

    def keep(self, known: Known) -> None:
        """Offer these from now on."""
        self.known = known

    def name(self, code: str) -> str:
        """Return a person's name."""
        return self.known.names.get(code, code)

    def everybody(self) -> Choices:
        """Offer all who have not left."""
        return [(one.code, f"{one.name}  {one.grp}".strip()) for one in self.known.staff]

    def all_or_one(self) -> Choices:
        """Offer the whole group, or anybody of it."""
        return [("", translate("rota", "The whole group")), *self.everybody()]

    def stand_ins(self) -> Choices:
        """Offer nobody, or anybody."""
        return [("", translate("rota", "Nobody")), *self.everybody()]

    def on_duty(self) -> Choices:
        """Offer the guards of the open shift, its leader last."""
        crew = sorted(self.known.crew.people, key=lambda pair: pair[1])
        return [(person.code, person.name) for person, _leads in crew]

    def posts(self) -> Choices:
        """Offer the posts on the list by their names."""
        return [(post.name, post.name) for post in self.known.posts]

    def groups(self) -> Choices:
        """Offer the groups of the rota."""
        return [(grp, grp) for grp in self.known.groups]

    def of_group(self, grp: str) -> tuple[Staff, ...]:
        """Return the people of a group, leaders first."""
        return tuple(person for person in self.known.staff if person.grp == grp)
