"""Events: frozen dataclasses, one fact each, and how they become payload and sealed.

A field made by ``personal()`` (names, phones, document numbers, strokes) goes into
``sealed``; every other field into ``payload``. After a purge the personal fields of a
decoded event hold their empty defaults.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from importlib import import_module
from typing import Any, ClassVar, Union, get_args, get_origin, get_type_hints

from guardpost.ledger.entry import Json

_KINDS: dict[str, type[Event]] = {}


def personal(default: Any = "") -> Any:
    """Declare a field of personal data; it is sealed, and empty after a purge."""
    return field(default=default, metadata={"personal": True})


@dataclass(frozen=True)
class Event:
    """One fact that happened. Subclass with ``kind="vehicle.entered"``.

    Attributes:
        kind: the dotted name written in the book.
    """

    kind: ClassVar[str] = ""

    def __init_subclass__(cls, *, kind: str) -> None:
        super().__init_subclass__()
        if kind in _KINDS and _KINDS[kind].__qualname__ != cls.__qualname__:
            raise TypeError(f"two events are called {kind}")
        cls.kind = kind
        _KINDS[kind] = cls

    @property
    def subject(self) -> str:
        """What the fact is about, such as ``vehicle:苏A3K725``; no personal data."""
        return ""


def event_class(kind: str) -> type[Event]:
    """Return the event class of ``kind``.

    Raises:
        KeyError: no such kind is known to this program.
    """
    if kind not in _KINDS:
        load_kinds()
    return _KINDS[kind]


def event_kinds() -> tuple[str, ...]:
    """Return the names of all kinds."""
    load_kinds()
    return tuple(_KINDS)


@cache
def load_kinds() -> None:
    """Load every module that declares events, with their projectors and readings."""
    import_module("guardpost.kinds")


@cache
def personal_fields(cls: Any) -> frozenset[str]:
    """Return the names of the fields that are sealed."""
    return frozenset(f.name for f in fields(cls) if f.metadata.get("personal"))


def encode(event: Event) -> tuple[Json, Json | None]:
    """Return (payload, sealed) as plain JSON values; ``sealed`` None when nothing is."""
    cls: Any = type(event)
    hidden = personal_fields(cls)
    payload: Json = {}
    sealed: Json = {}
    for name in _names(cls):
        value = _plain(getattr(event, name))
        (sealed if name in hidden else payload)[name] = value
    return payload, (sealed if any(sealed.values()) else None)


def decode(kind: str, payload: Mapping[str, Any], sealed: Mapping[str, Any] | None) -> Event:
    """Return the event that ``encode`` took apart; purged fields hold their defaults."""
    cls: Any = event_class(kind)
    values = {**payload, **(sealed or {})}
    hints = _hints(cls)
    known = {name: build(hints[name], values[name]) for name in _names(cls) if name in values}
    event: Event = cls(**known)
    return event


def build(hint: Any, value: Any) -> Any:
    """Return a JSON value as the type that a field asks for."""
    origin = get_origin(hint)
    if origin is tuple:
        return tuple(build(get_args(hint)[0], item) for item in value)
    if origin in (Union, types.UnionType):
        inner = next(a for a in get_args(hint) if a is not type(None))
        return None if value is None else build(inner, value)
    if isinstance(hint, type) and is_dataclass(hint):
        inner_hints = get_type_hints(hint)
        return hint(**{key: build(inner_hints[key], item) for key, item in value.items()})
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(value)
    return value


@cache
def _names(cls: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(cls))


@cache
def _hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls)


def _plain(value: Any) -> Any:
    if type(value) is str or type(value) is int:
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        cls: Any = type(value)
        return {name: _plain(getattr(value, name)) for name in _names(cls)}
    return value
