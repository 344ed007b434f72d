"""People: who somebody is today, which roles count, and what a people file brings."""

from datetime import date, timedelta

import pytest

from procedure.disclosure import Tier
from procedure.notices import Audience
from procedure.roles import NOBODYS_AGENCY, Actor, Agency, Partner, PersonId, Role
from storage.conversations import Chat
from storage.people import NoSuchPerson
from storage.people_file import Grant, Imported, PersonLine
from storage.store import Store
from storage.unit_of_work import UnitOfWork

DAY = date(2026, 9, 7)
EVE, AFTER = DAY - timedelta(days=1), DAY + timedelta(days=1)
POLICE = Agency("police", "Police", Partner.POLICE)
SCHOOL = Agency("school", "School")
MANAGER = PersonId("manager")


def line(
    number: int = 1, role: str = "partner-lead", until: date | None = None, **more: str
) -> PersonLine:
    told = {"agency": "police", "name": f"Person {number}"} | more
    return PersonLine(
        object_id=f"object-{number}", tenant="tenant-1", role=role, since=DAY, until=until, **told
    )


async def bring_in(store: Store, *lines: PersonLine, dry_run: bool = False) -> Imported:
    def work(work: UnitOfWork) -> Imported:
        work.people.set_agencies([POLICE, SCHOOL])
        return work.people.import_rows(lines, MANAGER, dry_run=dry_run)

    return await store.run(work)


async def actor(store: Store, number: int = 1, today: date = DAY) -> Actor | None:
    return await store.read(lambda work: work.people.actor("tenant-1", f"object-{number}", today))


async def known(store: Store, number: int = 1, today: date = DAY) -> Actor:
    found = await actor(store, number, today)
    assert found is not None
    return found


async def test_somebody_never_met_is_nobody(store: Store) -> None:
    assert await actor(store) is None


async def test_somebody_met_and_not_enrolled_has_no_role(store: Store) -> None:
    ids = [
        await store.run(lambda work: work.people.meet("tenant-1", "object-1", "Ann Ode"))
        for _ in range(2)
    ]

    found = await known(store)
    assert ids == [found.person] * 2
    assert (found.name, found.agency) == ("Ann Ode", NOBODYS_AGENCY)
    assert (found.roles, found.enrolled) == (frozenset(), False)


async def test_somebody_enrolled_acts_for_their_agency_in_every_role(store: Store) -> None:
    await bring_in(store, line(), line(role="subgroup-member", deputy_for="Kit Ayre"))

    found = await known(store)
    assert (found.name, found.agency, found.enrolled) == ("Person 1", POLICE, True)
    assert found.roles == {Role.PARTNER_LEAD, Role.SUBGROUP_MEMBER}
    assert found.deputy_for == {Role.SUBGROUP_MEMBER: "Kit Ayre"}
    assert await store.read(lambda work: work.people.by_id(found.person, DAY)) == found


async def test_the_same_object_in_another_tenant_is_somebody_else(store: Store) -> None:
    await bring_in(store, line())

    assert await store.read(lambda work: work.people.actor("tenant-2", "object-1", DAY)) is None


@pytest.mark.parametrize(
    ("today", "roles"), [(EVE, 0), (DAY, 1), (AFTER, 1), (AFTER + timedelta(days=1), 0)]
)
async def test_a_role_counts_from_its_first_day_to_its_last(
    store: Store, today: date, roles: int
) -> None:
    await bring_in(store, line(until=AFTER))

    assert len((await known(store, today=today)).roles) == roles


async def test_a_role_that_is_ended_counts_no_longer(store: Store) -> None:
    await bring_in(store, line())
    person = (await known(store)).person
    ended = await store.run(lambda work: work.people.end(person, Role.PARTNER_LEAD, DAY))

    assert ended == 1
    assert (await known(store, today=AFTER)).roles == frozenset()


async def test_a_role_can_be_given_in_chat_by_two_people(store: Store) -> None:
    person = await store.run(lambda work: work.people.meet("tenant-1", "object-1", "Ann Ode"))
    grant = Grant(
        person=person,
        role=Role.AUDITOR,
        since=DAY,
        granted_by=MANAGER,
        second_by=PersonId("second"),
    )
    await store.run(lambda work: work.people.grant(grant))

    assert (await known(store)).roles == {Role.AUDITOR}


async def test_holders_of_a_role_can_be_narrowed_to_one_partner(store: Store) -> None:
    await bring_in(store, line(1), line(2, agency="school"), line(3, role="auditor"))

    everybody = await store.read(lambda work: work.people.holders(Role.PARTNER_LEAD, DAY))
    police = await store.read(
        lambda work: work.people.holders(Role.PARTNER_LEAD, DAY, Partner.POLICE)
    )
    before = await store.read(lambda work: work.people.holders(Role.PARTNER_LEAD, EVE))
    assert [each.name for each in everybody] == ["Person 1", "Person 2"]
    assert [each.name for each in police] == ["Person 1"]
    assert before == []


async def test_a_holder_comes_with_all_their_roles(store: Store) -> None:
    await bring_in(store, line(), line(role="auditor"))

    [found] = await store.read(lambda work: work.people.holders(Role.AUDITOR, DAY))
    assert found.roles == {Role.AUDITOR, Role.PARTNER_LEAD}


async def test_those_who_act_today_are_whoever_holds_any_role_today(store: Store) -> None:
    await bring_in(store, line(1, until=DAY), line(1, role="auditor"), line(2, until=DAY))
    await store.run(lambda work: work.people.meet("tenant-1", "object-3", "Ann Ode"))
    first, second = [(await known(store, number)) for number in (1, 2)]

    today = await store.read(lambda work: work.people.acting(DAY))
    tomorrow = await store.read(lambda work: work.people.acting(AFTER))
    before = await store.read(lambda work: work.people.acting(EVE))

    assert today == {first.person: first, second.person: second}
    assert {key: one.roles for key, one in tomorrow.items()} == {first.person: {Role.AUDITOR}}
    assert before == {}


async def test_whoever_has_no_chat_cannot_be_reached(store: Store) -> None:
    await bring_in(store, line(1), line(2), line(3))
    reached, suspended = [Audience(person=(await known(store, n)).person) for n in (1, 2)]

    def save(work: UnitOfWork) -> None:
        for to in (reached, suspended):
            chat = Chat(
                to=to,
                service_url="https://smba.example/",
                conversation_id=to.key,
                tenant="tenant-1",
                bot_id="28:bot",
                max_tier=Tier.MEMBER,
            )
            work.conversations.save(chat)
        work.conversations.suspend(suspended, "blocked by them")

    await store.run(save)

    found = await store.read(lambda work: work.people.unreachable(DAY))
    assert [each.name for each in found] == ["Person 2", "Person 3"]
    assert await store.read(lambda work: work.people.unreachable(EVE)) == []


async def test_a_file_says_what_it_brought(store: Store) -> None:
    first = await bring_in(store, line(1), line(1, role="auditor"), line(2))
    second = await bring_in(store, line(1, until=AFTER), line(2, name="New Name"), line(3))

    assert first == Imported(people_added=2, roles_added=3)
    assert second == Imported(people_added=1, people_changed=1, roles_added=1, roles_changed=1)
    assert (await known(store, 2)).name == "New Name"
    assert (await known(store, 1)).roles == {Role.PARTNER_LEAD, Role.AUDITOR}


async def test_a_file_brought_in_twice_changes_nothing(store: Store) -> None:
    await bring_in(store, line(1), line(2))

    assert await bring_in(store, line(1), line(2)) == Imported()


async def test_a_dry_run_says_the_same_and_writes_nothing(store: Store) -> None:
    dry = await bring_in(store, line(1), dry_run=True)

    assert dry == Imported(people_added=1, roles_added=1)
    assert await actor(store) is None


async def test_a_file_with_a_fault_is_refused_whole_and_names_nobody(store: Store) -> None:
    report = await bring_in(
        store,
        line(1),
        line(2, role="manager"),
        line(3, agency="army"),
        line(4, name=" "),
        line(5, until=EVE),
    )

    assert report.complaints == (
        "Line 2 has the role 'manager', which is not one of the roles.",
        "Line 3 has the agency 'army', which is not in the settings.",
        "Line 4 needs an object id, a tenant and a name.",
        "Line 5 ends before it begins.",
    )
    assert await actor(store) is None


async def test_somebody_met_first_keeps_their_number_when_enrolled(store: Store) -> None:
    met = await store.run(lambda work: work.people.meet("tenant-1", "object-1", "Ann"))
    await bring_in(store, line())

    found = await known(store)
    assert (found.person, found.enrolled) == (met, True)
    assert await store.read(lambda work: work.people.ids_of(met)) == ("tenant-1", "object-1")


async def test_nobody_can_be_locked_who_is_not_there(store: Store) -> None:
    with pytest.raises(NoSuchPerson):
        await store.run(lambda work: work.people.lock(PersonId("nobody")))


async def test_agencies_follow_the_settings(store: Store) -> None:
    await store.run(lambda work: work.people.set_agencies([POLICE, SCHOOL]))
    renamed = Agency("school", "Schools and colleges")
    await store.run(lambda work: work.people.set_agencies([renamed]))

    found = await store.read(lambda work: work.people.agencies())
    assert found == {"police": POLICE, "school": renamed}
