"""The window's own thread while a month of 10,000 lines is read, laid out and written."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication

from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle, release_vehicle
from tests.bench.measuring import Finding, progress
from tests.site import make_post
from tests.ui.booth import Booth, put_away
from ui.compose import build_window
from ui.look import new_application, prepare_application
from ui.reports.periods import Periods

LINES, STALL_MS, BEAT_MS = 10_000, 50.0, 2


def stalls(data: Path) -> Iterator[Finding]:
    """Yield the longest gap between beats of the window's thread, for paper and workbook."""
    clock = ManualClock(datetime(2026, 6, 12, 8, 2, tzinfo=timezone(timedelta(hours=8))))
    post = make_post(data, clock)
    post.close()
    progress(f"a month of {LINES:,} lines")
    _fill(data, clock, post.guard)
    application = QApplication.instance() or new_application()
    assert isinstance(application, QApplication)
    prepare_application(application, data, clock)
    window = build_window(data, clock=clock, lang="zh_CN")
    window.resize(1366, 768)
    window.show()
    # As the program does once its window is seen.
    gc.freeze()
    booth = Booth(window, clock, (post.admin, post.leader, post.guard, post.relief))
    booth.sign_in(post.admin)
    window.show_page("reports")
    booth.settle()
    for form in ("pdf", "xlsx"):
        yield _making(booth, data / f"month.{form}", form)
    put_away(window)


def _fill(data: Path, clock: ManualClock, guard: str) -> None:
    register = open_book(data, clock)
    for number in range(LINES // 2):
        plate = f"苏A{number % 100_000:05d}"
        clock.advance(seconds=20)
        admit_vehicle(register, guard, VehicleDetails(plate, VehicleClass.OUTSIDE, "3栋1202"))
        clock.advance(seconds=20)
        release_vehicle(register, guard, plate)
    register.close()


def _making(booth: Booth, out: Path, form: str) -> Finding:
    page = booth.find(Periods, "reports.periods")
    booth.find(QAbstractButton, "reports.listed.entries").click()
    # Pages that nobody has opened are made by the first wait, and are no part of a report.
    booth.window.wait_idle(60_000)
    beats: list[float] = []
    worked: list[float] = []

    def beat() -> None:
        beats.append(time.perf_counter())
        worked.append(time.thread_time())

    timer = QTimer()
    timer.timeout.connect(beat)
    timer.start(BEAT_MS)
    begun = time.perf_counter()
    page.make(form, out)
    while not out.exists():
        QApplication.processEvents()
        booth.window.desk.beside.wait_idle(60_000)
        booth.window.wait_idle(60_000)
    taken = time.perf_counter() - begun
    timer.stop()
    gaps = sorted((after - before) * 1000 for before, after in pairwise(beats))
    over = sum(gap > STALL_MS for gap in gaps)
    own = max((after - before) * 1000 for before, after in pairwise(worked))
    note = (
        f"{over} of {len(gaps):,} beats late; at most {own:.1f} ms of them the thread's own "
        f"processor time; {taken:.1f} s for the {form}"
    )
    return Finding(f"longest stall, month as {form}", gaps[-1], STALL_MS, "ms", note)
