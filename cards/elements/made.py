"""How an element is made and how it leaves: refused if it would be wrong, plain all the way.

Left to itself the ``adaptivecards`` package drops a property it does not know and renders
only the outermost object, whose insides then reach Teams as text.  Every page is made here, so
what an element may have is looked up once for each kind.
"""

from inspect import getattr_static
from types import NoneType
from typing import Any, Final, TypeAlias, TypeVar, cast

from adaptivecards.baseobject import BareObject, Element, PropertyType

Json: TypeAlias = dict[str, Any]
Part: TypeAlias = Element
Kind = TypeVar("Kind", bound=BareObject)


_SIMPLE: Final = (str, int, float, NoneType)
_KNOWN: Final[dict[type[BareObject], frozenset[str]]] = {}


def made(kind: type[Kind], **properties: object) -> Kind:
    """Make an element, refusing what the package would drop; None leaves a property out."""
    element, known = kind(), _properties(kind)
    for name, value in properties.items():
        if name not in known:
            raise TypeError(f"{kind.__name__} has no property {name!r}")
        if value is not None:
            setattr(element, name, value)
    return element


def _properties(kind: type[BareObject]) -> frozenset[str]:
    if kind not in _KNOWN:
        found = {name: getattr_static(kind, name) for name in dir(kind)}
        own = (name for name, what in found.items() if isinstance(what, PropertyType))
        _KNOWN[kind] = frozenset(own)
    return _KNOWN[kind]


def plain(element: BareObject) -> Json:
    """Return the element as plain JSON, and everything in it too."""
    return _plain_parts(cast("Json", element.render()))


def _plain_parts(parts: Json) -> Json:
    return {key: _plain(part) for key, part in parts.items()}


def _plain(part: object) -> object:
    if isinstance(part, _SIMPLE):
        return part
    if isinstance(part, BareObject):
        return plain(part)
    if isinstance(part, list):
        return [_plain(each) for each in cast("list[object]", part)]
    if isinstance(part, dict):
        return _plain_parts(cast("Json", part))
    raise TypeError(f"a card has no place for a {type(part).__name__}")
