"""What is to be said, to whom, about which case.  How it looks is settled when it is sent.

A notice's key makes it one: left twice, it is there once, whatever restarts.  Living notices
(a task, a case card) are left again to be brought up to date; the rest are said once.
"""

from dataclasses import dataclass
from typing import Final, NewType

from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.facts import Fact
from procedure.roles import PersonId
from procedure.terms import Term

ChannelId = NewType("ChannelId", str)  # what Teams calls a channel, never what people call it


class Purpose(Term):
    """What a channel is for; the words are what people type to name it."""

    BUSINESS_UNIT = "business-unit", "the Business Unit"
    SUBGROUP = "subgroup", "the Subgroup"


class NoticeKind(Term):
    RECEIPT = "receipt", "A referral has been received"
    CHANNEL_LINE = "channel-line", "A case in a channel"
    TASK = "task", "Something a person is asked to do"
    CASE = "case", "A case, to a member"
    REMINDER = "reminder", "A date is near, here or past"
    DIGEST = "digest", "Several dates at once"
    DATE_MOVED = "date-moved", "A date has changed"
    INFORMED = "informed", "A chair is told that a notification has been received"
    OUTCOME = "outcome", "The referrer is told the decision"
    DECIDED = "decided", "Board members or an agency are told the decision"
    RELEASED = "released", "Records need no longer be kept secure"
    SCRUTINY = "scrutiny", "The national Panel asks about a decision"
    MEETING = "meeting", "A member is told of a meeting"
    ENTERED = "entered", "Something was entered in somebody's name"
    CORRECTION = "correction", "What came of a date that was to be put right"
    REQUEST = "request", "An agency is asked for information"
    CHASED = "chased", "An agency is reminded, or its reply is sent back"
    RETURNS = "returns", "The replies of the agencies"
    REPLY_IN = "reply-in", "An agency's reply has come"
    UNSAFE = "unsafe", "A reply says that somebody may be unsafe now"
    WITHHELD = "withheld", "Information is withheld"
    ASKED_AGAIN = "asked-again", "Somebody is reminded of what they are asked"
    WRONG_PLACE = "wrong-place", "Somebody wrote about work where it does not belong"
    LAPSED = "lapsed", "Something that was signed no longer counts"
    ALTERNATIVE = "alternative", "A learning review is asked for, or its findings are due"
    CHANNEL_CONFIRM = "channel-confirm", "A channel is to be confirmed"
    UNREACHABLE = "unreachable", "Somebody cannot be reached"


TIER: Final = {
    NoticeKind.RECEIPT: Tier.CHANNEL,
    NoticeKind.CHANNEL_LINE: Tier.CHANNEL,
    NoticeKind.TASK: Tier.MEMBER,
    NoticeKind.CASE: Tier.MEMBER,
    NoticeKind.REMINDER: Tier.CHANNEL,
    NoticeKind.DIGEST: Tier.CHANNEL,
    NoticeKind.DATE_MOVED: Tier.CHANNEL,
    NoticeKind.INFORMED: Tier.MEMBER,
    NoticeKind.OUTCOME: Tier.MEMBER,
    NoticeKind.DECIDED: Tier.MEMBER,
    NoticeKind.RELEASED: Tier.MEMBER,
    NoticeKind.SCRUTINY: Tier.MEMBER,
    NoticeKind.MEETING: Tier.MEMBER,
    NoticeKind.ENTERED: Tier.MEMBER,
    NoticeKind.CORRECTION: Tier.MEMBER,
    NoticeKind.REQUEST: Tier.MEMBER,
    NoticeKind.CHASED: Tier.MEMBER,
    NoticeKind.RETURNS: Tier.MEMBER,
    NoticeKind.REPLY_IN: Tier.MEMBER,
    NoticeKind.UNSAFE: Tier.MEMBER,
    NoticeKind.WITHHELD: Tier.MEMBER,
    NoticeKind.ASKED_AGAIN: Tier.MEMBER,
    NoticeKind.WRONG_PLACE: Tier.MEMBER,
    NoticeKind.LAPSED: Tier.MEMBER,
    NoticeKind.ALTERNATIVE: Tier.MEMBER,
    NoticeKind.CHANNEL_CONFIRM: Tier.CHANNEL,
    NoticeKind.UNREACHABLE: Tier.MEMBER,
}

# Told to some who are on no case, of the decision and no more of it.
OF_THE_DECISION: Final = frozenset({NoticeKind.DECIDED, NoticeKind.RELEASED})
# About a request: its agency's own card, the returns, and the card of a request withheld.
OF_REQUESTS: Final = frozenset({NoticeKind.REQUEST, NoticeKind.RETURNS, NoticeKind.WITHHELD})
LIVING: Final = OF_REQUESTS | {NoticeKind.CHANNEL_LINE, NoticeKind.TASK, NoticeKind.CASE}


@dataclass(frozen=True, slots=True)
class Audience:
    """One person's own chat, or the channel that serves a purpose.  Exactly one of the two."""

    person: PersonId | None = None
    channel: Purpose | None = None

    def __post_init__(self) -> None:
        if (self.person is None) == (self.channel is None):
            raise ValueError("a notice goes to one person or to one channel")

    @property
    def key(self) -> str:
        return f"channel:{self.channel}" if self.channel else f"person:{self.person}"


def audience(key: str) -> Audience:
    """Read back what ``Audience.key`` wrote."""
    kind, _, name = key.partition(":")
    if kind == "channel":
        return Audience(channel=Purpose(name))
    return Audience(person=PersonId(name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """``about`` narrows the kind: the action of a task, or clock and step of a reminder.

    ``marks`` is the fact that becomes true on the day it is delivered, if any.
    """

    kind: NoticeKind
    to: Audience
    reference: CaseReference | None = None
    about: str = ""
    marks: Fact | None = None

    @property
    def key(self) -> str:
        return f"{self.kind}:{self.reference or ''}:{self.about}:{self.to.key}"
