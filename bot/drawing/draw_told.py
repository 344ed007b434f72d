"""What the bot says unasked about dates and chats: reminders, digests, moved dates, silence.

The first line of each is fit for a channel, since a locked phone may show it.  Only in a
person's own chat does it go on to say which duty is meant.
"""

from bot.desk.circumstances import Circumstances
from bot.desk.clock_notices import moved, said
from bot.desk.escalation import stuck
from bot.desk.reckoning import clocks_of
from bot.drawing.digests import Line, away, lines
from bot.drawing.draw_channel import draw_request
from bot.drawing.waiting_requests import outstanding_of
from bot.drawing.what_moved import what_moved
from cards.date_moved import DateMovedView, date_moved
from cards.digest import DigestView, digest
from cards.digest import Line as Listed
from cards.elements import Json
from cards.notice import NoticeView, notice
from cards.owed import OwedView, owed
from cards.press import CardKey, Offer, Verb
from cards.reminder import ReminderView, reminder
from procedure.actions import Action
from procedure.case import Case
from procedure.clocks import Clock
from procedure.disclosure import InChannel
from procedure.notices import Notice
from procedure.permissions import refusal
from procedure.reminders import Step, words
from storage.channels import NoSuchRequest
from storage.unit_of_work import UnitOfWork


def draw_reminder(
    told: Notice, case: Case, k: str, about: Circumstances, work: UnitOfWork
) -> Json | None:
    """Return the reminder as things stand; None once the thing has been done.

    Whoever hears of it in somebody's place, and is not on the case, sees what a channel would.
    """
    wanted = said(told.about)
    clock = clocks_of(case, about).get(wanted.code)
    if clock is None or clock.over or (wanted.due and wanted.due != clock.due):
        return None
    viewer = work.people.by_id(told.to.person, about.clock.today()) if told.to.person else None
    if viewer is None or refusal(viewer, Action.SEE_CASE, case):
        return _in_channel(case, clock, wanted.step, about)
    return _to_owner(case, clock, (wanted.step, k), about)


def _in_channel(case: Case, clock: Clock, step: str, about: Circumstances) -> Json:
    return reminder(
        ReminderView(
            reference=case.reference,
            due=_due(clock, step, about),
            owner=clock.rule.owed_by,
            level=clock.level(about.clock.today()),
            outstanding=outstanding_of(case, clock),
        )
    )


def _to_owner(case: Case, clock: Clock, to: tuple[str, str], about: Circumstances) -> Json:
    step, k = to
    return owed(
        OwedView(
            k=k,
            n=0,
            reference=case.reference,
            due=_due(clock, step, about),
            duty=clock.rule.duty,
            level=clock.level(about.clock.today()),
            source=clock.rule.cited,
            offers=(Offer(Verb.SHOW_CASE, "Open the case", case.reference),),
        )
    )


def _due(clock: Clock, step: str, about: Circumstances) -> InChannel:
    today = about.clock.today()
    return words(clock, Step(step, today), today, about.partnership.calendar)


def draw_digest(told: Notice, about: Circumstances, work: UnitOfWork) -> Json | None:
    found = lines(told, about, work)
    if not found:
        return None
    return digest(DigestView(lines=[_listed(line, about) for line in found], away=away(told)))


def draw_moved(told: Notice, case: Case, about: Circumstances, work: UnitOfWork) -> Json:
    change = moved(told.about)
    clock = clocks_of(case, about).get(change.code)
    return date_moved(
        DateMovedView(
            reference=case.reference,
            what=clock.rule.in_channel if clock else None,
            old=change.old,
            new=change.new,
            cause=change.cause,
            others=change.others,
            because=what_moved(change, case, about.clock.today(), work),
        )
    )


def draw_stuck(told: Notice, about: Circumstances, work: UnitOfWork) -> Json:
    """Say who cannot be reached, and what to do about it."""
    wanted = stuck(told.about)
    to = wanted.to
    known = work.people.by_id(to.person, about.clock.today()) if to.person else None
    who = known.name if known else (to.channel.label if to.channel else "somebody")
    about_case = f" about {told.reference}" if told.reference else ""
    if to.person:
        do = "Ask them to open Quorate in Teams and say hello. What waits is sent then."
    else:
        do = "Check that the app is in the team, and that the channel is still there."
    return notice(NoticeView(says=f"A message{about_case} could not be sent to {who}. {do}"))


def draw_asked_channel(
    told: Notice, k: CardKey, about: Circumstances, work: UnitOfWork
) -> Json | None:
    try:
        return draw_request(work.channels.get(told.about), k, about, work)
    except NoSuchRequest:
        return None


def _listed(line: Line, about: Circumstances) -> Listed:
    today, chosen = about.clock.today(), about.partnership
    return Listed(
        reference=line.case.reference,
        due=words(line.clock, line.step, today, chosen.calendar),
        owner=line.clock.rule.owed_by,
        level=line.clock.level(today),
    )
