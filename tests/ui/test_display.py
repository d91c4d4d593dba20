"""Where nobody shows a window, the program knows it before Qt ends it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from ui import display
from ui.display import has_display


@pytest.fixture(autouse=True)
def sockets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let X servers listen in a folder of the test's own."""
    monkeypatch.setattr(display, "X_SOCKETS", tmp_path)
    return tmp_path


@pytest.fixture
def server(sockets: Path) -> Iterator[None]:
    """Serve display 5, and a Wayland one beside it."""
    with socket.socket(socket.AF_UNIX) as x, socket.socket(socket.AF_UNIX) as wayland:
        for listening, name in ((x, "X5"), (wayland, "wayland-5")):
            listening.bind(str(sockets / name))
            listening.listen()
        yield


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize("name", [":5", ":5.0", "unix:5"])
def test_a_display_that_is_served_is_one(name: str) -> None:
    """However it is written."""
    assert has_display({"DISPLAY": name})


@pytest.mark.usefixtures("server")
def test_a_wayland_display_is_found_in_its_folder(sockets: Path) -> None:
    """It is named relative to the session's folder."""
    assert has_display({"WAYLAND_DISPLAY": "wayland-5", "XDG_RUNTIME_DIR": str(sockets)})


@pytest.mark.parametrize(
    "environment",
    [
        {},
        {"DISPLAY": ""},
        {"DISPLAY": ":5"},
        {"DISPLAY": "localhost:59000"},
        {"DISPLAY": "no display at all"},
        {"WAYLAND_DISPLAY": "wayland-5", "XDG_RUNTIME_DIR": "/nowhere"},
    ],
)
def test_a_name_without_a_server_is_no_display(environment: dict[str, str]) -> None:
    """Such as that of a session which has ended: the demo is played instead."""
    assert not has_display(environment)


def test_a_platform_that_is_asked_for_is_taken() -> None:
    """``offscreen`` shows windows to nobody, but it shows them."""
    assert has_display({"QT_QPA_PLATFORM": "offscreen"})
