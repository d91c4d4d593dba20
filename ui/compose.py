"""The only place where services and pages are built and wired."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget

from guardpost.book import open_book, read_book
from guardpost.clock import Clock, SystemClock
from guardpost.errors import Refused
from guardpost.instance import Instance
from guardpost.ledger.register import Register
from guardpost.ledger.verify import ChainProof, verify_chain
from guardpost.signing.pepper import load
from guardpost.site import opened_site, site
from ui.desk import Desk
from ui.frame.status_line import StatusLine
from ui.look import prepare_application
from ui.main_window import MainWindow
from ui.page import Page
from ui.report_maker import ReportMaker
from ui.runner import Runner
from ui.upkeep import Upkeep

if TYPE_CHECKING:
    from ui.forms.form import Form


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
    register, pepper = _opened(data_dir, used_clock, instance)
    look = prepare_application(app, data_dir, used_clock, lang)
    runner, worker = Runner("register"), Runner("worker")
    desk = Desk(
        register=register,
        runner=runner,
        worker=worker,
        look=look,
        clock=used_clock,
        site=opened_site(register.rows),
        pepper=pepper,
        data_dir=data_dir,
    )

    def closing() -> None:
        worker.close()
        runner.close()
        register.close()
        look.leave()
        instance.release()

    window = MainWindow(desk, _makers(desk), StatusLine(desk, _printer()), closing)
    _prove_book(desk, window)
    Upkeep(desk, window)
    return window


def _opened(data_dir: Path, clock: Clock, instance: Instance) -> tuple[Register, bytes]:
    """Return the book of a site and its pepper; what fails lets go of the folder again."""
    with ExitStack() as undo:
        undo.callback(instance.release)
        register = open_book(data_dir, clock)
        undo.callback(register.close)
        here = site(register.rows)
        if here is None:
            raise Refused("site.not_opened")
        pepper = load(data_dir, here.id)
        undo.pop_all()
    return register, pepper


def _makers(desk: Desk) -> dict[str, Callable[[], Page]]:
    """Return how each page is made. A page's modules are imported when it is."""
    reports = ReportMaker(desk)

    def gate() -> Page:
        from ui.pages.gate import GatePage

        return GatePage(desk, _forms(desk))

    def inside() -> Page:
        from ui.pages.inside import InsidePage

        return InsidePage(desk)

    def removals() -> Page:
        from ui.pages.removals import RemovalsPage

        return RemovalsPage(desk)

    def handover() -> Page:
        from ui.pages.handover import HandoverPage

        return HandoverPage(desk, reports)

    def entries() -> Page:
        from ui.pages.entries import EntriesPage

        return EntriesPage(desk)

    def report_list() -> Page:
        from ui.pages.reports import ReportsPage

        return ReportsPage(desk)

    def registry() -> Page:
        from ui.pages.registry import RegistryPage

        return RegistryPage(desk)

    def settings() -> Page:
        from ui.pages.settings import SettingsPage

        return SettingsPage(desk)

    return {
        "gate": gate,
        "inside": inside,
        "removals": removals,
        "handover": handover,
        "entries": entries,
        "reports": report_list,
        "registry": registry,
        "settings": settings,
    }


def _forms(desk: Desk) -> dict[str, Callable[[QWidget], Form]]:

    from ui.forms.correction import CorrectionForm
    from ui.forms.incident import IncidentForm
    from ui.forms.open_post import OpenPostForm
    from ui.forms.service import ServiceForm
    from ui.forms.vehicle import VehicleForm
    from ui.forms.visitor import VisitorForm

    return {
        "F1": partial(VehicleForm, desk),
        "F2": partial(VisitorForm, desk),
        "F4": partial(IncidentForm, desk),
        "F5": partial(ServiceForm, desk),
        "F8": partial(CorrectionForm, desk),
        "open_post": partial(OpenPostForm, desk),
    }


def _printer() -> str:
    return QPrinterInfo.defaultPrinterName()


def _prove_book(desk: Desk, window: MainWindow) -> None:
    """Walk the chain beside the window; a broken book is said, and the gate stays open."""
    folder = desk.data_dir

    def walk() -> ChainProof:
        return verify_chain(read_book(folder))

    desk.worker.run(walk, window.status.show_proof, desk.say_error)
