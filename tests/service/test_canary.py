"""What somebody typed is theirs: it is in no message, no log and no byte on the disk.

A word of its own is typed into every question that takes words, in every form of the
procedure.  Its author sees it in reply to their own press, and a member in the dialog.
"""

import json
import logging
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

import pytest
from sqlalchemy import select

from procedure.agenda import Item
from procedure.case import FormId
from procedure.forms import FORMS
from procedure.questions import Entries, FormKey, Kind, Question
from rehearsal.partnership import COUNCIL, TOM, Part
from storage.tables import FormRow, metadata, table
from tests.service import answers
from tests.service.kept import id_of, the_case
from tests.service.steps import (
    AT_MEETING,
    BOARD,
    CLOSE,
    DECIDE,
    DECIDES,
    ITEMS,
    OPEN,
    RECEIVED,
    RECOMMEND,
    SAFE,
    SECTION_3,
    SENT,
    SET,
    TELL,
    THREE_ATTEND,
    VIEWS,
    Step,
    adds,
    declares,
    refer,
    rules,
    take,
    taken_up,
    takes_off,
)
from tests.service.story.meeting_days import ADJOURN, ADMIT, DEPUTY, GO_ON, INFORMATION
from tests.service.world import (
    LA,
    LA_LEAD,
    MANAGER,
    NOBODYS,
    PARTNERSHIP_CHAIR,
    PRACTITIONER,
    SUBGROUP_CHAIR,
    World,
    text_of,
)

WORD: Final = "kwz"
# Shown to whom it is written for: the referrer, and whoever is at the meeting.
MEANT_TO_BE_READ: Final = frozenset({FormKey.OUTCOME_NOTICE, FormKey.ATTENDANCE})
# Filled in test_canary_requests, which sees that each of them is kept with the words in it.
ABOUT_REQUESTS: Final = frozenset(
    {
        FormKey.ASKED_AGENCIES,
        FormKey.AGENCIES_CONFIRMED,
        FormKey.INFORMATION_REPLY,
        FormKey.SENT_BY_HAND,
        FormKey.REPLY_BY_HAND,
        FormKey.SEND_BACK,
        FormKey.EXTENSION,
        FormKey.GAPS,
        FormKey.TAKEN_UP,
        FormKey.NEXT_STEP,
        FormKey.FORMAL_ACTION,
        FormKey.SAFETY_DONE,
        FormKey.SHARING_RECORD,
    }
)
# Filled in test_canary_signing, which sees that each of them is kept with the words in it.
AROUND_SIGNING: Final = frozenset(
    {
        FormKey.SECTION_2_ENTERED,
        FormKey.SECTION_3_ENTERED,
        FormKey.SECTION_2_TAKEN_BACK,
        FormKey.QUESTION,
        FormKey.QUESTION_ANSWER,
        FormKey.PEER_CHALLENGE,
        FormKey.CHALLENGE_ANSWER,
        FormKey.ENDORSEMENT,
        FormKey.COMMISSIONING_LETTER,
        FormKey.REVIEW_DATE,
        FormKey.FINDINGS,
    }
)
# Filled in test_canary_shown, which sees that the words reach nobody but whom they are for.
SHOWN_TO_SOME: Final = frozenset(
    {
        FormKey.ONE_MORE_AGENCY,
        FormKey.NOTIFICATION_ENTERED,
        FormKey.AGREEMENT_ENTERED,
        FormKey.NOTIFIED_ENTERED,
        FormKey.CORRECTION,
        FormKey.CORRECTION_ANSWER,
    }
)
# Filled in test_canary_triage, which sees that each of them is kept with the words in it.
IN_TRIAGE: Final = frozenset(
    {
        FormKey.OPENING,
        FormKey.COPY,
        FormKey.NOTIFICATION_PACK,
        FormKey.DEATH,
        FormKey.DEATH_NOTICE,
        FormKey.LEARNING_VIEW,
        FormKey.DISAGREEMENT,
        FormKey.DISAGREEMENT_ANSWER,
        FormKey.WITHDRAWAL,
        FormKey.WITHDRAWN,
        FormKey.SAME_CHILD,
        FormKey.BELOW_DEFINITION,
        FormKey.OTHER_AREA,
    }
)
# Filled in test_canary_outcome, likewise.
OF_OUTCOME: Final = frozenset(
    {
        FormKey.TOLD_BY_HAND,
        FormKey.BOARD_TOLD,
        FormKey.AGENCY_TOLD,
        FormKey.PANEL_TOLD,
        FormKey.TOLD_CORRECTED,
        FormKey.COMBINED_SUMMARY,
        FormKey.MEETING_RECORD,
        FormKey.RAPID_REVIEW_REPORT,
        FormKey.BOARD_NOTICE,
        FormKey.AGENCIES_NOTICE,
        FormKey.NATIONAL_NOTICE,
        FormKey.REPORT_SENT,
        FormKey.RELEASE,
        FormKey.LEARNING_SHARED,
        FormKey.SCRUTINY,
        FormKey.PANEL_ANSWER,
    }
)
# Two capitalised words together may be a name, so even a short reason stays where it was typed.
LIKE_A_NAME: Final = "Zephyrine Quill"


def questions(form: FormKey) -> Iterator[Question]:
    for step in FORMS[form].steps:
        page = step.page if isinstance(step, Entries) else step
        yield from page.questions


def canaries(form: FormKey, given: Mapping[str, str]) -> dict[str, str]:
    """Return the answers with a word of its own in every one that is in words."""
    typed = [q.id for q in questions(form) if q.kind in {Kind.LINE, Kind.TEXT}]
    return {**given, **{id_: f"{LIKE_A_NAME} {WORD}-{form}-{id_}" for id_ in typed}}


def marked(step: Step, form: FormKey, **other: str) -> Step:
    return Step(
        action=step.action,
        by=step.by,
        on=step.on,
        does=step.does,
        answers=canaries(form, step.answers | other),
        about=step.about,
        shows=step.shows,
    )


STEPS: Final = (
    marked(DECIDE, FormKey.NOTIFICATION),
    marked(VIEWS[0], FormKey.AGREEMENT, view="disagree"),
    marked(SENT, FormKey.NOTIFIED),
    RECEIVED,
    marked(SET, FormKey.MEETING_DATE),
    OPEN,
    *THREE_ATTEND,
    marked(declares("1", "declared"), FormKey.INTEREST),
    declares("2"),
    declares("3"),
    marked(INFORMATION, FormKey.FOR_INFORMATION),
    rules("1", "noted"),
    marked(SAFE, FormKey.SAFETY, unsafe="yes"),
    DEPUTY,
    marked(ADMIT, FormKey.DEPUTY_RULING),
    marked(ADJOURN, FormKey.ADJOURNMENT),
    replace(SET, on="Or give another day"),
    marked(GO_ON, FormKey.GO_ON, ready="as-it-is"),
    OPEN,
    *AT_MEETING,
    SAFE,
    marked(taken_up(Item.FACTS), FormKey.OUTCOMES),
    *(marked(one, FormKey.OUTCOMES) for one in ITEMS[1:]),
    CLOSE,
    marked(RECOMMEND, FormKey.SECTION_2),
    marked(DECIDES, FormKey.SECTION_3),
    TELL,
    BOARD,
)


def on_who_is_on_it(person: str) -> tuple[Step, Step]:
    added = marked(adds(person), FormKey.ADD_MEMBER)
    return added, marked(takes_off(person), FormKey.REMOVE_MEMBER)


async def a_second_clerk(world: World) -> str:
    await world.says(NOBODYS, "hello")
    world.enrol(Part(TOM, COUNCIL, "business-unit"))
    return await id_of(world, NOBODYS)


class Everything(logging.Handler):
    """Keeps every record whole, whatever its level: what it says and all that it carries."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.kept: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.kept.append(f"{record.getMessage()} {record.__dict__}")


@pytest.fixture
def logged() -> Iterator[list[str]]:
    root, all_of_it = logging.getLogger(), Everything()
    before = root.level
    root.addHandler(all_of_it)
    root.setLevel(logging.DEBUG)
    yield all_of_it.kept
    root.removeHandler(all_of_it)
    root.setLevel(before)


async def test_what_was_typed_is_in_no_message_no_log_and_no_byte_that_is_kept(
    logged: list[str], world: World
) -> None:
    await refer(world, PRACTITIONER, canaries(FormKey.REFERRAL, answers.REFERRAL))
    await typed_in_the_middle(world)
    for step in (*STEPS, *on_who_is_on_it(await a_second_clerk(world))):
        await take(world, step)
    await world.card(PRACTITIONER, "Decision on your referral")
    await read_everything(world)

    assert leaks(everything_said(world)) == []
    assert len(logged) > len(STEPS)
    assert leaks(logged) == []
    assert leaks(every_row(world)) == []
    assert leaks_on_disk(world.folder.parent) == []


async def typed_in_the_middle(world: World) -> None:
    """Type where a button was to be pressed, and into a second form that is never sent."""
    await world.says(LA, f"{LIKE_A_NAME} {WORD}-said")
    message = await world.says(LA_LEAD, "make a referral")
    await world.presses(LA_LEAD, message, "Continue", unsafe="no")
    name = {"referrer_name": f"{LIKE_A_NAME} {WORD}-draft"}
    await world.presses(LA_LEAD, message, "Continue", **name)
    await world.says(LA_LEAD, "where was I?")
    await world.presses(LA_LEAD, message, "Save and finish later", **name)


async def read_everything(world: World) -> None:
    """See that what is looked for is really there, for those who may read it."""
    assert (await the_case(world)).referral
    card = await world.card(MANAGER, "Case BSCP", "Dates so far")
    who = world.person(MANAGER)
    opened = await world.teams.task_fetch(who, card, "Read the referral")
    second = await world.teams.task_submit(who, opened.dialog, "Next page")
    assert f"{WORD}-referral-referrer-name" in text_of(second.card)
    decision = await world.card(PARTNERSHIP_CHAIR, SECTION_3)
    who = world.person(PARTNERSHIP_CHAIR)
    section_2 = await world.teams.task_fetch(who, decision, "Read section 2")
    assert f"{WORD}-section-2-facts" in text_of(section_2.card)
    assert "It may name somebody. Read it in section 2." in text_of(decision.card)
    signing = await world.card(SUBGROUP_CHAIR, "section 2: recommendation")
    assert WORD not in text_of(signing.card)


def everything_said(world: World) -> list[str]:
    """Return every body the bot ever posted or put, in whatever conversation."""
    posts = [post for place in world.teams.conversations() for post in place.posts]
    return [json.dumps(version) for post in posts for version in post.versions]


def every_row(world: World) -> list[str]:
    with world.store.reader.connect() as connection:
        tables: list[Any] = list(metadata.tables.values())
        return [str(row) for each in tables for row in connection.execute(select(each))]


def leaks(said: list[str]) -> list[str]:
    return [words for words in said if WORD in words or LIKE_A_NAME in words]


async def kept_with_words(world: World) -> set[FormKey]:
    """Return the kinds of form that are kept, sealed, with what is looked for in them."""
    row = table(FormRow)
    with world.store.reader.connect() as connection:
        ids = [FormId(one) for one in connection.execute(select(row.c.id)).scalars()]
    drafts = await world.store.read(lambda work: [work.forms.get(one).draft for one in ids])
    return {draft.form for draft in drafts if WORD in str(draft.filled.answers)}


def leaks_on_disk(folder: Path) -> list[str]:
    shapes = (WORD.encode(), WORD.encode("utf-16-le"), WORD.encode("utf-16-be"))
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    assert "keys.db" in {path.name for path in files}
    return [path.name for path in files if any(s in path.read_bytes() for s in shapes)]


def test_every_form_of_the_procedure_with_words_in_it_is_filled_with_them() -> None:
    with_words = {
        form for form in FORMS if any(q.kind in {Kind.LINE, Kind.TEXT} for q in questions(form))
    }
    steps = (*STEPS, *on_who_is_on_it(""))
    filled = {form for form in FORMS for step in steps if _is_marked(step, form)}
    elsewhere = MEANT_TO_BE_READ | ABOUT_REQUESTS | IN_TRIAGE | SHOWN_TO_SOME | OF_OUTCOME
    elsewhere |= AROUND_SIGNING

    assert with_words == filled | elsewhere | {FormKey.REFERRAL}


def _is_marked(step: Step, form: FormKey) -> bool:
    """Whether some answer of a step is the word of this form, and of no other."""
    words = {f"{LIKE_A_NAME} {WORD}-{form}-{question.id}" for question in questions(form)}
    return not words.isdisjoint(step.answers.values())
