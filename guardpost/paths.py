"""Where things lie: the program's own resources and the post's data folder."""

from __future__ import annotations

import os
import sys
from pathlib import Path

DATABASE_NAME = "guardpost.db"


def resources() -> Path:
    """Return the folder of fonts, icons and translations, also in a built program."""
    bundled = getattr(sys, "_MEIPASS", None)
    root = Path(bundled) if bundled else Path(__file__).resolve().parent.parent
    return root / "resources"


def default_data_dir() -> Path:
    """Return ``$GUARDPOST_DATA``, else the person's own data folder by platform custom."""
    if given := os.environ.get("GUARDPOST_DATA"):
        return Path(given)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Application Support"
    else:
        base = Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))
    return base / "guardpost"
