"""Every length and ladder that the design marks [Default] is a setting, at the value it gives."""

from typing import Final

from procedure.lengths import LENGTHS
from procedure.reminder_days import REMINDER_DAYS

# Where the design says it; the setting; its value there.  A working day or a month is one.
DEFAULTS: Final = [
    ("C02", "looked_after_death.notify_within", 5),
    ("C03", "care_leaver_death.notify_within", 5),
    ("C04", "notification.share_within", 0),
    ("C05", "referral.inform_la_within", 1),
    ("C06", "notification.inform_chairs_within", 1),
    ("C08, after issue", "replies.due_within", 5),
    ("C08, before the meeting", "replies.due_before_meeting", 2),
    ("C09", "meeting.set_within", 0),
    ("C11", "papers.share_before", 2),
    ("C14, note A", "section_2.target_before", 2),
    ("C15", "section_3.sign_within", 2),
    ("C16", "outcome.tell_referrer_within", 1),
    ("C18", "outcome.tell_board_within", 2),
    ("C19", "reviewer.notify_within", 1),
    ("C20", "decisions.notify_within", 1),
    ("C23", "delay.notify_within", 2),
    ("C25", "terms.approve_within", 10),
    ("C28", "workshop.invite_before", 15),
    ("C33", "non_publication.notify_within", 1),
    ("C38", "actions.review_every", 3),
    ("C40, before the meeting", "dispute.answer_within", 2),
    ("C40, later", "dispute.answer_within_later", 5),
    ("C41", "review.status_every", 1),
    ("3.1, stage 14", "scrutiny.keep_open_for", 3),
    ("6.2, drafts", "drafts.keep_for", 5),
    ("7, S20", "no_rapid_review.request_within", 2),
]
# Neither C24 nor the second person of a correction has a time in the design.
OURS: Final = {"delay.revise_within", "corrections.confirm_within"}
LADDERS: Final = {
    "reminders.up_to_5_days": (1,),
    "reminders.15_days": (5, 2, 1),
    "reminders.1_month": (10, 5, 2),
    "reminders.6_months": (90, 60, 30, 14),
    "reminders.before_a_date": (10, 2),
    "reminders.12_months": (30,),
}


def test_every_length_marked_default_is_a_setting_and_no_other_is_but_ours() -> None:
    designed = {key: value for _, key, value in DEFAULTS}
    found = {length.key: length.default for length in LENGTHS if length.key not in OURS}

    assert found == designed
    assert len(LENGTHS) == len(DEFAULTS) + len(OURS)


def test_every_ladder_of_reminders_is_a_setting() -> None:
    assert {days.key: days.days for days in REMINDER_DAYS} == LADDERS
