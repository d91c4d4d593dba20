"""What compound and post are called, on the bar and each report from now on, and its phone."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from guardpost.site import change_site
from guardpost.site_record import Site
from ui.desk import Desk
from ui.forms.setting_pane import SettingPane

translate = QCoreApplication.translate


class SiteNamesPane(SettingPane):
    """Names and phone. The booth's code stays."""

    field_of: Mapping[str, str] = {"site.name_needed": "name", "site.post_needed": "post"}

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, "site", dict.fromkeys(("name", "post", "phone"), str.strip))

    def read(self) -> None:
        """Show the names that hold."""
        self.show_values(self.desk.site)

    def retranslate(self) -> None:
        """Set its words."""
        self.set_title(translate("settings", "Compound and post"))
        self.set_labels(
            {
                "name": translate("window", "Compound"),
                "post": translate("window", "Post"),
                "phone": translate("settings", "The post's phone, on slips"),
            }
        )
        self.save.setText(translate("settings", "Change the names"))

    def keep(self, said: dict[str, str]) -> None:
        """Change the names."""
        details = (said["name"], said["post"], self.desk.site.language, said["phone"])
        self.desk.act(change_site, *details, done=self._kept, failed=self.refused)

    def _kept(self, site: Site) -> None:
        self.desk.rename(site)
        self.read()
        self.desk.say(lambda: translate("settings", "The names are changed."))
