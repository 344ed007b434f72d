"""Every table of the procedure counted three times: as typed here, as it is, and as printed.

A row that is lost, or added and not printed, makes two of the three differ.
"""

from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Final

import pytest

from procedure.agencies import AGENCIES
from procedure.alternatives import ALTERNATIVES
from procedure.correctable import CORRECTABLE
from procedure.decisions import DECISIONS
from procedure.document import document
from procedure.documents import DOCUMENTS
from procedure.documents.comes_from import COMES_FROM
from procedure.documents.standing_words import STANDING_WORDS
from procedure.editions import EDITIONS
from procedure.entries import ENTRIES
from procedure.forms import FORMS
from procedure.ladders import LADDERS
from procedure.lengths import LENGTHS
from procedure.must_ask import MUST_ASK
from procedure.notices import TIER, NoticeKind
from procedure.overlays import OVERLAYS
from procedure.permissions import PERMISSIONS
from procedure.published import PUBLISHED
from procedure.readings import READINGS
from procedure.registers import REGISTERS
from procedure.reminder_days import REMINDER_DAYS
from procedure.roles import Partner, Role
from procedure.separation import APART, ATTESTATIONS
from procedure.settings import SETTINGS
from procedure.stages import IN_CHANNEL, Stage
from procedure.tasks import TASKS
from procedure.timetable import CODES, TIMETABLE
from procedure.transitions import TRANSITIONS
from procedure.whole_forms import questions_of

HEAD: Final = 2  # the names of the columns, and the line beneath them
COUNTED: Final[Mapping[str, tuple[int, int]]] = {
    "clock codes with an entry": (44, len(CODES)),
    "clock codes of the register": (42, len({code.partition("-")[0] for code in CODES})),
    "clocks on one route only": (2, len(TIMETABLE) - len(CODES)),
    "ladders of reminders": (6, len(LADDERS)),
    "stages": (26, len(Stage)),
    "stages with what a channel sees": (26, len(IN_CHANNEL)),
    "overlays": (12, len(OVERLAYS)),
    "decisions": (36, len(DECISIONS)),
    "alternative reviews": (5, len(ALTERNATIVES)),
    "special entries": (8, len(ENTRIES)),
    "roles": (26, len(Role)),
    "safeguarding partners": (3, len(Partner)),
    "agencies": (16, len(AGENCIES)),
    "pairs of roles kept apart": (7, len(APART)),
    "attestations": (9, len(ATTESTATIONS)),
    "permissions": (101, len(PERMISSIONS)),
    "notices with a tier": (len(NoticeKind), len(TIER)),
    "forms": (83, len(FORMS)),
    "documents": (33, len(DOCUMENTS)),
    "documents made from elsewhere": (33, len(COMES_FROM)),
    "documents with standing words": (15, len(STANDING_WORDS)),
    "registers": (9, len(REGISTERS)),
    "what others have published": (20, len(PUBLISHED)),
    "readings that may be chosen": (7, len(READINGS)),
    "settings": (len(READINGS) + len(LENGTHS) + len(REMINDER_DAYS), len(SETTINGS)),
    "editions": (1, len(EDITIONS)),
}
# How many fields each form, document and register has; those of section 4 of the procedure are
# here by the names it gives them.
FIELDS: Final = {
    "LCSPR Referral Form, section 1: referral": 63,
    "Agreeing what was written": 1,
    "Confirming the referrer": 1,
    "Asking agencies for information": 11,
    "Confirming which agencies are asked": 2,
    "Asking one more agency": 2,
    "Letter sent by hand": 2,
    "Reply received by hand": 4,
    "Sending a reply back": 1,
    "More time to reply": 2,
    "Going on without every reply": 1,
    "Taking a request to the Subgroup": 1,
    "Next step on information withheld": 3,
    "Formal action on information withheld": 2,
    "What was done to keep somebody safe": 1,
    "Information-sharing record": 17,
    "Adding somebody to a case": 2,
    "Taking somebody off a case": 2,
    "Decision on notifying the national Panel": 4,
    "Safeguarding partner's view on notifying": 2,
    "Notification sent": 3,
    "Notification received": 1,
    "Record a date": 1,
    "Decision on notifying, entered for somebody": 8,
    "Partner's view on notifying, entered for somebody": 6,
    "Notification sent, entered for somebody": 7,
    "Opening a case without a referral": 9,
    "Copy of a notification": 6,
    "Death of a looked-after child or care leaver": 5,
    "Death notified": 3,
    "Safeguarding partner's view on a review for learning": 2,
    "Taking a decision not to notify further": 3,
    "Answer to a decision taken further": 2,
    "Withdrawing a notification": 1,
    "Notification withdrawn": 4,
    "Another case that may concern the same child": 2,
    "Learning below the definition": 2,
    "Another area involved": 4,
    "Putting a date right": 3,
    "Confirming that a date is put right": 2,
    "Meeting date": 4,
    "Attendance": 8,
    "Declaration of interest": 2,
    "Ruling on an interest": 1,
    "Ruling on a deputy": 2,
    "Is anybody unsafe now?": 2,
    "The seven outcomes of the meeting": 7,
    "Item taken for information only": 1,
    "Adjourning the meeting": 7,
    "Going on after an adjournment": 2,
    "LCSPR Referral Form, section 2: recommendation": 43,
    "LCSPR Referral Form, section 3: decision": 13,
    "Telling the referrer": 2,
    "Telling the referrer by hand": 3,
    "Telling Board members, and the proof of it": 3,
    "Telling an agency, and the proof of it": 3,
    "Telling the national Panel, and the proof of it": 3,
    "Putting right who has been told": 5,
    "Rapid Review Report sent": 3,
    "Releasing secured records": 2,
    "Immediate action or learning, shared": 7,
    "What the national Panel asks": 4,
    "What the national Panel was given": 4,
    "Archiving a case": 1,
    "LCSPR Referral Form, office use": 1,
    "Preparing the notification": 27,
    "Information Request Letter": 10,
    "Information Request Reply Template": 38,
    "Combined Summary Report": 6,
    "Agenda of a meeting": 7,
    "Record of the rapid review meeting": 11,
    "Rapid Review Report": 11,
    "Telling Board members": 2,
    "Telling the agencies": 3,
    "Telling the national Panel": 5,
    "Asking for an alternative review": 9,
    "Another date for a learning review": 2,
    "Findings given": 2,
    "Taking back section 2": 1,
    "Question about section 2": 1,
    "Answer to a question about section 2": 1,
    "What peer challenge advised": 3,
    "Endorsing the decision": 2,
    "Section 2, entered for somebody": 11,
    "Section 3, entered for somebody": 7,
    "Peer challenge": 8,
    "Appointing the Reviewer": 11,
    "Case Review Panel membership": 15,
    "Terms of Reference": 29,
    "Letter asking an agency to contribute to a review": 11,
    "Agency chronology": 14,
    "Multi-Agency Chronology": 5,
    "Information Report": 22,
    "Factual Summary": 12,
    "Checking what an agency sent": 6,
    "Genogram": 6,
    "Letter to a family member": 10,
    "Invitation to the Learning Workshop": 12,
    "Overview report": 10,
    "Checking the overview report": 57,
    "Action Plan Template": 16,
    "Publication pack": 21,
    "Sending the report before publication": 5,
    "Non-publication notice": 7,
    "Delay notice": 5,
    "Dissemination plan": 8,
    "Register: Declarations of interest": 5,
    "Register: Decisions to share information": 17,
    "Register: Disputes and information withheld": 8,
    "Register: Records secured, by agency": 5,
    "Register: Parallel proceedings": 6,
    "Register: Notices to outside bodies": 5,
    "Register: Immediate action and learning": 7,
    "Register: Contact with the family": 7,
    "Register: National reviews considered": 5,
}
PRINTED: Final[Mapping[str, int]] = {
    "Clocks": len(TIMETABLE),
    "How each clock ends, and what is said of it": len(TIMETABLE),
    "Reminders": len(LADDERS),
    "Settings": len(SETTINGS),
    "Stages": len(Stage),
    "Quorum": 1 + HEAD + len(AGENCIES),
    "How a case goes from stage to stage": len(
        {(way.when, way.enters, way.needs) for way in TRANSITIONS}
    ),
    "Ways in, and what can come into a case": len(ENTRIES),
    "What can be on in any stage": len(OVERLAYS),
    "Alternative reviews": len(ALTERNATIVES),
    "Decisions put in front of a person": len(DECISIONS),
    "Who may not be both, and what is attested": len(APART) + HEAD + len(ATTESTATIONS),
    "Who may do what": len(PERMISSIONS),
    "What is asked of whom": len(TASKS),
    "Dates that can be put right": len(CORRECTABLE),
    "What is sent": len(NoticeKind),
    "Documents": len(DOCUMENTS),
    "What is put into a document from elsewhere": sum(map(len, COMES_FROM.values())),
    "What a document always says": sum(map(len, STANDING_WORDS.values())),
    "What a partnership may not leave out": sum(map(len, MUST_ASK.values())),
    "Sources": len(PUBLISHED),
}
LINES: Final = document().splitlines()
COLUMNS: Final = "Columns of the "


def fields() -> Iterator[tuple[str, int]]:
    for form in FORMS.values():
        yield form.title, len(questions_of(form))
    for document_ in DOCUMENTS.values():
        yield document_.form.title, len(questions_of(document_.form))
    for register in REGISTERS.values():
        yield f"Register: {register.key.label}", len(register.columns)


def under(title: str) -> Iterator[str]:
    return takewhile(
        lambda line: not line.startswith(("## ", COLUMNS)), LINES[LINES.index(title) + 1 :]
    )


def printed(title: str) -> int:
    """How many rows there are under a line, less those of the first table's head."""
    return sum(line.startswith("| ") for line in under(title)) - HEAD


def questions_printed(title: str) -> int:
    """How many rows begin with a question's own name."""
    return sum(line.startswith("| `") for line in under(title))


@pytest.mark.parametrize("table", COUNTED)
def test_a_table_has_as_many_rows_as_the_procedure_says(table: str) -> None:
    says, has = COUNTED[table]

    assert has == says


def test_every_form_document_and_register_is_there_with_all_its_fields() -> None:
    assert dict(fields()) == FIELDS


@pytest.mark.parametrize("title", PRINTED)
def test_every_row_of_a_table_is_printed(title: str) -> None:
    assert printed(f"## {title}") == PRINTED[title]


@pytest.mark.parametrize("title", FIELDS)
def test_every_field_is_printed_under_the_title_of_its_form(title: str) -> None:
    assert questions_printed(f"## {title}") == FIELDS[title]


@pytest.mark.parametrize(
    ("title", "columns"), [("Agency chronology", 12), ("Multi-Agency Chronology", 14)]
)
def test_every_column_of_a_chronology_is_printed(title: str, columns: int) -> None:
    first = LINES.index(f"{COLUMNS}{title}:")
    rows = takewhile(lambda line: not line.startswith("## "), LINES[first:])

    assert LINES.count(f"{COLUMNS}{title}:") == 2
    assert sum(line.startswith("| `") for line in rows) == columns


def test_nothing_else_is_printed() -> None:
    titles = [line.removeprefix("## ") for line in LINES if line.startswith("## ")]

    assert sorted(titles) == sorted([*PRINTED, *FIELDS])
