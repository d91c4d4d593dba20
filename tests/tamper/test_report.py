"""Whatever is changed in a sealed report is found by ``guardpost verify REPORT.pdf``."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NumberObject,
    StreamObject,
    pdf_name,
    pdf_string,
)
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from guardpost.cli import run
from guardpost.clock import ManualClock
from guardpost.proving import Proof, prove_report
from guardpost.reports.files import report_file
from guardpost.reports.make import make_report, prepare_report
from guardpost.sentences.proofs import PROOFS
from guardpost.signing.check import revisions
from guardpost.words import Words
from tests.conftest import MIDDLE_SHIFT
from tests.reports.reading import page_texts, whole_text
from tests.reports.working import a_whole_shift, signed_over
from tests.site import make_post

NUMBER = "GP-N01-20260612-1"
WORDS = Words("zh_CN")
RANGES = 64

Change = Callable[[IncrementalPdfFileWriter], None]


@dataclass(frozen=True)
class Filed:
    """A data folder, its sealed report, and the same shift sealed a second time."""

    data: Path
    pdf: bytes
    again: bytes

    def proof_of(self, pdf: bytes) -> Proof:
        """Return what the command proves of a file."""
        file = self.data / "brought.pdf"
        file.write_bytes(pdf)
        return prove_report(self.data, file)


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Filed:
    """Work a shift of everything, hand it over, make its report, close the book."""
    post = make_post(tmp_path_factory.mktemp("filed") / "data", ManualClock(MIDDLE_SHIFT))
    a_whole_shift(post)
    handover, keys = signed_over(post)
    shift, now = handover.closed.number, post.clock.now() + timedelta(minutes=1)
    again = prepare_report(post.register.rows, shift, keys, now, WORDS).pdf
    make_report(post.register, post.data, post.relief, shift, keys, WORDS)
    post.close()
    return Filed(post.data, report_file(post.data, NUMBER).read_bytes(), again)


def appended(pdf: bytes, change: Change) -> bytes:
    """Return the file with one more revision, made as any PDF editor makes one."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    change(writer)
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


def page_of(writer: IncrementalPdfFileWriter) -> DictionaryObject:
    """Return the first page, marked as changed."""
    page = writer.find_page_for_modification(0)[0].get_object()  # type: ignore[no-untyped-call]
    assert isinstance(page, DictionaryObject)
    writer.update_container(page)
    return page


def replaced_page(writer: IncrementalPdfFileWriter) -> None:
    """Let the first page say something else."""
    page_of(writer)[pdf_name("/Contents")] = writer.add_object(StreamObject(stream_data=b"BT ET"))


def overlay(writer: IncrementalPdfFileWriter) -> None:
    """Paint a white box over the head of the first page, its own content kept below."""
    box = writer.add_object(StreamObject(stream_data=b"q 1 g 40 700 500 100 re f Q"))
    page = page_of(writer)
    page[pdf_name("/Contents")] = ArrayObject([page.raw_get("/Contents"), box])


def annotation(writer: IncrementalPdfFileWriter) -> None:
    """Stick a note over the first page."""
    note = DictionaryObject(  # type: ignore[no-untyped-call]
        {
            pdf_name("/Type"): pdf_name("/Annot"),
            pdf_name("/Subtype"): pdf_name("/FreeText"),
            pdf_name("/Rect"): ArrayObject(map(FloatObject, (40, 700, 540, 800))),
            pdf_name("/Contents"): pdf_string("放行 9 单"),
        }
    )
    page_of(writer)[pdf_name("/Annots")] = ArrayObject([writer.add_object(note)])


def swapped_pages(writer: IncrementalPdfFileWriter) -> None:
    """Let the first two pages change places."""
    tree = writer.root["/Pages"]
    kids = tree["/Kids"]
    tree[pdf_name("/Kids")] = ArrayObject([kids.raw_get(1), kids.raw_get(0)])
    writer.update_container(tree)


def second_page(writer: IncrementalPdfFileWriter) -> None:
    """Paint a white box over the second page."""
    page = writer.find_page_for_modification(1)[0].get_object()  # type: ignore[no-untyped-call]
    box = writer.add_object(StreamObject(stream_data=b"q 1 g 40 40 500 760 re f Q"))
    page[pdf_name("/Contents")] = ArrayObject([page.raw_get("/Contents"), box])
    writer.update_container(page)


def removed_seal(writer: IncrementalPdfFileWriter) -> None:
    """Empty the incoming leader's field again."""
    field = writer.root["/AcroForm"]["/Fields"][1]
    del field["/V"]
    writer.update_container(field)


def form_field(writer: IncrementalPdfFileWriter) -> None:
    """Lay a filled field of a form over the first page."""
    entries = {
        pdf_name("/FT"): pdf_name("/Tx"),
        pdf_name("/T"): pdf_string("count"),
        pdf_name("/V"): pdf_string("放行 9 单"),
        pdf_name("/Type"): pdf_name("/Annot"),
        pdf_name("/Subtype"): pdf_name("/Widget"),
        pdf_name("/Rect"): ArrayObject(map(FloatObject, (40, 700, 540, 800))),
    }
    field = writer.add_object(DictionaryObject(entries))  # type: ignore[no-untyped-call]
    fields = writer.root["/AcroForm"]["/Fields"]
    fields.append(field)
    writer.update_container(fields)
    page_of(writer)[pdf_name("/Annots")] = ArrayObject([field])


def dropped_page(writer: IncrementalPdfFileWriter) -> None:
    """Let the pages after the first be gone."""
    tree = writer.root["/Pages"]
    tree[pdf_name("/Kids")] = ArrayObject([tree["/Kids"].raw_get(0)])
    tree[pdf_name("/Count")] = NumberObject(1)  # type: ignore[no-untyped-call]
    writer.update_container(tree)


def permissions(writer: IncrementalPdfFileWriter) -> None:
    """Say who may do what with the file."""
    writer.root[pdf_name("/Perms")] = DictionaryObject()  # type: ignore[no-untyped-call]
    writer.update_root()  # type: ignore[no-untyped-call]


def metadata(writer: IncrementalPdfFileWriter) -> None:
    """Say something else about the file, and nothing else in it."""
    kinds = {pdf_name("/Type"): pdf_name("/Metadata"), pdf_name("/Subtype"): pdf_name("/XML")}
    stream = StreamObject(kinds, stream_data=b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>")
    writer.root[pdf_name("/Metadata")] = writer.add_object(stream)
    writer.update_root()  # type: ignore[no-untyped-call]


def test_the_file_as_it_was_sealed_holds(filed: Filed) -> None:
    """The yardstick of all that follows."""
    proof = filed.proof_of(filed.pdf)
    assert (proof.holds, proof.code, proof.facts["seals"]) == (True, "report.whole", 2)


@pytest.mark.parametrize("at", range(RANGES))
def test_each_range_of_bytes_is_watched(at: int, filed: Filed) -> None:
    """The file in equal ranges, each turned over whole, then by one bit in its middle."""
    start, end = (len(filed.pdf) * edge // RANGES for edge in (at, at + 1))
    middle = (start + end) // 2
    for first, last, mask in ((start, end, 0xFF), (middle, middle + 1, 0x01)):
        altered = bytearray(filed.pdf)
        altered[first:last] = bytes(byte ^ mask for byte in altered[first:last])
        proof = filed.proof_of(bytes(altered))
        assert not proof.holds
        assert proof.code in PROOFS


@settings(max_examples=40)
@given(data=st.data())
def test_any_range_of_any_length_is_watched(data: st.DataObject, filed: Filed) -> None:
    """Changed, taken out or put in, wherever it is."""
    pdf = filed.pdf
    start = data.draw(st.integers(0, len(pdf) - 1))
    end = data.draw(st.integers(start, min(len(pdf), start + 5000)))
    new = data.draw(st.binary(max_size=200).filter(lambda new: new != pdf[start:end]))
    proof = filed.proof_of(pdf[:start] + new + pdf[end:])
    assert not proof.holds
    assert proof.code in PROOFS


@pytest.mark.parametrize(
    ("change", "left", "code", "field", "page"),
    [
        (replaced_page, 2, "report.seal_changed_after", "outgoing", 1),
        (swapped_pages, 2, "report.seal_changed_after", "outgoing", 1),
        (second_page, 2, "report.seal_changed_after", "outgoing", 2),
        (overlay, 2, "report.seal_changed_after", "outgoing", 1),
        (annotation, 2, "report.seal_changed_after", "outgoing", 1),
        (form_field, 2, "report.seal_changed_after", "outgoing", 1),
        (dropped_page, 2, "report.seal_changed_after", "outgoing", 2),
        (permissions, 2, "report.seal_changed_after", "outgoing", 0),
        (metadata, 2, "report.seal_bytes_after", "incoming", 0),
        (removed_seal, 1, "report.seal_missing", "incoming", 0),
    ],
)
def test_an_appended_revision_is_named_with_the_seal_it_came_after(
    change: Change, left: int, code: str, field: str, page: int, filed: Filed, tmp_path: Path
) -> None:
    """And the page. Pdfsig calls every signature that is left valid: what they cover is there."""
    forged = appended(filed.pdf, change)
    file = tmp_path / "forged.pdf"
    file.write_bytes(forged)
    said = subprocess.run(["pdfsig", str(file)], capture_output=True, text=True, check=True)
    assert said.stdout.count("Signature is Valid.") == left
    proof = filed.proof_of(forged)
    assert (proof.holds, proof.code, proof.facts["field"]) == (False, code, field)
    # What is left of an emptied field looks as before: the seal is named, no page.
    assert proof.facts.get("page", 0) == page


@pytest.mark.parametrize("number", [1, 2])
def test_the_page_whose_words_were_changed_is_named(number: int, filed: Filed) -> None:
    """The seals break; the original in the folder of reports tells which page it was."""
    writer = IncrementalPdfFileWriter(BytesIO(filed.pdf))
    page = writer.find_page_for_modification(number - 1)[0].get_object()  # type: ignore[no-untyped-call]
    assert isinstance(page, DictionaryObject)
    drawn = page["/Contents"].encoded_data
    start = filed.pdf.index(drawn) + len(drawn) // 2
    altered = filed.pdf[:start] + bytes(byte ^ 0xFF for byte in filed.pdf[start : start + 40])
    proof = filed.proof_of(altered + filed.pdf[start + 40 :])
    assert (proof.code, proof.facts["page"]) == ("report.seal_broken", number)


def test_the_replaced_page_really_shows_something_else(filed: Filed) -> None:
    """The forgery works: a reader sees no more of the page."""
    assert NUMBER in page_texts(filed.pdf)[0]
    assert NUMBER not in page_texts(appended(filed.pdf, replaced_page))[0]


def test_a_report_cut_back_to_an_earlier_seal_is_named(filed: Filed) -> None:
    """Whole in itself with one seal, without any it is no sealed report."""
    ends = [found.end() for found in re.finditer(rb"%%EOF\r?\n?", filed.pdf)]
    proofs = [filed.proof_of(filed.pdf[:end]) for end in ends]
    codes = [proof.code for proof in proofs]
    assert codes[-2:] == ["report.cut_back", "report.whole"]
    assert set(codes[:-2]) == {"report.no_seals", "report.seal_missing"}
    assert (proofs[-2].facts["seals"], proofs[-2].facts["noted"]) == (1, 2)


def test_the_same_shift_sealed_again_is_another_file(filed: Filed) -> None:
    """Every seal in it is good, and it says the same: but it is not the one that was noted."""
    assert len(revisions(filed.again)) == 2
    assert whole_text(filed.again)[:200] == whole_text(filed.pdf)[:200]
    assert filed.proof_of(filed.again).code == "report.other_file"


def test_the_command_says_what_it_found(filed: Filed, capsys: pytest.CaptureFixture[str]) -> None:
    """One sentence and exit 1 for the forgery, exit 0 for the original."""
    file = filed.data / "brought.pdf"
    command = ["verify", str(file), "--data", str(filed.data), "--lang", "en"]
    file.write_bytes(filed.pdf)
    assert run(command) == 0
    assert f"Report {NUMBER} is the original: 2 seals" in capsys.readouterr().out
    file.write_bytes(appended(filed.pdf, overlay))
    assert run(command) == 1
    said = capsys.readouterr()
    assert "The report was altered after the seal “outgoing”." in said.out + said.err
    assert "Page 1 is not the original's." in said.out + said.err
