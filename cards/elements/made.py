"""How an element is made and how it leaves: refused if it would be wrong, plain all the way.

Left to itself the ``adaptivecards`` package drops a property it does not know and renders
only the outermost object, whose insides then reach Teams as text.
"""

import json
from inspect import getattr_static
from typing import Any, TypeAlias, TypeVar

from adaptivecards.baseobject import AdaptiveCardJSONEncoder, BareObject, Element, PropertyType

Json: TypeAlias = dict[str, Any]
Part: TypeAlias = Element
Kind = TypeVar("Kind", bound=BareObject)


def made(kind: type[Kind], **properties: object) -> Kind:
    """Make an element, refusing what the package would drop; None leaves a property out."""
    element = kind()
    for name, value in properties.items():
        if not isinstance(getattr_static(kind, name, None), PropertyType):
            raise TypeError(f"{kind.__name__} has no property {name!r}")
        if value is not None:
            setattr(element, name, value)
    return element


def plain(element: BareObject) -> Json:
    """Return the element as plain JSON, and everything in it too."""
    whole: Json = json.loads(json.dumps(element, cls=AdaptiveCardJSONEncoder))
    return whole
