"""What the book keeps of secrets that are told once."""

from __future__ import annotations

from guardpost.registry.badge_form import digest_of
from guardpost.signing.wrapping import secret_digest

PEPPER = bytes(range(32))
NUMBER = "GPB" + "7K2MQ" * 5 + "7"


def test_a_secret_s_digest_is_the_same_in_every_version() -> None:
    """A badge and a code on paper of an earlier book open this one too; the bytes are fixed."""
    badge = "fa9e3f94cff5955a235222c5058ed257339b26bca5b51f982b3473a089e262e3"
    code = "638f53777d913df15652108305bec443898e018b65c94cacfc17141b59d5b9e9"
    assert digest_of(NUMBER, PEPPER) == badge
    assert secret_digest("administrator-code", "7K2MQ", PEPPER) == code


def test_purpose_secret_and_pepper_each_make_another_digest() -> None:
    """A badge's number typed as a code opens nothing, nor a book's digest under another pepper."""
    made = {
        secret_digest(purpose, secret, pepper)
        for purpose in ("badge", "administrator-code")
        for secret in ("7K2MQ", "7K2MR")
        for pepper in (PEPPER, bytes(32))
    }
    assert len(made) == 8
