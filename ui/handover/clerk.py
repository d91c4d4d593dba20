"""The handover as the page sees it: read from the book, written by verbs, kept nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from guardpost.errors import GuardpostError, Refused
from guardpost.ledger.head import head_of
from guardpost.ledger.register import Register
from guardpost.registry.staff import Role, Staff, active_staff, staff_names, unlock_key
from guardpost.shifts.handover import Handover, complete_handover
from guardpost.shifts.handover_lines import SignerRole
from guardpost.shifts.handover_reading import closed_handover, handover_state
from guardpost.shifts.handover_signing import Signed, sign_handover, withdraw_signature
from guardpost.shifts.handover_state import HandoverState
from guardpost.shifts.muster import Muster, muster
from guardpost.shifts.report_orders import order_report
from guardpost.shifts.reports import SUPERVISOR, number_of, unreported
from guardpost.signing.keys import SigningKey
from guardpost.signing.strokes import Signature
from guardpost.store.rows import Rows
from ui.desk import Desk
from ui.handover.reseal import Reopening
from ui.messages import foreseen, sentence

Heard = Callable[[Any], None]
Refusal = Callable[[GuardpostError], None]


@dataclass(frozen=True, slots=True)
class Due:
    """A closed shift whose report is wanted.

    Attributes:
        report: its number.
        signers: who signed, by role: both leaders, but for one who was ill.
        emergency: whether a supervisor had ordered the handover, and may order the report.
    """

    shift: str
    report: str
    signers: tuple[tuple[SignerRole, str], ...]
    emergency: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one reading of the book gives.

    Attributes:
        names: every person's name by staff code.
        staff: who works here now.
        head: the number of the book's last line.
        due: the last closed shift whose report was never made.
        muster: when people line up, and from when on they are late.
    """

    state: HandoverState
    names: dict[str, str]
    staff: tuple[Staff, ...]
    head: int
    due: Due | None
    muster: Muster = field(default_factory=Muster)

    @property
    def leaders(self) -> tuple[Staff, ...]:
        """Who may take over."""
        outgoing, relief = self.state.shift.leader, self.state.signer(SignerRole.INCOMING)
        able = [p for p in self.staff if p.ranks(Role.LEADER) or p.code == relief]
        return tuple(person for person in able if person.code != outgoing)

    @property
    def others(self) -> tuple[Staff, ...]:
        """Who may stand in: neither going off duty nor on the list of those who come on."""
        shift = self.state.shift
        listed = {shift.leader, *shift.guard_codes, *(p.staff for p in self.state.people)}
        return tuple(person for person in self.staff if person.code not in listed)


def read_sheet(rows: Rows, at: datetime) -> Sheet:
    """Return the open shift's handover with the names that it needs.

    Raises:
        Refused: ``shift.none_open``.
    """
    state = handover_state(rows, at)
    return Sheet(
        state,
        staff_names(rows),
        active_staff(rows),
        head_of(rows).seq,
        due_report(rows),
        muster(rows),
    )


def due_report(rows: Rows) -> Due | None:
    """Return the last closed shift whose report nobody made, as after a power cut."""
    return next((due_of(rows, shift) for shift in unreported(rows, 1)), None)


def due_of(rows: Rows, shift: str) -> Due:
    """Return what a closed shift's report needs.

    Raises:
        Refused: ``shift.still_open``.
    """
    closed = closed_handover(rows, shift)
    if closed is None:
        raise Refused("shift.still_open", number=shift)
    signers = tuple((SignerRole(one.role), one.staff) for one in closed.signatures)
    number = number_of(rows, shift)
    return Due(shift, number, signers, closed.extras.emergency is not None)


class Clerk(QObject):
    """Writes each answer at once and passes on how the handover then stands.

    Attributes:
        sheet: the last reading; None while no shift is open.
        keys: the keys of those who signed, by role; forgotten with their signature.

    Signals:
        changed: the handover stands differently.
        closed: no shift is open.
        refused: one sentence, or "" when the last answer went through.
    """

    changed = Signal()
    closed = Signal()
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.sheet: Sheet | None = None
        self.keys: dict[str, SigningKey] = {}
        self._under_way = 0
        self._fingerprints: dict[str, int] = {}

    @property
    def busy(self) -> bool:
        """Whether an answer is still on its way to the book."""
        return self._under_way > 0

    @property
    def state(self) -> HandoverState:
        """How the handover stands; only while there is a sheet."""
        assert self.sheet is not None
        return self.sheet.state

    def name_of(self, code: str) -> str:
        """Return a person's name."""
        return self.sheet.names.get(code, code) if self.sheet else code

    def has_long_pin(self, code: str) -> bool:
        """Tell whether a person's PIN has more than six digits."""
        people = self.sheet.staff if self.sheet else ()
        return any(one.code == code and one.long_pin for one in people)

    def refresh(self) -> None:
        """Read the handover anew."""
        now = self.desk.clock.now()
        self.desk.ask(read_sheet, now, done=self._read, failed=self._not_read)

    def do(
        self,
        verb: Callable[..., Any],
        *args: Any,
        done: Heard | None = None,
        failed: Refusal | None = None,
        **named: Any,
    ) -> None:
        """Run a verb as the person signed in.

        What it returns is shown once the last of the answers under way is back, so that
        a quick hand never sees an older count come up again.
        """
        self._under_way += 1

        def finished(record: Any) -> None:
            self._under_way -= 1
            self.refused.emit("")
            if done is not None:
                done(record)
            self._take(record)

        def refused(error: Exception) -> None:
            self._under_way -= 1
            (failed or self.say)(foreseen(error))
            self.changed.emit()
            self.refresh()
            if not isinstance(error, GuardpostError):
                raise error

        self.desk.act(verb, *args, done=finished, failed=refused, **named)

    def say(self, error: GuardpostError) -> None:
        """Say in one sentence why an answer did not go through."""
        self.refused.emit(sentence(error))

    def sign(self, role: str, pin: str, signature: Signature, done: Heard, failed: Refusal) -> None:
        """Sign as ``role``; the key is kept for the report's seal."""

        def signed(record: Signed) -> None:
            self._keep(role, record.key, record.state)
            done(record)

        pepper = self.desk.pepper
        self.do(sign_handover, role, pin, signature, pepper, done=signed, failed=failed)

    def open_key(self, role: str, pin: str, done: Heard, failed: Refusal) -> None:
        """Open the key of who has signed already, after the program was closed between."""
        state, pepper = self.state, self.desk.pepper
        self._under_way += 1

        def opened(key: SigningKey) -> None:
            self._under_way -= 1
            self._keep(role, key, state)
            done(key)
            self.changed.emit()

        def refused(error: Exception) -> None:
            self._under_way -= 1
            failed(foreseen(error))
            if not isinstance(error, GuardpostError):
                raise error

        code = state.signer(role)
        self.desk.ask_register(
            lambda register: unlock_key(register, code, pin, pepper), opened, refused
        )

    def open_keys(
        self,
        due: Due,
        typed: Reopening,
        done: Callable[[dict[str, SigningKey]], None],
        failed: Refusal,
    ) -> None:
        """Open the keys of those who signed, or a supervisor's by order; none stays half open."""
        pepper = self.desk.pepper
        actor = self.desk.actor

        def unlock(register: Register) -> dict[str, SigningKey]:
            if not typed.pins:
                told = (typed.supervisor, typed.reason, typed.pin, pepper)
                return {SUPERVISOR: order_report(register, actor, due.shift, *told)}
            return _unlocked(register, due, typed.pins, pepper)

        def refused(error: Exception) -> None:
            failed(foreseen(error))
            if not isinstance(error, GuardpostError):
                raise error

        self.desk.ask_register(unlock, done, refused)

    def withdraw(self, role: str) -> None:
        """Take a signature back, to sign again."""
        self.do(withdraw_signature, role)

    def complete(self, done: Callable[[Handover], None], failed: Refusal) -> None:
        """Close the shift and open the next."""
        self.do(complete_handover, done=done, failed=failed)

    def hand_over_keys(self) -> dict[str, SigningKey]:
        """Give the keys away; whoever takes them forgets them."""
        keys, self.keys = self.keys, {}
        self._fingerprints = {}
        return keys

    def lacks_key(self, role: str) -> bool:
        """Tell whether ``role`` has signed but the key is not open."""
        return self.state.signature(role) is not None and role not in self.keys

    def _keep(self, role: str, key: SigningKey, state: HandoverState) -> None:
        found = state.signature(role)
        if found is None:
            key.forget()
            return
        self.keys[role] = key
        self._fingerprints[role] = found.signed_seq

    def _take(self, record: Any) -> None:
        if self._under_way or self.sheet is None:
            return
        if isinstance(record, HandoverState):
            self._read(replace(self.sheet, state=record))
        else:
            self.refresh()

    def _read(self, sheet: Sheet) -> None:
        if self._under_way:
            return
        self.sheet = sheet
        self._forget_withdrawn()
        self.changed.emit()

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GuardpostError):
            raise error
        self.sheet = None
        if error.code != "shift.none_open":
            self.desk.say_error(error)
        self.closed.emit()

    def _forget_withdrawn(self) -> None:
        for role in SignerRole:
            found = self.state.signature(role)
            key = self.keys.get(role)
            if key and (found is None or found.signed_seq != self._fingerprints[role]):
                key.forget()
                del self.keys[role], self._fingerprints[role]


def _unlocked(
    register: Register, due: Due, pins: dict[str, str], pepper: bytes
) -> dict[str, SigningKey]:
    keys: dict[str, SigningKey] = {}
    try:
        for role, code in due.signers:
            keys[role.value] = unlock_key(register, code, pins[role.value], pepper)
    except GuardpostError:
        for key in keys.values():
            key.forget()
        raise
    return keys
