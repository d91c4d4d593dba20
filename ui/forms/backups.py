"""Where backups go, how old they are, one now, and the rehearsal."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout

from guardpost import settings
from guardpost.backups.choosing import choose_place
from guardpost.backups.rehearsals import Rehearsal, last_rehearsal
from guardpost.errors import GuardpostError
from ui.desk import Desk
from ui.frame.backup_words import age_words
from ui.messages import sentence
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.panel import Pane
from ui.widgets.text import Text

if TYPE_CHECKING:
    from guardpost.backups.keeping import PlaceState
    from ui.safekeeping import Safety

translate = QCoreApplication.translate

# The folder, and the drive that may be carried away.
NAMES = ("folder", "drive")


class BackupsPane(Pane):
    """Two places with what lies there, two buttons, and the last rehearsal's day."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        theme = desk.theme
        self._fields = {name: Field(theme, f"settings.backup_{name}") for name in NAMES}
        self._choose = {
            name: Button(theme, f"settings.backup_{name}_choose", icon="search") for name in NAMES
        }
        self._states = {name: Text(theme, "body", tone="ink2", wrap=True) for name in NAMES}
        self._now = Button(theme, "settings.backup_now", kind="primary", icon="save")
        self._rehearse = Button(theme, "settings.rehearse")
        self._proof = Text(theme, "body", tone="ink2", wrap=True)
        self._proof.setObjectName("settings.rehearsed")
        self._last: Rehearsal | None = None
        self._lay_out()
        self._now.clicked.connect(desk.backup_asked)
        self._rehearse.clicked.connect(desk.rehearsal_asked)
        desk.safety_changed.connect(self._show)

    def take_keyboard(self) -> None:
        """Give the keyboard to the button that makes one now."""
        self._now.setFocus(Qt.FocusReason.OtherFocusReason)

    def read(self) -> None:
        """Show what holds now."""
        home = self._desk.home
        self._desk.ask(lambda _rows: settings.load(home), done=self._show_places)
        self._desk.ask(last_rehearsal, done=self._show_last)
        self._show(self._desk.safety)

    def _show_places(self, kept: settings.Preferences) -> None:
        for name, chosen in zip(NAMES, (kept.backup_folder, kept.backup_drive), strict=True):
            self._fields[name].set_text(chosen)
            self._fields[name].set_error("")

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Backups"))
        self._fields["folder"].set_label(translate("settings", "Folder, every hour"))
        self._fields["folder"].set_placeholder(translate("settings", "beside the data folder"))
        self._fields["drive"].set_label(translate("settings", "Drive to carry away, besides"))
        self._fields["drive"].set_placeholder(translate("settings", "none"))
        for name, button in self._choose.items():
            button.setText(translate("settings", "Choose…"))
            label = self._fields[name].label()
            button.setAccessibleName(translate("settings", "Choose: {name}").format(name=label))
        self._now.setText(translate("settings", "Back up now"))
        self._rehearse.setText(translate("settings", "Rehearse a restore"))
        self._show(self._desk.safety)
        self._show_last(self._last)

    def _lay_out(self) -> None:
        space = self._desk.theme.space(14)
        for name in NAMES:
            row = QHBoxLayout()
            row.setSpacing(space)
            row.addWidget(self._fields[name], 1)
            row.addWidget(self._choose[name], 0, Qt.AlignmentFlag.AlignBottom)
            self.body.addLayout(row)
            self._states[name].setObjectName(f"settings.backup_{name}_state")
            self.body.addWidget(self._states[name])
            self._fields[name].entered.connect(partial(self._typed, name))
            self._choose[name].clicked.connect(partial(self._pick, name))
        row = QHBoxLayout()
        row.setSpacing(space)
        row.addWidget(self._now)
        row.addWidget(self._rehearse)
        row.addWidget(self._proof, 1)
        self.body.addLayout(row)

    def _typed(self, name: str) -> None:
        self._keep(name, self._fields[name].text())

    def _pick(self, name: str) -> None:
        title = self._fields[name].label()
        start = self._fields[name].text() or str(Path.home())
        if chosen := QFileDialog.getExistingDirectory(self, title, start):
            self._fields[name].set_text(chosen)
            self._keep(name, chosen)

    def _keep(self, name: str, folder: str) -> None:
        self._fields[name].set_error("")
        is_drive, data = name == "drive", self._desk.home
        self._desk.act(
            choose_place,
            data,
            folder,
            is_drive=is_drive,
            done=lambda _place: self._kept(),
            failed=partial(self._refused, name),
        )

    def _kept(self) -> None:
        self.read()
        self._desk.say(lambda: translate("settings", "Backups go there from now on."))
        self._desk.backup_asked.emit()

    def _refused(self, name: str, error: Exception) -> None:
        self._desk.say_error(error)
        if isinstance(error, GuardpostError):
            self._fields[name].set_error(sentence(error))

    def _show(self, safety: Safety | None) -> None:
        busy = safety.busy if safety is not None else ""
        self._now.set_busy(busy == "backup", translate("settings", "Backing up…"))
        self._rehearse.set_busy(busy == "rehearsal", translate("settings", "Rehearsing…"))
        states = safety.states if safety is not None else ()
        found: dict[str, PlaceState] = {
            "drive" if state.place.is_drive else "folder": state for state in states
        }
        for name, text in self._states.items():
            state = found.get(name)
            text.setVisible(state is not None)
            if state is not None:
                self._say_state(text, state)
        if not busy:
            self._desk.ask(last_rehearsal, done=self._show_last)

    def _say_state(self, text: Text, state: PlaceState) -> None:
        parts = [str(state.place.folder)]
        if state.newest is not None:
            parts.append(age_words(self._desk.clock.now() - state.newest))
            count = translate("settings", "{n} entries")
            parts.append(count.format(n=f"{state.entries:,}"))
        if state.unkept:
            changed = translate("settings", "left out, not as they were: {files}")
            parts.append(changed.format(files=", ".join(state.unkept)))
        said = sentence(state.failure) if state.failure is not None else " · ".join(parts)
        text.setText(said)
        text.set_tone("danger" if state.failure is not None else "ink2")

    def _show_last(self, last: Rehearsal | None) -> None:
        self._last = last
        if last is None:
            self._proof.setText(translate("settings", "No backup was opened for trial yet."))
            return
        done = translate(
            "settings", "{day}: {entries} entries and {files} files opened, all as they were."
        )
        self._proof.setText(
            done.format(
                day=f"{self._desk.local(last.at):%Y-%m-%d}",
                entries=f"{last.entries:,}",
                files=last.files,
            )
        )
