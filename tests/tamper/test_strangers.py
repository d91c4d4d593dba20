"""Seals of strangers: another site's report, a countersignature by somebody of no site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from guardpost.clock import ManualClock
from guardpost.proving import Proof, prove_report
from guardpost.registry.staff import unlock_key
from guardpost.reports.files import report_file
from guardpost.reports.make import make_report
from guardpost.signing.authority import create_authority
from guardpost.signing.keys import SigningKey, new_credential, unlock
from guardpost.signing.seal import seal
from guardpost.site_record import opened_site
from guardpost.words import Words
from tests.conftest import MIDDLE_SHIFT
from tests.reports.working import signed_over
from tests.site import CHEAP, PIN, make_stranger

NOW = MIDDLE_SHIFT + timedelta(hours=9)
NAME = "孟思齐"


@dataclass(frozen=True)
class Filed:
    """A data folder, its sealed report, the authority of its site and a key of it."""

    data: Path
    pdf: bytes
    root: str
    key: SigningKey

    def proof_of(self, pdf: bytes) -> Proof:
        """Return what the command proves of a file."""
        file = self.data / "brought.pdf"
        file.write_bytes(pdf)
        return prove_report(self.data, file)

    def countersigned(self, key: SigningKey, root: str) -> bytes:
        """Return the report with a seal in the field that is left open."""
        return seal(
            self.pdf,
            "supervisor",
            key,
            [root],
            reason="reviewed",
            signer_name=NAME,
            location="北门岗",
            at=NOW,
        )


def reported(data: Path) -> Filed:
    """Return a site after a quiet shift, and its report."""
    post = make_stranger(data, ManualClock(MIDDLE_SHIFT))
    handover, keys = signed_over(post)
    shift = handover.closed.number
    made = make_report(post.register, post.data, post.relief, shift, keys, Words("en"))
    root = opened_site(post.register.rows).authority_pem
    key = unlock_key(post.register, post.admin, PIN, post.pepper)
    post.close()
    return Filed(post.data, report_file(data, made.number).read_bytes(), root, key)


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Filed:
    """Return this site."""
    return reported(tmp_path_factory.mktemp("here") / "data")


def test_another_sites_report_is_nobodys_here(here: Filed, tmp_path: Path) -> None:
    """Same names, same number, same people's names: but its seals hang on another root."""
    there = reported(tmp_path / "there")
    assert there.proof_of(there.pdf).holds
    proof = here.proof_of(there.pdf)
    assert (proof.holds, proof.code) == (False, "report.seal_untrusted")
    assert proof.facts["field"] == "outgoing"


def test_a_strangers_countersignature_is_named(here: Filed) -> None:
    """Anybody makes a root and a key in the administrator's name."""
    forged = create_authority("翠湖花园", b"s" * 32, MIDDLE_SHIFT)
    credential = new_credential(
        "A01", NAME, "administrator", PIN, forged, b"s" * 32, MIDDLE_SHIFT, CHEAP
    )
    key = unlock(credential, PIN, b"s" * 32)
    proof = here.proof_of(here.countersigned(key, forged.certificate_pem))
    assert (proof.code, proof.facts["field"]) == ("report.seal_untrusted", "supervisor")


def test_a_countersignature_that_the_book_does_not_know_is_told(here: Filed) -> None:
    """By a good key of this site, made outside the program: another file than the noted one."""
    proof = here.proof_of(here.countersigned(here.key, here.root))
    assert (proof.holds, proof.code) == (False, "report.other_file")
