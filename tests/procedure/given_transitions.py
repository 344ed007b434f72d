"""The ways between stages as the procedure numbers them, and cases ready, or not, for each."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from procedure.agenda import Item, ItemOutcome
from procedure.case import DecisionCode
from procedure.facts import Fact
from procedure.meetings import Meeting
from procedure.overlay_rules import Overlay
from procedure.roles import PersonId, Role
from procedure.stages import Stage
from procedure.transition_rules import Circumstances, Transition
from procedure.transitions import missing, transition
from tests.procedure.given import day
from tests.procedure.given_case import ALL_FACTS, FORM, a_case, circumstances, decided, signature

STAGES: Final = [
    "DRAFT_REFERRAL", "REFERRED", "LA_CONSIDERATION", "RR_OPEN", "NO_RR_ROUTE",
    "DEATH_NOTICE_ONLY", "SCOPING", "MEETING_SET", "IN_MEETING", "RECOMMENDED", "DEFERRED",
    "CHAIR_DECISION", "OUTCOME_SHARING", "CLOSED_NO_REVIEW", "ALTERNATIVE_REVIEW",
    "LCSPR_INITIATED", "SETTING_SCOPE", "GATHERING", "ANALYSIS", "DRAFT_REPORT", "APPROVAL",
    "PUBLICATION_PLANNING", "NON_PUBLICATION", "LEARNING_AND_ACTION", "MONITORING", "ARCHIVED",
]  # fmt: skip

# Each stage by its number, and those it goes on to.
GOES_TO: Final = {
    1: {2}, 2: {3}, 3: {4, 5, 6}, 4: {7, 8}, 5: {7, 8, 9}, 6: {5, 26}, 7: {8}, 8: {9},
    9: {10, 11, 8}, 10: {12}, 11: {8}, 12: {13}, 13: {14, 15, 16}, 14: {26, 12}, 15: {24},
    16: {17}, 17: {18}, 18: {19}, 19: {20}, 20: {21}, 21: {20, 22, 23}, 22: {24}, 23: {22, 24},
    24: {25}, 25: {26},
}  # fmt: skip
NOTIFIED_LATE: Final = {(5, 3), (7, 4), (8, 4)}
WITHDRAWN: Final = {(number, to) for number in (4, 7, 8, 9, 10, 11) for to in (5, 26)}
SAME: Final = {(2, 26), (3, 26), (5, 26)}
OPENED_AGAIN: Final = {(26, 3), (26, 6), (26, 14), (26, 25)}


def recorded(item: Item) -> ItemOutcome:
    return ItemOutcome(
        item=item,
        meeting=1,
        form="form-2",
        by=PersonId("sam"),
        on=day("2026-09-24"),
        at="10:40",
        quorate=True,
        quorum="Quorate.",
    )


WENT_WELL: Final = Meeting(
    number=1,
    planned=day("2026-09-24"),
    confidentiality_read=True,
    outcomes=tuple(map(recorded, [*Item][:5])),
    quorum_then="Quorate.",
)


OF_ONE_INCIDENT: Final = signature(DecisionCode.SAME_CHILD, "same-incident", Role.BUSINESS_UNIT)


def numbers(way: Transition) -> tuple[int, int]:
    return STAGES.index(way.leaves.name) + 1, STAGES.index(way.enters.name) + 1


def named(way: Transition) -> str:
    return f"{way.leaves.value} to {way.enters.value}"


def the_way(leaves: int, enters: int) -> Transition:
    found = transition(Stage[STAGES[leaves - 1]], Stage[STAGES[enters - 1]])
    assert found, (leaves, enters)
    return found


def without(*facts: Fact) -> dict[Fact, str]:
    return {fact: on for fact, on in ALL_FACTS.items() if fact not in facts}


def ready(way: Transition, facts: Mapping[Fact, str] = ALL_FACTS, **instead: str) -> Circumstances:
    """Everything is there, and this is what was decided instead."""
    found = () if instead.get("same-child") == "" else (OF_ONE_INCIDENT,)
    stripped = a_case(way.leaves, (*decided(**instead), *found), facts, WENT_WELL)
    return circumstances(replace(stripped, referral=FORM), reason="It is so.")


def bare(way: Transition, facts: Mapping[Fact, str] | None = None) -> Circumstances:
    """Nothing is there, and everything that can stand in the way does."""
    return circumstances(a_case(way.leaves, facts=facts), overlays=Overlay)


def decided_instead(way: Transition) -> dict[str, str]:
    """What a case decided that goes this way and not another."""
    pair = numbers(way)
    if pair in NOTIFIED_LATE:
        return {"D03": "do-not-notify notify"}
    if pair in WITHDRAWN:
        return {"D03": "notify do-not-notify"}
    return INSTEAD.get(pair, {})


INSTEAD: Final[Mapping[tuple[int, int], dict[str, str]]] = {
    (3, 5): {"D03": "do-not-notify"},
    (3, 6): {"D03": "do-not-notify"},
    (5, 7): {"D03": "do-not-notify"},
    (5, 8): {"D03": "do-not-notify"},
    (5, 9): {"D03": "do-not-notify"},
    (9, 11): {"D12": "defer"},
    (13, 14): {"D14": "no-review"},
    (13, 15): {"D14": "alternative-review"},
    (21, 20): {"D27": "return"},
    (21, 23): {"D28": "improvements-only"},
    (23, 22): {"D28": "improvements-only"},
    (23, 24): {"D28": "not-publish"},
}
ARCHIVED_WITHOUT: Final = {
    (26, 14): (Fact.PLAN_AGREED,),
    (26, 3): (Fact.PLAN_AGREED, Fact.SECTION_3_SIGNED),
    (26, 6): (Fact.PLAN_AGREED, Fact.SECTION_3_SIGNED, Fact.NOTIFICATION_WITHDRAWN),
}
# What must be on the record for something to be missing.
RECORDED: Final = {
    (13, 14): {Fact.PANEL_NOTIFIED: "2026-09-08"},
    (13, 15): {Fact.PANEL_NOTIFIED: "2026-09-08"},
    (13, 16): {Fact.PANEL_NOTIFIED: "2026-09-08"},
    (25, 26): {Fact.PUBLISHED: "2028-11-01"},
    (26, 6): {Fact.PLAN_AGREED: "2026-09-08"},
}


def said(here: Circumstances, way: Transition) -> list[str]:
    return [refused.because for refused in missing(here, way)]


def archived_without(way: Transition) -> tuple[Fact, ...]:
    """What is not on the record of a case that is opened again this way."""
    return ARCHIVED_WITHOUT.get(numbers(way), ())
