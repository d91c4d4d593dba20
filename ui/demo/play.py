"""The demo: one middle shift at 翠湖花园, played through the real window by key presses."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from guardpost.book import read_book
from guardpost.clock import ManualClock
from guardpost.reports.files import read_file, report_file, write_file
from guardpost.words import LANGUAGES, Words
from ui.compose import build_window
from ui.demo.album import Album
from ui.demo.early import BEGINS, Cast, play_early_shift
from ui.demo.evening import play_evening
from ui.demo.folder import Folder, make_folder
from ui.demo.hands import Hands
from ui.demo.people import change_guard, lock, sign_in
from ui.demo.relief import LEADER as RELIEF
from ui.demo.relief import hand_over
from ui.demo.stage import Stage
from ui.demo.summary import closing_words, last_report
from ui.display import has_display

PLAYED, STOPPED = 0, 1
SIZE = (1366, 768)
LEADER = "罗守田"
BEGIN_AT, RELIEF_AT = "16:00", "23:50"
# Said by the offscreen platform; it is true, and no fault of the window.
HARMLESS = "This plugin does not support"
# Looked at once the shift is handed over: the report is in the list then.
PAGES_AFTER = ("entries", "reports", "rota", "registry", "settings")


def play(out: Path, words: Words) -> int:
    """Play the shift; leave report, pictures and book in ``out``; return the exit code.

    Raises:
        Refused: ``demo.folder_in_use``, ``instance.running``.
        Unavailable: the folder cannot be written.
    """
    folder = make_folder(out)
    clock = ManualClock(BEGINS)
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    tell(words.say("demo", "The early shift of the demo site works and hands over…"))
    cast = play_early_shift(folder.data, clock, words)
    tell(words.say("demo", "The middle shift, by key presses in the window:"))
    try:
        with curtain(folder, clock, cast, words) as stage:
            pictures = play_shift(stage, folder, words)
            finish(stage, folder)
    except (LookupError, TimeoutError) as error:
        traceback.print_exc()
        at = f"{clock.now():%H:%M:%S}"
        said = words.say("demo", "The demo stopped at {time}: {why}", time=at, why=str(error))
        print(said, file=sys.stderr)
        return STOPPED
    tell("")
    for line in closing_words(read_book(folder.data), folder, words):
        tell(line)
    tell(words.say("demo", "Pictures: {n} in {path}", n=pictures, path=str(folder.screens)))
    tell(words.say("demo", "Report: {path}", path=str(folder.report)))
    tell(words.say("demo", "Data: {path}", path=str(folder.data)))
    return PLAYED


def tell(line: str) -> None:
    """Print a line at once, also into a pipe."""
    print(line, flush=True)


@contextmanager
def curtain(folder: Folder, clock: ManualClock, cast: Cast, words: Words) -> Iterator[Stage]:
    """Show the window over the demo's book, and close it again."""
    window = build_window(folder.data, clock=clock, lang=words.lang)
    hands = Hands(window)
    window.desk.theme.set_reduced_motion(True)
    window.resize(*SIZE)
    with faults_noticed(hands.faults):
        window.show()
        window.activateWindow()
        try:
            hands.begin()
            yield Stage(window, hands, clock, read_book(folder.data), cast, words, tell, BEGINS)
        except (LookupError, TimeoutError):
            hands.photograph(folder.stopped)
            raise
        finally:
            window.close()
            QApplication.processEvents()


@contextmanager
def faults_noticed(faults: list[BaseException]) -> Iterator[None]:
    """Keep what the window raises and what Qt warns of; the next act raises it."""
    hook = sys.excepthook

    def notice(
        _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        faults.append(error)

    def hear(kind: QtMsgType, _where: QMessageLogContext, said: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and not said.startswith(HARMLESS):
            faults.append(RuntimeError(said))

    sys.excepthook = notice
    heard_before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        sys.excepthook = hook
        qInstallMessageHandler(heard_before)


def play_shift(stage: Stage, folder: Folder, words: Words) -> int:
    """Play from signing in to the printed report; return how many pictures were taken."""
    album = Album(stage, folder.screens)
    stage.move_to(BEGIN_AT)
    sign_in(stage, LEADER)
    play_evening(stage, album)
    stage.move_to(RELIEF_AT)
    change_guard(stage, LEADER)
    hand_over(stage, album)
    time = f"{stage.clock.now():%H:%M}"
    tell(words.say("demo", "{time}  handed over; the report is made", time=time))
    change_guard(stage, RELIEF)
    for page in PAGES_AFTER:
        stage.hands.click(f"nav.{page}")
        album.take(page)
    change_language(stage, words)
    stage.hands.press(Qt.Key.Key_Escape)
    lock(stage)
    return album.count


def change_language(stage: Stage, words: Words) -> None:
    """Change the language on the settings page, there and back.

    Raises:
        LookupError: the window kept its language.
    """
    others = [lang for lang in LANGUAGES if lang != words.lang]
    for lang in (*others, words.lang):
        stage.hands.click(f"settings.language.{lang}")
        if stage.window.desk.language.lang != lang:
            raise LookupError(f"the window does not speak {lang}")


def finish(stage: Stage, folder: Folder) -> None:
    """Copy the report of the shift that was played out of the data folder."""
    number = last_report(stage.book)
    write_file(folder.report, read_file(report_file(folder.data, number)))
