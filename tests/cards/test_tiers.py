"""Which card may stand where, and that what may stand anywhere has room for nothing private."""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from inspect import getmembers, isfunction
from types import ModuleType, NoneType
from typing import Any, Final, get_type_hints

import pytest

from cards.channel_line import ChannelLineView, channel_line
from cards.press import CardKey
from cards.reading import reading
from procedure.case import Case, CaseReference, DecisionCode, Entry, FormId, Signature
from procedure.disclosure import InChannel, Sensitive, Tier
from procedure.facts import Fact
from procedure.meetings import Attendance, Capacity, Meeting
from procedure.notices import TIER as NOTICE_TIER
from procedure.notices import ChannelId, NoticeKind
from procedure.roles import Agency, PersonId, Role
from procedure.stages import Stage
from procedure.tasks import open_tasks
from procedure.terms import Term
from tests.cards import case_views as of_case
from tests.cards import form_views as of_form
from tests.cards.every import HELP
from tests.cards.form_views import REFERENCE
from tests.cards.tiers import MODULES, NAMES, TIER_0, VIEWS_FOR_A_CHANNEL, held

CANARY = "Canary Yellowbird"
DRAWN_BY_OTHERS = {
    NoticeKind.CHASED,
    NoticeKind.REPLY_IN,
    NoticeKind.UNSAFE,
    NoticeKind.UNREACHABLE,
    NoticeKind.ALTERNATIVE,
    NoticeKind.LAPSED,
    NoticeKind.RELEASED,
    NoticeKind.SCRUTINY,
    NoticeKind.ASKED_AGAIN,
    NoticeKind.WRONG_PLACE,
}

# What a card for a channel is made of: words of our own tables, terms, numbers and dates.
FIT: Final = frozenset({InChannel, CaseReference, FormId, CardKey, ChannelId, int, date, NoneType})
TIER_0_VIEWS: dict[str, Any] = {
    "receipt": of_form.RECEIPT,
    "channel_line": of_case.CHANNEL_LINE,
    "reminder": of_case.REMINDER,
    "digest": of_case.digest_of(2),
    "date_moved": of_case.MOVED,
    "channel_confirm": of_case.CHANNEL,
    "saved": of_form.SAVED,
    "confirm_discard": of_form.DISCARD,
    "help": HELP,
}


def public_functions(module: ModuleType) -> list[str]:
    here = [
        name for name, one in getmembers(module, isfunction) if one.__module__ == module.__name__
    ]
    return [name for name in here if not name.startswith("_")]


@pytest.mark.parametrize("name", NAMES)
def test_a_module_has_one_public_function_of_its_own_name_and_a_tier(name: str) -> None:
    assert public_functions(MODULES[name]) == [name]
    assert isinstance(MODULES[name].TIER, Tier)


@pytest.mark.parametrize("kind", sorted(set(NoticeKind) - DRAWN_BY_OTHERS))
def test_a_card_is_of_the_tier_of_its_notice(kind: NoticeKind) -> None:
    assert MODULES[kind.value.replace("-", "_")].TIER is NOTICE_TIER[kind]


def test_what_may_stand_anywhere_is_known() -> None:
    assert TIER_0.keys() == TIER_0_VIEWS.keys()
    assert {type(view) for view in TIER_0_VIEWS.values()} <= set(VIEWS_FOR_A_CHANNEL)


def is_fit(kind: Any) -> bool:
    return kind in FIT or (isinstance(kind, type) and issubclass(kind, Term))


@pytest.mark.parametrize("view", VIEWS_FOR_A_CHANNEL)
def test_a_view_for_a_channel_has_no_room_for_words_that_somebody_may_have_typed(
    view: type,
) -> None:
    assert [kind for kind in held(view) if not is_fit(kind)] == []


@dataclass(frozen=True)
class Careless:
    lines: Sequence[tuple[str, date]]
    private: Sensitive | None


def test_room_for_words_is_found_inside_lists_and_other_views() -> None:
    assert {kind for kind in held(tuple[Careless, ...]) if not is_fit(kind)} >= {str, Sensitive}


def places(view: Any) -> list[str]:
    return [one.name for one in fields(view) if one.name not in {"k", "n"}]


PLACES = [(name, place) for name, view in TIER_0_VIEWS.items() for place in places(view)]


@pytest.mark.parametrize(("name", "place"), PLACES)
def test_private_words_put_there_by_mistake_never_come_out(name: str, place: str) -> None:
    slip: Any = replace(TIER_0_VIEWS[name], **{place: Sensitive(CANARY)})

    assert CANARY not in drawn_or_refused(getattr(MODULES[name], name), slip)


def drawn_or_refused(draw: Callable[[Any], Any], view: Any) -> str:
    with suppress(TypeError, AttributeError, KeyError, ValueError):
        return json.dumps(draw(view))
    return ""


def stuffed_case() -> Case:
    """A case with a canary in every text that anybody may have typed."""
    signed = Signature(
        decision=DecisionCode.NOTIFY,
        outcome=CANARY,
        by=PersonId(CANARY),
        name=CANARY,
        role=Role.LA_REPRESENTATIVE,
        on=of_form.RECEIPT.received,
        at=CANARY,
        form=FormId(CANARY),
        acting_for=CANARY,
        quorum=CANARY,
    )
    seat = Attendance(
        id="1",
        name=Sensitive(CANARY),
        agency=Agency(CANARY, CANARY),
        capacity=Capacity.MEMBER,
    )
    entry = Entry(
        on=signed.on,
        by=signed.by,
        role=signed.role,
        entered=signed.on,
        late_note=CANARY,
    )
    return Case(
        reference=CaseReference(REFERENCE),
        stage=Stage.MEETING_SET,
        edition=CANARY,
        opened=signed.on,
        facts={Fact.BECAME_AWARE: entry},
        signatures=(signed,),
        meeting=Meeting(number=1, planned=signed.on, attendance=(seat,)),
    )


def test_a_channel_hears_nothing_that_anybody_typed_about_a_case() -> None:
    stuffed = stuffed_case()
    waiting = list(open_tasks(stuffed))
    view = ChannelLineView(
        reference=stuffed.reference,
        stage=stuffed.stage,
        owner=waiting[0].roles[0],
        outstanding=len(waiting),
    )

    assert CANARY not in json.dumps(channel_line(view))


def test_only_a_card_for_a_dialog_shows_what_is_sealed() -> None:
    holders = {
        name
        for name, module in MODULES.items()
        for view in vars(module).values()
        if is_dataclass(view) and "Sensitive" in str(get_type_hints(view).values())
    }

    assert holders == {"reading"}
    assert MODULES["reading"].TIER is Tier.CASE


def test_a_dialog_shows_it_whole() -> None:
    view = replace(of_case.READING, answers=[("What happened?", Sensitive(CANARY))])

    assert CANARY in json.dumps(reading(view))
