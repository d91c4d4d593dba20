"""The trade's words in English, by code; the Chinese is in ``labels.ts``.

Window, command line and report say the same word for the same thing.
"""

from __future__ import annotations

LABELS: dict[str, str] = {
    # Vehicles: handbook 秩序维护部 (二) 1 (5)
    "vehicle.resident": "Resident car",
    "vehicle.nonresident": "Non-resident",
    "vehicle.outside": "Outside vehicle",
    "vehicle.motorcycle": "Motorcycle",
    "vehicle.tricycle": "Tricycle",
    "vehicle.bicycle": "Bicycle",
    "vehicle.emergency": "Emergency",
    "vehicle.official": "Official",
    "vehicle.watchlist": "Watchlist",
    # Visitors
    "visitor.visitor": "Visitor",
    "visitor.renovation": "Renovation",
    "visitor.delivery": "Delivery",
    "visitor.housekeeping": "Housekeeping",
    "visitor.officer": "Officer",
    "visitor.other": "Other",
    "visitor.watchlist": "Watchlist",
    # How the host confirmed
    "verified.phone": "Phone confirmed",
    "verified.intercom": "Intercom confirmed",
    "verified.in_person": "Met in person",
    "verified.preregistered": "Expected",
    "verified.unreachable": "Host not reached",
    # Notes on a line
    "note.not_seen_entering": "Not seen entering",
    "note.not_admitted": "Not admitted",
    "card.returned": "Card back",
    "card.not_returned": "Card not back",
}
