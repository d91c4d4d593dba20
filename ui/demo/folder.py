"""Where the demo leaves what it made. A folder that is not a demo's is never touched."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from guardpost.errors import Refused, Unavailable
from guardpost.instance import Instance

# Its presence says that what else lies here was made by the demo.
MARK = ".guardpost-demo"


@dataclass(frozen=True, slots=True)
class Folder:
    """The places within the folder that was asked for."""

    root: Path

    @property
    def data(self) -> Path:
        """The data folder of the demo site."""
        return self.root / "data"

    @property
    def screens(self) -> Path:
        """The pictures of the pages."""
        return self.root / "screens"

    @property
    def report(self) -> Path:
        """The sealed report of the shift that was played."""
        return self.root / "report.pdf"

    @property
    def stopped(self) -> Path:
        """What the window showed when the script could not go on."""
        return self.root / "stopped.png"


def make_folder(root: Path) -> Folder:
    """Return an empty folder for the demo; an earlier demo's files in it are cleared.

    Raises:
        Refused: ``demo.folder_in_use`` (path), there is something else in it;
            ``instance.running``, a window has the earlier demo open.
        Unavailable: ``folder.unwritable``.
    """
    folder = Folder(root)
    try:
        if root.exists() and not _is_ours(root):
            raise Refused("demo.folder_in_use", path=str(root))
        _clear(folder)
        folder.screens.mkdir(parents=True)
        (root / MARK).touch()
    except OSError as error:
        raise Unavailable("folder.unwritable", path=str(root)) from error
    return folder


def _is_ours(root: Path) -> bool:
    return root.is_dir() and ((root / MARK).is_file() or not any(root.iterdir()))


def _clear(folder: Folder) -> None:
    if folder.data.exists():
        with Instance(folder.data):
            pass
        shutil.rmtree(folder.data)
    if folder.screens.exists():
        shutil.rmtree(folder.screens)
    for file in (folder.report, folder.stopped):
        file.unlink(missing_ok=True)
