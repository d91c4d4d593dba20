"""What the book says of a worker who is being logged: permit, room, hours, noise."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QCoreApplication

from guardpost.errors import Refused
from guardpost.gate.rules import WorkHours
from guardpost.gate.works import WorkerFacts, worker_facts
from ui.desk import Desk
from ui.forms import checks
from ui.messages import sentence
from ui.models.line_words import DOT
from ui.widgets.alert import Banner

translate = QCoreApplication.translate


class WorkerBanner(Banner):
    """Green with the permit, amber with the one reason why not; the site's hours with both."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(desk.theme, name, tone="info", icon="wrench")
        self.setMinimumHeight(desk.theme.height("minTouch"))
        self._desk = desk
        self._asked = ("", "")
        self.hide()

    def look_up(self, name: str, room: str) -> None:
        """Ask what is known of this worker in this room."""
        try:
            self._asked = asked = (checks.name(name), checks.room(room))
        except Refused:
            return

        def show(facts: WorkerFacts) -> None:
            if asked == self._asked:
                self._show(facts, named=all(asked))

        self._desk.ask(worker_facts, *asked, self._desk.clock.now(), done=show)

    def _show(self, facts: WorkerFacts, *, named: bool) -> None:
        hours = hours_text(facts.hours)
        self.set_tone("info")
        if named and facts.stop is not None:
            self.set_tone("warn")
            hours = DOT.join((sentence(facts.stop), hours))
        elif named and facts.permit is not None:
            self.set_tone("ok")
            said = translate("forms", "Permit {number} {company}").format(
                number=facts.permit.number, company=facts.permit.company
            )
            until = translate("forms", "until {date}").format(date=facts.permit.valid_until)
            parts = (said.strip(), until if facts.permit.valid_until else "", hours)
            hours = DOT.join(part for part in parts if part)
        self.set_text(escape(hours))


def hours_text(hours: WorkHours) -> str:
    """Return when works are done, and when without noise."""
    works = translate("forms", "Works {starts}–{ends}")
    said = works.format(starts=hours.starts, ends=hours.ends)
    if not hours.quiet_from:
        return said
    quiet = translate("forms", "no noise {starts}–{ends}")
    return said + DOT + quiet.format(starts=hours.quiet_from, ends=hours.quiet_until)
