"""Keeping a written document of a case: a newer one takes its place, and letters stand beside.

What was agreed to one that is written anew no longer counts.  Nothing is sent from here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from procedure.actions import Action
from procedure.case import Case, Topic, Undone
from procedure.casework.ask import Ask, Change, Rule, Verdict, with_signature
from procedure.casework.lapsing import undone
from procedure.casework.letters import not_as_recorded, not_as_released
from procedure.casework.reporting import not_to_be_written
from procedure.desk import NotYet, Refused
from procedure.questions import FormKey
from procedure.recipients import is_decided
from procedure.sources import Source, default, section
from procedure.task_rules import has_outcomes
from procedure.written import (
    AGREED,
    WRITTEN,
    is_over,
    may_record,
    may_summarise,
    may_tell_panel,
    not_agreed,
    of_which,
    waits_for_agreement,
)

_PAPERS: Final = section("4.5")
_RECORDS: Final = default("records of meetings")
_SHARING: Final = section("4.8")
_TOLD: Final = section("1.6b")
_LETTER: Final = (
    "The letter is kept, and can be had in Word. Quorate sends it to nobody:"
    " record whom you told, on this card."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """``bars`` says why it is not written now, ``untrue`` what in it the case does not bear."""

    form: FormKey
    says: str
    source: Source
    bars: Callable[[Case], Refused | None]
    touches: frozenset[Topic] = frozenset({Topic.DOCUMENTS})
    untrue: Callable[[Case, Ask], NotYet | None] = lambda _, __: None


def keeping(row: Writing) -> Rule:
    """Return the rule that keeps this document once it is written."""

    def write(case: Case, ask: Ask) -> Verdict:
        if refused := _archived(case, row.source) or row.bars(case):
            return refused
        if complaint := row.untrue(case, ask):
            return complaint
        about = of_which(case, row.form)
        code = AGREED.get(row.form)
        agreed = case.signed(code, about=about) if code else None
        case = with_signature(case, ask, WRITTEN[row.form], "recorded", about)
        if agreed:
            case = undone(case, ask, agreed, Undone.WRITTEN_ANEW)
        return Change(case=case, says=row.says, touches=row.touches)

    return write


def agree(case: Case, ask: Ask) -> Verdict:
    """The Subgroup Chair agrees to what stands; the name goes under that very document."""
    form = next((one for one in AGREED if one.value == ask.about), None)
    written = not_agreed(case, form) if form else None
    if refused := _archived(case, _RECORDS):
        return refused
    if form is None or written is None or not waits_for_agreement(case, form):
        return _NOTHING_TO_AGREE
    case = with_signature(case, ask, AGREED[form], "recorded", written.about)
    *others, mine = case.signatures
    return Change(
        case=replace(case, signatures=(*others, replace(mine, form=written.form))),
        says="It is recorded that you agree, and stands under it in Word.",
        touches=frozenset({Topic.DOCUMENTS}),
    )


def _archived(case: Case, source: Source) -> Refused | None:
    if not is_over(case):
        return None
    return Refused("The case is archived, so nothing more is written on it.", source)


def _no_summary(case: Case) -> Refused | None:
    if may_summarise(case):
        return None
    if has_outcomes(case):
        return Refused(
            "The meeting has recorded its outcomes, so the report it had stays as it was."
            " Nothing was changed.",
            _PAPERS,
        )
    return Refused(
        "The report gathers what agencies reply, and no information has been asked for yet.",
        _PAPERS,
    )


def _no_record(case: Case) -> Refused | None:
    if may_record(case):
        return None
    return Refused("No meeting on this case is over yet, so there is none to record.", _RECORDS)


def _undecided(case: Case) -> Refused | None:
    if is_decided(case):
        return None
    return Refused("The letter tells the decision, which has not been made yet.", _SHARING)


def _nothing_to_tell(case: Case) -> Refused | None:
    if may_tell_panel(case):
        return None
    return Refused(
        "There is nothing to write of yet: no decision is made, and no notification withdrawn.",
        _TOLD,
    )


_NOTHING_TO_AGREE: Final = Refused(
    "There is nothing here that waits for you to agree. Nothing was changed.", _RECORDS
)
WRITING: Final[Mapping[Action, Writing]] = {
    Action.WRITE_SUMMARY: Writing(
        form=FormKey.COMBINED_SUMMARY,
        says="The report is kept, and can be had in Word. Record the day once it is shared.",
        source=_PAPERS,
        bars=_no_summary,
    ),
    Action.WRITE_RECORD: Writing(
        form=FormKey.MEETING_RECORD,
        says="The record is kept, and can be had in Word. The Subgroup Chair is asked to sign it.",
        source=_RECORDS,
        bars=_no_record,
    ),
    Action.WRITE_REPORT: Writing(
        form=FormKey.RAPID_REVIEW_REPORT,
        says="The report is kept, and can be had in Word. Record the day once you have sent it.",
        source=_SHARING,
        bars=not_to_be_written,
        touches=frozenset({Topic.OUTCOME, Topic.DOCUMENTS}),
    ),
    Action.WRITE_TO_BOARD: Writing(
        form=FormKey.BOARD_NOTICE,
        says=_LETTER,
        source=_SHARING,
        bars=_undecided,
        untrue=not_as_released,
    ),
    Action.WRITE_TO_AGENCIES: Writing(
        form=FormKey.AGENCIES_NOTICE,
        says=_LETTER,
        source=_SHARING,
        bars=_undecided,
        untrue=not_as_released,
    ),
    Action.WRITE_TO_PANEL: Writing(
        form=FormKey.NATIONAL_NOTICE,
        says=_LETTER,
        source=_TOLD,
        bars=_nothing_to_tell,
        untrue=not_as_recorded,
    ),
}
