"""Section 2: reasons for every criterion, and what each recommendation asks for."""

import pytest

from procedure.disclosure import Tier
from procedure.filling import Filled, asked, flat, missing, payload
from procedure.forms.criteria import HAVE_REGARD, MUST_CONSIDER
from procedure.forms.section_2 import RECOMMENDATIONS, SECTION_2
from procedure.questions import PageKey
from procedure.stages import Stage
from procedure.turning import keep
from tests.procedure.roads import end, sent


def ids(page: str, typed: dict[str, str]) -> list[str]:
    filled = keep(SECTION_2, Filled(), PageKey(page), typed)
    return [question.id for question in asked(SECTION_2, filled, PageKey(page))]


def pages(answers: dict[str, str]) -> list[str]:
    return list(payload(SECTION_2, end(SECTION_2, answers)))


def test_the_three_recommendations_are_in_the_words_of_the_guidance() -> None:
    assert [(r.key, r.words, r.leads_to) for r in RECOMMENDATIONS] == [
        ("commission", "LCSPR to be commissioned", Stage.LCSPR_INITIATED),
        (
            "alternative-review",
            "criteria for an LCSPR not met- alternative form of learning review recommended",
            Stage.ALTERNATIVE_REVIEW,
        ),
        (
            "no-review",
            (
                "criteria for an LCSPR not met \N{EN DASH} no alternative form of learning review "
                "recommended"
            ),
            Stage.CLOSED_NO_REVIEW,
        ),
    ]


@pytest.mark.parametrize(
    ("page", "keys"),
    [
        ("must-consider", [criterion.key for criterion in MUST_CONSIDER]),
        ("have-regard", [criterion.key for criterion in HAVE_REGARD]),
    ],
)
@pytest.mark.parametrize("answer", ["yes", "no"])
def test_every_criterion_needs_an_answer_and_reasons(
    page: str, keys: list[str], answer: str
) -> None:
    taken = sent(SECTION_2, page, {f"met-{key}": answer for key in keys})

    assert list(taken.complaints) == [f"why-{key}" for key in keys]
    assert len(sent(SECTION_2, page, {}).complaints) == 2 * len(keys)


@pytest.mark.parametrize(
    ("recommendation", "opened"),
    [
        ("commission", ["enquiry"]),
        ("alternative-review", ["alternative", "dissemination"]),
        ("no-review", ["dissemination"]),
    ],
)
def test_each_recommendation_asks_for_its_own_details(
    recommendation: str, opened: list[str]
) -> None:
    assert pages({"recommendation": recommendation}) == [
        "meeting",
        "action",
        "must-consider",
        "have-regard",
        "recommendation",
        *opened,
        "dissent",
    ]


def test_whether_the_criteria_are_met_is_apart_from_the_recommendation() -> None:
    filled = end(SECTION_2, {"criteria-met": "yes", "recommendation": "no-review"})

    assert missing(SECTION_2, filled) == ()
    assert flat(SECTION_2, filled)["criteria-met"] == "yes"


def test_the_quorum_that_is_confirmed_is_in_the_words_of_the_guidance() -> None:
    [record] = [
        question
        for question in asked(SECTION_2, Filled(), PageKey("meeting"))
        if question.id == "record-right"
    ]

    assert "quorum" in record.asks
    assert "only quorate if at least three representatives from partner agencies" in record.hint
    assert "including at least two of the safeguarding partners" in record.hint


@pytest.mark.parametrize("question", ["criteria-why", "recommendation-why", "short-reason"])
def test_a_recommendation_without_reasons_is_not_taken(question: str) -> None:
    typed = dict.fromkeys(ids("recommendation", {}), "yes") | {"recommendation": "commission"}
    taken = sent(SECTION_2, "recommendation", {**typed, question: ""})

    assert list(taken.complaints) == [question]


def test_only_the_short_reason_may_leave_the_sealed_form() -> None:
    questions = asked(SECTION_2, Filled(), PageKey("recommendation"))
    tiers = {question.id: question.tier for question in questions}

    assert tiers["short-reason"] is Tier.MEMBER
    assert tiers["recommendation-why"] is Tier.CASE
    assert tiers["criteria-why"] is Tier.CASE


@pytest.mark.parametrize(
    ("page", "typed", "opened"),
    [
        ("action", {"action-needed": "yes"}, ["action-what"]),
        ("action", {"learning-found": "yes"}, ["learning", "learning-shared"]),
        ("dissent", {"agreed": "no"}, ["dissent"]),
        ("dissent", {"information": "enough"}, ["information-missing"]),
    ],
)
def test_an_answer_opens_what_belongs_to_it(
    page: str, typed: dict[str, str], opened: list[str]
) -> None:
    assert [q for q in ids(page, typed) if q not in ids(page, {})] == opened


def test_whoever_signs_is_asked_for_an_interest_of_their_own() -> None:
    assert "own-interest" in ids("meeting", {})
