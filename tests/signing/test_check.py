"""Whatever is done to a sealed report is found, and the first difference is named."""

from __future__ import annotations

import subprocess
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from guardpost.errors import Refused
from guardpost.signing.authority import create_authority
from guardpost.signing.check import SealReport, check_report, revisions
from guardpost.signing.keys import new_credential, unlock
from guardpost.signing.seal import revision_digest, seal
from guardpost.signing.strokes import captured
from tests.signing.people import (
    CHEAP,
    INCOMING,
    NOW,
    OUTGOING,
    PEPPER,
    PIN,
    SUPERVISOR,
    empty_report,
    key_of,
    sealed,
    signed_once,
    signed_thrice,
    signed_twice,
    site_authority,
)


def checked(pdf: bytes) -> SealReport:
    """Return what the site's own root says of the file."""
    return check_report(pdf, site_authority().certificate_pem)


def appended(pdf: bytes, content: bytes) -> bytes:
    """Return the file with one more revision in which the first page says something else."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    found = writer.find_page_for_modification(0)  # type: ignore[no-untyped-call]
    page = found[0].get_object()
    page[pdf_name("/Contents")] = writer.add_object(generic.StreamObject(stream_data=content))
    writer.update_container(page)
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def without_last_seal(pdf: bytes) -> bytes:
    """Return the file with one more revision that empties the second field again."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    field = writer.root["/AcroForm"]["/Fields"][1]
    del field["/V"]
    writer.update_container(field)
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def seal_of(pdf: bytes, count: int) -> tuple[int, int]:
    """Return where the hex of the last seal's envelope begins and ends, brackets included."""
    end = revisions(pdf)[count - 1]
    assert end[1] == count
    start = pdf.rindex(b"/Contents <") + len(b"/Contents ")
    return start, pdf.index(b">", start) + 1


ENVELOPE = seal_of(signed_twice(), 2)


def test_both_leaders_seals_are_whole_and_name_their_signers() -> None:
    """Names and codes come from the certificates, times from the seals."""
    report = checked(signed_twice())
    assert report.whole
    assert [(seal.field, seal.signer_name, seal.staff_code) for seal in report.seals] == [
        ("outgoing", "罗守田", "A01"),
        ("incoming", "田守冬", "C01"),
    ]
    assert [seal.at for seal in report.seals] == [NOW, NOW + timedelta(seconds=54)]
    assert [seal.covers for seal in report.seals] == ["revision", "file"]
    assert [seal.modification for seal in report.seals] == ["form_filling", "none"]
    assert all(seal.intact and seal.trusted for seal in report.seals)
    assert report.open_fields == ("supervisor",)


def test_the_supervisor_s_seal_breaks_nothing() -> None:
    """With and without strokes of their own in the field."""
    drawn = captured([[(40, 20, 0), (260, 20, 200), (400, 100, 300)]], 430, 144)
    shown = sealed(signed_twice(), "supervisor", SUPERVISOR, drawn=drawn)
    for pdf in (signed_thrice(), shown):
        assert checked(pdf).difference == ""
        assert len(checked(pdf).seals) == 3


def test_a_report_that_nobody_sealed_is_not_whole() -> None:
    """Its fields are open."""
    report = checked(empty_report())
    assert report.difference == "report.no_seals"
    assert report.open_fields == ("outgoing", "incoming", "supervisor")
    assert not report.whole


@settings(max_examples=60)
@given(data=st.data())
def test_any_bytes_changed_where_they_are_signed_are_found(data: st.DataObject) -> None:
    """One byte or a run of them, before or after the last seal's own envelope."""
    pdf = signed_twice()
    start, end = ENVELOPE
    places = st.one_of(st.integers(0, start - 1), st.integers(end, len(pdf) - 1))
    place = data.draw(places)
    limit = start if place < start else len(pdf)
    length = data.draw(st.integers(1, min(40, limit - place)))
    old = pdf[place : place + length]
    new = data.draw(st.binary(min_size=length, max_size=length).filter(lambda new: new != old))
    assert not checked(pdf[:place] + new + pdf[place + length :]).whole


@settings(max_examples=20)
@given(st.integers(1, len(signed_twice()) - 1))
def test_a_file_cut_anywhere_is_not_whole_unless_it_ends_at_a_seal(length: int) -> None:
    """Cut back to a whole seal it is an earlier report; the book tells that one."""
    cut = signed_twice()[:length]
    earlier = revision_digest(cut) == revision_digest(signed_once())
    assert checked(cut).whole == earlier


def test_a_changed_word_names_the_seal_that_it_broke() -> None:
    """Both seals cover the page; the first one to say so is named."""
    place = signed_twice().index(b"/Author")
    report = checked(signed_twice()[:place] + b"/Anchor" + signed_twice()[place + 7 :])
    assert (report.difference, report.field) == ("seal.broken", "outgoing")
    assert not any(seal.intact for seal in report.seals)


def test_a_page_replaced_by_an_appended_revision_is_found(tmp_path: Path) -> None:
    """Pdfsig still calls both signatures valid: what they cover is there, unseen."""
    forged = appended(signed_twice(), b"BT ET")
    file = tmp_path / "forged.pdf"
    file.write_bytes(forged)
    said = subprocess.run(["pdfsig", str(file)], capture_output=True, text=True, check=True)
    assert said.stdout.count("Signature is Valid.") == 2
    report = checked(forged)
    assert (report.difference, report.field) == ("seal.changed_after", "outgoing")
    assert [seal.modification for seal in report.seals] == ["other", "other"]
    assert all(seal.intact for seal in report.seals)


def test_a_page_replaced_between_two_seals_is_found() -> None:
    """The second signer sealed another page than the first, even with a good key."""
    report = checked(sealed(appended(signed_once(), b"BT ET"), "incoming", INCOMING))
    assert (report.difference, report.field) == ("seal.changed_after", "outgoing")
    assert report.seals[1].problem == ""


def test_a_seal_removed_by_an_appended_revision_is_found() -> None:
    """The first seal sees the later revisions, and no seal covers the file's end."""
    report = checked(without_last_seal(signed_twice()))
    assert not report.whole
    assert report.field == "outgoing"
    assert len(report.seals) == 1


@pytest.mark.parametrize("tail", [b"\n", b"%", b"\n% a remark\n%%EOF\n", bytes(64)])
def test_bytes_after_the_last_seal_are_found(tail: bytes) -> None:
    """Even those that change nothing one can see."""
    assert not checked(signed_twice() + tail).whole


def test_a_revision_without_any_change_is_found() -> None:
    """It is harmless, but nobody sealed it."""
    writer = IncrementalPdfFileWriter(BytesIO(signed_twice()))
    writer.update_root()  # type: ignore[no-untyped-call]
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    report = checked(output.getvalue())
    assert (report.difference, report.field) == ("seal.bytes_after", "incoming")


def test_a_seal_of_another_root_is_not_trusted() -> None:
    """Anybody can make a root of the same name; ours did not issue this."""
    forged = create_authority("翠湖花园", PEPPER, NOW)
    credential = new_credential("C01", INCOMING.name, "", PIN, forged, PEPPER, NOW, CHEAP)
    pdf = seal(
        signed_once(),
        "incoming",
        unlock(credential, PIN, PEPPER),
        [forged.certificate_pem],
        reason="shift taken over",
        signer_name=INCOMING.name,
        location="北门岗",
        at=NOW,
    )
    report = checked(pdf)
    assert (report.difference, report.field) == ("seal.untrusted", "incoming")
    assert report.seals[1].intact
    assert not report.seals[1].trusted
    assert report.seals[0].trusted


def test_a_seal_that_states_another_name_than_its_certificate_is_found(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A program that does not refuse as ours does could write any name."""
    monkeypatch.setattr("guardpost.signing.seal._check_signer", lambda *_: None)
    pdf = seal(
        signed_once(),
        "incoming",
        key_of(OUTGOING),
        [site_authority().certificate_pem],
        reason="shift taken over",
        signer_name=INCOMING.name,
        location="北门岗",
        at=NOW,
    )
    report = checked(pdf)
    assert (report.difference, report.field) == ("seal.wrong_name", "incoming")
    assert report.seals[1].staff_code == "A01"


def test_old_reports_stay_whole_when_certificates_have_run_out() -> None:
    """What counts is the time that the seal states; a later moment can be asked for."""
    root = site_authority().certificate_pem
    assert check_report(signed_twice(), root, moment=NOW + timedelta(days=300)).whole
    expired = check_report(signed_twice(), root, moment=NOW + timedelta(days=6 * 366))
    assert expired.difference == "seal.untrusted"


def test_each_seal_s_revision_is_listed_for_the_book() -> None:
    """The same digests that the book noted when each seal was made."""
    assert revisions(empty_report()) == ()
    assert revisions(signed_thrice()) == (
        (revision_digest(signed_once()), 1),
        (revision_digest(signed_twice()), 2),
        (revision_digest(signed_thrice()), 3),
    )


def test_a_report_cut_back_to_its_first_seal_lists_fewer_revisions_than_the_book() -> None:
    """In itself it is whole: this is what the book is for."""
    cut = signed_twice()[: len(signed_once())]
    assert checked(cut).whole
    assert revisions(cut) == revisions(signed_twice())[:1]


@pytest.mark.parametrize("pdf", [b"", b"not a pdf", b"%PDF-1.7\n%%EOF\n", bytes(1000)])
def test_what_is_no_pdf_is_unreadable(pdf: bytes) -> None:
    """A finding for the one who checks, a refusal for the one who compares."""
    assert checked(pdf).difference == "report.unreadable"
    with pytest.raises(Refused, match=r"report\.unreadable"):
        revisions(pdf)


def test_a_torn_envelope_is_a_broken_seal() -> None:
    """The other seal is still told of."""
    start, _ = ENVELOPE
    torn = signed_twice()[: start + 1] + b"FF" + signed_twice()[start + 3 :]
    report = checked(torn)
    assert (report.difference, report.field) == ("seal.broken", "incoming")
    assert [seal.field for seal in report.seals] == ["incoming", "outgoing"]
    with pytest.raises(Refused, match=r"report\.unreadable"):
        revisions(torn)
