"""The settings page: language, look, size, and the proof of the book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from guardpost import __version__, settings
from guardpost.book import database_path
from guardpost.errors import GuardpostError
from guardpost.sentences.proofs import PROOFS
from guardpost.words import LANGUAGES
from ui.desk import Desk
from ui.forms.backups import BackupsPane
from ui.forms.idle_lock import IdleLockPane
from ui.forms.inspection_rule import InspectionPane
from ui.forms.muster import MusterPane
from ui.forms.office_hours import OfficeHoursPane
from ui.forms.own_pin import OwnPinPane
from ui.forms.recovery import RecoveryPane
from ui.forms.retention import RetentionPane
from ui.forms.site_names import SiteNamesPane
from ui.forms.work_hours import WorkHoursPane
from ui.messages import sentence, translate
from ui.page import Page
from ui.soundness import Finding, Look
from ui.widgets.buttons import Button
from ui.widgets.checkrow import CheckBox
from ui.widgets.chips import Chips
from ui.widgets.panel import Pane
from ui.widgets.reach import Reach
from ui.widgets.text import Text

if TYPE_CHECKING:
    from guardpost.proving import Proof

_LANGUAGE_NAMES = {"zh_CN": "中文", "en": "English"}


class SettingsPage(Page):
    """This PC's preferences take effect at once; the book is proved on demand."""

    code = "settings"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        theme = desk.theme
        self.setProperty("surface", "bg")
        self._window_pane, self._book_pane = Pane(theme), Pane(theme)
        self._works, self._muster = WorkHoursPane(desk), MusterPane(desk)
        self._inspections, self._idle = InspectionPane(desk), IdleLockPane(desk)
        self._office = OfficeHoursPane(desk)
        self._backups = BackupsPane(desk)
        self._retention = RetentionPane(desk)
        self._pin, self._site = OwnPinPane(desk), SiteNamesPane(desk)
        self._recovery = RecoveryPane(desk)
        self._labels = {name: Text(theme, "strong") for name in ("language", "look", "scale")}
        self._language = Chips(theme, "settings.language")
        self._look = Chips(theme, "settings.look")
        self._scale = Chips(theme, "settings.scale")
        self._motion = CheckBox(theme, "settings.reduced_motion")
        self._where = Text(theme, "body", tone="ink2", wrap=True)
        self._where.setObjectName("settings.where")
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._proof = Text(theme, "body", tone="ink2", wrap=True)
        self._proof.setObjectName("settings.proof")
        self._verify = Button(theme, "settings.verify", icon="chain")
        self._proved: Proof | None = None
        self._held = QWidget()
        self._scroll = Reach(self._held)
        self._lay_out()
        self._connect()
        self.retranslate()

    def activated(self) -> None:
        """Show what holds now."""
        self._show_preferences()
        self._works.read()
        self._muster.read()
        self._inspections.read()
        self._idle.read()
        self._office.read()
        self._site.read()
        self._backups.read()
        self._retention.read()
        self._pin.clear()
        self._language.focus_picked()

    def hint(self, value: object) -> None:
        """Show the backups, when an alert led here."""
        if value == "backup":
            self._backups.take_keyboard()
            self._scroll.ensureWidgetVisible(self._backups)

    def resumed(self) -> None:
        """Leave the panes as they are: nothing of theirs changed behind the lock."""
        self._language.focus_picked()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._window_pane.set_title(translate("settings", "This window"))
        self._book_pane.set_title(translate("settings", "The book"))
        self._works.retranslate()
        self._muster.retranslate()
        self._inspections.retranslate()
        for pane in (
            *(self._office, self._pin, self._site, self._backups),
            *(self._retention, self._idle, self._recovery),
        ):
            pane.retranslate()
        self._labels["language"].setText(translate("settings", "Language"))
        self._labels["look"].setText(translate("settings", "Day and night"))
        self._labels["scale"].setText(translate("settings", "Size"))
        self._language.set_choices([(code, _LANGUAGE_NAMES[code]) for code in LANGUAGES])
        self._look.set_choices(
            [
                ("auto", translate("settings", "By the hour")),
                ("day", translate("settings", "Day")),
                ("night", translate("settings", "Night")),
            ]
        )
        self._scale.set_choices([(str(part), f"{part}%") for part in settings.SCALES])
        self._motion.setText(translate("settings", "Panels appear at once, without sliding"))
        self._verify.setText(translate("settings", "Check the whole book"))
        where = translate("settings", "Guardpost {version} · data in {path}")
        path = str(database_path(self.desk.data_dir))
        self._where.setAccessibleName(translate("settings", "The book"))
        self._where.setText(where.format(version=__version__, path=path))
        if self._proved is not None:
            self._show_proof(self._proved)
        self._show_preferences()

    def _lay_out(self) -> None:
        theme = self.desk.theme
        column = self._scrolled()
        column.setContentsMargins(*(theme.space(16),) * 4)
        column.setSpacing(theme.space(12))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(28))
        grid.setVerticalSpacing(theme.space(14))
        grid.setColumnStretch(1, 1)
        rows = (("language", self._language), ("look", self._look), ("scale", self._scale))
        for number, (name, chips) in enumerate(rows):
            grid.addWidget(self._labels[name], number, 0)
            grid.addWidget(chips, number, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._motion, len(rows), 1)
        edge = theme.space(14)
        panes = (
            self._window_pane,
            self._pin,
            self._idle,
            self._recovery,
            self._works,
            self._office,
            self._muster,
            self._inspections,
            self._site,
            self._backups,
            self._retention,
            self._book_pane,
        )
        for pane in panes:
            column.addWidget(pane)
            pane.body.setContentsMargins(edge, theme.space(8), edge, theme.space(8))
            pane.body.setSpacing(edge)
        self._window_pane.body.addLayout(grid)
        self._book_pane.body.addWidget(self._where)
        line = QHBoxLayout()
        line.setSpacing(theme.space(14))
        line.addWidget(self._verify)
        line.addWidget(self._proof, 1)
        self._book_pane.body.addLayout(line)
        column.addStretch(1)

    def _scrolled(self) -> QVBoxLayout:
        """Return the column of the panes; it scrolls where the window is too low for all."""
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        return QVBoxLayout(self._held)

    def _connect(self) -> None:
        self._language.picked.connect(lambda code: self._keep(language=code))
        self._look.picked.connect(lambda code: self._keep(look=code))
        self._scale.picked.connect(lambda code: self._keep(scale=int(code)))
        self._motion.clicked.connect(lambda on: self._keep(reduced_motion=on))
        self._verify.clicked.connect(self._check_book)
        # Ctrl+D chooses too.
        self.desk.theme.changed.connect(self._show_preferences)

    def _show_preferences(self) -> None:
        kept = self.desk.preferences
        self._language.set_code(self.desk.language.lang)
        self._look.set_code(kept.look)
        self._scale.set_code(str(kept.scale))
        self._motion.setChecked(kept.reduced_motion)

    def _keep(self, **changes: str | int | bool) -> None:
        self.desk.prefer(**changes)
        self.desk.use(self.desk.preferences)

    def _check_book(self) -> None:
        self._verify.set_busy(True, translate("settings", "Checking…"))
        self._proved = None
        self._proof.setText("")
        folder = self.desk.data_dir

        def walk() -> Proof:
            from guardpost.proving import prove_book

            return prove_book(folder)

        def failed(error: Exception) -> None:
            self.desk.hear(error, self._show_failure)

        self.desk.worker.run(walk, self._take_proof, failed)

    def _take_proof(self, proof: Proof) -> None:
        """Tell the desk as well: the window's foot must not say otherwise."""
        against = None if proof.holds else Finding(seq=int(proof.facts["seq"]))
        self.desk.soundness.note(Look.WHOLE, against)
        self._show_proof(proof)

    def _show_proof(self, proof: Proof) -> None:
        self._verify.set_busy(False)
        self._proved = proof
        if proof.holds:
            text = translate("settings", "Whole: {count} entries, each follows the one before.")
            said = text.format(count=f"{proof.facts['entries']:,}")
            if "spoilt" in proof.facts:
                spoilt = translate("proofs", PROOFS["book.spoilt"]).format(**proof.facts)
                said = f"{said} {spoilt}"
            self._proof.setText(said)
            self._proof.set_tone("warn" if "spoilt" in proof.facts else "ok")
        else:
            found = translate("proofs", PROOFS[proof.code]).format(**proof.facts)
            text = translate("settings", "{found} Call the supervisor.")
            self._proof.setText(text.format(found=found))
            self._proof.set_tone("danger")

    def _show_failure(self, error: Exception) -> None:
        self._verify.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._proof.setText(sentence(error))
        self._proof.set_tone("danger")
