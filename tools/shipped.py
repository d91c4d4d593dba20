"""What Guardpost ships beside its own code: who made it, which version, under which licence."""

from __future__ import annotations

import importlib.metadata
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PINS = ROOT / "requirements" / "run.txt"
TEXTS = ROOT / "resources" / "licences"

# SPDX names where a package gives none, gives it in its own words, or is for another system.
_SPDX = {
    "aiohappyeyeballs": "PSF-2.0",
    "aiosignal": "Apache-2.0",
    "asn1crypto": "MIT",
    "backports-tarfile": "MIT",
    "certifi": "MPL-2.0",
    "charset-normalizer": "MIT",
    "defusedxml": "PSF-2.0",
    "et-xmlfile": "MIT",
    "frozenlist": "Apache-2.0",
    "importlib-metadata": "Apache-2.0",
    "jaraco-classes": "MIT",
    "jeepney": "MIT",
    "lazy-importer": "Apache-2.0",
    "lxml": "BSD-3-Clause",
    "openpyxl": "MIT",
    "oscrypto": "MIT",
    "peewee": "MIT",
    "propcache": "Apache-2.0",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyside6-addons": "LGPL-3.0-only",
    "pyside6-essentials": "LGPL-3.0-only",
    "python-stdnum": "LGPL-2.1-or-later",
    "pywin32-ctypes": "BSD-3-Clause",
    "reportlab": "BSD-3-Clause",
    "secretstorage": "BSD-3-Clause",
    "shiboken6": "LGPL-3.0-only",
    "sqlcipher3": "Zlib",
    "typing-extensions": "PSF-2.0",
    "tzdata": "Apache-2.0",
    "yarl": "Apache-2.0",
    "zipp": "MIT",
}
# A choice among licences is made once: Guardpost uses Qt under the LGPL, as dynamic libraries.
_LGPL = ("LGPL-3.0.txt", "GPL-3.0.txt")
_OWN_TEXTS = dict.fromkeys(("pyside6-addons", "pyside6-essentials", "shiboken6"), _LGPL)
_IS_A_TEXT = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
# Of the wheel that brings QtMultimedia nothing else is used; what of Qt is under the GPL alone
# lies beside it, in that wheel or the other.
USED_OF_ADDONS = "QtMultimedia"
GPL_PARTS_OF_QT = (
    "Charts",
    "DataVisualization",
    "Graphs",
    "HttpServer",
    "NetworkAuth",
    "Quick3D",
    "VirtualKeyboard",
)
_FFMPEG = re.compile(rb"FFmpeg version ([0-9.]+)")
_PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is shipped.

    Attributes:
        is_here: whether it is part of the program on this system.
        licence: an SPDX expression, or ``""`` where only the texts tell.
        within: the package that brings it, or ``""``.
        texts: the files with the licence's words.
    """

    name: str
    version: str
    licence: str
    within: str = ""
    texts: tuple[Path, ...] = ()
    is_here: bool = True


def packages() -> list[Part]:
    """Return the pinned Python packages of every system, in the order of their names."""
    return [_package(name, version) for name, version in _PIN.findall(PINS.read_text("utf-8"))]


def inner_parts() -> list[Part]:
    """Return the libraries that lie inside the packages, with the versions that they tell."""
    return [*_inside_databases(), *_inside_papers(), *_inside_window()]


def unused_of_addons() -> list[str]:
    """Return the modules that no code of ours may import; none where the wheel is not there."""
    try:
        files = importlib.metadata.files("pyside6-addons") or ()
    except importlib.metadata.PackageNotFoundError:
        return []
    # Its type stubs are those of the other wheel as well.
    names = {file.name.partition(".")[0] for file in files if file.suffix in (".so", ".pyd")}
    return sorted(
        f"PySide6.{name}" for name in names if name.startswith("Qt") and name != USED_OF_ADDONS
    )


def own_parts() -> list[Part]:
    """Return what lies in ``resources`` and was made by others."""
    readings = importlib.metadata.version("pypinyin")
    fonts = (ROOT / "resources" / "fonts" / "OFL.txt",)
    return [
        Part("Noto Sans SC", "2.004", "OFL-1.1", "resources/fonts", fonts),
        Part("Readings of pypinyin", readings, "MIT", "resources/pinyin"),
    ]


def is_free_to_ship(licence: str) -> bool:
    """Return whether a licence allows shipping without giving Guardpost's own terms away."""
    return any(
        not re.search(r"(?<!L)GPL(?!.*exception)", choice) for choice in licence.split(" OR ")
    )


def _package(name: str, version: str) -> Part:
    try:
        found = importlib.metadata.distribution(name)
    except importlib.metadata.PackageNotFoundError:
        return Part(name, version, _SPDX[name], is_here=False)
    own = tuple(TEXTS / text for text in _OWN_TEXTS.get(name, ()))
    licence = _SPDX.get(name) or found.metadata["License-Expression"]
    return Part(name, version, licence, texts=own or tuple(_texts(found)))


def _texts(found: importlib.metadata.Distribution) -> Iterator[Path]:
    for file in found.files or ():
        if _IS_A_TEXT.search(file.as_posix().partition(".dist-info/")[2]):
            yield Path(str(found.locate_file(file)))


def _inside_databases() -> Iterator[Part]:
    from cryptography.hazmat.backends.openssl import backend
    from sqlcipher3 import dbapi2

    cipher = dbapi2.connect(":memory:").execute("PRAGMA cipher_version").fetchone()[0]
    yield Part("SQLite", dbapi2.sqlite_version, "blessing", "sqlcipher3")
    yield Part("SQLCipher", cipher.split()[0], "BSD-3-Clause", "sqlcipher3")
    openssl = backend.openssl_version_text().split()[1]
    yield Part("OpenSSL", openssl, "Apache-2.0", "cryptography")


def _inside_papers() -> Iterator[Part]:
    from lxml import etree
    from PIL import features
    from pypdfium2.version import PDFIUM_INFO

    yield Part("PDFium", str(PDFIUM_INFO).split("@")[0], "BSD-3-Clause AND Apache-2.0", "pypdfium2")
    yield Part("libxml2", ".".join(map(str, etree.LIBXML_VERSION)), "MIT", "lxml")
    yield Part("libxslt", ".".join(map(str, etree.LIBXSLT_VERSION)), "MIT", "lxml")
    for name, feature, licence in (
        ("FreeType", "freetype2", "FTL"),
        ("HarfBuzz", "harfbuzz", "MIT"),
        ("Little CMS", "littlecms2", "MIT"),
        ("OpenJPEG", "jpg_2000", "BSD-2-Clause"),
        ("Raqm", "raqm", "MIT"),
        ("libavif", "avif", "BSD-2-Clause"),
        ("libjpeg-turbo", "libjpeg_turbo", "IJG AND BSD-3-Clause AND Zlib"),
        ("libtiff", "libtiff", "libtiff"),
        ("libwebp", "webp", "BSD-3-Clause"),
    ):
        version = features.version(feature)
        assert version is not None, f"Pillow's wheel brings no {name}: mend this list"
        yield Part(name, version, licence, "pillow")


def _inside_window() -> Iterator[Part]:
    from PySide6.QtCore import qVersion

    texts = tuple(TEXTS / text for text in _OWN_TEXTS["pyside6-essentials"])
    yield Part("Qt", qVersion(), "LGPL-3.0-only", "pyside6-essentials", texts)
    yield Part("ICU", "73", "ICU", "pyside6-essentials")
    # It may be taken under a later LGPL: the words are those of Qt.
    yield Part("FFmpeg", _ffmpeg(), "LGPL-2.1-or-later", "pyside6-addons", texts)


def _ffmpeg() -> str:
    """Return the version that QtMultimedia's own copy tells; it need not be loaded for that."""
    files = importlib.metadata.files("pyside6-addons") or ()
    for file in files:
        if "avutil" in file.name:
            found = _FFMPEG.search(file.read_binary())
            if found:
                return found[1].decode()
    raise AssertionError("the wheel of QtMultimedia brings no FFmpeg: mend this list")
