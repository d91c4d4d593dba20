"""A new badge on the screen, to be printed and cut out at once."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from guardpost.registry.badges import NewBadge
from guardpost.words import Words
from ui.desk import Desk
from ui.dialogs.recovery_sheet import OnceDialog
from ui.messages import translate


class BadgeCardDialog(OnceDialog):
    """The card of a badge; its number is shown this once."""

    def __init__(self, desk: Desk, made: NewBadge) -> None:
        words, person = Words(desk.language.lang), made.staff
        site = desk.site.name

        def make() -> bytes:
            # reportlab comes with it.
            from guardpost.reports.badge_card import badge_card

            return badge_card(site, person.name, person.code, made.number, words)

        title = translate("window", "Badge: print it now, it is shown this once")
        window = QApplication.activeWindow()
        super().__init__(desk.theme, title, "badge.pdf", make, desk.beside, window)
