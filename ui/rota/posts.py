"""The tab of posts: fixed ones, and patrols with their round."""

from __future__ import annotations

from guardpost.registry.history import history_of_kinds
from guardpost.registry.staff import Duty
from guardpost.shifts.posts import (
    GuardPost,
    PostAdded,
    PostChanged,
    PostDetails,
    PostEnded,
    add_post,
    change_post,
    end_post,
    posts,
)
from ui.desk import Desk
from ui.messages import label, translate
from ui.models.columns import Column
from ui.registry.kinds import Facts, RecordKind, Shelf, Why
from ui.registry.sheet import Ask, Done, Failed, Values
from ui.widgets.cells import Cell

KINDS = (PostAdded.kind, PostChanged.kind, PostEnded.kind)


def post_shelf(desk: Desk) -> Shelf[GuardPost]:
    """Return the tab of posts."""
    return Shelf(
        code="posts",
        kind=post_kind(desk),
        name=lambda: translate("rota", "Posts"),
        columns=_columns(),
        widths=[220, 140, 110, 0],
        read=posts,
        words=lambda one: (one.name, one.points_text),
        placeholder=lambda: translate("rota", "Post / checkpoint"),
        empty=lambda: translate("rota", "No post is listed. Add fixed posts and patrols."),
        add_name="rota.add_post",
    )


def post_kind(desk: Desk) -> RecordKind[GuardPost]:
    """Return what the page needs of posts."""

    def add(values: Values, done: Done, failed: Failed) -> None:
        desk.act(add_post, _details(values), done=done, failed=failed)

    def change(record: GuardPost, values: Values, done: Done, failed: Failed) -> None:
        desk.act(change_post, record.number, _details(values), done=done, failed=failed)

    def end(record: GuardPost, why: Why, done: Done, failed: Failed) -> None:
        desk.act(end_post, record.number, why.words, done=done, failed=failed)

    return RecordKind(
        code="post",
        title=lambda one: one.name,
        facts=_facts,
        history=lambda rows, one: history_of_kinds(rows, f"post:{one.number}", KINDS),
        asks=(
            Ask("post_name", lambda: translate("rota", "Post")),
            Ask("post_duty", lambda: translate("rota", "Kind"), _duties, beside=True),
            Ask(
                "post_points",
                lambda: translate("rota", "Round of a patrol (14:00 East gate; 14:20 Garage)"),
            ),
        ),
        values=lambda one: {
            "post_name": one.name,
            "post_duty": one.duty,
            "post_points": one.points_text,
        },
        new_words=lambda: translate("rota", "New post"),
        change_words=lambda: translate("rota", "Change post"),
        add=add,
        change=change,
        end=end,
        endings=lambda: [
            ("merged", translate("rota", "Merged with another")),
            ("mistake", translate("registry", "Entered by mistake")),
        ],
    )


def _duties() -> list[tuple[str, str]]:
    return [(duty.value, label(f"duty.{duty}")) for duty in Duty if duty]


def _details(values: Values) -> PostDetails:
    return PostDetails(values["post_name"], Duty(values["post_duty"]), values["post_points"])


def _facts(one: GuardPost) -> Facts:
    return [
        (translate("rota", "Post"), one.name),
        (translate("rota", "Kind"), label(f"duty.{one.duty}")),
        (translate("rota", "Round"), one.points_text),
    ]


def _columns() -> list[Column[GuardPost]]:
    """Return name, kind, how many checkpoints, and the round."""
    return [
        Column(
            lambda: translate("rota", "Post"),
            lambda one: one.name,
            {int(Cell.BOLD): lambda _one: True},
        ),
        Column(lambda: translate("rota", "Kind"), lambda one: label(f"duty.{one.duty}")),
        Column(
            lambda: translate("rota", "Checkpoints"),
            lambda one: str(len(one.round)) if one.round else "—",
        ),
        Column(lambda: translate("rota", "Round"), lambda one: one.points_text or "—"),
    ]
