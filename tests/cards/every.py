"""Every card in every state worth looking at, by the name of its accepted snapshot."""

from typing import Any

from cards import help as of_help
from cards.board import board
from cards.case import case
from cards.channel_confirm import channel_confirm
from cards.channel_line import channel_line
from cards.check import check
from cards.confirm_discard import confirm_discard
from cards.corrected import corrected
from cards.correction import correction
from cards.date_moved import date_moved
from cards.decided import decided
from cards.digest import digest
from cards.entered import entered
from cards.entries import entries
from cards.export import export
from cards.informed import informed
from cards.meeting import meeting
from cards.meeting_told import meeting_told
from cards.menu import MenuView, menu
from cards.my_work import my_work
from cards.notice import NoticeView, notice
from cards.outcome import outcome
from cards.owed import owed
from cards.page import page
from cards.press import Offer, Verb
from cards.reading import reading
from cards.receipt import receipt
from cards.refusal import RefusalView, refusal
from cards.rehearsal import marked
from cards.reminder import reminder
from cards.request import request
from cards.returns import returns
from cards.said import said_above
from cards.saved import saved
from cards.sharing import sharing
from cards.sign_off import sign_off
from cards.task import task
from cards.told import told
from cards.waiting import waiting
from cards.who_told import who_told
from cards.why import why
from cards.withheld import withheld
from procedure.sources import section
from tests.cards import case_views as of_case
from tests.cards import correction_views as of_correction
from tests.cards import form_views as of_form
from tests.cards import outcome_views as of_outcome
from tests.cards import request_views as of_request
from tests.cards import work_views as of_work
from tests.cards.form_views import K, N

MENU = MenuView(
    k=K,
    n=N,
    greeting="Hello Priya.",
    says="What would you like to do?",
    offers=[
        Offer(Verb.MAKE_REFERRAL, "Continue your referral (page 4 of 11)"),
        Offer(Verb.MY_WORK, "See your work"),
        Offer(Verb.HELP, "Help"),
    ],
)
HELP = of_help.HelpView(k=K, n=N)
REFUSAL = RefusalView(
    because="Only the Partnership Chair may sign the decision (section 3).", source=section("4.7")
)
NOTICE = NoticeView(
    says="This has moved on. Look at the case.", k=K, n=N, offers=[of_case.TO_CASE]
)

FORM_CARDS: dict[str, dict[str, Any]] = {
    "page_blank": page(of_form.BLANK_PAGE.blank()),
    "page_filled": page(of_form.FILLED_PAGE),
    "page_wrong": page(of_form.WRONG_PAGE),
    "page_danger": page(of_form.DANGER_PAGE),
    "page_entry": page(of_form.ENTRY_PAGE),
    "entries": entries(of_form.list_of(2)),
    "entries_none": entries(of_form.list_of(0, complaint="Add at least 1 child.")),
    "entries_full": entries(of_form.list_of(12, most=12)),
    "check": check(of_form.check_of(of_form.ROWS)),
    "check_long": check(of_form.check_of(of_form.LONG_ROWS)),
    "check_long_end": check(of_form.check_of(of_form.LONG_ROWS, part=99)),
    "check_missing": check(of_form.check_of(of_form.ROWS, missing=("You: Give your name",))),
    "saved": saved(of_form.SAVED),
    "confirm_discard": confirm_discard(of_form.DISCARD),
    "receipt": receipt(of_form.RECEIPT),
}
OTHER_CARDS: dict[str, dict[str, Any]] = {
    "menu": menu(MENU),
    "help": of_help.help(HELP),
    "notice": notice(NOTICE),
    "refusal": refusal(REFUSAL),
    "rehearsal": marked(notice(NOTICE)),
    "export": export(of_case.EXPORT),
    "export_many": export(of_case.EXPORT_MANY),
    "said": said_above(task(of_case.DONE_TASK), "This has been done already."),
    "channel_confirm": channel_confirm(of_case.CHANNEL),
    "channel_confirm_settled": channel_confirm(of_case.SETTLED_CHANNEL),
    "channel_line": channel_line(of_case.CHANNEL_LINE),
    "reminder": reminder(of_case.REMINDER),
    "reminder_late": reminder(of_case.LATE_REMINDER),
    "owed": owed(of_case.OWED),
    "owed_again": owed(of_case.OWED_AGAIN),
    "digest": digest(of_case.digest_of(5)),
    "digest_full": digest(of_case.digest_of(60)),
    "date_moved": date_moved(of_case.MOVED),
    "date_moved_beside": date_moved(of_case.MOVED_BESIDE),
    "informed": informed(of_case.INFORMED),
    "outcome": outcome(of_case.OUTCOME),
    "decided": decided(of_outcome.TO_AGENCY),
    "decided_released": decided(of_outcome.TO_BOARD),
    "who_told": who_told(of_outcome.WHO_TOLD),
    "who_told_full": who_told(of_outcome.WHO_TOLD_FULL),
    "who_told_read": who_told(of_outcome.WHO_TOLD_READ),
    "my_work": my_work(of_work.work_of(3)),
    "my_work_none": my_work(of_work.work_of(0)),
    "my_work_full": my_work(of_work.work_of(40)),
    "my_work_last": my_work(of_work.LAST_PAGE),
    "my_work_cases": my_work(of_work.WORK),
    "board": board(of_work.board_of(2)),
    "board_full": board(of_work.board_of(10)),
    "board_page": board(of_work.ALL_IN_TIME),
    "board_none": board(of_work.NO_CASES),
    "waiting": waiting(of_work.waiting_of(3)),
    "waiting_full": waiting(of_work.waiting_of(20, 2)),
    "waiting_reminded": waiting(of_work.REMINDED),
    "waiting_none": waiting(of_work.waiting_of(0)),
}
CASE_CARDS: dict[str, dict[str, Any]] = {
    "case": case(of_case.CASE),
    "case_new": case(of_case.NEW_CASE),
    "case_busy": case(of_case.BUSY_CASE),
    "why": why(of_case.WHY),
    "why_months": why(of_case.WHY_MONTHS),
    "reading": reading(of_case.READING),
    "task": task(of_case.SMALL_TASK),
    "task_wrong": task(of_case.WRONG_TASK),
    "task_begin": task(of_case.BIG_TASK),
    "task_not_yet": task(of_case.BLOCKED_TASK),
    "task_closed": task(of_case.CLOSED_TASK),
    "task_done": task(of_case.DONE_TASK),
    "correction": correction(of_correction.ASKING),
    "correction_shown": correction(of_correction.SHOWN),
    "correction_nothing_moves": correction(of_correction.NOTHING_MOVES),
    "correction_confirming": correction(of_correction.CONFIRMING),
    "correction_not_you": correction(of_correction.NOT_YOURS),
    "correction_done": correction(of_correction.CONFIRMED),
    "correction_full": correction(of_correction.FULL),
    "entered": entered(of_correction.ENTERED),
    "corrected": corrected(of_correction.TOLD),
    "sign_off_2": sign_off(of_case.SIGN_2),
    "sign_off_3": sign_off(of_case.SIGN_3),
    "sign_off_3_not_yet": sign_off(of_case.NOT_YET_3),
    "sign_off_3_asked": sign_off(of_case.ASKED_3),
    "sign_off_2_lapsed": sign_off(of_case.LAPSED_2),
    "sign_off_2_not_you": sign_off(of_case.NOT_YOU_2),
    "sign_off_3_signed": sign_off(of_case.SIGNED_3),
    "meeting_set": meeting(of_case.SET_MEETING),
    "meeting_empty": meeting(of_case.EMPTY_MEETING),
    "meeting_not_quorate": meeting(of_case.INQUORATE),
    "meeting_quorate": meeting(of_case.QUORATE),
    "meeting_taken_up": meeting(of_case.TAKEN_UP),
    "meeting_all_recorded": meeting(of_case.ALL_RECORDED),
    "meeting_all_recorded_unasked": meeting(of_case.ONE_UNASKED),
    "meeting_deputy": meeting(of_case.UNNAMED),
    "meeting_unheard": meeting(of_case.UNHEARD),
    "meeting_closed": meeting(of_case.CLOSED_MEETING),
    "meeting_told": meeting_told(of_case.INVITED),
    "meeting_told_adjourned": meeting_told(of_case.ADJOURNED),
}
REQUEST_CARDS: dict[str, dict[str, Any]] = {
    "request": request(of_request.ASKED),
    "request_back": request(of_request.ASKED_BACK),
    "request_done": request(of_request.ASKED_DONE),
    "returns": returns(of_request.returns_of(2, 1)),
    "returns_all_in": returns(of_request.returns_of(0, 2)),
    "returns_full": returns(of_request.returns_of(15, 15)),
    "withheld": withheld(of_request.WITHHELD),
    "withheld_over": withheld(of_request.WITHHELD_OVER),
    "told": told(of_request.TOLD),
    "sharing": sharing(of_request.SHARING),
    "sharing_none": sharing(of_request.NO_SHARING),
}
CARDS = FORM_CARDS | OTHER_CARDS | CASE_CARDS | REQUEST_CARDS
