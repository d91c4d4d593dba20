"""What is said when the post's key, a person's key or a signature cannot be used."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "keys.pepper_lost": "The key store of this PC has lost this post's key. Call the supervisor.",
    "keys.pepper_wrong": "The key of this PC does not fit this book. Call the supervisor.",
    "keys.book_lost": "The key that opens this book is gone from this PC. Bring it back from the"
    " recovery sheet; nothing was changed.",
    "keys.book_missing": "This book is locked, and its key is not on this PC. Bring the key back"
    " from the recovery sheet: {path}",
    "keys.book_wrong": "The key on this PC does not fit this book. It is another site's book, or"
    " its beginning is damaged: {path}",
    "recovery.code_mistyped": "A letter or digit of the code is wrong. Compare it with the sheet.",
    "recovery.code_wrong": "This code is of another sheet. Take the newest sheet of this site.",
    "recovery.damaged": "The sealed keys are damaged. Take those of another backup.",
    "keys.vault_closed": "The key store of this PC does not answer. Unlock it, then try again.",
    "keys.unreadable": "The key file of this post cannot be read. Call the supervisor.",
    "keys.not_written": "The key could not be saved. Look at the disk, then try again.",
    "keys.copy_differs": "The book under the new key was not what the book is, and was thrown away."
    " The key is the one it was. Look at the disk.",
    "keys.emergency_waits": "Bring the emergency book in first; then the key can be renewed.",
    "keys.renewal_stopped": "The key was not renewed: it was broken off. All is as it was.",
    "keys.authority_lost": "The site's own keys are missing. Call the supervisor.",
    "keys.damaged": "This signing key is damaged. Ask the supervisor for a new PIN.",
    "keys.locked": "Type the PIN again to sign.",
    "keys.clock_early": "This PC's clock says {time}, before there was a seal. Set it, then sign.",
    "keys.certificate_expired": "The seal of {staff} has expired. Ask for a new PIN.",
    "signature.empty": "Sign in the box first.",
    "signature.unreadable": "The signature cannot be read. Sign again.",
}
