"""The procedure from referral to outcome as steps: who does what, on which card, with what words.

A step is the press that counts.  ``take`` makes it as its person would, beginning with the
button that shows the form if there is one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from procedure.actions import Action
from procedure.agenda import Item
from rehearsal.conversations import Message
from rehearsal.delivery import Answer
from tests.service import answers
from tests.service.forms import fill, named, send
from tests.service.world import (
    CONVENOR,
    HOUSING,
    ICB_LEAD,
    LA,
    LA_LEAD,
    MANAGER,
    MONDAY,
    OFFICE,
    PARTNERSHIP_CHAIR,
    POLICE_LEAD,
    PRACTITIONER,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

DAY: Final = MONDAY.isoformat()
MEETING: Final = ". In progress."
PRESS_AGAIN: Final = "ook again, then press again"  # something else came in between
ASKS_AGAIN: Final = ("one more question", PRESS_AGAIN)
TAKE_UP: Final = "Take it up again"
MEMBERS: Final = "Who is on this case"
SECTION_2: Final = "section 2: recommendation"
SECTION_3: Final = "section 3: decision"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """``on`` is written on the card; ``shows`` is the button that shows the form, if any.

    ``about`` narrows the action, as the card's own button does: which partner, date or seat.
    """

    action: Action
    by: str
    on: str
    does: str
    answers: dict[str, str] = field(default_factory=dict)
    about: str = ""
    shows: str = ""

    @property
    def key(self) -> str:
        return f"{self.action}/{self.about}" if self.about else str(self.action)


def view(partner: str, by: str, given: str = "agree") -> Step:
    return Step(
        action=Action.GIVE_VIEW,
        by=by,
        on="Say whether you agree",
        does="Record our view",
        answers={"view": given},
        about=partner,
    )


def recorded(fact: str, on: str, day: str = DAY) -> Step:
    return Step(
        action=Action.RECORD_DATE,
        by=MANAGER,
        on=on,
        does="Record the date",
        answers={"on": day},
        about=fact,
    )


def attends(name: str, agency: str, capacity: str = "member", by: str = SUBGROUP_CHAIR) -> Step:
    seat = {"name": name, "agency": agency, "capacity": capacity, "how": "in-person"}
    return Step(
        action=Action.TAKE_ATTENDANCE,
        by=by,
        on=MEETING,
        does="Add them",
        answers=seat,
        shows="Add somebody",
    )


def declares(seat: str, interest: str = "none", nature: str = "") -> Step:
    return Step(
        action=Action.DECLARE_INTEREST,
        by=SUBGROUP_CHAIR,
        on=MEETING,
        does="Record the declaration",
        answers={"interest": interest} | ({"nature": nature} if nature else {}),
        about=seat,
        shows="Record their interests",
    )


def rules(seat: str, ruling: str, by: str = SUBGROUP_CHAIR) -> Step:
    return Step(
        action=Action.RULE_ON_INTEREST,
        by=by,
        on=MEETING,
        does="Record the ruling",
        answers={"ruling": ruling},
        about=seat,
        shows="Rule on their interest",
    )


def outcome(item: Item, words: str = "") -> Step:
    """One of the seven items, recorded when its turn comes."""
    return Step(
        action=Action.RECORD_OUTCOMES,
        by=SUBGROUP_CHAIR,
        on=MEETING,
        does="Record the outcome",
        answers={item.value: words or answers.OUTCOMES[item]},
        about=item.value,
        shows=f"Record {item.label}",
    )


def leaves(seat: str) -> Step:
    return Step(
        action=Action.MARK_LEFT, by=SUBGROUP_CHAIR, on=MEETING, does="Mark as left", about=seat
    )


def adds(person: str) -> Step:
    return Step(
        action=Action.ADD_MEMBER,
        by=MANAGER,
        on=MEMBERS,
        does="Add them to the case",
        answers={"person": person, "reasons": "They stand in from today."},
        shows="Add somebody to this case",
    )


def takes_off(person: str) -> Step:
    return Step(
        action=Action.REMOVE_MEMBER,
        by=MANAGER,
        on=MEMBERS,
        does="Take them off the case",
        answers={"person": person, "reasons": "They know the family."},
        shows="Take somebody off this case",
    )


CONFIRM_REFERRER: Final = Step(
    action=Action.CONFIRM_REFERRER,
    by=OFFICE,
    on="Confirm with their agency who made the referral",
    does="Record what they said",
    answers={"confirmed": "confirmed"},
)
DECIDE: Final = Step(
    action=Action.DECIDE_NOTIFICATION,
    by=LA,
    on="Decide whether to notify",
    does="Record my decision",
    answers=answers.NOTIFICATION,
)
VIEWS: Final = (
    view("local-authority", LA_LEAD),
    view("police", POLICE_LEAD),
    view("integrated-care-board", ICB_LEAD),
)
SENT: Final = Step(
    action=Action.RECORD_NOTIFIED,
    by=LA,
    on="date the notification was sent",
    does="Record the date sent",
    answers={"sent-on": DAY},
)
RECEIVED: Final = Step(
    action=Action.RECORD_RECEIPT,
    by=OFFICE,
    on="date the Business Unit received",
    does="Record the date received",
    answers={"received-on": DAY},
)
LETTERS: Final = recorded("information-requested", "Send the information request letters")
SET: Final = Step(
    action=Action.SET_MEETING,
    by=CONVENOR,
    on="Set the date of the meeting",
    does="Set the date",
    answers={"meeting-on": DAY, "reason": "Everybody is here today.", "seen": DAY},
)
OPEN: Final = Step(
    action=Action.OPEN_MEETING,
    by=SUBGROUP_CHAIR,
    on="confidentiality statement",
    does="Open the meeting",
)
THREE_ATTEND: Final = (
    attends(LA, "local-authority"),
    attends(SUBGROUP_DEPUTY, "police"),
    attends(HOUSING, "housing"),
)
NO_INTERESTS: Final = (declares("1"), declares("2"), declares("3"))
SAFE: Final = Step(
    action=Action.ASK_SAFETY,
    by=SUBGROUP_CHAIR,
    on=MEETING,
    does="Record the answer",
    answers={"unsafe": "no"},
    shows="Ask whether anybody is unsafe now",
)
ITEMS: Final = tuple(
    outcome(item)
    for item in (
        Item.FACTS,
        Item.ACTION,
        Item.LEARNING,
        Item.IMPROVEMENTS,
        Item.REVIEW,
        Item.KEY_LINES,
    )
)
FACTS: Final = ITEMS[0]
CLOSE: Final = Step(
    action=Action.CLOSE_MEETING,
    by=SUBGROUP_CHAIR,
    on=MEETING,
    does="Close the meeting",
)
OUTCOMES: Final = (SAFE, *ITEMS, CLOSE)
RECOMMEND: Final = Step(
    action=Action.SIGN_SECTION_2,
    by=SUBGROUP_CHAIR,
    on=SECTION_2,
    does="Sign section 2",
    answers=answers.SECTION_2,
    shows="Write section 2",
)
DECIDES: Final = Step(
    action=Action.SIGN_SECTION_3,
    by=PARTNERSHIP_CHAIR,
    on=SECTION_3,
    does="Sign section 3",
    answers=answers.SECTION_3 | {"decided-on": DAY},
    shows="Write section 3",
)
TELL: Final = Step(
    action=Action.TELL_REFERRER,
    by=SUBGROUP_CHAIR,
    on="Tell the referrer the decision",
    does="Tell the referrer",
    answers=answers.OUTCOME_NOTICE,
)
LETTER: Final = {"how": "letter", "told-on": DAY, "proof": "Letter 12 on file"}
BOARD: Final = Step(
    action=Action.TELL_BOARD,
    by=PARTNERSHIP_CHAIR,
    on="Who has been told",
    does="Tell them",
    answers=LETTER,
    shows="Tell: Board members",
)
REPORT_SENT: Final = Step(
    action=Action.RECORD_REPORT_SENT,
    by=OFFICE,
    on="Send the Rapid Review Report to the national Panel",
    does="Record that it was sent",
    answers={"sent-on": DAY, "proof": "Secure message 4471"},
)
AGENCIES: Final = Step(
    action=Action.TELL_AGENCY,
    by=OFFICE,
    on="Who has been told",
    does="Tell them",
    answers=LETTER,
    about="agencies",
    shows="Tell: The agencies that were asked",
)

TO_MEETING: Final = (DECIDE, *VIEWS, SENT, RECEIVED, LETTERS, SET, OPEN)
AT_MEETING: Final = (*THREE_ATTEND, *NO_INTERESTS)
FROM_MEETING: Final = (*OUTCOMES, RECOMMEND, DECIDES, TELL, BOARD)

# The least that opens a meeting: nobody's view is waited for.
SHORTEST: Final = (DECIDE, SENT, RECEIVED, SET, OPEN)


async def refer(
    world: World, by: str = PRACTITIONER, words: Mapping[str, str] = answers.REFERRAL
) -> Message:
    """Make a referral in full, and return the message it was made on.

    It is over once the authority has been told of it, which moves the case on.
    """
    message = await world.says(by, "make a referral")
    await fill(world, by, message, words)
    await send(world, by, message, "Send the referral")
    await world.card(by, "Referral received")
    await world.card(MANAGER, "Case BSCP", "With the local authority representative")
    return message


async def take(world: World, *steps: Step) -> Answer:
    """Take the steps one after the other, and return the answer to the last press."""
    last = None
    for step in steps:
        last = await _taken(world, step)
        assert not last.says, last.says
        assert "There is a problem" not in text_of(last.card), text_of(last.card)
    assert last, "there is at least one step"
    return last


async def shown(world: World, step: Step) -> Message:
    """Return the card of a step with its form before its person, ready to be filled."""
    message = await world.card(step.by, step.on)
    if step.shows:
        await world.presses(step.by, message, step.shows, **who(step))
    return message


def taken_up(item: Item) -> Step:
    """An item taken up again, chosen from the list of those recorded."""
    return replace(outcome(item), shows=TAKE_UP)


def who(step: Step) -> dict[str, str]:
    """Return the choice of a seat, for a step that is about one."""
    seats = {
        Action.DECLARE_INTEREST,
        Action.RULE_ON_INTEREST,
        Action.RULE_ON_DEPUTY,
        Action.MARK_LEFT,
    }
    if step.shows == TAKE_UP:
        return {"item": step.about}
    return {"who": step.about} if step.action in seats else {}


_BARE: Final = frozenset(
    {Action.OPEN_MEETING, Action.MARK_LEFT, Action.SHARE_PAPERS, Action.CLOSE_MEETING}
)


def without_form(step: Step) -> bool:
    return step.action in _BARE


async def _taken(world: World, step: Step) -> Answer:
    message = await shown(world, step)
    if without_form(step):
        return await pressed(world, step.by, message, step.does, **who(step))
    if step.action in {Action.SIGN_SECTION_2, Action.SIGN_SECTION_3}:
        await fill(world, step.by, message, step.answers)
        return await send(world, step.by, message, step.does)
    return await _sent(world, step, message)


async def pressed(world: World, by: str, message: Message, button: str, /, **typed: str) -> Answer:
    """Press a button that sends nothing, and again if the case changed in between."""
    answer = await world.presses(by, message, button, **typed)
    if PRESS_AGAIN in str(message.card):
        answer = await world.presses(by, message, button, **typed)
    return answer


async def _sent(world: World, step: Step, message: Message) -> Answer:
    """Fill a card and send it, and again where the answer asks for that."""
    answer = await world.presses(step.by, message, step.does, **named(message.card, step.answers))
    if any(words in str(message.card) for words in ASKS_AGAIN):
        card = message.card
        answer = await world.presses(step.by, message, step.does, **named(card, step.answers))
    return answer


def actions_of(steps: Iterable[Step]) -> frozenset[Action]:
    return frozenset(step.action for step in steps)
