"""The recovery sheet: one page with both codes, in both languages."""

from __future__ import annotations

import os
import stat
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from guardpost.errors import Unavailable
from guardpost.keys.code import new_code
from guardpost.recovery import save_sheet
from guardpost.reports.recovery_sheet import SheetFacts, recovery_sheet
from guardpost.words import Words

AT = datetime.fromisoformat("2026-06-12T16:00:00+08:00")
ADMIN, KEYS = new_code(lambda n: b"a" * n), new_code(lambda n: b"k" * n)
MARK = "ab12" * 16


def text_of(**more: Any) -> str:
    """Return the words of a sheet's one page."""
    lang = more.pop("lang", "en")
    facts = SheetFacts("翠湖花园", "北门岗", "N01", "A01", "艾力·买买提", AT, **more)
    document = pypdfium2.PdfDocument(recovery_sheet(facts, Words(lang)))
    assert len(document) == 1
    found: str = document[0].get_textpage().get_text_bounded()
    return " ".join(found.split())


@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_both_codes_and_the_fingerprint_are_on_one_page(lang: str) -> None:
    """Grouped as they are typed; whose they are and of when."""
    text = text_of(lang=lang, administrator_code=ADMIN, keys_code=KEYS, authority_fingerprint=MARK)
    for code in (ADMIN, KEYS):
        assert code.replace("-", " ") in text
    assert "AB12 AB12" in text
    assert "2026-06-12 16:00" in text
    assert "艾力·买买提" in text


def test_a_code_that_is_not_told_leaves_its_part_out() -> None:
    """After a forgotten PIN the next sheet has the administrator's code alone."""
    text = text_of(administrator_code=ADMIN)
    assert "PIN is forgotten" in text
    assert "The PC is lost" not in text


def test_the_file_is_its_owner_s_alone_and_never_over_another(tmp_path: Path) -> None:
    """Whoever can read it is the administrator."""
    path = tmp_path / "sheet.pdf"
    save_sheet(b"%PDF", path)
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(Unavailable, match=r"file\.unwritable"):
        save_sheet(b"%PDF-2", path)
    assert path.read_bytes() == b"%PDF"


def test_each_signer_s_fingerprint_begins_on_the_sheet() -> None:
    """A certificate that is put in later differs from the paper in the safe."""
    signers = tuple((f"人{number:02d}", f"{number:02x}" * 32) for number in range(24))
    text = text_of(administrator_code=ADMIN, keys_code=KEYS, signers=signers)
    assert "0A0A 0A0A 0A0A 0A0A 0A0A 0A0A 人10" in text
    assert "1717 1717 1717 1717 1717 1717 人23" in text
