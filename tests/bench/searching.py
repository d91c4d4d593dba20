"""The one-line search: from the key to the answer, and to the rows painted on the screen."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from random import Random

from guardpost.gate.search import search
from guardpost.gate.search_near import ALPHABET
from guardpost.pinyin import spellings
from guardpost.store.rows import Rows
from tests.bench import painting
from tests.bench.measuring import Finding, p50, p99, progress, times
from tests.site import Post

KEYS, TRIES = 1200, 3
PAINTED = 300
FRAME_MS, GROWTH = 16.0, 1.5
ANSWER, ROWS = "search per key, p99", "key to painted rows, p99"


def searching(post: Post) -> Iterator[Finding]:
    """Yield the time from a key to its answer, and to its rows in the real window.

    Each text is searched three times, a whole round apart, and the middle time counts: a
    stall of the machine hits one of them, a slow search all. What is painted is taken once.
    The register is closed in between, because the window opens the book itself.
    """
    rows, now = post.register.rows, post.clock.now()
    typed = _typed(rows)

    def look(turn: int) -> None:
        search(rows, typed[turn], now)

    progress(f"search: {len(typed):,} keys, {TRIES} times each")
    times(look, len(typed))
    rounds = [times(look, len(typed)) for _ in range(TRIES)]
    alone = p99(times(look, len(typed), time.thread_time)) * 1000
    taken = [p50(tries) for tries in zip(*rounds, strict=True)]
    note = f"p50 {p50(taken) * 1000:.2f} ms; processor time p99 {alone:.2f} ms"
    yield Finding(ANSWER, p99(taken) * 1000, FRAME_MS, "ms", note)
    post.close()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        asked = pool.submit(painting.keys_to_rows, post.data, now, typed[:PAINTED])
        shown, worked = asked.result()
    note = (
        f"in the real window; p50 {p50(shown) * 1000:.2f} ms;"
        f" processor time p50 {p50(worked) * 1000:.2f} ms, p99 {p99(worked) * 1000:.2f} ms"
    )
    yield Finding(ROWS, p99(shown) * 1000, FRAME_MS, "ms", note)


def growth(findings: Sequence[Finding], sizes: Sequence[int]) -> Iterator[Finding]:
    """Yield the longest book's p99 against the shortest one's."""
    for name in (ANSWER, ROWS):
        found = [one.measured for one in findings if one.name == name]
        if len(found) > 1:
            note = f"{sizes[-1]:,} passages against {sizes[0]:,}"
            yield Finding(f"{name}, grows", found[-1] / found[0], GROWTH, "×", note)


def _typed(rows: Rows) -> list[str]:
    """Return what guards type, one key more each time; every kind of text, right and wrong."""
    random = Random(2)
    cars = rows.all("SELECT plate, room, owner, phone FROM vehicles ORDER BY plate")
    typed: list[str] = []
    while len(typed) < KEYS:
        plate, room, owner, phone = random.choice(cars)
        at = random.randrange(2, len(plate))
        wrong = plate[:at] + random.choice(ALPHABET) + plate[at + 1 :]
        spelt = sorted(spellings(owner) or {""}, key=lambda one: (len(one), one))
        initials, full = spelt[0].lower(), spelt[-1].lower()
        texts = (plate[-4:], plate, plate[2:5], wrong[2:], wrong, room, room.replace("栋", "-"))
        for whole in (*texts, owner, initials, full, phone[-4:]):
            typed += [whole[:end] for end in range(1, len(whole) + 1)]
    return typed[:KEYS]
