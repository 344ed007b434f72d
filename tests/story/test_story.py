"""The story that must work, in Microsoft's own client, from a hello to the referrer's answer.

It types into inputs and presses buttons, as a person does, and looks at what is drawn.  It
posts nothing of its own, calls no sweep and touches no table.
"""

import pytest

from tests.story import chapter_1_referral as referral
from tests.story import chapter_2_notification as notification
from tests.story import chapter_3_days as days
from tests.story import chapter_4_meeting as meeting
from tests.story import chapter_5_signing as signing
from tests.story.telling import Telling


@pytest.mark.timeout(900)  # a whole case, through a real browser
def test_a_referral_goes_from_hello_to_its_answer(telling: Telling) -> None:
    _the_referral_is_made(telling)
    _the_panel_is_notified(telling)
    _the_days_go_by(telling)
    _the_meeting_decides(telling)
    _the_chairs_sign(telling)


def _the_referral_is_made(telling: Telling) -> None:
    form = referral.says_hello(telling)
    referral.says_who_is_who(telling, form)
    referral.goes_back_and_finishes_later(telling, form)
    form = referral.goes_on_after_a_kill(telling)
    referral.checks_and_sends(telling, form)
    referral.nothing_typed_can_be_read(telling)


def _the_panel_is_notified(telling: Telling) -> None:
    notification.the_channel_hears_of_it(telling)
    notification.the_local_authority_decides(telling)
    notification.the_partners_agree(telling)
    notification.it_is_sent_and_received(telling)
    notification.the_clocks_have_started(telling)


def _the_days_go_by(telling: Telling) -> None:
    days.the_meeting_gets_a_date(telling)
    days.the_agencies_are_asked(telling)
    days.the_channel_is_reminded(telling)
    days.the_bot_is_killed_and_catches_up(telling)


def _the_meeting_decides(telling: Telling) -> None:
    card = meeting.the_meeting_opens_on_its_day(telling)
    meeting.quorum_is_counted_live(telling, card)
    meeting.everybody_is_asked_for_their_interests(telling, card)
    meeting.the_outcomes_are_recorded(telling, card)


def _the_chairs_sign(telling: Telling) -> None:
    card = signing.only_the_chair_may_sign(telling)
    signing.section_2_is_signed_once(telling, card)
    signing.section_3_is_signed(telling)
    signing.the_case_says_who_decided(telling)
    signing.the_referrer_is_told(telling)
