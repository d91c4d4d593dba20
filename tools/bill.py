"""The bill of materials: docs/licences.md, and what `make package` puts beside the program.

``python -m tools.bill`` writes the document anew; ``--package`` writes ``sbom.cdx.json``
(CycloneDX 1.6) and the licences' texts into the built folder.
"""

from __future__ import annotations

import argparse
import ast
import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from guardpost import __version__
from tools.shipped import ROOT, Part, inner_parts, own_parts, packages

if TYPE_CHECKING:
    from cyclonedx.model.component import Component
    from cyclonedx.model.license import License

DOCUMENT = ROOT / "docs" / "licences.md"
BUILT = ROOT / "dist" / "guardpost"
# What PyInstaller put into the folder: (place, source, kind).
CONTENTS = ROOT / "build" / "pyinstaller" / "build" / "COLLECT-00.toc"

_HEAD = """# Licences

What Guardpost ships beside its own code (MIT), written by `python -m tools.bill` and held by
`tests/test_licences.py`. The built folder carries the texts in `licences/` and the same list, with
the system's libraries of the machine that built it, as `sbom.cdx.json` (CycloneDX).

Nothing here binds Guardpost's own code: Qt and PySide6 (LGPL) lie in the folder as dynamic
libraries of their own, which anyone may replace; `python-stdnum` (LGPL) is shipped as it is.
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Write what was asked for; return 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--package", action="store_true", help="into the built folder")
    if parser.parse_args(arguments).package:
        here = [part for part in packages() if part.is_here]
        parts = [*here, *inner_parts(), *own_parts(), *system_parts(CONTENTS)]
        _write_texts(parts, BUILT / "licences")
        (BUILT / "sbom.cdx.json").write_text(bill(parts, _made_at()), encoding="utf-8")
    else:
        DOCUMENT.write_text(document(), encoding="utf-8")
    return 0


def document() -> str:
    """Return docs/licences.md."""
    return "\n".join(
        [
            _HEAD,
            *_table("Python packages", packages()),
            *_table("Libraries inside them", inner_parts()),
            *_table("Fonts and data", own_parts()),
        ]
    )


def _table(title: str, parts: Iterable[Part]) -> list[str]:
    rows = [
        f"| {part.name} | {part.version} | {part.licence} | {part.within} |"
        for part in sorted(parts, key=lambda part: part.name.lower())
    ]
    return [
        f"## {title}\n",
        "| name | version | licence | in |",
        "| --- | --- | --- | --- |",
        *rows,
        "",
    ]


def system_parts(contents: Path) -> list[Part]:
    """Return the system's packages whose libraries lie in the built folder (Debian's names)."""
    (entries,) = ast.literal_eval(contents.read_text(encoding="utf-8"))
    homes = (sys.prefix, sys.base_prefix, str(ROOT))
    files = [
        Path(source)
        for _, source, kind in entries
        if kind == "BINARY" and Path(source).is_absolute() and not source.startswith(homes)
    ]
    found = {name for file in files for name in _owners(file)}
    python = Part("CPython", sys.version.split()[0], "PSF-2.0", "", _python_texts())
    return [python, *(_system_part(name) for name in sorted(found))]


def _owners(file: Path) -> list[str]:
    if shutil.which("dpkg-query") is None:
        return []
    # Debian moved /lib into /usr/lib; its own list knows a file under either name.
    names = {str(file), str(file.resolve()), str(file.resolve()).removeprefix("/usr")}
    asked = ["dpkg-query", "--search", *sorted(names)]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    return [line.split(": ")[0].split(":")[0] for line in said.splitlines()]


def _system_part(name: str) -> Part:
    asked = ["dpkg-query", "--show", "--showformat", "${Version}\n", name]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    text = Path("/usr/share/doc") / name / "copyright"
    return Part(name, said.split()[0], "", "the system", (text,) if text.is_file() else ())


def _python_texts() -> tuple[Path, ...]:
    text = Path(sys.base_prefix) / f"lib/python{sys.version_info[0]}.{sys.version_info[1]}"
    return tuple(file for file in (text / "LICENSE.txt",) if file.is_file())


def _write_texts(parts: Iterable[Part], folder: Path) -> None:
    """Put every licence's words below ``folder``, one folder for each part."""
    shutil.rmtree(folder, ignore_errors=True)
    for part in parts:
        for place, text in enumerate(part.texts):
            target = folder / part.name.replace(" ", "-")
            target.mkdir(parents=True, exist_ok=True)
            # Two texts of one name may come from two folders of the package.
            name = text.name if not (target / text.name).exists() else f"{place}-{text.name}"
            shutil.copyfile(text, target / name)


def bill(parts: Iterable[Part], made_at: datetime) -> str:
    """Return the CycloneDX bill; the same parts at the same time give the same bytes."""
    from cyclonedx.model.bom import Bom
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output import make_outputter
    from cyclonedx.schema import OutputFormat, SchemaVersion

    program = Component(
        name="guardpost",
        version=__version__,
        type=ComponentType.APPLICATION,
        bom_ref=f"guardpost@{__version__}",
    )
    program.licenses.update(_licences("MIT"))
    inside = [_component(part) for part in parts]
    bom = Bom(components=inside)
    bom.metadata.component = program
    bom.metadata.timestamp = made_at
    names = " ".join(sorted(f"{part.name}=={part.version}" for part in inside))
    bom.serial_number = uuid.uuid5(uuid.NAMESPACE_URL, f"{__version__} {names}")
    bom.register_dependency(program, inside)
    return make_outputter(bom, OutputFormat.JSON, SchemaVersion.V1_6).output_as_string(indent=1)


def _component(part: Part) -> Component:
    from cyclonedx.model.component import Component, ComponentType

    name = re.sub(r"[^a-z0-9.+-]+", "-", part.name.lower())
    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        bom_ref=f"{name}@{part.version}",
        licenses=_licences(part.licence),
        description=f"within {part.within}" if part.within else None,
    )


def _licences(expression: str) -> list[License]:
    from cyclonedx.contrib.license.factories import LicenseFactory

    return [LicenseFactory().make_from_string(expression)] if expression else []


def _made_at() -> datetime:
    """Return the time of the commit, so that one commit gives one bill."""
    asked = ["git", "-C", str(ROOT), "log", "-1", "--format=%cI"]
    said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
    return datetime.fromisoformat(said.strip())


if __name__ == "__main__":
    raise SystemExit(main())
