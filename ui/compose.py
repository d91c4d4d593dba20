"""The only place where services and pages are built and wired."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication

from guardpost import settings
from guardpost.book import open_book, read_book
from guardpost.clock import Clock, SystemClock
from guardpost.errors import Refused
from guardpost.instance import Instance
from guardpost.ledger.register import Register
from guardpost.ledger.verify import ChainProof, verify_chain
from guardpost.signing.pepper import load
from guardpost.site import site
from ui.catalogue import Language
from ui.desk import Desk
from ui.fonts import load_fonts
from ui.frame.status_line import StatusLine
from ui.main_window import MainWindow
from ui.pages.entries import EntriesPage
from ui.pages.gate import GatePage
from ui.pages.handover import HandoverPage
from ui.pages.inside import InsidePage
from ui.pages.page import Page
from ui.pages.registry import RegistryPage
from ui.pages.removals import RemovalsPage
from ui.pages.reports import ReportsPage
from ui.pages.settings import SettingsPage
from ui.report_maker import ReportMaker
from ui.runner import Runner
from ui.theme import Theme
from ui.widgets.focus import FocusKeeper

# Dark outside, near enough, in every month and latitude that matters here.
NIGHT_FROM, NIGHT_UNTIL = 19, 6


@dataclass(frozen=True, slots=True)
class Look:
    """The application's look and language, before there is a book."""

    theme: Theme
    language: Language


def prepare_application(
    app: QApplication, data_dir: Path, clock: Clock, lang: str | None = None
) -> Look:
    """Give the application its fonts, theme and language."""
    preferences = settings.load(data_dir)
    theme = Theme(
        name=look_by_hour(clock) if preferences.look == "auto" else preferences.look,
        scale=preferences.scale / 100,
        reduced_motion=preferences.reduced_motion,
    )
    theme.set_families(load_fonts(data_dir / "fonts"))
    theme.apply(app)
    language = Language(app, lang or preferences.language)
    theme.keeper = FocusKeeper(app, theme)
    return Look(theme, language)


def look_by_hour(clock: Clock) -> str:
    """Return ``night`` or ``day`` by the hour."""
    hour = clock.now().hour
    return "night" if hour >= NIGHT_FROM or hour < NIGHT_UNTIL else "day"


def build_window(
    data_dir: Path, *, clock: Clock | None = None, lang: str | None = None
) -> MainWindow:
    """Return the window over the book in ``data_dir``, locked, not yet shown.

    Raises:
        Refused: ``instance.running``; ``site.not_opened`` before the first start.
        Unavailable: the book or its keys cannot be read.
    """
    used_clock = clock or SystemClock()
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    instance = Instance(data_dir)
    register = open_book(data_dir, used_clock)
    here = site(register.rows)
    if here is None:
        register.close()
        instance.release()
        raise Refused("site.not_opened")
    look = prepare_application(app, data_dir, used_clock, lang)
    runner, worker = Runner("register"), Runner("worker")
    desk = Desk(
        register=register,
        runner=runner,
        worker=worker,
        look=look,
        clock=used_clock,
        site=here,
        pepper=load(data_dir, here.id),
        data_dir=data_dir,
    )

    def closing() -> None:
        worker.close()
        runner.close()
        register.close()
        instance.release()

    return _window(desk, closing)
