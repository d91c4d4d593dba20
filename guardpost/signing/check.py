"""Checking a sealed report: each seal, what was changed after it, what was appended.

A reader that checks signatures alone (``pdfsig``) still says "valid" after a page was
replaced by an appended revision: what was signed is there untouched, only nobody
sees it any more. So each later revision is compared with what its seal allowed
(pyHanko's difference analysis), and the last seal must cover the whole file.

A report cut back to an earlier seal is whole in itself: only the book knows that there
were more. :func:`revisions` gives what is to be compared with it. The same holds for the
envelope of the last seal (its padding, the order of its certificates), which no seal
can cover: the book's digest of the whole file does.

Nothing is fetched and no clock is read.
"""

from __future__ import annotations

import hashlib
import logging
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from guardpost.errors import GuardpostError, Refused
from guardpost.signing.authority import Identity, read_identity

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import EmbeddedPdfSignature, PdfSignatureStatus

_ALLOWED_CHANGES = ("none", "lta_updates", "form_filling")


@dataclass(frozen=True)
class SealState:
    """What one seal says and whether it holds.

    Attributes:
        field: the signature field's name.
        signer_name, staff_code: from the certificate, never from the page.
        at: the time the seal states; None when it states none.
        intact: the signed bytes and the seal over them are as they were made.
        trusted: intact, and the certificate is of this site's authority and was valid then.
        covers: ``file``, ``revision`` (more was appended), ``part``.
        modification: what came after: ``none``, ``lta_updates``, ``form_filling`` (the
            later seals), ``annotations``, ``other``.
        problem: "" or ``seal.broken``, ``seal.untrusted``, ``seal.wrong_name``,
            ``seal.partial``, ``seal.changed_after``, ``seal.bytes_after``.
    """

    field: str
    signer_name: str
    staff_code: str
    at: datetime | None
    intact: bool
    trusted: bool
    covers: str
    modification: str
    problem: str


@dataclass(frozen=True)
class SealReport:
    """All seals of a report, in the order they were made.

    Attributes:
        open_fields: fields that nobody has sealed.
        difference: "" when all is whole, else the first problem: a seal's, or
            ``report.unreadable``, ``report.no_seals``.
        field: the seal that shows it first, or "".
    """

    seals: tuple[SealState, ...]
    open_fields: tuple[str, ...]
    difference: str
    field: str = ""

    @property
    def whole(self) -> bool:
        """Tell whether the report is, byte for byte, what its last signer sealed."""
        return not self.difference


def check_report(
    pdf: bytes, ca_certificate_pem: str, *, moment: datetime | None = None
) -> SealReport:
    """Return what the report's seals prove against the site's own authority.

    ``moment`` (aware) is when the certificates must have been valid; by default the
    time that each seal states. Never raises for a damaged file: that is a finding.
    """
    try:
        reader = _reader(pdf)
        embedded, torn = _embedded(reader)
        open_fields = _open_fields(reader)
    except _unreadable():
        return SealReport((), (), "report.unreadable")
    seals = tuple(_broken(field) for field in torn) + tuple(
        _state(signature, ca_certificate_pem, moment, is_last=signature is embedded[-1])
        for signature in embedded
    )
    if not seals:
        return SealReport((), open_fields, "report.no_seals")
    first = next((seal for seal in seals if seal.problem), None)
    if first is None:
        return SealReport(seals, open_fields, "")
    return SealReport(seals, open_fields, first.problem, first.field)


def revisions(pdf: bytes) -> tuple[tuple[str, int], ...]:
    """Return (SHA-256 hex, number of seals) of the file as it stood after each seal.

    The book holds the same pairs, one entry a seal: fewer here than there means that
    the report was cut back.

    Raises:
        Refused: ``report.unreadable``; a seal that cannot be read counts too.
    """
    try:
        embedded, torn = _embedded(_reader(pdf))
        ends = [int(signature.byte_range[2] + signature.byte_range[3]) for signature in embedded]
    except _unreadable() as error:
        raise Refused("report.unreadable") from error
    if torn:
        raise Refused("report.unreadable")
    return tuple(
        (hashlib.sha256(pdf[:end]).hexdigest(), count) for count, end in enumerate(ends, start=1)
    )


def _reader(pdf: bytes) -> PdfFileReader:
    from pyhanko.pdf_utils.reader import PdfFileReader

    for library in ("pyhanko", "pyhanko_certvalidator"):
        # What they find is in the report; on a console they would say it twice.
        logging.getLogger(library).addHandler(logging.NullHandler())
    return PdfFileReader(BytesIO(pdf))


def _embedded(reader: PdfFileReader) -> tuple[list[EmbeddedPdfSignature], list[str]]:
    """Return the signatures in the order they were made, and the fields of unreadable ones."""
    from pyhanko.sign.fields import enumerate_sig_fields
    from pyhanko.sign.validation import EmbeddedPdfSignature

    embedded, torn = [], []
    for name, _, field in enumerate_sig_fields(reader, filled_status=True):
        try:
            embedded.append(EmbeddedPdfSignature(reader, field, str(name)))
        except _unreadable():
            torn.append(str(name))
    return sorted(embedded, key=lambda signature: signature.signed_revision), torn


def _unreadable() -> tuple[type[Exception], ...]:
    """Return all that parsers raise over bytes that somebody has been at."""
    from pyhanko.pdf_utils.misc import PdfError

    return (
        PdfError,
        GuardpostError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        AssertionError,
        ArithmeticError,
        NotImplementedError,
        RecursionError,
        EOFError,
        zlib.error,
        struct.error,
    )


def _open_fields(reader: PdfFileReader) -> tuple[str, ...]:
    from pyhanko.sign.fields import enumerate_sig_fields

    return tuple(str(name) for name, _, _ in enumerate_sig_fields(reader, filled_status=False))


def _state(
    signature: EmbeddedPdfSignature,
    ca_certificate_pem: str,
    moment: datetime | None,
    *,
    is_last: bool,
) -> SealState:
    """Return one seal's state; what cannot even be checked is broken."""
    field = str(signature.field_name)
    try:
        identity = _identity(signature)
        at = signature.self_reported_timestamp
        status = _status(signature, ca_certificate_pem, moment or at)
        named = signature.sig_object.get("/Name", identity.name) == identity.name
    except _unreadable():
        return _broken(field)
    return SealState(
        field=field,
        signer_name=identity.name,
        staff_code=identity.staff_code,
        at=at,
        intact=status.intact and status.valid,
        trusted=status.trusted and (moment or at) is not None,
        covers=_coverage(status),
        modification=_modification(status),
        problem=_problem(status, named=named and at is not None, is_last=is_last),
    )


def _broken(field: str) -> SealState:
    return SealState(field, "", "", None, False, False, "part", "other", "seal.broken")


def _status(
    signature: EmbeddedPdfSignature, ca_certificate_pem: str, moment: datetime | None
) -> PdfSignatureStatus:
    """Validate one signature against the site's root alone, at ``moment``, off the network."""
    import asyncio

    from pyhanko.keys import load_certs_from_pemder_data
    from pyhanko.sign.validation import async_validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    context = ValidationContext(
        trust_roots=list(load_certs_from_pemder_data(ca_certificate_pem.encode())),
        moment=moment,
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    return asyncio.run(async_validate_pdf_signature(signature, context))


def _problem(status: PdfSignatureStatus, *, named: bool, is_last: bool) -> str:
    """Return the first thing wrong: the seal itself, the signer, then what came after."""
    covers = _coverage(status)
    allowed = status.docmdp_ok and _modification(status) in _ALLOWED_CHANGES
    findings: Iterable[tuple[bool, str]] = (
        (not (status.intact and status.valid), "seal.broken"),
        (not status.trusted, "seal.untrusted"),
        (not named, "seal.wrong_name"),
        (covers == "part", "seal.partial"),
        (not allowed, "seal.changed_after"),
        (is_last and covers != "file", "seal.bytes_after"),
    )
    return next((code for is_so, code in findings if is_so), "")


def _coverage(status: PdfSignatureStatus) -> str:
    from pyhanko.sign.validation import SignatureCoverageLevel

    if status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return "file"
    return "revision" if status.coverage == SignatureCoverageLevel.ENTIRE_REVISION else "part"


def _modification(status: PdfSignatureStatus) -> str:
    level = status.modification_level
    return level.name.lower() if level is not None else "other"


def _identity(signature: EmbeddedPdfSignature) -> Identity:
    return read_identity(bytes(signature.signer_cert.dump()))
