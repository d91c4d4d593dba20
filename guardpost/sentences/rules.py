"""What is said when the gate's rules say no, and what a leader may do about it."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "vehicle.truck_needs_leader": "A large truck comes in by the shift leader's leave. Ask first.",
    "vehicle.slip_needed": "A van or truck leaves: open it. Goods need a release slip.",
    "vehicle.slip_open": "Slip {slips} waits for release. Check the goods first.",
    "visitor.host_unasked": "Ask the host first: phone, intercom or in person.",
    "visitor.escort_needed": "Somebody of the post goes along. Who? Choose the name.",
    "permit.none": "No permit has this name. Ask the service desk for one first.",
    "permit.ended": "Permit {number} was given back or taken away. It lets nobody in.",
    "permit.expired": "The permit ended on {until}. Have it renewed first.",
    "permit.not_yet": "The permit begins on {since}. Not before that day.",
    "permit.other_room": "The permit is for {room}. No other room.",
    "permit.inside": "Somebody is inside with this permit since {since}. One person, one permit.",
    "permit.hours": "Workers come in between {starts} and {ends} only.",
    "leader.told_already": "The leader knows of this already.",
    "hours.invalid": "{text} is no time. Write it like 08:00.",
    "hours.order": "The first time must lie before the second.",
}
