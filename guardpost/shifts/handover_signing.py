"""Both leaders sign: strokes, the own PIN, one frozen text.

Each proves the own PIN anew at each signature (21 CFR 11.200); the key that it opens is
for the seal of the report and is forgotten after it. A signature stands under one text:
whatever changes afterwards takes it away.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, replace

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.entry import canonical
from guardpost.ledger.event import Event, personal
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.staff import unlock_key
from guardpost.shifts.handover_lines import SignerRole
from guardpost.shifts.handover_reading import handover_state
from guardpost.shifts.handover_state import HandoverState, lacking
from guardpost.signing.keys import SigningKey
from guardpost.signing.strokes import Signature, check_drawn
from guardpost.store.rows import Rows


@dataclass(frozen=True)
class HandoverSigned(Event, kind="handover.signed"):
    """A leader signed.

    Attributes:
        text_sha256: of the frozen text, hex.
        stroke_digest: SHA-256 of the strokes' canonical bytes, hex.
        fingerprint: of the certificate whose PIN was typed.
        strokes: JSON text of the strokes.
    """

    role: SignerRole
    staff: str
    text_sha256: str
    stroke_digest: str
    fingerprint: str
    strokes: str = personal()

    @property
    def subject(self) -> str:
        """``handover:<role>``."""
        return f"handover:{self.role}"


@dataclass(frozen=True)
class SignatureWithdrawn(Event, kind="handover.signature_withdrawn"):
    """A signature was taken back, to sign again."""

    role: SignerRole
    staff: str

    @property
    def subject(self) -> str:
        """``handover:<role>``."""
        return f"handover:{self.role}"


@dataclass(frozen=True, slots=True)
class Signed:
    """The handover after a signature, and the signer's key for the seal to come."""

    state: HandoverState
    key: SigningKey


def sign_handover(
    register: Register, actor: str, role: SignerRole, pin: str, drawn: Signature, pepper: bytes
) -> Signed:
    """Sign as the outgoing or the incoming leader. Runs argon2: not for the window's thread.

    Raises:
        Refused: ``handover.incomplete`` (missing) when anything but signatures is lacking,
            ``handover.changed`` when it changed meanwhile, ``handover.relief_needed``,
            ``handover.excused`` when a supervisor's order stands in the place of this one,
            ``signature.empty``, ``pin.wrong``, ``pin.wait``, ``pin.not_set``,
            ``shift.none_open``.
        Unavailable: ``keys.pepper_wrong``, ``keys.damaged``.
    """
    role = SignerRole(role)
    check_drawn(drawn)
    before = handover_state(register.rows, register.clock.now())
    signer = _signer(before, role)
    key = unlock_key(register, signer, pin, pepper)
    with ExitStack() as undo:
        undo.callback(key.forget)
        with register.writing(actor, "shifts.handover_signing.sign_handover") as page:
            _unchanged(page, before)
            page.record(_signing(before, role, key, drawn))
            signed = Signed(handover_state(page.rows, page.now), key)
        undo.pop_all()
    return signed


def withdraw_signature(register: Register, actor: str, role: SignerRole) -> HandoverState:
    """Take a signature back (重签); without one nothing is written.

    Raises:
        Refused: ``shift.none_open``.
    """
    role = SignerRole(role)
    with register.writing(actor, "shifts.handover_signing.withdraw_signature") as page:
        signed = handover_state(page.rows, page.now).signature(role.value)
        if signed is not None:
            page.record(SignatureWithdrawn(role, signed.staff))
        return handover_state(page.rows, page.now)


def _signer(state: HandoverState, role: SignerRole) -> str:
    signer = state.signer(role)
    if role not in state.signing:
        raise Refused("handover.excused")
    if not signer:
        raise Refused("handover.relief_needed")
    lacks = lacking(state)
    if lacks:
        raise Refused("handover.incomplete", missing=len(lacks))
    return signer


def _unchanged(page: Page, before: HandoverState) -> None:
    if handover_state(page.rows, page.now).text_sha256 != before.text_sha256:
        raise Refused("handover.changed")


def _signing(
    state: HandoverState, role: SignerRole, key: SigningKey, drawn: Signature
) -> HandoverSigned:
    return HandoverSigned(
        role=role,
        staff=state.signer(role),
        text_sha256=state.text_sha256,
        stroke_digest=drawn.digest(),
        fingerprint=key.identity.fingerprint,
        strokes=canonical(drawn.to_json_value()).decode(),
    )


@projects(HandoverSigned)
def _project_signed(entry: Entry[HandoverSigned], rows: Rows) -> None:
    event = entry.event
    rows.replace(
        "handover_signatures",
        shift=entry.shift,
        role=event.role.value,
        staff=event.staff,
        text_sha256=event.text_sha256,
        stroke_digest=event.stroke_digest,
        strokes=event.strokes,
        fingerprint=event.fingerprint,
        signed_at=entry.at,
        signed_seq=entry.seq,
    )


@projects(SignatureWithdrawn)
def _project_withdrawn(entry: Entry[SignatureWithdrawn], rows: Rows) -> None:
    rows.delete("handover_signatures", shift=entry.shift, role=entry.event.role.value)


@lines(HandoverSigned)
def _signed_line(entry: Entry[HandoverSigned]) -> Line:
    event = entry.event
    codes = (f"signer.{event.role}",)
    return replace(
        blank_line(entry), category="handover.signed", mark=event.staff, note_codes=codes
    )


@lines(SignatureWithdrawn)
def _withdrawn_line(entry: Entry[SignatureWithdrawn]) -> Line:
    event = entry.event
    return replace(
        blank_line(entry),
        category="handover.signature_withdrawn",
        mark=event.staff,
        note_codes=(f"signer.{event.role}",),
    )
