"""The cards of information requests, as things stand for whoever is looking."""

from collections.abc import Iterator, Sequence
from typing import Final

from bot.desk.own_files import LETTER, TEMPLATE
from bot.drawing.request_words import due_of, stands, steps_in_words
from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Offer, Verb
from cards.request import RequestView
from cards.request import request as request_card
from cards.returns import Returned, ReturnsView, returns
from cards.withheld import WithheldView, withheld
from procedure.actions import Action
from procedure.casework.replying import request_of
from procedure.permissions import refusal
from procedure.questions import FormKey
from procedure.requests import AgencyRequest, Rung, outstanding, still_to_come
from procedure.words import counted, short_date

RETURNS: Final = Offer(Verb.REQUEST_RETURNS, "See the replies of the agencies")
_FILES: Final = (
    Offer(Verb.CASE_FILE_ASK, "The letter in Word", LETTER),
    Offer(Verb.CASE_FILE_ASK, "A blank reply in Word", TEMPLATE),
)
_SHARING: Final = Offer(Verb.REQUEST_SHARING, "Information-sharing record")


def does(action: Action, title: str, about: str = "") -> Offer:
    return Offer(Verb.REQUEST_DO, title, f"{action}/{about}" if about else str(action))


def draw_asked(scene: Scene, about: str) -> Json | None:
    """Return an agency's own card: the letter to read, and the reply to write."""
    found = scene.case.request_to(about.partition("/")[0])
    if found is None or found.sent is None:
        return None
    is_open = found.is_outstanding
    begun = _has_begun(scene, found)
    reads = [Offer(Verb.REQUEST_READ, "Read the letter", f"letter.{found.key}")]
    if found.sent_back:
        reads.append(Offer(Verb.REQUEST_READ, "Read what is missing", f"back.{found.key}"))
    title = "Go on with the reply" if begun or found.sent_back else "Write the reply"
    return request_card(
        RequestView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            agency=found.agency.name,
            known=[("Asked on", short_date(found.sent)), ("Reply by", due_of(found))],
            stands=stands(found, scene.today, begun=begun),
            warns=_sent_back(found),
            does=does(Action.REPLY, title, found.key) if is_open else None,
            reads=reads,
            files=_FILES if request_of(scene.case, scene.viewer) == found else (),
        )
    )


def draw_returns(scene: Scene) -> Json | None:
    case = scene.case
    if not case.requests:
        return None
    awaited = [(one.key, one.agency.name) for one in case.requests if _is_awaited(one)]
    return returns(
        ReturnsView(
            k=scene.k,
            n=scene.n,
            reference=case.reference,
            counts=_counts(case.requests),
            rows=[_returned(scene, one) for one in case.requests],
            awaited=awaited,
            chasers=list(_chasers(scene)) if awaited else [],
            warns=[
                f"The reply of {one.agency.name} says that somebody may be unsafe now."
                for one in case.requests
                if one.unsafe
            ],
            offers=[*_for_all(scene)],
        )
    )


def draw_withheld(scene: Scene, about: str) -> Json | None:
    found = scene.case.request_to(about)
    if found is None or not found.steps:
        return None
    return withheld(
        WithheldView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            agency=found.agency.name,
            steps=steps_in_words(found),
            says=_power(found.rung),
            over="" if found.is_outstanding else stands(found, scene.today),
            offers=[*_next(scene, found)] if found.is_outstanding else [],
            reads=_why(found),
        )
    )


def _has_begun(scene: Scene, found: AgencyRequest) -> bool:
    lead = found.lead
    key = FormKey.INFORMATION_REPLY
    about = scene.case.reference
    return bool(lead and scene.work.forms.open_by(lead, key, about))


def _sent_back(found: AgencyRequest) -> str:
    if not found.sent_back or not found.is_outstanding:
        return ""
    return "Your reply was sent back. What you wrote is kept: read what is missing, and add to it."


def _is_awaited(found: AgencyRequest) -> bool:
    return found.is_outstanding or (found.by_hand and found.sent is None)


def _counts(requests: Sequence[AgencyRequest]) -> str:
    awaited, settled = len(still_to_come(requests)), sum(1 for one in requests if one.is_settled)
    asked_of = counted(len(requests), "agency", "agencies")
    return f"{asked_of}: {awaited} outstanding, {settled} settled."


def _returned(scene: Scene, found: AgencyRequest) -> Returned:
    begun = found.is_outstanding and _has_begun(scene, found)
    says = stands(found, scene.today, begun=begun)
    due = short_date(found.due) if found.due else ""
    row = Returned(key=found.key, agency=found.agency.name, stands=says, due=due)
    if found.returned is None or found.accepted or not _may(scene, Action.ACCEPT_REPLY):
        return row
    return Returned(
        key=row.key,
        agency=row.agency,
        stands=says,
        due=due,
        read=Offer(Verb.REQUEST_READ, f"Read: {row.agency}", f"reply.{row.key}"),
        offers=(
            does(Action.ACCEPT_REPLY, f"Accept: {row.agency}", row.key),
            does(Action.SEND_BACK_REPLY, f"Send back: {row.agency}", row.key),
        ),
    )


def _chasers(scene: Scene) -> Iterator[Offer]:
    for action, title in (
        (Action.CHASE_REPLY, "Chase the reply"),
        (Action.EXTEND_REPLY, "Give more time"),
        (Action.TAKE_UP, "Take it to the Subgroup"),
        (Action.RECORD_SENT, "Record a letter sent by hand"),
        (Action.RECORD_REPLY, "Record a reply by hand"),
    ):
        if _may(scene, action):
            yield does(action, title)


def _for_all(scene: Scene) -> Iterator[Offer]:
    if _may(scene, Action.ASK_ONE_MORE):
        yield does(Action.ASK_ONE_MORE, "Ask one more agency")
    if _may(scene, Action.ACCEPT_GAPS) and outstanding(scene.case.requests):
        yield does(Action.ACCEPT_GAPS, "Go on without the rest")
    if _may(scene, Action.COMPLETE_SHARING):
        yield _SHARING
    yield Offer(Verb.SHOW_CASE, "Show the case", scene.case.reference)


def _next(scene: Scene, found: AgencyRequest) -> Iterator[Offer]:
    if _may(scene, Action.NEXT_STEP):
        yield does(Action.NEXT_STEP, "Decide the next step", found.key)
    if _may(scene, Action.FORMAL_ACTION) and found.rung is Rung.PARTNERS:
        yield does(Action.FORMAL_ACTION, "Record formal action", found.key)


def _why(found: AgencyRequest) -> list[Offer]:
    written = any(step.form for step in found.steps)
    return [Offer(Verb.REQUEST_READ, "Read the reasons", f"steps.{found.key}")] if written else []


def _power(rung: Rung | None) -> str:
    if rung is Rung.PARTNERS:
        return (
            "The safeguarding partners have the formal authority to ask for this information, and"
            " may take legal action if it is withheld without good reason."
        )
    return (
        "The LCSPR Subgroup will seek to resolve this with the strategic Safeguarding Lead for"
        " the agency concerned. If a prompt resolution cannot be found, the issue will be"
        " escalated to the Safeguarding Partners for formal action."
    )


def _may(scene: Scene, action: Action) -> bool:
    return refusal(scene.viewer, action, scene.case) is None
