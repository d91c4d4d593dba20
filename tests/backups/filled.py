"""A post with photos, a report and a sheet, and its backup: what most tests here begin with."""

from __future__ import annotations

import hashlib
import io
import os
import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
from PIL import Image

from guardpost.backups.file import SUFFIX, read_manifest, seal_file
from guardpost.backups.making import Backup, make_backup
from guardpost.book import open_book
from guardpost.clock import ManualClock
from guardpost.gate.vehicles import VehicleClass, VehicleDetails, admit_vehicle
from guardpost.keys.recovery import SiteKeys, keep_sealed, seal_keys
from guardpost.photos import keep_photo
from guardpost.signing.pepper import load_or_create
from guardpost.site import Opened, SiteDetails
from guardpost.site_record import Site
from guardpost.start import start_site
from tests.site import CHEAP, PIN, SITE_ID, Post

# Whose backups they are, as far as it is asked.
HERE = Site(
    id=SITE_ID,
    name="",
    post="",
    station="N01",
    language="zh_CN",
    demo=False,
    opened_at="",
    authority_pem="",
    phone="",
)
PLATES = ("苏A3K725", "苏B12345", "苏C54321")


def admit(post: Post, *plates: str) -> None:
    """Let some cars in."""
    for plate in plates or PLATES:
        car = VehicleDetails(plate=plate, vehicle=VehicleClass.OUTSIDE, reason="送货")
        admit_vehicle(post.register, post.guard, car)


def photo(post_data: Path, colour: str = "red") -> str:
    """Keep a picture; return its hash."""
    out = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(out, "PNG")
    return keep_photo(post_data, out.getvalue()).sha256


def report_file(data: Path, content: bytes = b"%PDF-1.7 sealed") -> str:
    """Put a file among the reports; return its hash."""
    file = data / "reports" / "GP-N01-20260611-3.pdf"
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content)
    return hashlib.sha256(content).hexdigest()


def fill(post: Post) -> None:
    """Let cars in, keep two photos, a report and settings."""
    admit(post)
    photo(post.data)
    photo(post.data, "blue")
    report_file(post.data)
    (post.data / "settings.json").write_text('{"language": "en", "scale": 125}', encoding="utf-8")


def back_up(post: Post, folder: Path, name: str = "N01") -> Backup:
    """Make a backup of a post in a folder, which is made."""
    folder.mkdir(exist_ok=True)
    return make_backup(post.data, folder / f"{name}{SUFFIX}", post.clock.now())


def reseal(backup: Path, **changes: object) -> None:
    """Give a backup another manifest, with a digest that fits."""
    manifest = read_manifest(backup)
    content = backup.read_bytes()
    backup.write_bytes(content[: content.index(b'{"site"')])
    seal_file(backup, replace(manifest, **changes))  # type: ignore[arg-type]


def seal(data: Path, code: str) -> None:
    """Seal the keys of a post under a code, cheaply."""
    pepper = load_or_create(data, SITE_ID, vault=None)
    keep_sealed(data, seal_keys(SiteKeys(SITE_ID, pepper, None), code, os.urandom, CHEAP))


def sheet_code(folder: Path) -> str:
    """Return code 2 of the recovery sheet that lies in a folder, as it is printed."""
    paper = next(folder.glob("guardpost-recovery-*.pdf"))
    text = pypdfium2.PdfDocument(paper)[0].get_textpage().get_text_bounded()
    codes: list[str] = re.findall(r"\b[0-9A-Z]{5}(?:\s+[0-9A-Z]{5}){7}\b", text)
    return " ".join(codes[1].split())


def locked_post(data: Path, clock: ManualClock) -> tuple[Opened, Post]:
    """Return a site whose book is locked, as a first start makes it, and the open book."""
    details = SiteDetails(id=SITE_ID, name="翠湖花园", post="北门岗 N01")
    opened = start_site(data, clock, details, "孟思齐", PIN, CHEAP)
    admin = opened.admin.code
    pepper = load_or_create(data, SITE_ID)
    return opened, Post(data, clock, open_book(data, clock), pepper, admin, admin, admin, "")
