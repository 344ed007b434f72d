"""A form as it is put to somebody: the guidance's questions, with this partnership's agencies."""

from collections.abc import Mapping

from procedure.forms import FORMS
from procedure.forms.choices import offering
from procedure.questions import Choice, Form, FormKey
from procedure.roles import Agency


def form_for(key: FormKey, agencies: Mapping[str, Agency]) -> Form:
    if key is not FormKey.ATTENDANCE:
        return FORMS[key]
    offered = tuple(Choice(agency.key, agency.name) for agency in agencies.values())
    return offering(FORMS[key], "agency", offered)
