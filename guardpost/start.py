"""The first start: a data folder, its keys, its site and its first administrator."""

from __future__ import annotations

import os
import secrets
from dataclasses import replace
from pathlib import Path

from guardpost.book import database_path, open_book
from guardpost.clock import Clock
from guardpost.errors import Refused
from guardpost.instance import Instance
from guardpost.keys.book_key import make_book_key
from guardpost.keys.renewing import seal_afresh
from guardpost.ledger.textindex import index_pending
from guardpost.registry.administrator_code import make_administrator_code
from guardpost.signing.pepper import kept, load_or_create
from guardpost.signing.pins import PinCost
from guardpost.site import Opened, SiteDetails, check_site, open_site
from guardpost.site_record import site

SITE_ID_BYTES = 8


def start_site(
    data_dir: Path,
    clock: Clock,
    details: SiteDetails,
    admin: str,
    pin: str,
    cost: PinCost | None = None,
    *,
    afresh: bool = False,
    locked: bool = True,
) -> Opened:
    """Open a new site's book in ``data_dir``; whatever is refused leaves no site behind.

    Args:
        afresh: begin a new book even where the keys of a lost one lie.
        locked: the book's file opens only with a key; one that lies there stays as it is.

    Raises:
        Refused: ``site.opened_already``, ``instance.running``, and what ``open_site`` refuses;
            ``site.book_lost`` (path) where a post has its keys but no book.
        Unavailable: the folder, the database or the key store.
    """
    check_site(details, admin, pin, clock.now().date())
    cost = cost or PinCost()
    with Instance(data_dir):
        is_new = not database_path(data_dir).exists()
        if is_new and kept(data_dir) and not afresh:
            raise Refused("site.book_lost", path=str(database_path(data_dir)))
        if is_new and locked:
            make_book_key(data_dir, details.id)
        register = open_book(data_dir, clock)
        try:
            if site(register.rows) is not None:
                raise Refused("site.opened_already")
            if kept(data_dir) and not afresh:
                raise Refused("site.book_lost", path=str(database_path(data_dir)))
            pepper = load_or_create(data_dir, details.id)
            opened = open_site(register, details, admin, pin, pepper, cost)
            code = seal_afresh(register, opened.admin.code, data_dir, pepper, os.urandom, cost)
            index_pending(register.rows)
            pin_code = make_administrator_code(register, opened.admin.code, pepper, os.urandom)
            return replace(opened, recovery_code=code, administrator_code=pin_code)
        finally:
            register.close()


def new_site_id() -> str:
    """Return a random id for a site; its keys are kept under it."""
    return secrets.token_hex(SITE_ID_BYTES)
