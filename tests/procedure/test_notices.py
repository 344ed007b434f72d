"""A notice goes to one person or to one channel, and its key makes it one."""

from typing import Final

import pytest

from procedure.case import CaseReference
from procedure.disclosure import Tier
from procedure.notices import LIVING, TIER, Audience, Notice, NoticeKind, Purpose, audience
from procedure.roles import PersonId

ADA: Final = Audience(person=PersonId("ada:1"))
OFFICE: Final = Audience(channel=Purpose.BUSINESS_UNIT)
REFERENCE: Final = CaseReference("BSCP-2026-014")


@pytest.mark.parametrize(("to", "key"), [(ADA, "person:ada:1"), (OFFICE, "channel:business-unit")])
def test_an_audience_is_read_back_from_its_key(to: Audience, key: str) -> None:
    assert to.key == key
    assert audience(key) == to


@pytest.mark.parametrize(
    ("person", "channel"), [(None, None), (PersonId("ada"), Purpose.BUSINESS_UNIT)]
)
def test_nobody_is_no_audience_and_neither_are_both(
    person: PersonId | None, channel: Purpose | None
) -> None:
    with pytest.raises(ValueError, match="one person or to one channel"):
        Audience(person=person, channel=channel)


def test_a_notice_is_known_by_its_kind_its_case_what_it_is_about_and_whom_it_tells() -> None:
    notice = Notice(kind=NoticeKind.REMINDER, to=ADA, reference=REFERENCE, about="C07/due")

    assert notice.key == "reminder:BSCP-2026-014:C07/due:person:ada:1"
    assert Notice(kind=NoticeKind.DIGEST, to=OFFICE).key == "digest:::channel:business-unit"


def test_what_may_stand_in_a_channel_is_said_in_any_other_place_too() -> None:
    seen = {kind.value for kind, tier in TIER.items() if tier is Tier.CHANNEL}

    assert seen == {
        "receipt", "channel-line", "reminder", "digest", "date-moved", "channel-confirm",
    }  # fmt: skip
    assert Tier.CASE not in TIER.values()


def test_what_is_brought_up_to_date_is_a_case_and_what_is_asked_on_it() -> None:
    assert {kind.value for kind in LIVING} == {
        "channel-line", "task", "case", "request", "returns", "withheld",
    }  # fmt: skip
