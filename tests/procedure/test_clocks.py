"""Clocks: how they start, end and hang on one another, then the laws that always hold."""

from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from procedure.clock_rules import Level
from procedure.clocks import Clock, derive
from procedure.facts import Fact
from procedure.readings import Section2Start
from procedure.settings import Settings
from procedure.starting import ClockState
from tests.procedure.given import ENGLAND, chosen, clocks, day, due, facts

days = st.dates(date(2024, 1, 1), date(2032, 12, 31))
cases = st.dictionaries(st.sampled_from(Fact), days)

AWARE = {"became_aware": "2026-09-07"}
S01 = {**AWARE, "panel_notified": "2026-09-08", "notification_received": "2026-09-08"}
REFERRED = {"referral_received": "2026-11-13"}


def state(code: str, today: str, **given: str) -> ClockState:
    on = day(today)
    return clocks(facts(**given), today=on)[code].state(on)


@pytest.mark.parametrize(
    ("today", "sent", "expected"),
    [
        ("2026-09-13", {}, ClockState.RUNNING),
        ("2026-09-14", {}, ClockState.DUE_TODAY),
        ("2026-09-15", {}, ClockState.OVERDUE),
        ("2026-10-01", {"panel_notified": "2026-09-14"}, ClockState.MET),
        ("2026-10-01", {"panel_notified": "2026-09-15"}, ClockState.MET_LATE),
        ("2026-10-01", {"panel_notified": "2026-09-01"}, ClockState.MET),
    ],
)
def test_a_clock_runs_falls_due_and_is_met(
    today: str, sent: dict[str, str], expected: ClockState
) -> None:
    assert state("C01", today, **AWARE, **sent) is expected


def test_a_month_that_ends_on_a_sunday_is_overdue_on_monday_and_no_sooner() -> None:
    received = {"notification_received": "2027-03-25"}

    assert state("C14", "2027-04-24", **received) is ClockState.RUNNING
    assert state("C14", "2027-04-25", **received) is ClockState.DUE_TODAY
    assert state("C14", "2027-04-26", **received) is ClockState.OVERDUE


def test_what_has_no_date_says_so() -> None:
    secured = clocks(facts(information_requested="2026-09-10"))["C36"]

    assert secured.state(day("2026-10-01")) is ClockState.NO_DATE
    assert not secured.silent


def test_a_plan_meets_a_clock_whatever_day_is_planned() -> None:
    planned = {"information_requested": "2026-09-10", "meeting_planned": "2026-09-24"}

    assert state("C09", "2026-09-30", **planned) is ClockState.MET


def test_a_website_minimum_is_kept_and_never_overdue() -> None:
    published = {"published": "2027-04-06"}

    assert state("C34", "2028-04-05", **published) is ClockState.RUNNING
    assert state("C34", "2028-04-06", **published) is ClockState.DUE_TODAY
    assert state("C34", "2028-04-07", **published) is ClockState.MET
    assert clocks(facts(**published))["C34"].act_by is None


def test_replies_are_no_longer_waited_for_once_the_recommendation_is_signed() -> None:
    asked = {"information_requested": "2026-09-10"}

    assert state("C08", "2026-09-30", **asked) is ClockState.OVERDUE
    assert (
        state("C08", "2026-09-30", **asked, section_2_signed="2026-09-24") is ClockState.CANCELLED
    )


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param({}, "2026-09-17", id="five working days"),
        pytest.param({"replies_due": "2026-09-16"}, "2026-09-16", id="the date in the letter"),
        pytest.param({"replies_due": "2026-09-21"}, "2026-09-21", id="a later date in the letter"),
        pytest.param({"meeting_planned": "2026-09-18"}, "2026-09-16", id="two before the meeting"),
        pytest.param({"meeting_planned": "2026-09-24"}, "2026-09-17", id="a meeting well after"),
    ],
)
def test_when_replies_are_due(more: dict[str, str], expected: str) -> None:
    assert due(facts(information_requested="2026-09-10", **more), "C08") == [expected]


@pytest.mark.parametrize(
    ("given", "settings", "expected"),
    [
        pytest.param({}, {}, "2026-09-28", id="two working days"),
        pytest.param({"became_aware": "2026-09-04"}, {}, "2026-09-25", id="inside the local date"),
        pytest.param({"became_aware": "2026-09-07"}, {}, "2026-09-28", id="the same day"),
        pytest.param({"became_aware": "2026-10-01"}, {}, "2026-09-28", id="a local date far off"),
        pytest.param(
            {"became_aware": "2026-09-10", "panel_notified": "2026-09-04"},
            {},
            "2026-09-28",
            id="the local date binds even if the national one is earlier",
        ),
        pytest.param(
            {"became_aware": "2026-09-04", "panel_notified": "2026-09-08"},
            {"rapid_review.anchor": "notification"},
            "2026-09-28",
            id="the local date is hidden",
        ),
        pytest.param(
            {"panel_notified": "2026-09-04"},
            {},
            "2026-09-25",
            id="only the national date is there",
        ),
    ],
)
def test_when_the_partnership_chair_decides(
    given: dict[str, str], settings: dict[str, object], expected: str
) -> None:
    signed = facts(section_2_signed="2026-09-24", **given)

    assert due(signed, "C15", settings=chosen(settings)) == [expected]


def test_the_report_is_due_by_the_earlier_date_even_if_that_is_the_national_one() -> None:
    early = facts(
        became_aware="2026-09-10", panel_notified="2026-09-04", section_3_signed="2026-09-24"
    )

    assert due(early, "C12-local", "C17") == ["2026-10-01", "2026-09-25"]


def test_there_is_no_report_to_send_until_there_is_a_notification() -> None:
    decided = facts(became_aware="2026-09-07", section_3_signed="2026-09-24")

    assert due(decided, "C17") == ["none"]


def test_papers_are_no_longer_waited_for_once_the_meeting_is_held() -> None:
    planned = {"meeting_planned": "2026-09-24"}

    assert state("C11", "2026-09-25", **planned) is ClockState.OVERDUE
    assert state("C11", "2026-09-25", **planned, meeting_held="2026-09-24") is ClockState.CANCELLED


def test_clear_days_move_each_date_for_sending_a_report_and_no_other() -> None:
    case = facts(
        lcspr_initiated="2026-12-01",
        publication_planned="2027-06-01",
        non_publication_decided="2027-03-01",
        workshop_planned="2027-02-15",
    )
    plain, clear = clocks(case), clocks(case, chosen({"publication.notice": "clear"}))

    assert {code for code in plain if plain[code].due != clear[code].due} == {"C31", "C32"}
    assert (plain["C22"].send_by, clear["C22"].send_by) == (day("2027-05-20"), day("2027-05-19"))


def test_the_report_is_due_when_the_rapid_review_is() -> None:
    assert due(facts(**S01, section_3_signed="2026-09-24"), "C17") == ["2026-09-28"]
    assert due(facts(**REFERRED, section_3_signed="2026-11-24"), "C17") == ["none"]
    assert due(
        facts(notification_received="2026-09-08", section_3_signed="2026-09-24"), "C17"
    ) == ["none"]


@pytest.mark.parametrize(
    ("anchor", "shown", "target", "recommended"),
    [
        ("dual", ["2026-10-26", "2026-11-02"], "2026-10-22", "2026-10-22"),
        ("awareness", ["2026-10-26", "none"], "2026-10-22", "2026-10-22"),
        ("notification", ["none", "2026-11-02"], "2026-10-29", "2026-10-29"),
    ],
)
def test_a_single_anchor_hides_the_other_and_moves_what_hangs_on_it(
    anchor: str, shown: list[str], target: str, recommended: str
) -> None:
    settings = chosen({"rapid_review.anchor": anchor})
    case = facts(
        became_aware="2026-10-05", panel_notified="2026-10-12", notification_received="2026-10-12"
    )

    assert due(case, "C12-local", "C12-national", settings=settings) == shown
    assert due(case, "C14-target", settings=settings) == [target]
    assert clocks(case, settings)["C10"].recommended_by == day(recommended)


def test_without_a_rapid_review_date_nothing_is_recommended() -> None:
    received = clocks(facts(notification_received="2026-09-08"))

    assert received["C10"].recommended_by is None
    assert received["C10"].conflict is None
    assert "C14-target" not in received


@pytest.mark.parametrize(
    ("starts", "given", "expected"),
    [
        ("notification-received", S01, "2026-10-08"),
        ("panel-notified", {**S01, "panel_notified": "2026-09-07"}, "2026-10-07"),
        ("referral-received", {**S01, "referral_received": "2026-09-01"}, "2026-10-01"),
        ("referral-received", S01, "2026-10-08"),
        ("notification-received", REFERRED, "2026-12-13"),
        ("panel-notified", REFERRED, "2026-12-13"),
    ],
)
def test_what_the_month_for_the_recommendation_starts_from(
    starts: str, given: dict[str, str], expected: str
) -> None:
    settings = chosen({"section_2.starts": starts})

    assert due(facts(**given), "C14", settings=settings) == [expected]


def test_a_notification_sent_does_not_stand_for_one_received() -> None:
    sent = facts(panel_notified="2026-09-08", referral_received="2026-09-01")

    assert due(sent, "C06", "C07", "C10", "C14") == ["none"] * 4
    assert clocks(sent)["C13"].over is ClockState.SUPERSEDED


def test_a_referral_asks_for_no_information_until_it_is_asked_for() -> None:
    assert due(facts(**REFERRED), "C07") == ["none"]
    assert due(facts(**REFERRED, information_requested="2026-11-16"), "C07") == ["2026-11-17"]


def test_a_decision_made_before_the_notification_stays_met() -> None:
    decided = facts(**REFERRED, section_3_signed="2026-11-20", notification_received="2026-11-26")

    assert clocks(decided)["C13"].over is ClockState.MET


def test_a_decision_made_on_the_day_of_the_notification_is_superseded() -> None:
    decided = facts(**REFERRED, section_3_signed="2026-11-26", notification_received="2026-11-26")

    assert clocks(decided)["C13"].over is ClockState.SUPERSEDED


def test_a_decision_told_on_its_own_day_is_told() -> None:
    told = clocks(facts(section_3_signed="2026-09-28", rapid_review_sent="2026-09-28"))

    assert told["C20"].met == day("2026-09-28")


def test_a_window_that_opens_on_the_last_recommended_day_is_no_conflict() -> None:
    meeting = clocks(
        facts(
            became_aware="2026-10-05",
            panel_notified="2026-10-12",
            notification_received="2026-10-13",
        )
    )["C10"]

    assert meeting.opens == meeting.recommended_by == day("2026-10-22")
    assert meeting.conflict is None


def test_three_sends_are_needed_and_the_last_one_tells() -> None:
    sent = {
        "publication_planned": "2027-04-06",
        "sent_to_panel": "2027-03-22",
        "sent_to_secretary_of_state": "2027-03-23",
    }

    assert state("C31", "2027-03-26", **sent) is ClockState.OVERDUE
    assert state("C31", "2027-03-26", **sent, sent_to_ofsted="2027-03-24") is ClockState.MET
    assert state("C31", "2027-03-26", **sent, sent_to_ofsted="2027-03-25") is ClockState.MET_LATE


def test_a_decision_not_to_publish_leaves_the_improvements_to_send() -> None:
    case = clocks(facts(publication_planned="2027-09-02", non_publication_decided="2027-08-02"))

    assert case["C31"].over is ClockState.SUPERSEDED
    assert case["C32"].due == day("2027-08-23")
    assert "C32" not in clocks(facts(publication_planned="2027-09-02"))


@pytest.mark.parametrize(
    ("code", "sent", "expected"),
    [
        pytest.param("C33", "2027-08-01", None, id="the report, sent before the decision"),
        pytest.param("C33", "2027-08-02", "2027-08-02", id="an explanation on its day"),
        pytest.param("C32", "2027-08-01", None, id="the report, sent as if to be published"),
        pytest.param("C32", "2027-08-20", "2027-08-20", id="the improvements"),
    ],
)
def test_a_report_sent_before_the_decision_not_to_publish_explains_nothing(
    code: str, sent: str, expected: str | None
) -> None:
    sends = {"sent_to_panel": sent, "sent_to_secretary_of_state": sent, "sent_to_ofsted": sent}
    decided = {"non_publication_decided": "2027-08-02", "publication_planned": "2027-09-02"}

    assert clocks(facts(**decided, **sends))[code].met == (expected and day(expected))


@pytest.mark.parametrize("code", ["C23", "C24"])
def test_notice_of_one_delay_is_no_notice_of_the_next(code: str) -> None:
    told = {"lcspr_initiated": "2026-12-01", "delay_notified": "2027-05-12"}
    again = clocks(facts(**told, delay_forecast="2027-05-13"))[code]

    assert clocks(facts(**told, delay_forecast="2027-05-12"))[code].met == day("2027-05-12")
    assert again.met is None
    assert again.due == day("2027-05-17")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param({}, ClockState.OVERDUE, id="nothing found"),
        pytest.param({"definition_not_met": "2026-09-10"}, ClockState.CANCELLED, id="not met"),
        pytest.param(
            {"definition_not_met": "2026-09-10", "definition_met": "2026-09-16"},
            ClockState.OVERDUE,
            id="met after all",
        ),
        pytest.param(
            {"definition_not_met": "2026-09-10", "definition_met": "2026-09-10"},
            ClockState.OVERDUE,
            id="met after all, the same day",
        ),
        pytest.param(
            {"definition_not_met": "2026-09-10", "definition_met": "2026-09-09"},
            ClockState.CANCELLED,
            id="met, and then not",
        ),
        pytest.param(
            {"definition_not_met": "2026-09-10", "panel_notified": "2026-09-09"},
            ClockState.MET,
            id="notified all the same",
        ),
    ],
)
def test_a_finding_that_the_definition_is_not_met_ends_the_duty_to_notify(
    found: dict[str, str], expected: ClockState
) -> None:
    clock = clocks(facts(**AWARE, **found))["C01"]

    assert clock.state(day("2026-09-20")) is expected
    assert clock.due == day("2026-09-14")


@pytest.mark.parametrize(
    ("more", "expected", "met"),
    [
        pytest.param({}, "2026-10-09", "2026-10-09", id="told"),
        pytest.param({"reviewer_appointed": "2026-11-02"}, "2026-11-03", None, id="another"),
        pytest.param({"methodology_changed": "2026-11-02"}, "2026-11-03", None, id="method"),
        pytest.param(
            {"methodology_changed": "2026-10-01"}, "2026-10-09", "2026-10-09", id="changed before"
        ),
        pytest.param(
            {"methodology_changed": "2026-11-02", "reviewer_notified": "2026-11-03"},
            "2026-11-03",
            "2026-11-03",
            id="told again",
        ),
    ],
)
def test_the_national_panel_is_told_again_when_the_reviewer_or_the_methodology_changes(
    more: dict[str, str], expected: str, met: str | None
) -> None:
    told = {"reviewer_appointed": "2026-10-08", "reviewer_notified": "2026-10-09"}
    clock = clocks(facts(**{**told, **more}))["C19"]

    assert clock.due == day(expected)
    assert clock.met == (met and day(met))


PLANNED = {"lcspr_initiated": "2026-12-01", "publication_planned": "2027-09-01"}


@pytest.mark.parametrize("code", ["C23", "C24"])
def test_a_publication_planned_past_the_six_months_is_a_delay_forecast(code: str) -> None:
    in_time = facts(**{**PLANNED, "publication_planned": "2027-06-01"})
    put_on_record = facts(publication_planned="2027-05-10")
    [clock] = [
        one
        for one in derive(facts(**PLANNED), Settings(), ENGLAND, day("2027-05-20"), put_on_record)
        if one.code == code
    ]

    assert code not in clocks(in_time)
    assert code not in clocks(facts(publication_planned="2027-09-01"))
    assert (clock.start, clock.due) == (day("2027-05-10"), day("2027-05-12"))
    assert clock.started_by is Fact.DELAY_FORECAST


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        pytest.param("2027-05-10", "2027-05-12", id="today is the latest it can have been known"),
        pytest.param("2027-07-01", "2027-06-03", id="and the six months' end is later than that"),
    ],
)
def test_a_plan_put_on_record_nobody_knows_when_is_noticed_today(
    today: str, expected: str
) -> None:
    assert clocks(facts(**PLANNED), today=day(today))["C23"].due == day(expected)


def test_a_forecast_on_record_counts_before_what_a_plan_says() -> None:
    told = facts(**PLANNED, delay_forecast="2027-03-01", delay_notified="2027-03-02")

    assert clocks(told)["C23"].due == day("2027-03-03")
    assert clocks(told)["C23"].over is ClockState.MET


def test_a_report_is_available_on_request_from_the_end_of_its_year_on_the_website() -> None:
    kept = clocks(facts(published="2028-02-29"))

    assert kept["C34"].due == kept["C35"].start == day("2029-03-01")


def test_records_are_kept_secure_from_awareness_if_that_is_known() -> None:
    known = facts(**AWARE, information_requested="2026-09-10")

    assert clocks(known)["C36"].start == day("2026-09-07")


def test_a_decision_is_told_only_by_what_is_sent_after_it() -> None:
    case = facts(
        lcspr_initiated="2026-10-01",
        rapid_review_sent="2026-09-28",
        non_publication_decided="2027-05-03",
    )
    told = clocks({**case, Fact.SENT_TO_PANEL: day("2027-05-04")})["C20"]

    assert clocks(case)["C20"].met is None
    assert told.met == day("2027-05-04")
    assert told.started_by is Fact.NON_PUBLICATION_DECIDED


def test_the_national_panel_scrutinises_only_a_decision_not_to_review() -> None:
    decided = facts(section_3_signed="2026-09-28")

    assert "C21" in clocks(decided)
    assert "C21" not in clocks({**decided, Fact.LCSPR_INITIATED: day("2026-09-28")})


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-08-31", "2026-09-30"),
        ("2026-09-30", "2026-09-30"),
        ("2026-10-01", "2026-10-31"),
        ("2027-02-28", "2027-02-28"),
        ("2027-03-01", "2027-03-31"),
        ("2029-09-15", "2029-09-30"),
    ],
)
def test_a_monthly_look_comes_round_at_the_months_end(today: str, expected: str) -> None:
    running = clocks(facts(lcspr_initiated="2026-08-31"), today=day(today))

    assert running["C41"].due == day(expected)


def test_a_monthly_look_ends_with_publication() -> None:
    case = facts(lcspr_initiated="2026-08-31", published="2027-02-10")
    [clock] = [clocks(case, today=day("2027-09-01"))["C41"]]

    assert clock.over is ClockState.MET
    assert clock.due == day("2027-02-28")


def test_an_action_plan_is_looked_at_every_quarter() -> None:
    published = facts(published="2027-04-06")

    assert clocks(published, today=day("2027-07-07"))["C38"].due == day("2027-10-06")
    assert clocks(published, today=day("2028-05-01"))["C38"].due == day("2028-07-06")


def test_an_action_plan_is_looked_at_from_the_day_it_is_agreed_if_that_is_known() -> None:
    agreed = facts(published="2027-04-06", plan_agreed="2027-03-01")

    assert clocks(agreed, today=day("2027-04-07"))["C38"].due == day("2027-06-01")


@pytest.mark.parametrize(
    ("code", "today", "level"),
    [
        ("C12-local", "2026-09-28", Level.IN_TIME),
        ("C12-local", "2026-09-29", Level.AMBER),
        ("C12-national", "2026-09-29", Level.IN_TIME),
        ("C12-national", "2026-09-30", Level.RED),
        ("C07", "2026-09-30", Level.RED),
        ("C14-target", "2026-09-25", Level.AMBER),
    ],
)
def test_how_late_a_date_is_shown_to_be(code: str, today: str, level: Level) -> None:
    assert clocks(facts(**S01))[code].level(day(today)) is level


def test_what_was_met_late_still_shows_that_it_was_late() -> None:
    sent = clocks(facts(**S01, rapid_review_sent="2026-09-29"))

    assert sent["C12-local"].level(day("2026-12-01")) is Level.AMBER
    assert sent["C12-national"].level(day("2026-12-01")) is Level.IN_TIME


@settings(deadline=None)
@given(case=cases, today=days)
def test_every_case_whatever_its_facts_has_clocks_with_states(
    case: dict[Fact, date], today: date
) -> None:
    found = clocks(case, today=today).values()

    assert all(isinstance(clock.state(today), ClockState) for clock in found)
    assert all((clock.due is None) == (clock.basis is None) for clock in found)


@settings(deadline=None)
@given(case=cases, today=days)
def test_the_day_to_act_by_is_the_last_working_day_not_after_the_due_date(
    case: dict[Fact, date], today: date
) -> None:
    acting = [clock for clock in clocks(case, today=today).values() if clock.act_by]

    assert all(clock.act_by == ENGLAND.on_or_before(clock.due or today) for clock in acting)


@pytest.mark.parametrize("starts", Section2Start)
@settings(deadline=None)
@given(case=cases, today=days)
@example(case=facts(**REFERRED), today=day("2026-11-16"))
@example(
    case=facts(**REFERRED, **S01, information_requested="2026-09-10"), today=day("2026-11-16")
)
def test_no_case_has_two_clocks_of_one_code(
    starts: Section2Start, case: dict[Fact, date], today: date
) -> None:
    found = derive(case, chosen({"section_2.starts": starts}), ENGLAND, today)

    assert len({clock.code for clock in found}) == len(found)


@settings(deadline=None)
@given(case=cases, extra=days, today=days)
def test_learning_one_more_fact_never_drops_the_rapid_reviews_dates(
    case: dict[Fact, date], extra: date, today: date
) -> None:
    aware = {**case, Fact.BECAME_AWARE: extra}

    assert {"C01", "C12-local", "C14-target"} <= clocks(aware, today=today).keys()


@settings(deadline=None)
@given(case=cases, today=days)
def test_a_stricter_setting_never_gives_more_time(case: dict[Fact, date], today: date) -> None:
    strict = chosen(
        {"replies.due_within": 1, "section_2.target_before": 5, "papers.share_before": 5}
    )
    loose, tight = clocks(case, today=today), clocks(case, strict, today=today)

    assert all(_due(tight[code]) <= _due(clock) for code, clock in loose.items())


@settings(deadline=None)
@given(case=cases, today=days)
def test_the_order_in_which_facts_became_known_makes_no_difference(
    case: dict[Fact, date], today: date
) -> None:
    backwards = dict(reversed(case.items()))

    assert clocks(case, today=today) == clocks(backwards, Settings(), today=today)


def _due(clock: Clock) -> date:
    return clock.due or date.max
