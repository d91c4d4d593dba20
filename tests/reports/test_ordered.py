"""After an emergency handover a supervisor has the report made, and the report says so."""

from __future__ import annotations

import pytest

from guardpost.ledger.rebuild import check
from guardpost.proving import prove_report
from guardpost.reports.files import report_file
from guardpost.reports.later import Signing, countersign
from guardpost.reports.make import make_report
from guardpost.shifts.emergency import EmergencyDetails, order_emergency
from guardpost.shifts.handover import Handover, complete_handover
from guardpost.shifts.handover_lines import SignerRole
from guardpost.shifts.report_orders import order_report
from guardpost.shifts.reports import Report
from guardpost.signing.keys import SigningKey
from guardpost.words import Words
from tests.reports.reading import tool, whole_text
from tests.shifts.deeds import drawn, entries, hand_over, prepare, refused, sign
from tests.site import PIN, Post

ZH = Words("zh_CN")
WHY = "罗守田急病送医"


def emergency(post: Post, role: SignerRole) -> tuple[Handover, dict[str, SigningKey]]:
    """Hand over by a supervisor's order; return the keys of those who signed."""
    prepare(post)
    acting = "L01" if role is SignerRole.INCOMING else ""
    details = EmergencyDetails(role, post.admin, WHY, acting)
    order_emergency(post.register, post.leader, details, PIN, post.pepper)
    prepare(post)
    signing = [SignerRole.INCOMING] if role is SignerRole.OUTGOING else list(SignerRole)
    keys = {str(each): sign(post, each).key for each in signing}
    return complete_handover(post.register, post.leader), keys


def ordered(post: Post, shift: str, pin: str = PIN, who: str = "") -> SigningKey:
    """Order the report made."""
    told = (who or post.admin, WHY, pin, post.pepper)
    return order_report(post.register, post.leader, shift, *told)


def made(post: Post, shift: str, keys: dict[str, SigningKey]) -> Report:
    """Make a report."""
    return make_report(post.register, post.data, post.leader, shift, keys, ZH)


@pytest.mark.parametrize("role", SignerRole)
def test_a_supervisors_pin_and_reason_make_the_report_of_an_emergency_handover(
    post: Post, role: SignerRole
) -> None:
    """Whichever leader was ill: one valid seal, and a sentence that says why there is no other."""
    done, keys = emergency(post, role)
    for key in keys.values():
        key.forget()
    shift = done.closed.number
    report = made(post, shift, {"supervisor": ordered(post, shift)})
    assert (report.signatures, report.state) == (1, "countersigned")
    paper = report_file(post.data, report.number)
    text = whole_text(paper.read_bytes())
    assert f"报告未经带班员输密码，由孟思齐指令生成：{WHY}" in text
    assert f"{WHY}" in text
    assert tool("pdfsig", paper).count("Signature is Valid") == 1
    assert prove_report(post.data, paper).holds
    assert check(post.register.database) is None


def test_two_leaders_who_signed_type_their_own_pins(post: Post) -> None:
    """Without an emergency nobody orders their report."""
    shift = hand_over(post).closed.number
    before = entries(post.register)
    told = (shift, post.admin, WHY, PIN, post.pepper)
    refusal = refused(order_report, post.register, post.leader, *told)
    assert refusal.code == "report.no_emergency"
    assert entries(post.register) == before


@pytest.mark.parametrize(
    ("who", "pin", "reason", "code"),
    [
        ("A01", "135791", WHY, "pin.wrong"),
        ("L03", PIN, WHY, "role.needed"),
        ("A01", PIN, " ", "reason.needed"),
    ],
)
def test_an_order_needs_a_supervisor_the_pin_and_a_reason(
    post: Post, who: str, pin: str, reason: str, code: str
) -> None:
    """A leader orders nothing, and a wrong PIN opens no key."""
    done, keys = emergency(post, SignerRole.OUTGOING)
    for key in keys.values():
        key.forget()
    told = (done.closed.number, who, reason, pin, post.pepper)
    assert refused(order_report, post.register, post.leader, *told).code == code
    assert not post.register.rows.all("SELECT 1 FROM ledger WHERE kind = 'report.ordered'")


def test_a_report_that_the_one_leader_sealed_is_signed_and_then_countersigned(post: Post) -> None:
    """The ill leader seals nothing; nobody is lacking."""
    done, keys = emergency(post, SignerRole.OUTGOING)
    report = made(post, done.closed.number, keys)
    assert (report.signatures, report.state) == (1, "sealed")
    signing = Signing(post.admin, PIN, post.pepper)
    seen = countersign(post.register, post.data, report.number, signing, drawn(), ZH)
    assert (seen.signatures, seen.state) == (2, "countersigned")
