"""The items of a meeting: in order, again until it is closed, and without a quorum only heard."""

from dataclasses import replace

import pytest

from procedure.actions import Action
from procedure.agenda import DECISIONS, Item, needed, standing
from procedure.case import Case, DecisionCode, Entry
from procedure.casework.safeguarding import AT_MEETING, is_unsafe
from procedure.decisions_meeting import MEETING
from procedure.facts import Fact
from procedure.meetings import MeetingState
from procedure.notices import NoticeKind
from tests.procedure.casework.given import PAT, SAM, an_ask, changed, done, refused
from tests.procedure.casework.life import (
    AT_TABLE,
    CLOSE,
    FACTS,
    ITEMS,
    SAFETY,
    hears,
    in_meeting,
    leaves,
    records,
    says_none,
    sits,
    until,
)

READY = until("the board is asked")
SHORT = done(READY, leaves("3"))
UNSAFE = an_ask(
    SAM, Action.ASK_SAFETY, AT_TABLE, {"unsafe": "yes", "being-done": "A visit today."}
)


def items(case: Case) -> list[tuple[Item, bool]]:
    assert case.meeting
    return [(one.item, one.quorate) for one in case.meeting.outcomes]


def test_the_items_are_those_of_the_form_that_records_them() -> None:
    assert [item.label[:2] for item in Item] == [f"{number}." for number in range(1, 8)]
    assert any(decision.code is DecisionCode.OUTCOMES for decision in MEETING)


@pytest.mark.parametrize("at", range(1, 5))
def test_an_item_is_not_recorded_before_those_that_come_first(at: int) -> None:
    case = done(READY, *ITEMS[: at - 1])

    assert (
        refused(case, ITEMS[at])[0] == f"The items come in order. Next: {[*Item][at - 1].label}."
    )


@pytest.mark.parametrize(
    ("answer", "last"), [("yes", Item.KEY_LINES), ("no", Item.SHARING)], ids=["review", "none"]
)
def test_what_comes_last_hangs_on_whether_there_is_to_be_a_review(answer: str, last: Item) -> None:
    case = done(READY, *ITEMS[:4], records(Item.REVIEW, answer))
    assert case.meeting
    (other,) = {Item.KEY_LINES, Item.SHARING} - {last}

    assert needed(case.meeting.outcomes)[-1] is last
    assert refused(case, records(other)) == ("That is not an item of this meeting now.", "s4.6")


def test_an_item_is_taken_up_again_and_the_last_word_with_a_quorum_stands() -> None:
    case = done(READY, FACTS, FACTS, leaves("3"), hears(Item.FACTS))
    assert case.meeting
    found = standing(case.meeting.outcomes, Item.FACTS)

    assert items(case) == [(Item.FACTS, True), (Item.FACTS, True), (Item.FACTS, False)]
    assert found == case.meeting.outcomes[1]


def test_without_a_quorum_the_last_word_on_an_item_stands() -> None:
    case = done(SHORT, hears(Item.FACTS), hears(Item.FACTS))
    assert case.meeting

    assert standing(case.meeting.outcomes, Item.FACTS) is case.meeting.outcomes[1]
    assert standing(case.meeting.outcomes, Item.REVIEW) is None


def test_without_a_quorum_an_item_is_heard_and_keeps_the_quorum_it_had() -> None:
    case = done(SHORT, hears(Item.FACTS), hears(Item.ACTION))
    assert case.meeting

    assert items(case) == [(Item.FACTS, False), (Item.ACTION, False)]
    assert case.meeting.outcomes[0].quorum.startswith("Not quorate: 2 agencies of 3 needed")


@pytest.mark.parametrize("item", sorted(DECISIONS))
def test_a_decision_is_never_taken_for_information(item: Item) -> None:
    says, source = refused(SHORT, hears(item))

    assert says == f"“{item.label}” is decided, so it waits for a quorum."
    assert source == "s4.6"


def test_nothing_is_heard_before_everybody_is_asked_of_their_interests() -> None:
    came = done(SHORT, sits("Paula Constable", "police"))

    assert refused(came, hears(Item.FACTS)) == (
        "1 person has not yet been asked to declare any interest.",
        "s1.6a",
    )


def test_what_is_only_heard_comes_in_order_too() -> None:
    assert refused(SHORT, hears(Item.ACTION))[0] == "The items come in order. Next: 1. The facts."


def test_a_quorate_meeting_records_and_does_not_only_hear() -> None:
    assert refused(READY, hears(Item.FACTS)) == (
        "The meeting is quorate. Record the outcome itself.",
        "default: a quorum lost in the meeting",
    )


def test_a_meeting_is_closed_once_nothing_is_left_and_all_that_is_left_is_said() -> None:
    heard = done(SHORT, hears(Item.FACTS), sits("Bea Again", "school"))

    assert refused(heard, CLOSE)[0] == (
        "The meeting cannot be closed yet. 1 person has not yet been asked to declare any"
        " interest. Ask whether anybody is unsafe now, and record the answer. Not recorded: 2."
        " Immediate action, 3. Immediate learning, 4. Potential for improvements and 5. Whether"
        " to commission a review. Taken for information only, without a quorum: 1. The facts."
        " Take up again."
    )


def test_a_closed_meeting_keeps_the_quorum_of_its_decision() -> None:
    case = done(READY, SAFETY, *ITEMS, leaves("3"), CLOSE)

    assert case.meeting
    assert case.meeting.state is MeetingState.CLOSED
    assert case.meeting.quorum_then.startswith("Quorate: 3 agencies")


def test_whoever_must_act_is_told_that_somebody_may_be_unsafe_and_nobody_else_is() -> None:
    change = changed(READY, UNSAFE)
    made = change.case.signed(DecisionCode.UNSAFE_NOW)

    assert {notice.kind for notice in change.notices} == {NoticeKind.MEETING}
    assert all(notice.to.person for notice in change.notices)
    assert made
    assert made.outcome == "unsafe"
    assert changed(READY, SAFETY).notices == ()


def test_a_second_warning_in_one_meeting_is_told_like_the_first() -> None:
    first = changed(READY, UNSAFE)
    second = changed(replace(first.case, version=READY.version + 1), UNSAFE)

    assert {one.to for one in second.notices} == {one.to for one in first.notices}
    assert not {*second.notices} & {*first.notices}


def test_somebody_unsafe_at_the_meeting_stands_until_it_is_said_what_was_done() -> None:
    safe = an_ask(PAT, Action.CONFIRM_SAFE, AT_TABLE, {"done": "Moved."}, AT_MEETING)
    said = done(READY, UNSAFE)
    later = done(said, SAFETY)
    seen_to = done(later, safe)

    assert not is_unsafe(done(READY, SAFETY))
    assert is_unsafe(said)
    assert is_unsafe(later)
    assert not is_unsafe(seen_to)
    assert is_unsafe(done(seen_to, UNSAFE))
    for case in (READY, seen_to):
        assert refused(case, safe) == (
            "This has been confirmed already. Nothing was changed.",
            "s4.6",
        )


def test_papers_shared_at_the_meeting_are_recorded_as_that_once() -> None:
    share = an_ask(SAM, Action.SHARE_PAPERS, AT_TABLE)
    bare = in_meeting()
    unshared: dict[Fact, Entry] = dict(bare.facts)
    del unshared[Fact.PAPERS_SHARED]
    case = done(replace(bare, facts=unshared), share)

    assert case.facts[Fact.PAPERS_SHARED].late_note == "Shared at the meeting."
    assert refused(case, share) == ("The papers are recorded as shared already.", "s4.5")


@pytest.mark.parametrize(
    ("may", "counts"), [("yes", True), ("no", False)], ids=["admitted", "not admitted"]
)
def test_a_deputy_not_named_before_counts_only_once_the_chair_says_so(
    may: str, *, counts: bool
) -> None:
    came = in_meeting(sits("A Deputy", "school", **{"capacity": "deputy", "named-before": "no"}))
    ruled = done(
        came, says_none("1"), an_ask(SAM, Action.RULE_ON_DEPUTY, AT_TABLE, {"may-count": may}, "1")
    )

    assert came.meeting
    assert ruled.meeting
    assert came.meeting.attendance[0].counts is False
    assert ruled.meeting.attendance[0].counts is counts


def test_somebody_who_was_named_before_needs_no_ruling() -> None:
    rule = an_ask(SAM, Action.RULE_ON_DEPUTY, AT_TABLE, {"may-count": "yes"}, "1")

    assert "needs no ruling" in refused(in_meeting(sits("A", "school")), rule)[0]


def test_somebody_by_phone_who_cannot_be_heard_does_not_count() -> None:
    case = in_meeting(sits("A", "school", how="phone", heard="no"))

    assert case.meeting
    assert case.meeting.attendance[0].counts is False
