"""The threads beside the window, for whatever is slow or may never answer."""

from __future__ import annotations

from PySide6.QtCore import QDeadlineTimer

from ui.runner import Runner

# How long paper on its way to the printer is waited for when the window closes.
SECONDS = 2.0


class Beside:
    """Each begins with its first job.

    Attributes:
        worker: files, proofs, reports.
        printing: whatever is asked of a printer. A print server may never answer: no other
            work waits behind it.
        drawing: pages of a PDF, one after the other; PDFium bears no more.
        idle: what is done while nobody needs the PC; nobody waits for it.
    """

    def __init__(self, worker: Runner | None = None) -> None:
        self.worker = worker or Runner("worker")
        self.printing, self.drawing = Runner("printing"), Runner("drawing")
        self.idle = Runner("idle")

    @property
    def busy(self) -> bool:
        """Whether one of them has something to do."""
        return any(one.busy for one in self._all)

    @property
    def _all(self) -> tuple[Runner, ...]:
        return (self.worker, self.printing, self.drawing)

    def wait_idle(self, ms: int) -> bool:
        """As ``Runner.wait_idle``, for all of them."""
        deadline = QDeadlineTimer(ms)
        while (busy := next((one for one in self._all if one.busy), None)) is not None:
            if not busy.wait_idle(deadline.remainingTime()):
                return False
        return True

    def close(self) -> None:
        """End them; paper that no printer takes within seconds is given up."""
        self.drawing.close()
        self.worker.close()
        late = [not one.close(most) for one, most in ((self.printing, SECONDS), (self.idle, 0.0))]
        if any(late):
            from ui.other_process import give_up

            give_up()
            self.printing.close(SECONDS)
            self.idle.close(SECONDS)
