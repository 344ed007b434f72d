"""The Business Manager is told that somebody wrote to the bot where it does not talk."""

from bot.desk.circumstances import Circumstances
from bot.desk.wrong_place import A_CHANNEL, where
from cards.elements import Json
from cards.notice import NoticeView, notice
from procedure.notices import Notice
from storage.unit_of_work import UnitOfWork


def draw_wrong_place(told: Notice, about: Circumstances, work: UnitOfWork) -> Json:
    """Say where, who, and which case was named.  What was said is kept nowhere."""
    written = where(told.about)
    known = work.people.by_id(written.by, about.clock.today()) if written.by else None
    who = known.name if known else "Somebody who is not on the list"
    named = f" and named {told.reference}" if told.reference else ""
    first = f"{told.reference}: " if told.reference else ""
    return notice(
        NoticeView(
            says=f"{first}{who} wrote to me in {_place(told.about)}{named}. I repeated nothing of"
            " it and kept nothing of it. Look at it there, and have it deleted if it says more"
            " than everybody there may read."
        )
    )


def _place(about: str) -> str:
    written = where(about)
    if written.purpose:
        return f"the channel for {written.purpose.label}"
    if written.place == A_CHANNEL:
        return "another channel of a team I am in"
    return "a group chat or the chat of a meeting"
