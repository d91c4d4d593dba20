"""What is said when an expected visitor, a pass or a card says no."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "expected.room_needed": "Which room are they going to? Type it first.",
    "expected.who_needed": "Who comes? Type a name or a plate.",
    "expected.name_needed": "They were announced without a name. Ask for it first.",
    "expected.party": "From 1 to {largest} people.",
    "time.needed": "Write the time like 21:30.",
    "time.unread": "{text} is no time. Write it like 17:30.",
    "expected.past": "The day is over already. Check the date.",
    "expected.other_day": "They are expected on {day}, not today. Ask the host.",
    "expected.unknown": "There is no such announcement.",
    "expected.ended": "This was dealt with already.",
    "pass.misread": "The code was not read right. Scan it again.",
    "pass.unknown": "This code is not one of this post. Ask where it comes from.",
    "pass.not_inside": "They have left already. No pass is made out.",
    "pass.cancelled": "The host has called this visit off. Ask the host.",
    "pass.left_already": "Already left at {at}. Nothing was logged.",
    "pass.in_already": "Just let in at {at}. To leave, scan again in a minute.",
    "pass.is_slip": "This is release slip {slip}. Look at it on the page of items.",
    "pass.not_a_visitor": "They came in a vehicle. Log it out by its plate.",
    "card.not_missing": "This card is not missing.",
}
