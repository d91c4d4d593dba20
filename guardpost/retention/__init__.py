"""How long personal data is kept, and its deletion when that time is over."""
