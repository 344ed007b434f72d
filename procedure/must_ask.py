"""Which questions a partnership may reword and may not leave out.

The reason for each is the question's own source, which the complaint quotes.  What merely helps
is not here, so a partnership can drop it.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from procedure.forms.criteria import HAVE_REGARD, MUST_CONSIDER
from procedure.forms.review.report_contents import CONTENTS
from procedure.questions import FormKey

_CRITERIA: Final = (*MUST_CONSIDER, *HAVE_REGARD)

MUST_ASK: Final[Mapping[FormKey, tuple[str, ...]]] = MappingProxyType(
    {
        FormKey.REFERRAL: ("unsafe", "abuse", "harm", "must", "regard", "action-taken", "records"),
        FormKey.SECTION_2: (
            "own-interest",
            "action-needed",
            "learning-found",
            *(f"met-{criterion.key}" for criterion in _CRITERIA),
            *(f"why-{criterion.key}" for criterion in _CRITERIA),
            "criteria-met",
            "criteria-why",
            "recommendation",
            "recommendation-why",
            "key-lines",
            "alternative-form",
            "share-learning",
        ),
        FormKey.SECTION_3: (
            "own-interest",
            "decision",
            "decision-why",
            "decided-on",
            "alternative-form",
            "challenge",
        ),
        FormKey.INFORMATION_REQUEST: ("outline", "in-scope", "reply-by", "secure-return"),
        FormKey.INFORMATION_REPLY: (
            "unsafe",
            "involved",
            "characteristics",
            "early-learning",
            "records",
            "fact-and-opinion",
            "sharing-decision",
        ),
        FormKey.COMBINED_SUMMARY: ("key-events",),
        FormKey.MEETING_RECORD: ("confidentiality", "adjourned", "adjourned-plan"),
        FormKey.RAPID_REVIEW_REPORT: ("account", "context", "characteristics", "reviewer"),
        FormKey.BOARD_NOTICE: ("records",),
        FormKey.NATIONAL_NOTICE: ("about", "reviewer-name", "methodology"),
        FormKey.COMMISSIONING_LETTER: ("asked-for", "findings-to"),
        FormKey.REVIEWER_APPOINTMENT: (
            "reviewer-name",
            "qualified",
            "methodology",
            "independent-partnership",
            "independent-agencies",
            "independent-people",
            "standard-contract",
            "roles",
        ),
        FormKey.PANEL_MEMBERSHIP: (
            "chair-apart",
            "member-agency",
            "member-sits-for",
            "member-apart",
            "member-no-author",
            "family-coordinator",
        ),
        FormKey.TERMS_OF_REFERENCE: (
            "key-lines",
            "period-from",
            "period-to",
            "period-why",
            "methodology",
            "tools",
            "contributors",
            "other-areas",
            "family-who",
            "family-how",
            "family-support",
            "parallel",
            "legal-advice",
            "anonymity",
            "panel-meeting-on",
            "version",
        ),
        FormKey.AGENCY_REQUEST: ("asked-for", "terms-sent", "template-sent"),
        FormKey.CHRONOLOGY: ("kinds", "author-apart", "fact-and-opinion"),
        FormKey.INFORMATION_REPORT: (
            "author-apart",
            "author-not-member",
            "terms-in",
            "covers",
            "learning",
            "action-taken",
            "nominee-direct",
            "fact-and-opinion",
        ),
        FormKey.FACTUAL_SUMMARY: ("nature", "nothing-significant"),
        FormKey.AGENCY_RETURN: ("meets", "decision"),
        FormKey.GENOGRAM: ("never-published",),
        FormKey.FAMILY_LETTER: ("support", "taking-part", "delivery"),
        FormKey.WORKSHOP_INVITATION: ("invited-direct", "conversation"),
        FormKey.REPORT_CHECKLIST: (
            *(f"has-{content.key}" for content in CONTENTS),
            *(f"lacks-{content.key}" for content in CONTENTS),
            "list-confirmed-by",
            "list-confirmed-on",
            "legal-adviser",
        ),
        FormKey.ACTION_PLAN: ("already", "accepted", "accepted-not", "action", "due"),
        FormKey.PUBLICATION_PACK: (
            "extent",
            "named",
            "done",
            "impact",
            "more",
            "data-protection",
            "court-order",
            "anonymised",
            "family",
            "practitioners",
            "strategy",
            "nspcc",
        ),
        FormKey.PUBLICATION_NOTICE: ("recipient", "extent"),
        FormKey.NON_PUBLICATION: ("reasons", "advised", "advice"),
        FormKey.DELAY_NOTICE: ("forecast", "reason", "considered", "meanwhile"),
        FormKey.DISSEMINATION_PLAN: ("message", "methods", "effect"),
    }
)
