"""What the rest of the file knows of the book's end, so that lines cut off it are missed.

A chain that ends early is whole in itself. But state tables and text index name entries by
their numbers: one that they name and the book has not was cut off.
"""

from __future__ import annotations

from guardpost.store.rows import Rows

# Every column that holds an entry's number; the index takes all entries in, when idle.
NAMED = (
    ("entry_text_docsize", "id"),
    ("corrections", "id"),
    ("residents", "id"),
    ("vehicles", "id"),
    ("vehicle_visits", "id"),
    ("vehicle_visits", "out_seq"),
    ("visitor_visits", "id"),
    ("visitor_visits", "out_seq"),
    ("incidents", "id"),
    ("incident_steps", "id"),
    ("service_requests", "id"),
    ("slips", "id"),
    ("slips", "ended_seq"),
    ("shifts", "opened_seq"),
    ("shifts", "closed_seq"),
    ("matters", "raised_seq"),
    ("handover_signatures", "signed_seq"),
    ("handovers", "completed_seq"),
    ("report_revisions", "seq"),
    ("report_prints", "seq"),
    ("period_reports", "seq"),
    ("reports", "seq"),
    ("residents", "changed_seq"),
    ("vehicles", "changed_seq"),
    ("permits", "changed_seq"),
    ("equipment_repairs", "seq"),
    ("handover_refusals", "seq"),
    ("inspection_rules", "seq"),
    ("leaves", "decided_seq"),
    ("swaps", "decided_seq"),
    ("purges", "seq"),
    ("rehearsals", "seq"),
    ("restorations", "seq"),
)
_LAST = " UNION ALL ".join(f"SELECT max({column}) FROM {table}" for table, column in NAMED)


def last_named(rows: Rows) -> int:
    """Return the highest number of an entry that anything beside the ledger names; 0 for none."""
    return max((seq or 0 for (seq,) in rows.all(_LAST)), default=0)
