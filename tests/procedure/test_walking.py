"""A form walked from start to end: which sheets there are, in which order, and what each asks."""

from typing import Final

import pytest

from procedure.conditions import ALWAYS, Answered, Answers, Condition
from procedure.disclosure import Tier
from procedure.questions import Entries, Form, FormKey, Kind, Page, PageKey
from procedure.questions import Question as Asked
from procedure.sources import section
from procedure.walking import Sheet, Written, entry_keys, next_entry, sheet_at, sheets

SOURCE: Final = section("4.1")


def when(asked: str, answer: str) -> Condition:
    return Answered(asked, (answer,))


def question(id: str, asked_if: Condition = ALWAYS) -> Asked:
    return Asked(
        id=id,
        asks=id,
        kind=Kind.LINE,
        source=SOURCE,
        tier=Tier.MEMBER,
        missing=f"Give {id}",
        asked_if=asked_if,
    )


def page(id: str, *questions: Asked, asked_if: Condition = ALWAYS) -> Page:
    return Page(id=id, title=id.upper(), questions=questions, source=SOURCE, asked_if=asked_if)


def listing(least: int, asked_if: Condition = ALWAYS) -> Entries:
    return Entries(
        id="pets",
        title="Your pets",
        one="small pet",
        page=page("pet", question("name"), question("trick", when("kept", "yes"))),
        source=SOURCE,
        least=least,
        most=3,
        asked_if=asked_if,
    )


def form(*steps: Page | Entries) -> Form:
    return Form(key=FormKey.REFERRAL, title="Pets", steps=steps, source=SOURCE)


def written(**pages: Answers) -> Written:
    return {PageKey(key.replace("_", "/")): answers for key, answers in pages.items()}


def keys(found: tuple[Sheet, ...]) -> list[str]:
    return [str(sheet.key) for sheet in found]


OWNER: Final = page("owner", question("kept"), question("where", when("kept", "yes")))
AFTER: Final = page("after", question("why", when("name", "Rex")), question("more"))


def test_the_entries_of_a_list_come_before_it_with_a_title_each() -> None:
    walk = sheets(form(OWNER, listing(0)), written(pets_2={}, pets_10={}, pets_1={}))

    assert keys(walk) == ["owner", "pets/1", "pets/2", "pets/10", "pets"]
    assert [sheet.title for sheet in walk] == [
        "OWNER",
        "Small pet 1",
        "Small pet 2",
        "Small pet 3",
        "Your pets",
    ]
    assert [sheet.is_entry for sheet in walk] == [False, True, True, True, False]
    assert [sheet.is_list for sheet in walk] == [False, False, False, False, True]


@pytest.mark.parametrize(
    ("least", "begun", "there"),
    [
        (0, {}, ["pets"]),
        (1, {}, ["pets/1", "pets"]),
        (1, written(pets_4={}), ["pets/4", "pets"]),
        (2, {}, ["pets/1", "pets"]),
        (2, written(pets_4={}), ["pets/4", "pets/5", "pets"]),
    ],
)
def test_a_list_with_too_few_entries_has_one_more_that_nobody_has_begun(
    least: int, begun: Written, there: list[str]
) -> None:
    assert keys(sheets(form(listing(least)), begun)) == there


@pytest.mark.parametrize(
    "strange", ["pets/0", "pets/01", "pets/10000", "pets/", "pets/1/2", "pets/x", "petshop/1"]
)
def test_what_is_no_entry_of_a_list_is_not_taken_for_one(strange: str) -> None:
    there: Written = {PageKey(strange): {}, PageKey("pets/9999"): {}}

    assert entry_keys(there, "pets") == ("pets/9999",)


def test_the_next_entry_takes_a_number_after_the_last() -> None:
    assert next_entry({}, "pets") == "pets/1"
    assert next_entry(written(pets_2={}, pets_10={}), "pets") == "pets/11"


def test_a_question_is_asked_in_the_light_of_those_before_it() -> None:
    kept = written(owner={"kept": "yes", "where": "Home", "odd": "x"}, pets_1={"name": "Rex"})
    owner, pet, _ = sheets(form(OWNER, listing(0)), kept)

    assert [one.id for one in owner.questions] == ["kept", "where"]
    assert owner.answers == {"kept": "yes", "where": "Home"}
    assert [one.id for one in pet.questions] == ["name", "trick"]
    assert pet.answers == {"name": "Rex"}


def test_what_a_closed_question_holds_is_not_on_the_walk() -> None:
    [owner] = sheets(form(OWNER), written(owner={"kept": "no", "where": "Home"}))

    assert owner.answers == {"kept": "no"}


def test_what_an_entry_holds_opens_nothing_outside_it() -> None:
    walk = sheets(form(listing(0), AFTER), written(pets_1={"name": "Rex"}))

    assert [one.id for one in walk[-1].questions] == ["more"]


def test_a_step_that_is_not_asked_for_has_no_sheet() -> None:
    both = form(OWNER, listing(1, when("kept", "yes")), page("x", asked_if=when("kept", "no")))

    assert keys(sheets(both, written(owner={"kept": "yes"}))) == ["owner", "pets/1", "pets"]
    assert keys(sheets(both, written(owner={"kept": "no"}))) == ["owner", "x"]


def test_a_sheet_is_found_by_its_key_while_it_is_on_the_walk() -> None:
    pets = form(OWNER, listing(0, when("kept", "yes")))
    there = written(owner={"kept": "yes"}, pets_1={"name": "Rex"})
    found = sheet_at(pets, there, PageKey("pets/1"))

    assert found is not None
    assert found.title == "Small pet 1"
    assert sheet_at(pets, there, PageKey("pets/2")) is None
    assert sheet_at(pets, written(pets_1={}), PageKey("pets/1")) is None
