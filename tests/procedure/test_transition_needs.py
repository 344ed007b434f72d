"""What each way waits for, where that is more than a fact on the record."""

from dataclasses import replace

import pytest

from procedure.facts import Fact
from procedure.meetings import Meeting, MeetingState
from procedure.overlay_rules import Overlay
from tests.procedure.given import day
from tests.procedure.given_case import ALL_FACTS, decided
from tests.procedure.given_transitions import (
    NOTIFIED_LATE,
    WENT_WELL,
    WITHDRAWN,
    decided_instead,
    ready,
    said,
    the_way,
    without,
)

HEARD_ONLY = replace(WENT_WELL.outcomes[-1], quorate=False)


@pytest.mark.parametrize(
    ("fact", "pair"),
    [
        (Fact.LA_INFORMED, (2, 3)),
        (Fact.TERMS_APPROVED, (17, 18)),
        (Fact.THEMES_SET, (19, 20)),
        (Fact.FAMILY_HEARD, (19, 20)),
        (Fact.PLAN_AGREED, (24, 25)),
    ],
)
def test_what_is_only_planned_meets_nothing(fact: Fact, pair: tuple[int, int]) -> None:
    way = the_way(*pair)
    planned = {**ALL_FACTS, fact: "2028-12-02"}
    today = {**ALL_FACTS, fact: "2028-12-01"}

    assert len(said(ready(way, planned), way)) == 1
    assert said(ready(way, today), way) == []


@pytest.mark.parametrize("fact", [Fact.REFERRER_TOLD, Fact.BOARD_TOLD, Fact.RAPID_REVIEW_SENT])
@pytest.mark.parametrize("enters", [14, 15, 16])
def test_each_who_is_not_told_keeps_the_outcome_being_shared(fact: Fact, enters: int) -> None:
    way = the_way(13, enters)

    assert len(said(ready(way, without(fact), **decided_instead(way)), way)) == 1


def test_without_a_referrer_or_a_notification_nobody_waits_for_them() -> None:
    way = the_way(13, 16)
    here = ready(way, without(Fact.PANEL_NOTIFIED, Fact.RAPID_REVIEW_SENT, Fact.REFERRER_TOLD))
    unreferred = replace(here, case=replace(here.case, referrer=None))

    assert said(unreferred, way) == []


@pytest.mark.parametrize("pair", sorted(WITHDRAWN))
def test_a_notification_is_not_withdrawn_on_views_of_an_earlier_decision(
    pair: tuple[int, int],
) -> None:
    way = the_way(*pair)
    here = ready(way, D03="notify do-not-notify", D04="")
    views = [made for made in decided() if made.decision == "D04"]
    stale = replace(here.case, signatures=(*views, *here.case.signatures))

    assert said(replace(here, case=stale), way) == [
        "The three safeguarding partners have not all agreed to withdraw it."
    ]


def test_a_partner_who_disagrees_keeps_a_notification_from_being_withdrawn() -> None:
    way = the_way(4, 26)

    assert said(ready(way, D03="do-not-notify", D04="disagree"), way) == [
        "The three safeguarding partners have not all agreed to withdraw it."
    ]


@pytest.mark.parametrize("pair", sorted(NOTIFIED_LATE))
def test_a_notification_is_late_only_after_a_decision_not_to_notify(
    pair: tuple[int, int],
) -> None:
    way = the_way(*pair)

    assert said(ready(way, D03="notify"), way) == [
        "The local authority has not changed its decision."
    ]


@pytest.mark.parametrize("pair", [(3, 6), (6, 26)])
@pytest.mark.parametrize("other", ["LOOKED_AFTER", "CARE_LEAVER"])
def test_one_death_is_enough(other: str, pair: tuple[int, int]) -> None:
    way = the_way(*pair)
    facts = without(Fact[f"{other}_DEATH_KNOWN"], Fact[f"{other}_DEATH_NOTIFIED"])

    assert said(ready(way, facts, **decided_instead(way)), way) == []


@pytest.mark.parametrize("known", ["LOOKED_AFTER", "CARE_LEAVER"])
def test_each_death_known_is_notified_before_the_case_is_archived(known: str) -> None:
    way = the_way(6, 26)
    here = ready(way, without(Fact[f"{known}_DEATH_NOTIFIED"]))

    assert said(here, way) == [
        "The Secretary of State and Ofsted have not been notified of the death."
    ]


def test_gaps_that_are_accepted_stand_in_for_the_replies() -> None:
    way = the_way(8, 9)
    not_in = without(Fact.REPLIES_COMPLETE)

    assert said(ready(way, not_in), way) == []
    assert said(ready(way, not_in, D12="defer"), way) == [
        (
            "Agencies have not all replied, and the Subgroup Chair has not accepted the gaps by"
            " opening the meeting."
        )
    ]


def test_opening_the_meeting_accepts_the_gaps() -> None:
    way = the_way(8, 9)
    here = ready(way, without(Fact.REPLIES_COMPLETE), D12="")
    opened = replace(here.case, meeting=replace(WENT_WELL, state=MeetingState.OPEN))

    assert len(said(here, way)) == 1
    assert said(replace(here, case=opened), way) == []


@pytest.mark.parametrize("pair", [(3, 4), (7, 4), (8, 4)])
@pytest.mark.parametrize("known", [Fact.PANEL_NOTIFIED, Fact.NOTIFICATION_RECEIVED])
def test_a_notification_that_is_known_to_be_sent_or_received_has_been_made(
    pair: tuple[int, int], known: Fact
) -> None:
    way, both = the_way(*pair), {Fact.PANEL_NOTIFIED, Fact.NOTIFICATION_RECEIVED}
    neither = ready(way, without(*both), **decided_instead(way))

    assert said(ready(way, without(*(both - {known})), **decided_instead(way)), way) == []
    assert said(neither, way) == [
        "Neither the day on which the notification was sent nor that of its receipt is recorded."
    ]


def test_a_meeting_does_not_open_before_its_day() -> None:
    way = the_way(8, 9)
    here = replace(ready(way), on=day("2026-09-23"))

    assert said(here, way) == ["The date of the meeting has not come."]
    assert said(replace(here, on=day("2026-09-24")), way) == []


@pytest.mark.parametrize("state", [MeetingState.OPEN, MeetingState.CLOSED])
def test_a_meeting_that_has_begun_is_no_new_date(state: MeetingState) -> None:
    way = the_way(9, 8)
    here = ready(way)
    begun = replace(here.case, meeting=replace(WENT_WELL, state=state))

    assert said(replace(here, case=begun), way) == ["The date of the meeting is not set."]


@pytest.mark.parametrize(
    "unfinished",
    [
        replace(WENT_WELL, outcomes=()),
        replace(WENT_WELL, outcomes=WENT_WELL.outcomes[:-1]),
        replace(WENT_WELL, outcomes=(*WENT_WELL.outcomes[:-1], HEARD_ONLY)),
        replace(WENT_WELL, quorum_then=""),
    ],
    ids=["no outcomes", "one missing", "one for information", "no quorum"],
)
def test_a_recommendation_rests_on_outcomes_and_the_quorum_they_had(unfinished: Meeting) -> None:
    way = the_way(9, 10)
    here = ready(way)

    assert said(replace(here, case=replace(here.case, meeting=unfinished)), way) == [
        "The outcomes of the meeting are not recorded, with the quorum then."
    ]


def test_a_recommendation_that_does_not_answer_the_criteria_goes_no_further() -> None:
    way = the_way(10, 12)
    here = ready(way)
    silent = tuple(replace(made, criteria_met=None) for made in here.case.signatures)

    assert said(replace(here, case=replace(here.case, signatures=silent)), way) == [
        "Section 2 does not say whether the criteria are met."
    ]


def test_nobody_decides_on_their_own_recommendation() -> None:
    way = the_way(12, 13)
    here = ready(way)
    by_one = tuple(replace(made, by=here.case.signatures[0].by) for made in here.case.signatures)

    assert said(replace(here, case=replace(here.case, signatures=by_one)), way) == [
        "Somebody other than the signer of section 2 has not signed section 3."
    ]


def test_a_decision_that_was_questioned_is_made_again() -> None:
    way = the_way(12, 13)
    here = ready(way, {**ALL_FACTS, Fact.DECISION_CHALLENGED: "2027-05-03"})
    same_day = ready(way, {**ALL_FACTS, Fact.DECISION_CHALLENGED: "2027-05-02"})
    unquestioned = ready(way, without(Fact.DECISION_CHALLENGED))

    assert said(here, way) == ["Section 3 is not signed."]
    assert said(same_day, way) == []
    assert said(unquestioned, way) == []


@pytest.mark.parametrize(
    ("on", "is_open"), [("2027-02-08", False), ("2027-02-09", True)], ids=["last day", "after"]
)
def test_a_decision_not_to_review_stays_open_for_its_time(on: str, *, is_open: bool) -> None:
    way = the_way(14, 26)
    facts = {**ALL_FACTS, Fact.SECTION_3_SIGNED: "2026-11-08"}
    here = replace(ready(way, facts), on=day(on))

    assert (said(here, way) == []) is is_open


def test_records_that_are_secured_keep_a_case_from_being_archived() -> None:
    way = the_way(14, 26)
    here = replace(ready(way), overlays=frozenset({Overlay.RECORDS_SECURED}))

    assert said(here, way) == [
        "Agencies have not been told that records need no longer be secured."
    ]
