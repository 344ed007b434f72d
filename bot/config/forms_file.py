"""A partnership's own field lists, read from the file that the configuration names.

The file is looked at twice: with the rest of the configuration, for what is wrong with it, and
at the start of the service, for the forms it makes.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path

from procedure.forms import FORMS
from procedure.questions import Form, FormKey
from procedure.replacing import forms_from
from procedure.settings import Complaints


def forms_in(file: Path | None) -> Mapping[FormKey, Form]:
    """Return every form as this partnership asks it.  Without a file they are all ours."""
    if file is None:
        return FORMS
    made = forms_from(fields_in(file))
    assert isinstance(made, Mapping), "complaints were made when the configuration was read"
    return {**FORMS, **made}


def complaints_about(file: Path) -> Complaints:
    made = forms_from(fields_in(file))
    return made if isinstance(made, tuple) else ()


def fields_in(file: Path) -> Mapping[str, object]:
    """Read the file as it stands.  Raises ValueError with what is wrong, for a sentence."""
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError:
        raise ValueError("names a file that cannot be read") from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise ValueError("names a file that is not written as TOML") from None
