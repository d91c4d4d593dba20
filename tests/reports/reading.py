"""Reading a finished report: its text, its picture, what the tools say of it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pypdfium2
from PIL import Image

from guardpost.reports.facts import ShiftFacts
from guardpost.reports.fonts import Faces
from guardpost.reports.layout import write_report
from guardpost.words import Words


def pdf_of(facts: ShiftFacts, lang: str = "zh_CN", fonts: Faces | None = None) -> bytes:
    """Return the report of ``facts``."""
    return write_report(facts, Words(lang), fonts=fonts).pdf


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page in reading order, line ends as spaces."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [document[index].get_textpage() for index in range(len(document))]
        return [" ".join(page.get_text_range().split()) for page in pages]


def whole_text(pdf: bytes) -> str:
    """Return the text of all pages without any white space, as paper has none to compare."""
    return "".join("".join(page_texts(pdf)).split())


def picture(pdf: bytes, page: int, dpi: int = 100) -> Image.Image:
    """Return a page in grey, with what the seals show in their fields."""
    with pypdfium2.PdfDocument(pdf) as document:
        document.init_forms()
        image: Image.Image = document[page].render(scale=dpi / 72).to_pil().convert("L")
        return image


def ink(image: Image.Image, box: tuple[float, float, float, float]) -> float:
    """Return the share of dark in a box given as shares of width and height."""
    wide, high = image.size
    part = image.crop(
        (int(box[0] * wide), int(box[1] * high), int(box[2] * wide), int(box[3] * high))
    )
    dark = sum(count for value, count in enumerate(part.histogram()) if value < 128)
    return dark / (part.width * part.height)


def tool(name: str, *args: str | Path) -> str:
    """Return what a command-line tool prints; its failure fails the test."""
    found = shutil.which(name)
    if found is None:
        raise FileNotFoundError(f"{name} is needed: apt-get install poppler-utils qpdf")
    done = subprocess.run([found, *map(str, args)], capture_output=True, text=True, check=True)
    return done.stdout
