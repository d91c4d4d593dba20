"""Every plate that the post knows, findable by a part from its middle.

Beginnings, ends and what stands behind the authority letter have indexes of their own;
only the other parts are kept here, once for each plate, and never forgotten.
"""

from __future__ import annotations

from guardpost.store.rows import Rows

LEAST = 3
"""The fewest characters that are looked for within a plate."""


def remember_plate(rows: Rows, plate: str) -> None:
    """Make a plate findable by what stands in its middle."""
    sql = "INSERT OR IGNORE INTO plate_parts (part, plate) VALUES (?, ?)"
    for start in (1, *range(3, len(plate) - LEAST)):
        # The last three are found as the end of the plate.
        if len(plate) - start > LEAST:
            rows.value(sql, plate[start:], plate)
