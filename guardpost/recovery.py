"""The one recovery sheet of a site, from what was just opened or made anew."""

from __future__ import annotations

import os
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from guardpost.errors import Unavailable
from guardpost.registry.staff import Staff
from guardpost.signing.authority import read_identity
from guardpost.site import Opened
from guardpost.site_record import Site
from guardpost.words import Words


def sheet_of(opened: Opened, at: datetime, words: Words) -> bytes:
    """Return the sheet of a site that was just opened, as a PDF."""
    return sheet_for(
        opened.site,
        opened.admin,
        at,
        words,
        opened.administrator_code,
        opened.recovery_code,
        (opened.admin,),
    )


def sheet_for(
    site: Site,
    staff: Staff,
    at: datetime,
    words: Words,
    code: str,
    keys_code: str = "",
    signers: tuple[Staff, ...] = (),
) -> bytes:
    """Return a sheet with the codes that were just made.

    Args:
        code: gives the administrator a new PIN.
        keys_code: opens the sealed keys.
        signers: whose certificates' fingerprints stand on it.
    """
    from guardpost.reports.recovery_sheet import SheetFacts, recovery_sheet

    facts = SheetFacts(
        site=site.name,
        post=site.post,
        station=site.station,
        staff=staff.code,
        name=staff.name,
        made_at=at,
        administrator_code=code,
        keys_code=keys_code,
        authority_fingerprint=read_identity(site.authority_pem).fingerprint,
        signers=tuple((one.name, one.fingerprint) for one in signers if one.fingerprint),
    )
    return recovery_sheet(facts, words)


def free_name(folder: Path, station: str) -> Path:
    """Return where a sheet can be written without touching an earlier one."""
    ends = chain([""], (f"-{number}" for number in count(2)))
    paths = (folder / f"guardpost-recovery-{station}{end}.pdf" for end in ends)
    return next(path for path in paths if not path.exists())


def require_place(path: Path) -> None:
    """Refuse a place where no sheet can be written, before the codes are made that it holds.

    Raises:
        Unavailable: ``file.unwritable`` (path).
    """
    if path.exists() or not os.access(path.parent, os.W_OK):
        raise Unavailable("file.unwritable", path=str(path))


def save_sheet(pdf: bytes, path: Path) -> None:
    """Write a sheet where only its owner can read it; never over another file.

    Raises:
        Unavailable: ``file.unwritable`` (path).
    """
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as stream:
            stream.write(pdf)
    except OSError as error:
        raise Unavailable("file.unwritable", path=str(path)) from error
