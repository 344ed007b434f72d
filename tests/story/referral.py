"""Section 1 as Amina fills it in.  Every name in it is made up and looks like nobody's."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Final

from tests.story.filling import Answer, Chosen, Dated, FormPage, Picked, Ticked, Typed

INCIDENT: Final = date(2026, 9, 3)
LATER_THAN_TODAY: Final = date(2026, 12, 25)
FUTURE: Final = "Give today's date or an earlier one: this date is in the future."

# What may be read nowhere once it has been sent.
PRIVATE: Final = (
    "Zephyrine", "Quillfeather", "Thistledown", "Oluchi Mbeki", "neighbour", "01632 960001",
)  # fmt: skip

SAFETY: Final = FormPage(
    title="Is anyone unsafe now?",
    spoilt=[
        Chosen(
            "Is any child, or any vulnerable person, unsafe now?",
            "Yes, and I have not told anyone yet",
        )
    ],
    refuses=["Stop here. If anyone is in danger now, call 999."],
    rounds=[
        [
            Chosen(
                "Is any child, or any vulnerable person, unsafe now?",
                "Yes, and I have told 999 or children's social care",
            )
        ],
        [Typed("Who did you tell, and when?", "999 at 10:20 on Thursday")],
    ],
)
REFERRER: Final = FormPage(
    title="You and your agency",
    refuses=["Give your name", "Give a work phone number or work email address"],
    rounds=[
        [
            Typed("Your name", "Amina Yusuf"),
            Typed("Your agency", "Willow Bank School"),
            Typed("Your job title", "Designated safeguarding lead"),
            Typed("How the Business Unit can reach you", "01632 960001"),
            Ticked(
                "To confirm",
                "I know that I may be asked to present the case to the LCSPR Subgroup",
            ),
        ]
    ],
)
LEADS: Final = FormPage(
    title="Your agency's safeguarding leads",
    spoilt=[Dated("When you discussed it", LATER_THAN_TODAY)],
    refuses=["Give the name of the safeguarding lead you discussed this with", FUTURE],
    rounds=[
        [
            Typed("Designated safeguarding lead you discussed this with", "Beth Turner"),
            Dated("When you discussed it", date(2026, 9, 4)),
            Chosen("Does a senior lead in your agency agree to this referral?", "Yes"),
        ],
        [Typed("Name and job title of that senior lead", "Oluchi Mbeki, head teacher")],
    ],
)


def child(number: int) -> FormPage:
    """Return a child once on a plan, so that the page asks for the dates of it as well."""
    return FormPage(
        title=f"Child {number}",
        spoilt=[Dated("Date of the incident", LATER_THAN_TODAY)],
        refuses=["Give the child's name, or write “not known”", FUTURE],
        rounds=[
            [
                Typed("Child's full name", "Zephyrine Quillfeather"),
                Dated("Date of birth (optional)", date(2015, 3, 2)),
                Dated("Date of the incident", INCIDENT),
                Typed("Home address (optional)", "17 Thistledown Mews"),
                Typed(
                    "Where was the child at the time, and who were they with?", "At home, alone"
                ),
                Typed("Ethnicity", "White British"),
                Chosen("Has the child been on a child protection plan?", "Yes, before"),
                Chosen("Is the child open to children's social care?", "No, and never were"),
                Picked("Legal status", "No order, and not looked after"),
            ],
            [
                Typed("When each child protection plan began and ended", "2019"),
                Ticked("Category of each child protection plan", "Neglect"),
            ],
        ],
    )


def relative(number: int) -> FormPage:
    return FormPage(
        title=f"Person {number}",
        refuses=["Give the person's name, or write “not known”"],
        rounds=[
            [
                Typed("Full name", "Barnaby Quillfeather"),
                Typed("Relationship to the child or children", "Father"),
            ]
        ],
    )


def agency(number: int) -> FormPage:
    return FormPage(
        title=f"Agency {number}",
        refuses=["Give the name of the agency", "Say whether the agency is still involved"],
        rounds=[
            [
                Typed("Name of the agency", "Thistledown Surgery"),
                Chosen("Is it still involved?", "Yes"),
            ]
        ],
    )


def key_date(number: int) -> FormPage:
    return FormPage(
        title=f"Key date {number}",
        spoilt=[Dated("When it happened", LATER_THAN_TODAY)],
        refuses=["Say what happened, and which agency knew of it", FUTURE],
        rounds=[
            [
                Dated("When it happened", date(2026, 8, 20)),
                Typed(
                    "What happened, and which agency knew of it",
                    "A neighbour called the school, which told nobody.",
                ),
            ]
        ],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list of entries; ``begins`` is the button that adds the first, and ``change`` a change."""

    title: str
    one: str
    begins: str
    entry: Callable[[int], FormPage]
    change: Answer


# The page of the first child is there at once, since a referral is about a child.
CHILDREN: Final = Listed(
    title="Children",
    one="child",
    begins="Continue",
    entry=child,
    change=Typed("Ethnicity", "Not known"),
)
RELATIVES: Final = Listed(
    title="People in the child's life",
    one="person",
    begins="Add a person",
    entry=relative,
    change=Typed("Relationship to the child or children", "Grandfather"),
)
AGENCIES: Final = Listed(
    title="Other agencies",
    one="agency",
    begins="Add an agency",
    entry=agency,
    change=Chosen("Is it still involved?", "No"),
)
KEY_DATES: Final = Listed(
    title="Key dates",
    one="key date",
    begins="Add a key date",
    entry=key_date,
    change=Dated("When it happened", date(2026, 8, 21)),
)
DEFINITION: Final = FormPage(
    title="Is it a serious child safeguarding case?",
    refuses=["Say whether abuse or neglect is known or suspected"],
    rounds=[
        [
            Chosen("Is abuse or neglect of a child known or suspected?", "Suspected"),
            Chosen("What happened to the child?", "The child was seriously harmed"),
        ],
        [
            Ticked("Which kinds?", "Neglect"),
            Typed(
                "What is the harm, and how long may it last?",
                "The paediatrician expects lasting harm.",
            ),
        ],
    ],
)
MUST: Final = FormPage(
    title="What the case shows",
    refuses=["Choose all that are true, or “None of these”"],
    rounds=[
        [
            Ticked(
                "Choose all that are true. The case:",
                "highlights or may highlight concerns regarding two or more organisations or "
                "agencies working together effectively to safeguard and promote the welfare of "
                "children",
            )
        ],
        [
            Typed(
                "Which agencies, and what concerns you about how they worked together?",
                "The school and the surgery each knew half, and did not speak.",
            )
        ],
    ],
)
REGARD: Final = FormPage(
    title="Circumstances that matter",
    refuses=["Choose all that apply, or “None of these”"],
    rounds=[[Ticked("Choose all the circumstances that apply:", "None of these")]],
)
ACCOUNT: Final = FormPage(
    title="What happened",
    refuses=["Say what happened, and how it came to light"],
    rounds=[
        [
            Typed(
                "What happened, and how did it come to light?",
                "Zephyrine was found by a neighbour, who called an ambulance.",
            ),
        ]
    ],
)
ACTION: Final = FormPage(
    title="What has been done",
    refuses=["Ask your agency to consider securing its records, then tick this"],
    rounds=[
        [
            Typed(
                "What has been done to make the child, and anyone else, safe?",
                "A strategy meeting was held on 4 September.",
            ),
            Ticked(
                "Which other investigations or reviews do you know of?",
                "Police investigation or criminal proceedings",
            ),
            Ticked(
                "To confirm",
                "I have asked my agency to consider securing its records and files on this case",
            ),
        ],
        [Typed("Who leads each of them, and how far has it got?", "A detective sergeant.")],
    ],
)
