"""The plain run (S01) in the rehearsal room, by the people of a partnership side by side.

The authority learns of it on Monday 7 September 2026 and notifies on Tuesday 8; the meeting is
on Thursday 24, the decision on Monday 28.  All of it is clicks and typing in one page; whoever
adds a chapter adds it here.
"""

import pytest

from tests.story.in_room import chapter_1_referral as referral
from tests.story.in_room import chapter_2_notification as notification
from tests.story.in_room import chapter_3_information as information
from tests.story.in_room import chapter_4_days as days
from tests.story.in_room import chapter_5_meeting as meeting
from tests.story.in_room import chapter_6_signing as signing
from tests.story.in_room.telling import Telling


@pytest.mark.timeout(900)  # a whole case, through a real browser
def test_a_partnership_plays_a_plain_case_side_by_side(in_room: Telling) -> None:
    _the_referral_is_made(in_room)
    _the_panel_is_notified(in_room)
    _the_agencies_are_asked(in_room)
    _the_days_go_by(in_room)
    _the_meeting_decides(in_room)
    _the_chairs_sign(in_room)


def _the_referral_is_made(telling: Telling) -> None:
    referral.amina_makes_a_referral(telling)
    referral.the_others_hear(telling)
    referral.the_referral_is_read_in_a_dialog(telling)


def _the_panel_is_notified(telling: Telling) -> None:
    notification.grace_decides_on_tuesday(telling)
    notification.each_partner_says_whether_they_agree(telling)
    notification.it_is_notified_and_received(telling)
    notification.both_chairs_are_told(telling)
    notification.the_case_shows_every_date(telling)


def _the_agencies_are_asked(telling: Telling) -> None:
    information.the_office_chooses_and_the_chair_confirms(telling)
    information.one_press_sends_every_letter(telling)
    information.the_letter_is_read_in_a_dialog(telling)
    information.two_agencies_reply(telling)
    information.the_office_reads_and_accepts(telling)


def _the_days_go_by(telling: Telling) -> None:
    days.the_meeting_gets_its_day(telling)
    days.somebody_says_too_much_in_a_channel(telling)
    days.the_days_go_by(telling)
    days.the_channels_hold_references_and_dates(telling)


def _the_meeting_decides(telling: Telling) -> None:
    card = meeting.samuel_opens_the_meeting(telling)
    meeting.the_quorum_is_counted_live(telling, card)
    meeting.everybody_declares_no_interest(telling, card)
    meeting.the_items_are_recorded(telling, card)


def _the_chairs_sign(telling: Telling) -> None:
    signing.samuel_signs_section_2(telling)
    signing.ruth_signs_section_3(telling)
    signing.samuel_tells_the_referrer(telling)
    signing.the_case_says_who_decided(telling)
    signing.nothing_of_it_is_left_lying_about(telling)
