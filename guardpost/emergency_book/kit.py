"""What an emergency book begins with, kept beside the post's book: site, people, watchlist.

A book that cannot be read can name nobody, so this is written down while it can. The file is
sealed under the site's pepper: it holds names, and the hashes of PINs.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from guardpost.emergency_book.marks import kit_file
from guardpost.errors import Unavailable
from guardpost.keys.kept import write_private
from guardpost.ledger.event import Event, decode, encode
from guardpost.ledger.head import head_of
from guardpost.registry.credentials import authority_of, credential_of
from guardpost.registry.equipment import EquipmentListed, equipment
from guardpost.registry.staff import Duty, Role, active_staff
from guardpost.registry.staffing import PinSet, StaffAdded
from guardpost.registry.watchlist import Listing, Watched, WatchLevel
from guardpost.signing.authority import SiteAuthority
from guardpost.signing.keys import Credential
from guardpost.signing.wrapping import Random, derive_key, unwrap, wrap
from guardpost.site import RotaSettings, SiteOpened, rota_of
from guardpost.site_record import opened_site
from guardpost.store.rows import Rows

_PURPOSE = "guardpost/emergency-kit/1"


@dataclass(frozen=True, slots=True)
class Kit:
    """The beginning of an emergency book.

    Attributes:
        seq, head: the last line of the post's book that is known of, and its hash, hex.
        site: how the post's book begins, as the site is now.
        events: its equipment, people, their PINs and the watchlist, in the order to record.
        credentials: by staff code.
    """

    seq: int
    head: str
    site: SiteOpened
    events: tuple[Event, ...]
    credentials: tuple[tuple[str, Credential], ...]
    authority: SiteAuthority


def gather_kit(rows: Rows) -> Kit:
    """Return what the book says now.

    Raises:
        Refused: ``site.not_opened``.
        Unavailable: the book cannot be read; ``keys.authority_lost``.
    """
    head, people = head_of(rows), active_staff(rows)
    found = ((one.code, credential_of(rows, one.code)) for one in people)
    credentials = tuple((code, one) for code, one in found if one is not None)
    events: list[Event] = [EquipmentListed(equipment(rows))]
    events += [StaffAdded(p.code, Role(p.role), p.grp, Duty(p.duty), p.name) for p in people]
    longer = {person.code: person.long_pin for person in people}
    events += [PinSet(code, one.fingerprint, True, longer[code]) for code, one in credentials]
    events += _watched(rows)
    return Kit(
        head.seq, head.hash.hex(), _site(rows), tuple(events), credentials, authority_of(rows)
    )


def keep_kit(kit: Kit, data_dir: Path, pepper: bytes, random: Random = os.urandom) -> None:
    """Write the kit beside the book, whole or not at all.

    Raises:
        Unavailable: ``keys.not_written``.
    """
    plain = json.dumps(_to_json(kit), ensure_ascii=False).encode()
    sealed = wrap(derive_key(pepper, _PURPOSE), plain, _PURPOSE.encode(), random)
    try:
        write_private(kit_file(data_dir), sealed)
    except OSError as error:
        raise Unavailable("keys.not_written") from error


def read_kit(data_dir: Path, pepper: bytes) -> Kit:
    """Return what was kept.

    Raises:
        Unavailable: ``emergency.kit_lost``, it is not there or not what was written.
    """
    return open_kit(kit_file(data_dir), pepper)


def open_kit(file: Path, pepper: bytes) -> Kit:
    """As :func:`read_kit`, of one file."""
    try:
        sealed = file.read_bytes()
    except OSError as error:
        raise Unavailable("emergency.kit_lost") from error
    plain = unwrap(derive_key(pepper, _PURPOSE), sealed, _PURPOSE.encode())
    if plain is None:
        raise Unavailable("emergency.kit_lost")
    return _from_json(json.loads(plain))


def _site(rows: Rows) -> SiteOpened:
    now, rota = opened_site(rows), rota_of(rows)
    settings = RotaSettings(rota.groups, rota.slots, rota.anchor.isoformat(), rota.days_per_turn)
    return SiteOpened(
        id=now.id,
        name=now.name,
        post=now.post,
        station=now.station,
        language=now.language,
        demo=now.demo,
        rota=settings,
        authority_pem=now.authority_pem,
    )


def _watched(rows: Rows) -> list[Event]:
    listings = rows.find(Listing, "watchlist", "WHERE ended_at = '' ORDER BY number")
    return [
        Watched(
            number=one.number,
            level=WatchLevel(one.level),
            reason=one.reason,
            plate=one.plate,
            name=one.name,
            phone=one.phone,
            document=one.document,
        )
        for one in listings
    ]


def _to_json(kit: Kit) -> dict[str, Any]:
    return {
        "seq": kit.seq,
        "head": kit.head,
        "events": [[event.kind, *encode(event)] for event in (kit.site, *kit.events)],
        "credentials": {
            code: {
                "pin_hash": one.pin_hash,
                "wrapped_key": one.wrapped_key.hex(),
                "key_salt": one.key_salt.hex(),
                "certificate_pem": one.certificate_pem,
                "fingerprint": one.fingerprint,
            }
            for code, one in kit.credentials
        },
        "authority": [kit.authority.certificate_pem, kit.authority.wrapped_key.hex()],
    }


def _from_json(value: dict[str, Any]) -> Kit:
    site, *events = (decode(kind, payload, sealed) for kind, payload, sealed in value["events"])
    assert isinstance(site, SiteOpened)
    credentials = tuple(
        (
            code,
            Credential(
                pin_hash=one["pin_hash"],
                wrapped_key=bytes.fromhex(one["wrapped_key"]),
                key_salt=bytes.fromhex(one["key_salt"]),
                certificate_pem=one["certificate_pem"],
                fingerprint=one["fingerprint"],
            ),
        )
        for code, one in value["credentials"].items()
    )
    pem, wrapped = value["authority"]
    authority = SiteAuthority(pem, bytes.fromhex(wrapped))
    return Kit(value["seq"], value["head"], site, tuple(events), credentials, authority)
