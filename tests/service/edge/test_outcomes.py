"""What an answer means, status by status, and how long it asks to wait."""

import pytest

from bot.edge.outcomes import (
    Gone,
    NotPossible,
    TryLater,
    Verdict,
    code_in,
    failure,
    verdict,
    wait_in,
)
from tests.service.edge.signing import NOW

NOT_YET = {*range(300, 400), 401, 409, 412, 425, 429}
PERHAPS = {408, *range(500, 600)} - {501, 505}
GONE = {404, 410}


@pytest.mark.parametrize("status", range(300, 600))
def test_every_status_means_something(status: int) -> None:
    meant = {
        Verdict.NOT_YET: status in NOT_YET,
        Verdict.PERHAPS: status in PERHAPS,
        Verdict.GONE: status in GONE,
        Verdict.NEVER: status not in NOT_YET | PERHAPS | GONE,
    }

    assert [named for named, true in meant.items() if true] == [verdict(status)]


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (401, "BotNotRegistered"),
        (403, "BotDisabledByAdmin"),
        (403, "BotNotInConversationRoster"),
        (403, "ConversationBlockedByUser"),
        (403, "ForbiddenOperationException"),
        (403, "MessageWritesBlocked"),
        (403, "SomethingNew"),
        (413, "MessageSizeTooBig"),
    ],
)
def test_what_only_a_person_can_lift_is_not_tried_again(status: int, code: str) -> None:
    refused = failure(status, code, None)

    assert isinstance(refused, NotPossible)
    assert (refused.code, str(refused)) == (code, f"Teams will not take it: {code}.")


@pytest.mark.parametrize("status", [400, 403, 404])
def test_a_conversation_that_is_gone_is_told_from_one_that_is_closed(status: int) -> None:
    gone = failure(status, "ConversationNotFound", None)

    assert isinstance(gone, Gone)
    assert gone.code == "ConversationNotFound"


def test_a_refusal_without_a_word_is_known_by_its_status() -> None:
    refused = failure(403, None, None)

    assert isinstance(refused, NotPossible)
    assert refused.code == "Http403"


def test_too_many_at_once_is_not_ambiguous_and_a_broken_gateway_is() -> None:
    limited, broken = failure(429, None, 7.0), failure(502, None, None)

    assert isinstance(limited, TryLater)
    assert isinstance(broken, TryLater)
    assert (limited.after, limited.ambiguous) == (7.0, False)
    assert (broken.after, broken.ambiguous) == (None, True)


@pytest.mark.parametrize(
    ("header", "wait"),
    [
        pytest.param(None, None, id="absent"),
        pytest.param("", None, id="empty"),
        pytest.param("0", 0.0, id="at once"),
        pytest.param("7", 7.0, id="seconds"),
        pytest.param(" 7 ", 7.0, id="blanks"),
        pytest.param("1.5", 1.5, id="a fraction"),
        pytest.param("-5", 0.0, id="negative"),
        pytest.param("3601", 3600.0, id="over an hour"),
        pytest.param("9" * 400, 3600.0, id="huge"),
        pytest.param("Mon, 21 Sep 2026 14:13:50 GMT", 30.0, id="date"),
        pytest.param("Mon, 21 Sep 2026 14:13:50 -0000", 30.0, id="date without a zone"),
        pytest.param("Mon, 21 Sep 2026 15:13:50 +0100", 30.0, id="date elsewhere"),
        pytest.param("Mon, 21 Sep 2020 14:13:50 GMT", 0.0, id="past date"),
        pytest.param("Mon, 21 Sep 9999 14:13:50 GMT", 3600.0, id="far date"),
        pytest.param("soon", None, id="a word"),
        pytest.param("nan", None, id="nan"),
        pytest.param("inf", None, id="inf"),
        pytest.param("1e3", None, id="exponent"),
        pytest.param("\u0667", None, id="another alphabet"),
        pytest.param("Mon, 99 Sep 2026 14:13:50 GMT", None, id="no such day"),
    ],
)
def test_a_wait_is_read_however_it_is_written(header: str | None, wait: float | None) -> None:
    assert NOW == 1_790_000_000.0
    assert wait_in(header, NOW) == wait


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        ({"error": {"code": "ConversationNotFound", "message": "x"}}, "ConversationNotFound"),
        ({"error": {"code": "About Megan Bowen"}}, None),
        ({"error": {"code": "C" * 65}}, None),
        ({"error": {"code": 7}}, None),
        ({"error": "ConversationNotFound"}, None),
        ({}, None),
    ],
)
def test_only_a_plain_word_is_kept_of_what_teams_says(
    answer: dict[str, object], code: str | None
) -> None:
    assert code_in(answer) == code
