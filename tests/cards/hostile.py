"""Words that would act, hide or mislead if a card let them, and views stuffed with words."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final

from hypothesis import strategies as st
from markdown_it import MarkdownIt

from cards.press import Offer
from procedure.sources import Source

SPITEFUL: Final = (
    "[click here](https://evil.example)",
    "![x](https://evil.example/pixel.png)",
    "<at>Everyone</at> **urgent**",
    "# A heading\n- a list\n1. another",
    "1. 2) - + one",
    "`code` ~~struck~~ _leaning_ | a | table |",
    "{{DATE(2017-02-14T06:08:39Z, LONG)}} {{{{TIME(x)}}",
    "${$root.secret} {name}",
    "\u202egnp.exe\u202c \u2066hidden\u2069 \u200bze\u200cro\u200d\u2060\ufeff",
    "bell\x07 null\x00 tab\t end\u2028line\u2029para\u0085next",
    "<b onclick=alert(1)>bold</b> &lt;i&gt;",
    "https://evil.example www.evil.example",
    "e\u0301 \u00ad \U000e0041 \ud800",
    "x" * 900,
    "> quoted\n\n    indented\n\n***\n\n[ref]: https://evil.example",
)
_PIECES: Final = st.one_of(
    st.sampled_from(SPITEFUL),
    st.text(max_size=40),
    st.sampled_from(list("[]()!*_`~#>-+|{}<\\ \n")),
)
WORDS: Final = st.lists(_PIECES, min_size=1, max_size=6).map("".join)

# What is never anybody's words: keys, and the titles that our own tables put on buttons.
_KEYS: Final = frozenset(
    {
        "k",
        "reference",
        "id",
        "key",
        "about",
        "before",
        "after",
        "code",
        "does",
        "sends",
        "one",
        "viewers",
        "entries",
    }
)
_PARSER: Final = MarkdownIt("gfm-like", {"linkify": False, "html": True})


def stuffed(view: Any, words: str) -> Any:
    """The same view with these words wherever it has room for somebody's words."""
    given = ((field.name, getattr(view, field.name)) for field in fields(view))
    return replace(
        view, **{name: _stuffed(value, words) for name, value in given if name not in _KEYS}
    )


def _stuffed(value: Any, words: str) -> Any:
    if type(value) is str:
        return words if value else value
    if isinstance(value, Offer | Source) or not (is_dataclass(value) or _is_row(value)):
        return value
    if is_dataclass(value):
        return stuffed(value, words)
    return type(value)(_stuffed(one, words) for one in value)


def _is_row(value: Any) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, str)


def markdown_found(words: str) -> set[str]:
    """What a reader of Markdown would make of the words, beyond words."""
    plain = {"paragraph_open", "paragraph_close", "inline", "text"}
    tokens = _PARSER.parse(words)
    inner = [child for token in tokens for child in token.children or []]
    return {token.type for token in (*tokens, *inner)} - plain
