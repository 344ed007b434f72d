"""The file of questions that docs/configure.md gives as an example is one that is taken."""

import tomllib
from textwrap import dedent

from procedure.questions import FormKey
from procedure.replacing import forms_from
from procedure.whole_forms import page_of
from tests.docs.reference import PAGE


def test_the_example_is_taken_as_it_stands() -> None:
    indented = PAGE.read_text("utf-8").partition("    [[referral.safety]]")
    example = "".join(indented[1:]).partition("\n* ")[0]
    made = forms_from(tomllib.loads(dedent(example)))

    assert isinstance(made, dict)
    asked = page_of(made[FormKey.REFERRAL].steps[0]).questions
    assert [question.id for question in asked] == ["unsafe", "told-whom", "tonight"]
