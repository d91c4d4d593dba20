"""The only place where services and pages are built and wired."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QWidget

from guardpost.book import reading_book
from guardpost.clock import Clock, SystemClock
from guardpost.emergency_book.marks import mark_damaged
from guardpost.errors import Unavailable
from guardpost.instance import Instance
from guardpost.keys.kept import close_to_others
from guardpost.keys.renewal import is_sheet_owed
from guardpost.ledger.textindex import index_pending
from guardpost.site_record import opened_site
from ui.desk import Desk
from ui.live_camera import PcCameras
from ui.look import new_application, prepare_application
from ui.main_window import MainWindow
from ui.messages import translate
from ui.opening import open_some_book
from ui.page import Page
from ui.runner import Runner
from ui.safekeeping import Safekeeping
from ui.soundness import Finding, Look

if TYPE_CHECKING:
    from ui.forms.form import Form
    from ui.frame.desk_frame import DeskFrame
    from ui.frame.status_line import StatusLine


def build_window(
    data_dir: Path | str, *, clock: Clock | None = None, lang: str | None = None
) -> MainWindow:
    """Return the window over the book in ``data_dir``, locked, not yet shown.

    Raises:
        Refused: ``instance.running``; ``site.not_opened`` before the first start.
        Unavailable: the book or its keys cannot be read.
    """
    data_dir, used_clock = Path(data_dir), clock or SystemClock()
    app = QApplication.instance() or new_application()
    assert isinstance(app, QApplication)
    instance = Instance(data_dir)
    with ExitStack() as undo:
        undo.callback(instance.release)
        # Before they are read, which closes them without a word.
        loose = close_to_others(data_dir)
        book = open_some_book(data_dir, used_clock, lang)
        undo.pop_all()
    register = book.register
    look = prepare_application(app, book.folder, used_clock, lang)
    runner, worker = Runner("register"), Runner("worker")
    desk = Desk(
        register=register,
        runner=runner,
        worker=worker,
        look=look,
        clock=used_clock,
        site=opened_site(register.rows),
        pepper=book.pepper,
        data_dir=book.folder,
        home=data_dir,
        damage=book.damage,
        waiting=book.waiting,
        cameras=PcCameras(),
    )
    desk.damaged.connect(partial(mark_damaged, book.folder))

    safekeeping = Safekeeping(desk)

    def closing() -> None:
        safekeeping.close()
        desk.beside.close()
        runner.close()
        # The index names the last line too: one cut off while the window is shut is missed.
        with suppress(Unavailable):
            index_pending(register.rows)
        register.close()
        look.leave()
        instance.release()

    return MainWindow(desk, partial(_frame, desk, bool(loose)), closing)


def _mark(desk: Desk, why: str) -> None:
    """Remember beside the book that it is damaged; the disk may be what is dying."""
    home = desk.home
    desk.worker.run(lambda: mark_damaged(home, why), lambda _none: None, desk.say_error)


def _frame(desk: Desk, were_loose: bool) -> DeskFrame:
    """Return what lies behind the lock screen; the book is proved while somebody signs in."""
    from ui.comparing import Comparing
    from ui.frame.desk_frame import DeskFrame
    from ui.frame.status_line import StatusLine
    from ui.upkeep import Upkeep

    frame = DeskFrame(desk, _makers(desk), StatusLine(desk))
    _name_printer(desk, frame.status)
    _prove_book(desk)
    Upkeep(desk, frame)
    Comparing(desk, frame)
    if were_loose:
        desk.warn(
            lambda: translate(
                "window",
                "Others on this PC could read the keys; they cannot any more. Tell the supervisor.",
            )
        )
    elif is_sheet_owed(desk.data_dir):
        desk.warn(
            lambda: translate(
                "window",
                "The book's key was renewed, but nobody saw the recovery sheet. An administrator"
                " makes a new one in the settings.",
            )
        )
    return frame


def _makers(desk: Desk) -> dict[str, Callable[[], Page]]:
    """Return how each page is made. A page's modules are imported when it is."""
    from ui.report_maker import ReportMaker

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

    def rota() -> Page:
        from ui.pages.rota import RotaPage

        return RotaPage(desk)

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
        "rota": rota,
        "registry": registry,
        "settings": settings,
    }


def _forms(desk: Desk) -> dict[str, Callable[[QWidget], Form]]:

    from ui.forms.correction import CorrectionForm
    from ui.forms.expected import ExpectedForm
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
        "F10": partial(ExpectedForm, desk),
        "F8": partial(CorrectionForm, desk),
        "open_post": partial(OpenPostForm, desk),
    }


def _name_printer(desk: Desk, status: StatusLine) -> None:
    """Ask for the system's own printer; the line says so until there is an answer."""

    def ask() -> str:
        from guardpost.doctor import default_printer

        return default_printer()

    desk.printing.run(ask, status.show_printer, status.show_no_answer)


def _prove_book(desk: Desk) -> None:
    """Walk the chain beside the window; a broken book is said, and the gate stays open.

    So is one that ends before the line that was noted last: it was cut off meanwhile.
    """
    from guardpost.emergency_book.noted import noted_against
    from guardpost.ledger.verify import ChainProof, verify_chain

    def walk() -> ChainProof:
        with reading_book(desk.data_dir) as rows:
            proof = verify_chain(rows)
            noted = noted_against(rows, desk.data_dir, desk.pepper) if proof.whole else 0
        return replace(proof, broken_at=noted, fault="cut") if noted else proof

    def note(proof: ChainProof) -> None:
        desk.soundness.note(Look.CHAIN, None if proof.whole else Finding(seq=proof.broken_at))

    desk.worker.run(walk, note, desk.hear)
