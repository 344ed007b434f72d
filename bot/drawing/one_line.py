"""One line of a case in a channel, even if the channel serves two purposes.

A line that stands there is brought up to date, whichever it is; where neither stands yet, it is
the Business Unit's that comes.
"""

from dataclasses import replace

from procedure.notices import Audience, Notice, NoticeKind, Purpose
from storage.claims import Claim
from storage.unit_of_work import UnitOfWork


def is_said_there(claim: Claim, work: UnitOfWork) -> bool:
    """Whether this is a line that another line of the same case makes one too many."""
    told = claim.notice
    if told.kind is not NoticeKind.CHANNEL_LINE or claim.activity_id:
        return False
    others = (replace(told, to=Audience(channel=one)) for one in Purpose if one != told.to.channel)
    return any(_stands(other, claim, work) for other in others)


def _stands(other: Notice, claim: Claim, work: UnitOfWork) -> bool:
    chat = work.conversations.find(other.to)
    if chat is None or chat.conversation_id != claim.chat.conversation_id:
        return False
    left = work.outbox.find(other.key)
    is_there = left is not None and left.activity_id is not None
    return is_there or other.to.channel is Purpose.BUSINESS_UNIT
