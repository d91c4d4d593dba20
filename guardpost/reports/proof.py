"""Checking a report against the book: seals, the whole file, its piece of the ledger.

The first thing that differs is named. The order is: the seals (the file by itself), the
file's hash (what the book noted of it), then the entries that the paper pins.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from guardpost.errors import Refused
from guardpost.ledger.entry import Row, chain_hash
from guardpost.ledger.reading import COLUMNS
from guardpost.registry.staff import staff_names
from guardpost.reports.moments import hex_groups
from guardpost.reports.noting import PeriodReport, next_copy, period_report_of
from guardpost.reports.pages import first_other_page, original_of
from guardpost.reports.pdfium import PDFIUM
from guardpost.reports.period_facts import is_period_number
from guardpost.reports.pin import Pin, is_report_number, parse_pin
from guardpost.shifts.opening import known_shift
from guardpost.shifts.reports import report, revisions
from guardpost.signing.check import SealReport, check_report
from guardpost.signing.seal import revision_digest
from guardpost.site_record import opened_site
from guardpost.store.rows import Rows

Facts = dict[str, str | int]
# What the seals that are left say when another one was taken out.
_TAKEN_OUT = ("seal.bytes_after", "seal.changed_after", "report.no_seals")


@dataclass(frozen=True, slots=True)
class Signed:
    """A seal as the book noted it; ``at`` is a book time."""

    role: str
    staff: str
    name: str
    at: str


@dataclass(frozen=True, slots=True)
class ReportProof:
    """What was found.

    Attributes:
        code: ``report.whole``, or the first difference; its sentence is in ``proofs``.
        facts: what fills it in; with ``page`` where a page is not the original's.
        seals: what each seal of the file says, in the order they were made.
        signed: where there is only the paper, who signed by the book.
    """

    holds: bool
    code: str
    facts: Facts = field(default_factory=dict)
    seals: SealReport | None = None
    signed: tuple[Signed, ...] = ()


def prove(rows: Rows, pdf: bytes, data_dir: Path | None = None) -> ReportProof:
    """Return whether ``pdf`` is a report of this book, unaltered, and the book still is too.

    Args:
        data_dir: where the originals lie: the first page that is not theirs is named.

    Raises:
        Refused: ``site.not_opened``.
    """
    pin = printed_pin(pdf)
    found = _proved(rows, pdf, pin)
    if found.holds or pin is None:
        return found
    page = _other_page(rows, pdf, pin, data_dir)
    return replace(found, facts={**found.facts, "page": page}) if page else found


def _other_page(rows: Rows, pdf: bytes, pin: Pin, data_dir: Path | None) -> int:
    known = report(rows, pin.number)
    original = original_of(pdf, known.sha256, pin.number, data_dir) if known is not None else None
    return first_other_page(original, pdf) if original is not None else 0


def _proved(rows: Rows, pdf: bytes, pin: Pin | None) -> ReportProof:
    seals = check_report(pdf, opened_site(rows).authority_pem)
    made = period_report_of(rows, revision_digest(pdf))
    if made is not None or (pin is not None and is_period_number(pin.number)):
        return _period_proof(rows, made, pin)
    if not seals.whole:
        return _seal_difference(rows, seals, pin)
    if pin is None:
        return ReportProof(False, "report.foreign", {}, seals)
    facts: Facts = {"report": pin.number, "first": pin.first, "last": pin.last}
    found = _file_difference(rows, pdf, pin) or _book_difference(rows, pin)
    if found is not None:
        code, more = found
        return ReportProof(False, code, {**facts, **more}, seals)
    return ReportProof(True, "report.whole", {**facts, "seals": len(seals.seals)}, seals)


def _period_proof(rows: Rows, made: PeriodReport | None, pin: Pin | None) -> ReportProof:
    """Tell whether a day or month report is a file that the book noted; it has no seals."""
    if made is None:
        return ReportProof(False, "report.other_period", {"report": pin.number if pin else ""})
    facts: Facts = {
        "report": made.number,
        "copy": made.copy,
        "who": staff_names(rows).get(made.staff, made.staff) or "–",
    }
    found = _book_difference(rows, pin) if pin is not None and pin.last else None
    if found is not None:
        code, more = found
        return ReportProof(False, code, {**facts, **more})
    return ReportProof(True, "report.period_whole", facts)


def prove_code(rows: Rows, text: str) -> ReportProof:
    """Return what a scanned or typed code says against the book: the paper's, without the file.

    A report's number alone, as it stands on the paper, brings up the fingerprint to compare.

    Raises:
        Refused: ``report.not_a_pin``.
    """
    typed = text.strip().upper()
    if is_report_number(typed):
        return _prove_number(rows, typed)
    pin = parse_pin(text)
    facts: Facts = {"report": pin.number, "first": pin.first, "last": pin.last}
    is_known = report(rows, pin.number) is not None or next_copy(rows, pin.number) > 1
    if not is_known:
        return ReportProof(False, "report.not_in_book", facts)
    found: str | None = rows.value("SELECT lower(hex(hash)) FROM ledger WHERE seq = ?", pin.last)
    if found is None:
        return ReportProof(False, "report.entry_missing", {**facts, "seq": pin.last})
    if not found.startswith(pin.head):
        return ReportProof(False, "report.entry_altered", {**facts, "seq": pin.last})
    return ReportProof(True, "report.code_whole", facts, signed=_signed(rows, pin.number))


def _prove_number(rows: Rows, number: str) -> ReportProof:
    """Tell what the paper of a report shows when it is the original."""
    known, copies = report(rows, number), next_copy(rows, number) - 1
    facts: Facts = {"report": number, "copies": copies}
    if known is not None:
        shift = known_shift(rows, known.shift)
        first, last = shift.opened_seq, shift.closed_seq
        head: str = rows.value("SELECT lower(hex(hash)) FROM ledger WHERE seq = ?", last)
        facts |= {"first": first, "last": last, "head": hex_groups(head)}
        return ReportProof(True, "report.number_known", facts, signed=_signed(rows, number))
    if copies:
        return ReportProof(True, "report.period_known", facts)
    return ReportProof(False, "report.not_in_book", facts)


def _signed(rows: Rows, number: str) -> tuple[Signed, ...]:
    names = staff_names(rows)
    return tuple(
        Signed(one.role, one.staff, names.get(one.staff, one.staff), one.at)
        for one in revisions(rows, number)
        if one.role
    )


def _seal_difference(rows: Rows, seals: SealReport, pin: Pin | None) -> ReportProof:
    """Tell what is wrong with the seals; one that the book knows and the file lacks is missing."""
    missing = _missing_seal(rows, seals, pin)
    if missing is not None and pin is not None:
        return ReportProof(
            False, "report.seal_missing", {"field": missing, "report": pin.number}, seals
        )
    code = seals.difference.replace("seal.", "report.seal_")
    return ReportProof(False, code, {"field": seals.field}, seals)


def _missing_seal(rows: Rows, seals: SealReport, pin: Pin | None) -> str | None:
    """Return the field whose seal was taken out: noted in the book, empty in the file."""
    if pin is None or seals.difference not in _TAKEN_OUT:
        return None
    noted = [one.role for one in revisions(rows, pin.number) if one.role]
    return next((role for role in noted if role in seals.open_fields), None)


def printed_pin(pdf: bytes) -> Pin | None:
    """Return what the file says it is; None when it is no report of Guardpost."""
    import pypdfium2

    try:
        with PDFIUM, pypdfium2.PdfDocument(pdf) as document:
            pin = parse_pin(document.get_metadata_value("Keywords"))
    except (pypdfium2.PdfiumError, Refused):
        return None
    return pin if pin.previous else None


def _file_difference(rows: Rows, pdf: bytes, pin: Pin) -> tuple[str, Facts] | None:
    known = report(rows, pin.number)
    if known is None:
        return "report.not_in_book", {}
    digest = revision_digest(pdf)
    if digest == known.sha256:
        return None
    older = next((one for one in revisions(rows, pin.number) if one.sha256 == digest), None)
    if older is None:
        return "report.other_file", {}
    return "report.cut_back", {"seals": older.signatures, "noted": known.signatures}


def _book_difference(rows: Rows, pin: Pin) -> tuple[str, Facts] | None:
    """Walk the report's entries; both ends must be what the paper says."""
    prev, expected = pin.previous, pin.first
    sql = f"SELECT {COLUMNS} FROM ledger WHERE seq BETWEEN ? AND ? ORDER BY seq"
    for values in rows.each(sql, pin.first, pin.last):
        row = Row(*values)
        if row.seq != expected:
            break
        if row.prev.hex() != prev or chain_hash(row) != row.hash:
            return "report.entry_altered", {"seq": row.seq}
        prev, expected = row.hash.hex(), expected + 1
    if expected <= pin.last:
        return "report.entry_missing", {"seq": expected}
    return None if prev == pin.head else ("report.entry_altered", {"seq": pin.last})
