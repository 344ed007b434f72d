"""The meeting itself: opened on its day, who sits, leaves, declares, and how that is ruled."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import Case, Topic
from procedure.casework.ask import Ask
from procedure.disclosure import Tier, reveal
from procedure.facts import Fact
from procedure.meetings import Attendance, Capacity, MeetingState, Ruling
from procedure.stages import Stage
from tests.procedure.casework.given import (
    BOARD,
    COUNCIL,
    NOW,
    POLICE,
    SAM,
    SAMS_DEPUTY,
    UMA,
    an_ask,
    changed,
    complaints,
    done,
    refused,
)
from tests.procedure.casework.life import (
    AT_TABLE,
    declares,
    in_meeting,
    leaves,
    rules_on,
    says_none,
    sits,
    until,
)
from tests.procedure.given import day

NOT_OPEN = ("Open the meeting first.", "s4.6")
OVER = ("The meeting is over. Nothing can be added to it.", "s4.6")
NOT_LISTED = ("That person is not on the list of this meeting.", "s4.6")
NOT_WAITING = ("There is no meeting waiting to be opened.", "s4.6")
SET = until("the date is set")
OVER_AND_DONE = until("the outcomes are recorded")


def opens(on: str) -> Ask:
    return an_ask(SAM, Action.OPEN_MEETING, on)


def seats(case: Case) -> tuple[Attendance, ...]:
    assert case.meeting
    return case.meeting.attendance


def only(case: Case) -> Attendance:
    [one] = seats(case)
    return one


@pytest.mark.parametrize("on", ["2026-09-10", "2026-09-23"])
def test_it_is_not_opened_before_its_day(on: str) -> None:
    assert refused(SET, opens(on)) == (
        "The meeting is set for Thu 24 Sep 2026. It cannot be opened before then.",
        "s4.4",
    )


@pytest.mark.parametrize("on", ["2026-09-24", "2026-09-25"])
def test_it_is_opened_on_its_day_or_after_and_held_then(on: str) -> None:
    change = changed(SET, opens(on))
    meeting = change.case.meeting

    assert meeting
    assert (meeting.state, meeting.confidentiality_read) == (MeetingState.OPEN, True)
    assert change.case.stage is Stage.IN_MEETING
    assert change.case.facts[Fact.MEETING_HELD].on == day(on)


@pytest.mark.parametrize(
    "step", ["information is requested", "the meeting is opened", "the outcomes are recorded"]
)
def test_only_a_meeting_that_waits_is_opened(step: str) -> None:
    assert refused(until(step), opens(AT_TABLE)) == NOT_WAITING


def test_somebody_is_recorded_as_they_came() -> None:
    seat = only(in_meeting(sits("  Ada Penn ", POLICE, how="video", capacity="deputy")))

    assert reveal(seat.name, tier=Tier.CASE) == "Ada Penn"
    assert (seat.agency.key, seat.capacity) == (POLICE, Capacity.DEPUTY)
    assert (seat.remote, seat.arrived, seat.left) == (True, NOW, "")
    assert (seat.declared, seat.ruling) == (None, None)


def test_somebody_in_the_room_is_not_remote() -> None:
    assert only(in_meeting(sits("Piet Lead", POLICE))).remote is False


def test_a_name_is_withheld_wherever_it_is_formatted() -> None:
    assert "Piet" not in str(in_meeting(sits("Piet Lead", POLICE)).meeting)


def test_an_agency_that_is_not_here_is_asked_for_again() -> None:
    ask = replace(sits("Piet Lead", POLICE), agencies={})

    assert complaints(in_meeting(), ask) == {"agency": "Choose the agency they represent."}


def test_each_person_has_a_number_of_their_own() -> None:
    case = in_meeting(sits("A", COUNCIL), sits("B", POLICE), leaves("1"), sits("C", BOARD))

    assert [seat.id for seat in seats(case)] == ["1", "2", "3"]


def test_leaving_is_recorded_for_that_person_alone() -> None:
    case = in_meeting(sits("A", COUNCIL), sits("B", POLICE), leaves("2"))

    assert [seat.left for seat in seats(case)] == ["", NOW]


def test_saying_none_is_an_answer() -> None:
    assert only(in_meeting(sits("A", COUNCIL), says_none("1"))).declared is False


def test_an_interest_waits_for_a_ruling() -> None:
    change = changed(in_meeting(sits("A", COUNCIL)), declares("1"))

    assert change.says == "The declaration is recorded. The chair must rule on it."
    assert (only(change.case).declared, only(change.case).ruling) == (True, None)
    assert only(change.case).counts is False


@pytest.mark.parametrize(
    ("ruling", "counts"),
    [(Ruling.NOTED, True), (Ruling.STAY, False), (Ruling.WITHDRAW, False)],
)
def test_only_an_interest_that_is_noted_lets_somebody_count(
    ruling: Ruling, *, counts: bool
) -> None:
    seat = only(in_meeting(sits("A", COUNCIL), declares("1"), rules_on("1", ruling)))

    assert seat.ruling is ruling
    assert seat.counts is counts


def test_an_interest_declared_again_is_ruled_on_again() -> None:
    case = in_meeting(sits("A", COUNCIL), declares("1"), rules_on("1", "noted"), declares("1"))

    assert only(case).ruling is None


def test_a_chair_does_not_rule_on_their_own_interest_and_their_deputy_does() -> None:
    case = in_meeting(sits("Sam Chair", POLICE), declares("1"))

    assert refused(case, rules_on("1", "noted")) == (
        "You cannot rule on your own interest. Your deputy rules on it.",
        "s1.6a",
    )
    assert only(done(case, rules_on("1", "noted", by=SAMS_DEPUTY))).ruling is Ruling.NOTED


@pytest.mark.parametrize("asked", [(), (says_none("1"),)], ids=["not asked", "said none"])
def test_there_is_no_ruling_without_an_interest(asked: tuple[Ask, ...]) -> None:
    case = in_meeting(sits("A", COUNCIL), *asked)

    assert refused(case, rules_on("1", "noted")) == (
        "No interest has been declared to rule on.",
        "s1.6a",
    )


ABOUT_SOMEBODY: list[Callable[[str], Ask]] = [
    leaves,
    declares,
    says_none,
    lambda seat: rules_on(seat, "noted"),
]


@pytest.mark.parametrize("about", ABOUT_SOMEBODY, ids=["left", "declares", "none", "ruling"])
@pytest.mark.parametrize("seat", ["", "0", "2", "one"])
def test_nothing_is_recorded_of_somebody_not_on_the_list(
    about: Callable[[str], Ask], seat: str
) -> None:
    assert refused(in_meeting(sits("A", COUNCIL)), about(seat)) == NOT_LISTED


@pytest.mark.parametrize("about", ABOUT_SOMEBODY[:3], ids=["left", "declares", "none"])
def test_nothing_is_added_to_a_meeting_that_is_over(about: Callable[[str], Ask]) -> None:
    assert refused(OVER_AND_DONE, about("1")) == OVER
    assert refused(OVER_AND_DONE, sits("A Latecomer", BOARD)) == OVER


@pytest.mark.parametrize("step", ["information is requested", "the date is set"])
def test_nothing_is_recorded_before_the_meeting_is_opened(step: str) -> None:
    asks = (sits("A", COUNCIL), leaves("1"), declares("1"), rules_on("1", "noted"))

    assert [refused(until(step), ask) for ask in asks] == [NOT_OPEN] * len(asks)


@pytest.mark.parametrize(
    "ask", [sits("B", COUNCIL), leaves("1"), declares("1"), rules_on("1", "noted")]
)
def test_what_happens_at_the_table_touches_the_meeting_and_nothing_else(ask: Ask) -> None:
    change = changed(in_meeting(sits("A", COUNCIL), declares("1")), ask)

    assert change.touches == {Topic.MEETING}
    assert change.notices == ()
    assert change.case.stage is Stage.IN_MEETING


def test_the_office_records_but_the_record_says_it_was_the_office() -> None:
    assert UMA.roles.isdisjoint(SAM.roles)
    assert changed(in_meeting(), sits("A", COUNCIL)).says == "Recorded."
