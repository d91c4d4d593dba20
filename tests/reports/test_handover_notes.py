"""What was ordered, refused, disputed, late and read at a handover is printed plainly."""

from __future__ import annotations

from guardpost.gate.incidents import IncidentCategory, IncidentDetails, open_incident
from guardpost.reports.make import make_report
from guardpost.shifts.disputes import dispute_line, refuse_handover, resume_handover
from guardpost.shifts.emergency import EmergencyDetails, order_emergency
from guardpost.shifts.handover import complete_handover
from guardpost.shifts.handover_checks import PersonDetails, check_person, name_relief
from guardpost.shifts.handover_lines import LOOKS, Check, Presence, SignerRole
from guardpost.shifts.overtime import nobody_came
from guardpost.words import Words
from tests.reports.reading import pdf_of, whole_text
from tests.reports.working import facts_now
from tests.shifts.deeds import count_all, hand_over, inspect, prepare, read_all, sign
from tests.site import PIN, Post


def test_refusal_dispute_incident_overtime_and_reading_are_printed(post: Post) -> None:
    """Each in a sentence of its own above the signatures, with the hash of what was signed."""
    post.clock.advance(hours=8)
    nobody_came(post.register, post.leader)
    post.clock.advance(minutes=30)
    details = IncidentDetails(IncidentCategory.TRAFFIC, "北门", "两车剐蹭")
    open_incident(post.register, post.guard, details)
    name_relief(post.register, post.leader, post.relief)
    refuse_handover(post.register, post.leader, "少一台对讲机")
    resume_handover(post.register, post.leader, "对讲机找到")
    dispute_line(post.register, post.leader, "equipment", "radio", "交时是好的", "按键失灵")
    done = hand_over(post)
    facts = facts_now(post, done.closed.number)
    text = whole_text(pdf_of(facts))
    assert facts.handover.overtime == 30
    for said in (
        "无人按时接班，超时30分钟",
        "曾拒签：少一台对讲机；后商定：对讲机找到",
        "有争议：对讲机，交班方“交时是好的”，接班方“按键失灵”",
        "处理中的事件交给丙组：北门两车剐蹭",
        "已看完本班情况",
        "双方所签内容SHA-256：",
    ):
        assert said in text
    digest = done.completed.text_sha256
    assert digest in text.replace("·", "").replace("-", "").lower()


def test_an_emergency_is_printed_and_the_report_has_the_one_seal(post: Post) -> None:
    """Who was ill, who ordered it, why; the empty box says so too."""
    prepare(post)
    details = EmergencyDetails(SignerRole.OUTGOING, post.admin, "急病送医")
    order_emergency(post.register, post.guard, details, PIN, post.pepper)
    read_all(post)
    key = sign(post, SignerRole.INCOMING).key
    done = complete_handover(post.register, post.leader)
    facts = facts_now(post, done.closed.number)
    box = facts.signatures[0]
    assert (box.role.value, box.signature, box.note) == ("outgoing", None, "急病送医")
    assert "紧急交接：交班带班员" in whole_text(pdf_of(facts))
    assert "下令：急病送医" in whole_text(pdf_of(facts))
    made = make_report(
        post.register,
        post.data,
        post.relief,
        done.closed.number,
        {SignerRole.INCOMING.value: key},
        Words("zh_CN"),
    )
    assert made.signatures == 1


def test_who_was_late_or_mixed_uniforms_stands_in_the_table(post: Post) -> None:
    """The shift that they came on with reports it, with the minutes."""
    name_relief(post.register, post.leader, post.relief)
    post.clock.advance(hours=7, minutes=57)
    looks = {**dict.fromkeys(LOOKS, Check.PASSED), "uniform": Check.FAILED}
    late = PersonDetails(post.relief, Presence.PRESENT, remark="冬夏装混穿", **looks)
    check_person(post.register, post.leader, late)
    stand_in = PersonDetails("G03", Presence.ABSENT, remark="病假")
    check_person(post.register, post.leader, stand_in)
    for step in (count_all, inspect, read_all):
        step(post)
    for role in SignerRole:
        sign(post, role).key.forget()
    complete_handover(post.register, post.leader)
    post.clock.advance(hours=8)
    text = whole_text(pdf_of(facts_now(post, hand_over(post).closed.number)))
    assert "迟到7分" in text
    assert "制服混穿" in text
