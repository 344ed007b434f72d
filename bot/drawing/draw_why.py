"""Why a date is what it is, and what it was before: from everything ever put on record."""

from bot.drawing.scene import Scene
from cards.elements import Json
from cards.press import Offer
from cards.why import TO_CASE, WhyView
from cards.why import why as why_card
from procedure.editions import edition_kept_by
from procedure.known import Known, as_recorded
from procedure.recalculated import History, history
from procedure.why import why


def draw_why(scene: Scene, code: str, back: Offer = TO_CASE) -> Json | None:
    """Return why a clock has its date; None if no such clock runs on this case."""
    clock = next((one for one in scene.clocks() if one.code == code), None)
    if clock is None:
        return None
    chosen = scene.about.partnership
    because = why(clock, chosen.calendar, chosen.settings, _history(scene, code))
    return why_card(
        WhyView(
            k=scene.k,
            n=scene.n,
            reference=scene.case.reference,
            duty=clock.rule.duty,
            starts=because.from_when,
            due=clock.due,
            convention=because.says,
            settings=because.settings,
            source=because.source,
            edition=edition_kept_by(scene.case).in_words,
            counted=because.counted,
            skipped=[(day.date, day.because) for day in because.skipped],
            history=because.history.says if because.history else (),
            back=back,
        )
    )


def _history(scene: Scene, code: str) -> History | None:
    """Go through everything ever put on record, and every way in which days were counted."""
    case, work = scene.case, scene.work
    now = Known(
        dates=case.dates,
        counting=scene.about.partnership.counting,
        entered=case.entered,
        timetable=edition_kept_by(case).timetable,
    )
    record = work.cases.record(case.reference)
    countings = {since.at: since.counting for since in work.countings.all()}
    names = {person: scene.name_of(person) for person in {one.entry.by for one in record}}
    return history(code, as_recorded(record, countings, now, names), scene.today)
