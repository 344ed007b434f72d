"""The timetable from an incident to the information request: C01 to C09.  Data only."""

from typing import Final

from procedure import lengths
from procedure.clock_rules import ClockRule, Route, Standing
from procedure.disclosure import InChannel
from procedure.facts import Fact
from procedure.periods import Before, WorkingDays
from procedure.roles import Role
from procedure.sources import section

_DEATH_LATE: Final = (
    "The representative and the Business Manager are asked each working day for the date it was"
    " sent, or the reason it was not."
)

NOTIFYING: Final = (
    ClockRule(
        code="C01",
        duty="Notify the national Panel of a serious incident",
        owed_by=Role.LA_REPRESENTATIVE,
        owed_to="the national Panel, on the Child Safeguarding Online Notification System",
        starts_at=(Fact.BECAME_AWARE,),
        allows=WorkingDays(5),
        met_by=(Fact.PANEL_NOTIFIED,),
        standing=Standing.STATUTORY,
        source=section("4.1"),
        in_channel=None,
        on_breach="The representative and the Business Manager are asked each day for the date"
        " it was sent, or the reason it was not. The reason for lateness is recorded.",
        told_when_late=(Role.BUSINESS_MANAGER,),
        changes="A finding that the definition is not met ends it, with a reason. It runs on if"
        " that is taken further, or found otherwise later.",
        cancelled_by=(Fact.DEFINITION_NOT_MET, Fact.DECISION_UPHELD),
        restored_by=(Fact.NOTIFYING_DISPUTED, Fact.DEFINITION_MET),
        every_day_when_late=True,
    ),
    ClockRule(
        code="C02",
        duty="Notify the death of a looked-after child",
        owed_by=Role.LA_REPRESENTATIVE,
        owed_to="the Secretary of State for Education and Ofsted",
        starts_at=(Fact.LOOKED_AFTER_DEATH_KNOWN,),
        allows=WorkingDays(lengths.NOTIFY_LOOKED_AFTER_DEATH),
        met_by=(Fact.LOOKED_AFTER_DEATH_NOTIFIED,),
        standing=Standing.STATUTORY,
        source=section("4.1"),
        in_channel=None,
        on_breach=_DEATH_LATE,
        told_when_late=(Role.BUSINESS_MANAGER,),
        changes="If abuse or neglect is suspected, C01 applies too.",
    ),
    ClockRule(
        code="C03",
        duty="Notify the death of a care leaver aged up to 24",
        owed_by=Role.LA_REPRESENTATIVE,
        owed_to="the Secretary of State for Education and Ofsted",
        starts_at=(Fact.CARE_LEAVER_DEATH_KNOWN,),
        allows=WorkingDays(lengths.NOTIFY_CARE_LEAVER_DEATH),
        met_by=(Fact.CARE_LEAVER_DEATH_NOTIFIED,),
        standing=Standing.STATUTORY,
        source=section("4.1"),
        in_channel=None,
        on_breach=_DEATH_LATE,
        told_when_late=(Role.BUSINESS_MANAGER,),
        changes="If they were under 18, the partners consider whether C01 applies too.",
    ),
    ClockRule(
        code="C04",
        duty="Share the notification with the Business Unit",
        owed_by=Role.LA_REPRESENTATIVE,
        owed_to="the Business Unit",
        starts_at=(Fact.PANEL_NOTIFIED,),
        allows=WorkingDays(lengths.SHARE_NOTIFICATION),
        met_by=(Fact.NOTIFICATION_RECEIVED,),
        standing=Standing.LOCAL,
        source=section("4.1"),
        in_channel=InChannel("First steps"),
        on_breach="The representative and the Business Unit are warned that the rapid review's"
        " time is running while the work on it has not begun.",
        told_when_late=(Role.BUSINESS_UNIT,),
    ),
    ClockRule(
        code="C05",
        duty="Tell the local authority representative of a referral",
        owed_by=Role.BUSINESS_UNIT,
        owed_to="the local authority representative on the Subgroup",
        starts_at=(Fact.REFERRAL_RECEIVED,),
        allows=WorkingDays(lengths.INFORM_LA),
        met_by=(Fact.LA_INFORMED,),
        standing=Standing.LOCAL,
        source=section("4.1"),
        in_channel=InChannel("First steps"),
        on_breach="The Business Unit is reminded.",
    ),
    ClockRule(
        code="C06",
        duty="Tell both chairs that a notification has been received",
        owed_by=Role.BUSINESS_MANAGER,
        owed_to="the Partnership Chair and the Subgroup Chair",
        starts_at=(Fact.NOTIFICATION_RECEIVED,),
        allows=WorkingDays(lengths.INFORM_CHAIRS),
        met_by=(Fact.CHAIRS_INFORMED,),
        standing=Standing.LOCAL,
        source=section("4.1"),
        in_channel=InChannel("First steps"),
        on_breach="The Business Manager is reminded.",
    ),
    ClockRule(
        code="C07",
        duty="Ask the agencies involved for information",
        owed_by=Role.BUSINESS_UNIT,
        owed_to="all agencies that have been involved",
        starts_at=(Fact.NOTIFICATION_RECEIVED,),
        allows=WorkingDays(2),
        met_by=(Fact.INFORMATION_REQUESTED,),
        standing=Standing.LOCAL,
        source=section("4.3"),
        in_channel=InChannel("Information request"),
        on_breach="The Business Manager is told how many days have been lost.",
        told_when_late=(Role.BUSINESS_MANAGER,),
        route=Route.RAPID_REVIEW,
    ),
    ClockRule(
        code="C07",
        duty="Ask the agencies involved for information (no rapid review)",
        owed_by=Role.BUSINESS_UNIT,
        owed_to="the agencies asked",
        starts_at=(Fact.REFERRAL_RECEIVED,),
        allows=WorkingDays(lengths.REQUEST_WITHOUT_RAPID_REVIEW),
        met_by=(Fact.INFORMATION_REQUESTED,),
        standing=Standing.LOCAL,
        source=section("4.1"),
        in_channel=InChannel("Information request"),
        on_breach="The Business Manager is told.",
        told_when_late=(Role.BUSINESS_MANAGER,),
        changes="A later notification starts it afresh.",
        route=Route.NO_RAPID_REVIEW,
        needs=(Fact.INFORMATION_REQUESTED,),
    ),
    ClockRule(
        code="C08",
        duty="Reply to the information request",
        owed_by=Role.AGENCY_SAFEGUARDING_LEAD,
        owed_to="the Business Unit",
        starts_at=(Fact.INFORMATION_REQUESTED,),
        allows=WorkingDays(lengths.REPLIES),
        met_by=(Fact.REPLIES_COMPLETE,),
        standing=Standing.LOCAL,
        source=section("4.3"),
        in_channel=InChannel("Agency replies"),
        on_breach="It goes to the Subgroup, then to the agency's strategic safeguarding lead,"
        " then to the safeguarding partners for formal action (section 2).",
        told_when_late=(Role.SUBGROUP_CHAIR,),
        changes="The date in the letter. It is extended only by a named person with a reason.",
        cancelled_by=(Fact.SECTION_2_SIGNED,),
        fixed_by=Fact.REPLIES_DUE,
        and_before=(
            Fact.MEETING_PLANNED,
            Before(WorkingDays(lengths.REPLIES_BEFORE_MEETING)),
        ),
    ),
    ClockRule(
        code="C09",
        duty="Set the date of the rapid review meeting",
        owed_by=Role.SAFEGUARDING_MANAGER,
        owed_to="the Subgroup",
        starts_at=(Fact.INFORMATION_REQUESTED,),
        allows=WorkingDays(lengths.SET_MEETING),
        met_by=(Fact.MEETING_PLANNED,),
        standing=Standing.LOCAL,
        source=section("4.4"),
        in_channel=InChannel("Meeting date"),
        on_breach="The Partnership Safeguarding manager is reminded.",
        changes="Any date set meets it: the record is of the day planned, and setting another is"
        " not setting it late.",
    ),
)
