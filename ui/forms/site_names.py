"""What compound and post are called, on the bar and each report from now on, and its phone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from guardpost.errors import Refused
from guardpost.site import change_site
from guardpost.site_record import Site
from ui.desk import Desk
from ui.messages import sentence
from ui.widgets.buttons import Button
from ui.widgets.field import Field
from ui.widgets.panel import Pane

translate = QCoreApplication.translate

_FIELD_OF = {"site.name_needed": "name", "site.post_needed": "post"}


class SiteNamesPane(Pane):
    """Names and phone; who may not change them is told so. The booth's code stays."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._fields = {
            name: Field(desk.theme, f"settings.site_{name}") for name in ("name", "post", "phone")
        }
        self._save = Button(desk.theme, "settings.site_save", kind="primary")
        row = QHBoxLayout()
        row.setSpacing(desk.theme.space(14))
        for field in self._fields.values():
            row.addWidget(field, 1)
            field.entered.connect(self._keep)
        row.addWidget(self._save, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(row)
        self._save.clicked.connect(self._keep)

    def read(self) -> None:
        """Show the names that hold."""
        for name, field in self._fields.items():
            field.set_text(getattr(self._desk.site, name))
            field.set_error("")

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Compound and post"))
        self._fields["name"].set_label(translate("window", "Compound"))
        self._fields["post"].set_label(translate("window", "Post"))
        self._fields["phone"].set_label(translate("settings", "The post's phone, on slips"))
        self._save.setText(translate("settings", "Change the names"))

    def _keep(self) -> None:
        name, post, phone = (field.text() for field in self._fields.values())
        details = (name, post, self._desk.site.language, phone)
        self._desk.act(change_site, *details, done=self._kept, failed=self._refused)

    def _kept(self, site: Site) -> None:
        self._desk.rename(site)
        self.read()
        self._desk.say(lambda: translate("settings", "The names are changed."))

    def _refused(self, error: Exception) -> None:
        self._desk.say_error(error)
        if isinstance(error, Refused) and error.code in _FIELD_OF:
            self._fields[_FIELD_OF[error.code]].set_error(sentence(error))
