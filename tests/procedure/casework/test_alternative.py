"""Alternative reviews: commissioned with a date each, and reminded of by that date alone."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.case import Case, DecisionCode
from procedure.casework.alternative_dates import reminders, review_led_by
from procedure.casework.ask import Ask
from procedure.facts import Fact
from procedure.notices import NoticeKind
from procedure.outcome_words import answer_words, outcome_words
from procedure.roles import Actor, Role
from procedure.settings import Settings
from procedure.stages import Stage
from procedure.tasks import open_tasks, possible_changes, task
from tests.procedure.casework.given import (
    EVERYBODY,
    PAT,
    RUTH,
    UMA,
    an_ask,
    changed,
    complaints,
    done,
    person,
    refused,
)
from tests.procedure.casework.life import DECIDES, SECTION_3, until
from tests.procedure.given import ENGLAND, day

HOUSING = person("Hugo Lead", Role.AGENCY_SAFEGUARDING_LEAD, agency="housing")
BOARD = person("Bo Member", Role.BOARD_MEMBER, agency="housing")
KNOWN = {one.person: one for one in (*EVERYBODY, HOUSING, BOARD)}
DECIDED = done(
    until("section 2 is signed"),
    replace(SECTION_3, answers={**DECIDES, "decision": "alternative-review"}),
)
REVIEW = {
    "asked-for": "single-agency-review",
    "agency": "housing",
    "written-to": "safeguarding-lead",
    "written-to-name": "Hugo Lead",
    "findings-to": "subgroup",
    "findings-by": "2026-12-01",
}
AUDIT = {
    "asked-for": "multi-agency-audit",
    "written-to-name": "Quinn Chair",
    "findings-to": "quality-assurance",
    "findings-by": "2027-01-15",
}


def commissions(answers: dict[str, str], about: str = "", **other: str) -> Ask:
    given = answers | {name.replace("_", "-"): value for name, value in other.items()}
    ask = an_ask(PAT, Action.COMMISSION_REVIEW, "2026-09-30", given, about)
    return replace(ask, enrolled=KNOWN)


def gives(about: str, on: str = "2026-11-30", **more: str) -> Ask:
    given = {"on": on, "evidence": "File 14", **more}
    return an_ask(UMA, Action.RECORD_FINDINGS, "2026-12-01", given, about)


COMMISSIONED = replace(done(DECIDED, commissions(REVIEW)), stage=Stage.ALTERNATIVE_REVIEW)
BOTH = replace(
    done(DECIDED, commissions(REVIEW), commissions(AUDIT, "again")),
    stage=Stage.ALTERNATIVE_REVIEW,
)


@pytest.mark.parametrize(
    ("written_to", "lead"), [("safeguarding-lead", HOUSING), ("board-member", BOARD)]
)
def test_whoever_is_written_to_leads_it_and_is_told(written_to: str, lead: Actor) -> None:
    change = changed(DECIDED, commissions(REVIEW, written_to=written_to))
    [review] = change.case.alternatives
    made = change.case.signed(DecisionCode.ALTERNATIVE, about="1")

    assert made
    assert (made.outcome, made.by) == ("single-agency-review", PAT.person)
    assert (review.lead, review.due) == (lead.person, day("2026-12-01"))
    assert [(one.kind, one.to.person) for one in change.notices] == [
        (NoticeKind.ALTERNATIVE, lead.person)
    ]
    assert review_led_by(change.case, lead, "1") == review
    assert review_led_by(change.case, replace(lead, roles=frozenset()), "1") is None
    assert review_led_by(change.case, RUTH, "1") is None
    assert review_led_by(change.case, lead, "9") is None


def test_with_nobody_in_teams_to_lead_it_the_business_manager_is_reminded() -> None:
    case = done(DECIDED, commissions(AUDIT))

    assert case.alternatives[0].lead is None
    assert said(case, "2027-01-18") == {(RUTH.person, "1/late-1.2027-01-15")}


@pytest.mark.parametrize(
    ("today", "step"),
    [("2026-10-01", ""), ("2026-12-01", "day"), ("2026-12-02", "late-1"), ("2026-12-05", "")],
)
def test_it_is_reminded_of_by_its_own_date_on_working_days(today: str, step: str) -> None:
    about = f"1/{step}.2026-12-01"
    both = {(HOUSING.person, about), (RUTH.person, about)}

    assert said(COMMISSIONED, today) == (both if step else set())


def moves(to: str, about: str = "1", on: str = "2026-11-20") -> Ask:
    given = {"findings-by": to, "reasons": "Two of those to be spoken to are ill."}
    return an_ask(PAT, Action.CHANGE_REVIEW_DATE, on, given, about)


def test_its_date_is_changed_for_a_reason_and_the_one_before_stays_on_record() -> None:
    change = changed(BOTH, moves("2027-01-11"))
    case = done(change.case, moves("2027-02-01"))
    made = [one for one in case.signatures if one.decision is DecisionCode.REVIEW_DATE]

    assert [one.due for one in case.alternatives] == [day("2027-02-01"), day("2027-01-15")]
    assert [(one.outcome, one.about, one.name) for one in made] == [
        ("2026-12-01", "1", PAT.name),
        ("2027-01-11", "1", PAT.name),
    ]
    assert change.details == {"was": "2026-12-01", "now": "2027-01-11"}
    assert {(one.to.person, one.about) for one in change.notices} == {
        (HOUSING.person, "1/moved.2027-01-11"),
        (RUTH.person, "1/moved.2027-01-11"),
    }
    assert answer_words(made[0]) == outcome_words(made[0]) == "It was Tue 1 Dec 2026"


def test_it_is_reminded_of_again_by_the_date_it_has_now() -> None:
    case = done(COMMISSIONED, moves("2027-01-11"))

    assert said(case, "2026-12-01") == set()
    assert said(case, "2027-01-11") == {
        (HOUSING.person, "1/day.2027-01-11"),
        (RUTH.person, "1/day.2027-01-11"),
    }


def test_another_date_is_ahead_and_another_and_of_a_review_that_waits() -> None:
    over = done(BOTH, gives("1/findings-to-subgroup"), gives("1/findings-to-partnership"))
    early = complaints(COMMISSIONED, moves("2026-11-20"))
    same = complaints(COMMISSIONED, moves("2026-12-01"))

    assert early == {"findings-by": "The day the findings are due must be after today"}
    assert same == {"findings-by": "This is the date it has already. Give another one"}
    for case, about in ((over, "1"), (COMMISSIONED, "9")):
        because, source = refused(case, moves("2027-01-11", about, "2026-12-02"))
        assert because.startswith("There is no such learning review whose findings")
        assert source == "default: a date for every alternative review"


def test_a_date_is_offered_to_be_changed_until_the_findings_have_gone_everywhere() -> None:
    over = done(BOTH, gives("1/findings-to-subgroup"), gives("1/findings-to-partnership"))

    assert offered(BOTH) == ["change-review-date/1", "change-review-date/2"]
    assert offered(over) == ["change-review-date/2"]
    assert [found.about for key in offered(BOTH) if (found := task(key))] == ["1", "2"]
    assert task("change-review-date/0") is None


def test_each_review_asks_for_one_thing_at_a_time() -> None:
    given = done(BOTH, gives("1/findings-to-subgroup"))
    first = task("record-findings/1/findings-to-subgroup")

    assert awaited(BOTH) == ["1/findings-to-subgroup", "2/findings-to-quality-assurance"]
    assert awaited(given) == ["1/findings-to-partnership", "2/findings-to-quality-assurance"]
    assert first
    assert (first.stands(BOTH), first.over(given)) == (True, True)
    assert awaited(done(given, gives("1/findings-to-partnership"))) == [
        "2/findings-to-quality-assurance"
    ]
    assert task("record-findings/1/became-aware") is None
    assert [*open_tasks(replace(BOTH, stage=Stage.ARCHIVED))] == []


def awaited(case: Case) -> list[str]:
    return [one.about for one in open_tasks(case) if one.action is Action.RECORD_FINDINGS]


def offered(case: Case) -> list[str]:
    found = (one.key for one in possible_changes(case))
    return [key for key in found if key.startswith("change-review-date")]


def said(case: Case, today: str) -> set[tuple[str | None, str]]:
    found = reminders(case, day(today), ENGLAND, Settings())
    return {(one.to.person, one.about) for one in found}


def test_nothing_is_said_of_a_review_once_its_findings_have_gone_everywhere() -> None:
    case = done(COMMISSIONED, gives("1/findings-to-subgroup"))
    over = done(case, gives("1/findings-to-partnership"))

    assert said(case, "2026-12-02")
    assert said(over, "2026-12-02") == set()
    assert over.stage is Stage.LEARNING_AND_ACTION


def test_findings_go_in_turn_and_the_case_waits_for_every_review() -> None:
    early, _ = refused(BOTH, gives("1/findings-to-partnership"))
    case = done(BOTH, gives("1/findings-to-subgroup"), gives("1/findings-to-partnership"))
    last = done(case, gives("2/findings-to-quality-assurance"))

    assert early.startswith("These findings are not asked for now")
    assert case.stage is Stage.ALTERNATIVE_REVIEW
    assert case.dates[Fact.FINDINGS_TO_PARTNERSHIP] == day("2026-11-30")
    assert last.stage is Stage.LEARNING_AND_ACTION
    assert refused(case, gives("1/findings-to-partnership"))[0] == early


def test_findings_are_not_given_before_they_could_be_and_their_place_names_nobody() -> None:
    assert complaints(COMMISSIONED, gives("1/findings-to-subgroup", "2026-09-29")) == {
        "on": "They cannot have been given before Wed 30 Sep 2026"
    }
    named = gives("1/findings-to-subgroup", evidence="Ring 07700 900123")
    assert complaints(COMMISSIONED, named).keys() == {"evidence"}
    assert refused(COMMISSIONED, gives("1/findings-to-subgroup", "2026-12-02"))[0].startswith(
        "A date for something already done"
    )


def test_a_review_is_commissioned_for_a_day_ahead_and_by_the_route_of_its_kind() -> None:
    assert complaints(DECIDED, commissions(REVIEW, findings_by="2026-09-30")) == {
        "findings-by": "The day the findings are due must be after today"
    }
    assert complaints(DECIDED, commissions(AUDIT, findings_to="subgroup")).keys() == {
        "findings-to"
    }
    assert complaints(DECIDED, commissions(REVIEW, findings_to="quality-assurance")) == {
        "findings-to": "The findings of this kind go first as “Findings given to the Subgroup”"
    }


def test_a_second_review_is_chosen_to_be_one_more_and_never_by_pressing_twice() -> None:
    twice, source = refused(COMMISSIONED, commissions(REVIEW))

    assert twice.startswith("A review was commissioned on Wednesday 30 September 2026.")
    assert source == "s5"
    assert [one.number for one in BOTH.alternatives] == [1, 2]


def test_a_press_on_an_old_card_is_answered_with_the_first_review() -> None:
    first, second = BOTH.alternatives
    case = replace(BOTH, alternatives=(first, replace(second, written=day("2026-10-05"))))

    assert refused(case, commissions(REVIEW)) == refused(COMMISSIONED, commissions(REVIEW))


def test_findings_are_recorded_once_the_reviews_have_begun() -> None:
    not_begun = done(DECIDED, commissions(REVIEW))

    assert not_begun.stage is not Stage.ALTERNATIVE_REVIEW
    assert refused(not_begun, gives("1/findings-to-subgroup"))[0].startswith(
        "These findings are not asked for now"
    )


def test_nothing_is_commissioned_on_another_decision() -> None:
    assert refused(until("section 3 is signed"), commissions(REVIEW))[0].startswith(
        "An alternative review is commissioned once the Partnership Chair has decided on one"
    )


def test_a_review_has_somebody_to_lead_it() -> None:
    nobody = commissions(REVIEW, written_to_name=" ")

    assert refused(DECIDED, nobody)[0] == "Say who leads the review."


def test_findings_are_all_given_once_the_last_of_several_reviews_has_given_them() -> None:
    two = replace(
        done(DECIDED, commissions(REVIEW), commissions(REVIEW, "again")),
        stage=Stage.ALTERNATIVE_REVIEW,
    )
    one = done(two, gives("1/findings-to-subgroup"))
    both = done(one, gives("2/findings-to-subgroup", "2026-12-01"))

    assert Fact.FINDINGS_TO_SUBGROUP not in one.facts
    assert both.dates[Fact.FINDINGS_TO_SUBGROUP] == day("2026-12-01")
    assert [review.title for review in both.alternatives] == [
        "Single agency review (number 1)",
        "Single agency review (number 2)",
    ]
