"""A slip on its way to the printer: what is said meanwhile, then, and where it lies until then."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ui.desk import Desk
from ui.messages import translate


def send_slip(desk: Desk, send: Callable[[Path], bool], path: Path) -> None:
    """Print a slip and put its file away: what is on the paper is enough.

    Args:
        send: prints it; False where there is no printer. Runs on the printing thread.
    """
    if desk.printing.busy:
        # Nobody stands and waits for a printer that may never answer.
        desk.say(
            lambda: translate(
                "preview", "The printer has not answered yet. The slip waits in {path}."
            ),
            path=path,
        )

    def work() -> bool:
        is_printed = send(path)
        if is_printed:
            path.unlink()
        return is_printed

    desk.printing.run(work, lambda done: _say(desk, path, done), desk.say_error)


def _say(desk: Desk, path: Path, is_printed: bool) -> None:
    if is_printed:
        desk.say(lambda: translate("preview", "The slip is being printed."))
        return
    desk.say(
        lambda: translate("preview", "There is no printer. The slip lies in {path}."), path=path
    )
