"""Seals as other programs see them: poppler's pdfsig, qpdf, NSS; and who may seal what."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from guardpost.errors import Refused
from guardpost.signing.seal import add_empty_fields, open_fields, revision_digest, seal
from guardpost.signing.strokes import captured
from tests.signing.people import (
    FIELDS,
    INCOMING,
    NOW,
    OUTGOING,
    SUPERVISOR,
    Person,
    empty_report,
    key_of,
    sealed,
    signed_once,
    signed_thrice,
    signed_twice,
    site_authority,
)


def pdfsig(pdf: bytes, folder: Path, *options: str) -> str:
    """Return what pdfsig says of the file."""
    file = folder / "report.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(
        ["pdfsig", *options, str(file)], capture_output=True, text=True, check=False
    )
    return done.stdout


def qpdf_findings(pdf: bytes, folder: Path) -> str:
    """Return what ``qpdf --check`` finds wrong; nothing when the file is clean."""
    file = folder / "report.pdf"
    file.write_bytes(pdf)
    done = subprocess.run(["qpdf", "--check", str(file)], capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def pixels(pdf: bytes) -> bytes:
    """Return the last page as PDFium draws it, fields included."""
    document = pypdfium2.PdfDocument(pdf)
    document.init_forms()
    page = document[len(document) - 1]
    drawn = bytes(page.render(scale=1).to_pil().tobytes())
    page.close()
    document.close()
    return drawn


def test_all_fields_stand_empty_before_the_first_seal() -> None:
    """Making one later would be a change to what was sealed."""
    assert open_fields(empty_report()) == ("outgoing", "incoming", "supervisor")
    assert open_fields(signed_twice()) == ("supervisor",)
    assert open_fields(signed_thrice()) == ()


def test_two_seals_are_valid_to_a_stranger_and_the_last_covers_the_file(tmp_path: Path) -> None:
    """Pdfsig knows nothing of this program."""
    said = pdfsig(signed_twice(), tmp_path)
    assert said.count("Signature is Valid.") == 2
    assert said.count("ETSI.CAdES.detached") == 2
    assert said.count("  - Total document signed") == 1
    assert "CN=罗守田" in said
    assert "serialNumber=C01" in said
    assert qpdf_findings(signed_twice(), tmp_path) == ""


def test_the_third_seal_leaves_the_first_two_valid(tmp_path: Path) -> None:
    """The supervisor comes the next morning."""
    said = pdfsig(signed_thrice(), tmp_path)
    assert said.count("Signature is Valid.") == 3
    assert "Signature #3" in said.split("  - Total document signed")[0]
    assert qpdf_findings(signed_thrice(), tmp_path) == ""


def test_who_installs_the_site_s_root_sees_the_seals_trusted(tmp_path: Path) -> None:
    """As an NSS store, a browser or Acrobat would."""
    root = tmp_path / "root.pem"
    root.write_text(site_authority().certificate_pem)
    store = f"sql:{tmp_path}"
    certutil = ("certutil", "-d", store)
    subprocess.run([*certutil, "-N", "--empty-password"], check=True)
    trust = ("-A", "-n", "site", "-t", "CT,C,C", "-i", str(root))
    subprocess.run([*certutil, *trust], check=True)
    said = pdfsig(signed_twice(), tmp_path, "-nssdir", store)
    assert said.count("Certificate is Trusted.") == 2


def test_each_seal_only_appends() -> None:
    """What was there before stays, byte for byte."""
    assert signed_once().startswith(empty_report())
    assert signed_twice().startswith(signed_once())
    assert signed_thrice().startswith(signed_twice())
    assert len({revision_digest(pdf) for pdf in (signed_once(), signed_twice())}) == 2


def test_the_seal_s_time_is_the_one_given() -> None:
    """Nothing of the machine's own time gets into the file."""
    added = signed_twice()[len(signed_once()) :]
    assert b"20260612235712" in added
    assert b"/ModDate" not in added


def test_the_seal_hides_no_stroke_of_the_page() -> None:
    """The page looks the same before and after both seals."""
    assert pixels(signed_twice()) == pixels(empty_report())


def test_strokes_of_a_later_signer_are_seen_in_the_field() -> None:
    """The page was made before the supervisor drew; the field shows it."""
    drawn = captured([[(40, 20, 0), (120, 60, 90), (260, 20, 200), (400, 100, 300)]], 430, 144)
    countersigned = sealed(signed_twice(), "supervisor", SUPERVISOR, drawn=drawn)
    assert pixels(countersigned) != pixels(signed_twice())


def test_a_key_cannot_seal_under_another_s_name() -> None:
    """The name must be the certificate's."""
    with pytest.raises(Refused, match=r"seal\.not_the_signer") as refused:
        seal(
            signed_once(),
            "incoming",
            key_of(OUTGOING),
            [site_authority().certificate_pem],
            reason="shift taken over",
            signer_name=INCOMING.name,
            location="北门岗",
            at=NOW,
        )
    assert refused.value.facts == {"signer": "田守冬", "key": "罗守田"}


@pytest.mark.parametrize("field", ["outgoing", "nowhere", ""])
def test_a_field_is_sealed_once_and_none_is_made_for_it(field: str) -> None:
    """A second press must not sign twice."""
    with pytest.raises(Refused, match=r"seal\.no_open_field"):
        sealed(signed_once(), field, INCOMING)


@pytest.mark.parametrize(
    ("later", "code"),
    [
        (timedelta(days=-2), "keys.clock_early"),
        (timedelta(days=5 * 366), "keys.certificate_expired"),
    ],
)
def test_no_seal_is_made_outside_the_certificate_s_years(later: timedelta, code: str) -> None:
    """It would never be trusted. Before them it is the clock that is wrong, not the PIN."""
    with pytest.raises(Refused) as refused:
        sealed(empty_report(), "outgoing", OUTGOING, at=NOW + later)
    assert refused.value.code == code


def test_a_forgotten_key_seals_nothing() -> None:
    """Each seal needs the PIN."""
    key = key_of(OUTGOING)
    key.forget()
    with pytest.raises(Refused, match=r"keys\.locked"):
        seal(
            empty_report(),
            "outgoing",
            key,
            [site_authority().certificate_pem],
            reason="shift handed over",
            signer_name=OUTGOING.name,
            location="北门岗",
            at=NOW,
        )


@pytest.mark.parametrize("pdf", [b"", b"no pdf at all", b"%PDF-1.7\n%%EOF\n"])
def test_what_is_no_pdf_is_refused(pdf: bytes) -> None:
    """Neither fields nor seals are put on it."""
    with pytest.raises(Refused, match=r"seal\.unreadable"):
        add_empty_fields(pdf, FIELDS)
    with pytest.raises(Refused, match=r"seal\.unreadable"):
        sealed(pdf, "outgoing", OUTGOING)


def test_a_long_rare_name_seals() -> None:
    """25 characters of three and four bytes."""
    long = Person("A25", "𠮷䶮㛃" * 8 + "龙")
    assert open_fields(sealed(empty_report(), "outgoing", long)) == ("incoming", "supervisor")


def test_a_canvas_of_any_length_takes_fields(tmp_path: Path) -> None:
    """The fields go where they are asked to, not to the first page only."""
    file = tmp_path / "long.pdf"
    canvas = Canvas(str(file))
    for _ in range(30):
        canvas.drawString(50, 50, "line")
        canvas.showPage()
    canvas.save()
    assert len(open_fields(add_empty_fields(file.read_bytes(), FIELDS))) == 3
