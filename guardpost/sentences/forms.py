"""What is said below a field whose text cannot be kept, or is perhaps not what was meant."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "phone.empty": "There is no number in it.",
    "phone.too_short": "{missing} short, {length} now",
    "phone.too_long": "{extra} too many, {length} now",
    "phone.not_digits": "A phone has digits only.",
    "document.empty": "There is no number in it.",
    "document.too_short": "{missing} short, {length} now",
    "document.too_long": "{extra} too many, {length} now",
    "document.not_digits": "18 digits; only the last may be an X.",
    "document.area": "The first 6 digits are no place. Look again.",
    "document.birth_date": "Digits 7 to 14 are no date of birth. Look again.",
    "document.birth_in_future": "The date of birth lies ahead. Look again.",
    "document.check_digit": "The last digit does not fit the others. Look again.",
    "document.form": "This is not how such a number looks. Is the kind right?",
    "document.unknown_kind": "Choose the kind of paper.",
    "plate.empty": "There is no number in it.",
    "plate.maybe_new_energy_short": "A green plate has 6 behind the letter. Is one missing?",
    "plate.maybe_no_province": "Is the province missing in front?",
    "plate.letter_for_digit": "Plates have no letters O and I. Was this meant?",
    "plate.one_short": "One character is missing, perhaps. It can be logged all the same.",
    "plate.one_long": "One character too many, perhaps. It can be logged all the same.",
    "plate.no_province": "The province is missing in front. It can be logged all the same.",
    "plate.unknown_province": "No province is written so. It can be logged all the same.",
    "plate.cross_border_only": "粤Z plates end in 港 or 澳. It can be logged all the same.",
    "plate.unknown_form": "Not a usual plate. It can be logged all the same.",
    "correction.none_before": "This shift has no earlier entry to correct.",
    "stay.time": "Write the time like 21:30.",
    "text.lone_surrogate": "There is a broken character. Type it again.",
}
