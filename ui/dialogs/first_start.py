"""The first start: language, site, post, first administrator; or the demo site."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from guardpost.book import database_path
from guardpost.clock import Clock
from guardpost.demo_site import start_demo
from guardpost.errors import GuardpostError, Refused
from guardpost.signing.pepper import kept
from guardpost.signing.pins import PinCost, check_new_pin, normalise_pin
from guardpost.site import FIRST_ADMINISTRATOR, Opened, SiteDetails
from guardpost.start import new_site_id, start_site
from ui.look import Look
from ui.messages import sentence, translate
from ui.runner import Runner
from ui.widgets.buttons import Button
from ui.widgets.checkrow import CheckBox
from ui.widgets.chips import Chips
from ui.widgets.field import Field
from ui.widgets.reach import Reach
from ui.widgets.text import Text

DEMO_FOLDER = "demo-site"
_WIDTH = 620
_LANGUAGES = [("zh_CN", "中文"), ("en", "English")]


class FirstStart(QDialog):
    """Asks what a new site needs and opens its book.

    Attributes:
        data_dir: the folder of the book that was opened.
        opened: the new site, with the codes of its recovery sheet; None for the demo.
    """

    def __init__(
        self, look: Look, data_dir: Path, clock: Clock, cost: PinCost | None = None
    ) -> None:
        super().__init__()
        self.data_dir = data_dir
        self.opened: Opened | None = None
        self._is_lost = kept(data_dir)
        self._look, self._clock, self._cost = look, clock, cost
        self._runner = Runner("first start", self)
        theme = look.theme
        self.setObjectName("first_start")
        self.setMinimumWidth(theme.px(_WIDTH))
        self._title = Text(theme, "page", bold=True)
        self._language = Chips(theme, "first_start.language")
        self._site = Field(theme, "first_start.site", number=1)
        self._post = Field(theme, "first_start.post", number=2)
        self._admin = Field(theme, "first_start.admin", number=3)
        self._pin = Field(theme, "first_start.pin", number=4)
        self._again = Field(theme, "first_start.pin_again", number=5)
        self._said = Text(theme, "body", tone="danger", wrap=True)
        self._said.setObjectName("first_start.said")
        self._lost = Text(theme, "body", tone="danger", wrap=True)
        self._lost.setObjectName("first_start.lost")
        self._afresh = CheckBox(theme, "first_start.afresh")
        self._demo = Button(theme, "first_start.demo")
        self._restore = Button(theme, "first_start.restore")
        self._open = Button(theme, "first_start.open", kind="primary", size="large", key="Enter")
        self._lay_out()
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self.setWindowTitle(translate("window", "Guardpost"))
        self._title.setText(translate("window", "Open a new gate post"))
        self._language.set_choices(_LANGUAGES)
        self._language.set_code(self._look.language.lang)
        self._site.set_label(translate("window", "Compound"))
        self._post.set_label(translate("window", "Post"))
        self._post.set_hint(translate("window", "with its code if it has one, such as N01"))
        self._admin.set_label(translate("window", "First administrator"))
        self._pin.set_label(translate("window", "PIN, 6 digits or more"))
        self._again.set_label(translate("window", "PIN once more"))
        self._say_lost()
        self._demo.setText(translate("window", "Try the demo site"))
        self._restore.setText(translate("backup", "Restore a backup"))
        self._open.setText(translate("window", "Open the post"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._fit()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the words need."""
        super().showEvent(event)
        self._fit()

    def done(self, result: int) -> None:
        """Close once the book is let go."""
        self._runner.close()
        super().done(result)

    def _fit(self) -> None:
        """Grow until no field is cut, or as far as the screen goes: then the fields scroll."""
        layout = self._held.layout()
        assert layout is not None
        layout.activate()
        wide = self.width()
        fields = max(layout.totalHeightForWidth(wide), layout.sizeHint().height())
        wanted = fields + self._foot.sizeHint().height()
        self.resize(wide, min(wanted, self.screen().availableGeometry().height()))

    def _lay_out(self) -> None:
        theme = self._look.theme
        edge = theme.space(28)
        self._held = QWidget()
        column = QVBoxLayout(self._held)
        column.setContentsMargins(edge, edge, edge, theme.space(8))
        column.setSpacing(theme.space(8))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._language, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(head)
        column.addWidget(self._lost)
        column.addWidget(self._afresh)
        for field in (self._site, self._post, self._admin):
            column.addWidget(field)
        # Side by side: with a sentence below each field all of it still fits 768 px.
        pins = QHBoxLayout()
        pins.setSpacing(theme.space(12))
        for field in (self._pin, self._again):
            pins.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(pins)
        for secret in (self._pin, self._again):
            secret.edit.setEchoMode(secret.edit.EchoMode.Password)
        column.addWidget(self._said)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(edge, 0, edge, edge)
        foot.setSpacing(theme.space(8))
        foot.addWidget(self._demo)
        foot.addWidget(self._restore)
        foot.addStretch(1)
        foot.addWidget(self._open)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(Reach(self._held), 1)
        whole.addWidget(self._foot)

    def _say_lost(self) -> None:
        """Say that a book is missing here; a new one is begun only by choice."""
        lost = Refused("site.book_lost", path=str(database_path(self.data_dir)))
        self._lost.setText(sentence(lost))
        self._afresh.setText(translate("window", "Open a new post here all the same"))
        for widget in (self._lost, self._afresh):
            widget.setVisible(self._is_lost)

    def _fields(self) -> tuple[Field, ...]:
        return (self._site, self._post, self._admin, self._pin, self._again)

    def _connect(self) -> None:
        self._language.picked.connect(self._look.language.set)
        self._open.clicked.connect(self._try)
        self._demo.clicked.connect(self._choose_demo)
        self._restore.clicked.connect(self._bring_back)
        fields = self._fields()
        for field in fields:
            field.edited.connect(partial(self._forgive, field))
        for field, following in pairwise(fields):
            field.entered.connect(following.edit.setFocus)
        self._again.entered.connect(self._try)
        self._open.setAutoDefault(False)
        self._demo.setAutoDefault(False)
        self._restore.setAutoDefault(False)
        self._site.edit.setFocus()

    def _bring_back(self) -> None:
        """Take the book from a backup; the post then opens as after a first start."""
        from ui.dialogs.restore import RestoreDialog

        asked = RestoreDialog(self._look, self.data_dir, self._clock, self)
        asked.accepted.connect(self.accept)
        asked.open()

    def _choose_demo(self) -> None:
        self._demo.set_busy(True, translate("window", "Making the demo site…"))
        self._open.setEnabled(False)
        folder, lang = self.data_dir / DEMO_FOLDER, self._look.language.lang

        def made(_none: object) -> None:
            self.data_dir = folder
            self.accept()

        def not_made(error: Exception) -> None:
            # Made on an earlier day: it is shown as it was left.
            if isinstance(error, Refused) and error.code == "site.opened_already":
                made(None)
            else:
                self._open.setEnabled(True)
                self._refuse(error)

        self._runner.run(lambda: start_demo(folder, self._clock, lang), made, not_made)

    def _try(self) -> None:
        if not self._open.isEnabled() or not self._is_filled():
            return
        if self._is_lost and not self._afresh.isChecked():
            self._afresh.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._open.set_busy(True, translate("window", "Opening…"))
        self._said.setText("")
        details = SiteDetails(
            id=new_site_id(),
            name=self._site.text(),
            post=self._post.text(),
            language=self._look.language.lang,
        )
        admin, pin = self._admin.text(), self._pin.text()
        cost, afresh = self._cost, self._afresh.isChecked()

        def open_book() -> Opened:
            return start_site(self.data_dir, self._clock, details, admin, pin, cost, afresh=afresh)

        self._runner.run(open_book, self._made, self._refuse)

    def _made(self, opened: Opened) -> None:
        self.opened = opened
        self.accept()

    def _forgive(self, field: Field, _text: str) -> None:
        """Take the sentence away: the person puts it right."""
        if field.error():
            field.set_error("")
            self._fit()

    def _is_filled(self) -> bool:
        needed = translate("window", "Fill this in.")
        for field in self._fields():
            field.set_error("" if field.text().strip() else needed)
        if not self._pin.error():
            self._pin.set_error(_refusal_of_pin(self._pin.text()))
        if normalise_pin(self._pin.text()) != normalise_pin(self._again.text()):
            self._again.set_error(translate("window", "The two PINs differ. Type them again."))
        wrong = next((field for field in self._fields() if field.error()), None)
        self._fit()
        if wrong is not None:
            wrong.edit.setFocus()
        return wrong is None

    def _refuse(self, error: Exception) -> None:
        self._open.set_busy(False)
        self._demo.set_busy(False)
        if not isinstance(error, GuardpostError):
            raise error
        self._said.setText(sentence(error))
        self._fit()


def _refusal_of_pin(pin: str) -> str:
    """Return what is wrong with a new PIN in one sentence; empty for nothing."""
    try:
        check_new_pin(pin, (FIRST_ADMINISTRATOR,))
    except Refused as refused:
        return sentence(refused)
    return ""
