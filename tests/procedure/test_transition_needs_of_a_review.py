"""What each way of a review waits for, where that is more than a fact on the record."""

from dataclasses import replace
from datetime import date

import pytest

from procedure.facts import Fact
from procedure.overlay_rules import Overlay
from tests.procedure.given import day
from tests.procedure.given_case import ALL_FACTS, decided
from tests.procedure.given_transitions import (
    INSTEAD,
    ready,
    said,
    the_way,
    without,
)


@pytest.mark.parametrize(
    ("decided_so", "not_yet", "says"),
    [
        pytest.param({"D17": "no-reviewer"}, Fact.REVIEWER_APPOINTED, (16, 17), id="reviewer"),
        pytest.param({"D22": "not-invited"}, Fact.FAMILY_HEARD, (19, 20), id="family"),
        pytest.param({"D24": "not-suitable"}, Fact.WORKSHOP_HELD, (19, 20), id="workshop"),
    ],
)
def test_a_thing_is_done_or_it_is_decided_that_it_is_not_to_be(
    decided_so: dict[str, str], not_yet: Fact, says: tuple[int, int]
) -> None:
    way = the_way(*says)
    undecided = dict.fromkeys(decided_so, "")

    assert said(ready(way, without(not_yet), **decided_so), way) == []
    assert len(said(ready(way, without(not_yet)), way)) == 1
    assert len(said(ready(way, ALL_FACTS, **undecided), way)) == 1


def test_a_report_that_was_sent_back_is_found_fit_again() -> None:
    way = the_way(20, 21)
    back = ready(way, D27="return")
    [fit] = [made for made in decided() if made.decision == "D26"]
    mended = replace(back.case, signatures=(*back.case.signatures, fit))

    assert said(back, way) == [
        "The Case Review Panel has not found the report fit since it was last changed."
    ]
    assert said(replace(back, case=mended), way) == []
    assert len(said(ready(way, D26="fit more-work", D27=""), way)) == 1


def test_a_report_sent_back_is_approved_by_neither() -> None:
    way = the_way(21, 22)

    assert said(ready(way, D27="agree return"), way) == [
        "The report has not been approved by the Subgroup and then by the Partnership."
    ]


def test_a_report_is_approved_by_the_subgroup_first() -> None:
    way = the_way(21, 22)
    here = ready(way)
    approvals = [made for made in decided() if made.decision == "D27"]
    others = [made for made in here.case.signatures if made.decision != "D27"]
    backwards = replace(here.case, signatures=(*others, *reversed(approvals)))

    assert said(replace(here, case=backwards), way) == [
        "The report has not been approved by the Subgroup and then by the Partnership."
    ]


@pytest.mark.parametrize(
    "fact", [Fact.SENT_TO_PANEL, Fact.SENT_TO_SECRETARY_OF_STATE, Fact.SENT_TO_OFSTED]
)
def test_each_of_the_three_is_sent_the_report_in_time(fact: Fact) -> None:
    way = the_way(22, 24)
    in_full = without(Fact.NON_PUBLICATION_DECIDED)
    late = {**in_full, fact: "2027-06-22"}

    assert said(ready(way, {**in_full, fact: "2027-06-21"}), way) == []
    assert said(ready(way, late), way) == [
        "It was not sent to all three in time for the date of publication."
    ]
    assert len(said(ready(way, without(fact)), way)) == 2


def test_nothing_is_published_against_an_order_of_a_court() -> None:
    way = the_way(22, 24)
    here = replace(ready(way), overlays=frozenset({Overlay.COURT_ORDER}))

    assert said(here, way) == ["A court order or other restriction on publication is in force."]


@pytest.mark.parametrize("pair", [(23, 22), (23, 24)])
def test_what_the_partners_thought_before_the_advice_is_not_their_decision(
    pair: tuple[int, int],
) -> None:
    way = the_way(*pair)
    here = ready(way, {**ALL_FACTS, Fact.ADVICE_RECEIVED: "2027-05-03"}, **INSTEAD[pair])

    assert said(here, way) == [
        "The safeguarding partners have not all decided so since the advice was received."
    ]


def test_every_partner_has_decided_since_the_advice_and_nobody_else_need_have() -> None:
    way = the_way(23, 24)
    here = ready(way, {**ALL_FACTS, Fact.ADVICE_RECEIVED: "2027-05-02"}, D28="not-publish")
    [first, *_] = [made for made in here.case.signatures if made.decision == "D28"]
    early = {made: replace(made, on=day("2027-05-01")) for made in here.case.signatures}
    one_too_early = tuple(early[s] if s is first else s for s in here.case.signatures)
    others_early = tuple(s if s.decision == "D28" else early[s] for s in here.case.signatures)

    assert said(replace(here, case=replace(here.case, signatures=others_early)), way) == []
    assert said(replace(here, case=replace(here.case, signatures=one_too_early)), way) == [
        "The safeguarding partners have not all decided so since the advice was received."
    ]


def test_the_partners_decide_to_publish_nothing_only_together() -> None:
    way = the_way(23, 24)
    here = ready(way, D28="not-publish")
    [*others, last] = [made for made in here.case.signatures if made.decision == "D28"]
    split = replace(here.case, signatures=(*others, replace(last, outcome="publish")))

    assert len(said(replace(here, case=split), way)) == 1


def test_findings_that_have_yet_to_go_to_somebody_keep_an_alternative_review_going() -> None:
    way = the_way(15, 24)

    assert len(said(ready(way, without(Fact.FINDINGS_TO_PARTNERSHIP)), way)) == 1


def test_a_report_stays_on_the_website_for_its_year() -> None:
    way = the_way(25, 26)
    here = ready(way)
    last = day("2028-06-30")

    assert len(said(replace(here, on=last), way)) == 1
    assert said(replace(here, on=date(2028, 7, 1)), way) == []
    assert said(replace(ready(way, without(Fact.PUBLISHED)), on=last), way) == []


def test_a_case_is_opened_again_with_a_reason_and_where_it_was() -> None:
    where_it_was, elsewhere = the_way(26, 25), the_way(26, 14)
    here = ready(where_it_was)

    assert said(replace(here, reason=" "), where_it_was) == ["Say why the case is opened again."]
    assert said(here, elsewhere) == ["The case was not archived from that stage."]
