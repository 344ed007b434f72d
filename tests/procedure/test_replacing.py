"""A partnership's own fields: taken as a whole, or complained of by key with what is allowed."""

import tomllib
from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procedure.conditions import ALWAYS
from procedure.disclosure import Tier
from procedure.documents import DOCUMENTS
from procedure.filling import place
from procedure.forms import FORMS
from procedure.forms.conditions import chose, unless
from procedure.forms.referral_tests import definition_met
from procedure.must_ask import MUST_ASK
from procedure.questions import Form, FormKey, Kind, Page, PageKey, Question
from procedure.replacing import REPLACEABLE, forms_from, with_fields
from procedure.sources import Instrument
from procedure.whole_forms import broken, page_of, questions_of
from tests.procedure.roads import end, road

BINDS_NOBODY: Final = {Instrument.PUBLISHED, Instrument.DEFAULT, Instrument.OURS}
REPLY: Final = FormKey.INFORMATION_REPLY
OURS: Final = """
    [[information-reply.involvement]]
    id = "involved"
    [[information-reply.involvement]]
    id = "searched"
    [[information-reply.involvement]]
    id = "first-contact"
    [[information-reply.involvement]]
    id = "last-contact"
    [[information-reply.involvement]]
    id = "summary"
"""
OWN: Final = """
    [[information-reply.involvement]]
    id = "team"
    asks = "Which team was it?"
    kind = "choice"
    missing = "Choose the team"
    choices = { early-help = "Early help", duty = "The duty team" }
    tier = 1
    only_if = { question = "involved", is = "yes" }
"""
PLACE: Final = "information-reply.involvement.team"


def read(text: str) -> dict[str, object]:
    return tomllib.loads(text)


def made(text: str) -> Form:
    forms = forms_from(read(text))
    assert isinstance(forms, dict)
    (form,) = forms.values()
    assert isinstance(form, Form)
    return form


def complaints(text: str) -> tuple[str, ...]:
    found = forms_from(read(text))
    assert isinstance(found, tuple)
    return found


def test_nothing_said_replaces_nothing() -> None:
    assert forms_from({}) == {}


def test_our_own_fields_given_back_are_the_form_as_it_was() -> None:
    assert made(OURS) == REPLACEABLE[REPLY]


def test_a_field_of_ours_can_be_reworded_and_made_stricter() -> None:
    said = """
        asks = "What did you do?"
        hint = ""
        missing = "Say what you did"
        limit = 500
        tier = 2
    """
    summary = questions_of(made(OURS + said))["summary"]
    ours = questions_of(REPLACEABLE[REPLY])["summary"]

    assert summary == replace(
        ours, asks="What did you do?", hint="", missing="Say what you did", limit=500
    )


def test_what_is_not_said_of_a_page_leaves_it_out_if_it_need_not_be_asked() -> None:
    shorter = OURS.replace('[[information-reply.involvement]]\n    id = "first-contact"', "")
    asked = [question.id for question in page_of(made(shorter).steps[2]).questions]

    assert asked == ["involved", "searched", "last-contact", "summary"]


def test_a_field_of_its_own_is_asked_where_it_stands_and_says_whose_it_is() -> None:
    form = made(OURS + OWN)
    team = questions_of(form)["team"]

    assert [choice.reads for choice in team.choices] == ["Early help", "The duty team"]
    assert str(team.source) == f"own form: {PLACE}"
    assert (team.kind, team.tier, team.required) == (Kind.CHOICE, Tier.MEMBER, True)
    assert end(form, {"team": "duty"}).answers[PageKey("involvement")]["team"] == "duty"
    assert "team" not in end(form, {"involved": "nil"}).answers[PageKey("involvement")]


def test_the_fields_of_an_entry_can_be_replaced_too() -> None:
    form = made(
        """
        [[meeting-record.actions]]
        id = "action-what"
        [[meeting-record.actions]]
        id = "action-by"
        required = false
        """
    )
    assert [q.id for q in page_of(form.steps[1]).questions] == ["action-what", "action-by"]
    assert not questions_of(form)["action-by"].required


@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_every_road_through_a_replaced_form_ends(data: st.DataObject) -> None:
    form = made(OURS + OWN)

    assert place(form, list(road(form, data))[-1].taken.filled) is None


NO_SUCH_FORM: Final = "There is no form attendance to replace; it may be referral, section-2,"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[attendance]", NO_SUCH_FORM),
        ("information-reply = 1", "information-reply must be a table of pages."),
        (
            "[[office-use.garden]]\nid = 'tree'",
            "There is no page office-use garden to replace; it may be office-use.",
        ),
        (
            "[office-use]\noffice-use = 'none'",
            "office-use.office-use must be a list of fields, each with an id.",
        ),
        (
            "[office-use]\noffice-use = ['to-chair-on']",
            "office-use.office-use must be a list of fields, each with an id.",
        ),
        (
            "[[office-use.office-use]]\nid = 'To Chair'",
            "office-use.office-use must be a list of fields, each with an id.",
        ),
        (
            "[office-use]\noffice-use = []",
            "office-use.office-use cannot have 0 fields; it may have 1 to 16.",
        ),
        (
            OURS + '[[information-reply.involvement]]\nid = "health"',
            (
                "information-reply.involvement.health stands on another page of ours;"
                " it may be asked there."
            ),
        ),
        (
            OURS + '[[information-reply.involvement]]\nid = "team"\nasks = "Which team?"',
            f"{PLACE} must have kind and missing, since it is a field of this partnership's own.",
        ),
    ],
)
def test_what_cannot_be_read_is_complained_of_by_its_key(text: str, says: str) -> None:
    (complaint,) = complaints(text)

    assert complaint.startswith(says)


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ('"Which team was it?"', '" "', f"{PLACE}.asks cannot be “ ”; it may be words, from 1"),
        ('"Which team was it?"', "5", f"{PLACE}.asks cannot be “5”; it may be words, from 1"),
        ('"Which team was it?"', '"Whose Panel?"', f"{PLACE}.asks cannot be “Whose Panel?”"),
        ('"choice"', '"dance"', f"{PLACE}.kind cannot be “dance”; it may be line, text, date,"),
        ('"choice"', "3", f"{PLACE}.kind cannot be “3”; it may be line"),
        ("tier = 1", "tier = 3", f"{PLACE}.tier cannot be “3”; it may be 0, 1 or 2."),
        ("tier = 1", "tier = true", f"{PLACE}.tier cannot be “True”; it may be 0, 1 or 2."),
        ("tier = 1", "tier = 0", f"{PLACE}.tier cannot be 0; it may be 1 or 2."),
        ("tier = 1", "identifies = true\ntier = 1", f"{PLACE}.tier cannot be 1; it may be 2."),
        ("tier = 1", "limit = 0", f"{PLACE}.limit cannot be “0”; it may be a whole number"),
        ("tier = 1", "limit = 50", f"{PLACE} cannot have limit; only line and text may have it."),
        ("tier = 1", "required = 1", f"{PLACE}.required cannot be “1”; it may be true or false."),
        ("tier = 1", "colour = 1", f"{PLACE} cannot have colour; it may have asks, hint,"),
        (', duty = "The duty team"', "", f"{PLACE}.choices cannot be"),
        ('"Early help"', "5", f"{PLACE}.choices cannot be"),
        ("early-help", "Early", f"{PLACE}.choices cannot be"),
        ('"choice"', '"yes-no"', f"{PLACE} must have choices if its kind is choice or choices"),
        ('is = "yes"', 'is = "often"', f"{PLACE}.only_if.is cannot be “often”; it may be yes or"),
        ('is = "yes"', 'be = "yes"', f"{PLACE}.only_if cannot be"),
        ('is = "yes"', 'is = ["yes"]', f"{PLACE}.only_if cannot be"),
        (
            'question = "involved"',
            'question = "searched"',
            f"{PLACE}.only_if.is cannot be “yes”; it may be an answer that is chosen.",
        ),
        (
            'question = "involved"',
            'question = "records"',
            f"{PLACE} hangs on records, which must be asked before it.",
        ),
        (
            'question = "involved"',
            'question = "garden"',
            f"{PLACE} hangs on garden, which must be asked before it.",
        ),
        (
            '"Choose the team"',
            '"Give the date of the first contact"',
            f"{PLACE}.missing says what information-reply.involvement.first-contact.missing says",
        ),
    ],
)
def test_what_is_not_allowed_of_its_own_field_is_complained_of(
    was: str, becomes: str, says: str
) -> None:
    assert OWN.count(was) == 1

    (complaint,) = complaints(OURS + OWN.replace(was, becomes))

    assert complaint.startswith(says)


def of_kind(kind: str, *lines: str) -> str:
    return "\n".join(
        (
            "[[agenda.agenda]]",
            'id = "extra"',
            'asks = "What else?"',
            f'kind = "{kind}"',
            'missing = "Say what else"',
            *lines,
        )
    )


@pytest.mark.parametrize(
    ("kind", "named", "longest", "allows"),
    [
        ("text", "asks", 200, "words, from 1 to 200 characters"),
        ("text", "hint", 300, "words, from 0 to 300 characters"),
        ("text", "missing", 200, "words, from 1 to 200 characters"),
    ],
)
def test_words_may_be_as_long_as_is_said_and_no_longer(
    kind: str, named: str, longest: int, allows: str
) -> None:
    first, *rest = of_kind(kind).splitlines()
    kept = [line for line in rest if not line.startswith(named)]
    fits, too_long = (
        "\n".join((first, *kept, f'{named} = "{"w" * length}"'))
        for length in (longest, longest + 1)
    )

    assert getattr(questions_of(made(fits))["extra"], named) == "w" * longest
    (complaint,) = complaints(too_long)
    assert allows in complaint


def test_an_answer_may_be_as_long_as_is_said_and_no_longer() -> None:
    assert questions_of(made(of_kind("text", "limit = 4000")))["extra"].limit == 4000

    assert complaints(of_kind("text", "limit = 4001")) == (
        "agenda.agenda.extra.limit cannot be “4001”; it may be a whole number from 1 to 4000.",
    )


def test_twelve_answers_may_be_offered_and_no_more() -> None:
    words = [f'answer-{number} = "Answer {number}"' for number in range(13)]
    twelve, thirteen = (f"choices = {{ {', '.join(words[:most])} }}" for most in (12, 13))

    assert len(questions_of(made(of_kind("choice", twelve)))["extra"].choices) == 12
    (complaint,) = complaints(of_kind("choice", thirteen))
    assert complaint.endswith("it may be a table of 2 to 12 keys, each with its words.")


def test_a_day_to_come_may_be_asked_for() -> None:
    assert questions_of(made(of_kind("date", "future = true")))["extra"].future


@pytest.mark.parametrize(
    ("said", "allows"),
    [
        (
            "kind = 3",
            "kind cannot be “3”; it may be line, text, date, choice, choices, yes-no or confirm.",
        ),
        (
            "only_if = 3",
            "only_if cannot be “3”; it may be a table of question and is, each of them a key.",
        ),
        ("future = 3", "future cannot be “3”; it may be true or false."),
    ],
)
def test_what_is_allowed_is_said_in_full(said: str, allows: str) -> None:
    named = said.partition(" ")[0]
    kept = [line for line in of_kind("line").splitlines() if not line.startswith(named)]

    assert complaints("\n".join((*kept, said))) == (f"agenda.agenda.extra.{allows}",)


@pytest.mark.parametrize("body", ["national", "Case Review", "Child Safeguarding Practice Review"])
def test_a_panel_may_be_named_in_full(body: str) -> None:
    said = of_kind("text").replace("What else?", f"What did the {body} Panel say?")

    assert questions_of(made(said))["extra"].asks == f"What did the {body} Panel say?"


@pytest.mark.parametrize("kind", ["line", "text", "date"])
def test_words_and_dates_of_its_own_are_sealed(kind: str) -> None:
    said = f"""
        [[agenda.agenda]]
        id = "extra"
        asks = "What else?"
        kind = "{kind}"
        missing = "Say what else"
    """
    (sealed,) = (questions_of(made(said)).values(),)

    assert [question.tier for question in sealed] == [Tier.CASE]
    assert complaints(said + "tier = 1") == ("agenda.agenda.extra.tier cannot be 1; it may be 2.",)


@pytest.mark.parametrize(
    ("said", "says"),
    [
        ("tier = 1", "information-reply.writer.writer-name.tier cannot be 1; it may be 2."),
        (
            "identifies = false",
            "information-reply.writer.writer-name.identifies cannot be false; it may be true.",
        ),
        (
            "kind = 'text'",
            (
                "information-reply.writer.writer-name cannot have kind; it may have asks, hint,"
                " missing, limit, required, tier or identifies."
            ),
        ),
    ],
)
def test_a_field_of_ours_is_never_made_looser(said: str, says: str) -> None:
    text = f"[[information-reply.writer]]\nid = 'writer-name'\n{said}"

    assert complaints(text) == (says,)


def test_what_must_be_asked_cannot_be_left_out() -> None:
    assert complaints("[[information-reply.safety]]\nid = 'told-whom'") == (
        "information-reply cannot leave out unsafe. It rests on section 4.2 of the procedure.",
        "information-reply.safety.told-whom hangs on unsafe, which must be asked before it.",
    )


def test_what_must_be_asked_cannot_be_made_optional() -> None:
    assert complaints("[[board-notice.board]]\nid = 'records'\nrequired = false") == (
        (
            "board-notice.board.records.required cannot be false; it may be true."
            " It rests on section 4.8 of the procedure."
        ),
    )


def test_a_field_stays_behind_the_answer_that_opens_it() -> None:
    moved = OURS.replace('"involved"', '"x"').replace('"searched"', '"involved"')

    assert complaints(moved.replace('"x"', '"searched"')) == (
        "information-reply.involvement.searched hangs on involved, which must be asked before it.",
    )


def test_a_later_page_cannot_hang_on_an_entry_of_which_there_may_be_many() -> None:
    text = """
        [[panel-membership.support]]
        id = "family-coordinator"
        [[panel-membership.support]]
        id = "rank"
        asks = "Is it a senior officer?"
        kind = "yes-no"
        missing = "Say whether it is a senior officer"
        only_if = { question = "member-sits-for", is = "police" }
    """

    assert complaints(text) == (
        "panel-membership.support.rank hangs on member-sits-for, which must be asked before it.",
    )


def test_a_page_stays_behind_the_answer_that_opens_it() -> None:
    form = REPLACEABLE[FormKey.SECTION_2]
    first, *others = form.steps
    moved = replace(form, steps=(*others, first))
    enquiry_first = replace(form, steps=(others[4], first, *others[:4], *others[5:]))

    assert list(broken(form, form)) == []
    assert list(broken(moved, form)) == []
    assert "section-2.enquiry hangs on recommendation, which must be asked before it." in list(
        broken(enquiry_first, form)
    )


def test_a_field_is_asked_once() -> None:
    twice = OURS + '[[information-reply.involvement]]\nid = "summary"'
    at = "information-reply.involvement.summary"

    assert complaints(twice) == (f"{at} is already there as {at}; each field may be asked once.",)


def test_a_page_holds_no_more_than_a_card_does() -> None:
    long = "".join(
        f"""
        [[agenda.agenda]]
        id = "more-{name}"
        asks = "More?"
        kind = "text"
        missing = "Say more {name}"
        limit = 4000
        """
        for name in "abc"
    )
    many = "".join(
        f"""
        [[agenda.agenda]]
        id = "more-{name}"
        asks = "More?"
        kind = "yes-no"
        missing = "Say more {name}"
        """
        for name in "abcdefghijklmnopq"
    )

    assert complaints(long) == (
        "agenda.agenda cannot take 12,000 characters in all; it may take up to 10,000.",
    )
    assert complaints(many) == ("agenda.agenda cannot have 17 fields; it may have 1 to 16.",)


def test_every_complaint_is_made_at_once_and_nothing_is_half_taken() -> None:
    both = OURS + OWN.replace("tier = 1", "tier = 0") + "[attendance]"

    assert len(complaints(both)) == 2


def test_the_long_forms_and_every_document_can_be_replaced() -> None:
    assert REPLACEABLE.keys() == {"referral", "section-2", "section-3", *DOCUMENTS}


@pytest.mark.parametrize("key", REPLACEABLE)
def test_a_form_replaced_by_its_own_fields_breaks_no_law(key: str) -> None:
    form = REPLACEABLE[key]
    same = {step.id: [{"id": q.id} for q in page_of(step).questions] for step in form.steps}

    assert with_fields(form, same) == form


@pytest.mark.parametrize("key", MUST_ASK)
def test_what_must_be_asked_is_asked_and_rests_on_the_guidance(key: FormKey) -> None:
    asked = questions_of(REPLACEABLE[key])

    assert set(MUST_ASK[key]) <= asked.keys()
    assert len(set(MUST_ASK[key])) == len(MUST_ASK[key])
    assert all(
        asked[one].source.instrument not in BINDS_NOBODY and asked[one].required
        for one in MUST_ASK[key]
    )


def test_what_a_condition_rests_on_is_known() -> None:
    assert ALWAYS.rests_on == frozenset()
    assert chose("a", "b").rests_on == {"a"}
    assert unless(definition_met).rests_on == {"abuse", "harm"}


def test_only_what_is_chosen_has_answers_known_beforehand() -> None:
    every = questions_of(FORMS[FormKey.REFERRAL])

    assert every["child-name"].possible == ()
    assert _asked("yes").possible == ("yes", "no")
    assert every["abuse"].possible == ("known", "suspected", "neither")


def _asked(key: str) -> Question:
    page = FORMS[FormKey.OUTCOMES].steps[0]
    assert isinstance(page, Page)
    yes_no = next(question for question in page.questions if question.kind is Kind.YES_NO)
    return replace(yes_no, id=key)
