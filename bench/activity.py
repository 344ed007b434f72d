"""A message as Teams sends it from a channel: the same shape, keys and size, about 1.5 kB.

Made once as text with a gap for the number, since building it anew for each activity would
charge the load generator for work that is no part of what is measured.
"""

import json
from typing import Any, Final

APP_ID: Final = "9d2b7f6e-5a41-4c1e-8f0b-2f6f3f1c7a55"
TENANT: Final = "5c1d2f0e-7d64-4e0f-9a55-3a0f5b8d1c22"
NUMBER: Final = "1764000000000"

_TEAM: Final = "19:8f3e6d0a4c5b4f7e9a1b2c3d4e5f6a7b@thread.tacv2"
_CHANNEL: Final = "19:0a9b8c7d6e5f4a3b2c1d0e9f8a7b6c5d@thread.tacv2"
_PERSON: Final = "29:1XJKJMvc5GBtc2JwZq0oj8tHZmzrQgFmB25ATiQWA85gQtHieVkKilBZ9XHoq9j7Zaq"


def person(number: int) -> dict[str, str]:
    return {
        "id": f"{_PERSON}{number:04}",
        "name": f"Practitioner {number}",
        "aadObjectId": f"7a3c5e10-2b4d-4f6a-8c9e-{number:012x}",
    }


def message(service_url: str) -> str:
    """The message as JSON, with ``NUMBER`` wherever its own number belongs."""
    bot = {"id": f"28:{APP_ID}", "name": "Quorate"}
    mention = {"type": "mention", "text": "<at>Quorate</at>", "mentioned": bot}
    activity: dict[str, Any] = {
        "type": "message",
        "id": NUMBER,
        "timestamp": "2026-09-07T09:30:15.1234567Z",
        "localTimestamp": "2026-09-07T10:30:15.1234567+01:00",
        "localTimezone": "Europe/London",
        "channelId": "msteams",
        "serviceUrl": service_url,
        "from": person(1),
        "recipient": bot,
        "conversation": {
            "id": f"{_CHANNEL};messageid={NUMBER}",
            "conversationType": "channel",
            "isGroup": True,
            "tenantId": TENANT,
        },
        "text": f"<at>Quorate</at> show a case, number {NUMBER}",
        "textFormat": "plain",
        "attachments": [
            {
                "contentType": "text/html",
                "content": f"<div><span>Quorate</span> show a case, number {NUMBER}</div>",
            }
        ],
        "entities": [mention, _client()],
        "channelData": {
            "tenant": {"id": TENANT},
            "team": {"id": _TEAM},
            "channel": {"id": _CHANNEL},
            "teamsChannelId": _CHANNEL,
            "teamsTeamId": _TEAM,
        },
        "locale": "en-GB",
    }
    return json.dumps(activity)


def _client() -> dict[str, str]:
    return {
        "type": "clientInfo",
        "locale": "en-GB",
        "country": "GB",
        "platform": "Windows",
        "timezone": "Europe/London",
    }
