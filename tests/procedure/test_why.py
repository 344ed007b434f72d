"""Why a date is what it is: the days counted and skipped, the convention, and the source."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.calendar import Override, OverrideKind, england
from procedure.facts import Fact
from procedure.lengths import (
    ANSWER_DISPUTE,
    ANSWER_LATER_DISPUTE,
    CONFIRM_CORRECTION,
    KEEP_DRAFT,
    SCRUTINY,
)
from procedure.reminder_days import REMINDER_DAYS
from procedure.settings import SETTINGS, Settings
from procedure.why import Why, why
from tests.procedure.given import ENGLAND, chosen, clocks, day, facts

S01 = {
    "became_aware": "2026-09-07",
    "panel_notified": "2026-09-08",
    "notification_received": "2026-09-08",
}
# No fact of a case starts these: each has a day of its own.
DISPUTES = {ANSWER_DISPUTE.key, ANSWER_LATER_DISPUTE.key, CONFIRM_CORRECTION.key}
REMINDING = {days.key for days in REMINDER_DAYS}  # it moves no date
cases = st.dictionaries(
    st.sampled_from(Fact), st.dates(date(2024, 1, 1), date(2032, 12, 31)), max_size=12
)


def explained(code: str, settings: dict[str, object] | None = None, /, **given: str) -> Why:
    read = chosen(settings or {})
    return why(clocks(facts(**given), read)[code], ENGLAND, read)


def typed(days: tuple[date, ...]) -> list[str]:
    return [f"{one.day} {one:%b}" for one in days]


def test_days_forward_are_listed_with_what_was_skipped_and_why() -> None:
    found = explained("C01", became_aware="2027-03-22")

    assert typed(found.counted) == ["23 Mar", "24 Mar", "25 Mar", "30 Mar", "31 Mar"]
    assert [(one.date.day, one.because) for one in found.skipped] == [
        (26, "Good Friday"),
        (27, "Saturday"),
        (28, "Sunday"),
        (29, "Easter Monday"),
    ]
    assert found.starts == day("2027-03-22")
    assert found.due == day("2027-03-31")
    assert str(found.source) == "s4.1"


def test_days_back_are_listed_in_the_order_counted_and_skips_oldest_first() -> None:
    found = explained("C31", publication_planned="2027-04-06")

    assert typed(found.counted) == [
        "5 Apr", "2 Apr", "1 Apr", "31 Mar", "30 Mar", "25 Mar", "24 Mar",
    ]  # fmt: skip
    assert [one.date.day for one in found.skipped] == [26, 27, 28, 29, 3, 4]
    assert "publication.notice is plain" in found.convention


def test_the_windows_days_are_counted_to_its_last() -> None:
    found = explained("C10", **S01)

    assert len(found.counted) == 13
    assert found.counted[6] == day("2026-09-17")
    assert found.counted[-1] == found.due == day("2026-09-25")
    assert "From working day 7 to working day 13" in found.convention
    assert "rapid_review.anchor is dual" in found.convention


@pytest.mark.parametrize(
    ("code", "given", "arithmetic"),
    [
        pytest.param(
            "C14",
            {"notification_received": "2027-01-29"},
            "1 calendar month from Friday 29 January 2027: Sunday 28 February 2027, the last day"
            " of a month that has no day 29.",
            id="clamped down",
        ),
        pytest.param(
            "C22",
            {"lcspr_initiated": "2026-12-01"},
            "6 calendar months from Tuesday 1 December 2026: Tuesday 1 June 2027, the same day of"
            " the month.",
            id="the same day",
        ),
        pytest.param(
            "C34",
            {"published": "2028-02-29"},
            "At least 12 calendar months from Tuesday 29 February 2028: Thursday 1 March 2029,"
            " the 1st, since there is no day 29 in the month before.",
            id="rounded up",
        ),
    ],
)
def test_months_list_no_days_and_give_the_arithmetic(
    code: str, given: dict[str, str], arithmetic: str
) -> None:
    found = explained(code, **given)

    assert found.counted == ()
    assert found.skipped == ()
    assert arithmetic in found.convention


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ({}, "counting.day_zero is exclude: the day of the event is not counted."),
        ({"counting.day_zero": "include"}, "counting.day_zero is include"),
        ({}, "counting.non_working_trigger is keep"),
        (
            {"counting.non_working_trigger": "roll-forward"},
            "counting.non_working_trigger is roll-forward",
        ),
    ],
)
def test_the_reading_in_force_is_printed(settings: dict[str, object], says: str) -> None:
    assert says in explained("C01", settings, became_aware="2026-10-10").convention


def test_the_recommendation_says_what_its_month_starts_from() -> None:
    settings: dict[str, object] = {"section_2.starts": "panel-notified"}

    assert "section_2.starts is panel-notified" in explained("C14", settings, **S01).convention
    assert "section_2.starts" not in explained("C14", referral_received="2026-11-13").convention


@pytest.mark.parametrize(
    ("code", "given", "says"),
    [
        pytest.param("C01", S01, "The number is the text's own.", id="the text's number"),
        pytest.param(
            "C05",
            {"referral_received": "2026-11-13"},
            "this one is the setting referral.inform_la_within.",
            id="our number",
        ),
        pytest.param(
            "C30",
            {"report_endorsed": "2026-09-10"},
            "The texts give no time here",
            id="the same day",
        ),
        pytest.param(
            "C09",
            {"information_requested": "2026-09-10"},
            "this one is the setting meeting.set_within. The same day or, if it is a day off,",
            id="the same day, which is a setting",
        ),
        pytest.param(
            "C08",
            {"information_requested": "2026-09-10", "replies_due": "2026-09-18"},
            "A date was given, and it stands.",
            id="a date in a letter",
        ),
        pytest.param(
            "C15",
            {**S01, "section_2_signed": "2026-09-25"},
            "The rapid review's own date (C12-local) is the earliest limit.",
            id="another clock's limit",
        ),
        pytest.param(
            "C36", {"information_requested": "2026-09-10"}, "none is made up.", id="no date"
        ),
    ],
)
def test_where_the_number_comes_from(code: str, given: dict[str, str], says: str) -> None:
    assert says in explained(code, **given).convention


@pytest.mark.parametrize(
    ("code", "given", "says"),
    [
        pytest.param(
            "C05",
            {"referral_received": "2026-11-13"},
            "The local authority representative is told of a referral within this time: 1 working"
            " day. Working days are Monday to Friday",
            id="within a time",
        ),
        pytest.param(
            "C11",
            {"meeting_planned": "2026-09-24"},
            "Papers are shared this long before the meeting: 2 working days. 2 working days back",
            id="before a date",
        ),
        pytest.param(
            "C08",
            {"information_requested": "2026-09-10", "meeting_planned": "2026-09-17"},
            "Replies are due at least this long before the meeting, unless the letter gives a"
            " date: 2 working days.",
            id="the nearer of two",
        ),
        pytest.param(
            "C38",
            {"published": "2027-04-06"},
            "Action plans are looked at this often: 3 months.",
            id="what comes round again",
        ),
    ],
)
def test_a_number_of_the_partnerships_own_is_said_in_words(
    code: str, given: dict[str, str], says: str
) -> None:
    assert says in explained(code, **given).says


def test_no_setting_stands_among_the_words_but_each_is_named_at_the_end() -> None:
    everything = facts(**{fact.replace("-", "_"): "2026-09-08" for fact in Fact})
    asked = facts(information_requested="2026-09-10")
    cases = [
        everything,
        *({fact: on} for fact, on in everything.items()),
        asked | facts(meeting_planned="2026-09-17"),
        asked | facts(referral_received="2026-09-09"),
    ]
    told = [why(clock, ENGLAND, Settings()) for case in cases for clock in clocks(case).values()]
    dated = [one for one in told if one.settings]
    rest_on = {line.partition(" = ")[0] for one in dated for line in one.settings}
    unclocked = {"quorum.mode", "decision.endorsed_by", KEEP_DRAFT.key, SCRUTINY.key}
    silent = {*unclocked, *DISPUTES, *REMINDING}

    assert {rule.key for rule in SETTINGS} - rest_on == silent
    assert [
        words
        for one in dated
        for words in one.sentences[:-1]
        if any(rule.key in words.lower() for rule in SETTINGS)
    ] == []
    assert all(one.sentences[-1].startswith("Settings: ") for one in dated)


def test_a_target_counts_back_from_the_rapid_reviews_own_date() -> None:
    found = explained("C14-target", **S01)

    assert found.starts == day("2026-09-07")
    assert found.counted_from == day("2026-09-28")
    assert found.event == "The rapid review is due (C12-local)"
    assert typed(found.counted) == ["25 Sep", "24 Sep"]
    assert [one.because for one in found.skipped] == ["Saturday", "Sunday"]
    assert "rapid_review.anchor is dual" in found.convention


def test_a_local_closure_is_counted_and_said_to_be() -> None:
    closed = england([Override(day("2026-12-29"), OverrideKind.CLOSURE, "Council closed")])
    found = why(
        clocks(facts(became_aware="2026-12-18"), calendar=closed)["C01"], closed, Settings()
    )

    assert found.due == day("2026-12-29")
    assert "Tue 29 Dec 2026 (Council closed) is a local closure day, and counts." in (
        found.convention
    )


def test_an_explanation_can_be_read_aloud() -> None:
    assert explained("C01", became_aware="2026-12-24").sentences == (
        "Notify the national Panel of a serious incident: due Tuesday 5 January 2027.",
        "Counted from Thursday 24 December 2026: Local authority became aware of the incident.",
        (
            "Days counted: 1 Tue 29 Dec 2026, 2 Wed 30 Dec 2026, 3 Thu 31 Dec 2026,"
            " 4 Mon 4 Jan 2027, 5 Tue 5 Jan 2027."
        ),
        (
            "Days not counted: Fri 25 Dec 2026 (Christmas Day), Sat 26 Dec 2026 (Saturday),"
            " Sun 27 Dec 2026 (Sunday), Mon 28 Dec 2026 (Boxing Day (substitute day)),"
            " Fri 1 Jan 2027 (New Year's Day), Sat 2 Jan 2027 (Saturday)"
            " and Sun 3 Jan 2027 (Sunday)."
        ),
        (
            "The guidance allows 5 working days. Working days are Monday to Friday,"
            " less bank holidays in England. The day of the event is not counted. An event on a"
            " day off keeps its own date, and day 1 is the next working day."
        ),
        "Source: section 4.1 of the procedure.",
        "Settings: counting.day_zero = exclude; counting.non_working_trigger = keep.",
    )


def test_a_weekend_due_date_says_when_to_act() -> None:
    sentences = explained("C14", notification_received="2027-03-25").sentences

    assert "Act by Friday 23 April 2027, the last working day before it." in sentences


def test_a_limit_borrowed_from_another_duty_is_counted_out_as_that_duty_counts() -> None:
    sentences = explained(
        "C17",
        became_aware="2026-09-07",
        panel_notified="2026-09-08",
        section_3_signed="2026-09-25",
    ).sentences

    assert any(
        says.startswith(
            "The rapid review's own date (C12-local) is the earliest limit. 15 working days."
        )
        for says in sentences
    )


def test_what_has_no_date_is_said_to_have_none() -> None:
    found = explained("C36", information_requested="2026-09-10")

    assert found.due is None
    assert found.sentences[0] == "Keep records secure until they are released: no date."


def test_what_starts_at_the_end_of_another_clock_says_so() -> None:
    found = explained("C35", published="2027-04-06")

    assert found.counted_from == day("2028-04-06")
    assert found.from_when == (
        "Counted from Thursday 6 April 2028: The end of C34 (Keep the report on the website for"
        " at least 12 months)."
    )


def test_a_trigger_on_a_saturday_is_neither_counted_nor_skipped() -> None:
    found = explained("C04", panel_notified="2026-10-10")

    assert found.counted == (day("2026-10-12"),)
    assert [one.date for one in found.skipped] == [day("2026-10-11")]


@given(case=cases, zero=st.sampled_from(["exclude", "include"]))
def test_every_clock_can_be_explained_and_the_count_ends_on_its_date(
    case: dict[Fact, date], zero: str
) -> None:
    read = chosen({"counting.day_zero": zero})
    found = [why(clock, ENGLAND, read) for clock in clocks(case, read).values()]

    assert all(one.counted[-1] == one.due for one in found if one.counted)
    assert all(not ENGLAND.is_working_day(s.date) for one in found for s in one.skipped)
    assert all(one.convention and all(one.sentences) for one in found)
