"""A second start on the same data folder shows the first one's window."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

WAIT_MS = 500


def listen_for_raise(window: QWidget, data_dir: Path) -> QLocalServer:
    """Show ``window`` whenever another start on this folder asks for it."""
    server = QLocalServer(window)
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    QLocalServer.removeServer(_name(data_dir))
    server.listen(_name(data_dir))

    def show() -> None:
        while server.hasPendingConnections():
            server.nextPendingConnection().deleteLater()
        # Only minimised is undone: a window that filled the screen still does.
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    server.newConnection.connect(show)
    window.installEventFilter(_UntilClosed(server))
    return server


class _UntilClosed(QObject):
    """Ends the listening with the window: asked while it closes, it would come back empty."""

    def __init__(self, server: QLocalServer) -> None:
        super().__init__(server)
        self._server = server

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the window close."""
        if event.type() == QEvent.Type.Close:
            self._server.close()
        return super().eventFilter(watched, event)


def ask_to_raise(data_dir: Path) -> bool:
    """Ask the window that holds the folder to show itself; False when none answers."""
    socket = QLocalSocket()
    socket.connectToServer(_name(data_dir))
    answered = socket.waitForConnected(WAIT_MS)
    socket.close()
    return answered


def _name(data_dir: Path) -> str:
    digest = hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()
    return f"guardpost-{digest[:16]}"
