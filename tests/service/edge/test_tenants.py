"""Whose people are heard: the tenant is said twice, both alike, and is one we serve."""

from typing import Any

import pytest

from bot.edge.trust import NotTrusted, Reason
from bot.edge.verifier import Verifier
from tests.service.edge.signing import TENANT, token
from tests.service.edge.teams_says import message

OTHER = "99999999-2222-3333-4444-555555555555"


def placed(*, in_channel: Any, in_conversation: Any) -> dict[str, Any]:
    conversation = {"id": "a:1", "conversationType": "personal", "tenantId": in_conversation}
    return message(channelData={"tenant": {"id": in_channel}}, conversation=conversation)


async def test_a_tenant_on_the_list_said_twice_is_heard(verifier: Verifier) -> None:
    body = placed(in_channel=TENANT, in_conversation=TENANT)

    await verifier.check(f"Bearer {token()}", body)


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(placed(in_channel=OTHER, in_conversation=OTHER), id="foreign"),
        pytest.param(placed(in_channel=TENANT, in_conversation=OTHER), id="foreign chat"),
        pytest.param(placed(in_channel=OTHER, in_conversation=TENANT), id="foreign channel"),
        pytest.param(placed(in_channel=None, in_conversation=TENANT), id="channel silent"),
        pytest.param(placed(in_channel=TENANT, in_conversation=None), id="chat silent"),
        pytest.param(placed(in_channel=None, in_conversation=None), id="both silent"),
        pytest.param(placed(in_channel="", in_conversation=""), id="both empty"),
        pytest.param(placed(in_channel=[TENANT], in_conversation=[TENANT]), id="lists"),
        pytest.param(placed(in_channel=f"{TENANT} ", in_conversation=f"{TENANT} "), id="blank"),
        pytest.param(
            placed(in_channel=TENANT.replace("-", ""), in_conversation=TENANT), id="no dashes"
        ),
        pytest.param(message(channelData={"tenant": TENANT}), id="not where it should be"),
        pytest.param(message(channelData=[{"tenant": {"id": TENANT}}]), id="list of parts"),
        pytest.param(message(channelData=None), id="no channel data"),
        pytest.param(message(conversation=None), id="no conversation"),
        pytest.param(message(conversation={"tenantID": TENANT}), id="the SDK's spelling"),
    ],
)
async def test_a_tenant_in_any_doubt_is_not_heard(
    verifier: Verifier, body: dict[str, Any]
) -> None:
    with pytest.raises(NotTrusted) as refused:
        await verifier.check(f"Bearer {token()}", body)

    assert refused.value.reason is Reason.TENANT
