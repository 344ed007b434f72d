"""What a document of a case is: the form a person fills, who writes it and who agrees it."""

from dataclasses import dataclass

from procedure.questions import Form, Page
from procedure.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """``agreed_by`` is in the order in which they agree.

    ``rows`` are the columns of the tables in its template, which nobody fills in here.
    """

    form: Form
    written_by: tuple[Role, ...]
    agreed_by: tuple[Role, ...] = ()
    rows: tuple[Page, ...] = ()
