"""The timetable of publishing and of what follows it: C31 to C40 and C42.  Data only.

C37 and C40 start with an action of a plan and with a disputed request, not with a date on the
case, so the facts of a case never start them.
"""

from typing import Final

from procedure import lengths
from procedure.clock_rules import ClockRule, Standing
from procedure.disclosure import InChannel
from procedure.facts import Fact
from procedure.periods import Before, MinimumMonths, Months, WorkingDays
from procedure.roles import Role
from procedure.sources import section

_SENDS: Final = (Fact.SENT_TO_PANEL, Fact.SENT_TO_SECRETARY_OF_STATE, Fact.SENT_TO_OFSTED)
_RECIPIENTS: Final = "the national Panel, the Secretary of State and Ofsted"
_BLOCKED: Final = "The publication date is refused and the next lawful date is offered."
_PLANNING: Final = InChannel("Publication planning")

_ON_THE_WEBSITE: Final = ClockRule(
    code="C34",
    duty="Keep the report on the website for at least 12 months",
    owed_by=Role.BUSINESS_UNIT,
    owed_to="the public",
    starts_at=(Fact.PUBLISHED,),
    allows=MinimumMonths(12),
    met_by=(),
    standing=Standing.STATUTORY,
    source=section("17.5"),
    in_channel=InChannel("Published report"),
    on_breach="An earlier removal is refused.",
    changes="A court order or legal advice, which is recorded.",
    minimum=True,
)

PUBLICATION: Final = (
    ClockRule(
        code="C31",
        duty="Send the full report ahead of publication",
        owed_by=Role.PARTNER_LEAD,
        owed_to=_RECIPIENTS,
        starts_at=(Fact.PUBLICATION_PLANNED,),
        allows=Before(WorkingDays(7), notice=True),
        met_by=_SENDS,
        standing=Standing.STATUTORY,
        source=section("17.5"),
        in_channel=_PLANNING,
        on_breach=_BLOCKED,
        told_when_late=(Role.BUSINESS_MANAGER,),
        changes="It applies to each of the three separately.",
        superseded_by=(Fact.NON_PUBLICATION_DECIDED,),
    ),
    ClockRule(
        code="C32",
        duty="Send the information on improvements ahead of publication",
        owed_by=Role.PARTNER_LEAD,
        owed_to=_RECIPIENTS,
        starts_at=(Fact.PUBLICATION_PLANNED,),
        allows=Before(WorkingDays(7), notice=True),
        met_by=_SENDS,
        standing=Standing.STATUTORY,
        source=section("17.5"),
        in_channel=_PLANNING,
        on_breach=_BLOCKED,
        told_when_late=(Role.BUSINESS_MANAGER,),
        changes="It applies to each of the three separately.",
        needs=(Fact.NON_PUBLICATION_DECIDED,),
        met_since=(Fact.NON_PUBLICATION_DECIDED,),
    ),
    ClockRule(
        code="C33",
        duty="Explain a decision not to publish",
        owed_by=Role.PARTNER_LEAD,
        owed_to=_RECIPIENTS,
        starts_at=(Fact.NON_PUBLICATION_DECIDED,),
        allows=WorkingDays(lengths.NOTIFY_NON_PUBLICATION),
        met_by=_SENDS,
        standing=Standing.NATIONAL,
        source=section("17.1"),
        in_channel=None,
        on_breach="No step towards publication is offered until the advice received is recorded.",
        told_when_late=(Role.BUSINESS_MANAGER,),
        changes="The national Panel advises; the safeguarding partners decide.",
        met_since=(Fact.NON_PUBLICATION_DECIDED,),
    ),
    _ON_THE_WEBSITE,
    ClockRule(
        code="C35",
        duty="Keep the report available on request",
        owed_by=Role.BUSINESS_UNIT,
        owed_to="anyone who asks",
        starts_at=(Fact.PUBLISHED,),
        allows=None,
        met_by=(),
        standing=Standing.LOCAL,
        source=section("17.5"),
        in_channel=InChannel("Published report"),
        on_breach="An archived case keeps a way to ask for it.",
        starts_after=_ON_THE_WEBSITE,
    ),
    ClockRule(
        code="C36",
        duty="Keep records secure until they are released",
        owed_by=Role.AGENCY_SAFEGUARDING_LEAD,
        owed_to="the Business Unit",
        starts_at=(Fact.BECAME_AWARE, Fact.INFORMATION_REQUESTED),
        allows=None,
        met_by=(Fact.RECORDS_RELEASED,),
        standing=Standing.LOCAL,
        source=section("4.3"),
        in_channel=InChannel("Records"),
        on_breach="The Business Unit is reminded of agencies that have not answered.",
        changes="They are released only if there is to be no review of any kind.",
    ),
    ClockRule(
        code="C37",
        duty="Complete an action of the action plan",
        owed_by=Role.LEAD_AGENCY,
        owed_to="the Subgroup",
        starts_at=(),
        allows=None,
        met_by=(),
        standing=Standing.LOCAL,
        source=section("16.1"),
        in_channel=InChannel("Action plan"),
        on_breach="The lead for the action is told, and then the Subgroup.",
        told_when_late=(Role.SUBGROUP_CHAIR,),
        changes="Each action has a date of its own, moved only with a reason.",
    ),
    ClockRule(
        code="C38",
        duty="Look at the progress and effect of the action plan",
        owed_by=Role.QUALITY_ASSURANCE_CHAIR,
        owed_to="the Subgroup",
        starts_at=(Fact.PLAN_AGREED, Fact.PUBLISHED),
        allows=Months(lengths.REVIEW_ACTIONS),
        met_by=(),
        standing=Standing.LOCAL,
        source=section("18.4"),
        in_channel=InChannel("Action plan"),
        on_breach="The next one is shown.",
        changes="It goes on until the improvement is sustained. Until the plan is known to be"
        " agreed it is counted from publication.",
        repeats=True,
    ),
    ClockRule(
        code="C39",
        duty="Report progress on reviews in the annual report",
        owed_by=Role.SUBGROUP_CHAIR,
        owed_to="the Partnership",
        starts_at=(Fact.LCSPR_INITIATED,),
        allows=None,
        met_by=(),
        standing=Standing.LOCAL,
        source=section("5"),
        in_channel=InChannel("Annual report"),
        on_breach="The Subgroup Chair is reminded.",
    ),
    ClockRule(
        code="C40",
        duty="Take up a dispute about information withheld",
        owed_by=Role.SUBGROUP_CHAIR,
        owed_to="the agency's strategic safeguarding lead, then the safeguarding partners",
        starts_at=(),
        allows=WorkingDays(lengths.ANSWER_DISPUTE),
        met_by=(),
        standing=Standing.LOCAL,
        source=section("2"),
        in_channel=None,
        on_breach="The next step opens.",
        allows_once=(Fact.MEETING_HELD, WorkingDays(lengths.ANSWER_LATER_DISPUTE)),
        changes="A good reason that is accepted and recorded ends it.",
    ),
    ClockRule(
        code="C42",
        duty="Consider the learning in the section 11 audit and from national reviews",
        owed_by=Role.SUBGROUP_CHAIR,
        owed_to="the Partnership",
        starts_at=(Fact.PUBLISHED,),
        allows=None,
        met_by=(),
        standing=Standing.LOCAL,
        source=section("18.4"),
        in_channel=InChannel("Learning"),
        on_breach="Nothing: these are entries in a calendar.",
    ),
)
