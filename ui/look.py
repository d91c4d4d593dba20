"""The application's look and language, before there is a book."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from guardpost import settings
from guardpost.clock import Clock
from ui.catalogue import Language
from ui.fonts import load_fonts
from ui.theme import Theme, ThemeName
from ui.widgets.focus import FocusKeeper
from ui.widgets.keyboard import Keyboard

# Dark outside, near enough, in every month and latitude that matters here.
NIGHT_FROM, NIGHT_UNTIL = 19, 6
# A report is made beside the window by Python that gives way after 5 ms, and a painting takes
# forty turns and more: it came 200 ms late, at 1 ms 110, at this 30.
TURN_SECONDS = 0.0005


@dataclass(frozen=True, slots=True)
class Look:
    """What every widget is drawn with."""

    theme: Theme
    language: Language
    focus: FocusKeeper
    keyboard: Keyboard
    preferences: settings.Preferences

    def leave(self) -> None:
        """Let the application go: its window has closed."""
        self.language.remove()
        self.focus.release()
        self.keyboard.release()


def new_application() -> QApplication:
    """Return the application, in the style that the sheet is written for."""
    sys.setswitchinterval(TURN_SECONDS)
    # By its argument: setStyle hands back an object whose type alone costs 5 ms.
    return QApplication([*sys.argv[:1], "-style", "Fusion"])


def prepare_application(
    app: QApplication, data_dir: Path, clock: Clock, lang: str | None = None
) -> Look:
    """Give the application its fonts, theme and language."""
    preferences = settings.load(data_dir)
    theme = Theme(
        name=look_of(preferences, clock),
        scale=preferences.scale / 100,
        reduced_motion=preferences.reduced_motion,
    )
    theme.set_families(load_fonts(data_dir / "fonts"))
    theme.apply(app)
    language = Language(app, lang or preferences.language)
    return Look(theme, language, FocusKeeper(app, theme), Keyboard(app), preferences)


def look_of(preferences: settings.Preferences, clock: Clock) -> ThemeName:
    """Return ``day`` or ``night``: as chosen, or by the hour."""
    if preferences.look != "auto":
        return "night" if preferences.look == "night" else "day"
    hour = clock.now().hour
    return "night" if hour >= NIGHT_FROM or hour < NIGHT_UNTIL else "day"
