"""What an answer reads as: to somebody who may read it all, and to anybody else."""

from typing import Final

from procedure.complaints import day_in
from procedure.disclosure import Tier
from procedure.questions import NO, YES, Kind, Question
from procedure.walking import Sheet
from procedure.words import counted, long_date

_READS: Final = {YES: "Yes", NO: "No"}


def in_words(question: Question, answer: str) -> str:
    """Write an answer as it is read: choices in words, dates in full."""
    match question.kind:
        case Kind.DATE:
            day = day_in(answer)
            return long_date(day) if day else answer
        case Kind.CHOICE | Kind.CHOICES | Kind.YES_NO:
            reads = _READS | {choice.key: choice.reads for choice in question.choices}
            return "; ".join(reads.get(key, key) for key in answer.split(","))
        case Kind.CONFIRM:
            return "Confirmed"
        case _:
            return answer


def shown(question: Question, answer: str) -> str:
    """Write an answer so that it may stand in a chat: what identifies reads "Given"."""
    if not answer:
        return "Not given"
    masked = question.identifies or question.tier is Tier.CASE
    return "Given" if masked else in_words(question, answer)


def summed_up(sheet: Sheet) -> str:
    """Say of an entry what it lacks.  Two dozen entries shown in full would fill any card."""
    lacks = [question.asks for question in sheet.questions if question.id not in sheet.answers]
    given = f"{counted(len(sheet.answers), 'answer')} given"
    return f"{given}. Left empty: {'; '.join(lacks)}." if lacks else given
