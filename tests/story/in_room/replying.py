"""The request for information and the replies, as the office and two agencies write them.

Every name is made up and looks like nobody's.  ``PRIVATE`` is what may be read in no chat once it
has been sent.
"""

from datetime import date
from typing import Final

from tests.story.filling import Chosen, Dated, FormPage, Ticked, Typed

PRIVATE: Final = ("Quincunx", "strategy discussion", "Orlaith Vane", "both surnames")
OUTLINE: Final = "An incident was notified on 8 September."
WHOM: Final = "Zephyrine Quillfeather, born 2 March 2015"
ASKED: Final = ("Willow Bank School", "Canal Street Homes")

REQUEST: Final = (
    FormPage(
        title="Which agencies are asked",
        rounds=[[Ticked("Agencies to ask (optional)", agency) for agency in ASKED]],
    ),
    FormPage(
        title="What the letter says",
        rounds=[
            [
                Typed("Brief outline of what was notified or referred", OUTLINE),
                Ticked("Who the agency is asked about", "The child or children"),
                Ticked("Who the agency is asked about", "Parents, guardians and carers"),
                Typed("Their names and dates of birth, to be sent by the secure route", WHOM),
                Dated("Start of the period asked about", date(2025, 9, 1)),
                Dated("End of the period asked about", date(2026, 9, 7)),
            ]
        ],
    ),
    FormPage(
        title="How to answer",
        rounds=[
            [
                Typed("How to send the answer securely", "In this chat."),
                Typed("Who to call with a question", "Priya Nair, 01632 960010"),
            ]
        ],
    ),
)


def _begins(agency: str, name: str) -> tuple[FormPage, ...]:
    safe = Chosen("Is any child, or any vulnerable person, unsafe now?", "No")
    return (
        FormPage(title="Is anyone unsafe now?", rounds=[[safe]]),
        FormPage(
            title="Your agency and you",
            refuses=["Give your name"],
            rounds=[
                [
                    Typed("Agency", agency),
                    Typed("Your name", name),
                    Typed("Your job title", "Safeguarding lead"),
                    Typed("How the Business Unit can reach you", "01632 960011"),
                ]
            ],
        ),
    )


def _involved(answer: str, *then: Typed | Dated) -> FormPage:
    asked = "Has your agency been involved with the child or family?"
    return FormPage(
        title="Your agency's involvement", rounds=[[Chosen(asked, answer)], list(then)]
    )


def _ends(name: str, shared: str) -> FormPage:
    return FormPage(
        title="Your agency's agreement",
        rounds=[
            [
                Typed("Name of the safeguarding lead who has checked this", name),
                Ticked(
                    "To confirm",
                    "The safeguarding lead answers for its quality and for sending it in time",
                ),
                Ticked("To confirm", "It says what is fact and what is opinion"),
                Typed("What your agency decided to share, with whom, and why", shared),
            ]
        ],
    )


NIL: Final = (
    *_begins("Canal Street Homes", "Marcus Reid"),
    _involved(
        "No: this is a nil return",
        Typed("What you searched, and under which names", "Tenancies, under both surnames."),
    ),
    _ends("Marcus Reid", "Nothing is held, so nothing is shared."),
)
INVOLVED: Final = (
    *_begins("Willow Bank School", "Beth Turner"),
    _involved(
        "Yes",
        Dated("First contact", date(2020, 9, 1)),
        Dated("Last contact", date(2026, 9, 4)),
        Typed("Summary of your involvement", "Quincunx has been on roll since reception."),
    ),
    FormPage(
        title="Who your agency knows",
        rounds=[
            [
                Chosen(
                    "Do the names, dates of birth and addresses you hold match those you were "
                    "sent?",
                    "Yes",
                ),
                Typed("Other agencies you know to be involved (optional)", "School nursing."),
            ]
        ],
    ),
    FormPage(
        title="What you know of the child and family",
        rounds=[
            [
                Typed(
                    "How these shaped the child's and family's lives, and how practice responded",
                    "We do not know.",
                )
            ]
        ],
    ),
)
KEY_EVENT: Final = FormPage(
    title="Key event 1",
    rounds=[
        [
            Dated("When it happened", date(2026, 6, 1)),
            Typed("What happened, and what your agency did", "A strategy discussion was held."),
            Typed("Where this is recorded", "Attendance record"),
        ]
    ],
)
LEARNING: Final = (
    FormPage(
        title="What it shows",
        rounds=[
            [
                Typed("How risk was recognised and assessed", "It was seen late."),
                Typed("How information was shared", "It was not."),
                Typed("Whether action was timely and effective", "It was not."),
                Typed("What was done to reduce harm", "A plan was made."),
                Typed("Good practice", "Her teacher stayed in touch."),
            ]
        ],
    ),
    FormPage(
        title="Early learning",
        rounds=[
            [
                Typed("What your agency has learned so far", "Absence is now followed up."),
                Typed("What it has already done about it", "Staff were told."),
                Ticked("Which other investigations or reviews do you know of?", "None of these"),
            ]
        ],
    ),
    FormPage(
        title="Securing records",
        rounds=[
            [Chosen("Has your agency secured its records and files on this case?", "Yes")],
            [Typed("Who is the nominated representative?", "Orlaith Vane")],
        ],
    ),
    _ends("Beth Turner", "All of it, with the Business Unit."),
)
