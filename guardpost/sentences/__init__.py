"""The sentences for error codes, by area; ``ui/messages.py`` and ``cli.py`` say them."""

from __future__ import annotations

from guardpost.sentences import core, gate, shifts

SENTENCES: dict[str, str] = {**core.SENTENCES, **gate.SENTENCES, **shifts.SENTENCES}
