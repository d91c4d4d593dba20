"""Help: the keys of each page, and the card of duties and polite phrases."""
