"""Paint every widget of the window into PNG files, to be held beside the drawings.

    python -m tools.gallery OUT_DIR

Four files: day and night, Chinese and English. Nothing is opened on the screen.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from tools.gallery_parts import Words, attention, buttons, choices, form, plates, records, signing
from ui.catalogue import Language
from ui.fonts import load_fonts
from ui.look import new_application
from ui.theme import Theme, ThemeName
from ui.widgets.buttons import Button
from ui.widgets.focus import FocusKeeper
from ui.widgets.kbd import KeyHints
from ui.widgets.omnibox import Omnibox
from ui.widgets.panel import Pane
from ui.widgets.rail import Rail
from ui.widgets.side_panel import SidePanel
from ui.widgets.signature import SignaturePad
from ui.widgets.stepper_bar import Step, StepperBar
from ui.widgets.text import Text

SIZE = (1366, 768)
THEMES: tuple[ThemeName, ...] = ("day", "night")


def sheet_one(theme: Theme, say: Words) -> QWidget:
    """Return the first sheet: rail, search box, steps, plates, buttons, choices."""
    page = QWidget()
    whole = QHBoxLayout(page)
    whole.setContentsMargins(0, 0, 16, 0)
    rail = Rail(theme)
    rail.set_page("gate")
    rail.set_badge("inside", 105)
    rail.set_badge("removals", 2, "warn")
    whole.addWidget(rail)
    column = QVBoxLayout()
    omnibox = Omnibox(theme, "gate.search")
    omnibox.set_placeholder(
        say("车牌后几位 / 房号 / 姓名 / 手机号 / 扫码", "Plate, room, name, phone, scan")
    )
    omnibox.set_slot("scan", say("扫码枪就绪", "Scanner ready"))
    steps = StepperBar(theme, "handover.steps")
    steps.set_steps(
        [
            Step(
                "dress", say("列队着装", "Line-up"), say("5 人到岗 15:50", "5 here 15:50"), "done"
            ),
            Step("kit", say("装备器械", "Equipment"), say("做到第 6 项", "at item 6"), "current"),
            Step("clean", say("环境卫生", "Tidiness"), say("岗亭 玻璃 桌面", "booth, glass")),
            Step("sign", say("双方签字", "Signing"), say("交班、接班带班员", "both leaders")),
        ]
    )
    column.addSpacing(12)
    column.addWidget(omnibox)
    column.addWidget(steps)
    halves = QHBoxLayout()
    left, right = QVBoxLayout(), QVBoxLayout()
    left.addLayout(plates(theme))
    left.addWidget(records(theme, say))
    hints = KeyHints(theme)
    hints.set_hints(
        [(("↑", "↓"), say("选择", "choose")), (("Enter",), say("执行右侧动作", "do it"))]
    )
    left.addWidget(hints)
    right.addLayout(buttons(theme, say))
    right.addLayout(choices(theme, say))
    right.addStretch(1)
    halves.addLayout(left, 3)
    halves.addLayout(right, 2)
    column.addLayout(halves, 1)
    whole.addLayout(column, 1)
    return page


def sheet_two(theme: Theme, say: Words) -> tuple[QWidget, SignaturePad]:
    """Return the second sheet: fields, attention, signing, a panel over them."""
    page = QWidget()
    whole = QHBoxLayout(page)
    signed, pad = signing(theme, say)
    first = Pane(theme)
    first.set_title(say("进出记录", "Passages"), say("本班 48 条", "48 this shift"))
    first.head.addWidget(Text(theme, "body", tone="ink3"))
    first.body.addLayout(signed)
    first.body.addStretch(1)
    second = QWidget()
    second.setLayout(attention(theme, say))
    whole.addWidget(first, 4)
    whole.addWidget(second, 3)
    whole.addSpacing(484)
    panel = SidePanel(theme, "visitor", page, icon="person", width=480)
    panel.set_title(say("访客登记", "Visitor"))
    panel.body.addLayout(form(theme, say))
    panel.body.addStretch(1)
    cancel = Button(theme, "visitor.cancel", size="large", key="Esc")
    cancel.setText(say("取消", "Cancel"))
    save = Button(theme, "visitor.save", kind="primary", size="large")
    save.setText(say("登记进场并发证", "Log in, hand out pass"))
    panel.footer.addWidget(cancel)
    panel.footer.addWidget(save, 1)
    panel.open()
    return page, pad


def sign(pad: SignaturePad) -> None:
    """Draw two strokes with the mouse."""
    for path in (((60, 40), (110, 90), (160, 50)), ((200, 40), (200, 100), (260, 70))):
        QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*path[0]))
        for at in path[1:]:
            QTest.mouseMove(pad, QPointF(*at).toPoint())
        QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*path[-1]))


def shoot(app: QApplication, page: QWidget, file: Path, focus: str) -> None:
    """Show a sheet at the drawn size, give one widget the keyboard, save the picture."""
    page.resize(*SIZE)
    page.show()
    page.activateWindow()
    app.processEvents()
    focused = page.findChild(QWidget, focus)
    if isinstance(focused, QWidget):
        focused.setFocus()
    app.processEvents()
    page.grab().save(str(file))
    page.close()
    page.deleteLater()


def main(out: Path) -> None:
    """Save all sheets into ``out``."""
    app = new_application()
    theme = Theme(reduced_motion=True)
    theme.set_families(load_fonts())
    theme.apply(app)
    language = Language(app)
    keeper = FocusKeeper(app, theme)
    out.mkdir(parents=True, exist_ok=True)
    for lang in ("zh_CN", "en"):
        language.set(lang)
        say = Words(lang == "zh_CN")
        for name in THEMES:
            theme.set_name(name)
            shoot(app, sheet_one(theme, say), out / f"one-{name}-{lang}.png", "gate.search")
            page, pad = sheet_two(theme, say)
            page.resize(*SIZE)
            page.show()
            app.processEvents()
            sign(pad)
            shoot(app, page, out / f"two-{name}-{lang}.png", "f.phone")
    keeper.release()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
