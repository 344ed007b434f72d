"""What is done on the host rather than in chat: bringing in people and channels, with audit.

Whoever may run a command here may read the database too, so nobody is asked who they are;
the audit trail says that it was done on the host.
"""

from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.config.settings import Config
from procedure.disclosure import Tier
from procedure.notices import Audience, Purpose
from procedure.roles import Actor, PersonId
from storage.audit import AuditEvent, AuditKind
from storage.conversations import Chat
from storage.people_file import Imported, PersonLine
from storage.store import Store
from storage.transactions import transact
from storage.unit_of_work import UnitOfWork

HOST: Final = PersonId("host")


def import_people(
    store: Store, lines: Sequence[PersonLine], today: date, *, dry_run: bool
) -> Imported:
    """Enrol everybody in a people file, or say what that would do."""

    def work(unit: UnitOfWork) -> Imported:
        found = unit.people.import_rows(lines, HOST, dry_run=dry_run)
        if not (dry_run or found.complaints):
            _look_again(lines, today, unit)
            unit.audit.append(_event("import-people", today, lines=len(lines)))
        return found

    return transact(store.writer, store.vault, work)


def _look_again(lines: Sequence[PersonLine], today: date, unit: UnitOfWork) -> None:
    """Have the cards of everybody named drawn again: what they may see may have changed."""
    found = (unit.people.actor(line.tenant, line.object_id, today) for line in lines)
    people = {one.person for one in found if one}
    unit.outbox.roles_have_changed(ended=people, begun=people)


def import_channels(
    store: Store,
    config: Config,
    found: Sequence[tuple[Purpose, str, str]],
    service_url: str,
    today: date,
) -> None:
    """Let the bot post in channels, as two people confirm in chat otherwise."""
    chats = [
        Chat(
            to=Audience(channel=purpose),
            service_url=service_url,
            conversation_id=channel,
            tenant=config.teams.tenants[0],
            bot_id=f"28:{config.teams.app_id}",
            max_tier=Tier.CHANNEL,
            team_id=team,
        )
        for purpose, channel, team in found
    ]

    def work(unit: UnitOfWork) -> None:
        for chat in chats:
            unit.conversations.save(chat)
            unit.outbox.wake(chat.to)
        unit.audit.append(_event("import-channels", today, lines=len(chats)))

    transact(store.writer, store.vault, work)


def nobody_is_enrolled(store: Store, today: date) -> bool:
    return not transact(store.writer, store.vault, lambda unit: unit.people.everybody(today))


def unreachable(store: Store, today: date) -> Sequence[Actor]:
    """Return who holds a role today and has no chat the bot may write to."""
    return transact(store.writer, store.vault, lambda unit: unit.people.unreachable(today))


def _event(action: str, today: date, *, lines: int) -> AuditEvent:
    return AuditEvent(
        kind=AuditKind.ALTER, action=action, by=HOST, civil=today, details={"lines": lines}
    )
