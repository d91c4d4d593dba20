"""What a kind of record is to the registry page: its words, its fields and its verbs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from guardpost.registry.history import Happened
from guardpost.store.rows import Rows
from ui.models.columns import Column
from ui.registry.sheet import Ask, Choices, Done, Failed, Save, Values

R = TypeVar("R")
Facts = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Why:
    """Why a record ends.

    Attributes:
        code: of the usual reason, empty for none of them; ``usual`` its words.
        own: what was typed.
    """

    code: str
    usual: str
    own: str

    @property
    def words(self) -> str:
        """Both, as they are kept in the book."""
        return " · ".join(filter(None, (self.usual, self.own.strip())))


@dataclass(frozen=True, slots=True)
class Extra(Generic[R]):
    """A further deed with a record, such as renewing a permit.

    Attributes:
        code: names the button and the sheet.
        known: what the sheet begins with.
    """

    code: str
    words: Callable[[], str]
    asks: tuple[Ask, ...]
    save: Callable[[R, Values, Done, Failed], None]
    known: Callable[[R], Values] = field(default=lambda _record: {})


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[R]):
    """One kind of record.

    Attributes:
        code: names its sheet, ``registry.new_<code>``.
        title: what the record is called at the head of its sheet.
        facts: pairs of label and words; phones and documents masked.
        values: the fields of a record as the sheet shows them.
        endings: usual reasons as (code, words).
        only_new: names of asks that a change leaves out.
    """

    code: str
    title: Callable[[R], str]
    facts: Callable[[R], Facts]
    history: Callable[[Rows, R], tuple[Happened, ...]]
    asks: tuple[Ask, ...]
    values: Callable[[R], Values]
    new_words: Callable[[], str]
    change_words: Callable[[], str]
    add: Save
    change: Callable[[R, Values, Done, Failed], None]
    end: Callable[[R, Why, Done, Failed], None]
    endings: Choices
    extras: tuple[Extra[R], ...] = ()
    only_new: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Filter(Generic[R]):
    """A choice above a table; the first one keeps everything."""

    code: str
    name: Callable[[], str]
    choices: Choices
    keeps: Callable[[R, str], bool]


@dataclass(frozen=True, slots=True)
class Shelf(Generic[R]):
    """One tab that lists one kind of record.

    Attributes:
        code: the table is ``registry.<code>``.
        add_name: the button that adds.
        words: what a record is found by.
        empty: one sentence for no records at all: what to do.
    """

    code: str
    kind: RecordKind[R]
    name: Callable[[], str]
    columns: Sequence[Column[R]]
    widths: Sequence[int]
    read: Callable[[Rows], Sequence[R]]
    words: Callable[[R], tuple[str, ...]]
    placeholder: Callable[[], str]
    empty: Callable[[], str]
    add_name: str
    filters: tuple[Filter[R], ...] = ()
