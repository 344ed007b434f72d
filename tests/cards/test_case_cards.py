"""The cards of a case: what a member sees of it, and what each is asked to do."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cards.case import case
from cards.channel_confirm import channel_confirm
from cards.channel_line import channel_line
from cards.date_moved import Cause, DateMovedView, MovedTo, date_moved
from cards.digest import digest
from cards.informed import informed
from cards.inputs import Asked
from cards.notice import NoticeView, notice
from cards.outcome import outcome
from cards.press import Verb
from cards.reading import reading
from cards.refusal import refusal
from cards.reminder import reminder
from cards.sign_off import sign_off
from cards.task import task
from cards.why import why
from procedure.forms.conditions import chose
from procedure.moved_dates import Which
from procedure.stages import IN_CHANNEL, Stage
from tests.cards import case_views as of_case
from tests.cards.every import CARDS, REFUSAL
from tests.cards.form_views import BORN, DEAD
from tests.cards.schema import buttons, inputs, shown, titles, words


def colour_of(card: dict[str, Any], said: str) -> str:
    """Return the colour of words, or of the band behind them."""
    letters = [one.get("color") for one in shown(card) if one.get("text", "").startswith(said)]
    bands = [one.get("style") for one in shown(card) if said in str(one.get("items", ""))]
    [found] = filter(None, (*letters, *bands))
    return str(found)


def test_each_running_date_says_how_it_stands_whose_it_is_and_on_what_authority() -> None:
    said = words(case(of_case.CASE))

    assert "Due Mon 14 Sep 2026. Late." in said
    assert "Due Mon 28 Sep 2026. Late against the local procedure." in said
    assert "Due Sun 11 Oct 2026. Act by Fri 9 Oct 2026." in said
    assert "working day" not in said
    assert "In time" not in said
    assert "Business Unit. Local. C07." in said


@pytest.mark.parametrize(
    ("said", "colour"),
    [
        ("Due Mon 14 Sep", "attention"),
        ("Due Mon 28 Sep", "warning"),
        ("Due Sun 11 Oct", "default"),
        ("No date is set", "default"),
    ],
)
def test_the_colour_repeats_the_words(said: str, colour: str) -> None:
    assert colour_of(case(of_case.CASE), said) == colour


def test_each_running_date_can_be_asked_why() -> None:
    asked = [
        one["data"] for one in buttons(case(of_case.CASE)) if one["title"] == "Why this date?"
    ]

    assert [data["about"] for data in asked] == ["C07", "C12-local", "C14", "C36"]
    assert {data["verb"] for data in asked} == {Verb.CASE_WHY}


def test_a_busy_case_shows_every_date_though_not_every_button() -> None:
    card = CARDS["case_busy"]

    assert words(card).count("Due Sun 11 Oct 2026") == 24
    assert titles(card).count("Why this date?") == 8 - len(of_case.BUSY_CASE.written)


def test_who_is_on_a_case_is_shown_with_the_buttons_that_change_it() -> None:
    card = case(of_case.CASE)

    assert "Subgroup Chair: Dee Vaughan and Mo Grant (no longer in this role)" in words(card)
    assert [b["data"]["about"] for b in buttons(card) if "this case" in b["title"]] == [
        "add-member",
        "remove-member",
    ]
    assert "Who is on this case" not in words(case(of_case.NEW_CASE))


def test_the_office_sees_its_seven_dates_and_which_are_still_to_come() -> None:
    said = words(case(of_case.CASE)).split("\n")

    assert said[said.index("Referral received") + 1] == "Tue 8 Sep 2026"
    assert said[said.index("Partnership Chair's decision") + 1] == "Not yet"


def test_a_new_case_says_that_nothing_is_due_and_offers_no_empty_parts() -> None:
    said = words(case(of_case.NEW_CASE))

    assert "Nothing is due on this case." in said
    assert "Who decided what" not in said
    assert "Also:" not in said


def test_who_decided_what_is_said_with_the_date() -> None:
    by = "Priya Example, Local authority representative, Thu 10 Sep 2026"

    assert f"Notify the national Panel? Yes ({by})" in words(case(of_case.CASE))


def test_a_case_refreshes_itself_for_its_viewers() -> None:
    assert case(of_case.CASE)["refresh"]["userIds"] == ["29:chair", "29:manager"]
    assert "refresh" not in case(replace(of_case.CASE, viewers=()))


def test_every_day_counted_and_every_day_skipped_is_written_out() -> None:
    said = words(why(of_case.WHY))

    assert "• Day 1: Thu 24 Dec 2026" in said
    assert "• Day 5: Mon 4 Jan 2027" in said
    assert "• Fri 25 Dec 2026: Christmas Day" in said
    assert "The rule: section 4.1 of the procedure" in said


def test_the_settings_behind_a_date_stand_last_and_among_no_words() -> None:
    *said, last, _ = words(why(of_case.WHY)).split("\n")

    assert last == ("Settings: counting.day_zero = exclude; counting.non_working_trigger = keep.")
    assert [line for line in said if "counting." in line] == []
    assert "Settings" not in words(why(replace(of_case.WHY, settings=())))


def test_what_a_date_was_before_stands_ahead_of_the_days_counted() -> None:
    said = words(why(of_case.WHY))

    assert "Has it changed?\n• It was Thursday 31 December 2026 before.\n• “Local" in said
    assert said.index("Has it changed?") < said.index("Days counted")
    assert "Has it changed?" not in words(why(replace(of_case.WHY, history=())))


def test_a_date_changed_very_often_shows_the_latest_and_says_that_there_is_more() -> None:
    lines = [f"Change {number}." for number in range(30)]
    said = words(why(replace(of_case.WHY, history=lines)))

    assert "It was changed more often than fits here." in said
    assert said.count("• Change ") == 12
    assert "• Change 29." in said
    assert "more often" not in words(why(replace(of_case.WHY, history=lines[:12])))


def test_where_months_were_counted_no_days_are_listed() -> None:
    said = words(why(replace(of_case.WHY, counted=(), skipped=(), due=None)))

    assert "Days" not in said
    assert "No date is set" in said


def test_a_small_task_is_answered_where_it_stands() -> None:
    card = task(of_case.SMALL_TASK)
    [submit] = [one for one in card["actions"] if one["data"]["verb"] == Verb.CASE_SUBMIT]

    assert submit["title"] == "Record my decision"
    assert "associatedInputs" not in submit
    assert all(one["isRequired"] for one in inputs(card))
    assert submit["data"]["about"] == "decide-notification"


def test_a_task_does_not_hold_anybody_to_a_question_that_another_answer_would_take_away() -> None:
    opened = Asked(question=replace(BORN, asked_if=chose(DEAD.id, "yes")))
    card = task(replace(of_case.SMALL_TASK, asked=[Asked(question=DEAD), opened]))

    assert [bool(one.get("isRequired")) for one in inputs(card)] == [True, False]
    assert "(optional)" not in inputs(card)[1]["label"]


def test_a_large_task_is_begun_from_its_card() -> None:
    card = task(of_case.BIG_TASK)

    assert card["actions"][0]["title"] == "Begin section 2"
    assert card["actions"][0]["data"]["verb"] == Verb.CASE_OPEN
    assert inputs(card) == []


def test_a_task_warns_of_what_must_be_known_first() -> None:
    assert "The five working days run while the partners are asked." in words(
        task(of_case.SMALL_TASK)
    )


def test_a_task_that_cannot_be_done_yet_says_why_and_offers_no_way_to_do_it() -> None:
    card = task(of_case.BLOCKED_TASK)

    not_yet = "The meeting is set for Thu 24 Sep 2026. It cannot be opened before then."
    assert f"• {not_yet}" in words(card)
    assert titles(card) == ["Show the case"]


def test_a_task_that_is_done_says_by_whom_and_asks_no_more() -> None:
    card = task(of_case.DONE_TASK)

    assert "Decided by Priya Example" in words(card)
    assert inputs(card) == []
    assert titles(card) == ["Show the case"]


def test_the_chair_sees_what_was_recommended_and_how_the_meeting_stood() -> None:
    said = words(sign_off(of_case.SIGN_3)).split("\n")

    assert of_case.RECOMMENDED.words in said
    assert said[said.index("Criteria for a review met?") + 1] == "No"
    assert said[said.index("Quorum at the decision") + 1] == of_case.RECOMMENDED.quorum


def test_the_sign_off_is_begun_from_its_card() -> None:
    [begin, *_] = sign_off(of_case.SIGN_3)["actions"]

    assert (begin["title"], begin["data"]["about"]) == ("Write the decision", "sign-section-3")


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (of_case.NOT_YET_3, "• Section 2 has not been signed."),
        (of_case.SIGNED_3, "Signed by Noor Shah, Partnership Chair, on Mon 28 Sep 2026."),
    ],
)
def test_what_cannot_be_signed_now_says_so_and_offers_no_signing(view: Any, said: str) -> None:
    card = sign_off(view)

    assert said in words(card)
    assert Verb.CASE_OPEN not in [one["data"]["verb"] for one in buttons(card)]


def test_a_channel_sees_one_line() -> None:
    assert words(channel_line(of_case.CHANNEL_LINE)) == (
        "BSCP-2026-014 | Information being gathered | Agency replies due Thu 17 Sep 2026"
        " (2 working days) | Owner: Agency safeguarding lead | 3 outstanding"
    )


def test_a_channel_line_without_a_date_says_that_nothing_is_due() -> None:
    view = replace(of_case.CHANNEL_LINE, next_due=None, owner=None, outstanding=0)

    assert words(channel_line(view)) == (
        "BSCP-2026-014 | Information being gathered | Nothing due | 0 outstanding"
    )


UNSPOKEN = [stage for stage, said in IN_CHANNEL.items() if said is None]


@pytest.mark.parametrize("stage", UNSPOKEN)
def test_a_stage_that_no_channel_may_hear_of_is_never_drawn_for_one(stage: Stage) -> None:
    with pytest.raises(ValueError, match="never spoken of in a channel"):
        channel_line(replace(of_case.CHANNEL_LINE, stage=stage))


def test_a_reminder_says_what_when_whose_and_how_it_stands() -> None:
    said = words(reminder(of_case.LATE_REMINDER))

    assert said.startswith("BSCP-2026-014: Agency replies overdue by 2 working days")
    assert "Late" in said.split("\n")
    assert "Owner: Agency safeguarding lead" in said
    assert "outstanding" not in said


def test_one_thing_outstanding_is_one_thing() -> None:
    assert "1 thing is outstanding." in words(reminder(replace(of_case.REMINDER, outstanding=1)))


def test_a_digest_shows_its_lines_and_counts_those_it_has_no_room_for() -> None:
    said = words(digest(of_case.digest_of(60)))

    assert "60 dates to know about" in said
    assert said.count("Owner:") == 24
    assert "And 36 more dates." in said


def test_a_digest_after_an_outage_says_which_days_went_by() -> None:
    view = of_case.digest_of(2)
    day = date(2026, 9, 16)
    one = words(digest(replace(view, away=(day, day))))
    none = words(digest(replace(view, away=None)))

    assert "from Tuesday 15 September 2026 to Wednesday 16 September 2026." in words(digest(view))
    assert "Quorate was not running on Wednesday 16 September 2026. Here is what" in one
    assert "not running" not in none


def test_a_date_moved_says_old_new_and_why() -> None:
    assert words(date_moved(of_case.MOVED)).split("\n")[1:] == [
        "What: Agency replies",
        "Was: Thursday 17 September 2026",
        "Is now: Friday 18 September 2026",
        f"Why: {Cause.CALENDAR.label}",
        "Monday 14 September 2026 is not a working day (A day of mourning).",
    ]


def test_a_date_moved_says_every_other_date_that_moved_with_it() -> None:
    opens = MovedTo(Which.OPENS, date(2026, 9, 16), date(2026, 9, 17))
    sends = MovedTo(Which.SEND_BY, date(2026, 9, 9), date(2026, 9, 8))

    assert words(date_moved(replace(of_case.MOVED, others=[opens, sends]))).split("\n")[3:-2] == [
        "Is now: Friday 18 September 2026",
        "The window opens: Thursday 17 September 2026 (it was Wednesday 16 September 2026)",
        "Last day to send: Tuesday 8 September 2026 (it was Wednesday 9 September 2026)",
    ]


def test_a_due_date_that_stayed_while_another_moved_is_said_to_have_stayed() -> None:
    act_by = MovedTo(Which.ACT_BY, date(2026, 9, 17), date(2026, 9, 16))
    view = replace(of_case.MOVED, new=of_case.MOVED.old, others=[act_by])

    assert words(date_moved(view)).split("\n")[2:-2] == [
        "Due: Thursday 17 September 2026, as before",
        "Act by: Wednesday 16 September 2026 (it was Thursday 17 September 2026)",
    ]


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (replace(of_case.MOVED, old=None), "Was: No date"),
        (replace(of_case.MOVED, new=None), "Is now: No date"),
    ],
)
def test_a_date_that_was_or_is_none_says_so(view: DateMovedView, said: str) -> None:
    assert said in words(date_moved(view))


def test_a_chair_is_told_what_now_runs() -> None:
    said = words(informed(of_case.INFORMED))

    assert "received its copy on Friday 11 September 2026" in said
    assert "meeting\nBetween Tuesday 22 September 2026 and Wednesday 30 September 2026." in said
    assert "\nBy Monday 28 September 2026.\nCounted from Monday 7 September 2026: Local" in said


def test_the_referrer_reads_the_decision_in_the_guidances_words() -> None:
    said = words(outcome(of_case.OUTCOME)).split("\n")

    assert "LCSPR to be commissioned" in said
    assert "The Business Unit will be in touch." in said
    assert "Told by Mo Grant, Subgroup Chair." in said


def test_what_somebody_wrote_is_read_line_by_line_under_their_name() -> None:
    said = words(reading(of_case.READING)).split("\n")

    assert said[said.index("What happened?") + 1] == "The child was found."
    assert said[said.index("What happened?") + 2] == "An ambulance came."
    assert said[said.index("What else is known?") + 1] == "Not answered"
    assert "Written by Robin Webb, Thames Valley Police" in "\n".join(said)


def test_pages_are_turned_inside_the_dialog() -> None:
    turned = [(one["title"], one["data"]["about"]) for one in buttons(reading(of_case.READING))]
    alone = reading(replace(of_case.READING, before="", after=""))

    assert turned == [("Next page", "action"), ("Previous page", "must-consider")]
    assert buttons(alone) == []


def test_a_channel_waits_for_a_second_person() -> None:
    card = channel_confirm(of_case.CHANNEL)

    assert "• Confirmed by the Business Manager" in words(card)
    assert titles(card) == ["Confirm the channel", "Do not use it"]


def test_a_settled_channel_asks_no_more() -> None:
    card = channel_confirm(of_case.SETTLED_CHANNEL)

    assert "It is confirmed, and is used from now on." in words(card)
    assert titles(card) == []


def test_a_refusal_says_that_nothing_changed_why_and_on_whose_authority() -> None:
    assert words(refusal(REFUSAL)).split("\n") == [
        "This was not done.",
        "Only the Partnership Chair may sign the decision (section 3).",
        "Nothing has changed.",
        "The rule is in section 4.7 of the procedure.",
    ]


def test_a_notice_without_a_way_on_has_no_buttons() -> None:
    assert "actions" not in notice(NoticeView(says="Done."))


def test_a_deadline_on_a_working_day_is_not_given_twice() -> None:
    due = replace(of_case.MONTH, due=date(2026, 10, 9), act_by=date(2026, 10, 9))

    assert "Act by" not in due.when


def test_a_task_that_another_way_has_overtaken_says_so_and_asks_nothing() -> None:
    card = task(of_case.CLOSED_TASK)
    said = words(card)

    assert "Agencies were chosen in Quorate instead." in said
    assert "cannot be done yet" not in said
    assert of_case.BLOCKED_TASK.does not in titles(card)
