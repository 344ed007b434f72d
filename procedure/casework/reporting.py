"""The Rapid Review Report: until when it is written, and that a person sent it, late or not."""

from dataclasses import replace
from datetime import date
from typing import Final

from procedure.case import Case, DecisionCode
from procedure.casework.ask import Ask, Change, Verdict, day, in_future, with_fact
from procedure.casework.telling import TOUCHES, notice_row, proof_complaints
from procedure.counting import Counting
from procedure.desk import NotYet, Refused
from procedure.editions import clocks_of
from procedure.facts import Fact
from procedure.sources import section
from procedure.words import long_date

_REPORT: Final = section("4.8")


def not_to_be_written(case: Case) -> Refused | None:
    """Return why the report is not written now: until it is sent, it may be."""
    return _not_wanted(case) or _sent_already(case)


def record_sent(case: Case, ask: Ask) -> Verdict:
    """A report that is late is recorded late, with the reason, and never refused (C12, C17)."""
    if refused := not_to_be_written(case) or in_future(ask, "sent-on"):
        return refused
    on = day(ask.answers, "sent-on")
    if complaints := proof_complaints(ask, "proof", "late-why"):
        return complaints
    why = ask.answers.get("late-why", "").strip()
    due = report_due(case, Counting(ask.calendar, ask.settings), ask.today)
    if due and on > due and not why:
        return NotYet({"late-why": f"It was due on {long_date(due)}. Say why it is late"})
    case = with_fact(case, ask, Fact.RAPID_REVIEW_SENT, on)
    entry = replace(case.facts[Fact.RAPID_REVIEW_SENT], late_note=why)
    return Change(
        case=replace(case, facts={**case.facts, Fact.RAPID_REVIEW_SENT: entry}),
        says="The day the report was sent is recorded.",
        touches=TOUCHES,
        rows=(notice_row(ask, "report"),),
    )


def report_due(case: Case, counting: Counting, today: date) -> date | None:
    """Return the day by which the report is to be sent: the earlier of the two that are shown."""
    clocks = clocks_of(case, counting, today)
    return next((one.due for one in clocks if one.code == "C17"), None)


def _not_wanted(case: Case) -> Refused | None:
    if case.signed(DecisionCode.FINAL_DECISION) is None:
        return Refused("The report gives the decision, which has not been made yet.", _REPORT)
    if Fact.PANEL_NOTIFIED not in case.facts:
        return Refused("There was no rapid review on this case to report on.", _REPORT)
    return None


def _sent_already(case: Case) -> Refused | None:
    sent = case.dates.get(Fact.RAPID_REVIEW_SENT)
    if sent is None:
        return None
    return Refused(
        f"The report was sent on {long_date(sent)}. Nothing was changed. If the day is wrong,"
        " ask for it to be put right from the case card.",
        _REPORT,
    )
