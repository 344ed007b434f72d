"""Lists over more than one case: somebody's own work, the board, who is waiting for whom."""

from dataclasses import replace
from datetime import date

from cards.board import BoardView, Narrowed, OpenCase
from cards.my_work import MyWorkView, Unfinished, Waiting
from cards.press import Offer, Verb
from cards.waiting import Awaited, WaitingView
from procedure.case import CaseReference
from procedure.clock_rules import Level
from procedure.roles import Role
from procedure.sources import section
from procedure.stages import Stage
from procedure.words import short_date
from tests.cards.form_views import REFERENCE, K, N

LATE = "Due Wed 16 Sep 2026 (2 working days late)"
MENU = Offer(Verb.MENU, "What I can do")
BOARD = Offer(Verb.BOARD, "All open cases")
WAITING = Offer(Verb.WAITING, "Who is waiting for whom")
MY_WORK = Offer(Verb.MY_WORK, "My work")


def work_of(number: int) -> MyWorkView:
    waiting = [
        Waiting(
            reference=CaseReference(f"BSCP-2026-{n:03}"),
            asks="Decide whether to notify the national Panel",
            about=f"BSCP-2026-{n:03}/decide-notification",
            source=section("4.1"),
            due=LATE,
            level=Level.AMBER,
            why=Offer(Verb.WHY, "Why this date?", f"BSCP-2026-{n:03}/C01"),
        )
        for n in range(number)
    ]
    return MyWorkView(k=K, n=N, waiting=waiting, offers=[BOARD, WAITING, MENU])


DEPUTY = replace(
    work_of(1).waiting[0],
    due="",
    level=Level.IN_TIME,
    why=None,
    deputy=f"For Samuel Osei, as deputy until {short_date(date(2026, 10, 3))}.",
)
BEGUN = Unfinished(
    form="LCSPR Referral Form: section 2",
    says="Case BSCP-2026-014. Kept until Wed 16 Sep 2026.",
    goes_on=Offer(Verb.CASE_TASK, "Go on with it", f"{REFERENCE}/sign-section-2"),
)
NO_LONGER = Unfinished(form="LCSPR Referral Form: section 2", says="You can no longer send it.")
WORK = replace(
    work_of(1),
    waiting=[work_of(1).waiting[0], DEPUTY],
    drafts=[BEGUN, NO_LONGER],
    cases=[(REFERENCE, Stage.SCOPING)] * 10,
)
NO_CASES_OPEN = replace(WORK, cases=())
LAST_PAGE = replace(work_of(10), page=2)

MINE = OpenCase(
    reference=REFERENCE,
    stage=Stage.SCOPING.label,
    due="Agency replies: due Wed 16 Sep 2026 (2 working days late)",
    level=Level.RED,
    waits="Agency safeguarding lead and Business Unit",
    outstanding="3 things outstanding.",
    opens=Offer(Verb.SHOW_CASE, f"Open case {REFERENCE}", REFERENCE),
)
NOT_MINE = OpenCase(
    reference=CaseReference("BSCP-2026-015"), stage="Received (you are not on this case)", due=""
)


def board_of(number: int, page: int = 1) -> BoardView:
    return BoardView(
        k=K,
        n=N,
        rows=[MINE, NOT_MINE, *[MINE] * 8][:number],
        found=number,
        late=min(number, 1),
        open_cases=40,
        stages=[(Stage.SCOPING.value, Stage.SCOPING.label)],
        roles=[(Role.BUSINESS_UNIT.value, Role.BUSINESS_UNIT.label)],
        narrowed=Narrowed(),
        page=page,
        offers=[WAITING, MY_WORK],
    )


NO_CASES = replace(board_of(0), open_cases=0, stages=[], roles=[])
BOARD_WITHOUT_LISTS = replace(board_of(2), stages=[], roles=[])
ALL_IN_TIME = replace(board_of(40, 2), late=0)

OF_TASK = Awaited(
    reference=REFERENCE,
    who="Grace Adeyemi, Local authority representative",
    asks="Decide whether to notify the national Panel",
    since="Asked since Mon 7 Sep 2026.",
    due=LATE,
    level=Level.RED,
    reminds=Offer(Verb.REMIND, "Remind them", f"{REFERENCE}/decide-notification"),
    opens=Offer(Verb.SHOW_CASE, f"Open case {REFERENCE}", REFERENCE),
)
TOLD = replace(OF_TASK, told="They were reminded today.", reminds=None)
NOT_SHOWN = Awaited(
    reference=REFERENCE, who="Business Unit", asks="Something that only members may see."
)


def waiting_of(number: int, page: int = 1) -> WaitingView:
    rows = [OF_TASK, TOLD, NOT_SHOWN, *[OF_TASK] * 5][:number]
    return WaitingView(k=K, n=N, rows=rows, found=number, page=page, offers=[BOARD, MY_WORK])


REMINDED = replace(waiting_of(2), says="They are being reminded.")
