"""Every text has its Chinese, and the tool that says so sees each way to miss one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.check_translations import (
    CATALOGUE,
    Text,
    add,
    faults,
    main,
    missing,
    read_catalogue,
    read_code,
)

ROOT = Path(__file__).resolve().parent.parent

PAGE = """
translate("gate", "Log {plate}")
words.say("report", "Entries: {n}", n=3)
QT_TRANSLATE_NOOP("errors", "Sign first."
    " Then print.")
"text".translate({1: 2})
painter.translate(left + 1, -top)
translate("errors", SENTENCES[code])
"""
LABELS = 'LABELS: dict[str, str] = {"vehicle.bicycle": "Bicycle"}\n'
SENTENCES = 'SENTENCES = {**others, "pin.wrong": "Type it again."}\n'


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """Return a small tree that says five texts and has no Chinese yet."""
    for folder in ("guardpost", "ui", str(CATALOGUE)):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "ui" / "page.py").write_text(PAGE, encoding="utf-8")
    (tmp_path / "guardpost" / "labels.py").write_text(LABELS, encoding="utf-8")
    (tmp_path / "guardpost" / "sentences.py").write_text(SENTENCES, encoding="utf-8")
    return tmp_path


def write_chinese(house: Path, area: str, source: str, chinese: str, attribute: str = "") -> None:
    """Write the area's file with this one message."""
    (house / CATALOGUE / f"{area}.ts").write_text(
        f"<TS><context><name>{area}</name><message><source>{source}</source>"
        f"<translation{attribute}>{chinese}</translation></message></context></TS>",
        encoding="utf-8",
    )


def found(house: Path) -> list[str]:
    """Return the faults of the tree."""
    return faults(read_code(house), read_catalogue(house))


def test_every_text_of_the_program_has_its_chinese() -> None:
    """Missing, unfinished, left-over and unequal texts are all faults."""
    assert found(ROOT) == []


def test_texts_are_read_from_calls_and_tables(house: Path) -> None:
    """Calls with literals, marked texts, labels and sentences count; a painter's does not."""
    assert set(read_code(house).texts) == {
        Text("gate", "Log {plate}"),
        Text("report", "Entries: {n}"),
        Text("errors", "Sign first. Then print."),
        Text("errors", "Type it again."),
        Text("labels", "Bicycle"),
    }


@pytest.mark.parametrize(
    "call",
    [
        'translate("gate", f"Log {plate}")',
        'translate("gate", "a" + name)',
        'translate(area, f"Log {plate}")',
        'words.say(area, "Log")',
        'translate("gate", "Log {n}".format(n=1))',
    ],
)
def test_a_text_that_no_tool_can_read_is_a_fault(house: Path, call: str) -> None:
    """An f-string, a sum or a computed area would never be translated."""
    (house / "ui" / "page.py").write_text(call, encoding="utf-8")
    assert read_code(house).faults == ["ui/page.py:1: area and text must be plain literals"]


def test_a_finished_translation_is_no_longer_missing(house: Path) -> None:
    """Only the others are still named."""
    write_chinese(house, "gate", "Log {plate}", "登记 {plate}")
    assert [text.area for text in missing(read_code(house), read_catalogue(house))] == [
        "errors",
        "errors",
        "labels",
        "report",
    ]


@pytest.mark.parametrize(("chinese", "attribute"), [("", ""), ("登记", ' type="unfinished"')])
def test_an_empty_or_unfinished_translation_is_missing(
    house: Path, chinese: str, attribute: str
) -> None:
    """A text half done would show as English to a guard."""
    write_chinese(house, "gate", "Log {plate}", chinese, attribute)
    assert "ui/page.py:2: gate 'Log {plate}': no Chinese" in found(house)


@pytest.mark.parametrize(
    "chinese", ["登记", "登记 {number}", "登记 {plate} {plate}", "登记 {plate"]
)
def test_other_placeholders_in_the_chinese_are_a_fault(house: Path, chinese: str) -> None:
    """A lost, renamed, doubled or broken placeholder would fail at the gate."""
    write_chinese(house, "gate", "Log {plate}", chinese)
    assert f"gate.ts: gate 'Log {{plate}}': other placeholders in {chinese!r}" in found(house)


def test_chinese_that_nothing_says_is_a_fault(house: Path) -> None:
    """A left-over text misleads whoever translates."""
    write_chinese(house, "gate", "Old words", "旧话")
    assert "gate.ts: gate 'Old words': nothing says this any more" in found(house)


def test_a_context_that_is_not_named_as_its_file_is_a_fault(house: Path) -> None:
    """Qt would look for the text under another area."""
    write_chinese(house, "gate", "Log {plate}", "登记 {plate}")
    (house / CATALOGUE / "gate.ts").rename(house / CATALOGUE / "door.ts")
    assert "door.ts: needs one context, named door" in found(house)


def test_added_texts_stand_in_their_files_unfinished_and_once(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Adding twice changes nothing; what was translated stays."""
    write_chinese(house, "gate", "Other", "别的")
    assert main(["--root", str(house), "--add"]) == 0
    before = (house / CATALOGUE / "gate.ts").read_text(encoding="utf-8")
    assert main(["--root", str(house), "--add"]) == 0
    assert (house / CATALOGUE / "gate.ts").read_text(encoding="utf-8") == before
    assert capsys.readouterr().out == "5 texts added\n0 texts added\n"
    assert read_catalogue(house).chinese[Text("gate", "Other")] == "别的"
    assert read_catalogue(house).chinese[Text("gate", "Log {plate}")] == ""


def test_signs_of_xml_survive_adding(house: Path) -> None:
    """A text with < and & is read back as it was."""
    text = Text("gate", "Cars < 3 & more")
    add(house, [text])
    assert text in read_catalogue(house).chinese


def test_missing_lists_area_and_text(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line each, parted by a tab, for whoever translates."""
    assert main(["--root", str(house), "--missing"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "errors\tSign first. Then print."


def test_a_fault_fails_the_check(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command's exit code is what the build looks at."""
    assert main(["--root", str(house)]) == 1
    assert capsys.readouterr().out.splitlines()[-1] == "5 texts, 5 faults"
