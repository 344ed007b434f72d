"""Sections 2 and 3 of the form, as the two chairs fill them in."""

from datetime import date
from typing import Final

from tests.story.filling import Answer, Chosen, Dated, FormPage, Ticked, Typed

OWN_INTEREST: Final = (
    "Do you have an interest of your own in this case that has not been ruled on?"
)
WELFARE: Final = "safeguard and promote the welfare of children"
LIKELY: Final = "Highlights or may highlight"


def weighed(criterion: str, short: str, *, met: str = "No") -> tuple[Answer, Answer]:
    return Chosen(criterion, met), Typed(f"Reasons: {short}", "By what the agencies told us.")


MEETING: Final = FormPage(
    title="The meeting",
    refuses=["Check the record of the meeting, then tick this", "Summarise the facts of the case"],
    rounds=[
        [
            Ticked(
                "To confirm",
                "The record of the day, who was there, quorum, interests and rulings is right",
            ),
            Chosen(OWN_INTEREST, "No"),
            Ticked("Which documents did the meeting have?", "The referral"),
            Typed("The facts of the case, in summary", "The facts were reviewed."),
        ]
    ],
)
CANNOT_WAIT: Final = FormPage(
    title="What cannot wait",
    refuses=["Say whether any immediate action is needed"],
    rounds=[
        [
            Chosen(
                "Is any immediate action needed to make a child or vulnerable person safe?", "No"
            ),
            Chosen("Is there learning that can be acted on at once?", "No"),
        ]
    ],
)
MUST: Final = FormPage(
    title="What the case shows",
    refuses=["Say yes or no: improvements needed"],
    rounds=[
        [
            *weighed(
                f"{LIKELY} improvements needed to {WELFARE}, including where those improvements "
                "have been previously identified",
                "improvements needed",
                met="Yes",
            ),
            *weighed(
                f"{LIKELY} recurrent themes in the safeguarding and promotion of the welfare of "
                "children",
                "recurrent themes",
            ),
            *weighed(
                f"{LIKELY} concerns regarding two or more organisations or agencies working "
                f"together effectively to {WELFARE}",
                "agencies working together",
                met="Yes",
            ),
            *weighed(
                "Is one the panel has considered and has concluded a local review may be more "
                "appropriate",
                "the national Panel's view",
            ),
        ]
    ],
)
REGARD: Final = FormPage(
    title="Circumstances that matter",
    refuses=["Say yes or no: a single agency"],
    rounds=[
        [
            *weighed(
                "They have cause for concern about the actions of a single agency",
                "a single agency",
            ),
            *weighed(
                "There has been no agency involvement, and this gives them cause for concern",
                "no agency involvement",
            ),
            *weighed(
                "More than one Local Authority, Police area or Integrated Care Board is "
                "involved, including in cases where families have moved around",
                "more than one area",
            ),
            *weighed(
                "The case may raise issues relating to safeguarding or promoting the welfare of "
                "children in institutional settings",
                "institutional settings",
            ),
        ]
    ],
)
RECOMMENDATION: Final = FormPage(
    title="Your recommendation",
    refuses=["Choose one of the three recommendations"],
    rounds=[
        [
            Chosen("Taken together, are the criteria for an LCSPR met?", "Yes"),
            Typed("Why are they met, or not met?", "Two of the four are met."),
            Chosen("The LCSPR Subgroup recommends:", "LCSPR to be commissioned"),
            Typed("Why?", "A review would find why absence was not shared."),
            Typed(
                "The reason in a sentence, for the Partnership Chair's card",
                "Agencies did not share what each knew.",
            ),
        ]
    ],
)
ENQUIRY: Final = FormPage(
    title="The review you recommend",
    refuses=["Give the Key Lines of Enquiry"],
    rounds=[
        [
            Typed("Key Lines of Enquiry", "Why was absence not shared?"),
            Typed(
                "How would it be a clear step higher than what has been done so far?",
                "It would ask the practitioners.",
            ),
        ]
    ],
)
AGREED: Final = FormPage(
    title="Was everyone agreed?",
    refuses=["Say whether every agency agreed"],
    rounds=[
        [
            Chosen("Did every agency at the meeting agree with the recommendation?", "Yes"),
            Chosen("Was any information missing?", "No"),
        ]
    ],
)
SECTION_2: Final = (MEETING, CANNOT_WAIT, MUST, REGARD, RECOMMENDATION, ENQUIRY, AGREED)

DECISION: Final = FormPage(
    title="Your decision",
    refuses=["Say whether you have an interest of your own", "Choose your decision"],
    rounds=[
        [
            Chosen(OWN_INTEREST, "No"),
            Chosen("I have decided:", "As the LCSPR Subgroup recommends"),
            Typed("Why?", "I agree with the Subgroup."),
            Dated("Date of your decision", date(2026, 9, 22)),
        ]
    ],
)
CHALLENGE: Final = FormPage(
    title="Peer challenge",
    refuses=["Say whether you asked for peer challenge"],
    rounds=[[Chosen("Did you ask for peer challenge?", "No")]],
)
SECTION_3: Final = (DECISION, CHALLENGE)
