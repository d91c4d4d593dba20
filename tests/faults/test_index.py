"""docs/faults.md names a test for each fault, and each of them is there."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEAST = 40
COLUMNS = 4


def rows() -> list[list[str]]:
    """Return the cells of the page's tables, without their heads."""
    text = (ROOT / "docs" / "faults.md").read_text(encoding="utf-8")
    lines = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("|")]
    cells = [[cell.strip() for cell in line] for line in lines]
    return [row for row in cells if row[0] != "What happens" and not row[0].startswith("---")]


def names_in(path: Path) -> set[str]:
    """Return the names of a file's tests, those for some machines alone too."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_each_fault_has_its_test() -> None:
    """The file is there, and the test in it."""
    missing = []
    for row in rows():
        path, _, name = row[-1].partition("::")
        if not (ROOT / path).is_file() or name not in names_in(ROOT / path):
            missing.append(row[-1])
    assert missing == []


def test_at_least_forty_faults_are_told_in_full() -> None:
    """What happens, what is kept, what is said, which test; no fault twice."""
    assert all(len(row) == COLUMNS and all(row) for row in rows())
    assert all(row[-1].partition("::")[2].startswith("test_") for row in rows())
    happens = [row[0] for row in rows()]
    assert len(happens) == len(set(happens)) >= LEAST


def test_the_index_leaves_out_no_test_file_of_faults() -> None:
    """Whatever stands in this folder is told of."""
    told = {row[-1].partition("::")[0] for row in rows()}
    here = {str(file.relative_to(ROOT)) for file in Path(__file__).parent.glob("test_*.py")}
    assert here - told == {"tests/faults/test_index.py"}
