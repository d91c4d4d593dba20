"""The one style sheet for Qt's own widgets, made from the tokens.

Widgets of ``ui/widgets`` paint themselves; what is here dresses the rest: dialogs'
buttons, line edits, combo boxes, tables, scroll bars, tool tips.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme import Theme

# $name is a colour, 12px is drawn px and grows with the text, 1PX never grows.
SHEET = """
QWidget[surface="bg"] { background: $bg; }
QWidget[surface="surface"] { background: $surface; }
QWidget[surface="surface2"] { background: $surface2; }
QWidget[surface="surface3"] { background: $surface3; }
QWidget[surface="dangerFill"] { background: $dangerFill; }
QFrame[surface="card"] { background: $surface; border: 1PX solid $line; border-radius: 8px; }
QFrame[rule="true"] { background: $line; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget#scrolled { background: transparent; border: none; }

QPushButton { background: $surface; color: $ink; border: 1PX solid $lineStrong;
  border-radius: 6px; min-height: 42px; padding: 0 16px; font-size: 17px; }
QPushButton:hover { background: $surface2; }
QPushButton:pressed { background: $surface3; }
QPushButton[kind="primary"], QPushButton:default { background: $accent; color: $onAccent;
  border-color: $accent; font-weight: bold; }
QPushButton[kind="primary"]:hover, QPushButton:default:hover { background: $accentHover; }
QPushButton[kind="primary"]:pressed, QPushButton:default:pressed { background: $accentPress; }
QPushButton[kind="danger"] { color: $danger; border-color: $danger; font-weight: bold; }
QPushButton[kind="danger"]:hover { background: $dangerSoft; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent;
  color: $accentInk; }
QPushButton[kind="quiet"]:hover { background: $surface2; }
QPushButton[size="small"] { min-height: 34px; padding: 0 12px; font-size: 15px; }
QPushButton[size="large"] { min-height: 54px; padding: 0 20px; font-size: 20px; }
QPushButton:disabled { background: $disabledBg; color: $disabledInk; border-color: $line; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {
  background: $surface; color: $ink; border: 1PX solid $lineStrong; border-radius: 6px;
  font-size: 17px; selection-background-color: $accent; selection-color: $onAccent; }
QLineEdit, QComboBox, QSpinBox, QDateEdit, QTimeEdit, QDateTimeEdit {
  min-height: 42px; padding: 0 12px; }
QPlainTextEdit, QTextEdit { padding: 6px 8px; }
QLineEdit[look="field"], QComboBox[look="field"] { min-height: 46px; }
QLineEdit[look="field"] { font-size: 20px; }
QLineEdit[look="bare"] { background: transparent; border: none; padding: 0; min-height: 0; }
QLineEdit[look="query"] { background: transparent; border: none; padding: 0; min-height: 0;
  font-size: 30px; font-weight: bold; placeholder-text-color: transparent; }
QLineEdit[state="error"], QPlainTextEdit[state="error"], QComboBox[state="error"] {
  border: 2PX solid $danger; }
QLineEdit[state="error"] { padding: 0 11px; }
QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: $surface2; color: $ink2; }
QLineEdit[look="bare"]:read-only { background: transparent; color: $ink; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled, QSpinBox:disabled,
QDateEdit:disabled { background: $disabledBg; color: $disabledInk; border-color: $line; }
QDateEdit::drop-down { border: none; width: 34px; }
QDateEdit::down-arrow { image: none; }
QCalendarWidget QToolButton { background: transparent; color: $ink; border: none;
  min-height: 44px; padding: 0 12px; font-size: 17px; font-weight: bold; }
QCalendarWidget QToolButton:hover { background: $surface2; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface2; }
QCalendarWidget QAbstractItemView { background: $surface; color: $ink; font-size: 17px;
  selection-background-color: $accent; selection-color: $onAccent; }
QCalendarWidget QAbstractItemView:disabled { color: $disabledInk; }
QComboBox QAbstractItemView { background: $surface; color: $ink; border: 1PX solid $lineStrong;
  selection-background-color: $select; selection-color: $ink; outline: none; }
QComboBox QAbstractItemView::item { min-height: 44px; padding: 0 12px; }

QAbstractItemView { background: $surface; color: $ink; border: none; outline: none;
  selection-background-color: $select; selection-color: $ink; gridline-color: $line; }
QTableView::item:hover, QListView::item:hover { background: $surface2; }
QTableView::item:selected, QListView::item:selected { background: $select; color: $ink; }
QHeaderView { background: $surface2; border: none; }
QHeaderView::section { background: $surface2; color: $ink3; border: none;
  border-bottom: 1PX solid $line; padding: 0 10px; font-size: 13px; font-weight: normal; }
QTableCornerButton::section { background: $surface2; border: none; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $gate; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 44px; }
QScrollBar::handle:horizontal { min-width: 44px; }
QScrollBar::handle:hover { background: $lineStrong; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QToolTip { background: $ink; color: $surface; border: none; padding: 6px 8px; font-size: 15px; }
QMenu { background: $surface; color: $ink; border: 1PX solid $lineStrong; padding: 4px; }
QMenu::item { min-height: 44px; padding: 0 20px; border-radius: 3px; font-size: 17px; }
QMenu::item:selected { background: $select; color: $accentInk; }
QMenu::item:disabled { color: $disabledInk; }
QCheckBox, QRadioButton { min-height: 44px; spacing: 10px; font-size: 17px; }
QDialog { background: $surface; }
QProgressBar { background: $surface3; border: none; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
"""


def stylesheet(theme: Theme) -> str:
    """Return the style sheet in this theme's colours and scale."""
    colored = re.sub(r"\$(\w+)", lambda found: theme.color(found[1]).name(), SHEET)
    sized = re.sub(r"(\d+)px", lambda found: f"{theme.px(int(found[1]))}px", colored)
    return sized.replace("PX", "px")
