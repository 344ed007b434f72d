"""What is told and asks nothing: a receipt, a channel's line, what chairs and referrer hear."""

from collections.abc import Sequence
from datetime import date

from bot.drawing.scene import Scene
from bot.drawing.waiting_requests import is_overtaken, outstanding_of
from cards.channel_line import ChannelLineView, channel_line
from cards.elements import Json
from cards.informed import InformedView, Running, informed
from cards.outcome import OutcomeView, outcome
from cards.receipt import ReceiptView, receipt
from procedure.case import Case, DecisionCode
from procedure.clocks import Clock
from procedure.disclosure import InChannel
from procedure.facts import Fact
from procedure.outcome_words import outcome_words
from procedure.questions import PageKey
from procedure.reminders import lasting_words
from procedure.stages import IN_CHANNEL
from procedure.why import why


def draw_receipt(scene: Scene) -> Json:
    """The referrer learns that it arrived, and the dates that a channel may know."""
    received = scene.case.facts[Fact.REFERRAL_RECEIVED].on
    return receipt(
        ReceiptView(
            reference=scene.case.reference, received=received, dates=_in_channel_words(scene)
        )
    )


def draw_channel_line(scene: Scene) -> Json | None:
    """Return the one line a channel has for this case; None if it may have none now."""
    if IN_CHANNEL[scene.case.stage] is None:
        return None
    first = next((one for one in scene.running() if _may_be_said(one, scene.case)), None)
    return channel_line(
        ChannelLineView(
            reference=scene.case.reference,
            stage=scene.case.stage,
            next_due=lasting_words(first, scene.today) if first else None,
            owner=first.rule.owed_by if first else None,
            outstanding=outstanding_of(scene.case, first),
        )
    )


def draw_informed(scene: Scene) -> Json:
    received = scene.case.facts[Fact.NOTIFICATION_RECEIVED].on
    chosen = scene.about.partnership
    dates = [
        Running(
            duty=clock.rule.duty,
            due=clock.due,
            starts=why(clock, chosen.calendar, chosen.settings).from_when,
            opens=clock.opens,
        )
        for clock in scene.running()
        if clock.due
    ]
    return informed(InformedView(reference=scene.case.reference, received=received, dates=dates))


def draw_outcome(scene: Scene) -> Json:
    """The decision and no more of it: not the reasons, and nobody else's words."""
    decided = scene.case.signed(DecisionCode.FINAL_DECISION)
    assert decided is not None, "an outcome is told once it is decided"
    told = scene.case.signed(DecisionCode.REFERRER_TOLD)
    words = scene.work.forms.answers(told.form) if told and told.form else {}
    return outcome(
        OutcomeView(
            reference=scene.case.reference,
            decision=outcome_words(decided),
            decided=scene.case.facts[Fact.SECTION_3_SIGNED].on,
            told_by=f"{told.name}, {told.role.label}" if told else "the Business Unit",
            says=words.get(PageKey("outcome-notice"), {}).get("words", ""),
        )
    )


def _may_be_said(clock: Clock, case: Case) -> bool:
    return clock.rule.in_channel is not None and not is_overtaken(case, clock)


def _in_channel_words(scene: Scene) -> Sequence[tuple[InChannel, date]]:
    return [
        (clock.rule.in_channel, clock.due)
        for clock in scene.running()
        if clock.rule.in_channel and clock.due
    ]
