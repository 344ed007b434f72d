"""What a register is: rows that are added one by one, each with the same columns."""

from dataclasses import dataclass

from procedure.questions import Page, Question
from procedure.roles import Role
from procedure.sources import Source
from procedure.terms import Term


class RegisterKey(Term):
    """Every register that is kept, and its title."""

    INTERESTS = "interests", "Declarations of interest"
    SHARING = "sharing", "Decisions to share information"
    DISPUTES = "disputes", "Disputes and information withheld"
    RECORDS = "records", "Records secured, by agency"
    PROCEEDINGS = "proceedings", "Parallel proceedings"
    NOTICES = "notices", "Notices to outside bodies"
    MEANWHILE = "meanwhile", "Immediate action and learning"
    FAMILY_CONTACT = "family-contact", "Contact with the family"
    NATIONAL_REVIEWS = "national-reviews", "National reviews considered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """``row`` is filled in like the page of a form; its questions are the columns.

    ``of_a_case`` is False for a register that the partnership keeps for all its cases.
    """

    key: RegisterKey
    row: Page
    kept_by: tuple[Role, ...]
    source: Source
    of_a_case: bool = True

    @property
    def columns(self) -> tuple[Question, ...]:
        return self.row.questions
