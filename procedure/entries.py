"""The ways into the procedure, and what can come into a case besides the plain run of stages.

What a death must be notified for, and what learning shared early must consider, are here too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from procedure.desk import Refused
from procedure.sources import Source, default, section
from procedure.stages import Stage
from procedure.terms import Term


class EntryKind(Term):
    LA_FIRST = "la-first", "The local authority notifies first"
    REFERRED_AND_NOTIFIED = "referred-and-notified", "An agency refers, and then it is notified"
    REFERRED_NOT_NOTIFIED = "referred-not-notified", "An agency refers, and it is not notified"
    LOOKED_AFTER_DEATH = "looked-after-death", "Death of a looked-after child"
    CARE_LEAVER_DEATH = "care-leaver-death", "Death of a care leaver"
    NEAR_MISS = "near-miss", "Near miss, or good or poor practice"
    EARLY_LEARNING = "early-learning", "Learning before the end"
    WITHDRAWN = "withdrawn", "Notification withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row.  ``road`` are the stages it goes through, from where the case begins.

    A row without a road may come into a case at any stage, and moves it nowhere.
    """

    kind: EntryKind
    means: str
    source: Source
    road: tuple[Stage, ...] = ()


ENTRIES: Final = (
    Entry(
        kind=EntryKind.LA_FIRST,
        means="There is no referral. The copy of the notification acts as one.",
        source=section("4.1"),
        road=(Stage.RR_OPEN, Stage.SCOPING),
    ),
    Entry(
        kind=EntryKind.REFERRED_AND_NOTIFIED,
        means="The rapid review process is initiated. The referral remains as section 1.",
        source=section("4.1"),
        road=(Stage.DRAFT_REFERRAL, Stage.REFERRED, Stage.LA_CONSIDERATION, Stage.RR_OPEN),
    ),
    Entry(
        kind=EntryKind.REFERRED_NOT_NOTIFIED,
        means=(
            "The Subgroup considers the case. If the criteria are met the national Panel is "
            "informed and the review process followed. Sections 2 and 3 are signed as they are "
            "for a rapid review."
        ),
        source=section("4.1"),
        road=(Stage.DRAFT_REFERRAL, Stage.REFERRED, Stage.LA_CONSIDERATION, Stage.NO_RR_ROUTE),
    ),
    Entry(
        kind=EntryKind.LOOKED_AFTER_DEATH,
        means=(
            "The Secretary of State and Ofsted are notified whether or not abuse or neglect is "
            "suspected. The three safeguarding partners agree what is notified as an incident."
        ),
        source=section("4.1"),
        road=(Stage.LA_CONSIDERATION, Stage.DEATH_NOTICE_ONLY),
    ),
    Entry(
        kind=EntryKind.CARE_LEAVER_DEATH,
        means=(
            "The Secretary of State and Ofsted are notified up to and including the age of 24. "
            "No rapid review or review is required. Under 18, the partners consider whether the "
            "criteria for a serious incident are met."
        ),
        source=section("1.3"),
        road=(Stage.LA_CONSIDERATION, Stage.DEATH_NOTICE_ONLY),
    ),
    Entry(
        kind=EntryKind.NEAR_MISS,
        means="What could be learned is recorded in the place of the definition of an incident.",
        source=section("1.5*"),
        road=(Stage.DRAFT_REFERRAL, Stage.REFERRED, Stage.LA_CONSIDERATION, Stage.NO_RR_ROUTE),
    ),
    Entry(
        kind=EntryKind.EARLY_LEARNING,
        means=(
            "Immediate action by one agency or several is recorded at any stage: what was shared "
            "and with whom, and what it means for the family and for other investigations."
        ),
        source=section("18.2"),
    ),
    Entry(
        kind=EntryKind.WITHDRAWN,
        means=(
            "The local authority and the three partners find, with reasons, that the criteria are "
            "not met, and the national Panel is told. The case goes on as a referral, or ends."
        ),
        source=default("a notification that is withdrawn"),
        road=(Stage.RR_OPEN, Stage.NO_RR_ROUTE),
    ),
)

_LAST_AGE: Final = 24
_ADULT: Final = 18


def starts() -> frozenset[Stage]:
    """Return the stages at which a case may begin."""
    return frozenset(entry.road[0] for entry in ENTRIES if entry.road)


def at_any_stage() -> tuple[Entry, ...]:
    return tuple(entry for entry in ENTRIES if not entry.road)


@dataclass(frozen=True, slots=True, kw_only=True)
class Death:
    """What is known of a death; ``age`` is in whole years on the day of it."""

    age: int
    looked_after: bool = False
    care_leaver: bool = False
    abuse_suspected: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeathDuties:
    """What a death asks for; the three partners still agree what is notified as an incident."""

    notify_death: bool
    consider_serious_incident: bool


def duties_on(death: Death) -> DeathDuties:
    """Work out what the procedure asks for (section 1.3): the bot tells, and never decides."""
    leaver = death.care_leaver and death.age <= _LAST_AGE
    child = death.age < _ADULT
    return DeathDuties(
        notify_death=death.looked_after or leaver,
        consider_serious_incident=child and (death.abuse_suspected or leaver),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyLearning:
    """Learning acted on before the end, as it is recorded; each part is said in words."""

    shared: str
    with_whom: str
    effect_on_family: str
    effect_on_investigations: str


def unsaid(learning: EarlyLearning) -> tuple[Refused, ...]:
    """Return all that has yet to be said of it."""
    return tuple(Refused(says, section("18.2")) for says in _unsaid(learning))


def _unsaid(learning: EarlyLearning) -> Iterator[str]:
    for said, says in (
        (learning.shared, "Say what was shared, or done."),
        (learning.with_whom, "Say with whom it was shared."),
        (learning.effect_on_family, "Say what it may mean for the family, or “none”."),
        (learning.effect_on_investigations, "Say what it may mean for other investigations."),
    ):
        if not said.strip():
            yield says
