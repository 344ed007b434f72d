"""The look every turn begins with: who it is, where they are reached, what they were in."""

from datetime import date

from procedure.disclosure import Tier
from procedure.notices import Audience
from procedure.roles import Agency, Partner, PersonId, Role
from storage.conversations import Chat
from storage.dialogs import DialogState
from storage.people_file import PersonLine
from storage.speakers import Speaker
from storage.store import Store
from storage.unit_of_work import UnitOfWork

DAY = date(2026, 9, 7)
HERE, ELSEWHERE = "chat-1|object-1", "chat-2|object-1"
POLICE = Agency("police", "Police", Partner.POLICE)
AT_A_FORM = {"stack": [{"draft": "form-1"}]}


def in_role(role: Role) -> PersonLine:
    return PersonLine(
        object_id="object-1",
        tenant="tenant-1",
        name="Ann Ode",
        agency=POLICE.key,
        role=role,
        since=DAY,
    )


async def speaking(store: Store, person: str = "object-1", key: str = HERE) -> Speaker | None:
    return await store.read(lambda work: work.speakers.find("tenant-1", person, key, DAY))


async def met(store: Store, person: str = "object-1") -> Chat:
    """Somebody known by their chat, who is filling in a form in it."""

    def meet(work: UnitOfWork) -> Chat:
        number = work.people.meet("tenant-1", person, "Ann Ode")
        chat = Chat(
            to=Audience(person=number),
            service_url="https://smba.example/uk/",
            conversation_id=f"chat-of-{person}",
            tenant="tenant-1",
            bot_id="28:bot",
            max_tier=Tier.MEMBER,
        )
        work.conversations.save(chat)
        return chat

    return await store.run(meet)


async def test_somebody_never_met_is_nobody(store: Store) -> None:
    await met(store, "object-2")

    assert await speaking(store) is None


async def test_somebody_without_a_chat_or_a_form_is_known_all_the_same(store: Store) -> None:
    await store.run(lambda work: work.people.meet("tenant-1", "object-1", "Ann Ode"))
    found = await speaking(store)

    assert found
    assert (found.actor.name, found.chat, found.dialog) == ("Ann Ode", None, DialogState())


async def test_everybody_has_their_own_chat_and_each_conversation_its_own_form(
    store: Store,
) -> None:
    chat, other = await met(store), await met(store, "object-2")
    await store.run(lambda work: work.dialogs.save(HERE, AT_A_FORM, 0))
    here, elsewhere = await speaking(store), await speaking(store, key=ELSEWHERE)
    somebody = await speaking(store, "object-2")

    assert here
    assert elsewhere
    assert somebody
    assert somebody.chat == other
    assert (here.chat, here.dialog) == (chat, DialogState(AT_A_FORM, 1))
    assert (elsewhere.chat, elsewhere.dialog) == (chat, DialogState())


async def test_somebody_with_two_roles_has_both_and_one_chat(store: Store) -> None:
    chat = await met(store)
    roles = (Role.PARTNER_LEAD, Role.BUSINESS_MANAGER)

    def enrol(work: UnitOfWork) -> None:
        work.people.set_agencies([POLICE])
        work.people.import_rows([in_role(role) for role in roles], PersonId("manager"))

    await store.run(enrol)
    found = await speaking(store)

    assert found
    assert (found.actor.roles, found.chat) == (frozenset(roles), chat)
