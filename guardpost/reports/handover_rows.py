"""What a report says of the handover itself, besides its checks. Pure."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EmergencyNote:
    """The supervisor's order: whose leader was ill, who ordered it, why, who took the post."""

    role: str
    ill: str
    supervisor: str
    reason: str
    acting: str = ""


@dataclass(frozen=True, slots=True)
class HandoverNotes:
    """What is printed plainly above the signatures.

    Attributes:
        text_sha256: of the frozen text that was signed, hex.
        emergency: None when both leaders signed.
        refusals: (who, reason, what was settled).
        disputes: (code or name of the line, what the outgoing say, what the incoming say).
        incidents: (what, who goes on with it) of those in progress.
        overtime: minutes that the shift stayed on because nobody came; None otherwise.
        ordered: (supervisor, why) where the report was made without the leaders' PINs.
        read: (who, how many lines) read the shift to its end; None when there was nothing.
    """

    text_sha256: str = ""
    emergency: EmergencyNote | None = None
    refusals: tuple[tuple[str, str, str], ...] = ()
    disputes: tuple[tuple[str, str, str], ...] = ()
    incidents: tuple[tuple[str, str], ...] = ()
    overtime: int | None = None
    read: tuple[str, int] | None = None
    ordered: tuple[str, str] | None = None
