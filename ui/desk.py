"""What every page is given: the person signed in, the register, the look, the language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from guardpost import settings
from guardpost.errors import DAMAGED, GuardpostError, Refused, Unavailable
from guardpost.times import from_text
from ui.beside import Beside
from ui.cameras import Cameras, NoCameras
from ui.catalogue import Language
from ui.look import Look, look_of
from ui.messages import sentence
from ui.runner import Failed, Runner
from ui.soundness import Soundness
from ui.theme import Theme, ThemeName
from ui.widgets.keyboard import Keyboard

if TYPE_CHECKING:
    from pathlib import Path

    from guardpost.clock import Clock
    from guardpost.ledger.register import Register
    from guardpost.registry.staff import Staff
    from guardpost.settings import Preferences
    from guardpost.site_record import Site
    from guardpost.store.rows import Rows
    from ui.safekeeping import Safety

Saying = Callable[[], str]


class Desk(QObject):
    """The booth's desk, as the pages see it. Built by ``ui.compose`` alone.

    Attributes:
        beside: the threads for what is slow; ``worker`` and ``printing`` are two of them.
        preferences: how the window looks and prints here; changed by ``prefer``.
        staff: who is signed in, or None on the lock screen.
        site: the compound and post.
        pepper: the site's secret for PINs and keys; never shown.
        safety: how the backups stand; None before the first look.
        soundness: whether the book is sound, for whoever shows it.
        data_dir: the folder of the book that is open; ``home`` the post's own.
        damage: why this is an emergency book; empty when it is the post's own.
        waiting: station codes of emergency books that are not brought in yet.
        cameras: what this PC has of them.
        unattended: what is told of just now, the post did by itself.
        again: makes the sentence that is being said, in the language of then.

    Signals:
        recorded: a verb's record, after its commit is on disk.
        said: one sentence for the status line.
        signed_in: who is at the desk changed (Staff or None).
        shift_changed: the open shift is another one now.
        idle_set: after how many minutes the desk locks itself now.
        renamed: the compound or the post is called otherwise now.
        damaged: the book turned out to be damaged while it is open (its code).
        emergency_asked: somebody wants to go on in an emergency book.
        asked_for: a page code and a hint for it, such as ``("gate", "visitor")``.
        renewal_asked: the book is to go under a new key (RenewalOrder).
        backup_asked, rehearsal_asked: somebody wants one now.
        safety_changed: the backups stand otherwise (Safety).
    """

    recorded = Signal(object)
    said = Signal(str)
    failed = Signal(str)
    signed_in = Signal(object)
    shift_changed = Signal()
    renamed = Signal()
    damaged = Signal(str)
    emergency_asked = Signal()
    idle_set = Signal(int)
    asked_for = Signal(str, object)
    renewal_asked = Signal(object)
    backup_asked = Signal()
    rehearsal_asked = Signal()
    safety_changed = Signal(object)

    def __init__(
        self,
        *,
        register: Register,
        runner: Runner,
        worker: Runner,
        look: Look,
        clock: Clock,
        site: Site,
        pepper: bytes,
        data_dir: Path,
        home: Path | None = None,
        damage: str = "",
        waiting: tuple[str, ...] = (),
        cameras: Cameras | None = None,
    ) -> None:
        super().__init__()
        self.runner = runner
        self.beside = Beside(worker)
        self.worker, self.printing = worker, self.beside.printing
        self.theme: Theme = look.theme
        self.language: Language = look.language
        self.keyboard: Keyboard = look.keyboard
        self.data_dir = data_dir
        self.home = home or data_dir
        self.damage, self.waiting = damage, waiting
        self.cameras: Cameras = cameras or NoCameras()
        self.clock = clock
        self.site = site
        self.pepper = pepper
        self.preferences = look.preferences
        self.staff: Staff | None = None
        self.safety: Safety | None = None
        self.soundness = Soundness()
        self.damaged.connect(self.soundness.note_damage)
        self.again: Saying | None = None
        self._register = register
        self._hand = ""
        self.unattended = False

    @property
    def actor(self) -> str:
        """Who acts: while an answer comes in, who asked for it; else who is at the desk."""
        return self._hand or (self.staff.code if self.staff else "")

    def act(
        self,
        verb: Callable[..., Any],
        *args: Any,
        done: Any,
        failed: Any = None,
        by: str = "",
        **named: Any,
    ) -> None:
        """Run ``verb(register, actor, *args, **named)`` as the person signed in.

        ``done(record)`` and ``failed(error)`` come back on the main thread; without
        ``failed`` the error is said in the status line.

        Args:
            by: who began what ends with this, where it took its time; the desk may be
                locked meanwhile, or another's.
        """
        actor = by or self.actor
        heard = self._for_whoever_asked(done)

        def work() -> Any:
            if not actor:
                # Without a name the register would take it for a command's.
                raise Refused("desk.nobody")
            return verb(self._register, actor, *args, **named)

        def finished(record: Any) -> None:
            heard(record)
            self.recorded.emit(record)

        self.runner.run(work, finished, self._watching(failed))

    def ask(
        self, reader: Callable[..., Any], *args: Any, done: Any, failed: Any = None, **named: Any
    ) -> None:
        """Run ``reader(rows, *args, **named)`` on the register's thread."""
        rows: Rows = self._register.rows
        work = lambda: reader(rows, *args, **named)  # noqa: E731
        self.runner.run(work, self._for_whoever_asked(done), self._watching(failed))

    def ask_later(self, reader: Callable[..., Any], *args: Any, done: Any) -> None:
        """As ``ask``, once what the window shows already is painted."""
        rows: Rows = self._register.rows
        self.runner.run_later(lambda: reader(rows, *args), done, self._watching())

    def ask_register(self, work: Callable[[Register], Any], done: Any, failed: Failed) -> None:
        """Run what needs the register itself, such as signing in."""
        self.runner.run(lambda: work(self._register), done, self._watching(failed))

    def hear(self, error: Exception, failed: Failed | None = None) -> None:
        """Say an error, or let ``failed`` do so; that the book is damaged the window hears too."""
        if isinstance(error, Unavailable) and error.code in DAMAGED:
            self.damaged.emit(error.code)
        (failed or self.say_error)(error)

    def _for_whoever_asked(self, done: Callable[[Any], None]) -> Callable[[Any], None]:
        """Let an answer be acted upon in the name of who asked, whoever sits there by then."""
        actor = self.actor

        def heard(answer: Any) -> None:
            before, self._hand = self._hand, actor
            try:
                done(answer)
            finally:
                self._hand = before

        return heard

    def _watching(self, failed: Failed | None = None) -> Failed:
        return lambda error: self.hear(error, failed)

    def tell_of_upkeep(self, record: Any) -> None:
        """Let the pages hear of what the idle post did by itself: it is nobody's touch."""
        self.unattended = True
        try:
            self.recorded.emit(record)
        finally:
            self.unattended = False

    def seat(self, staff: Staff | None) -> None:
        """Change who is at the desk."""
        # Whoever comes acts for themselves, also above what another's answer has opened.
        self.staff, self._hand = staff, ""
        self.signed_in.emit(staff)

    def rename(self, site: Site) -> None:
        """Show what the site and the post are called now."""
        self.site = site
        self.renamed.emit()

    def use(self, preferences: Preferences) -> None:
        """Make changed preferences hold at once."""
        self.theme.set_scale(preferences.scale / 100)
        self.theme.set_reduced_motion(preferences.reduced_motion)
        self.theme.set_name(look_of(preferences, self.clock))
        self.language.set(preferences.language)

    def prefer(self, **changes: str | int | bool) -> None:
        """Change this PC's preferences: they hold at once, and are kept beside the window."""
        self.preferences = replace(self.preferences, **changes)  # type: ignore[arg-type]
        keep = partial(settings.change, self.data_dir, **changes)
        # The backups' places are kept there too, by a verb: one after the other.
        self.runner.run(keep, lambda _kept: None, self.say_error)

    def look(self, name: ThemeName) -> None:
        """Turn to day or night by hand; it stays so until the settings say otherwise."""
        self.prefer(look=name)
        self.theme.set_name(name)

    def local(self, text: str) -> datetime:
        """Return a book time as the site's clock shows it."""
        return from_text(text).astimezone(self.clock.now().tzinfo)

    def go(self, page: str, hint: object = None) -> None:
        """Ask the window for another page."""
        self.asked_for.emit(page, hint)

    def say_error(self, error: Exception) -> None:
        """Say why something did not work; anything but a refusal is a bug and is raised."""
        if not isinstance(error, GuardpostError):
            raise error
        self.warn(partial(sentence, error))

    def say(self, saying: Saying, **facts: object) -> None:
        """Say a sentence in the status line; another language says it anew while it stands."""
        self.again = (lambda: saying().format(**facts)) if facts else saying
        self.said.emit(self.again())
        self.again = None

    def warn(self, saying: Saying) -> None:
        """Say why something did not work, anew in another language."""
        self.again = saying
        self.failed.emit(saying())
        self.again = None
