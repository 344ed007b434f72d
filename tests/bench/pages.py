"""A form as small as it can be: its pages as a bot would show them."""

from typing import Any

Json = dict[str, Any]


def card(version: int, *inputs: str, button: str = "Continue", says: str = "") -> Json:
    """Return a page of the form as it stands at a version."""
    asked = [{"type": "Input.Text", "id": name} for name in inputs]
    execute = {
        "type": "Action.Execute",
        "title": button,
        "verb": "form.next",
        "data": {"n": version},
    }
    said = {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": says}]}
    return {"type": "AdaptiveCard", "body": [said, *asked], "actions": [execute]}
