"""Section 3: the decision, which may be as recommended or otherwise."""

import pytest

from procedure.filling import Filled, asked, flat, missing, payload
from procedure.forms.section_2 import RECOMMENDATIONS
from procedure.forms.section_3 import AS_RECOMMENDED, SECTION_3, decided
from procedure.questions import PageKey
from procedure.turning import keep
from tests.procedure.roads import end, sent


def ids(page: str, typed: dict[str, str]) -> list[str]:
    filled = keep(SECTION_3, Filled(), PageKey(page), typed)
    return [question.id for question in asked(SECTION_3, filled, PageKey(page))]


@pytest.mark.parametrize("decision", [AS_RECOMMENDED, *(r.key for r in RECOMMENDATIONS)])
def test_a_decision_as_recommended_or_otherwise_is_taken(decision: str) -> None:
    filled = end(SECTION_3, {"decision": decision})

    assert missing(SECTION_3, filled) == ()
    assert flat(SECTION_3, filled)["decision"] == decision


def test_as_recommended_is_read_as_what_was_recommended() -> None:
    assert decided({"decision": AS_RECOMMENDED}, "no-review") == "no-review"
    assert decided({"decision": "commission"}, "no-review") == "commission"


@pytest.mark.parametrize("question", ["own-interest", "decision", "decision-why", "decided-on"])
def test_a_decision_is_not_taken_without_its_parts(question: str) -> None:
    typed = {
        "own-interest": "none",
        "decision": "commission",
        "decision-why": "There is more to learn.",
        "decided-on": "2026-09-24",
    }

    assert sent(SECTION_3, "decision", typed).complaints == {}
    assert list(sent(SECTION_3, "decision", {**typed, question: ""}).complaints) == [question]


def test_a_decision_is_never_dated_ahead() -> None:
    taken = sent(SECTION_3, "decision", {"decided-on": "25 September 2026"})

    assert "future" in taken.complaints["decided-on"]


def test_an_alternative_review_decided_on_afresh_is_described() -> None:
    assert "alternative" in payload(SECTION_3, end(SECTION_3, {"decision": "alternative-review"}))
    assert "alternative" not in payload(SECTION_3, end(SECTION_3, {"decision": AS_RECOMMENDED}))


def test_peer_challenge_is_described_if_it_was_asked_for() -> None:
    assert ids("challenge", {"challenge": "no"}) == ["challenge"]
    assert ids("challenge", {"challenge": "yes"}) == [
        "challenge",
        "challenge-from",
        "challenge-on",
        "challenge-advice",
    ]
