"""What the commands prove: the book's chain, a report against it, state against ledger."""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import asdict, dataclass, field
from itertools import zip_longest
from pathlib import Path

from guardpost.backups.file import Manifest, check_file
from guardpost.backups.keys import is_under
from guardpost.book import copied_book, database_path, open_book, reading_book
from guardpost.clock import SystemClock
from guardpost.errors import Refused, Unavailable
from guardpost.instance import Instance
from guardpost.keys.book_key import book_key, is_keyed
from guardpost.ledger.rebuild import Difference, check, is_behind, rebuild
from guardpost.ledger.verify import ChainProof, verify_chain
from guardpost.registry.credentials import other_credential
from guardpost.site_record import opened_site
from guardpost.store.connect import open_database
from guardpost.store.migrate import known_steps
from guardpost.store.rows import Rows
from guardpost.witnesses import Testimony, heard

# How SQLite and SQLCipher tell of a page.
_PAGE = re.compile(r"page ([0-9]+)")


@dataclass(frozen=True)
class Proof:
    """The outcome of a proof.

    Attributes:
        holds: whether everything agrees.
        code: which sentence of ``sentences.proofs`` says it; ``facts`` fill it in.
    """

    holds: bool
    code: str
    facts: dict[str, str | int] = field(default_factory=dict)

    def as_json(self) -> dict[str, object]:
        """Return what ``--json`` prints."""
        return asdict(self)


def prove_book(data_dir: Path) -> Proof:
    """Walk the chain of the book in ``data_dir``, then hold it against what knows its lines.

    Raises:
        Unavailable: there is no book there, or it cannot be read.
    """
    with reading_book(data_dir) as rows:
        proof = _walked(rows, data_dir)
        told = heard(data_dir, rows) if proof.whole else Testimony(0, 0)
    facts: dict[str, str | int] = {"entries": proof.entries, "head": proof.head.hex()}
    facts |= {"witnesses": told.asked, "witnessed": told.upto}
    if told.spoilt:
        facts |= {"spoilt": len(told.spoilt), "spoilt_file": str(told.spoilt[0].file)}
    if proof.emptied:
        facts["emptied"] = proof.emptied
    if told.against is not None:
        code = f"book.{'cut' if told.missing else 'other'}_{told.against.kind}"
        return Proof(False, code, {**facts, "seq": told.against.seq, "name": told.against.name})
    if proof.whole:
        return Proof(True, _whole(proof), facts)
    return Proof(False, f"book.{proof.fault}", {**facts, "seq": proof.broken_at})


def _walked(rows: Rows, data_dir: Path) -> ChainProof:
    """Walk the chain; then, or where that met damage, look at the pages too."""
    try:
        proof = verify_chain(rows)
    except Unavailable:
        _require_sound_pages(rows, data_dir)
        raise
    if proof.whole:
        _require_sound_pages(rows, data_dir)
    return proof


def _require_sound_pages(rows: Rows, data_dir: Path) -> None:
    """Look at each page, also of tables that no chain holds; of a locked book by its own code.

    Raises:
        Unavailable: ``database.damaged_page`` (page); ``database.damaged``, whichever it is.
    """
    look = "cipher_integrity_check" if is_keyed(data_dir) else "quick_check(1)"
    found = rows.all(f"PRAGMA {look}")
    if found in ([], [("ok",)]):
        return
    path, page = str(database_path(data_dir)), _PAGE.search(str(found[0][0]))
    if page is not None:
        raise Unavailable("database.damaged_page", path=path, page=int(page[1]))
    raise Unavailable("database.damaged", path=path)


def _whole(proof: ChainProof) -> str:
    if not proof.entries:
        return "book.empty"
    return "book.whole_purged" if proof.emptied else "book.whole"


def prove_report(data_dir: Path, report: Path) -> Proof:
    """Check a report's seals, its revision and its ledger line against the book.

    Raises:
        Unavailable: the book or the file cannot be read.
    """
    from guardpost.reports.files import read_file
    from guardpost.reports.proof import prove

    with reading_book(data_dir) as rows:
        found = prove(rows, read_file(report), data_dir)
    return Proof(found.holds, found.code, dict(found.facts))


def prove_backup(data_dir: Path, backup: Path) -> Proof:
    """Hold the book against a backup of it, entry by entry.

    Whoever holds the machine can write a chain anew that is whole in itself; what was carried
    away before tells.

    Raises:
        Refused: ``backup.…``, it is no whole backup; ``backup.other_site``.
        Unavailable: the book or the backup cannot be read.
    """
    manifest = check_file(backup)
    proof = prove_book(data_dir)
    if not proof.holds:
        return proof
    key = book_key(data_dir) if manifest.keyed else None
    with reading_book(data_dir) as rows:
        if opened_site(rows).id != manifest.site:
            raise Refused("backup.other_site", path=str(backup))
        if key is None or is_under(backup, key):
            with closing(open_database(backup, key=key, read_only=True)) as copied:
                seq = _first_other(rows, Rows(copied))
        else:
            seq = _other_end(rows, manifest)
    facts: dict[str, str | int] = {"entries": manifest.entries}
    if seq:
        return Proof(False, "backup.other_entry", {**facts, "seq": seq})
    return Proof(True, "backup.agrees", facts)


def _other_end(rows: Rows, manifest: Manifest) -> int:
    """Return the last entry of a backup if the book has it otherwise; 0 when it agrees.

    One that was made under an earlier key does not open here. But it says openly where it ends,
    and a line's hash holds all lines before it.
    """
    found = rows.value("SELECT lower(hex(hash)) FROM ledger WHERE seq = ?", manifest.entries)
    return 0 if found == manifest.head else manifest.entries


def _first_other(rows: Rows, copied: Rows) -> int:
    """Return the first entry of a backup that the book has not, or has otherwise; 0 for none."""
    hashes = "SELECT seq, hash FROM ledger ORDER BY seq"
    for then, now in zip_longest(copied.each(hashes), rows.each(hashes)):
        if then is None:
            return 0
        if then != now:
            return int(then[0])
    return 0


def rebuild_state(data_dir: Path) -> int:
    """Rebuild the state tables in place; return the entries replayed.

    Raises:
        Refused: ``instance.running`` while a window holds the book.
        Unavailable: ``book.altered`` (seq): nothing true comes of an altered book; there is
            no book there, or it cannot be read.
    """
    _require_whole(data_dir)
    with Instance(data_dir):
        register = open_book(data_dir, SystemClock())
        try:
            return rebuild(register.database)
        finally:
            register.close()


def check_state(data_dir: Path) -> Difference | None:
    """Return the first difference between state and ledger; works on a copy.

    Raises:
        Unavailable: ``book.altered`` (seq); ``book.older``: this program has not filled the
            state yet, there is nothing to compare; there is no book, or it cannot be read.
    """
    _require_whole(data_dir)
    source = open_database(database_path(data_dir), read_only=True)
    with closing(source):
        if is_behind(source, len(known_steps())):
            raise Unavailable("book.older")
        with copied_book(source) as copy:
            return check(copy) or other_credential(Rows(copy))


def _require_whole(data_dir: Path) -> None:
    proof = prove_book(data_dir)
    if not proof.holds:
        raise Unavailable("book.altered", seq=proof.facts["seq"])
