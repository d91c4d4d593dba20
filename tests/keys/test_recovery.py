"""Code on paper and sealed copy: together the site's keys, each alone nothing."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guardpost.book import database_path, reading_book
from guardpost.clock import ManualClock
from guardpost.errors import Refused, Unavailable
from guardpost.keys.book_key import book_key
from guardpost.keys.code import SIGNS, new_code, read_code
from guardpost.keys.recovery import (
    SiteKeys,
    mark_of,
    open_sealed,
    place_keys,
    seal_keys,
    sealed_file,
)
from guardpost.keys.renewing import KeysSealed, seal_afresh
from guardpost.ledger.entry import canonical
from guardpost.ledger.reading import read_entry
from guardpost.proving import prove_book
from guardpost.registry.credentials import credential_of
from guardpost.signing.keys import unlock
from guardpost.signing.pepper import load
from guardpost.site import SiteDetails
from guardpost.start import start_site
from tests.site import CHEAP, Post

PIN = "135792"
KEYS = SiteKeys("site", b"p" * 32, b"k" * 32)
CODE = new_code(lambda n: bytes(range(n)))
SEALED = seal_keys(KEYS, CODE, os.urandom, CHEAP)


def test_a_code_is_eight_groups_of_five() -> None:
    """Of 32 signs none of which is read as another."""
    groups = CODE.split("-")
    assert [len(group) for group in groups] == [5] * 8
    assert set("".join(groups)) <= set(SIGNS)
    assert not set(SIGNS) & set("ILOU")


@given(st.binary(min_size=40, max_size=40))
def test_a_code_is_read_however_it_was_written(bits: bytes) -> None:
    """Small letters, blanks, other dashes, O for 0 and l for 1."""
    code = new_code(lambda _n: bits)
    assert read_code(code) == code
    assert read_code(code.lower().replace("-", " ").replace("0", "o").replace("1", "l")) == code


@given(st.binary(min_size=40, max_size=40), st.integers(0, 39), st.integers(1, 31))
def test_each_wrong_sign_of_a_code_is_found(bits: bytes, place: int, by: int) -> None:
    """Whichever, and whatever stands in its place."""
    signs = new_code(lambda _n: bits).replace("-", "")
    wrong = SIGNS[(SIGNS.index(signs[place]) + by) % 32]
    with pytest.raises(Refused, match=r"recovery\.code_mistyped"):
        read_code(signs[:place] + wrong + signs[place + 1 :])


@given(st.binary(min_size=40, max_size=40), st.integers(0, 38))
def test_two_swapped_signs_of_a_code_are_found(bits: bytes, place: int) -> None:
    """Unless they are the same."""
    signs = new_code(lambda _n: bits).replace("-", "")
    swapped = signs[:place] + signs[place + 1] + signs[place] + signs[place + 2 :]
    if swapped != signs:
        with pytest.raises(Refused, match=r"recovery\.code_mistyped"):
            read_code(swapped)


@pytest.mark.parametrize("text", ["", CODE[:-1], CODE + "0", "王" * 40, CODE[:-1] + "U"])
def test_what_is_no_code_is_told(text: str) -> None:
    """Too short, too long, other letters."""
    with pytest.raises(Refused, match=r"recovery\.code_mistyped"):
        read_code(text)


@pytest.mark.parametrize("keys", [KEYS, SiteKeys("plain", b"q" * 32, None)])
def test_code_and_copy_give_the_keys(keys: SiteKeys) -> None:
    """All of them, and nothing of them is to be read in the copy or in a message."""
    sealed = seal_keys(keys, CODE, os.urandom, CHEAP)
    assert open_sealed(CODE.lower(), sealed) == keys
    for secret in (keys.pepper, keys.book_key or keys.pepper):
        assert secret not in sealed
        assert secret.hex().encode() not in sealed
        assert secret.hex() not in repr(keys)


def test_another_sheet_s_code_is_told_from_a_damaged_copy() -> None:
    """The first has another code; the second is not as it was written, at any byte."""
    with pytest.raises(Refused, match=r"recovery\.code_wrong"):
        open_sealed(new_code(os.urandom), SEALED)
    for place in range(len(SEALED)):
        damaged = SEALED[:place] + bytes([SEALED[place] ^ 1]) + SEALED[place + 1 :]
        with pytest.raises(Unavailable, match=r"recovery\.damaged"):
            open_sealed(CODE, damaged)
    with pytest.raises(Unavailable, match=r"recovery\.damaged"):
        open_sealed(CODE, SEALED[:-5])


@pytest.mark.parametrize(
    "change",
    [
        *({"wrapped": None}, {"mark": 3}, {"salt": "no hex"}, {"salt": "00"}, {"passes": "1"}),
        *({"passes": 0}, {"memory_kib": 1 << 40}, {"memory_kib": 1}, {"lanes": 1 << 30}),
    ],
    ids=str,
)
def test_a_copy_that_somebody_made_up_is_damaged(change: dict[str, object]) -> None:
    """Its sum fits, as anybody can add it up; it neither ends the program nor fills the memory."""
    body = {**json.loads(SEALED), **change}
    del body["sum"]
    total = hashlib.sha256(canonical(body)).hexdigest()
    with pytest.raises(Unavailable, match=r"recovery\.damaged"):
        open_sealed(CODE, canonical({**body, "sum": total}))


def test_code_and_copy_of_the_book_are_the_whole_site_on_a_new_pc(
    tmp_path: Path, clock: ManualClock
) -> None:
    """The book opens, its chain holds, the administrator's key signs with the same PIN."""
    old, new = tmp_path / "old", tmp_path / "new"
    details = SiteDetails(id="cuihu", name="翠湖花园", post="北门岗")
    opened = start_site(old, clock, details, "孟思齐", PIN, CHEAP)
    new.mkdir()
    shutil.copyfile(database_path(old), database_path(new))
    with pytest.raises(Unavailable, match=r"keys\.book_missing"):
        prove_book(new)
    place_keys(new, open_sealed(opened.recovery_code, sealed_file(old).read_bytes()))
    assert prove_book(new).holds
    with reading_book(new) as rows:
        credential = credential_of(rows, opened.admin.code)
        sealed = "SELECT max(seq) FROM ledger WHERE kind = 'keys.sealed'"
        told = read_entry(rows, rows.value(sealed))
    assert credential is not None
    unlock(credential, PIN, load(new, "cuihu")).forget()
    assert told is not None
    assert isinstance(told.event, KeysSealed)
    assert told.event.locked
    assert told.event.mark == mark_of(sealed_file(old).read_bytes())


def test_a_new_code_is_an_entry_and_the_old_one_opens_no_more(post: Post) -> None:
    """The administrator's act alone; the book keeps neither code nor keys."""
    first = seal_afresh(post.register, post.admin, post.data, post.pepper, os.urandom, CHEAP)
    second = seal_afresh(post.register, post.admin, post.data, post.pepper, os.urandom, CHEAP)
    sealed = sealed_file(post.data).read_bytes()
    with pytest.raises(Refused, match=r"recovery\.code_wrong"):
        open_sealed(first, sealed)
    assert open_sealed(second, sealed) == SiteKeys("test-site", post.pepper, book_key(post.data))
    payloads = post.register.rows.all(
        "SELECT payload FROM ledger WHERE kind = 'keys.sealed' ORDER BY seq"
    )
    assert len(payloads) == 2
    assert second.replace("-", "") not in str(payloads)
    with pytest.raises(Refused, match=r"role\.needed"):
        seal_afresh(post.register, post.guard, post.data, post.pepper, os.urandom, CHEAP)
    assert sealed_file(post.data).read_bytes() == sealed
