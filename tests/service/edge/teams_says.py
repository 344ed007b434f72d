"""Activities as Teams posts them, shortened, and changed as a test likes."""

from typing import Any

from tests.service.edge.signing import APP_ID, SERVICE_URL, TENANT

BOT = f"28:{APP_ID}"


def activity(**changed: Any) -> dict[str, Any]:
    """One person's activity in a 1:1 chat; what is changed to None is left out."""
    whole = {
        "id": "1485983408511",
        "channelId": "msteams",
        "serviceUrl": SERVICE_URL,
        "from": {"id": "29:megan", "name": "Megan Bowen", "aadObjectId": "megan-in-directory"},
        "recipient": {"id": BOT, "name": "Quorate"},
        "conversation": {
            "id": "a:personal-megan",
            "conversationType": "personal",
            "tenantId": TENANT,
        },
        "channelData": {"tenant": {"id": TENANT}},
        **changed,
    }
    return {name: value for name, value in whole.items() if value is not None}


def message(text: str | None = "hello", **changed: Any) -> dict[str, Any]:
    return activity(type="message", text=text, **changed)


def invoke(name: str = "adaptiveCard/action", **changed: Any) -> dict[str, Any]:
    executed = {"action": {"type": "Action.Execute", "data": {"k": "c4"}}, "trigger": "manual"}
    return activity(**{"type": "invoke", "name": name, "value": executed, **changed})
