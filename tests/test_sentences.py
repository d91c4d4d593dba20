"""Every refusal has its sentence, and the sentence has the facts that it tells."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from guardpost import sentences
from guardpost.sentences import SENTENCES
from guardpost.words import texts_of

ROOT = Path(__file__).resolve().parent.parent
ERRORS = frozenset({"Refused", "Unavailable"})
# Their warnings become refusals in the forms, with the facts of ui/forms/checks.py.
JUDGES = ("gate/phones.py", "gate/documents.py", "gate/plates.py")
FACTS_OF_A_JUDGEMENT = frozenset({"missing", "extra", "length"})
# A foreign number that the library does not know may be right: kept, and nothing is said.
MILD = frozenset({"phone.unknown_form"})


@dataclass(frozen=True)
class Raised:
    """One place that refuses; ``facts`` None where they are handed on."""

    code: str
    facts: frozenset[str] | None
    place: str


@cache
def refusals() -> tuple[Raised, ...]:
    """Return every place that makes an error of a code that stands there."""
    return tuple(read_refusals())


def read_refusals() -> Iterator[Raised]:
    """Read the code of the core and the window."""
    for folder in ("guardpost", "ui"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
            for call in calls:
                if isinstance(call.func, ast.Name) and call.func.id in ERRORS and call.args:
                    yield from raised(call, f"{path.relative_to(ROOT)}:{call.lineno}")


def raised(call: ast.Call, place: str) -> Iterator[Raised]:
    """Yield the codes that a call may be given, with the facts beside them."""
    names = [keyword.arg for keyword in call.keywords]
    facts = None if None in names else frozenset(name for name in names if name)
    for node in ast.walk(call.args[0]):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and "." in node.value:
            yield Raised(node.value, facts, place)


def judgements() -> frozenset[str]:
    """Return the warnings that a form turns into refusals."""
    texts = ((ROOT / "guardpost" / name).read_text(encoding="utf-8") for name in JUDGES)
    found = {
        code for text in texts for code in re.findall(r'"((?:phone|document|plate)\.\w+)"', text)
    }
    return frozenset(found) - MILD


def spelled() -> set[str]:
    """Return every text in the code that stands outside the sentences; codes are among them."""
    return {
        node.value
        for folder in ("guardpost", "ui")
        for path in (ROOT / folder).rglob("*.py")
        if path.parent.name != "sentences"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def told(sentence: str) -> set[str]:
    """Return the names of the facts that a sentence tells."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def chinese() -> dict[str, str]:
    """Return each code's Chinese."""
    texts = texts_of("zh_CN", "errors")
    return {code: texts[sentence] for code, sentence in SENTENCES.items()}


def test_every_refusal_has_its_sentence() -> None:
    """Without one a person would read a code."""
    found = refusals()
    assert {"pin.wrong", "file.unreadable"} <= {each.code for each in found}
    assert [f"{each.place} {each.code}" for each in found if each.code not in SENTENCES] == []


def test_every_judgement_of_a_form_has_its_sentence() -> None:
    """What is wrong with a number is said below its field."""
    assert "phone.too_short" in judgements()
    assert judgements() - set(SENTENCES) == set()


def test_every_sentence_can_be_said() -> None:
    """A sentence for nothing would be translated for nothing."""
    assert set(SENTENCES) - spelled() == set()


def test_every_sentence_has_the_facts_that_it_tells() -> None:
    """A missing one would fail where the failure is told."""
    without = [
        f"{each.place} {each.code} {sorted(told(SENTENCES[each.code]) - each.facts)}"
        for each in refusals()
        if each.code in SENTENCES
        and each.facts is not None
        and not told(SENTENCES[each.code]) <= each.facts
    ]
    assert without == []


def test_a_judgement_tells_only_what_a_form_knows() -> None:
    """``missing``, ``extra`` and ``length``; see ``ui/forms/checks.py``."""
    assert {code for code in judgements() if told(SENTENCES[code]) - FACTS_OF_A_JUDGEMENT} == set()


def test_no_area_says_again_what_another_says() -> None:
    """The later one would silently win."""
    names = [module.name for module in pkgutil.iter_modules(sentences.__path__)]
    areas = [importlib.import_module(f"guardpost.sentences.{name}") for name in names]
    codes = [code for area in areas for code in getattr(area, "SENTENCES", ())]
    assert sorted(codes) == sorted(SENTENCES)


@pytest.mark.parametrize("mark", ["!", "！", "非法", "错误代码", "illegal", "invalid"])
def test_a_sentence_is_plain(mark: str) -> None:
    """What happened and what to do; nobody is shouted at or accused (ui/notes.md)."""
    said = {*SENTENCES.values(), *chinese().values()}
    assert [sentence for sentence in said if mark in sentence.lower()] == []


def test_a_sentence_shows_no_code() -> None:
    """Codes are for the program."""
    said = {*SENTENCES.values(), *chinese().values()}
    assert [
        sentence for sentence in said if re.search(r"[a-z_]+\.[a-z_]+(?![^{]*})", sentence)
    ] == []


def test_the_chinese_is_marked_as_chinese_is() -> None:
    """Full-width commas, colons and question marks after a Chinese word, no stop at the end."""
    odd = re.compile(r"[\u4e00-\u9fff][,:;?]|。$")
    assert [sentence for sentence in chinese().values() if odd.search(sentence)] == []
