"""The handover's words: steps, what is missing, names of things. Codes in, texts out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from guardpost.registry.equipment import EquipmentItem
from guardpost.shifts.handover_lines import Missing, Presence, SignerRole, Step
from guardpost.shifts.handover_state import HandoverState
from ui.messages import label, translate
from ui.widgets import stepper_bar

Local = Callable[[str], datetime]
Names = Callable[[str], str]
Texts = tuple[str, str]
PIN_LENGTH = 6


def group_text(grp: str) -> str:
    """Return 甲组 for 甲."""
    return translate("handover", "Group {grp}").format(grp=grp) if grp else ""


def item_name(item: EquipmentItem) -> str:
    """Return the site's own name of an item, or the trade's."""
    return item.name or label(f"equipment.{item.code}")


def item_hint(item: EquipmentItem) -> str:
    """Return what to try of an item."""
    return item.hint or ("" if item.name else label(f"equipment.{item.code}.hint"))


def step_title(step: Step) -> str:
    """Return a step's name."""
    return label(f"step.{step}")


def steps_shown(
    state: HandoverState, current: Step, local: Local, *, is_due: bool = False
) -> list[stepper_bar.Step]:
    """Return the bar's steps with what is done and what is left.

    Args:
        is_due: the report of the shift before was never made.
    """
    paper = translate("handover", "last report not made")
    subs = {
        Step.LINEUP: _lineup_sub(state, local),
        Step.EQUIPMENT: _equipment_sub(state, current),
        Step.CLEANLINESS: _cleanliness_sub(state),
        Step.MATTERS: _matters_sub(state),
        Step.SIGNATURES: _signatures_sub(state),
        Step.PRINT: paper if is_due else translate("handover", "A4, signed"),
    }
    return [_step(state, step, current, subs[step]) for step in Step]


def missing_code(missing: Missing) -> str:
    """Return a name for one missing thing, such as ``equipment.remark.battery``."""
    return f"{missing.code}.{missing.target}"


def missing_items(
    state: HandoverState, name_of: Names, lacks_key: Sequence[str], typing: tuple[str, int] | None
) -> list[tuple[str, str, str]]:
    """Return (name, what, what about it) of all that keeps the handover from its end.

    Args:
        lacks_key: the roles that have signed but must type the PIN again for the seal.
        typing: whose PIN is being typed, and how many digits stand.
    """
    items = [(missing_code(m), *missing_texts(m, state, name_of)) for m in state.missing]
    for role in lacks_key:
        again = translate("handover", "again, for the seal")
        items.append((f"key.{role}", _pin_of(role), again))
    if typing is not None:
        role, digits = typing
        left = translate("handover", "{n} digits to go").format(n=max(0, PIN_LENGTH - digits))
        ends = (f"signature.{role}.{role}", f"key.{role}")
        items = [(c, _pin_of(role), left) if c in ends else (c, a, b) for c, a, b in items]
    return items


def missing_texts(missing: Missing, state: HandoverState, name_of: Names) -> Texts:
    """Return (what, what about it) of one thing that is missing."""
    area = missing.code.partition(".")[0]
    if area == "signature":
        return _signature_missing(missing.code)
    if area == "equipment":
        return _equipment_missing(missing, state)
    if area == "cleanliness":
        return _cleanliness_missing(missing)
    if area == "incident":
        count = translate("handover", "{n} not handed over").format(**missing.facts)
        return translate("handover", "Incidents in progress"), count
    if area == "reading":
        count = translate("handover", "{n} lines not read").format(**missing.facts)
        return translate("handover", "This shift"), count
    if area == "refusal":
        return translate("handover", "Refused to sign"), translate("handover", "settle it first")
    if area == "matter":
        count = translate("handover", "{n} not taken over").format(**missing.facts)
        return step_title(Step.MATTERS), count
    return _person_missing(missing, name_of)


def _step(state: HandoverState, step: Step, current: Step, sub: str) -> stepper_bar.Step:
    shown: stepper_bar.StepState = "done" if state.is_done(step) else "todo"
    return stepper_bar.Step(step, step_title(step), sub, "current" if step is current else shown)


def _lineup_sub(state: HandoverState, local: Local) -> str:
    there = sum(person.presence == Presence.PRESENT for person in state.people)
    if not there:
        return translate("handover", "dress, badge, gear")
    last = max(person.checked_at for person in state.people)
    at = local(last).strftime("%H:%M") if last else ""
    return translate("handover", "{n} present {at}").format(n=there, at=at)


def _equipment_sub(state: HandoverState, current: Step) -> str:
    answered = sum(bool(line.state) for line in state.equipment)
    if answered < len(state.equipment):
        if current is Step.EQUIPMENT or answered:
            return translate("handover", "at item {n}").format(n=answered + 1)
        return translate("handover", "{n} items").format(n=len(state.equipment))
    if not state.faults and not state.lacking_items:
        return translate("handover", "all normal")
    counts = translate("handover", "faulty {faults}, missing {missing}")
    return counts.format(faults=state.faults, missing=state.lacking_items)


def _cleanliness_sub(state: HandoverState) -> str:
    if not state.is_done(Step.CLEANLINESS):
        return " ".join(label(f"place.{line.place}") for line in state.cleanliness)
    failed = sum(line.state == "failed" for line in state.cleanliness)
    if failed:
        return translate("handover", "{n} not clean").format(n=failed)
    return translate("handover", "{n} passed").format(n=len(state.cleanliness))


def _matters_sub(state: HandoverState) -> str:
    open_ones = sum(not line.accepted for line in state.matters)
    open_ones += sum(not one.taken for one in state.extras.incidents)
    if open_ones:
        return translate("handover", "{n} to take over").format(n=open_ones)
    count = len(state.matters) + len(state.extras.incidents)
    if not count:
        return translate("handover", "none")
    return translate("handover", "{n} taken over").format(n=count)


def _signatures_sub(state: HandoverState) -> str:
    unsigned = sum(state.signature(role) is None for role in state.signing)
    if unsigned == len(SignerRole):
        return translate("handover", "both shift leaders")
    if unsigned:
        return translate("handover", "1 PIN to go")
    return translate("handover", "both signed")


def _pin_of(role: str) -> str:
    if role == SignerRole.OUTGOING:
        return translate("handover", "Outgoing PIN")
    return translate("handover", "Incoming PIN")


def _signature_missing(code: str) -> Texts:
    what = translate("handover", "unsigned")
    who = {
        "signature.both": translate("handover", "Both leaders"),
        "signature.outgoing": translate("handover", "Outgoing leader"),
        "signature.incoming": translate("handover", "Incoming leader"),
    }
    return who[code], what


def _equipment_missing(missing: Missing, state: HandoverState) -> Texts:
    items = {line.item.code: item_name(line.item) for line in state.equipment}
    facts = {**missing.facts, "item": items[missing.target]}
    if missing.code == "equipment.not_checked":
        many = translate("handover", "{item} and more: {n}")
        what = many.format(**facts) if facts["n"] != 1 else str(facts["item"])
        return what, translate("handover", "no state chosen")
    if missing.code == "equipment.count":
        differs = translate("handover", "{expected} expected, {actual} there")
        if facts["expected"] == facts["actual"]:
            differs = translate("handover", "is missing, but none is counted off")
        return str(facts["item"]), differs.format(**facts)
    if facts["state"] == "normal":
        other = translate("handover", "{item}: {actual} there, {opening} taken over")
        return other.format(**facts), translate("handover", "no remark")
    short = facts["state"] == "missing"
    what = (
        translate("handover", "{item}: {short} short")
        if short
        else translate("handover", "{item}: faulty")
    )
    return what.format(**facts), translate("handover", "no remark")


def _cleanliness_missing(missing: Missing) -> Texts:
    if missing.code == "cleanliness.not_checked":
        count = translate("handover", "{n} not checked").format(**missing.facts)
        return step_title(Step.CLEANLINESS), count
    return label(f"place.{missing.target}"), translate("handover", "not clean, no remark")


def _person_missing(missing: Missing, name_of: Names) -> Texts:
    if missing.code == "relief.not_named":
        return translate("handover", "Incoming leader"), translate("handover", "not named")
    name = name_of(missing.target)
    if missing.code == "relief.not_present":
        return name, translate("handover", "leads, and is absent")
    if missing.code == "person.remark":
        return name, translate("handover", "no remark")
    many = translate("handover", "{name} and more: {n}")
    count = missing.facts["n"]
    what = many.format(name=name, n=count) if count != 1 else name
    return what, translate("handover", "not checked")


def noted_text(state: HandoverState, name_of: Names) -> str:
    """Return what stands above the signatures: refusal, emergency, overtime, disputes."""
    extras, parts = state.extras, []
    if extras.refusal is not None:
        said = translate("handover", "Refused by {name}: {reason}. The post stays as it is.")
        name = name_of(extras.refusal.leader)
        parts.append(said.format(name=name, reason=extras.refusal.reason))
    if extras.emergency is not None:
        order = extras.emergency
        said = translate("handover", "Emergency handover, ordered by {name}: {reason}.")
        parts.append(said.format(name=name_of(order.supervisor), reason=order.reason))
    if extras.overtime is not None:
        parts.append(translate("handover", "Nobody came to relieve; overtime counts."))
    lines = dict(disputable_lines(state))
    for dispute in extras.disputes:
        said = translate("handover", "Disputed, {line}: {outgoing} / {incoming}.")
        line = lines.get(f"{dispute.area}:{dispute.target}", dispute.target)
        words = {"outgoing": dispute.outgoing, "incoming": dispute.incoming}
        parts.append(said.format(line=line, **words))
    return "  ".join(parts)


def disputable_lines(state: HandoverState) -> list[Texts]:
    """Return (``area:target``, words) of every line of the handover."""
    return [
        *((f"equipment:{one.item.code}", item_name(one.item)) for one in state.equipment),
        *((f"cleanliness:{one.place}", label(f"place.{one.place}")) for one in state.cleanliness),
        *((f"person:{one.staff}", one.name) for one in state.people),
        *((f"matter:{one.matter.number}", one.matter.text) for one in state.matters),
        *((f"incident:{one.id}", one.what) for one in state.extras.incidents),
    ]


def leader_text(grp: str, name: str) -> str:
    """Return 甲组・沈立冬."""
    if not (grp and name):
        return group_text(grp) or name
    return translate("handover", "{grp}・{name}").format(grp=grp, name=name)
