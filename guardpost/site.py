"""The site: the compound, its gate post, and the rota that its people work by.

``open_site`` writes the first lines of a book; there is no site without its first
administrator, its authority and its list of equipment.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass, replace
from datetime import date

from guardpost.errors import Refused
from guardpost.gate.line import Line, blank_line, lines
from guardpost.ledger.event import Event
from guardpost.ledger.projecting import Entry, projects
from guardpost.ledger.register import Page, Register
from guardpost.registry.credentials import keep_authority
from guardpost.registry.equipment import EquipmentListed, default_equipment
from guardpost.registry.staff import Role, Staff
from guardpost.registry.staffing import StaffDetails, record_pin, record_staff
from guardpost.shifts.rota import THREE_SHIFTS, Pattern, Rota, Slot
from guardpost.signing.authority import create_authority
from guardpost.signing.keys import new_credential
from guardpost.signing.pins import PinCost, check_new_pin
from guardpost.site_record import Site, opened_site, site
from guardpost.store.rows import Rows
from guardpost.text import clean_line, clean_name

DEFAULT_STATION = "N01"
FIRST_ADMINISTRATOR = "A01"
NAME_LIMIT = 50
PHONE_LIMIT = 24
_POST = re.compile(r"(?P<post>.*?)[\s·-]*(?P<code>[A-Za-z]{1,3}[0-9]{1,4})?")


@dataclass(frozen=True, slots=True)
class RotaSettings:
    """What a site says of its rota; an empty ``anchor`` is the day that it is said."""

    groups: tuple[str, ...] = ("甲", "乙", "丙")
    slots: tuple[Slot, ...] = THREE_SHIFTS
    anchor: str = ""
    days_per_turn: int = 7


@dataclass(frozen=True, slots=True)
class SiteDetails:
    """What the first start asks.

    Attributes:
        id: random text that names this site to the key store.
        post: the post, with or without its station code: ``北门岗 N01``.
    """

    id: str
    name: str
    post: str
    language: str = "zh_CN"
    demo: bool = False
    rota: RotaSettings = RotaSettings()


@dataclass(frozen=True)
class SiteOpened(Event, kind="site.opened"):
    """The book begins.

    Attributes:
        authority_pem: the certificate that all seals of the site hang on.
    """

    id: str
    name: str
    post: str
    station: str
    language: str
    demo: bool
    rota: RotaSettings
    authority_pem: str

    @property
    def subject(self) -> str:
        """``site:<station>``."""
        return f"site:{self.station}"


@dataclass(frozen=True)
class SiteChanged(Event, kind="site.changed"):
    """The site has another name, post, language or phone; its station code stays."""

    name: str
    post: str
    language: str
    phone: str = ""


@dataclass(frozen=True)
class RotaChanged(Event, kind="rota.changed"):
    """The rota is this from now on."""

    rota: RotaSettings


@dataclass(frozen=True, slots=True)
class Opened:
    """A site that was just opened, and its first administrator.

    Attributes:
        recovery_code: opens the sealed copy of the site's keys; told once, kept nowhere.
        administrator_code: gives the administrator one new PIN; told once, kept nowhere.
    """

    site: Site
    admin: Staff
    recovery_code: str = ""
    administrator_code: str = ""


def open_site(
    register: Register,
    details: SiteDetails,
    admin_name: str,
    pin: str,
    pepper: bytes,
    cost: PinCost = PinCost(),  # noqa: B008 - frozen
) -> Opened:
    """Begin the book: site, authority, equipment and first administrator at once.

    Runs argon2 twice: not for the window's thread.

    Raises:
        Refused: ``site.opened_already``, ``site.name_needed``, ``site.post_needed``,
            ``staff.name_needed``, ``pin.not_six_digits``, ``pin.…`` for an easy one, ``rota.…``.
    """
    now = register.clock.now()
    details = check_site(details, admin_name, pin, now.date())
    admin = StaffDetails(clean_name(admin_name), Role.ADMINISTRATOR, code=FIRST_ADMINISTRATOR)
    if site(register.rows) is not None:
        raise Refused("site.opened_already")
    authority = create_authority(details.name, pepper, now)
    credential = new_credential(
        admin.code, admin.name, admin.role, pin, authority, pepper, now, cost
    )
    with register.writing(FIRST_ADMINISTRATOR, "site.open_site") as page:
        _record_site(page, details, authority.certificate_pem)
        keep_authority(page.rows, authority)
        page.record(EquipmentListed(default_equipment()))
        record_staff(page, admin)
        person = record_pin(page, admin.code, credential, pin, new_key=True)
        return Opened(opened_site(page.rows), person)


def check_site(details: SiteDetails, admin_name: str, pin: str, today: date) -> SiteDetails:
    """Return the details as they are kept, before anything is made.

    Raises:
        Refused: as :func:`open_site`, but for ``site.opened_already``.
    """
    checked = _checked(details, today)
    if not clean_name(admin_name):
        raise Refused("staff.name_needed")
    check_new_pin(pin, (FIRST_ADMINISTRATOR,))
    return checked


def change_site(
    register: Register, actor: str, name: str, post: str, language: str, phone: str = ""
) -> Site:
    """Change what the site and the post are called, and by which number the post is rung.

    Raises:
        Refused: ``site.name_needed``, ``site.post_needed``, ``role.needed``.
    """
    kept = clean_line(phone, PHONE_LIMIT)
    event = SiteChanged(_name(name), _post_name(post), language, kept)
    with register.writing(actor, "site.change_site") as page:
        page.record(event)
        return opened_site(page.rows)


def change_rota(register: Register, actor: str, settings: RotaSettings) -> Rota:
    """Put another rota in the place of the site's; the open shift goes on.

    Raises:
        Refused: ``rota.groups``, ``rota.slots``, ``rota.turn``, ``rota.rest``,
            ``rota.anchor``, ``role.needed``.
    """
    settings = _anchored(settings, register.clock.now().date())
    with register.writing(actor, "site.change_rota") as page:
        page.record(RotaChanged(settings))
        return rota_of(page.rows)


def rota_of(rows: Rows) -> Rota:
    """Return the rota of the site.

    Raises:
        Refused: ``site.not_opened``.
    """
    found = rows.all("SELECT groups, slots, anchor, days_per_turn FROM rota")
    if not found:
        raise Refused("site.not_opened")
    groups, slots, anchor, days = found[0]
    turns = tuple(
        Slot(Pattern(slot["pattern"]), slot["starts"], slot["ends"]) for slot in json.loads(slots)
    )
    return Rota(tuple(json.loads(groups)), turns, date.fromisoformat(anchor), days)


def read_post(text: str) -> tuple[str, str]:
    """Return (post, station code) of ``北门岗 N01``; a post without a code is N01."""
    found = _POST.fullmatch(clean_line(text, NAME_LIMIT))
    post, code = (found["post"], found["code"]) if found else (text, None)
    station = (code or DEFAULT_STATION).upper()
    return post or station, station


def _checked(details: SiteDetails, today: date) -> SiteDetails:
    _post_name(details.post)
    return replace(details, name=_name(details.name), rota=_anchored(details.rota, today))


def _anchored(settings: RotaSettings, today: date) -> RotaSettings:
    """Return the settings with their anchor, or refuse a rota that cannot be worked."""
    try:
        anchor = date.fromisoformat(settings.anchor) if settings.anchor else today
    except ValueError as error:
        raise Refused("rota.anchor") from error
    Rota(settings.groups, settings.slots, anchor, settings.days_per_turn)
    return replace(settings, anchor=anchor.isoformat())


def _name(text: str) -> str:
    name = clean_line(text, NAME_LIMIT)
    if not name:
        raise Refused("site.name_needed")
    return name


def _post_name(text: str) -> str:
    if not clean_line(text, NAME_LIMIT):
        raise Refused("site.post_needed")
    return read_post(text)[0]


def _record_site(page: Page, details: SiteDetails, authority_pem: str) -> None:
    post, station = read_post(details.post)
    page.rename_station(station)
    page.record(
        SiteOpened(
            id=details.id,
            name=details.name,
            post=post,
            station=station,
            language=details.language,
            demo=details.demo,
            rota=details.rota,
            authority_pem=authority_pem,
        )
    )


def _keep_rota(rows: Rows, settings: RotaSettings) -> None:
    rows.replace(
        "rota",
        one=1,
        groups=json.dumps(settings.groups, ensure_ascii=False),
        slots=json.dumps([asdict(slot) for slot in settings.slots]),
        anchor=settings.anchor,
        days_per_turn=settings.days_per_turn,
    )


@projects(SiteOpened)
def _project_opened(entry: Entry[SiteOpened], rows: Rows) -> None:
    event = entry.event
    rows.insert(
        "site",
        one=1,
        id=event.id,
        name=event.name,
        post=event.post,
        station=event.station,
        language=event.language,
        demo=int(event.demo),
        opened_at=entry.at,
        authority_pem=event.authority_pem,
    )
    _keep_rota(rows, event.rota)


@projects(SiteChanged)
def _project_changed(entry: Entry[SiteChanged], rows: Rows) -> None:
    event = entry.event
    names = {"name": event.name, "post": event.post, "phone": event.phone}
    rows.update("site", {"one": 1}, **names, language=event.language)


@projects(RotaChanged)
def _project_rota(entry: Entry[RotaChanged], rows: Rows) -> None:
    _keep_rota(rows, entry.event.rota)


@lines(SiteOpened)
def _opened_line(entry: Entry[SiteOpened]) -> Line:
    event = entry.event
    return replace(blank_line(entry), category="site.opened", note=f"{event.name} · {event.post}")


@lines(SiteChanged)
def _changed_line(entry: Entry[SiteChanged]) -> Line:
    event = entry.event
    return replace(blank_line(entry), category="site.changed", note=f"{event.name} · {event.post}")


@lines(RotaChanged)
def _rota_line(entry: Entry[RotaChanged]) -> Line:
    return replace(blank_line(entry), category="rota.changed", note=entry.event.rota.anchor)
