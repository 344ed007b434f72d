"""What is read from an activity, and what is refused because it is not shaped as one."""

from typing import Any

import pytest

from bot.edge.incoming import ConversationType, Kind, read
from bot.edge.strictly import Malformed
from tests.service.edge.signing import SERVICE_URL, TENANT
from tests.service.edge.teams_says import BOT, activity, invoke, message

MENTION = {
    "type": "mention",
    "text": "<at>Quorate</at>",
    "mentioned": {"id": BOT, "name": "Quorate"},
}
THREAD = {
    "id": "19:general@thread.tacv2;messageid=1485983194839",
    "conversationType": "channel",
    "tenantId": TENANT,
}
CHANNEL = {
    "tenant": {"id": TENANT},
    "team": {"id": "19:team@thread.tacv2"},
    "channel": {"id": "19:general@thread.tacv2"},
}


def written_by(sender: dict[str, Any]) -> dict[str, Any]:
    return {**message(), "from": sender}


def test_a_person_is_who_the_directory_says() -> None:
    heard = read(message())

    assert (heard.kind, heard.tenant, heard.object_id) == (
        Kind.MESSAGE,
        TENANT,
        "megan-in-directory",
    )
    assert (heard.channel_user_id, heard.person_name) == ("29:megan", "Megan Bowen")
    assert (heard.activity_id, heard.service_url, heard.bot_id) == (
        "1485983408511",
        SERVICE_URL,
        BOT,
    )
    assert heard.raw == message()


def test_somebody_the_directory_does_not_know_is_nobody() -> None:
    assert read(written_by({"id": "29:x"})).object_id is None
    assert read(written_by({"id": "29:x", "aadObjectId": ""})).object_id is None


def test_a_guest_is_told_from_a_member() -> None:
    assert read(written_by({"id": "29:x", "userRole": "guest"})).user_role == "guest"
    assert read(message()).user_role is None


def test_a_channel_is_told_from_the_thread_in_it() -> None:
    heard = read(message(conversation=THREAD, channelData=CHANNEL))

    assert heard.conversation_id == "19:general@thread.tacv2"
    assert heard.thread_root == "1485983194839"
    assert heard.reply_conversation_id == THREAD["id"]
    assert heard.conversation_type is ConversationType.CHANNEL
    assert (heard.team_id, heard.channel_id) == (
        "19:team@thread.tacv2",
        "19:general@thread.tacv2",
    )


@pytest.mark.parametrize(
    ("declared", "read_as"),
    [
        ("personal", ConversationType.PERSONAL),
        ("groupChat", ConversationType.GROUP),
        ("channel", ConversationType.CHANNEL),
        ("Personal", ConversationType.UNKNOWN),
        ("meeting", ConversationType.UNKNOWN),
        (None, ConversationType.UNKNOWN),
    ],
)
def test_a_conversation_is_never_taken_for_a_private_one(
    declared: str | None, read_as: ConversationType
) -> None:
    heard = read(message(conversation={"id": "a:1", "conversationType": declared}))

    assert heard.conversation_type is read_as
    assert heard.reply_conversation_id == "a:1"


@pytest.mark.parametrize(
    ("typed", "heard"),
    [
        ("refer", "refer"),
        (" refer\r\n", "refer"),
        ("<at>Quorate</at> refer", "refer"),
        ("<at>Quorate</at>&nbsp;refer\r\n", "refer"),
        ("please <at>Quorate</at> refer", "please refer"),
        ("<at>Quorate</at> <at>Quorate</at>", ""),
        ("<at>Someone Else</at> refer", "<at>Someone Else</at> refer"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("why\xa0\xa0this  date", "why this date"),
        ("Quorate", "Quorate"),
        (None, ""),
    ],
)
def test_what_was_typed_is_heard_without_the_mention(typed: str | None, heard: str) -> None:
    assert read(message(typed, entities=[{"type": "clientInfo"}, MENTION])).text == heard


@pytest.mark.parametrize(
    "entities",
    [
        pytest.param(None, id="none"),
        pytest.param({}, id="no list"),
        pytest.param([None, 7, "mention"], id="no objects"),
        pytest.param([{"type": "mention"}], id="nobody mentioned"),
        pytest.param([{**MENTION, "text": ""}], id="no words"),
        pytest.param([{**MENTION, "text": 7}], id="a number for words"),
        pytest.param([{**MENTION, "mentioned": "28:x"}], id="not an account"),
        pytest.param(
            [{**MENTION, "mentioned": {"id": "29:x", "name": "Quorate"}}], id="a namesake"
        ),
    ],
)
def test_a_mention_of_anybody_else_is_left_alone(entities: Any) -> None:
    assert read(message("<at>Quorate</at> hi", entities=entities)).text == "<at>Quorate</at> hi"


@pytest.mark.parametrize(
    ("declared", "kind"),
    [
        ("message", Kind.MESSAGE),
        ("invoke", Kind.INVOKE),
        ("installationUpdate", Kind.INSTALLATION),
        ("conversationUpdate", Kind.CONVERSATION_UPDATE),
        ("typing", Kind.OTHER),
        ("Message", Kind.OTHER),
        ("somethingNew", Kind.OTHER),
    ],
)
def test_an_activity_is_of_one_kind(declared: str, kind: Kind) -> None:
    assert read(activity(type=declared)).kind is kind


def test_what_is_of_no_use_here_needs_no_sender() -> None:
    heard = read(activity(type="somethingNew", conversation=None, **{"from": None}))

    assert (heard.channel_user_id, heard.conversation_id) == ("", "")


def test_a_refresh_says_that_it_is_one() -> None:
    assert read(invoke()).trigger == "manual"
    assert read(invoke(value={"trigger": "automatic"})).trigger == "automatic"
    assert read(message()).trigger is None


def test_an_installation_says_what_became_of_it() -> None:
    assert read(activity(type="installationUpdate", action="remove")).action == "remove"


def test_data_that_are_no_object_are_none() -> None:
    assert read(message(value=["a"])).value is None
    assert read(message(value="a")).value is None
    assert read(message(None, value={"a": 1})).value == {"a": 1}


def test_what_somebody_wrote_is_not_in_the_repr() -> None:
    shown = repr(read(message("a secret", value={"who": "a secret"})))

    assert "secret" not in shown
    assert "Megan" not in shown


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"type": None}, id="no type"),
        pytest.param({"type": ""}, id="empty type"),
        pytest.param({"type": 5}, id="number for a type"),
        pytest.param({"text": 5}, id="number for words"),
        pytest.param({"text": ["a"]}, id="list for words"),
        pytest.param({"id": 5}, id="number for an id"),
        pytest.param({"name": {}}, id="object for a name"),
        pytest.param({"replyToId": 5}, id="number for a reply"),
        pytest.param({"serviceUrl": 5}, id="number for an address"),
        pytest.param({"locale": 5}, id="number for a locale"),
        pytest.param({"from": None}, id="no sender"),
        pytest.param({"from": "29:x"}, id="sender no object"),
        pytest.param({"from": {}}, id="sender without id"),
        pytest.param({"from": {"id": 29}}, id="number for a sender"),
        pytest.param({"from": {"id": "29:x", "aadObjectId": ["x"]}}, id="list of persons"),
        pytest.param({"from": {"id": "29:x", "name": 5}}, id="number for a person's name"),
        pytest.param({"conversation": None}, id="no conversation"),
        pytest.param({"conversation": []}, id="conversation no object"),
        pytest.param({"conversation": {"id": ""}}, id="conversation without id"),
        pytest.param({"recipient": "28:bot"}, id="recipient no object"),
        pytest.param({"channelData": "x"}, id="channel data no object"),
        pytest.param({"channelData": {"tenant": "x"}}, id="tenant no object"),
        pytest.param({"channelData": {"team": "x"}}, id="team no object"),
        pytest.param({"value": {"trigger": 5}}, id="number for a trigger"),
    ],
)
def test_what_is_not_shaped_as_an_activity_is_refused(changed: dict[str, Any]) -> None:
    with pytest.raises(Malformed):
        read({**message(), **changed})
