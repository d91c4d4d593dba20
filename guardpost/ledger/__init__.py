"""The book: canonical bytes, the hash chain and the one way to write."""
