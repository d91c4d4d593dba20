"""Making a shift's report: read, lay out, seal for each signer, keep, note in the book.

The file is written before the book notes it. If the machine stops in between, the file
proves itself: ``later.catch_up`` notes the seals that it has.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from guardpost.errors import Refused, Unavailable
from guardpost.ledger.register import Register
from guardpost.reports.account import facts_of_shift
from guardpost.reports.facts import Role as Signer
from guardpost.reports.files import read_file, refuse_own_files, report_file, write_file
from guardpost.reports.gathering import gather
from guardpost.reports.noting import note_copy
from guardpost.shifts.reports import Report, note_report, note_seal, number_of, report
from guardpost.signing.check import revisions
from guardpost.signing.keys import SigningKey
from guardpost.signing.seal import add_empty_fields, revision_digest, seal
from guardpost.signing.strokes import Signature
from guardpost.site_record import opened_site
from guardpost.store.rows import Rows
from guardpost.words import Words

FONTS = "fonts"
LAST = "last"


@dataclass(frozen=True, slots=True)
class Seal:
    """One revision: the file with one seal more.

    Attributes:
        sha256: of the file as it stood then, hex; ``signatures`` how many it had.
    """

    role: str
    staff: str
    sha256: str
    signatures: int


@dataclass(frozen=True, slots=True)
class MadeReport:
    """A report as it goes into its file.

    Attributes:
        unsealed: SHA-256, hex, of the file before the first seal.
        seals: in the order in which they were added.
    """

    number: str
    shift: str
    pdf: bytes
    unsealed: str
    seals: tuple[Seal, ...] = ()


def lay_out(
    rows: Rows, shift: str, made_at: datetime, words: Words, fonts: Path | None = None
) -> MadeReport:
    """Return a closed shift's report with its three empty fields. For a worker's own rows.

    Args:
        fonts: the site's own fonts, ``DATA/fonts``.

    Raises:
        Refused: ``shift.unknown``, ``shift.still_open``.
        Disagreement: the book's sums differ.
    """
    from guardpost.reports.fonts import faces
    from guardpost.reports.layout import write_report

    facts = facts_of_shift(gather(rows, shift, made_at))
    laid = write_report(facts, words, fonts=faces(fonts))
    pdf = add_empty_fields(laid.pdf, laid.fields)
    return MadeReport(facts.head.number, shift, pdf, revision_digest(pdf))


def seal_for(
    made: MadeReport,
    rows: Rows,
    role: str,
    key: SigningKey,
    at: datetime,
    words: Words,
    drawn: Signature | None = None,
) -> MadeReport:
    """Return the report with the seal of one signer more.

    Raises:
        Refused: as :func:`guardpost.signing.seal.seal`.
    """
    site = opened_site(rows)
    pdf = seal(
        made.pdf,
        role,
        key,
        (site.authority_pem,),
        reason=_reason(role, words),
        signer_name=key.identity.name,
        location=f"{site.name} {site.post}",
        at=at,
        drawn=drawn,
    )
    count = len(revisions(pdf))
    added = Seal(role, key.identity.staff_code, revision_digest(pdf), count)
    return replace(made, pdf=pdf, seals=(*made.seals, added))


def _reason(role: str, words: Words) -> str:
    reasons = {
        Signer.OUTGOING: words.say("report", "Handed the post over"),
        Signer.INCOMING: words.say("report", "Took the post over"),
        Signer.SUPERVISOR: words.say("report", "Reviewed"),
    }
    return reasons[Signer(role)]


def prepare_report(
    rows: Rows,
    shift: str,
    keys: Mapping[str, SigningKey],
    at: datetime,
    words: Words,
    fonts: Path | None = None,
) -> MadeReport:
    """Return the report sealed with the keys given, by role; nothing is written yet."""
    made = lay_out(rows, shift, at, words, fonts)
    for role in Signer:
        if role.value in keys:
            made = seal_for(made, rows, role.value, keys[role.value], at, words)
    return made


def keep_report(data_dir: Path, made: MadeReport) -> Path:
    """Write the report's file.

    Raises:
        Unavailable: ``report.unwritten`` (path): the handover stands all the same.
    """
    path = report_file(data_dir, made.number)
    try:
        write_file(path, made.pdf)
    except Unavailable as error:
        raise Unavailable("report.unwritten", **error.facts) from error
    return path


def note_made(register: Register, actor: str, made: MadeReport) -> Report:
    """Note the file and each of its seals in the book; what is noted already stays.

    Raises:
        Refused: ``report.made_already`` when another file was sealed under this number.
    """
    noted = report(register.rows, made.number)
    if noted is None or not noted.signatures:
        name = report_file(Path(), made.number).name
        noted = note_report(register, actor, made.shift, name, made.unsealed)
    return note_seals(register, actor, made.shift, noted, made.seals)


def note_seals(
    register: Register, actor: str, shift: str, noted: Report, seals: Iterable[Seal]
) -> Report:
    """Note in the book the seals that it does not have yet."""
    for one in seals:
        if one.signatures > noted.signatures:
            noted = note_seal(
                register,
                actor,
                shift,
                one.sha256,
                signatures=one.signatures,
                role=one.role,
                staff=one.staff,
            )
    return noted


def make_report(
    register: Register,
    data_dir: Path,
    actor: str,
    shift: str,
    keys: Mapping[str, SigningKey],
    words: Words,
) -> Report:
    """Make, seal, keep and note a closed shift's report; the keys are forgotten.

    Raises:
        Refused: ``shift.still_open``, ``report.made_already``.
        Unavailable: ``report.unwritten``.
    """
    try:
        number = number_of(register.rows, shift)
        done = report(register.rows, number)
        if done is not None and done.signatures:
            raise Refused("report.made_already", report=number)
        now = register.clock.now()
        made = prepare_report(register.rows, shift, keys, now, words, data_dir / FONTS)
    finally:
        for key in keys.values():
            key.forget()
    keep_report(data_dir, made)
    return note_made(register, actor, made)


def save_report(
    register: Register, actor: str, data_dir: Path, shift: str, out: Path, words: Words
) -> str:
    """Write a copy of a shift's report to ``out``, once that is in the book; return its number.

    The sealed file where there is one; else the report without seals, which the book knows of
    as a file that went out, not as a report.

    Args:
        shift: its number, or ``last`` for the last one that was handed over.

    Raises:
        Refused: ``report.none``, ``shift.unknown``, ``shift.still_open``;
            as ``refuse_own_files`` where ``out`` lies among the post's own files;
            ``report.altered`` (report, path) where the file is not the one that the book knows.
        Unavailable: ``file.unreadable``, ``file.unwritable``.
    """
    refuse_own_files(data_dir, out)
    rows = register.rows
    wanted = wanted_shift(rows, shift)
    known = report(rows, number_of(rows, wanted))
    if known is not None:
        number, pdf = known.number, _sealed_file(data_dir, known)
    else:
        made = lay_out(rows, wanted, register.clock.now(), words, data_dir / FONTS)
        number, pdf = made.number, made.pdf
    note_copy(register, actor, number, sha256(pdf).hexdigest())
    write_file(out, pdf)
    return number


def _sealed_file(data_dir: Path, known: Report) -> bytes:
    """Return the file of a report, if it is still what the book noted last."""
    path = report_file(data_dir, known.number)
    pdf = read_file(path)
    if sha256(pdf).hexdigest() != known.sha256:
        raise Refused("report.altered", report=known.number, path=str(path))
    return pdf


def wanted_shift(rows: Rows, shift: str) -> str:
    """Return a shift's number, that of the last one handed over for ``last``.

    Raises:
        Refused: ``report.none``.
    """
    return _last_closed(rows) if shift == LAST else shift


def _last_closed(rows: Rows) -> str:
    found: str | None = rows.value(
        "SELECT number FROM shifts WHERE closed_seq > 0 ORDER BY closed_seq DESC LIMIT 1"
    )
    if found is None:
        raise Refused("report.none")
    return found
