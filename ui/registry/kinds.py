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
        says: what the sheet tells above its fields.
        offered: whether it can be done with this record now.
        primary: the deed that is mostly wanted.
        opens: does it without a sheet of questions, or lays one of its own.
    """

    code: str
    words: Callable[[], str]
    asks: tuple[Ask, ...]
    save: Callable[[R, Values, Done, Failed], None]
    known: Callable[[R], Values] = field(default=lambda _record: {})
    says: Callable[[R], str] = field(default=lambda _record: "")
    offered: Callable[[R], bool] = field(default=lambda _record: True)
    opens: Callable[[R], None] | None = None
    primary: bool = False


@dataclass(frozen=True, slots=True)
class RecordKind(Generic[R]):
    """One kind of record.

    Attributes:
        code: names its sheet, ``registry.new_<code>``.
        add, change, end: None where the kind knows no such deed.
        title: what the record is called at the head of its sheet.
        facts: pairs of label and words; phones and documents masked.
        values: the fields of a record as the sheet shows them.
        endings: usual reasons as (code, words).
        change_button: what the change is called where it is more than a change.
        only_new: names of asks that a change leaves out.
    """

    code: str
    title: Callable[[R], str]
    facts: Callable[[R], Facts]
    asks: tuple[Ask, ...]
    new_words: Callable[[], str]
    add: Save | None = None
    change: Callable[[R, Values, Done, Failed], None] | None = None
    end: Callable[[R, Why, Done, Failed], None] | None = None
    history: Callable[[Rows, R], tuple[Happened, ...]] = field(default=lambda _rows, _record: ())
    values: Callable[[R], Values] = field(default=lambda _record: {})
    change_words: Callable[[], str] = field(default=str)
    endings: Choices = field(default=list)
    change_button: Callable[[], str] | None = None
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
