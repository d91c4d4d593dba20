"""PINs, drawn strokes and seals."""
