"""This PC's preferences: how the window looks here. Nothing of the book depends on them."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path

from guardpost.errors import Unavailable
from guardpost.words import DEFAULT_LANGUAGE, LANGUAGES

LOOKS = ("auto", "day", "night")
SCALES = (100, 110, 125, 150)
TEXTS = ("backup_folder", "backup_drive", "camera")


@dataclass(frozen=True, slots=True)
class Preferences:
    """Each setting once, with its default.

    Attributes:
        language: one of ``LANGUAGES``.
        look: day, night, or by the hour.
        scale: text and sizes in percent.
        reduced_motion: panels appear at once.
        print_slips: a visitor who is let in gets a printed slip.
        backup_folder: where backups go by themselves; beside the data folder when empty.
        backup_drive: a drive that they go to as well; none when empty.
        camera: which of several was chosen last; the system's own when empty.
    """

    language: str = DEFAULT_LANGUAGE
    look: str = "auto"
    scale: int = 100
    reduced_motion: bool = False
    print_slips: bool = False
    backup_folder: str = ""
    backup_drive: str = ""
    camera: str = ""


def load(data_dir: Path) -> Preferences:
    """Return what is stored; a missing, damaged or foreign value falls back to its default."""
    try:
        stored = json.loads(_file(data_dir).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Preferences()
    if not isinstance(stored, dict):
        return Preferences()
    known = {f.name: stored[f.name] for f in fields(Preferences) if _fits(f.name, stored)}
    return Preferences(**known)


def save(data_dir: Path, preferences: Preferences) -> None:
    """Write them whole or not at all.

    Raises:
        Unavailable: ``folder.unwritable``.
    """
    target = _file(data_dir)
    part = target.with_suffix(".part")
    try:
        part.write_text(json.dumps(asdict(preferences), indent=1), encoding="utf-8")
        part.replace(target)
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(data_dir)) from error


def change(data_dir: Path, **changes: str | int | bool) -> Preferences:
    """Change some of them; return all.

    Raises:
        Unavailable: ``folder.unwritable``.
    """
    kept = replace(load(data_dir), **changes)  # type: ignore[arg-type]
    save(data_dir, kept)
    return kept


def settings_text(data_dir: Path) -> str:
    """Return the file as it stands, for a backup; empty where there is none or it is no text."""
    try:
        return _file(data_dir).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def _file(data_dir: Path) -> Path:
    return data_dir / "settings.json"


def _fits(name: str, stored: dict[str, object]) -> bool:
    allowed: dict[str, tuple[object, ...]] = {
        "language": LANGUAGES,
        "look": LOOKS,
        "scale": SCALES,
        "reduced_motion": (True, False),
        "print_slips": (True, False),
    }
    if name in TEXTS:
        return isinstance(stored.get(name), str)
    return name in stored and stored[name] in allowed[name]
