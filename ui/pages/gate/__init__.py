"""The gate page: one box, the timeline, what wants attention."""

from __future__ import annotations

from ui.pages.gate.page import GatePage

__all__ = ["GatePage"]
