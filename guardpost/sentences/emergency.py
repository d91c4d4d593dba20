"""What is said of the emergency book."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "emergency.kit_lost": "The book is damaged, and the names for an emergency book are lost too."
    " Go on by paper and call the supervisor.",
    "emergency.not_one": "{path} holds no emergency book.",
    "emergency.other_site": "{path} holds another site's emergency book. Nothing was brought in.",
    "emergency.altered": "Entry {seq} of the emergency book at {path} was altered."
    " Nothing was brought in.",
    "emergency.brought_in_already": "Emergency book {book} was brought in already.",
}
