"""Sealing a report: PAdES B-B signatures in fields that were there from the start.

All fields are made empty before the first seal; each seal is an incremental
revision after it, so the third signer can come a day later without touching what
the first two signed. No seal certifies (DocMDP): it would forbid the later ones.

pyHanko is imported inside the functions: it costs a second.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import TYPE_CHECKING

from guardpost.errors import Refused
from guardpost.signing.keys import SigningKey
from guardpost.signing.strokes import Signature
from guardpost.signing.wrapping import key_to_der

if TYPE_CHECKING:
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign.signers import PdfSigner, SimpleSigner
    from pyhanko.stamp import BaseStampStyle

Box = tuple[float, float, float, float]

_PEN_POINTS = 1.4


@dataclass(frozen=True)
class SealField:
    """A place for one signature.

    Attributes:
        name: the field's name, such as ``outgoing``, ``incoming``, ``supervisor``.
        page_index: from 0; -1 is the last page.
        box: left, bottom, right, top in points, origin at the page's lower left.
    """

    name: str
    page_index: int
    box: Box


def revision_digest(pdf: bytes) -> str:
    """Return SHA-256, hex, of the whole file as it stands: what the book notes of it."""
    return hashlib.sha256(pdf).hexdigest()


def add_empty_fields(pdf: bytes, fields: Sequence[SealField]) -> bytes:
    """Return the report with its empty signature fields, in one revision.

    Raises:
        Refused: ``seal.unreadable``, not a PDF that can be sealed.
    """
    from pyhanko.sign.fields import SigFieldSpec, append_signature_field

    writer = _writer(pdf)
    for field in fields:
        left, bottom, right, top = (round(edge) for edge in field.box)
        append_signature_field(
            writer, SigFieldSpec(field.name, field.page_index, (left, bottom, right, top))
        )
    return _written(writer)


def open_fields(pdf: bytes) -> tuple[str, ...]:
    """Return the names of the fields that nobody has sealed yet.

    Raises:
        Refused: ``seal.unreadable``.
    """
    from pyhanko.sign.fields import enumerate_sig_fields

    found = enumerate_sig_fields(_writer(pdf).prev, filled_status=False)
    return tuple(str(name) for name, _, _ in found)


def seal(
    pdf: bytes,
    field_name: str,
    key: SigningKey,
    chain: Sequence[str],
    *,
    reason: str,
    signer_name: str,
    location: str,
    at: datetime,
    drawn: Signature | None = None,
) -> bytes:
    """Return the report with one more revision: ``field_name`` sealed by ``key``.

    ``chain`` is the site's root, PEM; ``at`` is aware and is the seal's stated time.
    The field stays transparent over the strokes that the report drew itself;
    ``drawn`` is for a countersignature that comes after the page was made.

    Raises:
        Refused: ``seal.not_the_signer``, the key is another person's;
            ``keys.certificate_expired``, ``keys.clock_early`` (time); ``keys.locked``;
            ``seal.no_open_field``; ``seal.unreadable``.
    """
    import asyncio

    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner

    _check_signer(key, signer_name, at)
    if field_name not in open_fields(pdf):
        raise Refused("seal.no_open_field", field=field_name)
    details = PdfSignatureMetadata(
        field_name=field_name,
        md_algorithm="sha256",
        location=location,
        reason=reason,
        name=signer_name,
        subfilter=SigSeedSubFilter.PADES,
    )
    signer = PdfSigner(details, _signer(key, chain), stamp_style=_appearance(drawn))
    return asyncio.run(_sealed(signer, _writer(pdf), at))


def _check_signer(key: SigningKey, signer_name: str, at: datetime) -> None:
    identity = key.identity
    if signer_name != identity.name:
        raise Refused("seal.not_the_signer", signer=signer_name, key=identity.name)
    if at < identity.valid_from:
        # No new PIN helps there: its certificate would begin in the wrong year as well.
        raise Refused("keys.clock_early", time=f"{at:%Y-%m-%d %H:%M}")
    if at > identity.valid_until:
        raise Refused("keys.certificate_expired", staff=identity.staff_code)


async def _sealed(signer: PdfSigner, writer: IncrementalPdfFileWriter, at: datetime) -> bytes:
    """Do what ``PdfSigner.sign_pdf`` does, with the time given instead of the machine's."""
    from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes

    session = signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = at
    reserved = await session.estimate_signature_container_size(None)
    document = session.prepare_tbs_document(None, reserved)
    output = BytesIO()
    digest, _ = document.digest_tbs_document(output=output)
    await document.perform_signature(
        digest.document_digest, PdfCMSSignedAttributes(signing_time=at)
    )
    return output.getvalue()


def _signer(key: SigningKey, chain: Sequence[str]) -> SimpleSigner:
    from pyhanko.keys import load_certs_from_pemder_data, load_private_key_from_pemder_data
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    store.register_multiple(load_certs_from_pemder_data("".join(chain).encode()))
    (certificate,) = load_certs_from_pemder_data(key.certificate_pem.encode())
    private_key = load_private_key_from_pemder_data(key_to_der(key.private_key()), None)
    return SimpleSigner(certificate, private_key, store)


def _appearance(drawn: Signature | None) -> BaseStampStyle:
    """Return nothing at all to see, or the strokes alone."""
    from pyhanko.stamp import NoOpStampStyle

    if drawn is None:
        return NoOpStampStyle()
    return _stroke_style(drawn)


def _stroke_style(drawn: Signature) -> BaseStampStyle:
    from pyhanko.pdf_utils.content import RawContent
    from pyhanko.pdf_utils.layout import (
        AxisAlignment,
        BoxConstraints,
        Margins,
        SimpleBoxLayoutRule,
    )
    from pyhanko.stamp import StaticStampStyle

    width, height = 1000, max(1, 1000 * drawn.height // drawn.width)
    ink = RawContent(_ink(drawn, width, height), box=BoxConstraints(width, height))
    middle = AxisAlignment.ALIGN_MID
    layout = SimpleBoxLayoutRule(middle, middle, Margins())
    return StaticStampStyle(border_width=0, background=ink, background_layout=layout)


def _ink(drawn: Signature, width: int, height: int) -> bytes:
    """Return PDF drawing commands; the page's y runs upwards, the pad's down."""
    pen = _PEN_POINTS * width / 150
    lines = [f"q {pen:.1f} w 1 J 1 j 0 G"]
    for path in drawn.paths(width, height):
        (x, y), *rest = path
        lines.append(f"{x:.2f} {height - y:.2f} m")
        lines.extend(f"{x:.2f} {height - y:.2f} l" for x, y in rest)
        lines.append("S")
    return "\n".join([*lines, "Q"]).encode()


def _writer(pdf: bytes) -> IncrementalPdfFileWriter:
    """Return a writer of one more revision.

    It leaves the document's information dictionary alone: pyHanko would put the
    machine's time and its own name there with each seal.
    """
    from pyhanko.pdf_utils import incremental_writer
    from pyhanko.pdf_utils.misc import PdfError

    class SealWriter(incremental_writer.IncrementalPdfFileWriter):
        def _update_meta(self) -> None:
            return None

    try:
        return SealWriter(BytesIO(pdf))
    except (PdfError, ValueError, LookupError) as error:
        raise Refused("seal.unreadable") from error


def _written(writer: IncrementalPdfFileWriter) -> bytes:
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()
