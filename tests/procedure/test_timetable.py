"""The timetable as a table: complete, sourced, and fit to be spoken of where it says it is."""

from typing import Final

import pytest

from procedure.clock_rules import Standing
from procedure.facts import Fact
from procedure.lengths import LENGTHS
from procedure.sources import Instrument
from procedure.timetable import CODES, TIMETABLE
from tests.procedure.given import clocks, due, facts

NUMBERED: Final = [f"C{number:02}" for number in range(1, 43)]
STATUTORY: Final = {"C01", "C02", "C03", "C22", "C23", "C31", "C32", "C34", "C41"}
NATIONAL: Final = {"C12-national", "C17", "C19", "C20", "C21", "C33"}
UNSPOKEN: Final = {"C01", "C02", "C03", "C19", "C20", "C21", "C33", "C40"}
UNDATED: Final = {"C21", "C26", "C27", "C29", "C35", "C36", "C39", "C42"}


def test_every_clock_of_the_register_is_there_once() -> None:
    expected = {*NUMBERED, "C12-local", "C12-national", "C14-target"} - {"C12"}

    assert set(CODES) == expected
    assert len(CODES) == 44
    assert list(CODES) == sorted(CODES)


def test_a_code_has_a_second_row_only_for_the_route_without_a_rapid_review() -> None:
    codes = [rule.code for rule in TIMETABLE]

    assert {code for code in codes if codes.count(code) > 1} == {"C07", "C14"}


@pytest.mark.parametrize("standing", Standing)
def test_each_standing_is_the_contracts(standing: Standing) -> None:
    rest = set(CODES) - STATUTORY - NATIONAL
    expected = {
        Standing.STATUTORY: STATUTORY,
        Standing.NATIONAL: NATIONAL,
        Standing.LOCAL: rest,
    }

    assert {rule.code for rule in TIMETABLE if rule.standing is standing} == expected[standing]


def test_what_a_channel_may_never_see_has_no_words() -> None:
    assert {rule.code for rule in TIMETABLE if rule.in_channel is None} == UNSPOKEN


def test_a_delay_looks_like_the_review_it_delays() -> None:
    spoken = {rule.in_channel for rule in TIMETABLE if rule.code in {"C22", "C23", "C24"}}

    assert spoken == {"Review timetable"}


@pytest.mark.parametrize(
    "word",
    ["notif", "death", "looked", "leaver", "harm", "delay", "late", "famil", "media", "disput"],
)
def test_no_channel_words_tell_what_happened_to_a_child_or_a_case(word: str) -> None:
    spoken = [rule.in_channel.lower() for rule in TIMETABLE if rule.in_channel]

    assert [words for words in spoken if word in words] == []


@pytest.mark.parametrize(
    ("code", "cited"),
    [
        pytest.param("C01", "s4.1", id="the text's own number"),
        pytest.param("C07", "s4.3", id="another"),
        pytest.param("C10", "s4.4", id="a window"),
        pytest.param("C41", "SI 2018/789 reg. 14", id="a regulation"),
        pytest.param("C02", "s4.1", id="a statutory duty, though its length is a setting"),
        pytest.param("C05", "setting: referral.inform_la_within", id="our own default"),
        pytest.param("C14-target", "setting: section_2.target_before", id="a working target"),
        pytest.param("C11", "setting: papers.share_before", id="our default, counted back"),
        pytest.param("C38", "setting: actions.review_every", id="our default, in months"),
        pytest.param("C34", "s17.5", id="a minimum"),
    ],
)
def test_what_each_date_rests_on(code: str, cited: str) -> None:
    [rule, *_] = [rule for rule in TIMETABLE if rule.code == code]

    assert str(rule.cited) == cited


def test_no_default_of_ours_passes_for_anybodys_policy() -> None:
    ours = [rule for rule in TIMETABLE if rule.length and rule.standing is not Standing.STATUTORY]

    assert ours
    assert {rule.cited.instrument for rule in ours} == {Instrument.SETTING}


def test_every_setting_a_row_names_is_a_setting() -> None:
    named = {rule.length for rule in TIMETABLE if rule.length}

    assert named <= set(LENGTHS)


def test_every_row_says_who_owes_it_to_whom_and_what_follows() -> None:
    silent = [r.code for r in TIMETABLE if not (r.duty and r.owed_to and r.on_breach)]

    assert silent == []


@pytest.mark.parametrize(
    ("given", "code", "expected"),
    [
        ("became_aware=2026-09-07", "C01", "2026-09-14"),
        ("looked_after_death_known=2026-12-23", "C02", "2027-01-04"),
        ("care_leaver_death_known=2026-12-23", "C03", "2027-01-04"),
        ("panel_notified=2026-09-08", "C04", "2026-09-08"),
        ("referral_received=2026-11-13", "C05", "2026-11-16"),
        ("notification_received=2026-09-08", "C06", "2026-09-09"),
        ("notification_received=2026-09-08", "C07", "2026-09-10"),
        ("information_requested=2026-09-10", "C08", "2026-09-17"),
        ("information_requested=2026-09-10", "C09", "2026-09-10"),
        ("notification_received=2026-09-08", "C10", "2026-09-25"),
        ("meeting_planned=2026-09-24", "C11", "2026-09-22"),
        ("became_aware=2026-09-07", "C12-local", "2026-09-28"),
        ("panel_notified=2026-09-08", "C12-national", "2026-09-29"),
        ("referral_received=2026-11-13", "C13", "2026-12-04"),
        ("notification_received=2026-09-08", "C14", "2026-10-08"),
        ("became_aware=2026-09-07", "C14-target", "2026-09-24"),
        ("section_2_signed=2026-09-24", "C15", "2026-09-28"),
        ("section_3_signed=2026-09-28", "C16", "2026-09-29"),
        ("section_3_signed=2026-09-28", "C18", "2026-09-30"),
        ("reviewer_appointed=2026-10-08", "C19", "2026-10-09"),
        ("methodology_changed=2026-11-02", "C19", "2026-11-03"),
        ("lcspr_initiated=2026-10-01", "C20", "2026-10-02"),
        ("section_3_signed=2026-09-28", "C21", "None"),
        ("lcspr_initiated=2026-12-01", "C22", "2027-06-01"),
        ("delay_forecast=2027-05-10", "C23", "2027-05-12"),
        ("delay_forecast=2027-05-10", "C24", "2027-05-12"),
        ("first_panel_meeting=2026-11-02", "C25", "2026-11-16"),
        ("terms_approved=2026-11-16", "C26", "None"),
        ("workshop_planned=2027-02-15", "C27", "None"),
        ("workshop_planned=2027-02-15", "C28", "2027-01-25"),
        ("meeting_planned=2026-09-24", "C29", "None"),
        ("report_endorsed=2027-03-01", "C30", "2027-03-01"),
        ("publication_planned=2027-04-06", "C31", "2027-03-24"),
        ("non_publication_decided=2027-08-02", "C33", "2027-08-03"),
        ("published=2027-04-06", "C34", "2028-04-06"),
        ("published=2027-04-06", "C35", "None"),
        ("information_requested=2026-09-10", "C36", "None"),
        ("became_aware=2026-09-07", "C36", "None"),
        ("published=2027-04-06", "C38", "2027-07-06"),
        ("plan_agreed=2027-03-01", "C38", "2027-06-01"),
        ("lcspr_initiated=2026-12-01", "C39", "None"),
        ("lcspr_initiated=2026-12-01", "C41", "2027-01-01"),
        ("published=2027-04-06", "C42", "None"),
    ],
)
def test_one_fact_starts_the_clock_and_its_date_is_the_one_worked_out_by_hand(
    given: str, code: str, expected: str
) -> None:
    name, _, on = given.partition("=")

    assert due(facts(**{name: on}), code) == [expected]


def test_every_clock_that_a_fact_can_start_is_started_by_one_in_that_table() -> None:
    startable = {rule.code for rule in TIMETABLE if rule.starts_at or rule.back_from_rapid_review}

    assert set(CODES) - startable == {"C37", "C40"}


def test_only_what_the_contract_lists_is_without_a_date() -> None:
    everything = facts(**{fact.replace("-", "_"): "2026-09-08" for fact in Fact})
    cases = [everything, *({fact: on} for fact, on in everything.items())]
    found = [clock for case in cases for clock in clocks(case).values()]

    assert {clock.code for clock in found if clock.due is None} == UNDATED
