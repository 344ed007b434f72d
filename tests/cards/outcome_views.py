"""Views of the cards on which a decision is shared: who has been told, and what they are told."""

from datetime import date

from cards.decided import DecidedView
from cards.press import Offer, Verb
from cards.who_told import Told, WhoToldView
from tests.cards.form_views import REFERENCE, K, N

DECISION = "LCSPR to be commissioned"
OPEN = Offer(Verb.SHOW_CASE, "Open the case", REFERENCE)
REFERRER = Told(
    name="The referrer",
    stands="Mon 28 Sep 2026.",
    is_told=True,
    note="In Teams. Recorded by Mo Grant.",
    offer=Offer(Verb.CASE_OPEN, "Put right: The referrer", "correct-told/referrer"),
)
BOARD = Told(
    name="Board members",
    stands="Due Wed 30 Sep 2026 (2 working days; C18).",
    offer=Offer(Verb.CASE_OPEN, "Tell: Board members", "tell-board/board"),
)
REPORT = Told(
    name="The national Panel: Rapid Review Report",
    stands="Due Mon 28 Sep 2026 (today; C17).",
)


def agency(number: int, *, is_told: bool = False) -> Told:
    name, key = f"Agency {number}", f"agency.another-{number}"
    does = "Put right" if is_told else "Tell"
    return Told(
        name=name,
        stands="Tue 29 Sep 2026." if is_told else "Due Wed 30 Sep 2026 (2 working days; C18).",
        is_told=is_told,
        note="By letter: Letter 12 on file. Recorded by Priya Nair." if is_told else "",
        offer=Offer(Verb.CASE_OPEN, f"{does}: {name}", f"tell-agency/{key}"),
    )


def told_of(count: int, told: int = 0) -> WhoToldView:
    return WhoToldView(
        k=K,
        n=N,
        reference=REFERENCE,
        decision=DECISION,
        rows=[REFERRER, BOARD, *(agency(n, is_told=n <= told) for n in range(1, count)), REPORT],
        later=[
            "Later: the national Panel is told who the reviewer is, and the methodology (C19)."
        ],
        letters=[
            Offer(Verb.CASE_OPEN, "Write the letter to the agencies", "write-to-agencies"),
            Offer(Verb.CASE_OPEN, "Write a letter to the national Panel", "write-to-panel"),
        ],
        reads=[
            Offer(Verb.CASE_READ, f"Read {what}", "national-notice")
            for what in ("the letter to the agencies", "the last letter to the national Panel")
        ],
        warns=["Records are kept secure by: Agency 1."],
        offers=[
            Offer(Verb.CASE_OPEN, "Record what the national Panel asks", "record-scrutiny"),
            OPEN,
        ],
    )


WHO_TOLD = told_of(3, told=1)
WHO_TOLD_FULL = told_of(16, told=6)
WHO_TOLD_READ = WhoToldView(
    k=K, n=N, reference=REFERENCE, decision=DECISION, rows=[REPORT], offers=[OPEN]
)
TO_AGENCY = DecidedView(
    reference=REFERENCE,
    decision=DECISION,
    decided=date(2026, 9, 28),
    told_by="Priya Nair, Business Manager",
    notes=["Tell your own inspectorate, as required."],
)
TO_BOARD = DecidedView(
    reference=REFERENCE,
    decision="criteria for an LCSPR not met \N{EN DASH} no alternative form of learning review"
    " recommended",
    decided=date(2026, 9, 28),
    told_by="Ruth Bell, Partnership Chair",
    notes=["Associated records no longer need to be kept secure."],
)
