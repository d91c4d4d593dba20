"""What is said when the post's key, a person's key or a signature cannot be used."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "keys.pepper_lost": "The key store of this PC has lost this post's key. Call the supervisor.",
    "keys.pepper_wrong": "The key of this PC does not fit this book. Call the supervisor.",
    "keys.vault_closed": "The key store of this PC does not answer. Unlock it, then try again.",
    "keys.unreadable": "The key file of this post cannot be read. Call the supervisor.",
    "keys.not_written": "The key could not be saved. Look at the disk, then try again.",
    "keys.authority_lost": "The site's own keys are missing. Call the supervisor.",
    "keys.damaged": "This signing key is damaged. Ask the supervisor for a new PIN.",
    "keys.locked": "Type the PIN again to sign.",
    "keys.certificate_expired": "The seal of {staff} has expired. Ask for a new PIN.",
    "signature.empty": "Sign in the box first.",
    "signature.unreadable": "The signature cannot be read. Sign again.",
}
