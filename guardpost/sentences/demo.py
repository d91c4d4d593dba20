"""What is said when the demo cannot begin."""

from __future__ import annotations

SENTENCES: dict[str, str] = {
    "demo.folder_in_use": "There is something else in {path}. Choose an empty folder.",
}
