"""保存期限: how long personal data stays, what waits to be deleted, and where the key lies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt

from guardpost.book import reading_book
from guardpost.keys.book_key import BOOK_KEY, is_keyed
from guardpost.keys.kept import is_in_vault
from guardpost.retention.due import Retention, retention_now
from guardpost.retention.groups import FOR_GOOD, GROUPS
from guardpost.retention.purging import Purged, purge
from guardpost.retention.settings import set_retention
from guardpost.signing.authority import read_identity
from ui.desk import Desk
from ui.messages import label
from ui.widgets.buttons import Button
from ui.widgets.choice import Choice
from ui.widgets.flow import Flow
from ui.widgets.panel import Pane
from ui.widgets.text import Text

translate = QCoreApplication.translate

COLUMNS = 3
_DAYS = (90, 180, 365, 730, 1095, FOR_GOOD)
_YEAR = 365


@dataclass(frozen=True, slots=True)
class Kept:
    """What the pane shows.

    Attributes:
        locked: whether the book has a key; ``in_vault`` whether the key store holds it.
    """

    retention: Retention
    locked: bool
    in_vault: bool


class RetentionPane(Pane):
    """A choice of days for each group, what waits, and the state of the book's key.

    Attributes:
        groups: the choice of each group, by its code.
        delete: deletes at once what waits.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        theme = desk.theme
        self._kept: Kept | None = None
        self.groups = {
            group.code: Choice(theme, f"settings.retention.{group.code}") for group in GROUPS
        }
        self.delete = Button(theme, "settings.purge", icon="clock")
        self._waits = Text(theme, "body", tone="ink2", wrap=True)
        self._waits.setObjectName("settings.purge_waits")
        self._key = Text(theme, "body", tone="ink2", wrap=True)
        self._key.setObjectName("settings.key")
        self._seals = Text(theme, "body", tone="ink2", wrap=True)
        self._seals.setObjectName("settings.seals")
        self._seals.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for at, choice in enumerate(self.groups.values()):
            if at % COLUMNS == 0:
                row = self._row()
            row.addWidget(choice, 1, Qt.AlignmentFlag.AlignTop)
        row = self._row()
        row.addWidget(self.delete)
        row.addWidget(self._waits, 1)
        self.body.addWidget(self._key)
        self.body.addWidget(self._seals)
        for code, choice in self.groups.items():
            choice.picked.connect(partial(self._set, code))
        self.delete.clicked.connect(self._delete)

    def _row(self) -> Flow:
        row = Flow()
        row.setSpacing(self._desk.theme.space(14))
        self.body.addLayout(row)
        return row

    def read(self) -> None:
        """Show what holds now; looking for what is old takes its time, so beside the register."""
        desk, now = self._desk, self._desk.clock.now()

        def look() -> Kept:
            with reading_book(desk.data_dir) as rows:
                found = retention_now(rows, now)
            return Kept(found, *_key_of(desk.data_dir))

        desk.worker.run(look, self._show, desk.hear)

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Personal data and the key"))
        self._seals.setAccessibleName(translate("settings", "The key"))
        self.delete.setText(translate("settings", "Delete what is over its time"))
        for code, choice in self.groups.items():
            choice.set_label(label(f"retention.{code}"))
        self._say()

    def _show(self, kept: Kept) -> None:
        self._kept = kept
        self._say()

    def _say(self) -> None:
        if self._kept is None:
            return
        retention = self._kept.retention
        for code, choice in self.groups.items():
            days = retention.days[code]
            offered = sorted({*_DAYS[:-1], *({days} - {FOR_GOOD})})
            choice.set_choices([(str(each), _words(each)) for each in (*offered, FOR_GOOD)])
            choice.set_code(str(days))
        self.delete.setEnabled(bool(retention.waiting))
        self._waits.setText(self._said_of(retention))
        self._key.setText(self._said_of_key(self._kept))
        self._seals.setText(self._said_of_seals())

    def _said_of(self, retention: Retention) -> str:
        if retention.waiting:
            text = translate("settings", "{count} entries hold personal data over its time.")
            told = text.format(count=f"{retention.waiting:,}")
            return told if retention.clock_sound else f"{told}\n{_clock_words()}"
        if not retention.purged_at:
            return translate("settings", "Nothing is over its time.")
        text = translate("settings", "Nothing is over its time; deleted last on {day}.")
        return text.format(day=f"{self._desk.local(retention.purged_at):%Y-%m-%d}")

    def _said_of_key(self, kept: Kept) -> str:
        if not kept.locked:
            return translate("settings", "The book is not locked.")
        if kept.in_vault:
            return translate("settings", "The book is locked; its key lies in the key store.")
        return translate(
            "settings", "The book is locked; its key lies in a file for its owner alone."
        )

    def _said_of_seals(self) -> str:
        print_of = read_identity(self._desk.site.authority_pem).fingerprint.upper()
        groups = " ".join(print_of[at : at + 4] for at in range(0, len(print_of), 4))
        said = translate("settings", "Fingerprint of the site's seals: {fingerprint}")
        return said.format(fingerprint=groups)

    def _set(self, group: str, days: str) -> None:
        self._desk.act(
            set_retention, group, int(days), done=lambda _days: self.read(), failed=self._refused
        )

    def _refused(self, error: Exception) -> None:
        self._desk.say_error(error)
        self._say()

    def _delete(self) -> None:
        self.delete.set_busy(True, translate("settings", "Deleting…"))
        self._desk.act(purge, self._desk.data_dir, done=self._deleted, failed=self._not_deleted)

    def _deleted(self, done: Purged) -> None:
        self.delete.set_busy(False)
        self._desk.say(
            lambda: translate("settings", "Personal data of {count} entries deleted; they stay."),
            count=f"{done.entries:,}",
        )
        self.read()

    def _not_deleted(self, error: Exception) -> None:
        self.delete.set_busy(False)
        self._desk.say_error(error)


def _key_of(data_dir: Path) -> tuple[bool, bool]:
    locked = is_keyed(data_dir)
    return locked, locked and is_in_vault(BOOK_KEY, data_dir)


def _clock_words() -> str:
    return translate(
        "settings",
        "Nothing is deleted by itself: the clock may be wrong. Check the PC's date; if it is"
        " right, delete by hand.",
    )


def _words(days: int) -> str:
    """Return how long that is."""
    if days == FOR_GOOD:
        return translate("settings", "For good")
    if days % _YEAR == 0:
        years = days // _YEAR
        if years == 1:
            return translate("settings", "1 year")
        return translate("settings", "{years} years").format(years=years)
    return translate("settings", "{days} days").format(days=days)
