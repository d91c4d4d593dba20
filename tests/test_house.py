"""The house rules, as far as a machine can hold them. CONTRIBUTING.md tells the rest."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from guardpost.paths import resources

ROOT = Path(__file__).resolve().parent.parent
MOST_LINES = 400
TEXT_FILES = frozenset(
    {".css", ".json", ".md", ".py", ".sh", ".spec", ".sql", ".svg", ".toml", ".ts", ".txt", ".yml"}
)
MADE_HERE = frozenset({"build", "dist"})
# Parted, so that this file does not hold what it looks for.
NEVER_COMMITTED = ("/ro" + "ot/", "/wo" + "rk/", "py" + "pi.org", "python" + "hosted.org")
SLOW_PACKAGES = frozenset({"reportlab", "pyhanko"})


def python_files(*folders: str) -> list[Path]:
    """Return the Python files under ``folders`` of this house."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def committed_texts() -> list[Path]:
    """Return the text files of the house, made and installed ones left out."""
    tops = [
        top
        for top in ROOT.iterdir()
        if top.name == ".ci" or not (top.name.startswith(".") or top.name in MADE_HERE)
    ]
    files = [path for top in tops for path in ([top] if top.is_file() else top.rglob("*"))]
    return [
        path
        for path in files
        if path.is_file() and (path.suffix in TEXT_FILES or path.name in {"Makefile", "run"})
    ]


def imports(source: str) -> Iterator[str]:
    """Yield the dotted name of every module that ``source`` imports, however deep inside."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def importers(paths: list[Path], forbidden: set[str]) -> list[str]:
    """Return ``path: module`` for each import of a ``forbidden`` top-level package."""
    return [
        f"{path.relative_to(ROOT)}: {module}"
        for path in paths
        for module in imports(path.read_text(encoding="utf-8"))
        if module.split(".")[0] in forbidden
    ]


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0 to 1 (WCAG 2.1)."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.1)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def colours(tokens: dict[str, Any], theme: str, pair: str) -> tuple[str, str]:
    """Return the two colours that ``ink / surface`` or ``plate.blue`` names."""
    if pair.startswith("plate."):
        plate = tokens["plate"][theme][pair.removeprefix("plate.")]
        return plate["fg"], plate["bg"]
    front, back = pair.split(" / ")
    return tokens["color"][theme][front], tokens["color"][theme][back]


def test_no_file_is_longer_than_400_lines() -> None:
    """A longer file is two files."""
    files = python_files("guardpost", "ui", "tests", "tools")
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert [str(path) for path, length in lengths.items() if length > MOST_LINES] == []


def test_the_core_imports_no_qt() -> None:
    """Not even inside a function: a report must be made where there is no Qt."""
    assert importers(python_files("guardpost"), {"PySide6", "shiboken6"}) == []


def test_only_the_door_imports_the_window() -> None:
    """The door starts it when asked; nothing else in the core knows it."""
    found = {line.split(":")[0] for line in importers(python_files("guardpost"), {"ui"})}
    assert found <= {"guardpost/__main__.py", "guardpost/cli.py"}


def test_the_window_imports_no_database() -> None:
    """Pages see frozen records only."""
    assert importers(python_files("ui"), {"peewee", "playhouse", "sqlcipher3", "sqlite3"}) == []


def test_a_migration_step_imports_nothing_of_the_program() -> None:
    """A step must do in ten years what it does today, whatever the program has become."""
    steps = python_files("guardpost/store/steps")
    assert steps
    assert importers(steps, {"guardpost", "ui"}) == []


def test_the_standard_sqlite_is_never_loaded() -> None:
    """Two SQLite libraries on one file break each other's locks; ours has the fix besides."""
    assert importers(python_files("guardpost"), {"sqlite3"}) == []


def test_start_up_loads_no_report_or_seal_library() -> None:
    """Together they would cost more than the whole rest of the start."""
    program = "import sys, ui.compose; print(*sorted({m.split('.')[0] for m in sys.modules}))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) & SLOW_PACKAGES == set()


def test_imports_inside_functions_are_seen() -> None:
    """The rules above would be blind without this."""
    assert list(imports("def f():\n    import a.b\n    from c.d import e")) == ["a.b", "c.d"]


def test_no_machine_path_and_no_registry_is_committed() -> None:
    """What is written here must hold on any machine."""
    found = [
        f"{path.relative_to(ROOT)}: {words}"
        for path in committed_texts()
        for words in NEVER_COMMITTED
        if words in path.read_text(encoding="utf-8")
    ]
    assert found == []


def test_no_test_sleeps() -> None:
    """A test waits for a signal or moves its clock."""
    sleepers = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in python_files("tests")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr == "sleep"
        and isinstance(node.value, ast.Name)
        and node.value.id == "time"
    ]
    assert sleepers == []


def test_the_fonts_come_with_their_licence() -> None:
    """Noto Sans SC may be passed on only together with the Open Font License."""
    fonts = resources() / "fonts"
    assert sorted(path.name for path in fonts.glob("*.ttf")) == [
        "NotoSansSC-Bold.ttf",
        "NotoSansSC-Regular.ttf",
    ]
    assert "SIL OPEN FONT LICENSE Version 1.1" in (fonts / "OFL.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#FFFFFF", "#000000", 21.0), ("#777777", "#FFFFFF", 4.48), ("#FF0000", "#FFFFFF", 4.0)],
)
def test_contrast_is_reckoned_as_wcag_says(one: str, other: str, ratio: float) -> None:
    """Known ratios; the order of the two colours does not matter."""
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)
    assert contrast(other, one) == contrast(one, other)


@pytest.mark.parametrize("theme", ["day", "night"])
def test_every_pair_of_colours_can_be_read(theme: str) -> None:
    """WCAG 2.1 AA: 4.5 for text, 3 for marks and large signs, as tokens.json lists them."""
    tokens = json.loads((resources() / "tokens.json").read_text(encoding="utf-8"))
    pairs = tokens["contrast"][theme]
    assert pairs
    reckoned = {pair: contrast(*colours(tokens, theme, pair)) for pair in pairs}
    assert {p: r for p, r in reckoned.items() if r < pairs[p]["min"]} == {}
    assert {p: r for p, r in reckoned.items() if abs(r - pairs[p]["ratio"]) > 0.01} == {}


def test_the_enter_keys_are_named_once() -> None:
    """Return and the number pad's Enter are one key to a guard, on each page."""
    found = [
        path.as_posix()
        for path in python_files("ui")
        if "Qt.Key.Key_Return, Qt.Key.Key_Enter" in path.read_text(encoding="utf-8")
    ]
    assert [one.rpartition("/ui/")[2] for one in found] == ["widgets/keyboard.py"]
