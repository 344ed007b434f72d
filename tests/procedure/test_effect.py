"""What putting a date right would change: every date, what is late, the meeting, who decided."""

from dataclasses import replace
from typing import Final

from procedure.case import Case, DecisionCode, Signature
from procedure.counting import Counting
from procedure.effect import Effect, effect, with_date
from procedure.facts import Fact
from procedure.meetings import Meeting, MeetingState
from procedure.moved_dates import Which
from procedure.roles import Role
from procedure.settings import Settings
from procedure.stages import Stage
from tests.procedure.casework.given import FORM, LENA, NOW, a_case
from tests.procedure.given import ENGLAND, day

YES: Final = Signature(
    decision=DecisionCode.NOTIFY,
    outcome="notify",
    by=LENA.person,
    name=LENA.name,
    role=Role.LA_REPRESENTATIVE,
    on=day("2026-09-07"),
    at=NOW,
    form=FORM,
)
CASE: Final = a_case(
    Stage.RR_OPEN,
    YES,
    became_aware="2026-09-07",
    panel_notified="2026-09-11",
    notification_received="2026-09-11",
)


COUNTING: Final = Counting(ENGLAND, Settings())


def of(case: Case, fact: Fact, on: str, today: str = "2026-09-14") -> Effect:
    after = with_date(case, fact, day(on))
    return effect(case, after, fact, COUNTING, day(today))


def moved(found: Effect) -> set[tuple[str, str, str]]:
    return {
        (one.code, str(one.was), str(one.now)) for one in found.moves if one.which is Which.DUE
    }


def test_every_date_that_would_move_is_there_with_both_days_and_the_rest_is_counted() -> None:
    found = of(CASE, Fact.BECAME_AWARE, "2026-09-04")

    assert {("C01", "2026-09-14", "2026-09-11"), ("C12-local", "2026-09-28", "2026-09-25")} <= (
        moved(found)
    )
    assert "C12-national" not in {one.code for one in found.moves}
    assert found.stays == 5


def test_the_day_to_act_by_is_not_said_beside_a_due_date_that_it_is() -> None:
    found = of(CASE, Fact.BECAME_AWARE, "2026-09-04")

    assert [one.which for one in found.moves if one.code == "C01"] == [Which.DUE]


def test_a_duty_that_would_begin_or_fall_away_is_there_with_the_one_date_it_has() -> None:
    decided = a_case(
        Stage.RR_OPEN,
        referral_received="2026-08-28",
        section_3_signed="2026-09-23",
        panel_notified="2026-09-25",
    )
    notified_before = with_date(decided, Fact.PANEL_NOTIFIED, day("2026-09-18"))
    falls_away = of(decided, Fact.PANEL_NOTIFIED, "2026-09-18", "2026-09-28")
    begins = of(notified_before, Fact.PANEL_NOTIFIED, "2026-09-25", "2026-09-28")

    assert ("C13", "2026-09-21", "None") in moved(falls_away)
    assert ("C13", "None", "2026-09-21") in moved(begins)
    assert (
        "“Decide on a referral without a rapid review” would have been done late: it was due on"
        " Mon 21 Sep 2026 and was done on Wed 23 Sep 2026."
    ) in begins.late


def test_what_would_become_late_is_said_and_what_would_no_longer_be() -> None:
    earlier = of(CASE, Fact.BECAME_AWARE, "2026-09-02")
    late = with_date(CASE, Fact.BECAME_AWARE, day("2026-09-02"))
    later = of(late, Fact.BECAME_AWARE, "2026-09-07")

    assert [says for says in earlier.late if "would have been done late" in says]
    assert "it was due on Wed 9 Sep 2026 and was done on Fri 11 Sep 2026." in earlier.late[0]
    assert "would no longer be late: due on Mon 14 Sep 2026." in later.late[0]


def test_what_is_not_done_would_be_late() -> None:
    found = of(CASE, Fact.NOTIFICATION_RECEIVED, "2026-08-03")

    assert any("would be late: due on" in says and "and not done." in says for says in found.late)


def test_what_is_late_already_and_a_conflict_that_is_there_already_are_not_said_again() -> None:
    late = with_date(CASE, Fact.BECAME_AWARE, day("2026-08-24"))
    later_still = of(late, Fact.BECAME_AWARE, "2026-08-21", "2026-10-20")
    asked_long_ago = with_date(CASE, Fact.NOTIFICATION_RECEIVED, day("2026-08-03"))
    longer_ago = of(asked_long_ago, Fact.NOTIFICATION_RECEIVED, "2026-08-02")

    assert "C01" in {one.code for one in later_still.moves}
    assert later_still.late == ()
    assert longer_ago.late == ()
    unmoved = effect(late, late, Fact.BECAME_AWARE, COUNTING, day("2026-09-14"))
    assert unmoved.meeting == ()


def test_a_meeting_that_would_fall_outside_its_window_is_said_to_stay_there() -> None:
    meeting = Meeting(number=1, planned=day("2026-09-30"))
    found = of(replace(CASE, meeting=meeting), Fact.NOTIFICATION_RECEIVED, "2026-09-07")

    assert found.meeting[0] == "The meeting is set for Wed 30 Sep 2026, and stays so."
    assert "outside the window of 7 to 13 working days" in found.meeting[1]


def test_a_window_that_could_no_longer_be_kept_is_said_before_there_is_a_meeting() -> None:
    found = of(CASE, Fact.BECAME_AWARE, "2026-08-24")

    assert "The window for the meeting opens on" in found.meeting[0]
    assert of(CASE, Fact.BECAME_AWARE, "2026-09-04").meeting == ()


def test_what_was_decided_with_the_date_is_named() -> None:
    assert of(CASE, Fact.BECAME_AWARE, "2026-09-04").signed == (YES,)
    assert of(CASE, Fact.PANEL_NOTIFIED, "2026-09-10").signed == ()


def test_a_meeting_that_is_over_or_stays_inside_its_window_needs_no_word() -> None:
    held = Meeting(number=1, planned=day("2026-09-30"), state=MeetingState.CLOSED)
    inside = Meeting(number=1, planned=day("2026-09-24"))

    for meeting, on in ((held, "2026-09-07"), (inside, "2026-09-10")):
        case = replace(CASE, meeting=meeting)
        assert of(case, Fact.NOTIFICATION_RECEIVED, on).meeting == ()
