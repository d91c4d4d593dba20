"""A fork that dies, kill -9, at the n-th new line that it comes to."""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Callable
from types import FrameType
from typing import Any


def die_at(moment: int, watched: tuple[str, ...]) -> None:
    """Let the process die just before the n-th line that it has not been at."""
    seen = set[tuple[str, int]]()

    def trace(frame: FrameType, event: str, _argument: Any) -> Callable[..., Any] | None:
        if not any(part in frame.f_code.co_filename for part in watched):
            return None
        if event == "line":
            seen.add((frame.f_code.co_filename, frame.f_lineno))
            if len(seen) == moment:
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    sys.settrace(trace)


def outlived(work: Callable[[], object], moment: int, watched: tuple[str, ...]) -> bool:
    """Do the work in a fork that dies at a moment; tell whether it came to its end.

    Args:
        watched: parts of the names of the files whose lines are moments.

    Raises:
        RuntimeError: the work itself failed.
    """
    child = os.fork()
    if not child:
        code = 1
        try:
            die_at(moment, watched)
            work()
            code = 0
        finally:
            sys.settrace(None)
            if code:
                traceback.print_exc()
            os._exit(code)
    _pid, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return False
    if os.waitstatus_to_exitcode(status):
        raise RuntimeError("it failed before it could be killed")
    return True
