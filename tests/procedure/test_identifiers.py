"""The check for likely identifiers: what it finds, and what it must leave alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procedure.forms import FORMS
from procedure.identifiers import Mark, is_nhs_number, likely, passes
from procedure.questions import Entries


@pytest.mark.parametrize(
    ("mark", "text", "found"),
    [
        (Mark.NHS_NUMBER, "His number is 943 476 5919.", "943 476 5919"),
        (Mark.NHS_NUMBER, "9434765919", "9434765919"),
        (Mark.NHS_NUMBER, "943-476-0070 ends in nought", "943-476-0070"),
        (Mark.NHS_NUMBER, "943.476.5919", "943.476.5919"),
        (Mark.NHS_NUMBER, "943\u00a0476\u00a05919 as pasted", "943\u00a0476\u00a05919"),
        (Mark.NHS_NUMBER, "943\u2013476\u20135919", "943\u2013476\u20135919"),
        (Mark.NHS_NUMBER, "NHS9434765919", "9434765919"),
        (Mark.POSTCODE, "They lived at HP19 8FF then.", "HP19 8FF"),
        (Mark.POSTCODE, "near hp198ff", "hp198ff"),
        (Mark.POSTCODE, "at W1A 1AA", "W1A 1AA"),
        (Mark.POSTCODE, "(HP19\u00a08FF)", "HP19\u00a08FF"),
        (Mark.POSTCODE, "at HP19  8FF.", "HP19  8FF"),
        (Mark.POSTCODE, "at GIR 0AA", "GIR 0AA"),
        (Mark.POSTCODE, "at EC1A 1BB", "EC1A 1BB"),
        (Mark.BIRTH, "a child born on 14 March 2015", "born on 14 March 2015"),
        (Mark.BIRTH, "DOB: 1/2/15", "DOB: 1/2/15"),
        (Mark.BIRTH, "date of birth 2015-03-14", "date of birth 2015-03-14"),
        (Mark.BIRTH, "born March 14th, 2015", "born March 14th, 2015"),
        (Mark.BIRTH, "DOB 14-Mar-2015", "DOB 14-Mar-2015"),
        (Mark.BIRTH, "DOB 14 Mar 15", "DOB 14 Mar 15"),
        (Mark.BIRTH, "D.O.B. 14 03 2015", "D.O.B. 14 03 2015"),
        (Mark.BIRTH, "dob14/03/2015", "dob14/03/2015"),
        (Mark.BIRTH, "Date of birth:\n14/03/2015", "Date of birth:\n14/03/2015"),
        (
            Mark.BIRTH,
            "his birthday is the 14th of March 2015",
            "birthday is the 14th of March 2015",
        ),
        (Mark.BIRTH, "14/03/2015 (DOB)", "14/03/2015 (DOB"),
        (Mark.PHONE, "ring 07700 900123 first", "07700 900123"),
        (Mark.PHONE, "ring (020) 7946 0018", "(020) 7946 0018"),
        (Mark.PHONE, "ring +44 20 7946 0018", "+44 20 7946 0018"),
        (Mark.PHONE, "ring 0044 7700 900123", "0044 7700 900123"),
        (Mark.PHONE, "ring +44 (0)7700 900123", "+44 (0)7700 900123"),
        (Mark.PHONE, "ring 07700\u00a0900\u00a0123", "07700\u00a0900\u00a0123"),
        (Mark.PHONE, "ring 07700.900.123", "07700.900.123"),
        (Mark.EMAIL, "write to a.b@example.sch.uk.", "a.b@example.sch.uk"),
        (Mark.NAME, "Her mother, Jane Smith, told us.", "Jane Smith"),
        (Mark.NAME, "Jane Smith told us.", "Jane Smith"),
        (Mark.NAME, "we saw Mary-Anne O'Neill there", "Mary-Anne O'Neill"),
        (Mark.NAME, "we saw \u0141ukasz \u017bak there", "\u0141ukasz \u017bak"),
        (Mark.NAME, "then Dr Patel came", "Dr Patel"),
        (Mark.NAME, "then Mr. Patel came", "Mr. Patel"),
        (Mark.NAME, "then PC Jones came", "PC Jones"),
        (Mark.NAME, "then J. Smith came", "J. Smith"),
        (Mark.NAME, "then Ada J. Penn came", "Ada J. Penn"),
        (Mark.NAME, "then Miss R Penn came", "Miss R Penn"),
        (Mark.NAME, "then Ms van der Berg came", "Ms van der Berg"),
        (Mark.NAME, "then Nurse van Berg came", "van Berg"),
        (Mark.NAME, "then Jane de Souza came", "Jane de Souza"),
        (Mark.NAME, "Jane\u00a0Smith, as pasted", "Jane\u00a0Smith"),
        (Mark.NAME, "the head of Oakwood Park School said", "Oakwood Park"),
    ],
)
def test_what_may_identify_somebody_is_found(mark: Mark, text: str, found: str) -> None:
    finding = likely(text)[0]

    assert (finding.mark, text[finding.start : finding.end]) == (mark, found)
    assert not passes(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The criteria are not met, and all learning came from the rapid review.",
        "The LCSPR Subgroup met Thames Valley Police and Buckinghamshire Council.",
        "Working Together 2023 and the Children Act 2004 apply; see SI 2018/789 reg. 14.",
        "The Child Safeguarding Practice Review Panel was told on Thursday 24 September 2026.",
        "Children's Social Care and the Multi-Agency Safeguarding Hub were slow to reply.",
        "BSCP-2026-014 is due on Thu 17 Sep 2026, which is 2 working days away.",
        "Number 943 476 5918 has a wrong check digit, and 111 111 1111 is nobody's.",
        "See section s1.4, the s1 4th paragraph, and form A1.",
        "The s1 1st, the s1 2nd and the s1 3rd paragraph too.",
        "The NHS ICB sent the BSCP DSL its reply.",
        "It was on 14 March 2015 that the plan ended.",
        "Two agencies, 12 visits, 0 replies; 100000000 is only a large number.",
        "Child A and Professional 3 agreed with the Partnership Chair.",
        "We met Child B. Then Sibling C. Mother saw Child B Tuesday.",
        "See Appendix B and Annex C. Checks follow.",
        "He was born in a hospital of another area. It was 14 March 2015 when they moved.",
        "It met on 01.02.2026 at 10.30, and on 01-02-2026 at 10:30.",
        "The plan el was de trop, and Schedule B.",
    ],
)
def test_the_procedure_s_own_words_pass(text: str) -> None:
    assert likely(text) == ()
    assert passes(text)


@pytest.mark.parametrize(
    "title", ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Sir", "Dame", "Baby", "PC", "DC", "DS", "DI"]
)
def test_a_title_makes_a_name_of_the_word_after_it(title: str) -> None:
    assert found_in(f"then {title} Penn came") == [f"{title} Penn"]
    assert found_in(f"then {title}. Penn came") == [f"{title}. Penn"]
    assert found_in(f"{title} Ada Penn Council staff") == [f"{title} Ada Penn"]


@pytest.mark.parametrize(
    "particle", ["al", "bin", "bint", "da", "de", "der", "dos", "el", "van", "von"]
)
def test_a_name_may_have_a_small_word_within_and_never_at_its_end(particle: str) -> None:
    assert found_in(f"then Ada {particle} Penn came") == [f"Ada {particle} Penn"]
    assert found_in(f"then Ada {particle} came") == []


@pytest.mark.parametrize(
    "body",
    ["Police", "Constabulary", "Council", "County", "City", "Integrated", "Safeguarding", "Fire"],
)
def test_a_public_body_may_be_named(body: str) -> None:
    assert found_in(f"then Blue Vale {body} came") == []
    assert found_in("then Blue Vale School came") == ["Blue Vale"]


def test_every_finding_is_told_in_the_order_of_the_text() -> None:
    text = "Jane Smith, DOB 1/2/15, HP19 8FF, 07700 900123, 943 476 5919, j@example.org"

    assert [finding.mark for finding in likely(text)] == [
        Mark.NAME,
        Mark.BIRTH,
        Mark.POSTCODE,
        Mark.PHONE,
        Mark.NHS_NUMBER,
        Mark.EMAIL,
    ]


def found_in(text: str) -> list[str]:
    return [text[finding.start : finding.end] for finding in likely(text)]


def test_a_finding_does_not_hold_the_words_it_found() -> None:
    assert "Smith" not in repr(likely("we saw Jane Smith"))


@given(st.text(alphabet="0123456789", min_size=9, max_size=9).filter(lambda d: len(set(d)) > 1))
def test_at_most_one_check_digit_makes_an_nhs_number(nine: str) -> None:
    assert sum(is_nhs_number(f"{nine}{digit}") for digit in range(10)) <= 1


@given(st.text())
def test_any_text_can_be_checked(text: str) -> None:
    assert all(0 <= finding.start < finding.end <= len(text) for finding in likely(text))


def test_a_long_text_without_a_break_is_checked_at_once() -> None:
    assert passes("a" * 50_000 + " " + "0" * 50_000 + " " + "a." * 20_000)


def test_no_form_seems_to_name_anybody() -> None:
    pages = [
        step.page if isinstance(step, Entries) else step
        for form in FORMS.values()
        for step in form.steps
    ]
    words = [
        text
        for page in pages
        for question in page.questions
        for text in (page.title, page.says, question.asks, question.hint, question.missing)
    ]

    assert [text for text in words if not passes(text)] == []
