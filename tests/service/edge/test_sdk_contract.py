"""What this product needs of an SDK, and no more: the list to go through before leaving one.

Everything here goes through the real adapter and connector to a service on a socket.  To move
to another SDK is to make these pass with another ``bot.edge.adapter`` and ``bot.edge.activities``.
"""

from datetime import UTC, datetime
from typing import Any

import pytest
from botbuilder.core import (
    ActivityHandler,
    CardFactory,
    ConversationState,
    InvokeResponse,
    MemoryStorage,
    MessageFactory,
    TurnContext,
)
from botbuilder.dialogs import Dialog, DialogContext, DialogSet, DialogTurnResult
from botbuilder.dialogs.dialog_turn_status import DialogTurnStatus
from botbuilder.schema import Activity, ChannelAccount, ConversationReference, Mention
from botframework.connector.auth.user_token_client import UserTokenClient
from typing_extensions import override

from bot.edge.activities import activity as as_sdk_activity
from bot.edge.activities import plain
from bot.edge.adapter import INCOMING, Adapter, NotUsedHere, make_turn
from bot.edge.connector import Connector
from bot.edge.incoming import read
from bot.edge.invoke import Reply, card_in_place
from bot.edge.outcomes import NotPossible
from bot.edge.verifier import Verifier
from tests.service.edge.front_door import FrontDoor
from tests.service.edge.service import Service, answer
from tests.service.edge.signing import APP_ID, TENANT, token
from tests.service.edge.teams_says import BOT, activity, invoke, message

CARD = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "TextBlock", "text": "x"}]}


@pytest.fixture
def adapter(connector: Connector) -> Adapter:
    return Adapter(connector, APP_ID)


class Echo(ActivityHandler):
    """Keeps every turn it is given and says back what it hears."""

    def __init__(self) -> None:
        self.turns: list[tuple[str, TurnContext]] = []

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        self.turns.append(("message", turn_context))
        await turn_context.send_activity(MessageFactory.text(turn_context.activity.text))

    async def on_invoke_activity(self, turn_context: TurnContext) -> Any:
        self.turns.append(("invoke", turn_context))
        return card_in_place({**CARD, "heard": turn_context.activity.value})

    async def on_installation_update_add(self, turn_context: TurnContext) -> None:
        self.turns.append(("installed", turn_context))

    async def on_members_added_activity(
        self, members_added: list[ChannelAccount], turn_context: TurnContext
    ) -> None:
        self.turns.append((f"{[member.id for member in members_added]} came", turn_context))

    async def on_members_removed_activity(
        self, members_removed: list[ChannelAccount], turn_context: TurnContext
    ) -> None:
        self.turns.append((f"{[member.id for member in members_removed]} left", turn_context))


class Does(ActivityHandler):
    """Does one thing in a turn, whatever the turn is."""

    def __init__(self, thing: Any) -> None:
        self.thing = thing

    async def on_turn(self, turn_context: TurnContext) -> None:
        await self.thing(turn_context)


async def takes(adapter: Adapter, body: dict[str, Any], handler: ActivityHandler) -> Reply | None:
    return await make_turn(adapter, handler)(read(body))


def at(service: Service, body: dict[str, Any]) -> dict[str, Any]:
    return {**body, "serviceUrl": service.url}


@pytest.mark.parametrize(
    ("body", "heard"),
    [
        (invoke(), "invoke"),
        (activity(type="installationUpdate", action="add"), "installed"),
        (activity(type="installationUpdate", action="add-upgrade"), "installed"),
        (activity(type="conversationUpdate", membersAdded=[{"id": "29:a"}]), "['29:a'] came"),
        (activity(type="conversationUpdate", membersRemoved=[{"id": "29:a"}]), "['29:a'] left"),
    ],
)
async def test_an_activity_finds_its_method(
    adapter: Adapter, body: dict[str, Any], heard: str
) -> None:
    echo = Echo()
    await takes(adapter, body, echo)

    assert [name for name, _ in echo.turns] == [heard]


async def test_a_turn_carries_what_was_read_at_the_edge(adapter: Adapter) -> None:
    echo, incoming = Echo(), read(invoke())
    await adapter.turn(incoming, echo)
    ((_, turn),) = echo.turns

    assert turn.turn_state[INCOMING] is incoming


async def test_an_activity_says_who_where_and_what(adapter: Adapter) -> None:
    echo = Echo()
    where = {
        "id": "19:general@thread.tacv2;messageid=7",
        "conversationType": "channel",
        "tenantId": TENANT,
    }
    await takes(adapter, invoke(conversation=where, replyToId="9", locale="en-GB"), echo)
    said = echo.turns[0][1].activity

    assert (said.from_property.id, said.from_property.aad_object_id) == (
        "29:megan",
        "megan-in-directory",
    )
    assert (said.conversation.id, said.conversation.conversation_type) == (where["id"], "channel")
    assert (said.conversation.tenant_id, said.conversation.is_group) == (TENANT, True)
    assert (said.recipient.id, said.channel_id, said.locale) == (BOT, "msteams", "en-GB")
    assert (said.type, said.name, said.reply_to_id) == ("invoke", "adaptiveCard/action", "9")
    assert said.value == invoke()["value"]
    assert said.channel_data == {"tenant": {"id": TENANT}}


async def test_a_reply_goes_to_the_same_thread_as_plain_json(
    adapter: Adapter, service: Service
) -> None:
    async def shows_a_card(turn: TurnContext) -> None:
        sent = await turn.send_activity(MessageFactory.attachment(CardFactory.adaptive_card(CARD)))
        assert sent
        assert sent.id == "sent-1"

    where = {"id": "19:general@thread.tacv2;messageid=7", "tenantId": TENANT}
    await takes(adapter, at(service, message(conversation=where)), Does(shows_a_card))
    (asked,) = service.asked

    assert asked.path == (
        "/emea/v3/conversations/19%3Ageneral%40thread.tacv2%3Bmessageid%3D7"
        "/activities/1485983408511"
    )
    assert asked.body["attachments"] == [
        {"contentType": "application/vnd.microsoft.card.adaptive", "content": CARD}
    ]
    assert asked.body["type"] == "message"
    assert asked.body["from"] == {"id": BOT}
    assert asked.body["conversation"]["tenantId"] == TENANT
    assert asked.body["replyToId"] == "1485983408511"


async def test_what_has_no_id_is_answered_in_its_conversation(
    adapter: Adapter, service: Service
) -> None:
    await takes(adapter, at(service, message(id=None)), Echo())

    assert service.asked[0].path == "/emea/v3/conversations/a%3Apersonal-megan/activities"


async def test_a_message_is_updated_and_deleted(adapter: Adapter, service: Service) -> None:
    async def changes_its_mind(turn: TurnContext) -> None:
        await turn.update_activity(Activity(id="17", type="message", text="better"))
        await turn.delete_activity("18")

    await takes(adapter, at(service, message()), Does(changes_its_mind))

    assert [(asked.method, asked.path.rpartition("/")[2]) for asked in service.asked] == [
        ("PUT", "17"),
        ("DELETE", "18"),
    ]
    assert service.asked[0].body["text"] == "better"


async def test_a_conversation_can_be_taken_up_again_later(
    adapter: Adapter, service: Service
) -> None:
    async def speaks_first(turn: TurnContext) -> None:
        await turn.send_activity("by the way")

    heard = as_sdk_activity(read(at(service, message())))
    reference = TurnContext.get_conversation_reference(heard)
    later = ConversationReference().deserialize(reference.serialize())
    await adapter.continue_conversation(later, speaks_first, APP_ID)

    assert service.asked[0].body["text"] == "by the way"


async def test_the_reply_to_a_press_comes_back_untouched(adapter: Adapter) -> None:
    reply = await takes(adapter, invoke(), Echo())

    assert reply == card_in_place({**CARD, "heard": invoke()["value"]})


async def test_a_reply_in_the_sdks_own_words_comes_back_too(adapter: Adapter) -> None:
    class Plain(ActivityHandler):
        @override
        async def on_invoke_activity(self, turn_context: TurnContext) -> InvokeResponse:
            return InvokeResponse(status=200, body={"task": {}})

    assert await takes(adapter, invoke("task/fetch"), Plain()) == Reply(200, {"task": {}})


async def test_a_press_that_nobody_answers_is_answered_with_nothing(adapter: Adapter) -> None:
    assert await takes(adapter, invoke("task/fetch"), ActivityHandler()) == Reply(200, None)


async def test_no_activity_can_ask_for_replies_in_the_response(
    adapter: Adapter, service: Service
) -> None:
    reply = await takes(adapter, at(service, message(deliveryMode="expectReplies")), Echo())

    assert reply is None
    assert len(service.asked) == 1


async def test_a_fault_in_a_turn_comes_out_as_it_was(adapter: Adapter) -> None:
    async def trips(_: TurnContext) -> None:
        raise KeyError("a fault")

    with pytest.raises(KeyError, match="a fault"):
        await takes(adapter, message(), Does(trips))


async def test_what_teams_refuses_comes_out_under_our_own_name(
    adapter: Adapter, service: Service
) -> None:
    service.answers = [answer(403, {"error": {"code": "MessageWritesBlocked"}})]

    with pytest.raises(NotPossible, match="MessageWritesBlocked"):
        await takes(adapter, at(service, message()), Echo())


class Remembers(Dialog):
    """A dialog of our own: begins with words, goes on with a press, and ends."""

    def __init__(self) -> None:
        super().__init__("remembers")
        self.heard: list[Any] = []

    @override
    async def begin_dialog(self, dialog_context: DialogContext, options: Any = None) -> Any:
        dialog_context.active_dialog.state["began with"] = dialog_context.context.activity.text
        return DialogTurnResult(DialogTurnStatus.Waiting)

    async def continue_dialog(self, dialog_context: DialogContext) -> Any:
        began = dialog_context.active_dialog.state["began with"]
        pressed = dialog_context.context.activity.value["action"]["data"]
        self.heard.append((began, pressed))
        return await dialog_context.end_dialog()


async def test_a_dialog_hears_words_and_then_a_press(adapter: Adapter) -> None:
    state, dialog = ConversationState(MemoryStorage()), Remembers()

    async def context_of(turn: TurnContext) -> DialogContext:
        dialogs = DialogSet(state.create_property("dialogs"))
        dialogs.add(dialog)
        context: DialogContext = await dialogs.create_context(turn)
        return context

    async def begins(turn: TurnContext) -> None:
        await (await context_of(turn)).begin_dialog(dialog.id)
        await state.save_changes(turn)

    async def goes_on(turn: TurnContext) -> None:
        await (await context_of(turn)).continue_dialog()
        await state.save_changes(turn)

    await takes(adapter, message("refer"), Does(begins))
    await takes(adapter, invoke(), Does(goes_on))

    assert dialog.heard == [("refer", {"k": "c4"})]


@pytest.mark.parametrize(
    "name", ["get_user_token", "get_sign_in_resource", "sign_out_user", "exchange_token"]
)
async def test_nobody_is_signed_in_to_anything(adapter: Adapter, name: str) -> None:
    async def signs_in(turn: TurnContext) -> None:
        client: Any = turn.turn_state[Adapter.USER_TOKEN_CLIENT_KEY]
        assert isinstance(client, UserTokenClient)
        await getattr(client, name)("29:megan", "connection", "msteams", "")

    with pytest.raises(NotUsedHere, match="signs nobody in"):
        await takes(adapter, message(), Does(signs_in))


async def test_the_sdk_is_never_asked_whom_to_believe(adapter: Adapter) -> None:
    sdk: Any = adapter
    with pytest.raises(NotUsedHere):
        await sdk.process_activity(f"Bearer {token()}", Activity(), Echo().on_turn)
    with pytest.raises(NotUsedHere):
        await sdk.bot_framework_authentication.authenticate_streaming_request("", "msteams")


def test_a_model_of_the_sdks_becomes_plain_json_to_the_bottom() -> None:
    mention = Mention(
        mentioned=ChannelAccount(id="29:megan", name="Megan Bowen"),
        text="<at>Megan Bowen</at>",
        type="mention",
    )
    at = datetime(2026, 9, 21, tzinfo=UTC)
    written = plain(Activity(type="message", entities=[mention], timestamp=at, text_format="xml"))

    assert written == {
        "type": "message",
        "textFormat": "xml",
        "timestamp": "2026-09-21T00:00:00+00:00",
        "entities": [
            {
                "type": "mention",
                "text": "<at>Megan Bowen</at>",
                "mentioned": {"id": "29:megan", "name": "Megan Bowen"},
            }
        ],
    }


async def test_words_go_in_at_the_door_and_come_out_at_the_service(
    adapter: Adapter, service: Service, verifier: Verifier
) -> None:
    async with FrontDoor(verifier, make_turn(adapter, Echo())) as door:
        response = await door.posts_as(service.url, message("hello"))
        said = await response.read()

    assert (response.status, said) == (200, b"")
    assert [asked.body["text"] for asked in service.asked] == ["hello"]


async def test_a_press_goes_in_at_the_door_and_a_card_comes_back(
    adapter: Adapter, verifier: Verifier
) -> None:
    async with FrontDoor(verifier, make_turn(adapter, Echo())) as door:
        response = await door.posts(invoke())
        body = await response.json()

    assert (response.status, body["statusCode"]) == (200, 200)
    assert body["value"] == {**CARD, "heard": invoke()["value"]}
