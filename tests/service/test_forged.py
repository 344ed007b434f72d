"""What no card offers: buttons put together by hand, by somebody who may press others."""

from typing import Any, Final

import pytest

from cards.press import FORMAT, Verb
from procedure.actions import Action
from rehearsal.card_reading import buttons
from tests.service.kept import nothing_changes
from tests.service.steps import MEETING, OUTCOMES, SECTION_2, SHORTEST, refer, take
from tests.service.world import LA, LA_LEAD, PARTNERSHIP_CHAIR, SUBGROUP_CHAIR, World, fields, text_of

ODD: Final = ("", "nonsense", "give-view/nobody", "give-view", "record-date/nonsense", "record-date", "sign-section-2", "declare-interest/99", "rule-on-interest", "mark-left/1", "lodge-referral","write-form","see-case","mark-delivered","request-channel", "set-meeting", "open-meeting", "tell-referrer", "record-outcomes", "take-attendance", "../..", "check/9")

async def test_x(world):
    await refer(world)
    card = await world.card("Priya Nair", "Case BSCP")
    key = buttons(card.card)[0]["data"]["k"]
    for name in ("Grace Adeyemi","Fiona Grant","Samuel Osei","Ruth Okafor","Priya Nair","Owen Price"):
        for verb in Verb:
            for about in ODD:
                a = await world.teams.forge(world.person(name), card, {"v":1,"k":key,"n":5,"verb":verb.value,**({"about":about} if about else {}), "q_who":"7"}, verb.value)
                if a.status!=200 or "again" in a.says or "Reference" in a.says or "rong" in a.says: print(name, verb, about, a.status, a.says)
