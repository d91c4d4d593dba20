"""Hold the texts of the program and their Chinese equal.

Every text shown to a person stands in the code as a literal, in English, beside the
name of its area; its Chinese stands in ``resources/translations/zh_CN/<area>.ts``.
This reads both and names what is missing, left over or unequal::

    python -m tools.check_translations             faults, one a line; exit 1 if any
    python -m tools.check_translations --missing   area<TAB>source of untranslated texts
    python -m tools.check_translations --add       add those to their files, unfinished
"""

from __future__ import annotations

import argparse
import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from string import Formatter
from typing import NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

MARKERS = frozenset({"QT_TRANSLATE_NOOP", "say", "translate"})
SOURCES = ("guardpost", "ui")
# Tables of texts that the core looks up by code, and the area of each.
TABLES = {"FINDINGS": "doctor", "LABELS": "labels", "PROOFS": "proofs", "SENTENCES": "errors"}
CATALOGUE = Path("resources/translations/zh_CN")

NEW_FILE = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>{area}</name>
</context>
</TS>
"""
NEW_MESSAGE = """    <message>
        <source>{source}</source>
        <translation type="unfinished"></translation>
    </message>
"""


class Text(NamedTuple):
    """One text that a person may read."""

    area: str
    source: str


@dataclass
class Code:
    """What the code says.

    Attributes:
        texts: each text and the first place (``file:line``) that says it.
        faults: calls whose text no tool can read.
    """

    texts: dict[Text, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


@dataclass
class Catalogue:
    """What the translation files say.

    Attributes:
        chinese: the finished translation of each text; empty where unfinished.
        faults: files in the wrong form, and texts told twice.
    """

    chinese: dict[Text, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def read_code(root: Path) -> Code:
    """Return every text that the program under ``root`` may say."""
    code = Code()
    for folder in SOURCES:
        for path in sorted((root / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"), str(path))
            _read_module(code, tree, path.relative_to(root))
    return code


def read_catalogue(root: Path) -> Catalogue:
    """Return every translation under ``root``; one context a file, named as the file."""
    catalogue = Catalogue()
    for path in sorted((root / CATALOGUE).glob("*.ts")):
        contexts = ElementTree.parse(path).getroot().findall("context")
        if [context.findtext("name") for context in contexts] != [path.stem]:
            catalogue.faults.append(f"{path.name}: needs one context, named {path.stem}")
            continue
        _read_messages(catalogue, path.stem, contexts[0])
    return catalogue


def missing(code: Code, catalogue: Catalogue) -> list[Text]:
    """Return the texts that have no finished Chinese, in order of area and source."""
    return sorted(text for text in code.texts if not catalogue.chinese.get(text))


def faults(code: Code, catalogue: Catalogue) -> list[str]:
    """Return one sentence for each thing that is wrong; none when all is well."""
    found = code.faults + catalogue.faults
    found += [f"{code.texts[text]}: {_show(text)}: no Chinese" for text in missing(code, catalogue)]
    for text, chinese in sorted(catalogue.chinese.items()):
        if text not in code.texts:
            found.append(f"{text.area}.ts: {_show(text)}: nothing says this any more")
        elif chinese and placeholders(chinese) != placeholders(text.source):
            found.append(f"{text.area}.ts: {_show(text)}: other placeholders in {chinese!r}")
    return found


def placeholders(text: str) -> Counter[str]:
    """Return the ``{names}`` in ``text`` with their counts; ``{`` alone counts as itself."""
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return Counter({"unreadable: " + text: 1})
    return Counter(name for _, name, _, _ in parts if name is not None)


def add(root: Path, texts: list[Text]) -> int:
    """Append to their files the ``texts`` that these do not hold yet; return how many."""
    known = read_catalogue(root).chinese
    new = [text for text in texts if text not in known]
    for area in sorted({text.area for text in new}):
        path = root / CATALOGUE / f"{area}.ts"
        if path.exists():
            content = path.read_text(encoding="utf-8")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            content = NEW_FILE.format(area=escape(area))
        messages = "".join(
            NEW_MESSAGE.format(source=escape(text.source)) for text in new if text.area == area
        )
        before, end, after = content.rpartition("</context>")
        path.write_text(before + messages + end + after, encoding="utf-8")
    return len(new)


def main(argv: list[str] | None = None) -> int:
    """Check, list or add; return the exit code."""
    parser = argparse.ArgumentParser(description="Hold texts and translations equal.")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parent.parent)
    choice = parser.add_mutually_exclusive_group()
    choice.add_argument("--missing", action="store_true", help="list untranslated texts")
    choice.add_argument("--add", action="store_true", help="add them to their files, unfinished")
    chosen = parser.parse_args(argv)
    code, catalogue = read_code(chosen.root), read_catalogue(chosen.root)
    if chosen.missing:
        for text in missing(code, catalogue):
            print(f"{text.area}\t{text.source}")
        return 0
    if chosen.add:
        print(f"{add(chosen.root, missing(code, catalogue))} texts added")
        return 0
    found = faults(code, catalogue)
    print("\n".join([*found, f"{len(code.texts)} texts, {len(found)} faults"]))
    return 1 if found else 0


def _read_module(code: Code, tree: ast.Module, path: Path) -> None:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _called(node) in MARKERS and len(node.args) >= 2:
            _read_call(code, node, path)
    for name, table in _tables(tree):
        for value in table.values:
            if (source := _literal(value)) is not None:
                _note(code, Text(TABLES[name], source), path, value.lineno)


def _read_call(code: Code, call: ast.Call, path: Path) -> None:
    if isinstance(call.args[1], ast.Name | ast.Attribute | ast.Subscript):
        return  # the text stands in a table, where it is marked
    area, source = (_literal(part) for part in call.args[:2])
    if area is not None and source is not None:
        _note(code, Text(area, source), path, call.lineno)
    elif any(_literal(node) is not None for part in call.args for node in ast.walk(part)):
        code.faults.append(f"{path}:{call.lineno}: area and text must be plain literals")


def _note(code: Code, text: Text, path: Path, line: int) -> None:
    code.texts.setdefault(text, f"{path}:{line}")


def _read_messages(catalogue: Catalogue, area: str, context: ElementTree.Element) -> None:
    for message in context.iterfind("message"):
        text = Text(area, message.findtext("source", ""))
        if text in catalogue.chinese:
            catalogue.faults.append(f"{area}.ts: {_show(text)}: told twice")
        translation = message.find("translation")
        finished = translation is not None and translation.get("type") is None
        chinese = (translation.text or "") if translation is not None and finished else ""
        catalogue.chinese[text] = chinese.strip()


def _called(call: ast.Call) -> str:
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _tables(tree: ast.Module) -> Iterator[tuple[str, ast.Dict]]:
    """Yield the module's tables of texts, by name."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if isinstance(node, ast.AnnAssign):
            targets = [node.target]
        value = node.value if isinstance(node, ast.Assign | ast.AnnAssign) else None
        for target in targets:
            if isinstance(target, ast.Name) and target.id in TABLES and isinstance(value, ast.Dict):
                yield target.id, value


def _literal(node: ast.AST) -> str | None:
    found = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(ast.literal_eval(node)) if found else None


def _show(text: Text) -> str:
    return f"{text.area} {text.source!r}"


if __name__ == "__main__":
    raise SystemExit(main())
