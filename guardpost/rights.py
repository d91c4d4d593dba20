"""Who may do what: one line an act, with where it comes from. Pure.

An act is a verb's name below ``guardpost``. ``Register.writing`` asks this table within the
verb's own transaction: nothing is written under an act that has no line here, and no page
decides. A page may ask what is possible, and whose PIN is wanted.

Each role may do what those before it may: guard, leader, supervisor, administrator.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# The actor of a command: whoever may run it on the data folder; the book names nobody.
COMMAND_LINE = ""


class Role(StrEnum):
    """秩序维护员, 带班员, 主管, 管理员; each may do what those before it may."""

    GUARD = "guard"
    LEADER = "leader"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


@dataclass(frozen=True, slots=True)
class Right:
    """Who may do one act.

    Attributes:
        least: the lowest role at the desk; None where nobody need be signed in.
        source: where it comes from.
        pin: the lowest role whose PIN the act asks for besides; None for nobody's, or for
            that of the very person concerned.
        by_command: a command may do it too.
    """

    least: Role | None
    source: str
    pin: Role | None = None
    by_command: bool = False

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that may, at the desk."""
        return frozenset(role for role in Role if self.allows(role))

    def allows(self, role: str) -> bool:
        """Tell whether somebody of a role may, at the desk."""
        return self.least is None or role_rank(role) >= role_rank(self.least)


def role_rank(role: str) -> int:
    """Return 0 for a guard to 3 for an administrator."""
    return list(Role).index(Role(role))


def right_of(act: str) -> Right:
    """Return who may do an act.

    Raises:
        KeyError: the verb has no line in the table.
    """
    return RIGHTS[act]


def _acts(right: Right, module: str, *verbs: str) -> dict[str, Right]:
    """Return the lines of some verbs of one module."""
    return {f"{module}.{verb}": right for verb in verbs}


def _by(least: Role, source: str, pin: Role | None = None, *, by_command: bool = False) -> Right:
    return Right(least, source, pin, by_command)


_GUARD, _LEADER, _SUPERVISOR = Role.GUARD, Role.LEADER, Role.SUPERVISOR

# Where the lines come from.
_NOBODY = Right(None, "who proves who they are, or begins the book, is not signed in yet")
_GATE = _by(_GUARD, "handbook (二) 1(5): people, vehicles and goods are the post's work")
_BOOK = _by(_GUARD, "domain.md §1: who has the desk writes incidents, repairs, keys, visitors")
_ORDER = _by(_GUARD, "domain.md §2: 先放行后补办 on the leader's order; large trucks", _LEADER)
_LATE = _by(_GUARD, "domain.md §2: moving at night by the leader's leave", _LEADER)
_ARREARS = _by(_GUARD, "domain.md §2: a supervisor's word, recorded", _SUPERVISOR)
_ACCOUNT = _by(_LEADER, "domain.md §2: issued = returned is audited, above the post")
_TURN = _by(_GUARD, "handbook (二) 1(3), (4): both shifts check; the leaders sign by their PINs")
_ILL = _by(_GUARD, "domain.md §2: a leader is ill; the supervisor orders", _SUPERVISOR)
_PAPER = _by(_GUARD, "handbook (二) 1(4): the report is made and filed at the post")
_PERIOD = _by(
    _GUARD,
    "domain.md §1: reports that go out, day and month figures on demand",
    by_command=True,
)
_ASK = _by(_GUARD, "everybody asks for their own swap or leave, and signs their own round")
_LEAD = _by(_LEADER, "handbook (二) 1(3): the leader leads the group, and decides on what it asks")
_OWN_PIN = _by(_GUARD, "domain.md §2: the guard countersigns with the own PIN")
_KNOWN = _by(_GUARD, "handbook (二) 1(5): residents, cars and permits are looked up at the post")
_LISTED = _by(_LEADER, "watchlist: refusing entry is above a guard")
_HELD = _by(_SUPERVISOR, "domain.md §2: 只换人不换警械, what the post has is the supervisor's")
_SITE = _by(_SUPERVISOR, "names, rota and hours of the site are set above the shifts")
_PEOPLE = _by(_SUPERVISOR, "21 CFR 11.100: who sets a PIN could sign as that person")
_OUT = _by(_LEADER, "PIPL 6, 51: a list leaves the booth by somebody above", by_command=True)
_BROUGHT = _by(_SUPERVISOR, "what another book says happened is vouched for above", by_command=True)
_KEYS = _by(Role.ADMINISTRATOR, "issue 5: the sealed keys open the whole site on another PC")
_GO_ON = _by(Role.ADMINISTRATOR, "issue 5: a post goes on elsewhere", by_command=True)
_PLACE = _by(_SUPERVISOR, "PIPL 51: where copies of the book go is said by somebody above")
_TRIAL = _by(_LEADER, "issue 5: a backup is opened for trial each month", by_command=True)
_SELF = _by(_GUARD, "21 CFR 11.300: everybody keeps the own PIN")
_RETENTION = _by(Role.ADMINISTRATOR, "个人信息保护法 art. 17, 19: the house says how long, once")
_EVIDENCE = _by(_SUPERVISOR, "保安服务管理条例 art. 25: for the police, noted", by_command=True)
_PURGE = _by(_SUPERVISOR, "个人信息保护法 art. 47: deleted when its time is over", by_command=True)
_ABOVE = _by(_SUPERVISOR, "domain.md §1: 复核, the supervisor's countersignature", _SUPERVISOR)

RIGHTS: dict[str, Right] = {
    **_acts(_NOBODY, "site", "open_site"),
    **_acts(_NOBODY, "emergency_book.beginning", "begin_emergency"),
    **_acts(_BROUGHT, "emergency_book.merging", "bring_in"),
    **_acts(_NOBODY, "registry.staff", "sign_in", "sign_out", "check_pin", "unlock_key"),
    **_acts(_GATE, "gate.vehicles", "admit_vehicle", "release_vehicle", "refuse_vehicle"),
    **_acts(_GATE, "gate.vehicles", "pass_emergency"),
    **_acts(_GATE, "gate.visitors", "admit_visitor", "release_visitor", "refuse_visitor"),
    **_acts(_GATE, "gate.cards", "return_card"),
    **_acts(_GATE, "gate.passes", "issue_pass"),
    **_acts(_GATE, "gate.scanning", "admit_expected", "scan_pass"),
    **_acts(_GATE, "gate.telling", "tell_leader"),
    **_acts(_GATE, "gate.removals", "apply_removal", "add_item", "count_line"),
    **_acts(_GATE, "gate.removals", "check_identity", "check_vehicle", "record_consent"),
    **_acts(_GATE, "gate.removals", "release_items", "refuse_items"),
    **_acts(_GATE, "gate.slip_ends", "void_slip", "reissue_slip", "release_part"),
    **_acts(_GATE, "gate.slip_issue", "issue_slip", "collect_slip"),
    **_acts(_GATE, "gate.slip_leave", "refer_arrears"),
    **_acts(_GATE, "gate.slip_photos", "add_photo"),
    **_acts(_GATE, "gate.revealing", "show_number", "show_resident_number"),
    **_acts(_ORDER, "gate.admitting", "admit_vehicle_by_order", "admit_visitor_by_order"),
    **_acts(_ORDER, "gate.admitting", "admit_expected_by_order"),
    **_acts(_LATE, "gate.slip_leave", "give_late_leave"),
    **_acts(_ARREARS, "gate.slip_leave", "override_arrears"),
    **_acts(_ACCOUNT, "gate.slip_account", "reconcile_week"),
    **_acts(_BOOK, "gate.corrections", "correct_entry"),
    **_acts(_BOOK, "gate.incidents", "open_incident", "add_step", "close_incident"),
    **_acts(_BOOK, "gate.service", "request_service"),
    **_acts(_BOOK, "shifts.key_loans", "lend_key", "return_key"),
    **_acts(_BOOK, "registry.expected", "add_expected", "change_expected", "end_expected"),
    **_acts(_TURN, "shifts.opening", "open_shift"),
    **_acts(_TURN, "shifts.overtime", "nobody_came"),
    **_acts(_TURN, "shifts.reading", "read_shift"),
    **_acts(_TURN, "shifts.repairs", "repair_equipment"),
    **_acts(_TURN, "shifts.matters", "raise_matter", "accept_matter", "settle_matter"),
    **_acts(_TURN, "shifts.handover", "complete_handover"),
    **_acts(_TURN, "shifts.handover_checks", "name_relief", "check_person"),
    **_acts(_TURN, "shifts.handover_checks", "check_equipment", "check_cleanliness"),
    **_acts(_TURN, "shifts.handover_incidents", "take_incident"),
    **_acts(_TURN, "shifts.handover_signing", "sign_handover", "withdraw_signature"),
    **_acts(_TURN, "shifts.disputes", "dispute_line", "end_dispute"),
    **_acts(_TURN, "shifts.disputes", "refuse_handover", "resume_handover"),
    **_acts(_ILL, "shifts.emergency", "order_emergency"),
    **_acts(_ILL, "shifts.report_orders", "order_report"),
    **_acts(_PAPER, "shifts.reports", "note_report", "note_seal"),
    **_acts(_PAPER, "reports.noting", "note_print", "note_print_failed"),
    **_acts(_PERIOD, "reports.noting", "note_period", "note_workbook", "note_copy"),
    **_acts(_ABOVE, "reports.later", "countersign"),
    **_acts(_ASK, "shifts.swaps", "ask_swap"),
    **_acts(_ASK, "shifts.leave", "ask_leave"),
    **_acts(_ASK, "shifts.rounds", "check_point"),
    **_acts(_LEAD, "shifts.swaps", "approve_swap", "refuse_swap"),
    **_acts(_LEAD, "shifts.swap_consent", "note_agreement"),
    **_acts(_LEAD, "shifts.leave", "approve_leave", "refuse_leave"),
    **_acts(_LEAD, "shifts.holidays", "name_holiday"),
    **_acts(_LEAD, "shifts.posts", "add_post", "change_post", "end_post"),
    **_acts(_LEAD, "shifts.training", "add_plan", "tick_attendance", "end_plan"),
    **_acts(_LEAD, "shifts.inspections", "inspect_post"),
    **_acts(_LEAD, "shifts.directives", "give_directive", "settle_directive"),
    **_acts(_OWN_PIN, "shifts.inspections", "countersign_inspection"),
    **_acts(_OWN_PIN, "shifts.swap_consent", "agree_to_swap"),
    **_acts(_OWN_PIN, "shifts.directives", "sign_directive"),
    **_acts(_KNOWN, "registry.households", "add_resident", "change_resident", "end_resident"),
    **_acts(_KNOWN, "registry.vehicles", "add_vehicle", "change_vehicle", "end_vehicle"),
    **_acts(_KNOWN, "registry.permits", "add_permit", "change_permit", "end_permit"),
    **_acts(_KNOWN, "registry.helpers", "add_helper", "change_helper", "end_helper"),
    **_acts(_LISTED, "registry.watchlist", "watch", "change_watch", "end_watch"),
    **_acts(_HELD, "registry.equipment", "list_equipment", "add_equipment"),
    **_acts(_HELD, "registry.equipment", "change_equipment", "end_equipment"),
    **_acts(_OUT, "registry.workbook.importing", "import_workbook"),
    **_acts(_OUT, "registry.workbook.exporting", "export_entries", "export_registry"),
    **_acts(_SITE, "registry.batch", "add_households"),
    **_acts(_SITE, "site", "change_site", "change_rota"),
    **_acts(_SITE, "gate.hours", "set_work_hours"),
    **_acts(_SITE, "gate.office_hours", "set_office_hours"),
    **_acts(_SITE, "shifts.muster", "set_muster"),
    **_acts(_SITE, "shifts.inspection_rule", "set_inspection_rule"),
    **_acts(_PEOPLE, "registry.staffing", "add_staff", "change_staff", "end_staff", "set_pin"),
    **_acts(_GO_ON, "stations", "go_on"),
    **_acts(_PLACE, "backups.choosing", "choose_place"),
    **_acts(_TRIAL, "backups.rehearsals", "note_rehearsal"),
    **_acts(_KEYS, "keys.renewing", "seal_afresh"),
    **_acts(_KEYS, "keys.rekeying", "note_renewed"),
    **_acts(_PURGE, "retention.purging", "purge"),
    **_acts(_EVIDENCE, "evidence", "copy_evidence"),
    **_acts(_RETENTION, "retention.settings", "set_retention"),
    **_acts(_PEOPLE, "registry.badges", "issue_badge", "end_badge"),
    **_acts(_NOBODY, "registry.badges", "sign_in_by_badge"),
    **_acts(_NOBODY, "registry.administrator_code", "recover"),
    **_acts(_KEYS, "registry.administrator_code", "make_administrator_code"),
    **_acts(_SITE, "registry.idle_lock", "set_idle_lock"),
    **_acts(_SELF, "registry.staffing", "change_pin"),
}
