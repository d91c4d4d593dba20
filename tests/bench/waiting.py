"""How long a passage waits while 50,000 rows of a workbook are written beside it."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QCoreApplication

from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.registry.workbook.importing import import_workbook
from guardpost.registry.workbook.matching import plan
from guardpost.registry.workbook.rows import ReadWorkbook
from tests.bench.measuring import Finding
from tests.site import Post
from ui.registry.importing import unless_awaited
from ui.runner import Runner

WAIT_MS = 100.0
# A car comes when so many of the rows are written; the last one meets the commit itself.
AT = (0.1, 0.3, 0.6, 0.9, 1.0)
SETTLE_MS = 600_000


class _Cars:
    """Cars that come at their share of the rows, each once, however often the writing begins."""

    def __init__(self, post: Post, runner: Runner) -> None:
        self._post, self._runner = post, runner
        self._left = list(AT)
        self.waited: list[float] = []
        self.computed: list[float] = []
        self.begun = 0

    def __call__(self, done: int, total: int) -> None:
        """Hear how far the writing is, on the register's thread."""
        self.begun += done == 0 and total > 0
        if self._left and done >= self._left[0] * total > 0:
            number = len(self._left)
            self._left.pop(0)
            details = VehicleDetails(f"京B1000{number}", VehicleClass.OUTSIDE, "3栋1202")
            passed = partial(admit_vehicle, self._post.register, self._post.guard, details)
            came = time.perf_counter(), time.process_time()
            self._runner.run(passed, lambda _record: self._has_passed(*came), _raised)

    def _has_passed(self, came: float, computed: float) -> None:
        self.waited.append((time.perf_counter() - came) * 1000)
        self.computed.append((time.process_time() - computed) * 1000)


def waiting(post: Post, book: ReadWorkbook) -> Iterator[Finding]:
    """Yield the longest wait of a car, from the key to the record, among the writing."""
    application = QCoreApplication.instance() or QCoreApplication([])
    runner = Runner("register")
    cars = _Cars(post, runner)
    looked = plan(post.register.rows, book)
    # The first passage of a day loads what all the others find loaded.
    admit_vehicle(
        post.register, post.guard, VehicleDetails("京B10000", VehicleClass.OUTSIDE, "3栋1202")
    )
    began = time.perf_counter()
    work: Callable[[], object] = partial(
        import_workbook,
        post.register,
        post.leader,
        book,
        looked=looked,
        progress=partial(unless_awaited, runner, cars),
    )
    runner.run(work, lambda _done: None, _raised)
    assert runner.wait_idle(SETTLE_MS)
    taken = time.perf_counter() - began
    runner.close()
    application.processEvents()
    note = (
        f"{len(cars.waited)} cars, at the commit {cars.waited[-1]:.0f} ms; processor time"
        f" {max(cars.computed):.0f} ms at most;"
        f" the writing began {cars.begun} times and took {taken:.1f} s in all"
    )
    yield Finding(
        "longest wait of a car while rows are written", max(cars.waited), WAIT_MS, "ms", note
    )


def _raised(error: Exception) -> None:
    raise error
