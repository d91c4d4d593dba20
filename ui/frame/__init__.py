"""The frame round the pages: top bar, status line, function keys, lock."""
