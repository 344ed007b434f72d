"""Who somebody is at the moment they act, whatever they were when they were recognised."""

from dataclasses import replace

from bot.desk.circumstances import Circumstances
from procedure.roles import Actor
from storage.unit_of_work import UnitOfWork


def acting_now(by: Actor, about: Circumstances, work: UnitOfWork) -> Actor:
    """Read again, under a lock, what this person may act as: it may just have been taken away."""
    work.people.lock(by.person)
    return work.people.by_id(by.person, about.clock.today()) or replace(by, roles=frozenset())
