"""A button is the same button by whichever road it came."""

from typing import Any

import pytest

from bot.edge.incoming import read
from bot.edge.pressed import FileAnswer, Pressed, Road, file_answer, pressed
from tests.service.edge.teams_says import activity, invoke, message

DATA = {"k": "c4", "n": 7, "note": "seen"}


@pytest.mark.parametrize(
    ("body", "road"),
    [
        (invoke(value={"action": {"data": DATA}, "trigger": "manual"}), Road.EXECUTE),
        (invoke(value={"action": {"data": DATA}}), Road.EXECUTE),
        (message(None, value=DATA), Road.FALLBACK),
        (message("", value={**DATA, "msteams": {"type": "x"}}), Road.FALLBACK),
        (
            invoke("task/fetch", value={"data": {**DATA, "msteams": {"type": "task/fetch"}}}),
            Road.DIALOG_OPENED,
        ),
        (invoke("task/submit", value={"data": DATA, "context": {}}), Road.DIALOG_SENT),
    ],
)
def test_a_button_carries_the_same_by_every_road(body: dict[str, Any], road: Road) -> None:
    assert pressed(read(body)) == Pressed(road, DATA, by_hand=True)


def test_a_refresh_is_told_from_a_press() -> None:
    body = invoke(value={"action": {"data": DATA}, "trigger": "automatic"})

    assert pressed(read(body)) == Pressed(Road.EXECUTE, DATA, by_hand=False)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(message("refer"), id="words"),
        pytest.param(message("refer", value=DATA), id="words with data"),
        pytest.param(message(None), id="nothing"),
        pytest.param(message(None, value="k"), id="no object"),
        pytest.param(invoke(value=None), id="press without data"),
        pytest.param(invoke(value={"action": "sign"}), id="no action"),
        pytest.param(invoke(value={"action": {"data": "k"}}), id="action without data"),
        pytest.param(invoke(value={"action": {}}), id="empty action"),
        pytest.param(invoke("task/fetch", value={"data": "k"}), id="dialog without data"),
        pytest.param(invoke("composeExtension/query", value={"data": DATA}), id="another kind"),
        pytest.param(activity(type="event", value=DATA), id="an event"),
        pytest.param(
            message("hi", name="task/submit", value={"data": DATA}), id="a message in disguise"
        ),
    ],
)
def test_what_is_no_press_is_none(body: dict[str, Any]) -> None:
    assert pressed(read(body)) is None


def consent(**parts: Any) -> dict[str, Any]:
    return invoke("fileConsent/invoke", value={"type": "fileUpload", **parts})


def test_an_answer_about_a_file_is_heard() -> None:
    accepted = consent(action="accept", context={"f": 1}, uploadInfo={"name": "review.docx"})

    assert file_answer(read(accepted)) == FileAnswer(
        accepted=True, context={"f": 1}, upload={"name": "review.docx"}
    )
    assert file_answer(read(consent(action="decline"))) == FileAnswer(
        accepted=False, context={}, upload={}
    )


@pytest.mark.parametrize(
    "body", [consent(), consent(action="perhaps"), message(), invoke("task/submit")]
)
def test_what_is_no_answer_about_a_file_is_none(body: dict[str, Any]) -> None:
    assert file_answer(read(body)) is None


def test_what_somebody_filled_in_is_not_in_the_repr() -> None:
    assert "seen" not in repr(pressed(read(message(None, value=DATA))))
