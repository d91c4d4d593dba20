"""The verbs of release slips beyond check and release, as ``tests.faults.deeds`` has the others."""

from __future__ import annotations

import io
from datetime import date

from PIL import Image

from guardpost.gate import removals, slip_account, slip_ends, slip_issue, slip_leave, slip_photos
from guardpost.gate.office_hours import set_office_hours
from guardpost.gate.rules import OfficeHours
from guardpost.gate.slips import GoodsKind
from tests.faults.deeds import Deed, applied, checked, led, of_slip, ruled, then
from tests.gate.slips import drawn
from tests.site import PIN, Post

CHAIRS = removals.ItemDetails(GoodsKind.OFFICE, "办公椅", 6)
FRIDGE = removals.ItemDetails(GoodsKind.APPLIANCE, "双门冰箱", 1)
more = of_slip(removals.add_item, CHAIRS)
referred = of_slip(slip_leave.refer_arrears)
issued = of_slip(slip_issue.issue_slip, random=lambda _below: 725)
back = then(checked, issued, of_slip(removals.refuse_items, "数量不符"))
collected = of_slip(slip_issue.collect_slip)


def overridden(post: Post) -> object:
    """Say by the administrator's PIN that the slip goes on."""
    order = {"leader": post.admin, "pin": PIN, "reason": "已商定", "pepper": post.pepper}
    return of_slip(slip_leave.override_arrears, **order)(post)


def allowed(post: Post) -> object:
    """Give leave by the leader's PIN."""
    order = {"leader": post.leader, "pin": PIN, "reason": "急搬", "pepper": post.pepper}
    return of_slip(slip_leave.give_late_leave, **order)(post)


def photographed(post: Post) -> object:
    """Put a photo beside the line."""
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(out, "JPEG")
    return of_slip(slip_photos.add_photo, post.data, 1, out.getvalue())(post)


VERBS: dict[str, Deed] = {
    "guardpost.gate.slip_issue.issue_slip": Deed(issued, before=checked),
    "guardpost.gate.slip_issue.collect_slip": Deed(collected, before=back),
    "guardpost.gate.slip_ends.void_slip": Deed(
        of_slip(slip_ends.void_slip, "写错"), before=applied
    ),
    "guardpost.gate.slip_ends.reissue_slip": Deed(
        of_slip(slip_ends.reissue_slip, [FRIDGE, CHAIRS]), before=applied
    ),
    "guardpost.gate.slip_ends.release_part": Deed(
        of_slip(slip_ends.release_part, drawn(), "不符"), before=then(checked, more)
    ),
    "guardpost.gate.slip_leave.refer_arrears": Deed(referred, before=applied),
    "guardpost.gate.slip_leave.override_arrears": Deed(overridden, before=then(applied, referred)),
    "guardpost.gate.slip_leave.give_late_leave": Deed(allowed, before=applied),
    "guardpost.gate.slip_photos.add_photo": Deed(photographed, before=applied),
    "guardpost.gate.slip_account.reconcile_week": Deed(
        led(slip_account.reconcile_week, date(2026, 6, 12)), before=then(back, collected)
    ),
    "guardpost.gate.office_hours.set_office_hours": Deed(
        ruled(set_office_hours, OfficeHours("09:00", "21:00"))
    ),
}
