"""Who is on a case, and the two buttons that change it: for the Business Manager alone (D36)."""

from collections.abc import Sequence
from typing import Final

from bot.drawing.scene import Scene
from cards.press import Offer, Verb
from procedure.actions import Action
from procedure.case import Member
from procedure.permissions import MEMBER_ROLES, refusal
from procedure.roles import Actor
from procedure.words import listed

_OFFERS: Final = (
    Offer(Verb.CASE_OPEN, "Add somebody to this case", Action.ADD_MEMBER),
    Offer(Verb.CASE_OPEN, "Take somebody off this case", Action.REMOVE_MEMBER),
)


def member_offers(scene: Scene) -> Sequence[Offer]:
    return _OFFERS if _says_who_sees(scene) else ()


def members(scene: Scene) -> Sequence[tuple[str, str]]:
    """Return the roles of the case and who is on it in each, for whoever may change it."""
    if not _says_who_sees(scene):
        return ()
    known = {one.person: one for one in scene.work.people.everybody(scene.today)}
    by_role = {
        role: [_named(m, known.get(m.person)) for m in scene.case.members if m.role is role]
        for role in MEMBER_ROLES
    }
    return [(role.label, listed(sorted(names))) for role, names in by_role.items() if names]


def _named(member: Member, known: Actor | None) -> str:
    if known is None:
        return "Somebody no longer on the list"
    return known.name if member.role in known.roles else f"{known.name} (no longer in this role)"


def _says_who_sees(scene: Scene) -> bool:
    return refusal(scene.viewer, Action.ADD_MEMBER, scene.case) is None
