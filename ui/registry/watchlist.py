"""The tab of the watchlist: whom and what not to let in."""

from __future__ import annotations

from dataclasses import replace

from guardpost.gate.plates import parse_plate
from guardpost.masking import mask_document, mask_phone
from guardpost.registry.history import history
from guardpost.registry.watchlist import (
    Listing,
    WatchDetails,
    WatchLevel,
    change_watch,
    end_watch,
    listings,
    watch,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Facts, Filter, RecordKind, Shelf, Why
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.widgets.cells import Cell


def listing_shelf(desk: Desk) -> Shelf[Listing]:
    """Return the tab of the watchlist."""
    return Shelf(
        code="watchlist",
        kind=listing_kind(desk),
        name=lambda: translate("registry", "Watchlist"),
        columns=_columns(desk),
        widths=[60, 120, 120, 130, 170, 130, 0, 110],
        read=listings,
        words=lambda one: (one.plate, one.name, one.phone, one.document, one.reason),
        placeholder=lambda: translate("registry", "Plate / name / phone / document"),
        empty=lambda: translate(
            "registry", "Nobody is on the watchlist. The leader adds whom not to let in."
        ),
        add_name="registry.add_listing",
        filters=(
            Filter(
                "level",
                lambda: translate("registry", "What to do"),
                lambda: [("", translate("registry", "What to do: all")), *_levels()],
                lambda one, code: code in ("", one.level),
            ),
        ),
    )


def listing_kind(desk: Desk) -> RecordKind[Listing]:
    """Return what the page needs of listings."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        details = _details(values)
        desk.act(
            watch,
            level=details.level,
            reason=details.reason,
            plate=details.plate,
            name=details.name,
            phone=details.phone,
            document=details.document,
            done=done,
            failed=failed,
        )

    def change(record: Listing, values: Values, done: Done, failed: Failed) -> None:
        details = _details(values)
        if details.document == mask_document(record.document):
            details = replace(details, document=record.document)
        desk.act(change_watch, record.number, details, done=done, failed=failed)

    def end(record: Listing, why: Why, done: Done, failed: Failed) -> None:
        desk.act(end_watch, record.number, why.words, done=done, failed=failed)

    return RecordKind(
        code="listing",
        title=lambda record: translate("registry", "Listing {number}").format(number=record.number),
        facts=lambda record: _facts(desk, record),
        history=lambda rows, record: history(rows, f"watchlist:{record.number}"),
        asks=_asks(),
        values=lambda record: {
            "watch_plate": record.plate,
            "watch_name": record.name,
            "watch_phone": record.phone,
            "watch_document": mask_document(record.document),
            "level": record.level,
            "why": record.reason,
        },
        new_words=lambda: translate("registry", "New listing"),
        change_words=lambda: translate("registry", "Change listing"),
        add=add,
        change=change,
        end=end,
        endings=lambda: [
            ("settled", translate("registry", "Settled")),
            ("cleared", translate("registry", "Cleared up")),
            ("mistake", translate("registry", "Entered by mistake")),
        ],
    )


def _asks() -> tuple[Ask, ...]:
    return (
        Ask("watch_plate", lambda: translate("registry", "Plate")),
        Ask("watch_name", lambda: translate("registry", "Name"), beside=True),
        Ask("watch_phone", lambda: translate("registry", "Phone")),
        Ask(
            "watch_document",
            lambda: translate("registry", "Document number"),
            beside=True,
            covered=True,
        ),
        Ask("level", lambda: translate("registry", "What to do"), _levels),
        Ask("why", lambda: translate("registry", "Why")),
    )


def _levels() -> list[tuple[str, str]]:
    return [(code.value, label(f"watch.{code.value}")) for code in WatchLevel]


def _details(values: Values) -> WatchDetails:
    return WatchDetails(
        level=WatchLevel(values["level"]),
        reason=values["why"],
        plate=values["watch_plate"],
        name=values["watch_name"],
        phone=values["watch_phone"],
        document=values["watch_document"],
    )


def _facts(desk: Desk, record: Listing) -> Facts:
    return [
        (translate("registry", "Plate"), record.plate),
        (translate("registry", "Name"), record.name),
        (translate("registry", "Phone"), mask_phone(record.phone)),
        (translate("registry", "Document number"), mask_document(record.document)),
        (translate("registry", "What to do"), label(f"watch.{record.level}")),
        (translate("registry", "Why"), record.reason),
        (translate("registry", "Since"), _since(desk, record)),
    ]


def _since(desk: Desk, record: Listing) -> str:
    return desk.local(record.since).strftime("%Y-%m-%d")


def _columns(desk: Desk) -> list[Column[Listing]]:
    """Return what is watched, what to do, why, since when; numbers of people masked."""
    return [
        Column(lambda: translate("registry", "No."), lambda one: str(one.number)),
        Column(
            lambda: translate("registry", "Plate"),
            lambda one: "" if one.plate else "—",
            {
                int(Cell.PLATES): lambda one: (parse_plate(one.plate),) if one.plate else (),
                int(Cell.PLATE_SIZE): lambda _one: "xs",
            },
        ),
        Column(
            lambda: translate("registry", "Name"),
            lambda one: one.name or "—",
            {int(Cell.BOLD): lambda _one: True},
        ),
        Column(lambda: translate("registry", "Phone"), lambda one: mask_phone(one.phone) or "—"),
        Column(
            lambda: translate("registry", "Document number"),
            lambda one: mask_document(one.document) or "—",
        ),
        Column(
            lambda: translate("registry", "What to do"),
            lambda one: label(f"watch.{one.level}"),
            {int(Cell.TONE): lambda one: "danger" if one.level == "refuse" else "warn"},
        ),
        Column(lambda: translate("registry", "Why"), lambda one: one.reason),
        Column(lambda: translate("registry", "Since"), lambda one: _since(desk, one)),
    ]
