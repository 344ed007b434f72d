"""Settings: each reading is offered, each length may be made stricter, and nothing slips by."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.lengths import (
    LENGTHS,
    PAPERS,
    REPLIES,
    SCRUTINY,
    SET_MEETING,
    SHARE_NOTIFICATION,
    TELL_REFERRER,
    Length,
    Unit,
)
from procedure.readings import READINGS, DayZero, QuorumMode, Reading
from procedure.settings import SETTINGS, SettingRule, Settings, settings_from
from tests.procedure.given import chosen


@pytest.mark.parametrize("reading", READINGS, ids=lambda reading: reading.key)
def test_every_value_a_reading_offers_is_allowed_and_kept(reading: Reading) -> None:
    kept = [chosen({reading.key: str(value)}).value(reading) for value in reading.offers]

    assert kept == [str(value) for value in reading.offers]


@pytest.mark.parametrize("length", LENGTHS, ids=lambda length: length.key)
def test_a_length_may_be_stricter_and_never_looser(length: Length) -> None:
    allowed = [n for n in range(40) if length.reading(n) is not None]

    assert allowed == list(range(length.least, length.most + 1))
    assert length.default in {length.least, length.most}


@pytest.mark.parametrize(
    ("length", "stricter", "looser"),
    [
        pytest.param(REPLIES, "4", "6", id="within a time: fewer days"),
        pytest.param(PAPERS, "3", "1", id="before a date: more days"),
        pytest.param(SCRUTINY, "4", "2", id="open for at least: longer"),
        pytest.param(TELL_REFERRER, "0", "2", id="within a day: the same day"),
    ],
)
def test_which_way_is_stricter(length: Length, stricter: str, looser: str) -> None:
    assert chosen({length.key: stricter}).length(length) == int(stricter)
    assert isinstance(settings_from({length.key: looser}), tuple)


@pytest.mark.parametrize("length", [SHARE_NOTIFICATION, SET_MEETING])
def test_only_what_is_due_the_same_day_may_be_given_a_day_longer(length: Length) -> None:
    assert [n for n in range(9) if length.reading(n) is not None] == [0, 1]
    assert length.default == 0
    assert length.allows == "0 (the same working day) to 1 working day"
    assert length.in_words("0") == f"{length.means}: the same working day."


def test_what_is_not_chosen_stays_as_it_was() -> None:
    settings = chosen({"counting.day_zero": "include"})

    assert settings == Settings(counting_day_zero=DayZero.INCLUDE)
    assert settings.quorum_mode is QuorumMode.STRICT
    assert settings.length(REPLIES) == 5


def test_a_whole_number_may_come_as_a_number() -> None:
    assert chosen({"replies.due_within": 3}).length(REPLIES) == 3
    assert chosen({"replies.due_within": 3}).value(REPLIES) == "3"


@pytest.mark.parametrize(
    ("key", "value", "complaint"),
    [
        pytest.param(
            "rapid_review.anchor",
            "both",
            "The setting rapid_review.anchor cannot be “both”; it may be dual, awareness or"
            " notification.",
            id="a reading that is not offered",
        ),
        pytest.param(
            "replies.due_within",
            9,
            "The setting replies.due_within cannot be “9”; it may be 1 to 5 working days.",
            id="a length that is looser",
        ),
        pytest.param(
            "referral.inform_la_within",
            "soon",
            "The setting referral.inform_la_within cannot be “soon”; it may be 0 (the same working"
            " day) to 1 working day.",
            id="not a number",
        ),
        pytest.param(
            "papers.share_before",
            True,
            "The setting papers.share_before cannot be “True”; it may be 2 to 5 working days.",
            id="yes is not a number",
        ),
        pytest.param(
            "papers.share_before",
            "²",
            "The setting papers.share_before cannot be “²”; it may be 2 to 5 working days.",
            id="a small figure two is not a number",
        ),
    ],
)
def test_a_complaint_names_the_key_and_what_is_allowed(
    key: str, value: object, complaint: str
) -> None:
    assert settings_from({key: value}) == (complaint,)


def test_an_unknown_key_is_a_complaint_with_the_nearest_one() -> None:
    found = settings_from({"rapid_review.anker": "dual"})
    assert isinstance(found, tuple)
    [complaint] = found

    assert complaint.startswith(
        "There is no setting rapid_review.anker (did you mean rapid_review.anchor?); it may be"
        " rapid_review.anchor, counting.day_zero,"
    )
    assert complaint.endswith("reminders.before_a_date or reminders.12_months.")


def test_an_unknown_key_like_no_other_gets_no_hint() -> None:
    found = settings_from({"zzz": "1"})
    assert isinstance(found, tuple)

    assert "did you mean" not in found[0]


def test_every_complaint_is_made_at_once() -> None:
    assert len(settings_from({"quorum.mode": "lax", "replies.due_within": "0"})) == 2  # type: ignore[arg-type]


@given(
    key=st.sampled_from([rule.key for rule in (*READINGS, *LENGTHS)]), value=st.text(max_size=6)
)
def test_no_value_is_ever_taken_for_another(key: str, value: str) -> None:
    [rule] = [rule for rule in SETTINGS if rule.key == key]
    found = settings_from({key: value})

    assert isinstance(found, tuple) or found.value(rule) in {
        value.strip(),
        value.strip().lstrip("0"),
    }


@pytest.mark.parametrize("rule", SETTINGS, ids=lambda rule: rule.key)
def test_every_value_of_a_setting_is_said_in_words(rule: SettingRule) -> None:
    values = list(rule.offers) if isinstance(rule, Reading) else [str(n) for n in range(40)]
    said = [rule.in_words(value) for value in values]

    assert [words for words in said if not re.fullmatch(r"[A-Z][^{}=]*[^.]\.", words)] == []
    assert [words for words in said if rule.key in words.lower()] == []
    assert len(set(said)) == len(said)


def test_every_setting_has_its_own_key_a_source_and_says_what_it_means() -> None:
    assert len({rule.key for rule in SETTINGS}) == len(SETTINGS)
    assert all(rule.means and rule.allows and str(rule.source) for rule in SETTINGS)
    assert {rule.source.pinpoint for rule in LENGTHS} == {rule.key for rule in LENGTHS}
    assert {rule.unit for rule in LENGTHS} == set(Unit)
