"""The readings of an unclear text: what each may be taken to mean, and what it is taken as.

Every offered value is allowed, even one that gives more time, because the text can honestly
be read so.  Every explanation of a date prints the reading in force.
"""

from dataclasses import dataclass
from typing import Final

from procedure.sources import Source, section
from procedure.terms import Term
from procedure.words import capital, listed


class Anchor(Term):
    DUAL = "dual", "both from becoming aware and from notification, and the earlier governs"
    AWARENESS = "awareness", "from becoming aware"
    NOTIFICATION = "notification", "from the notification to the national Panel"


class DayZero(Term):
    EXCLUDE = "exclude", "the day of the event is not counted"
    INCLUDE = "include", "the day of the event is day 1, if it is a working day"


class NonWorkingTrigger(Term):
    KEEP = "keep", "an event on a day off keeps its own date, and day 1 is the next working day"
    ROLL_FORWARD = (
        "roll-forward",
        "an event on a day off is read as happening on the next working day",
    )


class PublicationNotice(Term):
    PLAIN = "plain", "seven working days back from publication"
    CLEAR = "clear", "seven clear working days between sending and publication"


class Section2Start(Term):
    NOTIFICATION_RECEIVED = (
        "notification-received",
        "from the Business Unit receiving the notification",
    )
    PANEL_NOTIFIED = "panel-notified", "from the notification being sent to the national Panel"
    REFERRAL_RECEIVED = "referral-received", "from the Business Unit receiving the referral"


class QuorumMode(Term):
    STRICT = "strict", "three agencies are counted"
    LITERAL = "literal", "three people are counted"


class Endorsement(Term):
    CHAIR = "chair", "nobody else is asked"
    PARTNERS = "partners", "each safeguarding partner is asked to endorse it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The first value offered is the default.

    ``says`` is the sentence in which the words of a value stand when a date is explained.
    """

    key: str
    means: str
    says: str
    offers: type[Term]
    source: Source

    @property
    def default(self) -> Term:
        return next(iter(self.offers))

    @property
    def allows(self) -> str:
        """What may be chosen: "dual, awareness or notification"."""
        return listed(self.offers, "or")

    def in_words(self, value: str) -> str:
        """Say what a value means for a date, as one would to somebody who sets nothing."""
        return capital(self.says.format(self.offers(value).label))

    def reading(self, value: object) -> Term | None:
        text = str(value).strip()
        return self.offers(text) if text in set(self.offers) else None


READINGS: Final = (
    Reading(
        key="rapid_review.anchor",
        means="What the 15 working days of a rapid review are counted from",
        says="The 15 working days of a rapid review are counted {}.",
        offers=Anchor,
        source=section("4.2"),
    ),
    Reading(
        key="counting.day_zero",
        means="Whether the day of the event counts when counting forward in working days",
        says="{}.",
        offers=DayZero,
        source=section("4.1"),
    ),
    Reading(
        key="counting.non_working_trigger",
        means="How an event on a day off is read when counting forward in working days",
        says="{}.",
        offers=NonWorkingTrigger,
        source=section("4.1"),
    ),
    Reading(
        key="publication.notice",
        means="How the seven working days before publication are counted",
        says="Notice of publication is {}.",
        offers=PublicationNotice,
        source=section("17.5"),
    ),
    Reading(
        key="section_2.starts",
        means="What the month for the recommendation is counted from, if there is a rapid review",
        says="With a rapid review, the month for the recommendation is counted {}.",
        offers=Section2Start,
        source=section("4.7"),
    ),
    Reading(
        key="quorum.mode",
        means="What “at least three representatives from partner agencies” counts",
        says="For the quorum, {}.",
        offers=QuorumMode,
        source=section("4.6"),
    ),
    Reading(
        key="decision.endorsed_by",
        means="Whether the safeguarding partners are asked to endorse a decision (section 3)",
        says="Once the Partnership Chair has decided, {}.",
        offers=Endorsement,
        source=section("1.6b"),
    ),
)
