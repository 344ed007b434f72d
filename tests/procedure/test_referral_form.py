"""The referral, page by page: what leads where, and what cannot be passed."""

import pytest

from procedure.disclosure import Tier
from procedure.filling import Filled, asked, flat, missing, payload, place, rows
from procedure.forms.criteria import HAVE_REGARD, MUST_CONSIDER
from procedure.forms.referral import REFERRAL
from procedure.forms.referral_tests import definition_met
from procedure.questions import Entries, Kind, PageKey
from procedure.turning import add, can_add, keep
from tests.procedure.roads import end, sent

CANARY = "Zebedee"


def ids(page: str, typed: dict[str, str]) -> list[str]:
    """Return what a page asks once these answers are on it."""
    filled = keep(REFERRAL, Filled(), PageKey(page), typed)
    return [question.id for question in asked(REFERRAL, filled, PageKey(page))]


def pages(answers: dict[str, str]) -> list[str]:
    return list(payload(REFERRAL, end(REFERRAL, answers)))


@pytest.mark.parametrize("answer", ["no", "yes-told"])
def test_safety_lets_pass_whoever_need_not_call_or_has_called(answer: str) -> None:
    taken = sent(REFERRAL, "safety", {"unsafe": answer, "told-whom": "999 at 10:20"})
    here = place(REFERRAL, taken.filled)

    assert taken.complaints == {}
    assert here is not None
    assert here.key == "referrer"


def test_safety_stops_whoever_has_yet_to_call_and_loses_nothing() -> None:
    started = sent(REFERRAL, "referrer", {"referrer-name": CANARY}).filled
    taken = sent(REFERRAL, "safety", {"unsafe": "yes-not-yet"}, started)
    here = place(REFERRAL, taken.filled)

    assert "call 999" in taken.complaints["unsafe"]
    assert "children's social care" in taken.complaints["unsafe"]
    assert here is not None
    assert here.key == "safety"
    assert taken.filled.answers[PageKey("referrer")] == {"referrer-name": CANARY}
    assert missing(REFERRAL, taken.filled)[0].startswith("Is anyone unsafe now?: Stop here.")


def test_safety_asks_whom_was_told_only_if_somebody_was() -> None:
    assert ids("safety", {"unsafe": "yes-told"}) == ["unsafe", "told-whom"]
    assert ids("safety", {"unsafe": "no"}) == ["unsafe"]


@pytest.mark.parametrize(
    ("answer", "opened"),
    [
        ("agrees", ["senior-name"]),
        ("not-asked", []),
        ("disagrees", ["senior-name", "senior-objection"]),
    ],
)
def test_a_senior_lead_may_disagree_and_the_referral_still_goes_in(
    answer: str, opened: list[str]
) -> None:
    assert ids("leads", {"senior-agrees": answer})[3:] == opened
    assert missing(REFERRAL, end(REFERRAL, {"senior-agrees": answer})) == ()


def test_at_least_one_child_is_named_and_four_or_more_fit() -> None:
    filled = sent(REFERRAL, "referrer", {}).filled
    four = [filled := add(REFERRAL, filled, "children") for _ in range(4)]

    assert "Children: Add at least 1 child." in missing(REFERRAL, Filled())
    assert all(can_add(REFERRAL, state, "children") for state in four)


def test_a_child_can_be_referred_with_little_known() -> None:
    little = {
        "child-name": "not known",
        "child-incident-on": "1/9/2026",
        "child-where": "not known",
        "child-ethnicity": "not known",
        "child-plan": "not-known",
        "child-social-care": "not-known",
        "child-legal-status": "not-known",
    }

    assert sent(REFERRAL, "children/1", little).complaints == {}


@pytest.mark.parametrize(
    ("answers", "opened"),
    [
        ({"child-plan": "before"}, "child-plan-dates"),
        ({"child-plan": "now"}, "child-plan-dates"),
        ({"child-plan": "now"}, "child-plan-category"),
        ({"child-social-care": "open"}, "child-social-worker"),
    ],
)
def test_a_child_known_to_social_care_is_asked_about_further(
    answers: dict[str, str], opened: str
) -> None:
    assert opened not in ids("children/1", {})
    assert opened in ids("children/1", answers)


@pytest.mark.parametrize(
    "entries", [step for step in REFERRAL.steps if isinstance(step, Entries)], ids=lambda e: e.id
)
def test_an_entry_is_called_the_same_on_its_list_and_on_its_page(entries: Entries) -> None:
    assert entries.page.title == entries.one.capitalize()


@pytest.mark.parametrize("name", ["relatives", "agencies", "key-dates"])
def test_relatives_agencies_and_key_dates_may_be_none_and_twelve_fit(name: str) -> None:
    filled = Filled()
    many = [filled := add(REFERRAL, filled, name) for _ in range(12)]

    assert missing(REFERRAL, end(REFERRAL, {})) == ()
    assert not can_add(REFERRAL, many[-1], name)
    assert can_add(REFERRAL, many[-2], name)


@pytest.mark.parametrize("abuse", ["known", "suspected", "neither"])
@pytest.mark.parametrize("harm", ["died", "seriously-harmed", "neither"])
def test_learning_is_asked_about_only_below_the_definition(abuse: str, harm: str) -> None:
    answers = {"abuse": abuse, "harm": harm}
    below = "neither" in {abuse, harm}

    assert definition_met(answers) is not below
    assert ("learning" in pages(answers)) is below


def test_the_definition_page_asks_which_abuse_and_how_lasting_the_harm_is() -> None:
    assert ids("definition", {"abuse": "suspected", "harm": "seriously-harmed"}) == [
        "abuse",
        "abuse-kinds",
        "harm",
        "harm-lasting",
    ]
    assert ids("definition", {"abuse": "neither", "harm": "died"}) == ["abuse", "harm"]


@pytest.mark.parametrize(
    ("page", "question", "keys"),
    [
        ("must-consider", "must", [criterion.key for criterion in MUST_CONSIDER]),
        ("have-regard", "regard", [criterion.key for criterion in HAVE_REGARD]),
    ],
)
def test_each_criterion_ticked_opens_its_evidence(
    page: str, question: str, keys: list[str]
) -> None:
    opened = [ids(page, {question: key})[1] for key in keys]

    assert opened == [f"{question}-{key}" for key in keys]
    assert ids(page, {question: ",".join(keys)})[1:5] == opened
    assert ids(page, {question: "none"}) == [question]


def test_a_criterion_ticked_without_evidence_stays_on_its_page() -> None:
    first = sent(REFERRAL, "must-consider", {"must": "themes"})
    second = sent(REFERRAL, "must-consider", {"must": "themes"}, first.filled)

    assert first.opened
    assert list(second.complaints) == ["must-themes"]


def test_more_areas_and_institutions_are_named_by_kind() -> None:
    assert ids("have-regard", {"regard": "more-areas"})[2:] == ["area-kinds"]
    assert ids("have-regard", {"regard": "institution"})[2:] == ["institution-kind"]


def test_parallel_investigations_are_asked_about_when_there_are_any() -> None:
    assert "investigations-who" in ids("action", {"investigations": "police,coroner"})
    assert "investigations-who" not in ids("action", {"investigations": "none"})
    assert "investigations-who" not in ids("action", {})


def test_nothing_that_identifies_is_shown_when_answers_are_checked() -> None:
    words = [
        question.id
        for step in ("referrer", "leads", "children/1", "circumstances", "action")
        for question in asked(REFERRAL, Filled(), PageKey(step))
        if question.kind in {Kind.LINE, Kind.TEXT}
        and (question.identifies or question.tier is Tier.CASE)
    ]
    filled = end(REFERRAL, dict.fromkeys(words, CANARY))
    shown = " ".join(row.shows for row in rows(REFERRAL, filled))

    assert CANARY in str(payload(REFERRAL, filled))
    assert CANARY not in shown
    assert "Given" in shown


def test_the_definition_is_judged_on_what_is_sent() -> None:
    assert definition_met(flat(REFERRAL, end(REFERRAL, {})))
    assert not definition_met({})


WORDS_OF_THE_GUIDANCE = """
highlights or may highlight improvements needed to safeguard and promote the welfare of children,
    including where those improvements have been previously identified
highlights or may highlight recurrent themes in the safeguarding and promotion of the welfare of
    children
highlights or may highlight concerns regarding two or more organisations or agencies working
    together effectively to safeguard and promote the welfare of children
is one the panel has considered and has concluded a local review may be more appropriate
they have cause for concern about the actions of a single agency
there has been no agency involvement, and this gives them cause for concern
more than one Local Authority, Police area or Integrated Care Board is involved, including in
    cases where families have moved around
the case may raise issues relating to safeguarding or promoting the welfare of children in
    institutional settings
"""


def test_the_criteria_are_in_the_words_of_the_guidance() -> None:
    said = WORDS_OF_THE_GUIDANCE.replace("\n    ", " ").strip().splitlines()

    assert [criterion.words for criterion in (*MUST_CONSIDER, *HAVE_REGARD)] == said
