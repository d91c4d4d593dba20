"""开岗: the first shift of a post, by the rota unless a reason is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from guardpost.registry.staff import Role, Staff, active_staff
from guardpost.shifts.due import due_at
from guardpost.shifts.month import Place
from guardpost.shifts.opening import Shift, current_shift, open_shift, proposed_turn
from guardpost.shifts.rota import Rota, Turn
from guardpost.site import rota_of
from guardpost.store.rows import Rows
from ui.desk import Desk
from ui.forms import checks
from ui.forms.checked_field import CheckedField
from ui.forms.entry_form import EntryForm, refusals
from ui.forms.form import FormHint
from ui.forms.people_rows import PeopleRows
from ui.forms.problem import Problem, empty
from ui.messages import label
from ui.widgets.chips import Chips
from ui.widgets.field import FieldFrame
from ui.widgets.text import Text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the rota says now, and who there is.

    Attributes:
        due: by group, who would come: less who is on leave or swapped, and who stands in.
    """

    shift: Shift | None
    rota: Rota
    turn: Turn
    staff: tuple[Staff, ...]
    due: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def choices(self) -> object:
        """Return what the form offers: where it stays the same, a choice made stays made."""
        people = [(one.code, one.name, one.role, one.grp, one.duty) for one in self.staff]
        return self.turn, people


class OpenPostForm(EntryForm):
    """Which turn and group take the post, who leads, who is there.

    Attributes:
        pattern, group: as the rota says, or chosen otherwise with a reason.
        leaders, guards: who is there.
        reason: why it differs from the rota.
    """

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(desk, "open_post", host, "desk")
        theme = desk.theme
        self._proposal: Proposal | None = None
        self.pattern = Chips(theme, "open_post.pattern")
        self.group = Chips(theme, "open_post.group", alt_digits=True)
        self.leaders = PeopleRows(theme, "open_post.leader", single=True)
        self.guards = PeopleRows(theme, "open_post.guard", single=False)
        self.reason = CheckedField(theme, "open_post.reason", checks.line, number=5)
        self._rota_says = Text(theme, "strong", bold=True, wrap=True)
        contents = (self.pattern, self.group, self.leaders, self.guards)
        self._frames = [FieldFrame(theme, number=place + 1) for place in range(len(contents))]
        self.body.addWidget(self._rota_says)
        for frame, content in zip(self._frames, contents, strict=True):
            frame.set_content(content)
            self.body.addWidget(frame)
        self.body.addWidget(self.reason)
        self.body.addStretch(1)
        self.say()
        self._connect()
        self.ready()

    def problems(self) -> Sequence[Problem]:
        """Return what keeps the post from being opened."""
        if not self._built or self._proposal is None:
            return [Problem(0, "", translate("forms", "the rota is being read"), self.group)]
        if self._proposal.shift is not None:
            return [Problem(0, "", translate("forms", "it is open already"), self.group)]
        found = []
        leaders = self.leaders.stops()
        if not leaders:
            nobody = translate("forms", "nobody is one; add them in the registry")
            found.append(Problem(3, self._frames[2].label(), nobody, self.group))
        elif not self.leaders.ticked():
            found.append(empty(3, self._frames[2].label(), leaders[0]))
        if self._differs() and not self.reason.text().strip():
            found.append(empty(5, self.reason.label(), self.reason.edit))
        return [*found, *refusals(self.reason)]

    def send(self) -> None:
        """Open the post."""
        leader = self.leaders.ticked()[0]
        guards = tuple(code for code in self.guards.ticked() if code != leader)
        named = {
            "pattern": self.pattern.code() or "",
            "grp": self.group.code() or "",
            "reason": self.reason.value(),
        }
        self.act(open_shift, leader, guards, **named)

    def done(self, record: object) -> None:
        """The post is open: every page shows another shift now."""
        super().done(record)
        self.desk.shift_changed.emit()

    def take(self, hint: FormHint) -> None:
        """Nothing of a search tells who takes the post."""

    def empty(self) -> None:
        """Forget what was chosen; the rota is asked again when it opens."""
        self._proposal = None
        self.reason.clear()
        self.leaders.show_people((), ())
        self.guards.show_people((), ())

    def stops(self) -> Sequence[QWidget]:
        """Return where the Tab key stops."""
        people = (*self.leaders.stops(), *self.guards.stops())
        return [self.pattern, self.group, *people, self.reason.edit]

    def look_up(self) -> None:
        """Ask what the rota says now, and who there is."""
        self.desk.ask(_proposal, self.desk, done=self._propose)

    def say(self) -> None:
        """Set every text in the language of now."""
        self.set_title(translate("forms", "Open the post"))
        words = (
            translate("forms", "Shift"),
            translate("forms", "Group"),
            translate("forms", "Leader"),
            translate("forms", "Guards who are there"),
        )
        for frame, word in zip(self._frames, words, strict=True):
            frame.set_label(word)
        self._frames[2].set_hint(translate("forms", "tick one"))
        self._frames[3].set_hint(translate("forms", "untick who is not there"))
        self.reason.set_label(translate("forms", "Why not as the rota says"))
        self.foot.save.setText(translate("forms", "Open the post"))
        self.leaders.retranslate()
        self.guards.retranslate()
        self._say_rota()

    def not_yet(self) -> str:
        """Say that it cannot be opened yet."""
        return translate("forms", "Not to be opened yet")

    def refresh(self) -> None:
        """Say what is missing; a reason is asked for only where it is needed."""
        self.reason.setVisible(self._differs())
        super().refresh()

    def _connect(self) -> None:
        self.pattern.picked.connect(self.touched)
        self.group.picked.connect(self._group_picked)
        self.leaders.changed.connect(self.touched)
        self.guards.changed.connect(self.touched)
        self.reason.edited.connect(self.touched)
        self.reason.left.connect(self.refresh)

    def _propose(self, proposal: Proposal) -> None:
        # People come and go, and the turn passes, while the form lies shut.
        before, self._proposal = self._proposal, proposal
        first = before is None or before.choices() != proposal.choices()
        self._say_rota()
        if first:
            self.pattern.set_code(proposal.turn.pattern.value)
            self.group.set_code(proposal.turn.group)
            self._show_people()
        self.order_tabs()
        self.refresh()
        if self.is_open and first:
            self.focus_first()

    def _say_rota(self) -> None:
        proposal = self._proposal
        if proposal is None:
            return
        slots = proposal.rota.slots
        words = [(slot.pattern.value, _slot_text(slot.pattern, slot.starts)) for slot in slots]
        self.pattern.set_choices(words)
        groups = proposal.rota.groups
        said = translate("forms", "Group {group}")
        self.group.set_choices([(group, said.format(group=group)) for group in groups])
        turn = proposal.turn
        text = translate("forms", "By the rota: {shift} {starts}–{ends}, group {group}")
        self._rota_says.setText(
            text.format(
                shift=label(f"pattern.{turn.pattern}"),
                starts=f"{turn.starts:%H:%M}",
                ends=f"{turn.ends:%H:%M}",
                group=turn.group,
            )
        )

    def _differs(self) -> bool:
        """Tell whether what is chosen is not what the rota says."""
        if self._proposal is None:
            return False
        turn = self._proposal.turn
        return (self.pattern.code(), self.group.code()) != (turn.pattern.value, turn.group)

    def _group_picked(self, _code: str) -> None:
        self._show_people()
        self.order_tabs()
        self.touched()

    def _show_people(self) -> None:
        """Show who is due first, ticked; then whoever may stand in."""
        assert self._proposal is not None
        due, staff = self._proposal.due.get(self.group.code() or "", ()), self._proposal.staff
        at_post = [one for one in staff if one.role in (Role.GUARD, Role.LEADER)]
        ordered = sorted(at_post, key=lambda one: one.code not in due)
        leaders = [one for one in ordered if one.role == Role.LEADER]
        guards = [one for one in ordered if one.role == Role.GUARD]
        own_leaders = [one.code for one in leaders if one.code in due]
        self.leaders.show_people(leaders, (own_leaders or _only(leaders))[:1])
        self.guards.show_people(guards, [one.code for one in guards if one.code in due])


def _proposal(rows: Rows, desk: Desk) -> Proposal:
    turn, rota = proposed_turn(rows, desk.clock.now()), rota_of(rows)
    place, starts = Place(turn.day, turn.pattern), turn.starts.date()
    due = {
        grp: tuple(one.code for one in due_at(rows, place, starts, grp).people)
        for grp in rota.groups
    }
    return Proposal(current_shift(rows), rota, turn, active_staff(rows), due)


def _only(people: Sequence[Staff]) -> list[str]:
    """Return the code of the only one there is."""
    return [one.code for one in people] if len(people) == 1 else []


def _slot_text(pattern: str, starts: str) -> str:
    return f"{label(f'pattern.{pattern}')} {starts}"
