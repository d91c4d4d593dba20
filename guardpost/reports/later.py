"""What happens to a report after it was made: late seals, the countersignature, a power cut."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from guardpost.errors import Refused
from guardpost.ledger.register import Register
from guardpost.registry.staff import require_pin_role, unlock_key
from guardpost.reports.facts import Role as Signer
from guardpost.reports.files import read_file, report_file
from guardpost.reports.make import MadeReport, Seal, keep_report, note_seals, seal_for
from guardpost.shifts.handover_reading import closed_handover
from guardpost.shifts.reports import Report, known_report
from guardpost.signing.check import check_report, revisions
from guardpost.signing.seal import revision_digest
from guardpost.signing.strokes import Signature, check_drawn
from guardpost.site_record import opened_site
from guardpost.store.rows import Rows
from guardpost.words import Words


@dataclass(frozen=True, slots=True)
class Signing:
    """Who adds a seal, and what it takes.

    Attributes:
        staff: the signer's code; ``pin`` and the booth's ``pepper`` open the key.
    """

    staff: str
    pin: str
    pepper: bytes


def countersign(
    register: Register,
    data_dir: Path,
    number: str,
    signing: Signing,
    drawn: Signature,
    words: Words,
) -> Report:
    """Add the supervisor's seal and strokes to a report. Runs argon2.

    Raises:
        Refused: ``role.needed``, ``pin.wrong``, ``pin.wait``, ``signature.empty``,
            ``report.unknown``, ``report.other_file``, ``seal.no_open_field``.
        Unavailable: ``file.unreadable``, ``file.unwritable``.
    """
    require_pin_role(register.rows, signing.staff, "reports.later.countersign")
    check_drawn(drawn)
    return _sealed(register, data_dir, number, Signer.SUPERVISOR, signing, words, drawn)


def seal_later(
    register: Register, data_dir: Path, number: str, role: str, signing: Signing, words: Words
) -> Report:
    """Add a leader's seal that is lacking: the program stopped before it was made.

    Raises:
        Refused: ``report.not_signed_by`` when the person did not sign that handover, and
            as :func:`countersign`.
        Unavailable: ``file.unreadable``, ``file.unwritable``.
    """
    known = known_report(register.rows, number)
    if signing.staff != _signer(register.rows, known.shift, role):
        raise Refused("report.not_signed_by", staff=signing.staff, report=number)
    return _sealed(register, data_dir, number, Signer(role), signing, words, None)


def catch_up(register: Register, data_dir: Path, actor: str, number: str) -> Report:
    """Note the seals that the file has and the book does not: after a power cut.

    Raises:
        Refused: ``report.unknown``; ``report.other_file`` when the file is damaged or does
            not go on from what the book knows.
        Unavailable: ``file.unreadable``.
    """
    known = known_report(register.rows, number)
    pdf = read_file(report_file(data_dir, number))
    if revision_digest(pdf) == known.sha256:
        return known
    found = check_report(pdf, opened_site(register.rows).authority_pem)
    digests = revisions(pdf) if found.whole else ()
    noted = [digest for digest, count in digests if count == known.signatures]
    if not digests or (known.signatures and noted != [known.sha256]):
        raise Refused("report.other_file", report=number)
    seals = [
        Seal(one.field, one.staff_code, digest, count)
        for one, (digest, count) in zip(found.seals, digests, strict=True)
    ]
    return note_seals(register, actor, known.shift, known, seals)


def _signer(rows: Rows, shift: str, role: str) -> str:
    closed = closed_handover(rows, shift)
    signed = closed.signatures if closed is not None else ()
    return next((one.staff for one in signed if one.role == role), "")


def _sealed(
    register: Register,
    data_dir: Path,
    number: str,
    role: Signer,
    signing: Signing,
    words: Words,
    drawn: Signature | None,
) -> Report:
    known = known_report(register.rows, number)
    pdf = read_file(report_file(data_dir, number))
    if revision_digest(pdf) != known.sha256:
        raise Refused("report.other_file", report=number)
    key = unlock_key(register, signing.staff, signing.pin, signing.pepper)
    try:
        before = MadeReport(number, known.shift, pdf, known.sha256)
        now = register.clock.now()
        made = seal_for(before, register.rows, role.value, key, now, words, drawn)
    finally:
        key.forget()
    keep_report(data_dir, made)
    return note_seals(register, signing.staff, known.shift, known, made.seals)
