"""The verbs that write, read from the source: no list can forget one."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path


def writers(package: Path) -> Iterator[str]:
    """Yield every public function under ``package`` that opens a transaction of the register.

    A private function that opens one counts for the public ones of its module that call it.
    """
    for file in sorted(package.rglob("*.py")):
        called = {
            node.name: set(_called(node))
            for node in ast.parse(file.read_text("utf-8")).body
            if isinstance(node, ast.FunctionDef)
        }
        module = ".".join(file.relative_to(package.parent).with_suffix("").parts)
        for name in called:
            if not name.startswith("_") and _writes(name, called):
                yield f"{module}.{name}"


def _writes(name: str, called: dict[str, set[str]]) -> bool:
    """Tell whether a function opens a transaction, itself or by private helpers."""
    reached, left = set[str](), [name]
    while left:
        here = called[left.pop()]
        helpers = {each for each in here if each.startswith("_") and each in called}
        left += helpers - reached
        reached |= here
    return "writing" in reached


def _called(function: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr
