"""Views of a form's cards, as somebody filling one in would come to them."""

from dataclasses import replace
from datetime import date

from cards.check import CheckView
from cards.confirm_discard import ConfirmDiscardView
from cards.entries import EntriesView
from cards.inputs import Asked
from cards.page import PageView
from cards.press import CardKey
from cards.receipt import ReceiptView
from cards.saved import SavedView
from procedure.case import CaseReference, FormId
from procedure.disclosure import InChannel, Tier
from procedure.filling import Row
from procedure.questions import NO, YES, Choice, FormKey, Kind, PageKey, Question
from procedure.sources import section

K = CardKey("3q2-7wV9YxkR0aLm5nBcTz")
N = 7
REFERENCE = CaseReference("BSCP-2026-014")
FORM = FormKey.REFERRAL
SOURCE = section("4.1")


def question(id: str, asks: str, kind: Kind, **more: object) -> Question:
    given = {"source": SOURCE, "tier": Tier.CASE, "missing": f"Answer: {asks}", **more}
    return Question(id=id, asks=asks, kind=kind, **given)  # type: ignore[arg-type]


NAME = question("name", "What is the child's full name?", Kind.LINE, missing="Give the name")
BORN = question("born", "When was the child born?", Kind.DATE, hint="For example, 14 March 2016.")
HARM = question("harm", "What happened to the child?", Kind.TEXT, hint="Say what is known.")
DEAD = question(
    "outcome",
    "Did the child die?",
    Kind.CHOICE,
    choices=(Choice("died", "Yes, the child died"), Choice("harmed", "No, seriously harmed")),
)
HOW = question(
    "kinds",
    "Which kinds of abuse or neglect?",
    Kind.CHOICES,
    choices=(Choice("physical", "Physical"), Choice("neglect", "Neglect")),
)
PLAN = question("plan", "Is there a child protection plan?", Kind.YES_NO, required=False)
SECURED = question("secured", "I have asked for the records to be secured.", Kind.CONFIRM)
FROM = question(
    "agency",
    "Which agency are you from?",
    Kind.CHOICE,
    choices=tuple(Choice(f"agency-{n}", f"Agency {n}") for n in range(1, 10)),
)
EVERY_KIND = (NAME, BORN, HARM, DEAD, HOW, PLAN, SECURED, FROM)

ANSWERED = {
    NAME: "Robin Example",
    BORN: "2016-03-14",
    HARM: "First line.\nSecond line.",
    DEAD: "harmed",
    HOW: "physical,neglect",
    PLAN: YES,
    SECURED: NO,
    FROM: "agency-3",
}

BLANK_PAGE = PageView(
    k=K,
    n=N,
    form=FORM,
    key=PageKey("children/1"),
    title="Child 1",
    page=4,
    pages=12,
    source=SOURCE,
    says="Answer as far as you know. You can come back to this page.",
    asked=[Asked(question=one) for one in EVERY_KIND],
)
FILLED_PAGE = replace(
    BLANK_PAGE,
    says="",
    asked=[Asked(question=one, value=value) for one, value in ANSWERED.items()],
)
WRONG_PAGE = replace(
    FILLED_PAGE,
    asked=[
        Asked(question=NAME, complaint="Give the child's name, or write “not known”"),
        Asked(
            question=BORN,
            value="31/2/2016",
            complaint="Give a real date, for example 14 March 2026.",
        ),
        Asked(question=HARM, value="Found at home."),
    ],
)
DANGER_PAGE = PageView(
    k=K,
    n=N,
    form=FORM,
    key=PageKey("safety"),
    title="Is anyone unsafe now?",
    page=1,
    pages=12,
    source=section("4.2"),
    warning="If a child is in danger now, call 999.\nThis form does not call for help.",
    asked=[Asked(question=question("unsafe", "Is anyone unsafe now?", Kind.YES_NO))],
    first=True,
)


def list_of(number: int, most: int = 8, complaint: str = "") -> EntriesView:
    return EntriesView(
        k=K,
        n=N,
        form=FORM,
        key=PageKey("children"),
        title="Children",
        one="child",
        page=4,
        pages=12,
        source=SOURCE,
        says="Add every child this referral is about.",
        entries=[PageKey(f"children/{n}") for n in range(1, number + 1)],
        most=most,
        complaint=complaint,
    )


def row(key: str, title: str, asks: str, shows: str) -> Row:
    return Row(key=PageKey(key), title=title, asks=asks, shows=shows)


ROWS = (
    row("safety", "Is anyone unsafe now?", "Is any child unsafe now?", "No"),
    row("referrer", "You", "What is your agency?", "Thames Valley Police"),
    row("referrer", "You", "What is your name?", "Given"),
    row("referrer", "You", "What is your job title?", "Not given"),
    *(row("children/1", "Child 1", f"Question {n}", "Given") for n in range(9)),
    *(row("children/2", "Child 2", f"Question {n}", "Given") for n in range(8)),
    row("children/2", "Child 2", "Date of death", "Not given"),
    row("children", "Children", "Children", "2 given"),
    row("definition", "The test for notifying", "Did the child die?", "No, seriously harmed"),
)


def check_of(rows: tuple[Row, ...], part: int = 1, missing: tuple[str, ...] = ()) -> CheckView:
    return CheckView(
        k=K,
        n=N,
        form=FORM,
        rows=rows,
        sends="Send the referral",
        says="When you send it, the Business Unit gives it a reference.",
        missing=missing,
        part=part,
    )


LONG_ROWS = tuple(
    row(f"page-{page}", f"Page {page}", f"What do you know of matter {n}?", "Word " * 80)
    for page in range(8)
    for n in range(5)
)

SAVED = SavedView(k=FormId(K), n=N, form=FORM, page=4, pages=12, until=date(2026, 9, 21))
DISCARD = ConfirmDiscardView(k=FormId(K), n=N, form=FORM)
RECEIPT = ReceiptView(
    reference=REFERENCE,
    received=date(2026, 9, 14),
    dates=[
        (InChannel("Meeting date"), date(2026, 9, 15)),
        (InChannel("Decision"), date(2026, 10, 5)),
    ],
)

ENTRY_PAGE = replace(BLANK_PAGE, key=PageKey("children/2"), removes="Remove this child")
