"""The window's language: the catalogue of ``guardpost.words`` given to Qt, switched live."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)

from guardpost.words import DEFAULT_LANGUAGE, texts_of


class CatalogueTranslator(QTranslator):
    """Answers Qt's ``translate(area, source)`` from the Linguist files.

    Attributes:
        lang: the language it answers in.
    """

    def __init__(self, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.speak(lang)

    def speak(self, lang: str) -> None:
        """Answer in ``lang`` from now on; Qt's own texts (dialog buttons) included."""
        self.lang = lang
        self._qt = QTranslator(self)
        folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._qt.load(str(folder / f"qtbase_{lang}.qm"))

    def isEmpty(self) -> bool:
        """Qt passes over a translator that calls itself empty; this one holds no .qm file."""
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        """Return the translation, or a null string, upon which Qt shows the source text."""
        found = texts_of(self.lang, context).get(source)
        # PySide hands None over as a null string, but "" as a translation that is empty.
        return found or self._qt.translate(context, source, disambiguation, n) or None  # type: ignore[return-value]


class Language(QObject):
    """The one language that the application speaks.

    Attributes:
        lang: ``zh_CN`` or ``en``.

    Signals:
        changed: the new language; widgets get ``LanguageChange`` besides.
    """

    changed = Signal(str)

    def __init__(
        self, app: QCoreApplication, lang: str = DEFAULT_LANGUAGE, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._app = app
        self._translator = CatalogueTranslator(lang, self)
        self.lang = lang
        QLocale.setDefault(QLocale(lang))
        app.installTranslator(self._translator)

    def set(self, lang: str) -> None:
        """Switch the whole window to ``lang``; nothing happens when it is that already."""
        if lang == self.lang:
            return
        self.lang = lang
        QLocale.setDefault(QLocale(lang))
        self._translator.speak(lang)
        # Removing and installing would retranslate every widget twice; once is enough.
        QCoreApplication.sendEvent(self._app, QEvent(QEvent.Type.LanguageChange))
        self.changed.emit(lang)

    def remove(self) -> None:
        """Take the translator off the application; the window is closing."""
        self._app.removeTranslator(self._translator)
