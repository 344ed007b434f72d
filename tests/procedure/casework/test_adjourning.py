"""Adjourning: what is missing is said, what was recorded stands, and no clock pauses."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.meetings import MeetingState
from procedure.stages import Stage
from procedure.tasks import open_tasks
from tests.procedure.casework.given import MARK, SAM, an_ask, changed, complaints, done, refused
from tests.procedure.casework.life import AT_TABLE, FACTS, SAFETY, declares, sits, until
from tests.procedure.given import day

WHY = {
    "why": "information",
    "missing": "The surgery's record.",
    "from-whom": "The surgery",
    "by-when": "2026-09-30",
    "reason": "The facts are not all there.",
}
READY = done(until("the board is asked"), SAFETY, FACTS)
GO_ON = an_ask(SAM, Action.GO_ON, "2026-09-30", {"ready": "here"})
AGAIN = an_ask(
    MARK, Action.SET_MEETING, "2026-09-25", {"meeting-on": "2026-10-01", "reason": "It is late."}
)


def adjourns(**answers: str) -> Ask:
    given = {name.replace("_", "-"): words for name, words in answers.items()}
    return an_ask(SAM, Action.ADJOURN_MEETING, AT_TABLE, WHY | given)


def for_want_of_a_quorum(**answers: str) -> Ask:
    ask = adjourns(**answers)
    left = {key: ask.answers[key] for key in ask.answers.keys() - {"missing", "from-whom"}}
    return replace(ask, answers=left | {"why": "quorum"})


def test_what_is_missing_defers_the_case_and_asks_for_a_day_and_for_word_that_it_is_here() -> None:
    case = done(READY, adjourns())

    assert case.stage is Stage.DEFERRED
    assert case.meeting
    assert case.meeting.state is MeetingState.ADJOURNED
    assert {"set-meeting", "go-on"} <= {task.key for task in open_tasks(case)}
    assert "open-meeting" not in {task.key for task in open_tasks(case)}


def test_the_chairs_and_the_business_manager_are_told_one_to_one() -> None:
    change = changed(READY, adjourns())

    assert {notice.about for notice in change.notices} == {"adjourned/1"}
    assert {notice.to.person for notice in change.notices} >= {"sam-chair"}
    assert all(notice.to.channel is None for notice in change.notices)


@pytest.mark.parametrize("asks", [(AGAIN, GO_ON), (GO_ON, AGAIN)], ids=["day first", "word first"])
def test_it_goes_on_once_there_is_a_day_and_word_whichever_comes_first(
    asks: tuple[Ask, Ask],
) -> None:
    first = done(READY, adjourns(), asks[0])
    both = done(first, asks[1])

    assert first.stage is Stage.DEFERRED
    assert both.stage is Stage.MEETING_SET
    assert both.meeting
    assert (both.meeting.number, both.meeting.planned) == (2, day("2026-10-01"))
    assert both.meeting.attendance == ()


def test_word_that_it_is_here_says_whether_the_day_is_still_to_be_set() -> None:
    deferred = done(READY, adjourns())

    assert changed(deferred, GO_ON).says == (
        "The Subgroup goes on. The day of its meeting is still to be set."
    )
    assert changed(done(deferred, AGAIN), GO_ON).says == "The Subgroup goes on."


def test_what_was_recorded_stands_at_the_next_meeting() -> None:
    case = done(READY, adjourns(day="2026-09-25"), GO_ON)
    assert case.meeting
    assert READY.meeting

    assert case.meeting.outcomes == READY.meeting.outcomes
    assert (case.meeting.safety, case.meeting.confidentiality_read) == ("", False)


def test_a_meeting_without_a_quorum_has_its_next_day_at_once() -> None:
    case = done(READY, for_want_of_a_quorum(day="2026-09-25"))

    assert complaints(READY, for_want_of_a_quorum()) == {
        "meeting-on": "Choose a day, or give another day."
    }
    assert case.stage is Stage.MEETING_SET
    assert case.dates[Fact.MEETING_PLANNED] == day("2026-09-25")


@pytest.mark.parametrize(
    ("answers", "says"),
    [
        ({"day": AT_TABLE}, "Give a day after today, or wait instead."),
        ({"meeting_on": "2026-09-26"}, "Sat 26 Sep 2026 is not a working day"),
        ({"day": "2026-09-25", "meeting_on": "2026-10-01"}, "Choose one day only."),
    ],
)
def test_a_day_that_will_not_do_is_asked_for_again(answers: dict[str, str], says: str) -> None:
    assert complaints(READY, adjourns(**answers))["meeting-on"].startswith(says)


def test_nothing_is_added_to_a_meeting_that_was_adjourned() -> None:
    case = done(READY, adjourns())
    says = "The meeting was adjourned. Nothing can be added before it is opened again."

    assert {
        refused(case, ask)[0] for ask in (FACTS, SAFETY, declares("1"), sits("A", "school"))
    } == {says}
    assert refused(case, adjourns())[0] == says


def test_only_a_deferred_case_goes_on_and_only_once() -> None:
    gone_on = done(READY, adjourns(), GO_ON)

    assert refused(READY, GO_ON)[0] == "No meeting of this case waits for information."
    assert refused(gone_on, GO_ON)[0] == "It is recorded already that the Subgroup goes on."
    assert "go-on" not in {task.key for task in open_tasks(gone_on)}


def test_a_meeting_set_again_is_the_same_meeting() -> None:
    set_once = until("the date is set")
    again = done(set_once, an_ask(MARK, Action.SET_MEETING, "2026-09-10", {"day": "2026-09-23"}))

    assert again.meeting
    assert (again.meeting.number, again.meeting.times_set) == (1, 2)
