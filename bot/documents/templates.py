"""Which template a document is made from: the partnership's own, ours, or one made for its fields.

Ours are kept as files beside this one, for a partnership to copy.  They fit the fields as we ask
them; where a partnership asks others and has no template of its own, one is made on the spot.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from bot.documents.context import context
from bot.documents.layout import default_template
from bot.documents.record import Record, Written, form_of, ours
from bot.documents.rendering import rendered
from bot.documents.which import PARTS
from procedure.questions import Form, FormKey

FOLDER: Final = Path(__file__).with_name("templates")


@dataclass(frozen=True, slots=True)
class Templates:
    """``own`` are a partnership's, read and checked once, when the service starts."""

    own: Mapping[FormKey, bytes] = field(default_factory=dict[FormKey, bytes], repr=False)

    def document(self, key: FormKey, record: Record, written: Written | None) -> bytes:
        """Return a Word file with everything that was given on this form of this case."""
        template = self.template(key, form_of(key, record.forms))
        return rendered(template, context(key, record, written))

    def template(self, key: FormKey, form: Form) -> bytes:
        if key in self.own:
            return self.own[key]
        if form == ours(key):
            return (FOLDER / file_of(key)).read_bytes()
        return default_template(key, form)


def write_defaults(folder: Path = FOLDER) -> None:
    """Make every default template afresh, as its file."""
    folder.mkdir(exist_ok=True)
    for key in PARTS:
        (folder / file_of(key)).write_bytes(default_template(key))


def file_of(key: FormKey) -> str:
    return f"{key}.docx"
