"""One case from a referral to its outcome, on the days of story S01.

The authority learns of it on Monday 7 September 2026 and notifies on Tuesday 8; the meeting
is on Thursday 24, the decision on Monday 28.  Each chapter asks what the cards then show.
"""

from dataclasses import replace
from datetime import date
from typing import Final

import pytest

from bot.config.chosen import partnership
from bot.desk.circumstances import Circumstances
from bot.partnership import CivilClock
from bot.unasked.reconcile import differences
from procedure.questions import FormKey
from procedure.stages import Stage
from storage.audit_check import verify
from tests.service.forms import fill, send
from tests.service.kept import done, the_case
from tests.service.steps import (
    AGENCIES,
    BOARD,
    DECIDE,
    DECIDES,
    LETTERS,
    NO_INTERESTS,
    OPEN,
    OUTCOMES,
    RECEIVED,
    RECOMMEND,
    REPORT_SENT,
    SECTION_2,
    SECTION_3,
    SENT,
    SET,
    TELL,
    VIEWS,
    Step,
    attends,
    refer,
    take,
)
from tests.service.story.writing import (
    RECORD,
    SUMMARISE,
    agrees,
    as_given,
    in_word,
    writes_record,
    writes_summary,
)
from tests.service.world import (
    CONVENOR,
    ICB_LEAD,
    LA,
    MANAGER,
    OFFICE,
    PARTNERSHIP_CHAIR,
    PRACTITIONER,
    SUBGROUP_CHAIR,
    SUBGROUP_DEPUTY,
    World,
    text_of,
)

pytestmark = pytest.mark.scenario

TUESDAY: Final = date(2026, 9, 8)
MEETS: Final = date(2026, 9, 24)
DECISION: Final = date(2026, 9, 28)
QUORUM: Final = "Quorate: 3 agencies of 3 needed; 3 safeguarding partners of 2 needed."

TRAIL: Final = [
    ("collect", "lodge-referral", PRACTITIONER),
    ("system", "mark-delivered", "Quorate"),
    ("decide", "decide-notification", LA),
    *(("decide", "give-view", step.by) for step in VIEWS),
    ("alter", "record-notified", LA),
    ("alter", "record-receipt", OFFICE),
    ("system", "mark-delivered", "Quorate"),
    ("alter", "record-date", MANAGER),
    ("alter", "set-meeting", CONVENOR),
    ("collect", "write-summary", OFFICE),
    ("alter", "open-meeting", SUBGROUP_CHAIR),
    *[("alter", "take-attendance", SUBGROUP_CHAIR)] * 3,
    *[("alter", "declare-interest", SUBGROUP_CHAIR)] * 3,
    ("decide", "ask-safety", SUBGROUP_CHAIR),
    *[("decide", "record-outcomes", SUBGROUP_CHAIR)] * 6,
    ("decide", "close-meeting", SUBGROUP_CHAIR),
    ("decide", "sign-section-2", SUBGROUP_CHAIR),
    ("collect", "write-record", OFFICE),
    ("decide", "agree-document", SUBGROUP_CHAIR),
    ("collect", "write-record", OFFICE),
    ("decide", "agree-document", SUBGROUP_CHAIR),
    ("consult", "read-form", SUBGROUP_CHAIR),
    ("disclose", "export-form", SUBGROUP_CHAIR),
    ("decide", "sign-section-3", PARTNERSHIP_CHAIR),
    ("disclose", "tell-referrer", SUBGROUP_CHAIR),
    ("system", "mark-delivered", "Quorate"),
    ("disclose", "record-report-sent", OFFICE),
    ("disclose", "tell-board", PARTNERSHIP_CHAIR),
    ("disclose", "tell-agency", OFFICE),
]


async def test_a_referral_is_taken_to_its_outcome_on_the_days_of_the_procedure(
    world: World,
) -> None:
    await the_referral_is_made_and_the_authority_decides(world)
    await world.day(TUESDAY)
    await the_notification_opens_a_rapid_review(world)
    await the_letters_go_and_a_day_is_set(world)
    await the_papers_are_put_together(world)
    await world.day(MEETS)
    await the_meeting_is_held_and_recommends(world)
    await the_meeting_is_recorded_and_the_record_is_signed(world)
    await world.day(DECISION)
    await the_chair_decides_and_the_referrer_is_told(world)
    await the_rest_is_recorded(world)

    case = await the_case(world)
    assert case.stage is Stage.LCSPR_INITIATED
    assert {fact.value: day.isoformat()[5:] for fact, day in case.dates.items()} == {
        "referral-received": "09-07",
        "la-informed": "09-07",
        "became-aware": "09-07",
        "panel-notified": "09-08",
        "notification-received": "09-08",
        "chairs-informed": "09-08",
        "information-requested": "09-08",
        "meeting-planned": "09-24",
        "meeting-held": "09-24",
        "section-2-signed": "09-24",
        "section-3-signed": "09-28",
        "lcspr-initiated": "09-28",
        "referrer-told": "09-28",
        "rapid-review-sent": "09-28",
        "board-told": "09-28",
    }
    assert [row for row in await done(world) if row[0] != "deny"] == TRAIL
    assert await faults(world) == []


async def the_referral_is_made_and_the_authority_decides(world: World) -> None:
    await refer(world)
    await says(
        world,
        PRACTITIONER,
        "Referral received",
        "The Business Unit received it on Monday 7 September 2026.",
        "First steps: \nTuesday 8 September 2026",
        "Decision: \nMonday 28 September 2026",
        "Written recommendation: \nWednesday 7 October 2026",
    )
    line = "BSCP-2026-001 | Received | Decision due Mon 28 Sep 2026"
    await world.posted("Business Unit", line)
    await take(world, DECIDE, *VIEWS)
    await says(world, LA, SENT.on, "Due Mon 14 Sep 2026.")


async def the_notification_opens_a_rapid_review(world: World) -> None:
    await take(world, on(SENT, sent_on=TUESDAY), on(RECEIVED, received_on=TUESDAY))
    for chair in (SUBGROUP_CHAIR, PARTNERSHIP_CHAIR):
        await says(
            world,
            chair,
            "Notification received: BSCP-2026-001",
            "The Business Unit received its copy on Tuesday 8 September 2026.",
            "A rapid review is open. You need do nothing yet.",
            "Hold the rapid review meeting\nBetween Thursday 17 September 2026 and Friday 25"
            " September 2026.\nCounted from Tuesday 8 September 2026: Notification received by the"
            " Business Unit.",
            "By Monday 28 September 2026.\nCounted from Monday 7 September 2026: Local authority"
            " became aware of the incident.",
            "By Tuesday 29 September 2026.\nCounted from Tuesday 8 September 2026: Notification"
            " sent to the national Panel.",
            "By Thursday 8 October 2026.\nCounted from Tuesday 8 September 2026: Notification",
        )
    await says(
        world,
        MANAGER,
        "Rapid review open",
        "What is due: 6 dates",
        "Due Thu 10 Sep 2026.\nBusiness Unit. Local. C07.",
        "Due Thu 24 Sep 2026.\nSubgroup Chair. Local. C14-target.",
        "Due Mon 28 Sep 2026.\nSubgroup Chair. Local. C12-local.",
        "Subgroup Chair. National guidance. C12-national.",
        "Sent to the Subgroup Chair\nTue 8 Sep 2026",
        "Agrees (Karim Aziz, Safeguarding partner lead for the police, Mon 7 Sep 2026)",
    )


async def the_letters_go_and_a_day_is_set(world: World) -> None:
    await take(world, on(LETTERS, on=TUESDAY))
    await says(
        world,
        CONVENOR,
        SET.on,
        "First day\nThu 17 Sep 2026",
        "Last day\nFri 25 Sep 2026",
        "Best by\nThu 24 Sep 2026",
    )
    await take(world, replace(SET, answers={"meeting-on": MEETS.isoformat()}))
    await says(
        world,
        MANAGER,
        "Meeting date set",
        "Deadline for agencies\nTue 15 Sep 2026",
        "Meeting\nThu 24 Sep 2026",
        "Due Tue 22 Sep 2026.\nBusiness Unit. Local. C11.",
    )


async def the_meeting_is_held_and_recommends(world: World) -> None:
    three = (
        attends(LA, "local-authority"),
        attends(SUBGROUP_DEPUTY, "police"),
        attends(ICB_LEAD, "integrated-care-board"),
    )
    await take(world, OPEN, *three, *NO_INTERESTS, *OUTCOMES)
    latest = "Sign by\nThu 24 Sep 2026; at the latest Thu 8 Oct 2026"
    await says(world, SUBGROUP_CHAIR, SECTION_2, QUORUM, latest)
    await take(world, RECOMMEND)
    await says(
        world,
        PARTNERSHIP_CHAIR,
        SECTION_3,
        "The recommendation\nLCSPR to be commissioned",
        "Criteria for a review met?\nYes",
        "Signed by\nSamuel Osei, Thursday 24 September 2026 at ",
        f"Quorum at the decision\n{QUORUM}",
        "Short reason\nAgencies did not share what each knew.",
        "Sign by\nMon 28 Sep 2026",
    )


async def the_papers_are_put_together(world: World) -> None:
    papers = "Share the papers with those invited"
    await says(world, OFFICE, papers, "Not written yet. The papers may be shared all the same")
    await writes_summary(world)
    await says(world, OFFICE, papers, "Combined Summary Report\nWritten by Daniel Hughes")
    await says(world, OFFICE, SUMMARISE, "Done\nDaniel Hughes, Business Unit")


async def the_meeting_is_recorded_and_the_record_is_signed(world: World) -> None:
    """Written again once it was signed, it is signed again; what was said stands in Word."""
    signs = ("Read and sign the record of the meeting", "Sign the record")
    await writes_record(world)
    await agrees(world, *signs)
    again = "Write the record of the meeting again"
    case = await world.card(OFFICE, "Case BSCP-2026-001", again)
    await world.presses(OFFICE, case, again)
    await fill(world, OFFICE, case, {})
    await send(world, OFFICE, case, "Keep the record")
    await says(world, SUBGROUP_CHAIR, signs[0], "Asked again", "written anew")
    card = await agrees(world, *signs)
    chair = world.person(SUBGROUP_CHAIR)
    opened = await world.teams.task_fetch(chair, card, "Read the record of the meeting")
    found = await in_word(world, SUBGROUP_CHAIR, card)

    assert RECORD["discussion"] in text_of(opened.card)
    assert as_given(FormKey.MEETING_RECORD, RECORD).items() <= found.items()
    assert "Samuel Osei, Subgroup Chair, Thursday 24 September 2026" in found["Signature"]


async def the_chair_decides_and_the_referrer_is_told(world: World) -> None:
    await take(world, on(DECIDES, decided_on=DECISION))
    await says(
        world,
        SUBGROUP_CHAIR,
        TELL.on,
        "Decision\nLCSPR to be commissioned",
        "Due Tue 29 Sep 2026.",
    )
    await take(world, TELL)
    await says(
        world,
        PRACTITIONER,
        "Decision on your referral BSCP-2026-001",
        "On Monday 28 September 2026 the Partnership Chair decided:\nLCSPR to be commissioned",
        "Thank you for the referral.",
        "Told by Samuel Osei, Subgroup Chair.",
    )


async def the_rest_is_recorded(world: World) -> None:
    await take(
        world,
        on(REPORT_SENT, sent_on=DECISION),
        on(BOARD, told_on=DECISION),
        on(AGENCIES, told_on=DECISION),
    )
    await says(
        world,
        MANAGER,
        "Review initiated",
        "What is due: 2 dates",
        "Due Sun 28 Mar 2027. Act by Thu 25 Mar 2027.",
        "Case Review Panel Chair. Statutory. C22.",
        "LCSPR to be commissioned (Ruth Okafor, Partnership Chair, Mon 28 Sep 2026)",
    )
    await world.posted("Business Unit", "BSCP-2026-001 | Outcome recorded |")


def on(step: Step, **days: date) -> Step:
    """Return the step with other dates in its answers."""
    given = {name.replace("_", "-"): day.isoformat() for name, day in days.items()}
    return replace(step, answers=step.answers | given)


async def says(world: World, name: str, title: str, *words: str) -> None:
    """See that a card with all of these words comes to somebody."""
    await world.card(name, title, *words)


async def faults(world: World) -> list[object]:
    """Return what is wrong with the audit trail, and with the index of clocks."""
    about = Circumstances(partnership(world.config), CivilClock())
    about.clock.move_to(world.rehearsal.clock.now())
    vault = world.store.vault
    with world.store.reader.connect() as connection:
        trail = list(verify(connection, vault.audit_key))
    index = await world.store.read(lambda work: list(differences(work, about)))
    return [*trail, *index]
