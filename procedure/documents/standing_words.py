"""What a document says in the same words every time, so that nobody has to think of it.

These are not questions.  A partnership's own template may say more, and may not say less.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from procedure.questions import FormKey
from procedure.sources import Instrument, Source, default, section


@dataclass(frozen=True, slots=True)
class Standing:
    """One sentence that stands in a document."""

    words: str
    source: Source


_SHARING: Final = (
    Standing(
        "The safeguarding partners have the formal authority to ask for this information, and "
        "every agency is expected to share it in the time given.",
        section("2"),
    ),
    Standing(
        "Information may be shared without consent where that is necessary. This includes "
        "information about parents, guardians and other family members.",
        section("2"),
    ),
    Standing(
        "A request for health records covers all care commissioned by the NHS, whether the NHS or "
        "the independent or voluntary sector gives it.",
        section("2"),
    ),
    Standing(
        "Say what is fact and what is opinion, send it securely, and record what you decided to "
        "share and why.",
        section("2"),
    ),
)
_NO_BLAME: Final = Standing(
    "The review looks for what can be improved. It does not blame anyone for what they did in "
    "good faith.",
    section("1.6a"),
)
_INTERESTS: Final = Standing(
    "Everybody declares any interest, and keeps what they hear confidential.", section("1.6a")
)
_CONSEQUENCES: Final = Standing(
    "If information is withheld without good reason, the safeguarding partners may take legal "
    "action.",
    section("2"),
)

STANDING_WORDS: Final[Mapping[FormKey, tuple[Standing, ...]]] = MappingProxyType(
    {
        FormKey.INFORMATION_REQUEST: (
            Standing(
                "This first request gathers the basic facts, and finds how far each agency was "
                "involved.",
                section("4.3"),
            ),
            *_SHARING,
            _CONSEQUENCES,
            Standing(
                "Consider whether to secure all records and files on the case, where only a "
                "nominated representative can reach them.",
                section("4.3"),
            ),
            Standing(
                "If your agency holds nothing, say so: a nil return is an answer.",
                default("nil returns"),
            ),
        ),
        FormKey.AGENDA: (
            _INTERESTS,
            Standing(
                "Is immediate action needed to keep any child or vulnerable person safe?",
                section("4.6"),
            ),
            Standing(
                "At every meeting of a Case Review Panel: how is the family being involved?",
                section("14.1"),
            ),
            Standing(
                "At every meeting of a Case Review Panel: is there anything to act on or to pass "
                "on now?",
                section("18.2"),
            ),
        ),
        FormKey.MEETING_RECORD: (_INTERESTS,),
        FormKey.AGENCIES_NOTICE: (
            Standing("Notify your own inspectorate if you are required to.", section("4.8")),
        ),
        FormKey.NATIONAL_NOTICE: (
            Standing(
                "The Partnership Chair will attend in person to give evidence if asked.",
                section("4.8"),
            ),
        ),
        FormKey.AGENCY_REQUEST: (*_SHARING, _CONSEQUENCES),
        FormKey.INFORMATION_REPORT: (_NO_BLAME,),
        FormKey.FAMILY_LETTER: (
            _NO_BLAME,
            Standing(
                "You do not have to take part. If you do not, the report will say why.",
                section("14.4"),
            ),
        ),
        FormKey.WORKSHOP_INVITATION: (
            _NO_BLAME,
            _INTERESTS,
            Standing(
                "Practitioners and their line managers come together to see why things happened "
                "as they did, with what was known at the time. It matters that you come.",
                section("15.10"),
            ),
        ),
        FormKey.GENOGRAM: (
            Standing(
                "It is full and accurate. It is shared at Case Review Panel meetings and in the "
                "Learning Workshop, and brought up to date with what agencies add there.",
                section("14.2"),
            ),
        ),
        FormKey.FACTUAL_SUMMARY: (
            Standing("It gives the facts and analyses nothing.", section("15.6")),
        ),
        FormKey.REPORT_CHECKLIST: (
            Standing(
                "The Regulations and Working Together 2023 also say what a report must have. "
                "Their list is added to this one, and the legal adviser confirms the whole.",
                Source(Instrument.REGULATIONS_2018, "on what a report must have"),
            ),
        ),
        FormKey.NON_PUBLICATION: (
            Standing(
                "This is for Ofsted, the Department for Education and the national Panel. The "
                "national Panel is given all it asks for, and advises.",
                section("17.1"),
            ),
        ),
        FormKey.DELAY_NOTICE: (
            Standing(
                "This is for the national Panel and the Secretary of State for Education.",
                section("3"),
            ),
        ),
        FormKey.PUBLICATION_PACK: (
            Standing(
                "Ask the Partnership Chair, by way of the Business Manager, before answering the "
                "media.",
                section("17.4"),
            ),
            Standing(
                "Once it is no longer on the website, the report can be had on request from the "
                "Business Unit.",
                section("17.5"),
            ),
        ),
    }
)
