"""What a restore brought back and what is missing, told in sentences; area ``backup``."""

from __future__ import annotations

from guardpost.backups.restoring import Restored
from guardpost.words import Words


def outcome(done: Restored, words: Words) -> tuple[str, ...]:
    """Return what came back, how the post goes on and what is missing, a sentence each."""
    held, on = done.manifest, done.went_on
    came = words.say(
        "backup",
        "Restored {site}, post {post}: {count} entries and {files} files.",
        site=held.name,
        post=held.post,
        count=held.entries,
        files=done.files,
    )
    goes_on = words.say(
        "backup",
        "It goes on as {station}: its first entry, {seq}, names the old head.",
        station=on.station,
        seq=on.seq,
    )
    return came, goes_on, _missing(done, words), *_besides(done, words)


def _missing(done: Restored, words: Words) -> str:
    on = done.went_on
    if on.missing:
        return words.say(
            "backup",
            "At least {count} entries after {seq} are missing here. They are on paper.",
            count=on.missing,
            seq=on.old_seq,
        )
    return words.say(
        "backup",
        "What was written after entry {seq} is missing here. It may be on paper.",
        seq=on.old_seq,
    )


def _besides(done: Restored, words: Words) -> tuple[str, ...]:
    mended = words.say("backup", "The state tables did not follow from the book: made anew.")
    unnoted = words.say(
        "backup",
        "This drive takes no note that the post goes on as {station}: bring the backup back"
        " nowhere else.",
        station=done.went_on.station,
    )
    return (*((mended,) if done.mended else ()), *((unnoted,) if not done.noted else ()))
