"""One transaction: cases, forms, audit trail and outbox are saved together or not at all.

``storage.store`` opens it and ends it; nothing in here waits for anything but the database.
Locks are taken in one order, or two transactions would wait for each other: the case
(``cases.get``), the person (``people.lock``), then the audit trail (``audit.append``).
"""

from dataclasses import dataclass, field
from functools import cached_property

from sqlalchemy import Connection, func, select
from sqlmodel import Session

from procedure.case import CaseReference
from storage.audit import AuditTrail
from storage.awaited import Awaited
from storage.backlog import Backlog
from storage.cards import Cards
from storage.cases import CaseStore
from storage.channels import ChannelRequests
from storage.child_marks import ChildMarks
from storage.conversations import Conversations
from storage.countings import Countings
from storage.dialogs import Dialogs
from storage.forms import FormStore
from storage.index import ClockIndex
from storage.instants import now_ms
from storage.keys import Keys
from storage.once import OnceStore
from storage.open_steps import OpenSteps
from storage.outbox import Outbox
from storage.people import People
from storage.references import next_reference
from storage.registers import RegisterStore
from storage.sent_forms import SentForms
from storage.speakers import Speakers
from storage.stamps import Stamps


@dataclass(frozen=True, slots=True)
class Vault:
    """The keys to what is sealed, and the key that vouches for the audit trail."""

    keys: Keys
    audit_key: bytes = field(repr=False)


class UnitOfWork:
    def __init__(self, connection: Connection, vault: Vault, *, locks: bool) -> None:
        self._connection = connection
        self.keys = keys = vault.keys
        self.cases = CaseStore(connection, keys, locks=locks)
        self.forms = FormStore(connection, keys, locks=locks)
        self.sent_forms = SentForms(connection)
        self.people = People(connection)
        self.conversations = Conversations(connection)
        self.outbox = Outbox(connection)
        self.backlog = Backlog(connection)
        self.steps = OpenSteps(connection)
        self.cards = Cards(connection)
        self.once = OnceStore(connection, keys, self.forms)
        self.audit = AuditTrail(connection, vault.audit_key)
        self.index = ClockIndex(connection)
        self.countings = Countings(connection)
        self.dialogs = Dialogs(connection, keys)
        self.speakers = Speakers(connection, keys)
        self.stamps = Stamps(connection)
        self.registers = RegisterStore(connection)
        self.child_marks = ChildMarks(connection, keys)
        self.awaited = Awaited(connection)

    @cached_property
    def channels(self) -> ChannelRequests:
        """Return the one store that needs a session: to make one costs as much as a statement."""
        return ChannelRequests(Session(self._connection))

    @property
    def may_be_sent(self) -> bool:
        """Whether there may be something more to send once this is committed."""
        return self.outbox.left or self.steps.closed

    def now(self) -> int:
        """Return the moment leases go by: where instances share a database, the database's."""
        if self._connection.dialect.name == "sqlite":
            return now_ms()
        return int(self._connection.scalar(select(_DATABASE_NOW)) or 0)

    def next_reference(self, prefix: str, year: int) -> CaseReference:
        """Number a new case: "BSCP-2026-014".  A number is never given out twice."""
        return next_reference(self._connection, prefix, year)


_DATABASE_NOW = func.floor(func.extract("epoch", func.clock_timestamp()) * 1000)
