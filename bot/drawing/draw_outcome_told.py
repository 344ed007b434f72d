"""What people are told once of the outcome: the decision, records released, the national Panel.

Board members and agencies see the decision and no more of the case.
"""

from bot.drawing.scene import Scene
from cards.decided import DecidedView, decided
from cards.elements import Json
from cards.press import Offer, Verb
from cards.told import ToldView, told
from procedure.case import CHALLENGE, DecisionCode, Signature
from procedure.facts import Fact
from procedure.forms.release import RELEASE
from procedure.forms.scrutiny import ATTEND
from procedure.identifiers import passes
from procedure.outcome_words import outcome_words
from procedure.questions import PageKey
from procedure.recipients import BOARD
from procedure.words import short_date


def draw_decided(scene: Scene, about: str) -> Json | None:
    """Nothing is told of a decision that counts no more."""
    case, key = scene.case, about.partition("/")[0]
    made = case.signed(DecisionCode.FINAL_DECISION)
    sent = case.signed(DecisionCode.TOLD, about=key)
    if made is None or sent is None:
        return None
    return decided(
        DecidedView(
            reference=case.reference,
            decision=outcome_words(made),
            decided=case.facts[Fact.SECTION_3_SIGNED].on,
            told_by=f"{sent.name}, {sent.role.label}",
            notes=_notes(scene, key),
        )
    )


def draw_released(scene: Scene, about: str) -> Json | None:
    made = scene.case.signed(DecisionCode.RECORDS_RELEASED)
    if made is None or made.outcome != RELEASE:
        return None
    whose = "Agencies' records" if about == BOARD else "Your agency's records"
    return told(
        ToldView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            title="Records no longer need to be kept secure",
            says=(
                f"There is to be no learning review of any kind. {whose} on this case no longer"
                f" need to be kept secure. {made.name}, {made.role.label}, decided this on"
                f" {made.when}."
            ),
        )
    )


def draw_scrutiny(scene: Scene, about: str) -> Json | None:
    made = next((one for one in scene.case.signatures if _is(one, about)), None)
    if made is None:
        return None
    return told(
        ToldView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            title=_title(made),
            says=_says(scene, made),
            offers=[Offer(Verb.SHOW_CASE, "Open the case", scene.case.reference)],
        )
    )


def question_words(scene: Scene, made: Signature) -> str:
    """Return what the national Panel asked, unless it may name somebody."""
    given = scene.work.forms.answers(made.form).get(PageKey("scrutiny"), {})
    words = given.get("question", "").strip()
    return words if passes(words) else ""


def _is(made: Signature, about: str) -> bool:
    return made.decision is DecisionCode.SCRUTINY and made.about == about


def _title(made: Signature) -> str:
    if made.outcome == CHALLENGE:
        return "The national Panel challenges the decision"
    if made.outcome == ATTEND:
        return "The national Panel asks the Partnership Chair to attend"
    return "The national Panel asks for information"


def _says(scene: Scene, made: Signature) -> str:
    asked = question_words(scene, made)
    if made.outcome == CHALLENGE:
        then = (
            "The decision counts no more. The Partnership Chair is asked to sign section 3 anew."
        )
    else:
        due = scene.case.dates.get(Fact.PANEL_ANSWER_DUE)
        then = f"It wants an answer by {short_date(due)}." if due else ""
    return "\n".join(filter(None, (asked, then)))


def _notes(scene: Scene, key: str) -> list[str]:
    released = scene.case.signed(DecisionCode.RECORDS_RELEASED)
    is_released = released is not None and released.outcome == RELEASE
    inspectorate = "Tell your own inspectorate, as required." if key != BOARD else ""
    records = "Associated records no longer need to be kept secure." if is_released else ""
    return [words for words in (inspectorate, records) if words]
