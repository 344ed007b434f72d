"""Outcomes are recorded only by a meeting that is quorate at that very moment.

The law at the end lets people come, leave, declare and be ruled on in any order there is.
"""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.case import Case, DecisionCode, Topic
from procedure.casework.ask import Ask, Change
from procedure.casework.meeting import not_decidable, unasked
from procedure.casework.table import RULES
from procedure.desk import Refused
from procedure.meetings import MeetingState
from procedure.quorum import Quorum, assess
from procedure.readings import QuorumMode
from procedure.settings import Settings
from tests.procedure.casework.given import (
    BOARD,
    COUNCIL,
    FORM,
    NOW,
    POLICE,
    SAMS_DEPUTY,
    allowed,
    changed,
    done,
    refused,
)
from tests.procedure.casework.life import (
    FACTS,
    ITEMS,
    OUTCOMES,
    SECTION_2,
    declares,
    in_meeting,
    leaves,
    rules_on,
    says_none,
    sits,
    until,
)

THREE = (sits("Cora Lead", COUNCIL), sits("Piet Lead", POLICE), sits("Bea Lead", BOARD))
ASKED = tuple(map(says_none, "123"))
READY = until("the board is asked")
OVER = ("The meeting is over. Nothing can be added to it.", "s4.6")
NOT_OPEN = ("Open the meeting first.", "s4.6")


def quorum(case: Case, mode: QuorumMode = QuorumMode.STRICT) -> Quorum:
    assert case.meeting
    return assess(case.meeting.attendance, mode)


def test_a_quorate_meeting_in_which_everybody_was_asked_decides() -> None:
    change = changed(done(READY, *OUTCOMES[:-1]), OUTCOMES[-1])
    meeting = change.case.meeting
    made = change.case.signed(DecisionCode.OUTCOMES)

    assert meeting
    assert made
    assert meeting.state is MeetingState.CLOSED
    assert {one.form for one in meeting.outcomes} == {FORM}
    assert [one.item for one in meeting.outcomes] == [one.about for one in ITEMS]
    assert all(one.quorate and one.quorum == quorum(READY).says for one in meeting.outcomes)
    assert (made.name, made.at) == ("Sam Chair", NOW)
    assert change.touches == {Topic.MEETING, Topic.RECOMMENDATION}


def test_the_quorum_is_kept_as_it_stood() -> None:
    closed = done(READY, *OUTCOMES).meeting

    assert closed
    assert closed.quorum_then == quorum(READY).says
    assert closed.quorum_then.startswith("Quorate: 3 agencies of 3 needed")


def test_outcomes_are_recorded_once() -> None:
    assert refused(done(READY, *OUTCOMES), FACTS) == OVER


# What breaks the quorum of three who are here and have been asked, from S16 and S17.
BREAKS: list[tuple[Ask, ...]] = [
    (leaves("3"),),
    (declares("2"),),
    (declares("2"), rules_on("2", "stay")),
    (declares("2"), rules_on("2", "withdraw")),
    (declares("2"), rules_on("2", "noted"), leaves("2")),
]


@pytest.mark.parametrize(
    "asks", BREAKS, ids=["left", "not ruled on", "stays", "withdraws", "both"]
)
def test_a_broken_quorum_is_refused_in_the_words_of_the_quorum_itself(
    asks: tuple[Ask, ...],
) -> None:
    case = done(READY, *asks)

    assert not quorum(case).met
    assert refused(case, FACTS) == (quorum(case).says, "s4.6")
    assert refused(case, SECTION_2) == (quorum(case).says, "s4.6")


def test_an_interest_that_is_noted_breaks_nothing() -> None:
    assert allowed(done(READY, declares("2"), rules_on("2", "noted")), FACTS)


def test_a_deputy_named_before_puts_a_broken_quorum_right() -> None:
    broken = done(READY, declares("2"), rules_on("2", "withdraw"))
    deputy = sits("A Deputy", POLICE, capacity="deputy")

    assert refused(broken, FACTS)
    assert allowed(done(broken, deputy, says_none("4")), FACTS)


def test_an_adviser_in_the_chair_of_the_police_does_not() -> None:
    broken = done(READY, leaves("2"))
    adviser = sits("An Adviser", POLICE, capacity="adviser")

    assert refused(done(broken, adviser, says_none("4")), FACTS)[0].startswith("Not quorate")


def test_the_reading_in_force_is_the_one_that_measures() -> None:
    three_of_two = in_meeting(
        sits("A", COUNCIL), sits("B", COUNCIL), sits("C", POLICE), *map(says_none, "123")
    )
    literal = replace(FACTS, settings=Settings(quorum_mode=QuorumMode.LITERAL))

    assert refused(three_of_two, FACTS)[0].startswith("Not quorate: 2 agencies of 3 needed")
    assert allowed(three_of_two, literal)


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ((), "3 people have not yet been asked to declare any interest."),
        (ASKED[:1], "2 people have not yet been asked to declare any interest."),
        (ASKED[:2], "1 person has not yet been asked to declare any interest."),
    ],
)
def test_nobody_is_left_unasked(asked: tuple[Ask, ...], words: str) -> None:
    case = in_meeting(*THREE, *asked)

    assert refused(case, FACTS) == (words, "s1.6a")
    assert refused(case, SECTION_2) == (words, "s1.6a")


def test_an_observer_is_asked_too_though_they_do_not_count() -> None:
    watched = done(READY, sits("An Observer", "school", capacity="observer"))

    assert refused(watched, FACTS)[1] == "s1.6a"
    assert allowed(done(watched, leaves("4")), FACTS)


def test_the_quorum_is_spoken_of_before_those_unasked() -> None:
    assert refused(in_meeting(*THREE[:2]), FACTS)[0].startswith("Not quorate")


@pytest.mark.parametrize("step", ["the notification is received", "the date is set"])
def test_nothing_is_decided_before_the_meeting_is_opened(step: str) -> None:
    assert refused(until(step), FACTS) == NOT_OPEN
    assert refused(until(step), SECTION_2) == NOT_OPEN


SEATS = [(name, agency) for name in ("Sam Chair", "Dee Vaughan", "A", "") for agency in
         (COUNCIL, POLICE, BOARD, "school")]  # fmt: skip
numbers = st.sampled_from("12345")
coming = st.builds(
    lambda seat, capacity: sits(*seat, capacity=capacity),
    st.sampled_from(SEATS),
    st.sampled_from(["member", "member", "deputy", "observer"]),
)
happenings = st.lists(
    st.one_of(
        coming,
        numbers.map(leaves),
        numbers.map(declares),
        numbers.map(says_none),
        st.builds(rules_on, numbers, st.sampled_from(["noted", "stay", "withdraw"])),
        st.builds(
            lambda seat: rules_on(seat, "noted", by=SAMS_DEPUTY),
            numbers,
        ),
    ),
    max_size=12,
)
rooms = st.sampled_from([in_meeting(), in_meeting(*THREE), READY])


def after_whatever(case: Case, asks: list[Ask]) -> Case:
    for ask in asks:
        verdict = RULES[ask.action](case, ask)
        case = verdict.case if isinstance(verdict, Change) else case
    return case


@given(room=rooms, asks=happenings, mode=st.sampled_from(QuorumMode))
def test_outcomes_are_recorded_if_and_only_if_the_meeting_is_quorate_and_everybody_was_asked(
    room: Case, asks: list[Ask], mode: QuorumMode
) -> None:
    case = after_whatever(room, asks)
    assert case.meeting
    found = quorum(case, mode)
    ask = replace(FACTS, settings=Settings(quorum_mode=mode))
    verdict = RULES[ask.action](case, ask)

    assert isinstance(verdict, Change) is (found.met and not unasked(case.meeting))
    assert not_decidable(case, ask) == {True: None}.get(isinstance(verdict, Change), verdict)


@given(room=rooms, asks=happenings)
def test_a_meeting_not_quorate_is_told_so_in_the_words_of_the_quorum(
    room: Case, asks: list[Ask]
) -> None:
    case = after_whatever(room, [*asks, *map(leaves, "123")])
    verdict = RULES[FACTS.action](case, FACTS)
    says = {True: None, False: quorum(case).says}[quorum(case).met]

    assert says in {None, getattr(verdict, "because", None)}


@given(asks=happenings)
def test_once_recorded_nothing_that_happens_changes_the_meeting(asks: list[Ask]) -> None:
    closed = done(READY, *OUTCOMES)

    assert after_whatever(closed, asks) == closed
    assert isinstance(RULES[FACTS.action](closed, FACTS), Refused)
