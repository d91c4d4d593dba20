"""A workbook against the book: what is new, what is changed, what is the same, what is bad."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from guardpost.errors import Refused
from guardpost.registry.households import Relation
from guardpost.registry.watchlist import stop_watched
from guardpost.registry.workbook.columns import COLUMNS, WorkbookKind
from guardpost.registry.workbook.progress import Progress, counted, unheard
from guardpost.registry.workbook.remarks import Remark
from guardpost.registry.workbook.rows import ReadRow, ReadWorkbook
from guardpost.store.rows import Rows

Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Known:
    """What the registry has: its id or number, and its values by field."""

    key: int
    values: Values


@dataclass(frozen=True, slots=True)
class Step:
    """A row to be written: all its values, and what is known of it until now (None: new)."""

    row: ReadRow
    values: Values
    known: Known | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What importing a workbook would do.

    Attributes:
        bad: rows that cannot be taken, with their flaws.
        told: what a person should know of sheets, columns and good rows.
        seen: the book's last line before it was compared; 0 when it tells of other rows
            than those of the workbook.
    """

    kind: WorkbookKind
    name: str
    new: tuple[Step, ...]
    changed: tuple[Step, ...]
    unchanged: int
    bad: tuple[ReadRow, ...]
    told: tuple[Remark, ...]
    seen: int = 0

    @property
    def flaws(self) -> tuple[Remark, ...]:
        """Each bad cell, row by row."""
        return tuple(chain.from_iterable(row.flaws for row in self.bad))

    @property
    def writes(self) -> int:
        """How many entries it would write."""
        return len(self.new) + len(self.changed)


@dataclass(frozen=True, slots=True)
class _Table:
    """Where a kind is kept, what makes two the same one, and what a file may say once."""

    name: str
    key: str
    identity: tuple[str, ...]
    once: tuple[str, ...]
    holding: str = "1"


_TABLES = {
    WorkbookKind.HOUSEHOLDS: _Table("residents", "id", ("room", "name"), ("room", "name", "phone")),
    WorkbookKind.VEHICLES: _Table("vehicles", "id", ("plate",), ("plate",)),
    WorkbookKind.PERMITS: _Table(
        "permits",
        "number",
        ("room", "name"),
        ("room", "name", "valid_from", "valid_until"),
        "ended_at = ''",
    ),
    WorkbookKind.WATCHLIST: _Table(
        "watchlist",
        "number",
        ("plate", "name", "phone", "document"),
        ("plate", "name", "phone", "document"),
        "ended_at = ''",
    ),
}
# What is written all day long, and changes nothing that a workbook is compared with.
_PASSING = (
    *("vehicle.entered", "vehicle.left", "vehicle.refused"),
    *("visitor.entered", "visitor.left", "visitor.refused", "card.returned"),
    *("staff.signed_in", "staff.signed_out"),
)
_DEFAULTS = {"relation": Relation.OWNER.value}


def known_records(rows: Rows, kind: WorkbookKind) -> Iterator[Known]:
    """Yield what the registry has of a kind and what holds, in the order it was written."""
    table = _TABLES[kind]
    fields = tuple(column.field for column in COLUMNS[kind])
    sql = f"SELECT {', '.join((table.key, *fields))} FROM {table.name} WHERE {table.holding}"
    for key, *values in rows.each(f"{sql} ORDER BY {table.key}"):
        yield Known(key, dict(zip(fields, values, strict=True)))


def known_count(rows: Rows, kind: WorkbookKind) -> int:
    """Return how many of a kind the registry has."""
    table = _TABLES[kind]
    return int(rows.value(f"SELECT count(*) FROM {table.name} WHERE {table.holding}"))


def still_holds(rows: Rows, made: Plan) -> bool:
    """Tell whether nothing but passages was written since a plan was made."""
    marks = ", ".join("?" * len(_PASSING))
    sql = f"SELECT 1 FROM ledger WHERE seq > ? AND kind NOT IN ({marks}) LIMIT 1"
    return made.seen > 0 and rows.value(sql, made.seen, *_PASSING) is None


def plan(rows: Rows, book: ReadWorkbook, progress: Progress = unheard) -> Plan:
    """Return what importing ``book`` would do; writes nothing.

    Raises:
        Refused: ``work.stopped``.
    """
    return _Planner(rows, book).plan(progress)


class _Planner:
    """One comparison; each known record is claimed by one row at most."""

    def __init__(self, rows: Rows, book: ReadWorkbook) -> None:
        self._rows, self._book = rows, book
        # Before anything is read: what is written meanwhile counts as later.
        self._seen: int = rows.value("SELECT max(seq) FROM ledger") or 0
        self._table = _TABLES[book.kind]
        self._fields = tuple(column.field for column in COLUMNS[book.kind])
        self._known = self._known_by_identity()
        self._claimed: set[int] = set()
        self._claims: dict[int, Known] = {}
        self._first_row: dict[tuple[str, ...], ReadRow] = {}
        self._rooms = self._known_rooms()

    def plan(self, progress: Progress) -> Plan:
        book = self._book
        good = [row for row in book.rows if not row.flaws]
        for row in good:
            self._first_row.setdefault(_of(row.values, self._table.once), row)
        good = [row for row in good if not self._twice(row)]
        # The nearest first: what equals a row is not for another to change.
        for fits in (_equal, self._same, _says_nothing_else, self._may_change):
            self._claim(good, fits)
        new: list[Step] = []
        changed: list[Step] = []
        bad: list[ReadRow] = []
        told = list(book.told)
        unchanged = 0
        for row in counted(iter(book.rows), len(book.rows), progress):
            step, flaws = self._step(row)
            if flaws:
                bad.append(replace(row, flaws=flaws))
                continue
            told += row.told
            if step.known is None:
                new.append(step)
            elif step.values != step.known.values:
                changed.append(step)
            else:
                unchanged += 1
                continue
            told += self._strange_room(step)
        return Plan(
            kind=book.kind,
            name=book.name,
            new=tuple(new),
            changed=tuple(changed),
            unchanged=unchanged,
            bad=tuple(bad),
            told=tuple(told),
            seen=self._seen,
        )

    def _claim(self, rows: Iterable[ReadRow], fits: Callable[[Values, Values], bool]) -> None:
        for row in rows:
            if id(row) in self._claims:
                continue
            for known in self._known.get(_of(row.values, self._table.identity), ()):
                if known.key not in self._claimed and fits(row.values, known.values):
                    self._claimed.add(known.key)
                    self._claims[id(row)] = known
                    break

    def _same(self, said: Values, known: Values) -> bool:
        return _of(said, self._table.once) == _of(known, self._table.once)

    def _may_change(self, said: Values, known: Values) -> bool:
        """Tell whether a row is news of what is known; a permit for later days is another."""
        until = known.get("valid_until", "")
        later = until and said.get("valid_from", "") > until
        return self._book.kind is not WorkbookKind.PERMITS or not later

    def _step(self, row: ReadRow) -> tuple[Step, tuple[Remark, ...]]:
        known = self._claims.get(id(row))
        before = known.values if known is not None else {}
        blank = {name: _DEFAULTS.get(name, "") for name in self._fields}
        step = Step(row, {**blank, **before, **row.values}, known)
        doubts = tuple(r for name, r in row.doubts if row.values.get(name) != before.get(name))
        # What stands twice is not compared with what is known: the first of them was.
        twice = () if row.flaws else self._twice(row)
        return step, twice or (*row.flaws, *doubts) or self._watched(step)

    def _twice(self, row: ReadRow) -> tuple[Remark, ...]:
        first = self._first_row.get(_of(row.values, self._table.once), row)
        if first is row:
            return ()
        name = self._table.identity[0]
        where = f"{first.place.sheet} {first.row}"
        return (row.place.told(row.row, name, "row.twice", where=where),)

    def _watched(self, step: Step) -> tuple[Remark, ...]:
        """Refuse to make known whom the watchlist bars, as the verbs do."""
        before = step.known.values if step.known is not None else {}
        names = _BARRED.get(self._book.kind, ())
        asked = {n: step.values[n] for n in names if step.values[n] != before.get(n, "")}
        try:
            if asked:
                stop_watched(self._rows, **asked)
        except Refused as refusal:
            return (step.row.place.remark(step.row.row, next(iter(asked)), refusal),)
        return ()

    def _strange_room(self, step: Step) -> tuple[Remark, ...]:
        room = step.values.get("room", "")
        if not self._rooms or room in self._rooms:
            return ()
        return (step.row.place.told(step.row.row, "room", "cell.room_unknown", text=room),)

    def _known_by_identity(self) -> dict[tuple[str, ...], list[Known]]:
        found: dict[tuple[str, ...], list[Known]] = defaultdict(list)
        for known in known_records(self._rows, self._book.kind):
            found[_of(known.values, self._table.identity)].append(known)
        return found

    def _known_rooms(self) -> frozenset[str]:
        """Return the rooms somebody lives in, where a stranger's room is worth a word."""
        if self._book.kind not in {WorkbookKind.VEHICLES, WorkbookKind.PERMITS}:
            return frozenset()
        return frozenset(room for (room,) in self._rows.all("SELECT DISTINCT room FROM residents"))


_BARRED = {WorkbookKind.VEHICLES: ("plate",), WorkbookKind.PERMITS: ("name", "phone")}


def _of(values: Values, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(values.get(name, "") for name in names)


def _equal(said: Values, known: Values) -> bool:
    return all(said.get(name, _DEFAULTS.get(name, "")) == value for name, value in known.items())


def _says_nothing_else(said: Values, known: Values) -> bool:
    return all(known.get(name) == value for name, value in said.items())
