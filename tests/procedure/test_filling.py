"""Filling in a form: every road ends, back undoes next, and nothing typed is ever lost."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procedure.complaints import normal
from procedure.conditions import Answered
from procedure.disclosure import Tier
from procedure.filling import (
    Filled,
    Row,
    asked,
    entries,
    flat,
    missing,
    payload,
    place,
    progress,
    rows,
)
from procedure.questions import (
    Choice,
    Entries,
    Form,
    FormKey,
    Kind,
    Page,
    PageKey,
    Question,
)
from procedure.sources import section
from procedure.turning import add, back, can_add, keep, remove, reopen, take
from tests.procedure.roads import OFFERED, TODAY, road, sent

SOURCE = section("4.1")


def question(id: str, kind: Kind = Kind.LINE, **more: object) -> Question:
    said = {"asks": id, "missing": f"Give {id}", "tier": Tier.MEMBER, "source": SOURCE, **more}
    return Question(id=id, kind=kind, **said)  # type: ignore[arg-type]


PETS = Form(
    key=FormKey.REFERRAL,
    title="Pets",
    steps=(
        Page(
            id="owner",
            title="Owner",
            questions=(
                question("owner", identifies=True),
                question("moved", Kind.YES_NO),
                question("from", asked_if=Answered("moved", ("yes",))),
                question("note", required=False),
            ),
            source=SOURCE,
        ),
        Entries(
            id="pets",
            title="Pets",
            one="pet",
            page=Page(
                id="pet",
                title="Pet",
                questions=(question("name"), question("born", Kind.DATE, required=False)),
                source=SOURCE,
            ),
            least=1,
            most=2,
            source=SOURCE,
        ),
        Page(
            id="move",
            title="Move",
            asked_if=Answered("moved", ("yes",)),
            questions=(
                question("why", Kind.CHOICE, choices=(Choice("work", "For work"),)),
                question("when", Kind.DATE, tier=Tier.CASE),
            ),
            source=SOURCE,
        ),
    ),
    source=SOURCE,
)

STAYED = {"owner": "Ada", "moved": "no"}
MOVED = {"owner": "Ada", "moved": "yes", "from": "Aylesbury"}


def key(name: str) -> PageKey:
    return PageKey(name)


def at(filled: Filled) -> str:
    here = place(PETS, filled)
    return here.key if here else "check"


def after(*pages: tuple[str, dict[str, str]]) -> Filled:
    filled = Filled()
    for page, typed in pages:
        filled = sent(PETS, page, typed, filled).filled
    return filled


FINISHED = after(("owner", STAYED), ("pets/1", {"name": "Rex"}), ("pets", {}))


def test_a_form_begins_at_its_first_page() -> None:
    assert at(Filled()) == "owner"
    assert progress(PETS, Filled()) == (1, 2)


def test_a_place_is_the_same_whatever_is_now_asked_there() -> None:
    begun = place(PETS, Filled())
    opened = place(PETS, keep(PETS, Filled(), key("owner"), {"moved": "yes"}))

    assert begun is not None
    assert opened is not None
    assert begun == opened
    assert len(begun.questions) < len(opened.questions)
    assert begun.of < opened.of


def test_a_place_is_the_same_however_many_steps_are_before_it() -> None:
    owner, pets, move = PETS.steps
    turned = replace(PETS, steps=(owner, move, pets))
    stayed = place(turned, sent(turned, "owner", STAYED).filled)
    moved = sent(turned, "owner", MOVED).filled
    why = sent(turned, "move", {"why": "work", "when": "2026-09-01"}, moved).filled
    later = place(turned, why)

    assert stayed is not None
    assert later is not None
    assert (stayed.number, later.number) == (2, 3)
    assert stayed == later


def test_a_list_that_needs_an_entry_begins_with_it() -> None:
    assert at(after(("owner", STAYED))) == "pets/1"


def test_a_list_is_shown_after_its_entries_and_then_left() -> None:
    one = after(("owner", STAYED), ("pets/1", {"name": "Rex"}))

    assert at(one) == "pets"
    assert at(sent(PETS, "pets", {}, one).filled) == "check"


def test_an_answer_lengthens_the_road() -> None:
    assert progress(PETS, after(("owner", MOVED))) == (2, 3)
    assert at(after(("owner", MOVED), ("pets/1", {"name": "Rex"}), ("pets", {}))) == "move"


def test_what_is_wrong_is_said_and_what_was_typed_is_kept() -> None:
    taken = sent(PETS, "owner", {"moved": "no", "note": "x" * 201})

    assert taken.complaints == {
        "owner": "Give owner",
        "note": "Use 200 characters or fewer; you used 201.",
    }
    assert taken.filled.answers[key("owner")] == {"moved": "no", "note": "x" * 201}
    assert at(taken.filled) == "owner"


def test_an_answer_that_opens_a_question_stays_on_the_page_without_a_complaint() -> None:
    taken = sent(PETS, "owner", {"owner": "Ada", "moved": "yes"})

    assert taken.opened
    assert taken.complaints == {}
    assert [q.id for q in asked(PETS, taken.filled, key("owner"))] == [
        "owner",
        "moved",
        "from",
        "note",
    ]
    assert at(taken.filled) == "owner"


def test_an_opened_question_left_empty_is_complained_of_the_second_time() -> None:
    first = sent(PETS, "owner", {"owner": "Ada", "moved": "yes"})
    second = sent(PETS, "owner", {"owner": "Ada", "moved": "yes"}, first.filled)

    assert not second.opened
    assert second.complaints == {"from": "Give from"}


def test_an_opened_question_answered_at_once_is_not_asked_again() -> None:
    assert at(after(("owner", MOVED))) == "pets/1"


def test_a_closed_branch_is_kept_in_the_draft_and_never_sent() -> None:
    filled = sent(PETS, "owner", {"owner": "Ada", "moved": "no"}, after(("owner", MOVED))).filled

    assert filled.answers[key("owner")]["from"] == "Aylesbury"
    assert flat(PETS, filled) == {"owner": "Ada", "moved": "no"}
    assert payload(PETS, filled) == {"owner": {"owner": "Ada", "moved": "no"}}
    assert "from" not in {row.asks for row in rows(PETS, filled)}


def test_a_page_behind_a_closed_branch_is_neither_asked_nor_sent() -> None:
    filled = after(("owner", MOVED), ("pets/1", {"name": "Rex"}), ("pets", {}))
    filled = sent(PETS, "move", {"why": "work", "when": "2026-01-01"}, filled).filled
    stayed = sent(PETS, "owner", STAYED, filled).filled

    assert at(filled) == "check"
    assert "move" in payload(PETS, filled)
    assert "move" not in payload(PETS, stayed)
    assert stayed.answers[key("move")] == {"why": "work", "when": "2026-01-01"}
    assert asked(PETS, stayed, key("move")) == ()


def test_an_optional_answer_that_comes_back_empty_was_taken_away() -> None:
    noted = after(("owner", {**STAYED, "note": "Loud"}))
    again = sent(PETS, "owner", STAYED, noted)

    assert "note" not in again.filled.answers[key("owner")]


def test_a_required_answer_is_not_lost_when_a_blank_page_is_sent() -> None:
    again = sent(PETS, "owner", {}, reopen(PETS, FINISHED, key("owner")))

    assert again.complaints == {}
    assert again.filled.answers[key("owner")] == STAYED


def test_a_required_answer_typed_over_with_nothing_is_complained_of() -> None:
    again = sent(PETS, "owner", {"owner": "  "}, FINISHED)

    assert again.complaints == {"owner": "Give owner"}


def test_saving_for_later_judges_nothing_and_loses_nothing() -> None:
    filled = keep(PETS, Filled(), key("owner"), {"note": "x" * 300, "moved": "perhaps"})

    assert filled.answers[key("owner")] == {"note": "x" * 300, "moved": "perhaps"}
    assert at(filled) == "owner"
    assert keep(PETS, filled, key("owner"), {}) == filled


def test_questions_nobody_asked_are_ignored() -> None:
    taken = sent(PETS, "owner", {**STAYED, "colour": "red"})

    assert taken.filled.answers == {"owner": STAYED}


def test_pages_nobody_asked_for_are_ignored() -> None:
    assert sent(PETS, "garden", {"tree": "oak"}) == sent(PETS, "pets/7", {"name": "Rex"})
    assert sent(PETS, "garden", {"tree": "oak"}).filled == Filled()


def test_another_entry_is_asked_about_and_then_the_list_again() -> None:
    two = add(PETS, FINISHED, "pets")

    assert at(two) == "pets/2"
    assert entries(PETS, two, "pets") == ("pets/1", "pets/2")
    assert at(sent(PETS, "pets/2", {"name": "Tib"}, two).filled) == "pets"


def test_no_entry_is_added_past_the_most() -> None:
    two = sent(PETS, "pets/2", {"name": "Tib"}, add(PETS, FINISHED, "pets")).filled

    assert can_add(PETS, FINISHED, "pets")
    assert not can_add(PETS, two, "pets")
    assert add(PETS, two, "pets") == two
    assert not can_add(PETS, two, "garden")


def test_a_removed_entry_is_gone_and_its_number_is_not_given_to_its_neighbour() -> None:
    two = sent(PETS, "pets/2", {"name": "Tib"}, add(PETS, FINISHED, "pets")).filled
    one = remove(PETS, sent(PETS, "pets", {}, two).filled, key("pets/1"))

    assert entries(PETS, one, "pets") == ("pets/2",)
    assert entries(PETS, add(PETS, one, "pets"), "pets") == ("pets/2", "pets/3")
    assert payload(PETS, one)[key("pets/2")] == {"name": "Tib"}
    assert at(one) == "pets"


def test_entries_keep_their_order_however_they_were_read() -> None:
    read = Filled({key("pets/10"): {}, key("pets/9"): {}, key("pets/1"): {}})

    assert entries(PETS, read, "pets") == ("pets/1", "pets/9", "pets/10")


def test_what_is_in_a_list_stays_in_its_entries() -> None:
    assert flat(PETS, FINISHED) == STAYED
    assert payload(PETS, FINISHED) == {"owner": STAYED, "pets/1": {"name": "Rex"}}


def test_a_page_changed_for_the_worse_is_to_be_sent_again() -> None:
    tomorrow = {"name": "Rex", "born": "2026-09-25"}
    taken = sent(PETS, "pets/1", tomorrow, FINISHED)

    assert list(taken.complaints) == ["born"]
    assert at(taken.filled) == "pets/1"


def test_only_an_entry_can_be_removed() -> None:
    assert remove(PETS, FINISHED, key("owner")) == FINISHED
    assert remove(PETS, FINISHED, key("pets")) == FINISHED


def test_a_list_with_too_few_or_too_many_entries_is_not_left() -> None:
    none = sent(PETS, "pets", {}, after(("owner", STAYED)))
    crowd = Filled({key(f"pets/{n}"): {"name": "Rex"} for n in range(1, 5)})

    assert none.complaints == {"pets": "Add at least 1 pet."}
    assert sent(PETS, "pets", {}, crowd).complaints == {"pets": "Remove 2: there is room for 2."}


def test_back_from_a_blank_entry_takes_it_away() -> None:
    one = after(("owner", STAYED), ("pets/1", {"name": "Rex"}))

    assert back(PETS, add(PETS, one, "pets")) == one


def test_back_from_an_entry_begun_keeps_it() -> None:
    two = keep(PETS, add(PETS, FINISHED, "pets"), key("pets/2"), {"born": "2026-01-01"})
    earlier = back(PETS, two)

    assert at(earlier) == "pets/1"
    assert earlier.answers == two.answers


def test_back_from_an_entry_that_must_be_there_goes_to_the_page_before() -> None:
    blank = keep(PETS, after(("owner", STAYED)), key("pets/1"), {"name": " "})

    assert at(back(PETS, blank)) == "owner"


def test_there_is_no_way_back_from_the_first_page() -> None:
    assert back(PETS, Filled()) == Filled()


def test_back_from_the_check_opens_the_last_page_again() -> None:
    assert at(back(PETS, FINISHED)) == "pets"


def test_change_leads_to_the_page_and_straight_back_to_the_check() -> None:
    changing = reopen(PETS, FINISHED, key("owner"))

    assert at(changing) == "owner"
    assert at(sent(PETS, "owner", STAYED, changing).filled) == "check"


def test_how_far_somebody_has_got_is_the_step_they_are_at_and_at_the_check_the_last() -> None:
    assert progress(PETS, Filled()) == (1, 2)
    assert progress(PETS, after(("owner", MOVED))) == (2, 3)
    assert progress(PETS, after(("owner", MOVED), ("pets/1", {"name": "Rex"}))) == (2, 3)
    assert progress(PETS, FINISHED) == (2, 2)


def test_everything_in_the_way_is_said_at_once() -> None:
    assert missing(PETS, Filled()) == (
        "Owner: Give owner",
        "Owner: Give moved",
        "Pet 1: Give name",
        "Pets: Add at least 1 pet.",
    )
    assert missing(PETS, reopen(PETS, FINISHED, key("owner"))) == (
        "Owner: Continue from this page.",
    )
    assert missing(PETS, FINISHED) == ()


def test_answers_are_checked_without_showing_what_identifies() -> None:
    moved = after(("owner", MOVED), ("pets/1", {"name": "Rex"}), ("pets", {}))
    moved = sent(PETS, "move", {"why": "work", "when": "1/9/2026"}, moved).filled

    assert rows(PETS, moved) == (
        Row(key("owner"), "Owner", "owner", "Given"),
        Row(key("owner"), "Owner", "moved", "Yes"),
        Row(key("owner"), "Owner", "from", "Aylesbury"),
        Row(key("owner"), "Owner", "note", "Not given"),
        Row(key("pets/1"), "Pet 1", "Pet 1", "1 answer given. Left empty: born."),
        Row(key("pets"), "Pets", "Pets", "1 given"),
        Row(key("move"), "Move", "why", "For work"),
        Row(key("move"), "Move", "when", "Given"),
    )


def test_a_draft_of_an_older_edition_is_asked_only_what_has_changed() -> None:
    older = Filled(
        {
            **FINISHED.answers,
            key("owner"): {**MOVED, "colour": "red"},
            key("garden"): {"tree": "oak"},
            key("move"): {"why": "for love", "when": "2026-01-01"},
        },
        FINISHED.done | {key("garden"), key("move")},
    )

    assert at(older) == "move"
    assert missing(PETS, older) == ("Move: Choose one of the answers listed.",)
    assert older.answers[key("garden")] == {"tree": "oak"}
    assert "colour" not in flat(PETS, older)


@pytest.mark.parametrize("form", OFFERED.values(), ids=OFFERED)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_every_road_through_every_form_ends_and_back_undoes_each_step(
    form: Form, data: st.DataObject
) -> None:
    strides = list(road(form, data))
    last = strides[-1].taken.filled
    went_on = [stride for stride in strides if not stride.taken.opened]

    assert place(form, last) is None
    assert missing(form, last) == ()
    assert all(not stride.taken.complaints for stride in strides)
    assert all(place(form, back(form, s.taken.filled)) == s.here for s in went_on)
    assert all(back(form, s.taken.filled).answers == s.taken.filled.answers for s in went_on)


@pytest.mark.parametrize("form", OFFERED.values(), ids=OFFERED)
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_nothing_typed_is_ever_lost(form: Form, data: st.DataObject) -> None:
    filled = data.draw(st.sampled_from([stride.before for stride in road(form, data)]))
    here = place(form, filled)
    assert here is not None
    questions = asked(form, filled, here.key)
    typed = {q.id: data.draw(st.text()) for q in questions if data.draw(st.booleans())}
    tidy = {q.id: normal(q, typed[q.id]) for q in questions if q.id in typed}
    saved = {q: text for q, text in tidy.items() if text}
    kept = keep(form, filled, here.key, typed)
    taken = take(form, filled, here.key, typed, TODAY).filled

    assert kept.answers.get(here.key, {}).items() >= saved.items()
    assert taken.answers.get(here.key, {}).items() >= saved.items()
    assert all(
        kept.answers[page] == filled.answers[page] for page in {*filled.answers} - {here.key}
    )
    assert all(
        taken.answers[page] == filled.answers[page] for page in {*filled.answers} - {here.key}
    )


_IDS = st.sampled_from(
    ["owner", "moved", "from", "pets", "pets/1", "pets/01", "pets/x", "pets//", "move", "when", ""]
) | st.text(max_size=4)
_ANSWERS = st.dictionaries(_IDS, st.text(max_size=8), max_size=5)
_FILLED = st.builds(
    Filled,
    st.dictionaries(_IDS.map(PageKey), _ANSWERS, max_size=6),
    st.frozensets(_IDS.map(PageKey), max_size=6),
)


@given(filled=_FILLED, page=_IDS.map(PageKey), typed=_ANSWERS)
@settings(max_examples=150, deadline=None)
def test_no_state_and_no_input_can_break_a_form(
    filled: Filled, page: PageKey, typed: dict[str, str]
) -> None:
    moved = (
        take(PETS, filled, page, typed, TODAY).filled,
        keep(PETS, filled, page, typed),
        back(PETS, filled),
        reopen(PETS, filled, page),
        add(PETS, filled, page),
        remove(PETS, filled, page),
    )

    assert all((place(PETS, state) is None) == (missing(PETS, state) == ()) for state in moved)
    assert all(progress(PETS, state)[0] <= progress(PETS, state)[1] for state in moved)
    assert all(
        {row.key for row in rows(PETS, state)} >= {*payload(PETS, state)} for state in moved
    )
