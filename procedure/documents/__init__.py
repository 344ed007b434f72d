"""Every document of a case, by its key.  The forms that move a case are in ``procedure.forms``."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from procedure.documents.review import REVIEW
from procedure.documents.scoping import SCOPING
from procedure.documents.written import Document
from procedure.questions import FormKey

DOCUMENTS: Final[Mapping[FormKey, Document]] = MappingProxyType(
    {document.form.key: document for document in (*SCOPING, *REVIEW)}
)
