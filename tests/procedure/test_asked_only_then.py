"""What is asked only after some answers: on the documents before a review, and the registers."""

from collections.abc import Mapping
from typing import Final

import pytest

from procedure.complaints import complaint
from procedure.documents import DOCUMENTS
from procedure.documents.comes_from import COMES_FROM
from procedure.documents.drawn import Kept
from procedure.forms import FORMS
from procedure.forms.alternatives import QUESTIONS as ALTERNATIVE
from procedure.questions import FormKey, Question
from procedure.registers import REGISTERS
from procedure.registers.register import RegisterKey
from procedure.whole_forms import questions_of
from tests.procedure.roads import TODAY

TOLD: Final = {"told", "told-why", "securely", "accepted"}
CONTACT: Final = {"contacted-by", "contacted-on", "how", "promised", "reason"}
ONE_AGENCY: Final = {"agency", "written-to"}
LETTER: Final = FormKey.COMMISSIONING_LETTER


def questions(key: FormKey | RegisterKey) -> Mapping[str, Question]:
    if isinstance(key, RegisterKey):
        return {column.id: column for column in REGISTERS[key].columns}
    return questions_of(FORMS[key] if key in FORMS else DOCUMENTS[key].form)


@pytest.mark.parametrize(
    ("key", "answers", "of", "asked"),
    [
        (RegisterKey.SHARING, {"decision": "shared"}, TOLD, {"told", "securely"}),
        (RegisterKey.SHARING, {"decision": "refused"}, TOLD, {"accepted"}),
        (RegisterKey.SHARING, {"decision": "in-part"}, TOLD, {"told", "securely", "accepted"}),
        (RegisterKey.SHARING, {"told": "unsafe"}, TOLD, {"told-why"}),
        (RegisterKey.SHARING, {"told": "yes"}, TOLD, set()),
        (RegisterKey.SHARING, {"consent": "given"}, {"consent-why"}, set()),
        (RegisterKey.SHARING, {"consent": "refused"}, {"consent-why"}, {"consent-why"}),
        (RegisterKey.SHARING, {"consent": "not-asked"}, {"consent-why"}, {"consent-why"}),
        (RegisterKey.FAMILY_CONTACT, {"answer": "takes-part"}, CONTACT, CONTACT - {"reason"}),
        (RegisterKey.FAMILY_CONTACT, {"answer": "no-answer"}, CONTACT, CONTACT - {"reason"}),
        (RegisterKey.FAMILY_CONTACT, {"answer": "declines"}, CONTACT, CONTACT),
        (RegisterKey.FAMILY_CONTACT, {"answer": "not-asked"}, CONTACT, {"reason"}),
        (LETTER, {"asked-for": "single-agency-review"}, ONE_AGENCY, ONE_AGENCY),
        (LETTER, {"asked-for": "single-agency-audit"}, ONE_AGENCY, ONE_AGENCY),
        (LETTER, {"asked-for": "multi-agency-audit"}, ONE_AGENCY, set()),
        (FormKey.SECTION_2, {"documents": "other"}, {"documents-other"}, {"documents-other"}),
        (FormKey.SECTION_2, {"documents": "referral"}, {"documents-other"}, set()),
    ],
)
def test_it_is_asked_only_when_it_makes_sense(
    key: FormKey | RegisterKey, answers: Mapping[str, str], of: set[str], asked: set[str]
) -> None:
    known = questions(key)

    assert {one for one in of if known[one].asked_if(answers)} == asked


def test_an_alternative_review_is_given_a_day_that_may_lie_ahead() -> None:
    by = next(question for question in ALTERNATIVE if question.id == "alternative-by")

    assert complaint(by, "2027-01-04", TODAY) is None
    assert complaint(by, "by Christmas", TODAY) is not None


def test_the_report_says_who_was_at_the_meeting_by_role_only() -> None:
    parts = [part.origin for part in COMES_FROM[FormKey.RAPID_REVIEW_REPORT]]

    assert Kept.ROLES_THERE in parts
    assert Kept.ATTENDANCE not in parts


def test_one_agency_is_not_told_which_others_are_asked() -> None:
    taken = [field for part in COMES_FROM[FormKey.INFORMATION_REQUEST] for field in part.fields]

    assert "agency-name" not in taken
