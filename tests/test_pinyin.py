"""How names are spelt in Latin letters."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, pinyin

from guardpost.pinyin import READINGS, is_spelt, meant, spellings, syllables
from tools.make_readings import lines

SURNAMES = "王李张刘陈杨赵黄周吴单曾仇解查盖朴区任华乐翟覃缪"
GIVEN = "建国小满白露立秋伟芳娜敏静强磊军洋艳勇杰娟涛明超霞平刚桂英朝重行长"


def test_the_file_says_what_the_library_says() -> None:
    """A newer pypinyin shows here; then the file is made anew."""
    assert READINGS.read_text(encoding="utf-8") == "".join(lines())


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("王建国", ("wjg", "WJG", "wj", "jg", "wangjianguo", "wangj")),
        ("单立秋", ("slq", "dlq", "shanliqiu", "danliqiu")),
        ("曾国藩", ("zgf", "cgf", "zengguofan")),
        ("仇英", ("qy", "cy", "qiuying")),
        ("解小满", ("xxm", "jxm")),
        ("欧阳娜娜", ("oynn", "ouyangnana")),
        ("吕布", ("lb", "lvbu", "lubu", "lyubu", "LÜBU", "lü")),
        ("曾跃", ("zy", "zengyue", "cengyue")),
        ("覃略女", ("qinlvenv", "qinluenu", "qinlüenü", "qinlyuenyu")),
        ("鲁肃", ("lusu",)),
        ("阿卜杜热合曼·买买提", ("abdrhmmmt",)),
    ],
)
def test_a_name_is_spelt_in_each_way_that_it_is_read(name: str, typed: tuple[str, ...]) -> None:
    """By initials, with and without the surname, and in full."""
    assert [one for one in typed if not is_spelt(name, one)] == []


def test_u_is_not_taken_for_another_letter_where_it_is_certain() -> None:
    """``lv`` and ``lyu`` are no 鲁; letters without end stay few spellings."""
    assert not any(is_spelt("鲁肃", one) for one in ("lvsu", "lyusu", "lüsu"))
    assert len(meant("LU" * 1000)) <= 16


@pytest.mark.parametrize("name", ["", "J. Smith", "😀", "\U00020bb7"])
def test_what_is_not_read_in_chinese_has_no_spelling(name: str) -> None:
    """Its letters find it as they stand."""
    assert spellings(name) == frozenset()


@given(st.text(SURNAMES, min_size=1, max_size=1), st.text(GIVEN, min_size=1, max_size=3))
def test_any_name_is_spelt_by_the_librarys_initials(surname: str, given_name: str) -> None:
    """Whichever reading of each character is taken."""
    read = pinyin(surname + given_name, style=Style.FIRST_LETTER, heteronym=True)
    for place, ways in enumerate(read):
        for way in ways:
            initials = [one[0] for one in read]
            initials[place] = way
            assert is_spelt(surname + given_name, "".join(initials))


def test_a_character_is_read_the_usual_way_first() -> None:
    """So that the rest of a long name is found by what everybody types."""
    assert syllables("国") == ("GUO",)
    assert syllables("重")[0] == "ZHONG"


def test_the_library_is_not_loaded_to_spell_a_name() -> None:
    """It would cost the window its memory."""
    code = "import sys; from guardpost.pinyin import spellings; spellings('王建国');"
    code += "sys.exit('pypinyin' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
