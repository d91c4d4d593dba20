"""docs/trust.md promises nothing without a test: each one that it names is there."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "trust.md").read_text(encoding="utf-8")


def test_each_test_that_the_page_names_is_there() -> None:
    """Whole paths, and names that follow one in the same folder."""
    named = re.findall(r"`((?:tests/)?[a-z_/]*test_\w+\.py|tests/\w+/)`", PAGE)
    assert len(named) > 20
    folder = Path()
    for name in named:
        path = Path(name) if name.startswith("tests/") else folder / name
        assert (ROOT / path).exists(), name
        folder = path.parent


def test_the_readme_leads_to_it() -> None:
    """Whoever asks what the book is worth finds the answer."""
    assert "(docs/trust.md)" in (ROOT / "README.md").read_text(encoding="utf-8")
