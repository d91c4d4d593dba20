"""The sentences for error codes, by area; ``ui/messages.py`` says them."""

from __future__ import annotations

from ui.sentences import core

SENTENCES: dict[str, str] = {**core.SENTENCES}
