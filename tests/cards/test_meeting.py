"""The meeting card: who is here and for whom, and why nothing can be decided yet."""

from dataclasses import replace
from typing import Any

import pytest

from cards.meeting import meeting
from cards.meeting_view import MeetingView
from cards.press import Verb
from tests.cards import case_views as of_case
from tests.cards.schema import inputs, titles, words


def decision(view: MeetingView) -> dict[str, Any]:
    actions: list[dict[str, Any]] = meeting(view)["actions"]
    [found] = [one for one in actions if one["data"]["verb"] == Verb.MEETING_OUTCOMES]
    return found


WAITING = replace(of_case.QUORATE, waits_for=["1 person has not yet been asked."])


def test_a_quorate_meeting_can_decide() -> None:
    assert "isEnabled" not in decision(of_case.QUORATE)
    assert meeting(of_case.QUORATE)["actions"][0]["title"] == "Record 1. The facts"


@pytest.mark.parametrize("view", [of_case.INQUORATE, of_case.EMPTY_MEETING, WAITING])
def test_until_it_can_decide_the_button_is_off_and_the_reason_is_said(view: MeetingView) -> None:
    said = words(meeting(view))

    assert decision(view)["isEnabled"] is False
    assert decision(view)["fallback"]["isEnabled"] is False
    assert view.quorum in said
    assert "No outcome can be recorded until this is put right." in said


def test_what_is_missing_for_a_quorum_is_said_once() -> None:
    said = words(meeting(of_case.INQUORATE))

    assert said.count("1 more agency") == 1
    assert "• 1 person has not yet been asked to declare any interest." in said


def test_people_are_grouped_by_agency() -> None:
    said = words(meeting(of_case.QUORATE)).split("\n")
    council = said.index("Buckinghamshire Council")

    assert said[council + 1] == "Ade Bello: Member, in the room, from 10:00"
    assert said[council + 3] == "Sam Okoro: Adviser, in the room, from 10:00"
    assert said.count("Buckinghamshire Council") == 1


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("Ade Bello", "Interests: none"),
        ("Sam Okoro", "Interests: not yet asked"),
        ("Jo Marsh", "Interest declared. Noted: may stay, count and decide"),
        ("Kit Dunn", "Interest declared. The chair has not ruled yet, so they do not count."),
    ],
)
def test_each_person_s_interests_and_the_ruling_are_in_words(who: str, said: str) -> None:
    lines = words(meeting(of_case.QUORATE)).split("\n")
    [at] = [number for number, line in enumerate(lines) if line.startswith(f"{who}:")]

    assert lines[at + 1] == said


def test_whoever_is_not_in_the_room_or_has_left_is_said_to_be() -> None:
    said = words(meeting(of_case.QUORATE))

    assert "Jo Marsh: Member, by video or phone, from 10:02" in said
    assert "Lee Park: Member, left at 10:40" in said


def test_a_button_about_a_person_is_about_one_who_is_still_here() -> None:
    [who] = inputs(meeting(of_case.QUORATE))

    assert who["id"] == "q_who"
    assert [choice["value"] for choice in who["choices"]] == ["1", "2", "3", "4"]


def test_what_can_be_done_about_a_person_stands_under_the_list_of_them() -> None:
    [choice, below] = meeting(of_case.QUORATE)["body"][-1]["items"]

    assert choice["id"] == "q_who"
    assert [one["title"] for one in below["actions"]] == [
        "Record their interests",
        "Rule on their interest",
        "Mark as left",
    ]


def test_with_nobody_here_there_is_nobody_to_choose() -> None:
    card = meeting(of_case.EMPTY_MEETING)

    assert inputs(card) == []
    assert titles(card) == [
        "Ask whether anybody is unsafe now",
        "Add somebody",
        "Record 1. The facts",
        "For information only: 1. The facts",
        "Adjourn",
        "Close the meeting",
    ]


def test_a_complaint_about_the_last_press_is_shown() -> None:
    view = replace(of_case.QUORATE, complaint="Choose a person first.")

    assert "Choose a person first." in words(meeting(view))


def test_a_meeting_not_yet_open_can_only_be_opened() -> None:
    card = meeting(of_case.SET_MEETING)

    assert titles(card) == ["Open the meeting"]
    assert "Read out the confidentiality statement" in words(card)


def test_whoever_may_not_open_it_is_offered_nothing_and_told_who_does() -> None:
    card = meeting(replace(of_case.SET_MEETING, presses={Verb.MEETING_ATTEND}))

    assert titles(card) == []
    assert "The Subgroup Chair reads out the confidentiality statement" in words(card)


def test_whoever_takes_attendance_is_offered_that_and_no_decision() -> None:
    card = meeting(replace(of_case.QUORATE, presses={Verb.MEETING_ATTEND, Verb.MEETING_LEFT}))

    assert titles(card) == ["Mark as left", "Add somebody"]


def test_a_closed_meeting_shows_how_it_stood_and_takes_no_more() -> None:
    card = meeting(of_case.CLOSED_MEETING)

    assert of_case.CLOSED_MEETING.quorum in words(card)
    assert "The outcomes were recorded at 11:20." in words(card)
    assert titles(card) == ["Back to the case"]


def closes(view: MeetingView) -> dict[str, Any]:
    actions: list[dict[str, Any]] = meeting(view)["actions"]
    [found] = [one for one in actions if one["data"]["verb"] == Verb.MEETING_CLOSE]
    return found


def test_a_meeting_is_closed_from_its_card_once_nothing_is_left_to_do() -> None:
    assert closes(of_case.TAKEN_UP)["isEnabled"] is False
    assert closes(WAITING)["isEnabled"] is False
    assert "isEnabled" not in closes(of_case.ALL_RECORDED)


def test_the_ways_out_of_a_lost_quorum_are_said_with_the_dates_that_stay() -> None:
    said = words(meeting(of_case.INQUORATE))

    assert "• Adjourn. No deadline moves." in said
    assert "Due Mon 28 Sep 2026." in said
    assert "You can:" not in words(meeting(of_case.QUORATE))


def test_an_item_that_was_only_heard_can_be_taken_up_again() -> None:
    card = meeting(of_case.TAKEN_UP)
    [item] = [one for one in inputs(card) if one["id"] == "q_item"]

    assert [choice["value"] for choice in item["choices"]] == ["facts-reviewed"]
    assert "Take it up again" in titles(card)
    assert "1. The facts: for information only, at 10:15." in words(card)


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (of_case.UNNAMED, "The chair has not ruled yet, so they do not count."),
        (of_case.UNHEARD, "They cannot hear or be heard throughout, so they do not count."),
        (of_case.UNHEARD, "The chair ruled that they do not count."),
    ],
)
def test_why_somebody_at_the_table_does_not_count_is_said(view: MeetingView, said: str) -> None:
    assert said in words(meeting(view))
    assert ("Rule on a deputy" in titles(meeting(view))) is any(
        seat.admitted is not True for seat in view.seats
    )
