"""The twelve overlays: what puts each on, what takes it off, and what it changes.

All but two have no words for a channel: that one is on may already say what happened.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Final

from procedure.case import Case, DecisionCode
from procedure.decisions import is_made
from procedure.desk import Refused
from procedure.disclosure import InChannel
from procedure.forms.recommendations import NO_REVIEW
from procedure.forms.release import RELEASE
from procedure.overlay_rules import Overlay, OverlayRule, Raised, disagreed, notice_owed
from procedure.roles import Role
from procedure.sources import section

_OFFICE: Final = (Role.BUSINESS_UNIT, Role.BUSINESS_MANAGER)

# In the order in which a card shows them.
OVERLAYS: Final = (
    OverlayRule(
        overlay=Overlay.IMMEDIATE_SAFETY,
        put_on="Anyone says that a child or vulnerable person may be unsafe now.",
        taken_off="A named person confirms what was done.",
        changes="It stands at the top of every card. It is asked about at every meeting.",
        source=section("4.6"),
        told=(Role.SUBGROUP_CHAIR, Role.BUSINESS_MANAGER),
        asked_at_meetings=True,
    ),
    OverlayRule(
        overlay=Overlay.RECORDS_SECURED,
        put_on="An agency says that it has secured its records, and names a representative.",
        taken_off="Agencies are told that records no longer need to be kept secure.",
        changes="Records are not released while there is to be a learning review of any kind.",
        source=section("4.8"),
        told=(Role.AGENCY_SAFEGUARDING_LEAD,),
        in_channel=InChannel("Records"),
    ),
    OverlayRule(
        overlay=Overlay.ESCALATED,
        put_on="The safeguarding partners disagree about notifying, or there is a dispute.",
        taken_off="The next level resolves it.",
        changes=(
            "Notifying: the Escalation, Challenge and Conflict Resolution Procedure. Terms of "
            "reference: the Subgroup. Other disputes in a review: the Case Review Panel Chair and "
            "the Business Manager, then the Partnership Chair. No clock stops."
        ),
        source=section("4.1"),
        told=(Role.PANEL_CHAIR, Role.BUSINESS_MANAGER, Role.PARTNERSHIP_CHAIR),
        shown_by=disagreed,
    ),
    OverlayRule(
        overlay=Overlay.WITHHELD,
        put_on="A formal request is refused, disputed or not answered.",
        taken_off="It is supplied, or a good reason is accepted.",
        changes="It goes up step by step to the safeguarding partners, who may take legal action.",
        source=section("2"),
        told=(Role.SUBGROUP_CHAIR, Role.AGENCY_SAFEGUARDING_LEAD, Role.PARTNER_LEAD),
    ),
    OverlayRule(
        overlay=Overlay.PARALLEL,
        put_on="There are criminal, coroner's, disciplinary or other proceedings or reviews.",
        taken_off="The proceedings end.",
        changes=(
            "The review goes ahead unless there are clear reasons not to. The police "
            "representative speaks to investigators and prosecutors. It bears on talking with the "
            "family and practitioners, and on what is shared. Nothing is destroyed."
        ),
        source=section("11"),
        told=(Role.POLICE_REPRESENTATIVE,),
        asked_at_meetings=True,
    ),
    OverlayRule(
        overlay=Overlay.DELAY_FORECAST,
        put_on="Publication is forecast for later than six months from the decision.",
        taken_off="Notice is given, or the forecast recovers.",
        changes="Notice, with the reason, to the national Panel and the Secretary of State.",
        source=section("3"),
        told=(Role.SUBGROUP_CHAIR, Role.PARTNER_LEAD),
        in_channel=InChannel("Review timetable"),
        shown_by=notice_owed,
    ),
    OverlayRule(
        overlay=Overlay.CROSS_BORDER,
        put_on="More than one local authority, police area or integrated care board is involved.",
        taken_off="",
        changes=(
            "The Case Review Panel agrees how to work with the other partnerships. The area of "
            "the incident is responsible for the rapid review."
        ),
        source=section("9.2"),
        told=_OFFICE,
    ),
    OverlayRule(
        overlay=Overlay.NATIONAL_REVIEW,
        put_on="The national Panel asks the partnership to take part in a national review.",
        taken_off="The national review ends.",
        changes="The Subgroup Chair is the main contact, and the Business Unit helps.",
        source=section("20"),
        told=(Role.PARTNER_LEAD, Role.SUBGROUP_CHAIR),
    ),
    OverlayRule(
        overlay=Overlay.LEGAL_ADVICE,
        put_on="Legal advice is asked for, at the outset or during the review.",
        taken_off="",
        changes="That advice was received is recorded. The Case Review Panel takes account of it.",
        source=section("12"),
        told=(Role.LEGAL_ADVISER, Role.PANEL_CHAIR),
    ),
    OverlayRule(
        overlay=Overlay.COURT_ORDER,
        put_on="A court, or any other restriction, limits what may be published.",
        taken_off="The restriction is lifted.",
        changes="Nothing is published while it is on.",
        source=section("17.2"),
        told=(Role.BUSINESS_MANAGER, Role.PARTNER_LEAD),
    ),
    OverlayRule(
        overlay=Overlay.INSTITUTIONAL_SETTING,
        put_on="The case may raise issues about children in institutional settings.",
        taken_off="",
        changes="Agencies are reminded to notify their own inspectorates as required.",
        source=section("4.8"),
        told=(Role.AGENCY_SAFEGUARDING_LEAD,),
    ),
    OverlayRule(
        overlay=Overlay.MEDIA_INTEREST,
        put_on="There is a media enquiry, or one is expected.",
        taken_off="The interest has passed.",
        changes="Enquiries go to the Partnership Chair through the Business Manager.",
        source=section("17.4"),
        told=(Role.BUSINESS_MANAGER, Role.PARTNERSHIP_CHAIR),
    ),
)

_BY_OVERLAY: Final[Mapping[Overlay, OverlayRule]] = {rule.overlay: rule for rule in OVERLAYS}


def rule_of(overlay: Overlay) -> OverlayRule:
    return _BY_OVERLAY[overlay]


def overlays_on(case: Case, raised: Collection[Raised], day: date) -> tuple[OverlayRule, ...]:
    """Return every overlay that is on, in the order of a card: safety first."""
    put_on = {one.overlay for one in raised if one.stands(day)}
    return tuple(rule for rule in OVERLAYS if rule.overlay in put_on or rule.shown_by(case))


def channel_words(on: Iterable[OverlayRule]) -> tuple[InChannel, ...]:
    """Return all that a channel may see of the overlays that are on."""
    return tuple(rule.in_channel for rule in on if rule.in_channel)


def asked_at_meetings() -> tuple[OverlayRule, ...]:
    """Return those that every meeting on a case asks about."""
    return tuple(rule for rule in OVERLAYS if rule.asked_at_meetings)


def next_told(overlay: Overlay, told: Collection[Role]) -> Role | None:
    """Return who is told next, of those not told yet; None once all have been."""
    return next((role for role in rule_of(overlay).told if role not in told), None)


def bars_lifting(case: Case, overlay: Overlay) -> Refused | None:
    """Return why this overlay may not be taken off this case now; None if it may."""
    rule = rule_of(overlay)
    if not rule.taken_off:
        return Refused("Once it is on a case, this stays on it.", rule.source)
    if rule.shown_by(case):
        return Refused(f"The case still shows it. It goes when: {rule.taken_off}", rule.source)
    if overlay is Overlay.RECORDS_SECURED and not _no_review(case):
        return Refused(
            "Records stay secured until it is decided that there will be no review of any kind.",
            rule.source,
        )
    return None


def _no_review(case: Case) -> bool:
    decided = is_made(case, DecisionCode.FINAL_DECISION, NO_REVIEW)
    return decided and is_made(case, DecisionCode.RECORDS_RELEASED, RELEASE)
