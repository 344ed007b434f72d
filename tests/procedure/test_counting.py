"""What a way of counting is known by: it changes when some date could, and only then."""

from procedure.calendar import Override, OverrideKind, england
from procedure.counting import Counting
from procedure.settings import SETTINGS, Settings
from tests.procedure.given import ENGLAND, chosen, day

PLAIN = Counting(ENGLAND, Settings())


def with_day(kind: OverrideKind, on: str = "2026-09-09") -> Counting:
    return Counting(england([Override(day(on), kind, "A day of mourning")]), Settings())


def test_a_setting_changed_is_another_way_of_counting() -> None:
    include = Counting(ENGLAND, chosen({"counting.day_zero": "include"}))

    assert include.fingerprint.split(".")[0] == PLAIN.fingerprint.split(".")[0]
    assert include.fingerprint.split(".")[1] != PLAIN.fingerprint.split(".")[1]


def test_a_bank_holiday_added_is_another_way_of_counting() -> None:
    more = with_day(OverrideKind.BANK_HOLIDAY)

    assert more.fingerprint.split(".")[0] != PLAIN.fingerprint.split(".")[0]
    assert more.fingerprint.split(".")[1] == PLAIN.fingerprint.split(".")[1]


def test_what_can_move_no_date_is_no_other_way_of_counting() -> None:
    by_hand = {rule.key: rule.default for rule in SETTINGS}

    assert Counting(ENGLAND, chosen(by_hand)).fingerprint == PLAIN.fingerprint
    assert with_day(OverrideKind.CLOSURE).fingerprint == PLAIN.fingerprint
    assert with_day(OverrideKind.BANK_HOLIDAY, "2026-09-12").fingerprint == PLAIN.fingerprint


def test_it_is_known_by_two_short_hashes() -> None:
    assert [len(part) for part in PLAIN.fingerprint.split(".")] == [12, 16]
