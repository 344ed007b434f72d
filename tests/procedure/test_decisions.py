"""The decisions put in front of a person: who takes each step, and when one is made."""

from collections.abc import Iterator, Mapping
from typing import Final

import pytest

from procedure.agencies import AGENCIES
from procedure.case import Case, DecisionCode, Signature
from procedure.decision_rules import Decision, Step
from procedure.decisions import DECISIONS, is_made, next_step, option, refusal, shown
from procedure.facts import Fact
from procedure.forms import FORMS
from procedure.forms.recommendations import RECOMMENDATIONS
from procedure.meetings import Ruling
from procedure.questions import Choice, FormKey
from procedure.replacing import REPLACEABLE
from procedure.roles import Actor, Partner, PersonId, Role
from procedure.stages import Stage
from procedure.whole_forms import questions_of
from tests.procedure.given_case import a_case, signature, whole

NUMBERED: Final = [f"D{number:02}" for number in range(1, 37)]
DATES: Final = {"D08", "D29"}
EACH_PARTNER: Final = {"D04", "D28", "D29", "D30", "D31"}
SECTIONS: Final = {
    "D01": "s4.6", "D02": "s4.1", "D03": "s1.3", "D04": "s4.1", "D05": "s1.3", "D06": "s4.3",
    "D07": "s4.3", "D08": "s4.4", "D09": "s1.6a", "D10": "s4.6", "D11": "s4.6", "D12": "s4.6",
    "D13": "s4.7", "D14": "s4.7", "D15": "s5", "D16": "s4.8", "D17": "s7", "D18": "s8",
    "D19": "s9.1", "D20": "s10.1*", "D21": "s11", "D22": "s14.3", "D23": "s15.7",
    "D24": "s15.9", "D25": "s3", "D26": "s16", "D27": "s16", "D28": "s17.1", "D29": "s17.5",
    "D30": "s17.5", "D31": "s17.1", "D32": "s16.1", "D33": "s18.4", "D34": "s2", "D35": "s20",
    "D36": "s2",
}  # fmt: skip
OFFICE: Final = {Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER}
SUBGROUP, PANEL = {Role.SUBGROUP_CHAIR}, {Role.PANEL_CHAIR}
PARTNERSHIP, PARTNERS = {Role.PARTNERSHIP_CHAIR}, {Role.PARTNER_LEAD}
SEATED: Final = {Role.SUBGROUP_MEMBER, Role.PANEL_MEMBER, Role.CO_OPTED_EXPERT, Role.REVIEWER}
DECIDERS: Final[Mapping[str, list[set[Role]]]] = {
    "D01": [{Role.REFERRER, *SUBGROUP, *PANEL}],
    "D02": [{Role.REFERRER}, {Role.AGENCY_SAFEGUARDING_LEAD, *OFFICE}],
    "D03": [{Role.LA_REPRESENTATIVE}],
    "D04": [PARTNERS],
    "D05": [{Role.LA_REPRESENTATIVE}],
    "D06": [OFFICE, SUBGROUP],
    "D07": [{Role.AGENCY_SAFEGUARDING_LEAD}],
    "D08": [{Role.SAFEGUARDING_MANAGER}],
    "D09": [{*SEATED, *SUBGROUP, *PANEL}, {*SUBGROUP, *PANEL}],
    "D10": [SUBGROUP],
    "D11": [SUBGROUP],
    "D12": [SUBGROUP],
    "D13": [SUBGROUP],
    "D14": [PARTNERSHIP],
    "D15": [SUBGROUP, PARTNERSHIP],
    "D16": [PARTNERSHIP],
    "D17": [{Role.BUSINESS_MANAGER}],
    "D18": [SUBGROUP],
    "D19": [SUBGROUP],
    "D20": [PANEL, SUBGROUP, PARTNERSHIP],
    "D21": [{*SUBGROUP, *PANEL}],
    "D22": [PANEL],
    "D23": [PANEL],
    "D24": [PANEL],
    "D25": [SUBGROUP, {*PARTNERS, Role.BUSINESS_MANAGER}],
    "D26": [PANEL],
    "D27": [SUBGROUP, PARTNERSHIP],
    "D28": [PARTNERS],
    "D29": [PARTNERS],
    "D30": [PARTNERS],
    "D31": [PARTNERS],
    "D32": [PARTNERSHIP],
    "D33": [{*SUBGROUP, Role.QUALITY_ASSURANCE_CHAIR}],
    "D34": [SUBGROUP, PARTNERS],
    "D35": [PARTNERS, SUBGROUP],
    "D36": [{Role.BUSINESS_MANAGER}],
}
FORM_OF: Final = {
    "D02": (FormKey.REFERRER, "confirmed"),
    "D03": (FormKey.NOTIFICATION, "decision"),
    "D04": (FormKey.AGREEMENT, "view"),
    "D09": (FormKey.INTEREST, "interest"),
    "D13": (FormKey.SECTION_2, "recommendation"),
    "D14": (FormKey.SECTION_2, "recommendation"),
    "D15": (FormKey.SECTION_2, "alternative-form"),
    "D23": (FormKey.AGENCY_RETURN, "decision"),
}
ROWS: Final = list(DECISIONS.values())
TERMS: Final = DecisionCode.TERMS
IN_ORDER: Final = (Role.PANEL_CHAIR, Role.SUBGROUP_CHAIR, Role.PARTNERSHIP_CHAIR)


def code_of(row: Decision) -> str:
    return row.code.value


def someone(*roles: Role, deputy_for: str = "") -> Actor:
    return Actor(
        person=PersonId("dee"),
        name="Dee Vaughan",
        agency=AGENCIES["police"],
        roles=frozenset(roles),
        deputy_for=dict.fromkeys(roles, deputy_for) if deputy_for else {},
    )


def at(*signatures: Signature) -> Case:
    return a_case(Stage.SETTING_SCOPE, signatures)


def terms(*roles: Role, outcome: str = "agree") -> list[Signature]:
    return [signature(TERMS, outcome, role) for role in roles]


def waited_for(case: Case, code: DecisionCode) -> Role | None:
    step = next_step(case, code)
    return step.roles[0] if step else None


def choices(form: FormKey, question: str) -> tuple[Choice, ...]:
    return questions_of(REPLACEABLE.get(form) or FORMS[form])[question].choices


def test_there_are_thirty_six_and_each_is_there_once() -> None:
    assert [code.value for code in DECISIONS] == NUMBERED
    assert len(DECISIONS) == 36


def test_every_code_is_a_decision_but_those_that_are_only_signed_for() -> None:
    assert set(DecisionCode) - set(DECISIONS) == {
        DecisionCode.REFERRER_TOLD,
        DecisionCode.SUMMARY_WRITTEN,
        DecisionCode.RECORD_WRITTEN,
        DecisionCode.RECORD_SIGNED,
        DecisionCode.REPORT_WRITTEN,
        DecisionCode.REPORT_AGREED,
        DecisionCode.BOARD_LETTER,
        DecisionCode.AGENCIES_LETTER,
        DecisionCode.NATIONAL_LETTER,
        DecisionCode.TOLD,
        DecisionCode.SCRUTINY,
        DecisionCode.REVIEW_DATE,
        DecisionCode.LEARNING_WANTED,
        DecisionCode.DISAGREEMENT,
        DecisionCode.SAME_CHILD,
        DecisionCode.BELOW_DEFINITION,
        DecisionCode.OTHER_AREA,
        DecisionCode.QUESTION,
        DecisionCode.PEER_CHALLENGE,
        DecisionCode.ENDORSED,
    }


@pytest.mark.parametrize("row", ROWS, ids=code_of)
def test_each_rests_on_its_section(row: Decision) -> None:
    assert str(row.source) == SECTIONS[row.code]
    assert all(str(step.source) for step in row.steps)


@pytest.mark.parametrize("row", ROWS, ids=code_of)
def test_each_is_taken_by_whom_the_procedure_says(row: Decision) -> None:
    assert [set(step.roles) for step in row.steps] == DECIDERS[row.code]


@pytest.mark.parametrize("row", ROWS, ids=code_of)
def test_each_says_its_rule_what_is_shown_and_what_is_recorded(row: Decision) -> None:
    assert row.rule.endswith(".")
    assert row.shows
    assert row.records
    assert row.steps


def test_all_but_the_dates_have_options_to_choose_from() -> None:
    assert {row.code.value for row in ROWS if not row.options} == DATES


@pytest.mark.parametrize("row", ROWS, ids=code_of)
def test_no_option_is_offered_twice(row: Decision) -> None:
    keys = [choice.key for choice in row.options]

    assert len(keys) == len(set(keys))
    assert {row.sends_back, *row.settles} - {""} <= set(keys)


@pytest.mark.parametrize("code", FORM_OF)
def test_the_options_are_those_of_the_form_that_asks(code: str) -> None:
    asked = choices(*FORM_OF[code])

    assert asked
    assert DECISIONS[DecisionCode(code)].options[: len(asked)] == asked


def test_the_final_decision_is_one_of_the_three_recommendations() -> None:
    assert [
        (choice.key, choice.reads) for choice in DECISIONS[DecisionCode.FINAL_DECISION].options
    ] == [(one.key, one.words) for one in RECOMMENDATIONS]


def test_every_ruling_on_an_interest_can_be_chosen() -> None:
    offered = {choice.key for choice in DECISIONS[DecisionCode.INTERESTS].options}

    assert offered == {*(ruling.value for ruling in Ruling), "none", "declared"}


@pytest.mark.parametrize("row", ROWS, ids=code_of)
def test_a_decision_is_made_when_every_step_is_taken(row: Decision) -> None:
    signatures = list(whole(row.code, "whatever"))

    assert is_made(at(*signatures), row.code)
    assert not is_made(at(*signatures[:-1]), row.code)


@pytest.mark.parametrize("row", ROWS, ids=code_of)
def test_nothing_is_made_before_anybody_has_signed(row: Decision) -> None:
    assert next_step(at(), row.code) is row.steps[0]


def test_the_steps_are_taken_in_their_order() -> None:
    waits = [waited_for(at(*terms(*IN_ORDER[:number])), TERMS) for number in range(4)]

    assert waits == [*IN_ORDER, None]
    assert waited_for(at(*terms(*reversed(IN_ORDER))), TERMS) is Role.SUBGROUP_CHAIR


def test_sending_back_begins_the_steps_again() -> None:
    back = signature(TERMS, "return", Role.PARTNERSHIP_CHAIR)
    first_two = terms(*IN_ORDER[:2])

    assert waited_for(at(*first_two, back), TERMS) is Role.PANEL_CHAIR
    assert waited_for(at(*first_two, back, *first_two), TERMS) is Role.PARTNERSHIP_CHAIR
    assert is_made(at(*first_two, back, *terms(*IN_ORDER)), TERMS, "agree")


@pytest.mark.parametrize(
    ("code", "outcome"), [("D25", "in-time"), ("D34", "supplied"), ("D34", "good-reason")]
)
def test_what_settles_a_matter_leaves_no_step_to_take(code: str, outcome: str) -> None:
    decision = DecisionCode(code)
    settled = at(signature(decision, outcome, Role.SUBGROUP_CHAIR))
    goes_on = at(signature(decision, "escalate", Role.SUBGROUP_CHAIR))

    assert is_made(settled, decision, outcome)
    assert waited_for(goes_on, decision) is Role.PARTNER_LEAD


@pytest.mark.parametrize("code", sorted(EACH_PARTNER))
def test_every_safeguarding_partner_answers(code: str) -> None:
    decision = DecisionCode(code)
    answers = list(whole(code, "agree"))
    twice_the_same = [*answers[:2], answers[0]]

    assert len(answers) == len(Partner) == 3
    assert not is_made(at(*twice_the_same), decision)
    assert is_made(at(*reversed(answers)), decision, "agree")


def test_the_partners_are_asked_for_no_other_decision() -> None:
    asked = {row.code.value for row in ROWS if any(step.each_partner for step in row.steps)}

    assert asked == EACH_PARTNER


def test_one_partner_who_decides_otherwise_keeps_it_from_being_so_decided() -> None:
    *others, last = whole("D28", "publish")
    split = at(
        *others, signature(DecisionCode.PUBLICATION, "not-publish", last.role, last.partner)
    )

    assert is_made(split, DecisionCode.PUBLICATION)
    assert is_made(split, DecisionCode.PUBLICATION, "publish", "not-publish")
    assert not is_made(split, DecisionCode.PUBLICATION, "publish")


def test_the_last_word_counts() -> None:
    case = at(*whole("D12", "defer"), *whole("D12", "decide"))

    assert is_made(case, DecisionCode.DEFER, "decide")
    assert not is_made(case, DecisionCode.DEFER, "defer")


def test_a_signature_in_another_role_takes_no_step() -> None:
    case = at(signature(DecisionCode.FINAL_DECISION, "commission", Role.SUBGROUP_CHAIR))

    assert not is_made(case, DecisionCode.FINAL_DECISION)


@pytest.mark.parametrize("row", ROWS, ids=code_of)
def test_who_holds_no_role_of_the_step_is_told_whose_it_is(row: Decision) -> None:
    refused = refusal(at(), row.code, someone(Role.AUDITOR))

    assert refused is not None
    assert row.steps[0].roles[-1].label in refused.because
    assert refused.because.endswith(f"{row.steps[0].does}.")
    assert refused.source == row.steps[0].source


@pytest.mark.parametrize("row", ROWS, ids=code_of)
def test_a_deputy_may_take_a_step_unless_each_answers_for_themselves(row: Decision) -> None:
    step = row.steps[0]
    named = someone(step.roles[0], deputy_for="Sam Chair")

    assert refusal(at(), row.code, someone(step.roles[0])) is None
    assert (refusal(at(), row.code, named) is None) is step.deputy


def test_the_same_person_is_let_in_only_when_it_is_their_turn() -> None:
    chair = someone(Role.PARTNERSHIP_CHAIR)

    assert refusal(at(), TERMS, chair) is not None
    assert refusal(at(*terms(*IN_ORDER[:2])), TERMS, chair) is None


def test_a_decision_made_may_be_made_anew_by_whoever_took_the_last_step() -> None:
    made = at(*terms(*IN_ORDER))

    assert refusal(made, TERMS, someone(Role.PARTNERSHIP_CHAIR)) is None
    assert refusal(made, TERMS, someone(Role.PANEL_CHAIR)) is not None


def answered_for_themselves() -> Iterator[tuple[str, Step]]:
    for row in ROWS:
        yield from ((row.code.value, step) for step in row.steps if not step.deputy)


def test_only_safety_the_referral_and_declarations_are_each_persons_own() -> None:
    assert {code for code, _ in answered_for_themselves()} == {"D01", "D02", "D09"}


def test_the_dates_of_the_case_are_shown_with_what_else_there_is_to_see() -> None:
    case = a_case(facts={Fact.NOTIFICATION_RECEIVED: "2026-09-08"})

    assert shown(case, DecisionCode.MEETING_DATE) == (
        "Notification received by the Business Unit: Tue 8 Sep 2026",
        "Local authority became aware of the incident: not recorded",
        "Notification sent to the national Panel: not recorded",
        "the first and last day of the window",
        "the dates by which to complete the rapid review",
    )


def test_an_option_is_found_by_its_key() -> None:
    found = option(DecisionCode.NOTIFY, "do-not-notify")

    assert found is not None
    assert found.reads == "Do not notify the national Panel"
    assert option(DecisionCode.NOTIFY, "perhaps") is None
    assert option(DecisionCode.MEETING_DATE, "2026-09-24") is None


def test_nobody_reads_a_bare_panel() -> None:
    texts = [
        f"{row.rule} {row.records} {row.shows} {row.options} {row.steps}".replace(
            "national Panel", ""
        )
        .replace("Case Review Panel", "")
        .replace("Practice Review Panel", "")
        for row in ROWS
    ]

    assert [text for text in texts if "Panel" in text] == []
