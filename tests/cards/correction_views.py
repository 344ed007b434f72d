"""Views of a date that is to be put right, from both ends."""

from dataclasses import replace
from datetime import date

from cards.corrected import CorrectedView
from cards.correction import CorrectionView, EffectView
from cards.entered import EnteredView
from cards.inputs import Asked
from cards.press import Offer, Verb
from procedure.correctable import SECOND_PERSON
from procedure.forms.choices import offering
from procedure.forms.correction import CORRECTION, CORRECTION_ANSWER
from procedure.questions import Choice, Form, Page
from tests.cards.form_views import REFERENCE, K, N

ON_RECORD = (
    Choice("became-aware", "Local authority became aware of the incident: Mon 7 Sep 2026"),
    Choice("panel-notified", "Notification sent to the national Panel: Tue 8 Sep 2026"),
)
BACK = Offer(Verb.CASE_TASK, "Back")
EFFECT = EffectView(
    moves=[
        ("Notify the national Panel of a serious incident (C01)", "Mon 14 Sep 2026", "Fri 11 Sep"),
        (
            "Hold the rapid review meeting: last recommended day (C10)",
            "Thu 24 Sep 2026",
            "No date",
        ),
    ],
    stays=1,
    late=[
        "“Notify the national Panel” would have been done late: it was due on Fri 11 Sep 2026.",
    ],
    meeting=["The meeting is set for Wed 30 Sep 2026, and stays so."],
    signed=["Notify the national Panel? Yes (Priya Example, Mon 7 Sep 2026)"],
)


def asked(form: Form, **values: str) -> list[Asked]:
    [page] = form.steps
    assert isinstance(page, Page)
    shown = [one for one in page.questions if one.asked_if(values)]
    return [Asked(question=one, value=values.get(one.id, "")) for one in shown]


_FORM = offering(CORRECTION, "fact", ON_RECORD)
ASKING = CorrectionView(
    k=K,
    n=N,
    reference=REFERENCE,
    about="ask-for-correction",
    asks="Put a date right",
    source=SECOND_PERSON,
    does="Show what it would change",
    says="You see first what it would change.",
    asked=asked(_FORM),
    offers=[BACK],
)
SHOWN = replace(
    ASKING,
    about="ask-for-correction/became-aware/2026-09-04",
    does="Ask for it to be confirmed",
    says="This is what it would change. Nothing is recorded yet.",
    effect=EFFECT,
    asked=asked(_FORM, fact="became-aware", on="2026-09-04", reason="It is in the duty log."),
)
NOTHING_MOVES = replace(SHOWN, effect=EffectView(moves=[], stays=7))
CONFIRMING = CorrectionView(
    k=K,
    n=N,
    reference=REFERENCE,
    about="confirm-correction/became-aware/1",
    asks="Confirm that a date is put right",
    source=SECOND_PERSON,
    does="Record my answer",
    says="The case has changed since this was asked for. What you see is worked out afresh.",
    facts=[
        ("Which date", "Local authority became aware of the incident"),
        ("On record", "Monday 7 September 2026"),
        ("Said to be right", "Friday 4 September 2026"),
        ("Asked by", "Grace Example, Local authority representative, on Tuesday 8 September 2026"),
        ("Their reason", "It is in the duty log."),
    ],
    effect=EFFECT,
    asked=asked(CORRECTION_ANSWER),
)
NOT_YOURS = replace(
    CONFIRMING,
    asked=(),
    not_you="You asked for this date to be put right, so somebody else must confirm it.",
)
CONFIRMED = replace(
    CONFIRMING,
    says="",
    effect=None,
    asked=(),
    done="Priya Example, Business Manager, confirmed it on Tuesday 8 September 2026 at 10:20.",
)
FULL = replace(
    CONFIRMING,
    effect=replace(
        EFFECT, moves=[*EFFECT.moves] * 20, late=[*EFFECT.late] * 12, signed=[*EFFECT.signed] * 8
    ),
)
TOLD = CorrectedView(
    k=K,
    n=N,
    reference=REFERENCE,
    outcome="Not confirmed.",
    what="Local authority became aware of the incident",
    was=date(2026, 9, 7),
    now=date(2026, 9, 4),
    says="Priya Example, Business Manager, did not confirm it on Tuesday 8 September 2026.",
    why_not="The duty log says Monday.",
    offers=[Offer(Verb.SHOW_CASE, "Open the case", REFERENCE)],
)
ENTERED = EnteredView(
    k=K,
    n=N,
    reference=REFERENCE,
    what="Decision on notifying the national Panel",
    on=date(2026, 9, 8),
    entered_by="Daniel Example",
    told_by="By letter",
    evidence="File 14, paper 3",
    offers=[Offer(Verb.SHOW_CASE, "Open the case", REFERENCE)],
)
