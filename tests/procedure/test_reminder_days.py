"""How long before a date people are reminded: a partnership's own days, within limits."""

import pytest

from procedure.ladders import LADDERS, Ladder
from procedure.reminder_days import FIFTEEN, REMINDER_DAYS, SHORT, ReminderDays
from procedure.reminders import steps
from procedure.settings import Settings, settings_from
from tests.procedure.given import ENGLAND, chosen, clocks, facts


@pytest.mark.parametrize("rule", REMINDER_DAYS, ids=lambda rule: rule.key)
def test_our_own_days_of_reminding_are_a_setting_with_its_limits(rule: ReminderDays) -> None:
    far = ", ".join(str(rule.farthest - n) for n in range(6))

    assert chosen({rule.key: rule.default}) == Settings(reminders={rule.key: rule.days})
    assert chosen({rule.key: far}).value(rule) == far
    assert chosen({rule.key: "1"}).days(rule) == (1,)
    assert Settings().days(rule) == rule.days
    assert rule.in_words(far).startswith(f"{rule.means}: {rule.farthest}, ")


@pytest.mark.parametrize(
    "value",
    [
        "",
        "0",
        "15",
        "15, 2",
        "1, 2",
        "2, 2",
        "5, 2, 1, 0",
        "5; 2",
        "5, soon",
        "²",
        "14,12,10,8,6,4,2",
    ],
)
def test_days_of_reminding_are_never_none_never_out_of_order_and_not_too_many(value: str) -> None:
    says = (
        f"The setting {FIFTEEN.key} cannot be “{value}”; it may be one to 6 whole numbers from 14"
        " down to 1, the largest first, with commas between."
    )

    assert settings_from({FIFTEEN.key: value}) == (says,)


def test_days_of_reminding_may_be_typed_close_together_or_as_one_number() -> None:
    assert chosen({FIFTEEN.key: "7,3"}).value(FIFTEEN) == "7, 3"
    assert chosen({SHORT.key: 2}).days(SHORT) == (2,)
    assert chosen({FIFTEEN.key: [7, 3]}).value(FIFTEEN) == "7, 3"
    assert isinstance(settings_from({FIFTEEN.key: []}), tuple)


@pytest.mark.parametrize("ladder", LADDERS, ids=lambda ladder: ladder.name)
def test_every_ladder_has_a_setting_for_all_of_its_days(ladder: Ladder) -> None:
    days = {ladder.working_days_before, ladder.days_before} - {()}

    assert days == {ladder.setting.days}
    assert [row.setting for row in LADDERS] == list(REMINDER_DAYS)


@pytest.mark.parametrize(
    ("code", "given", "setting", "days", "keys"),
    [
        pytest.param(
            "C12-national",
            {"became_aware": "2026-09-07", "panel_notified": "2026-09-08"},
            "reminders.15_days",
            "7, 3",
            ["half-way", "before-7", "before-3", "day"],
            id="in working days",
        ),
        pytest.param(
            "C34",
            {"published": "2027-04-07"},
            "reminders.12_months",
            "60, 7",
            ["days-60", "days-7"],
            id="in days",
        ),
    ],
)
def test_a_clock_speaks_on_the_days_that_a_partnership_has_chosen(
    code: str, given: dict[str, str], setting: str, days: str, keys: list[str]
) -> None:
    clock = clocks(facts(**given), chosen({setting: days}))[code]

    assert {step.key for step in steps(clock, ENGLAND)} == {*keys}


def test_days_chosen_for_one_length_leave_the_others_as_they_were() -> None:
    on = facts(became_aware="2026-09-07")
    chose = clocks(on, chosen({SHORT.key: "3"}))["C12-local"]

    assert chose == clocks(on)["C12-local"]
