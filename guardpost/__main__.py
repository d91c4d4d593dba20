"""The one door: the window, or a command."""

from __future__ import annotations

import sys

from guardpost.cli import run


def main() -> int:
    """Start what the command line asks for; return the exit code."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
