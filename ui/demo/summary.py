"""What the evening was, counted from the book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from guardpost.ledger.head import head_of
from guardpost.ledger.reading import shift_entries
from guardpost.proving import prove_report
from guardpost.sentences.proofs import PROOFS
from guardpost.shifts.opening import Shift, current_shift, known_shift
from guardpost.shifts.reports import known_report, number_of
from guardpost.store.rows import Rows
from guardpost.words import Words
from ui.demo.folder import Folder

VEHICLES = ("vehicle.entered", "vehicle.left", "vehicle.refused")
VISITORS = ("visitor.entered", "visitor.left", "visitor.refused")


def closing_words(rows: Rows, folder: Folder, words: Words) -> Iterator[str]:
    """Yield the lines that the demo ends with.

    Args:
        rows: the book, the next shift open.
    """
    following = shift_now(rows)
    played = known_shift(rows, following.previous)
    kinds = Counter(entry.kind for entry in shift_entries(rows, played.number))
    yield from _counts(kinds, words)
    head = head_of(rows)
    yield words.say("demo", "Book: {n} entries, head {head}", n=head.seq, head=head.hash.hex())
    number = last_report(rows)
    sealed = known_report(rows, number)
    yield words.say("demo", "Report {number}, seals: {n}", number=number, n=sealed.signatures)
    proof = prove_report(folder.data, folder.report)
    yield words.say("proofs", PROOFS[proof.code], **proof.facts)
    pattern = words.label(f"pattern.{following.pattern}")
    yield words.say(
        "demo",
        "Open now: {pattern}, group {group}, shift {number}",
        pattern=pattern,
        group=following.grp,
        number=following.number,
    )


def shift_now(rows: Rows) -> Shift:
    """Return the open shift.

    Raises:
        LookupError: none is.
    """
    shift = current_shift(rows)
    if shift is None:
        raise LookupError("no shift is open")
    return shift


def last_report(rows: Rows) -> str:
    """Return the number of the report of the shift before the open one."""
    return number_of(rows, shift_now(rows).previous)


def _counts(kinds: Counter[str], words: Words) -> Iterator[str]:
    vehicles = sum(kinds[kind] for kind in VEHICLES)
    visitors = sum(kinds[kind] for kind in VISITORS)
    yield words.say(
        "demo",
        "Passages: {n} (vehicles {vehicles}, visitors {visitors})",
        n=vehicles + visitors,
        vehicles=vehicles,
        visitors=visitors,
    )
    yield words.say("demo", "Visitors logged: {n}", n=kinds["visitor.entered"])
    yield words.say(
        "demo",
        "Release slips: {n} (released {released}, refused {refused})",
        n=kinds["removal.applied"],
        released=kinds["removal.released"],
        refused=kinds["removal.refused"],
    )
    yield words.say("demo", "Incidents: {n}", n=kinds["incident.opened"])
    yield words.say("demo", "Corrections: {n}", n=kinds["entry.corrected"])
