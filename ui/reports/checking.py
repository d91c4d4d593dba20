"""验真: a scanned or typed code, or a file, is held against the book; who signed is told."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from guardpost.book import reading_book
from guardpost.errors import GuardpostError
from guardpost.labels import LABELS
from guardpost.reports.files import read_file
from guardpost.reports.proof import ReportProof, Signed, prove, prove_code
from guardpost.sentences.proofs import PROOFS
from guardpost.signing.check import SealState
from ui.desk import Desk
from ui.messages import label, sentence, translate
from ui.widgets.buttons import Button
from ui.widgets.panel import Pane
from ui.widgets.text import Text

CODE_LIMIT = 200
_WIDE = 860


class Checking(QWidget):
    """One line for the code, one button for a file, and what was found."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        theme = desk.theme
        self._pane = Pane(theme, padding=18)
        self._lead = Text(theme, "body", tone="ink2", wrap=True)
        self._code = QLineEdit()
        self._code.setObjectName("reports.code")
        self._code.setMaxLength(CODE_LIMIT)
        self._code.setMinimumHeight(theme.height("field"))
        self._check = Button(theme, "reports.check_code", kind="primary", size="field", key="Enter")
        self._file = Button(theme, "reports.check_file", size="field", icon="file")
        self._said = Text(theme, "field", bold=True, wrap=True)
        self._said.setObjectName("reports.said")
        self._seals = Text(theme, "body", wrap=True)
        self._seals.setObjectName("reports.seals")
        self._lay_out()
        self._code.returnPressed.connect(self._check_code)
        self._check.clicked.connect(self._check_code)
        self._file.clicked.connect(self._choose_file)

    def take_keyboard(self) -> None:
        """Give the keyboard to the code: a scanner types it."""
        self._code.setFocus(Qt.FocusReason.OtherFocusReason)
        self._code.selectAll()

    def read(self) -> None:
        """Nothing is read before it is asked for."""

    def escape(self) -> bool:
        """Clear what was typed and found; False when there is nothing."""
        if not (self._code.text() or self._said.text()):
            return False
        self._code.clear()
        self._say("", "ink2")
        return True

    def prove_file(self, path: Path) -> None:
        """Check a file against the book, off the window's thread."""
        folder = self.desk.data_dir
        self._say(translate("reports", "Checking…"), "ink2")

        def work() -> ReportProof:
            with reading_book(folder) as rows:
                return prove(rows, read_file(path), folder)

        self.desk.worker.run(work, self._show, self._refuse)

    def retranslate(self) -> None:
        """Set every text in the language of now."""
        self._pane.set_title(translate("reports", "Is it the original"))
        self._lead.setText(
            translate(
                "reports",
                "Scan the code on the paper, or type the report's number; or choose the file."
                " It is compared with the book, nothing is changed.",
            )
        )
        self._code.setPlaceholderText("GP-N01-20260612-2")
        self._code.setAccessibleName(translate("reports", "Code on the paper"))
        self._check.setText(translate("reports", "Check"))
        self._file.setText(translate("reports", "Check a file…"))

    def _lay_out(self) -> None:
        theme = self.desk.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space(10))
        row.addWidget(self._code, 1)
        row.addWidget(self._check)
        row.addWidget(self._file)
        self._pane.body.setSpacing(theme.space(14))
        self._pane.body.addSpacing(theme.px(2))
        self._pane.body.addWidget(self._lead)
        self._pane.body.addLayout(row)
        self._pane.body.addWidget(self._said)
        self._pane.body.addWidget(self._seals)
        self._pane.body.addStretch(1)
        self._pane.setMaximumWidth(theme.px(_WIDE))
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.space(16),) * 4)
        column.addWidget(self._pane)

    def _check_code(self) -> None:
        text = self._code.text()
        if text.strip():
            self._say(translate("reports", "Checking…"), "ink2")
            self.desk.ask(prove_code, text, done=self._show, failed=self._refuse)
            self._code.selectAll()

    def _choose_file(self) -> None:
        title = translate("reports", "Check a file…")
        name, _kind = QFileDialog.getOpenFileName(self, title, "", "PDF, Excel (*.pdf *.xlsx)")
        if name:
            self.prove_file(Path(name))

    def _show(self, proof: ReportProof) -> None:
        facts = dict(proof.facts)
        field = f"signer.{facts.get('field', '')}"
        if field in LABELS:
            facts["field"] = label(field)
        said = translate("proofs", PROOFS[proof.code]).format(**facts)
        if "page" in facts:
            said = translate("proofs", PROOFS["report.page"]).format(found=said, **facts)
        self._say(said, "ok" if proof.holds else "danger")
        seals = proof.seals.seals if proof.seals is not None else ()
        signed = [self._by_the_book(one) for one in proof.signed]
        self._seals.setText("\n".join([*(self._seal(one) for one in seals), *signed]))

    def _seal(self, seal: SealState) -> str:
        """Return who sealed as what, when, and whether that seal holds."""
        code = f"signer.{seal.field}"
        role = label(code) if code in LABELS else seal.field
        at = seal.at.astimezone(self.desk.clock.now().tzinfo) if seal.at is not None else None
        when = at.strftime("%Y-%m-%d %H:%M:%S") if at is not None else "–"
        holds = (
            translate("reports", "does not hold")
            if seal.problem
            else translate("reports", "intact")
        )
        return translate("reports", "{role}: {name} {code}, {at}, seal {holds}").format(
            role=role, name=seal.signer_name, code=seal.staff_code, at=when, holds=holds
        )

    def _by_the_book(self, signed: Signed) -> str:
        """Return who signed as what, when, as the book noted it."""
        when = self.desk.local(signed.at).strftime("%Y-%m-%d %H:%M:%S")
        return translate("reports", "{role}: {name} {code}, {at}, by the book").format(
            role=label(f"signer.{signed.role}"), name=signed.name, code=signed.staff, at=when
        )

    def _refuse(self, error: Exception) -> None:
        if not isinstance(error, GuardpostError):
            raise error
        self._say(sentence(error), "danger")

    def _say(self, text: str, tone: str) -> None:
        self._said.set_tone(tone)
        self._said.setText(text)
        self._seals.setText("")
