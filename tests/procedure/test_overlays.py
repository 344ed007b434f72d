"""What can be on in any stage: what puts it on, who is told, and what a channel sees of it."""

from typing import Final

import pytest

from procedure.case import Case, DecisionCode
from procedure.disclosure import Tier
from procedure.facts import Fact
from procedure.forms.release import RELEASE
from procedure.overlay_rules import Overlay, OverlayRule, Raised
from procedure.overlays import (
    OVERLAYS,
    asked_at_meetings,
    bars_lifting,
    channel_words,
    next_told,
    overlays_on,
    rule_of,
)
from procedure.roles import Partner, PersonId, Role
from procedure.stages import Stage
from tests.procedure.given import day
from tests.procedure.given_case import FORM, a_case, signature, whole

NAMES: Final = [
    "IMMEDIATE_SAFETY", "RECORDS_SECURED", "ESCALATED", "WITHHELD", "PARALLEL", "DELAY_FORECAST",
    "CROSS_BORDER", "NATIONAL_REVIEW", "LEGAL_ADVICE", "COURT_ORDER", "INSTITUTIONAL_SETTING",
    "MEDIA_INTEREST",
]  # fmt: skip
SPOKEN: Final = {
    Overlay.RECORDS_SECURED: "Records",
    Overlay.DELAY_FORECAST: "Review timetable",
}
SECTIONS: Final = ["4.6", "4.8", "4.1", "2", "11", "3", "9.2", "20", "12", "17.2", "4.8", "17.4"]
STAYS: Final = {Overlay.CROSS_BORDER, Overlay.LEGAL_ADVICE, Overlay.INSTITUTIONAL_SETTING}
TODAY: Final = day("2026-09-24")


def named(rule: OverlayRule) -> str:
    return rule.overlay.value


def raised(overlay: Overlay, on: str, lifted: str = "") -> Raised:
    return Raised(
        overlay=overlay,
        on=day(on),
        by=PersonId("uma"),
        role=Role.BUSINESS_UNIT,
        note=FORM,
        lifted=day(lifted) if lifted else None,
    )


def on(case: Case, *put_on: Raised) -> list[Overlay]:
    return [rule.overlay for rule in overlays_on(case, put_on, TODAY)]


def viewed(*views: tuple[Partner, str]) -> Case:
    return a_case(
        Stage.LA_CONSIDERATION,
        [
            signature(DecisionCode.PARTNERS_AGREE, view, Role.PARTNER_LEAD, partner)
            for partner, view in views
        ],
    )


def test_there_are_twelve_and_each_has_one_row() -> None:
    assert [overlay.name for overlay in Overlay] == NAMES
    assert len(NAMES) == 12
    assert [rule.overlay for rule in OVERLAYS] == list(Overlay)


def test_each_rests_on_its_section() -> None:
    assert [str(rule.source) for rule in OVERLAYS] == [f"s{number}" for number in SECTIONS]


@pytest.mark.parametrize("rule", OVERLAYS, ids=named)
def test_each_says_what_puts_it_on_what_it_changes_and_who_is_told(
    rule: OverlayRule,
) -> None:
    assert rule.put_on.endswith(".")
    assert rule.changes.endswith(".")
    assert rule.told
    assert rule_of(rule.overlay) is rule


def test_only_three_stay_on_once_they_are_on() -> None:
    assert {rule.overlay for rule in OVERLAYS if not rule.taken_off} == STAYS


def test_a_channel_sees_words_of_two_and_never_that_the_rest_are_on() -> None:
    assert {rule.overlay: rule.in_channel for rule in OVERLAYS if rule.in_channel} == SPOKEN
    assert channel_words(OVERLAYS) == ("Records", "Review timetable")


@pytest.mark.parametrize("rule", OVERLAYS, ids=named)
def test_what_has_no_words_for_a_channel_is_for_members(rule: OverlayRule) -> None:
    expected = Tier.CHANNEL if rule.overlay in SPOKEN else Tier.MEMBER

    assert rule.tier is expected


@pytest.mark.parametrize("overlay", Overlay)
def test_an_overlay_is_on_from_the_day_it_is_put_on_until_it_is_taken_off(
    overlay: Overlay,
) -> None:
    case = a_case()

    assert on(case, raised(overlay, "2026-09-24")) == [overlay]
    assert on(case, raised(overlay, "2026-09-01", "2026-09-25")) == [overlay]
    assert on(case, raised(overlay, "2026-09-25")) == []
    assert on(case, raised(overlay, "2026-09-01", "2026-09-24")) == []


def test_safety_comes_first_however_they_were_put_on() -> None:
    media = raised(Overlay.MEDIA_INTEREST, "2026-09-01")
    safety = raised(Overlay.IMMEDIATE_SAFETY, "2026-09-02")

    assert on(a_case(), media, safety) == [Overlay.IMMEDIATE_SAFETY, Overlay.MEDIA_INTEREST]


def test_a_partner_who_disagrees_is_seen_in_the_case_itself() -> None:
    split = viewed((Partner.POLICE, "disagree"), (Partner.LOCAL_AUTHORITY, "agree"))
    settled = viewed((Partner.POLICE, "disagree"), (Partner.POLICE, "agree"))

    assert on(split) == [Overlay.ESCALATED]
    assert on(settled) == []


@pytest.mark.parametrize(
    ("told", "owed"),
    [
        pytest.param({}, True, id="nobody told"),
        pytest.param({Fact.DELAY_NOTIFIED: "2026-09-09"}, True, id="told of an earlier delay"),
        pytest.param({Fact.DELAY_NOTIFIED: "2026-09-10"}, False, id="told"),
    ],
)
def test_a_delay_is_on_until_notice_of_it_is_given(told: dict[Fact, str], *, owed: bool) -> None:
    case = a_case(facts={Fact.DELAY_FORECAST: "2026-09-10", **told})

    assert (Overlay.DELAY_FORECAST in on(case)) is owed
    assert Overlay.DELAY_FORECAST not in on(a_case(facts=told))


@pytest.mark.parametrize(
    ("outcome", "decided_on", "owed"),
    [
        pytest.param("in-time", "2026-09-10", False, id="the forecast recovers"),
        pytest.param("in-time", "2026-09-09", True, id="an earlier forecast had recovered"),
        pytest.param("send", "2026-09-10", True, id="notice is to be sent"),
    ],
)
def test_a_forecast_that_recovers_asks_for_no_notice(
    outcome: str, decided_on: str, *, owed: bool
) -> None:
    made = signature(DecisionCode.DELAY, outcome, Role.SUBGROUP_CHAIR, on=decided_on)
    case = a_case(signatures=[made], facts={Fact.DELAY_FORECAST: "2026-09-10"})

    assert (Overlay.DELAY_FORECAST in on(case)) is owed


def test_safety_and_other_proceedings_are_asked_about_at_every_meeting() -> None:
    asked = {rule.overlay for rule in asked_at_meetings()}

    assert asked == {Overlay.IMMEDIATE_SAFETY, Overlay.PARALLEL}


def test_information_withheld_goes_up_step_by_step_to_the_partners() -> None:
    told: list[Role] = []
    while role := next_told(Overlay.WITHHELD, told):
        told.append(role)

    assert told == [Role.SUBGROUP_CHAIR, Role.AGENCY_SAFEGUARDING_LEAD, Role.PARTNER_LEAD]


@pytest.mark.parametrize("overlay", sorted(STAYS))
def test_what_is_true_of_a_case_for_good_is_not_taken_off(overlay: Overlay) -> None:
    refused = bars_lifting(a_case(), overlay)

    assert refused is not None
    assert refused.because == "Once it is on a case, this stays on it."


def test_what_the_case_still_shows_is_not_taken_off() -> None:
    refused = bars_lifting(viewed((Partner.POLICE, "disagree")), Overlay.ESCALATED)

    assert refused is not None
    assert refused.because == "The case still shows it. It goes when: The next level resolves it."
    assert bars_lifting(viewed((Partner.POLICE, "agree")), Overlay.ESCALATED) is None


@pytest.mark.parametrize(
    ("decision", "release", "may"),
    [
        pytest.param("no-review", RELEASE, True, id="no review, and released"),
        pytest.param("no-review", "keep", False, id="no review, and kept"),
        pytest.param("alternative-review", RELEASE, False, id="another review"),
        pytest.param("commission", RELEASE, False, id="a review"),
    ],
)
def test_records_are_released_only_where_there_is_no_review_of_any_kind(
    decision: str, release: str, *, may: bool
) -> None:
    case = a_case(signatures=[*whole("D14", decision), *whole("D16", release)])

    assert (bars_lifting(case, Overlay.RECORDS_SECURED) is None) is may


@pytest.mark.parametrize(
    "overlay", sorted(set(Overlay) - STAYS - {Overlay.RECORDS_SECURED}), ids=str
)
def test_every_other_overlay_may_be_taken_off(overlay: Overlay) -> None:
    assert bars_lifting(a_case(), overlay) is None
