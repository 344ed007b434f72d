"""The lengths of time on which the texts are silent, each a setting with its limits.

A partnership may be stricter with itself and never easier: where a thing is to be done
*within* so many days it may choose fewer, and where it is to be done so many days *before*,
more.  Only where ours is the same day, than which nothing is stricter, may it be a day longer.
The lengths that the texts do give are in the timetable and are nobody's to set.
"""

from dataclasses import dataclass
from typing import Final

from procedure.sources import Source, setting
from procedure.terms import Term
from procedure.words import counted

_SAME_DAY: Final = "the same working day"


class Unit(Term):
    WORKING_DAYS = "working-days", "working day"
    MONTHS = "months", "month"


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """``least`` and ``most`` are the ends of what may be chosen; one of them is the default."""

    key: str
    means: str
    default: int
    least: int
    most: int
    unit: Unit = Unit.WORKING_DAYS

    @property
    def source(self) -> Source:
        return setting(self.key)

    @property
    def allows(self) -> str:
        """What may be chosen, in words: "1 to 5 working days"."""
        most = counted(self.most, self.unit.label)
        least = str(self.least) if self.least else f"0 ({_SAME_DAY})"
        return most if self.least == self.most else f"{least} to {most}"

    def in_words(self, value: str) -> str:
        """Say what a value means for a date, as one would to somebody who sets nothing."""
        return f"{self.means}: {self.counted(int(value))}."

    def counted(self, number: int) -> str:
        return counted(number, self.unit.label) if number else _SAME_DAY

    def reading(self, value: object) -> int | None:
        """Read a chosen value; None if it is not a whole number within the limits."""
        text = str(value).strip()
        number = int(text) if text.isascii() and text.isdigit() else None
        return number if number is not None and self.least <= number <= self.most else None


def _within(key: str, means: str, default: int, unit: Unit = Unit.WORKING_DAYS) -> Length:
    return Length(key=key, means=means, default=default, least=1, most=default, unit=unit)


def _within_a_day(key: str, means: str, default: int) -> Length:
    return Length(key=key, means=means, default=default, least=0, most=1)


def _before(key: str, means: str, default: int, most: int) -> Length:
    return Length(key=key, means=means, default=default, least=default, most=most)


NOTIFY_LOOKED_AFTER_DEATH: Final = _within(
    "looked_after_death.notify_within",
    "The death of a looked-after child is notified within this time of being known",
    5,
)
NOTIFY_CARE_LEAVER_DEATH: Final = _within(
    "care_leaver_death.notify_within",
    "The death of a care leaver is notified within this time of being known",
    5,
)
SHARE_NOTIFICATION: Final = _within_a_day(
    "notification.share_within",
    "The local authority shares a notification with the Business Unit within this time",
    0,
)
INFORM_LA: Final = _within_a_day(
    "referral.inform_la_within",
    "The local authority representative is told of a referral within this time",
    1,
)
INFORM_CHAIRS: Final = _within_a_day(
    "notification.inform_chairs_within",
    "Both chairs are told of a notification within this time",
    1,
)
REQUEST_WITHOUT_RAPID_REVIEW: Final = _within(
    "no_rapid_review.request_within",
    "Without a rapid review, information is requested within this time of the referral",
    2,
)
REPLIES: Final = _within(
    "replies.due_within",
    "Agencies are asked to reply within this time, unless the letter gives a date",
    5,
)
REPLIES_BEFORE_MEETING: Final = _before(
    "replies.due_before_meeting",
    "Replies are due at least this long before the meeting, unless the letter gives a date",
    2,
    5,
)
SET_MEETING: Final = _within_a_day(
    "meeting.set_within",
    "The date of the rapid review meeting is set within this time of asking for information",
    0,
)
PAPERS: Final = _before(
    "papers.share_before", "Papers are shared this long before the meeting", 2, 5
)
SECTION_2_TARGET: Final = _before(
    "section_2.target_before",
    "The working target for the recommendation is this long before the rapid review is due,"
    " and so is the last recommended day for the meeting",
    2,
    5,
)
SECTION_3: Final = _within(
    "section_3.sign_within",
    "The Partnership Chair decides within this time of receiving the recommendation",
    2,
)
TELL_REFERRER: Final = _within_a_day(
    "outcome.tell_referrer_within", "The referrer is told the decision within this time", 1
)
TELL_BOARD: Final = _within(
    "outcome.tell_board_within",
    "Board members and agencies are told the decision within this time",
    2,
)
NOTIFY_REVIEWER: Final = _within_a_day(
    "reviewer.notify_within",
    "The national Panel is given the reviewer and methodology within this time of appointment",
    1,
)
NOTIFY_DECISION: Final = _within_a_day(
    "decisions.notify_within",
    "The national Panel is told within this time of a decision to commission or publish",
    1,
)
NOTIFY_DELAY: Final = _within(
    "delay.notify_within",
    "The national Panel and the Secretary of State are told of a delay within this time",
    2,
)
REVISE_TIMETABLE: Final = _within(
    "delay.revise_within", "A revised timetable is agreed within this time of a forecast delay", 2
)
APPROVE_TERMS: Final = _within(
    "terms.approve_within",
    "Terms of reference are approved within this time of the first Case Review Panel meeting",
    10,
)
INVITE: Final = _before(
    "workshop.invite_before",
    "Invitations to the Learning Workshop go out this long before it",
    15,
    30,
)
NOTIFY_NON_PUBLICATION: Final = _within_a_day(
    "non_publication.notify_within",
    "Ofsted, the Secretary of State and the national Panel are told of a decision not to publish"
    " within this time",
    1,
)
REVIEW_ACTIONS: Final = _within(
    "actions.review_every", "Action plans are looked at this often", 3, Unit.MONTHS
)
REVIEW_STATUS: Final = _within(
    "review.status_every",
    "Safeguarding partners see how far a review has come this often",
    1,
    Unit.MONTHS,
)
ANSWER_DISPUTE: Final = _within(
    "dispute.answer_within",
    "Before the rapid review meeting, each step over withheld information takes this time",
    2,
)
ANSWER_LATER_DISPUTE: Final = _within(
    "dispute.answer_within_later",
    "After the rapid review meeting, each step over withheld information takes this time",
    5,
)
CONFIRM_CORRECTION: Final = _within(
    "corrections.confirm_within",
    "Whoever is asked to confirm that a date is put right answers within this time",
    2,
)
KEEP_DRAFT: Final = _within(
    "drafts.keep_for", "A form that is not finished is kept for this time", 5
)
SCRUTINY: Final = Length(
    key="scrutiny.keep_open_for",
    means="A case closed without a review stays open to the national Panel for this time",
    default=3,
    least=3,
    most=12,
    unit=Unit.MONTHS,
)

LENGTHS: Final = (
    NOTIFY_LOOKED_AFTER_DEATH,
    NOTIFY_CARE_LEAVER_DEATH,
    SHARE_NOTIFICATION,
    INFORM_LA,
    INFORM_CHAIRS,
    REQUEST_WITHOUT_RAPID_REVIEW,
    REPLIES,
    REPLIES_BEFORE_MEETING,
    SET_MEETING,
    PAPERS,
    SECTION_2_TARGET,
    SECTION_3,
    TELL_REFERRER,
    TELL_BOARD,
    NOTIFY_REVIEWER,
    NOTIFY_DECISION,
    NOTIFY_DELAY,
    REVISE_TIMETABLE,
    APPROVE_TERMS,
    INVITE,
    NOTIFY_NON_PUBLICATION,
    REVIEW_ACTIONS,
    REVIEW_STATUS,
    ANSWER_DISPUTE,
    ANSWER_LATER_DISPUTE,
    CONFIRM_CORRECTION,
    KEEP_DRAFT,
    SCRUTINY,
)
