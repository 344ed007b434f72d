"""A partnership whose bot speaks to a loopback Teams over HTTP, with everything real but cards.

Cards are drawn by a stand-in, which shows the notice and whatever a test tells it to show; what
is under test is how and when they go out, not what is on them.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Final

from bot.desk.circumstances import Circumstances
from bot.desk.reckoning import reckon
from bot.drawing.drawn import Drawn
from bot.partnership import LONDON
from bot.unasked.envelope import CARD
from bot.unasked.reachable import Reachable
from bot.unasked.relay import Relay
from bot.unasked.sender import Sender
from bot.unasked.settling import Settling
from bot.unasked.sweeping import Sweeping
from procedure.case import Case, CaseReference, Entry, Member
from procedure.disclosure import Tier
from procedure.facts import Fact
from procedure.notices import Audience, Notice, NoticeKind, Purpose
from procedure.requests import AgencyRequest
from procedure.roles import PersonId, Role
from procedure.stages import Stage
from rehearsal.conversations import Message
from rehearsal.people import Person
from rehearsal.teams import Teams
from storage.claims import Claim
from storage.conversations import Chat
from storage.index import Indexed
from storage.people_file import Grant
from storage.store import Store
from storage.tables.naming import ID
from storage.unit_of_work import UnitOfWork

CANARY: Final = "canary-4711"
REFERENCE: Final = CaseReference("BSCP-2026-014")
MONDAY: Final = date(2026, 9, 7)


class Cards:
    """Draws whatever it is asked for, unless a test has said otherwise."""

    def __init__(self) -> None:
        self.fails: set[str] = set()
        self.over: set[str] = set()
        self.closed: set[str] = set()
        self.words = "first words"
        self.drawn: list[str] = []

    def draw(self, work: UnitOfWork, claim: Claim) -> Drawn | None:
        del work
        notice = claim.notice
        self.drawn.append(notice.key)
        if notice.about in self.fails:
            raise ZeroDivisionError(CANARY)
        if notice.about in self.over:
            return None
        shown = {"type": "TextBlock", "text": f"{notice.kind} {notice.about} {self.words}"}
        secret = {"type": "TextBlock", "text": CANARY}
        return Drawn(
            card={"type": "AdaptiveCard", "version": "1.5", "body": [shown, secret]},
            version=claim.want_version,
            closed=notice.about in self.closed,
            card_key=notice.about[:ID],
        )


@dataclass
class Office:
    store: Store
    teams: Teams
    about: Circumstances
    cards: Cards
    settling: Settling
    sender: Sender
    relay: Relay
    sweeping: Sweeping
    reachable: Reachable
    ids: dict[str, PersonId] = field(default_factory=dict)

    async def enrol(self, person: Person, *roles: Role, deputy_for: str = "") -> PersonId:
        """Give somebody roles from long ago on."""

        def write(work: UnitOfWork) -> PersonId:
            found = work.people.meet(person.tenant, person.object_id, person.name)
            for role in roles:
                grant = Grant(
                    person=found,
                    role=role,
                    since=date(2020, 1, 1),
                    granted_by=found,
                    deputy_for=deputy_for,
                )
                work.people.grant(grant)
            return found

        self.ids[person.name] = await self.store.run(write)
        return self.ids[person.name]

    async def can_reach(self, person: Person) -> None:
        chat = self.teams.register.chat(person)
        chat.installed = True
        chat_with = Chat(
            to=self.to(person),
            service_url=self.teams.service_url,
            conversation_id=chat.id,
            tenant=person.tenant,
            bot_id=self.teams.cast.app.bot_id,
            max_tier=Tier.MEMBER,
            channel_user_id=person.user_id,
        )
        await self.store.run(lambda work: work.conversations.save(chat_with))

    async def may_use(self, channel: str, purpose: Purpose) -> None:
        place = self.teams.register.place(channel)
        place.installed = True
        chat = Chat(
            to=Audience(channel=purpose),
            service_url=self.teams.service_url,
            conversation_id=place.id,
            tenant=self.teams.cast.tenants[0],
            bot_id=self.teams.cast.app.bot_id,
            max_tier=Tier.CHANNEL,
        )
        await self.store.run(lambda work: work.conversations.save(chat))

    def to(self, person: Person) -> Audience:
        return Audience(person=self.ids[person.name])

    async def leave(self, *notices: Notice, version: int = 1) -> None:
        await self.store.run(
            lambda work: work.outbox.leave_all((each, version) for each in notices)
        )

    async def open_case(
        self,
        facts: dict[Fact, date],
        *members: tuple[Person, Role],
        reference: CaseReference = REFERENCE,
        requests: tuple[AgencyRequest, ...] = (),
    ) -> Case:
        by = next(iter(self.ids.values()))
        case = Case(
            reference=reference,
            stage=Stage.REFERRED,
            edition="2023",
            opened=self.today,
            facts={fact: entered(on, by) for fact, on in facts.items()},
            members=frozenset(Member(self.ids[one.name], role) for one, role in members),
            requests=requests,
            version=1,
        )

        def write(work: UnitOfWork) -> Case:
            added = work.cases.add(case, work.keys.make())
            reckon(added, self.about, work)
            return added

        return await self.store.run(write)

    async def bad_case(self, *requests: AgencyRequest) -> CaseReference:
        """Keep a case with a date that no calendar reaches, which comes before all others."""
        reference = CaseReference("BSCP-2020-001")
        by = next(iter(self.ids.values()))
        beyond = {Fact.BECAME_AWARE: entered(date(2150, 1, 1), by)}
        case = Case(
            reference=reference,
            stage=Stage.REFERRED,
            edition="2023",
            opened=MONDAY,
            facts=beyond,
            requests=requests,
        )

        def write(work: UnitOfWork) -> None:
            work.cases.add(case, work.keys.make())
            due = Indexed(code="C01", due=MONDAY, next_moment=MONDAY, fingerprint="other")
            work.index.replace(reference, [due])

        await self.store.run(write)
        return reference

    async def change(self, facts: dict[Fact, date], reference: CaseReference = REFERENCE) -> None:
        """Enter or correct dates of a case, as the desk does."""
        by = next(iter(self.ids.values()))

        def write(work: UnitOfWork) -> None:
            before = work.cases.get(reference)
            fresh = {fact: entered(on, by) for fact, on in facts.items()}
            after = replace_facts(before, {**before.facts, **fresh})
            reckon(work.cases.save(before, after), self.about, work, before=before)

        await self.store.run(write)

    async def at_stage(self, stage: Stage) -> None:
        """Have the case be somewhere else."""

        def write(work: UnitOfWork) -> None:
            before = work.cases.get(REFERENCE)
            work.cases.save(before, replace(before, stage=stage, version=before.version + 1))

        await self.store.run(write)

    async def case(self) -> Case:
        return await self.store.read(lambda work: work.cases.get(REFERENCE))

    async def state(self, notice: Notice) -> str:
        found = await self.store.read(lambda work: work.outbox.find(notice.key))
        return found.state if found else "not there"

    async def claimed(self) -> Claim:
        claim = await self.store.run(lambda work: work.outbox.claim(work.now(), "somebody"))
        assert claim is not None, "there is something to be sent"
        return claim

    async def claimed_by_force(self) -> Claim:
        """Claim the next thing as often as one likes, whatever the limits of the chats."""
        await self.store.run(rested)
        return await self.claimed()

    @asynccontextmanager
    async def relaying(self) -> AsyncIterator[None]:
        """Let the relay run as it does in the service."""
        running = asyncio.create_task(self.relay.run())
        yield
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    @property
    def today(self) -> date:
        return self.about.clock.today()

    def move_to(self, day: date, at: time = time(9)) -> None:
        self.about.clock.move_to(datetime.combine(day, at, LONDON))

    async def nine_on(self, day: date) -> None:
        """Let it be nine on a day, and let the bot do what it does then.

        Days pass here in no time, so neither side's limits may count what was said the day
        before.
        """
        self.move_to(day)
        self.teams.limits.enforced = False
        await self.sweeping.sweep_and_drain()
        await self.send_all()

    async def send_all(self) -> None:
        """Send all that is waiting, however long a chat would have to wait for it."""
        async with asyncio.timeout(10):
            while (await self.store.read(lambda work: work.backlog.counts())).get("ready"):
                await self.store.run(rested)
                await self.relay.drain()

    async def nine_on_each(self, first: date, last: date) -> None:
        """Let every day from one to another come, days off as well."""
        for number in range((last - first).days + 1):
            await self.nine_on(first + timedelta(days=number))

    def chat(self, person: Person) -> list[str]:
        return shown(self.teams.chat(person))

    def channel(self, name: str) -> list[str]:
        return shown(self.teams.channel(name))


def rested(work: UnitOfWork) -> None:
    """Leave every chat as it is after a night: it may be written to as often as ever."""
    for chat in work.conversations.all():
        work.conversations.forget(chat.to)
        work.conversations.save(chat)


def entered(on: date, by: PersonId) -> Entry:
    return Entry(on=on, by=by, role=Role.BUSINESS_UNIT, entered=on)


def replace_facts(case: Case, facts: dict[Fact, Entry]) -> Case:
    return replace(case, facts=facts)


def shown(messages: Iterable[Message]) -> list[str]:
    """What each message now shows: the first line of its card, or its words if it has none."""
    return [first_line(message) for message in messages]


def first_line(message: Message) -> str:
    for attachment in message.current.get("attachments", ()):
        assert attachment["contentType"] == CARD, "only cards are attached"
        line: str = attachment["content"]["body"][0]["text"]
        return line
    return message.text


def reminder(to: Audience, about: str = "C07/before-1") -> Notice:
    return Notice(kind=NoticeKind.REMINDER, to=to, about=about)


def task(to: Audience, about: str = "set-meeting", marks: Fact | None = None) -> Notice:
    return Notice(kind=NoticeKind.TASK, to=to, about=about, marks=marks)
