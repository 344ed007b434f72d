"""Views of a case's cards, as the people of a made-up partnership would come to them."""

from dataclasses import replace
from datetime import date, timedelta

from cards.case import CaseView, Decided
from cards.channel_confirm import Answered, ChannelConfirmView
from cards.channel_line import ChannelLineView
from cards.date_moved import Cause, DateMovedView, MovedTo
from cards.digest import DigestView, Line
from cards.due import Due
from cards.export import ExportView
from cards.informed import InformedView, Running
from cards.inputs import Asked
from cards.meeting_seats import Seat
from cards.meeting_told import MeetingToldView
from cards.meeting_view import AT_MEETING, ItemLine, MeetingView
from cards.outcome import OutcomeView
from cards.owed import OwedView
from cards.press import Offer, Verb
from cards.reading import ReadingView
from cards.reminder import ReminderView
from cards.sign_off import Recommended, SignOffView
from cards.task import TaskView
from cards.why import WhyView
from procedure.case import CaseReference, DecisionCode
from procedure.clock_rules import Level, Standing
from procedure.disclosure import InChannel, Sensitive
from procedure.meetings import Capacity, MeetingState, Ruling
from procedure.moved_dates import Which
from procedure.notices import ChannelId, Purpose
from procedure.questions import FormKey
from procedure.roles import Role
from procedure.sources import section
from procedure.stages import Stage
from tests.cards.form_views import BORN, DEAD, REFERENCE, K, N

READ = Offer(Verb.CASE_READ, "Read the referral", "referral")
TO_EXPORT = Offer(Verb.CASE_EXPORT, "Export as Word")
TO_CASE = Offer(Verb.CASE_CASE, "Show the case")
VIEWERS = ("29:chair", "29:manager")

STRIP = (
    ("Referral received", date(2026, 9, 8)),
    ("Sent to the Subgroup Chair", date(2026, 9, 9)),
    ("Information requested", date(2026, 9, 15)),
    ("Deadline for agencies", date(2026, 9, 22)),
    ("Meeting", date(2026, 9, 24)),
    ("Recommendation sent to the Partnership Chair", None),
    ("Partnership Chair's decision", None),
)

LATE = Due(
    code="C07",
    duty="Send the information request letters",
    owner=Role.BUSINESS_UNIT,
    standing=Standing.LOCAL,
    level=Level.RED,
    due=date(2026, 9, 14),
)
LOCAL = Due(
    code="C12-local",
    duty="Complete the rapid review, counted from awareness",
    owner=Role.BUSINESS_UNIT,
    standing=Standing.LOCAL,
    level=Level.AMBER,
    due=date(2026, 9, 28),
)
MONTH = Due(
    code="C14",
    duty="Put the recommendation in writing to the Partnership Chair",
    owner=Role.SUBGROUP_CHAIR,
    standing=Standing.LOCAL,
    level=Level.IN_TIME,
    due=date(2026, 10, 11),
    act_by=date(2026, 10, 9),
)
SECURE = Due(
    code="C36",
    duty="Consider securing the records of this case",
    owner=Role.AGENCY_SAFEGUARDING_LEAD,
    standing=Standing.LOCAL,
    level=Level.IN_TIME,
    due=None,
)

ON_IT = [
    ("Business Manager", "Priya Example"),
    ("Subgroup Chair", "Dee Vaughan and Mo Grant (no longer in this role)"),
]
CASE = CaseView(
    k=K,
    n=N,
    reference=REFERENCE,
    stage=Stage.SCOPING,
    strip=STRIP,
    clocks=(LATE, LOCAL, MONTH, SECURE),
    decisions=[
        Decided(
            decision=DecisionCode.NOTIFY,
            outcome="Yes",
            name="Priya Example",
            role="Local authority representative",
            on=date(2026, 9, 10),
        )
    ],
    overlays=["Parallel investigation"],
    people=ON_IT,
    offers=[
        Offer(Verb.CASE_OPEN, "Add somebody to this case", "add-member"),
        Offer(Verb.CASE_OPEN, "Take somebody off this case", "remove-member"),
    ],
    more=[Offer(Verb.CASE_OPEN, "Record another area", "note-area")],
    read=READ,
    export=TO_EXPORT,
    viewers=VIEWERS,
)
NEW_CASE = CaseView(
    k=K, n=0, reference=REFERENCE, stage=Stage.REFERRED, strip=STRIP[:1], clocks=()
)
BUSY_CASE = CaseView(
    k=K,
    n=N,
    reference=REFERENCE,
    stage=Stage.LEARNING_AND_ACTION,
    strip=STRIP,
    clocks=[MONTH] * 24,
    decisions=[*CASE.decisions] * 10,
    people=ON_IT * 4,
    offers=CASE.offers,
    read=READ,
    written=[
        Offer(Verb.CASE_READ, "Read the Combined Summary Report", "combined-summary"),
        Offer(Verb.CASE_READ, "Read the record of the meeting", "meeting-record"),
        Offer(Verb.CASE_READ, "Read the Rapid Review Report", "rapid-review-report"),
    ],
    export=TO_EXPORT,
    viewers=VIEWERS,
)

WHY = WhyView(
    k=K,
    n=N,
    reference=REFERENCE,
    duty="Notify the national Panel of a serious incident",
    starts=(
        "Counted from Wednesday 23 December 2026: Local authority became aware of the incident."
    ),
    due=date(2027, 1, 4),
    convention="5 working days. The day of the event is not counted.",
    source=section("4.1"),
    edition="Working Together 2023, in force since Friday 15 December 2023",
    counted=[date(2026, 12, 24), *(date(2026, 12, 28) + timedelta(n) for n in (1, 2, 3, 7))],
    skipped=[
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 12, 26), "Saturday"),
        (date(2026, 12, 27), "Sunday"),
        (date(2026, 12, 28), "Boxing Day (substitute day)"),
        (date(2027, 1, 1), "New Year's Day"),
        (date(2027, 1, 2), "Saturday"),
        (date(2027, 1, 3), "Sunday"),
    ],
    settings=["counting.day_zero = exclude", "counting.non_working_trigger = keep"],
    history=[
        "It was Thursday 31 December 2026 before.",
        (
            "“Local authority became aware of the incident” was corrected from Monday 21 December"
            " 2026 to Wednesday 23 December 2026. Entered by Priya Example (Local authority"
            " representative) on Tue 29 Dec 2026."
        ),
    ],
)

WHY_MONTHS = WhyView(
    k=K,
    n=N,
    reference=REFERENCE,
    duty="Publish the report of the review",
    starts="Counted from Monday 5 October 2026: Decided to review.",
    due=date(2027, 4, 5),
    convention=(
        "6 calendar months from Monday 5 October 2026: Monday 5 April 2027, the same day of the"
        " month."
    ),
    source=section("4.1"),
    edition=WHY.edition,
)

SMALL_TASK = TaskView(
    k=K,
    n=N,
    reference=REFERENCE,
    about="decide-notification",
    asks="Decide whether to notify the national Panel",
    source=section("4.1"),
    does="Record my decision",
    says="Notify if abuse or neglect is known or suspected, and the child died or was harmed.",
    facts=[("Due", "Wed 16 Sep 2026 (2 working days)"), ("Referred by", "Thames Valley Police")],
    warnings=["The five working days run while the partners are asked."],
    asked=[Asked(question=DEAD), Asked(question=BORN)],
    read=READ,
    offers=[TO_CASE],
    viewers=VIEWERS,
)
WRONG_TASK = TaskView(
    k=K,
    n=N,
    reference=REFERENCE,
    about="record-receipt",
    asks="Record the date the Business Unit received the notification",
    source=section("4.1"),
    does="Record the date",
    asked=[
        Asked(
            question=BORN,
            value="2027-01-01",
            complaint="Give today's date or an earlier one: this date is in the future.",
        )
    ],
)
BIG_TASK = TaskView(
    k=K,
    n=N,
    reference=REFERENCE,
    about="sign-section-2",
    asks="Write and sign the recommendation (section 2)",
    source=section("4.7"),
    does="Begin section 2",
    read=READ,
)
BLOCKED_TASK = TaskView(
    k=K,
    n=N,
    reference=REFERENCE,
    about="open-meeting",
    asks="Run the meeting",
    source=section("4.6"),
    does="Open the meeting",
    not_yet=["The meeting is set for Thu 24 Sep 2026. It cannot be opened before then."],
    offers=[TO_CASE],
)
CLOSED_TASK = replace(BLOCKED_TASK, not_yet=(), closed="Agencies were chosen in Quorate instead.")
DONE_TASK = replace(
    SMALL_TASK,
    says="",
    facts=(),
    warnings=(),
    done="Decided by Priya Example, Local authority representative, on Thu 10 Sep 2026: notify.",
    asked=[Asked(question=DEAD)],
    read=None,
    viewers=(),
)

SEATS = (
    Seat(
        id="1",
        who="Ade Bello",
        agency="Buckinghamshire Council",
        capacity=Capacity.MEMBER,
        arrived="10:00",
        declared=False,
    ),
    Seat(
        id="2",
        who="Sam Okoro",
        agency="Buckinghamshire Council",
        capacity=Capacity.ADVISER,
        arrived="10:00",
    ),
    Seat(
        id="3",
        who="Jo Marsh",
        agency="Thames Valley Police",
        capacity=Capacity.MEMBER,
        remote=True,
        arrived="10:02",
        declared=True,
        ruling=Ruling.NOTED,
    ),
    Seat(
        id="4",
        who="Kit Dunn",
        agency="A school",
        capacity=Capacity.DEPUTY,
        arrived="10:05",
        declared=True,
    ),
    Seat(
        id="5",
        who="Lee Park",
        agency="Integrated Care Board",
        capacity=Capacity.MEMBER,
        arrived="10:00",
        left="10:40",
        declared=False,
    ),
)
FACTS = ItemLine(key="facts-reviewed", label="1. The facts", stands="not recorded", recorded=False)
HEARD = replace(
    FACTS,
    stands="for information only, at 10:15. Not quorate: 2 agencies of 3 needed.",
    recorded=True,
)
ACTION = ItemLine(
    key="immediate-action", label="2. Immediate action", stands="not recorded", recorded=False
)
SET_MEETING = MeetingView(
    k=K,
    n=N,
    reference=REFERENCE,
    presses=frozenset(AT_MEETING),
    planned="Thursday 24 September 2026",
    state=MeetingState.SET,
    quorate=False,
    quorum="",
)
EMPTY_MEETING = replace(
    SET_MEETING,
    state=MeetingState.OPEN,
    quorum="Not quorate: nobody is here yet.",
    items=[FACTS],
    next_item=FACTS,
    is_for_information=True,
    unfinished=["Not recorded: 1. The facts."],
)
INQUORATE = replace(
    EMPTY_MEETING,
    quorum=(
        "Not quorate: 2 agencies of 3 needed; 2 safeguarding partners of 2 needed."
        " Missing: 1 more agency."
    ),
    seats=SEATS,
    waits_for=["1 person has not yet been asked to declare any interest."],
    dates=[("Complete the rapid review", "Due Mon 28 Sep 2026.")],
    is_for_information=False,
    papers_shared=False,
    viewers=VIEWERS,
)
QUORATE = replace(
    EMPTY_MEETING,
    quorate=True,
    quorum="Quorate: 3 of at least 3 agencies, 2 of at least 2 safeguarding partners.",
    seats=SEATS,
)
TAKEN_UP = replace(
    QUORATE,
    items=[HEARD, ACTION],
    next_item=ACTION,
    safety="No.",
    unfinished=["Taken for information only, without a quorum: 1. The facts. Take up again."],
)
ALL_RECORDED = replace(
    QUORATE,
    items=[replace(FACTS, stands="recorded at 10:40", recorded=True)],
    next_item=None,
    safety="No.",
    unfinished=(),
)
ONE_UNASKED = replace(
    ALL_RECORDED, waits_for=["1 person has not yet been asked to declare any interest."]
)
CLOSED_MEETING = replace(
    ALL_RECORDED, state=MeetingState.CLOSED, outcome="The outcomes were recorded at 11:20."
)
UNNAMED = replace(
    TAKEN_UP,
    seats=[replace(SEATS[0], capacity=Capacity.DEPUTY, admitted=None)],
)
UNHEARD = replace(
    TAKEN_UP,
    seats=[
        replace(SEATS[0], remote=True, heard=False),
        replace(SEATS[1], capacity=Capacity.DEPUTY, admitted=False),
    ],
)
INVITED = MeetingToldView(
    k=K,
    n=N,
    reference=REFERENCE,
    heading="You are invited to a meeting",
    says="Put this into your calendar in these words: others may see its title.",
    facts=[("Title", f"Quorate: {REFERENCE}, meeting"), ("Day", "Thursday 24 September 2026")],
    offers=[TO_CASE, Offer(Verb.CASE_FILE_ASK, "Calendar file", "calendar")],
)
ADJOURNED = replace(
    INVITED,
    heading="The meeting was adjourned",
    says="The Subgroup adjourned its meeting, since it was not quorate. No deadline has moved.",
    facts=[("Complete the rapid review", "Due Mon 28 Sep 2026.")],
    costs=["It is after the local rapid review date, Mon 28 Sep 2026."],
    offers=[TO_CASE],
)

RECOMMENDED = Recommended(
    words="criteria for an LCSPR not met- alternative form of learning review recommended",
    criteria_met=False,
    by="Mo Grant, Subgroup Chair",
    on="Thu 24 Sep 2026",
    quorum="Quorate: 3 of at least 3 agencies, 2 of at least 2 safeguarding partners.",
    reason="The learning is within one service.",
)
SIGN_3 = SignOffView(
    k=K,
    n=N,
    reference=REFERENCE,
    section=FormKey.SECTION_3,
    about="sign-section-3",
    does="Write the decision",
    sign_by="Mon 28 Sep 2026 (2 working days)",
    source=section("4.7"),
    recommended=RECOMMENDED,
    read=Offer(Verb.CASE_READ, "Read section 2", "section-2"),
    offers=[TO_CASE],
    viewers=VIEWERS,
)
SIGN_2 = SignOffView(
    k=K,
    n=N,
    reference=REFERENCE,
    section=FormKey.SECTION_2,
    about="sign-section-2",
    does="Write the recommendation",
    sign_by="Thu 24 Sep 2026 (today)",
    source=section("4.7"),
    meeting=[("Meeting", "Thursday 24 September 2026"), ("Quorum", "Quorate.")],
)
NOT_YET_3 = replace(
    SIGN_3,
    sign_by="Mon 28 Sep 2026",
    recommended=None,
    read=None,
    offers=(),
    viewers=(),
    not_yet=["Section 2 has not been signed."],
)
ASKED_3 = replace(
    SIGN_3,
    known=[
        ("Question to the Subgroup Chair", "Ruth Okafor, Friday 25 September 2026 at 10:20"),
        ("Answer", "Mo Grant, Friday 25 September 2026 at 11:05"),
        ("Peer challenge", "The next county. Asked Fri 25 Sep 2026."),
        ("What they advised", "Look at the pattern. (Mon 28 Sep 2026)"),
    ],
    reads=[
        Offer(Verb.CASE_READ, "Read the question", "question"),
        Offer(Verb.CASE_READ, "Read the answer", "answer"),
        Offer(Verb.CASE_READ, "Read what was advised", "advice"),
    ],
    more=[
        Offer(Verb.CASE_OPEN, "Ask the Subgroup Chair about section 2", "ask-question"),
        Offer(Verb.CASE_OPEN, "Seek peer challenge", "seek-challenge"),
    ],
)
LAPSED_2 = replace(
    SIGN_2,
    lapsed=(
        "Recommendation: a date it rests on was put right, so it no longer counts"
        " (Priya Nair, Friday 25 September 2026 at 10:20)."
    ),
)
NOT_YOU_2 = replace(
    SIGN_2,
    not_you=["You made the referral, so you cannot sign on it. Somebody else must."],
    instead="Dee Vaughan can sign it.",
)
SIGNED_3 = replace(
    NOT_YET_3,
    recommended=RECOMMENDED,
    not_yet=(),
    signed="Signed by Noor Shah, Partnership Chair, on Mon 28 Sep 2026.",
    offers=[TO_CASE],
)

CHANNEL_LINE = ChannelLineView(
    reference=REFERENCE,
    stage=Stage.SCOPING,
    next_due=InChannel("Agency replies due Thu 17 Sep 2026 (2 working days)"),
    owner=Role.AGENCY_SAFEGUARDING_LEAD,
    outstanding=3,
)
REMINDER = ReminderView(
    reference=REFERENCE,
    due=InChannel("Agency replies due Thu 17 Sep 2026 (2 working days)"),
    owner=Role.AGENCY_SAFEGUARDING_LEAD,
    level=Level.IN_TIME,
    outstanding=3,
)
LATE_REMINDER = replace(
    REMINDER,
    due=InChannel("Agency replies overdue by 2 working days (due Thu 17 Sep 2026)"),
    level=Level.RED,
    outstanding=0,
)


def digest_of(number: int) -> DigestView:
    lines = [
        Line(
            reference=CaseReference(f"BSCP-2026-{n:03}"),
            due=InChannel("Agency replies due Thu 17 Sep 2026 (2 working days)"),
            owner=Role.AGENCY_SAFEGUARDING_LEAD,
            level=Level.IN_TIME,
        )
        for n in range(number)
    ]
    return DigestView(lines=lines, away=(date(2026, 9, 15), date(2026, 9, 16)))


MOVED = DateMovedView(
    reference=REFERENCE,
    what=InChannel("Agency replies"),
    old=date(2026, 9, 17),
    new=date(2026, 9, 18),
    cause=Cause.CALENDAR,
    because=[InChannel("Monday 14 September 2026 is not a working day (A day of mourning).")],
)
MOVED_BESIDE = replace(
    MOVED,
    old=date(2026, 10, 5),
    new=date(2026, 10, 5),
    cause=Cause.RECORDED,
    others=[MovedTo(which=Which.OPENS, old=date(2026, 9, 22), new=date(2026, 9, 23))],
    because=(),
)
INFORMED = InformedView(
    reference=REFERENCE,
    received=date(2026, 9, 11),
    dates=[
        Running(
            duty="Hold the rapid review meeting",
            opens=date(2026, 9, 22),
            due=date(2026, 9, 30),
            starts="Counted from Friday 11 September 2026: Notification received.",
        ),
        Running(
            duty="Complete the rapid review (local procedure)",
            due=date(2026, 9, 28),
            starts="Counted from Monday 7 September 2026: Local authority became aware.",
        ),
    ],
    k=K,
    n=N,
    offers=[TO_CASE],
)
OUTCOME = OutcomeView(
    reference=REFERENCE,
    decision="LCSPR to be commissioned",
    decided=date(2026, 9, 28),
    told_by="Mo Grant, Subgroup Chair",
    says="Thank you for your referral.\nThe Business Unit will be in touch.",
)
READING = ReadingView(
    k=K,
    n=N,
    reference=REFERENCE,
    form=FormKey.REFERRAL,
    title="The account",
    page=11,
    pages=12,
    written_by="Robin Webb, Thames Valley Police, on Mon 14 Sep 2026",
    answers=[
        ("What happened?", Sensitive("The child was found.\nAn ambulance came.")),
        ("What else is known?", Sensitive("")),
    ],
    before="must-consider",
    after="action",
)


CHANNEL = ChannelConfirmView(
    k=K,
    n=N,
    channel=ChannelId("19:5f3c@thread.tacv2"),
    team=InChannel("Safeguarding Partnership"),
    purpose=Purpose.BUSINESS_UNIT,
    asked_by=Role.BUSINESS_MANAGER,
    confirmed=[Role.BUSINESS_MANAGER],
)
SETTLED_CHANNEL = replace(
    CHANNEL, confirmed=[Role.BUSINESS_MANAGER, Role.BUSINESS_UNIT], done=Answered.LAST
)


OWED = OwedView(
    k=K,
    n=N,
    reference=REFERENCE,
    due="A duty due today, Mon 23 Nov 2026",
    duty="Notify the national Panel",
    level=Level.IN_TIME,
    source=section("4.1"),
    offers=[Offer(Verb.SHOW_CASE, "Open the case", REFERENCE)],
)
OWED_AGAIN = replace(OWED, says="Somebody who looks after this case asks you to see to it.")
EXPORT = ExportView(
    k=K,
    n=N,
    reference=REFERENCE,
    documents=[
        (FormKey.REFERRAL.label, "referral"),
        (FormKey.SECTION_2.label, "section-2"),
    ],
)
EXPORT_MANY = replace(
    EXPORT,
    documents=[
        (f"{FormKey.INFORMATION_REPLY.label} ({number})", f"information-reply/{number}")
        for number in range(1, 26)
    ],
)
