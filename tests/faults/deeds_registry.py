"""The verbs that change and end what is known, with what must have happened before."""

from __future__ import annotations

from guardpost.registry import equipment, helpers, households, permits, watchlist
from guardpost.registry import vehicles as registered
from tests.faults.deeds import KNOWN_CAR, PERMIT, PLATE, RESIDENT, ROOM, Deed, led, ruled, then
from tests.site import Post

_HELPER = helpers.HelperDetails("古丽", ROOM, phone="13812346021")
_NEW_HELPER = helpers.HelperDetails("古丽", "5栋0702", weekdays="135")
_NEW_CAR = registered.RegistrationDetails("苏B00002", "5栋0702", "李小满")
_NEW_PERMIT = permits.PermitDetails("周木匠", "5栋0702")
_REFUSE = watchlist.WatchLevel.REFUSE
_LISTING = watchlist.WatchDetails(watchlist.WatchLevel.ALERT, "已道歉", plate=PLATE)
_TORCH = equipment.EquipmentItem("torch", 3, "强光手电")
_MORE_TORCHES = equipment.EquipmentItem("torch", 5, "强光手电")

known = led(households.add_resident, RESIDENT)
registered_car = led(registered.add_vehicle, KNOWN_CAR)
issued = led(permits.add_permit, PERMIT)
helping = led(helpers.add_helper, _HELPER)
listed = led(watchlist.watch, level=_REFUSE, reason="多次闯岗", plate=PLATE)
torches = ruled(equipment.add_equipment, _TORCH)


def moved(post: Post) -> object:
    """Let the one resident move to another room."""
    resident = post.register.rows.value("SELECT max(id) FROM residents")
    details = households.ResidentDetails("5栋0702", "王建国", "13912340725")
    return households.change_resident(post.register, post.leader, resident, details)


VERBS: dict[str, Deed] = {
    "guardpost.registry.households.change_resident": Deed(moved, before=known),
    "guardpost.registry.vehicles.change_vehicle": Deed(
        led(registered.change_vehicle, KNOWN_CAR.plate, _NEW_CAR), before=registered_car
    ),
    "guardpost.registry.permits.change_permit": Deed(
        led(permits.change_permit, 1, _NEW_PERMIT), before=issued
    ),
    "guardpost.registry.helpers.add_helper": Deed(helping),
    "guardpost.registry.helpers.change_helper": Deed(
        led(helpers.change_helper, 1, _NEW_HELPER), before=helping
    ),
    "guardpost.registry.helpers.end_helper": Deed(
        led(helpers.end_helper, 1, "不做了"), before=then(helping, helping)
    ),
    "guardpost.registry.watchlist.change_watch": Deed(
        led(watchlist.change_watch, 1, _LISTING), before=listed
    ),
    "guardpost.registry.equipment.add_equipment": Deed(torches),
    "guardpost.registry.equipment.change_equipment": Deed(
        ruled(equipment.change_equipment, _MORE_TORCHES), before=torches
    ),
    "guardpost.registry.equipment.end_equipment": Deed(
        ruled(equipment.end_equipment, "torch", "报废"), before=torches
    ),
}
