"""Words made safe to show: nothing in them acts, hides or turns other words round.

``seen`` is for places that show text as it is (a text run, an input's value).  ``inert`` is
for places where a client may read Markdown (a heading, a choice, a button): there the marks
that Markdown lives by are left out, since clients do not agree on how to escape them.
"""

import re
import unicodedata
from typing import Final

_KEPT: Final = "\n"
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co"})
_BREAKS: Final = re.compile("\r\n|[\r\u0085\u2028\u2029]")
_SPACES: Final = re.compile("[\t\u00a0\u115f\u1160\u2800\u3164\uffa0]")
_MARKS: Final = re.compile(r"[*_`~\[\]<>#|\\{}$]+|://|(?<=www)\.|!(?=\[)")
_LISTS: Final = re.compile(r"^(?:[-+=]+|[0-9]+[.)])(?:\s+|$)")
_GAPS: Final = re.compile(r"\s+")


def seen(words: str) -> str:
    """Drop what cannot be seen: controls, marks of direction, zero-width signs."""
    if words.isascii() and words.isprintable():
        return words
    flat = _SPACES.sub(" ", _BREAKS.sub("\n", words))
    shown = (sign for sign in flat if sign == _KEPT or unicodedata.category(sign) not in _UNSEEN)
    return unicodedata.normalize("NFC", "".join(shown))


def inert(words: str) -> str:
    """Return one line that no reader of Markdown would turn into anything but itself."""
    line = _GAPS.sub(" ", _MARKS.sub(" ", seen(words))).strip()
    while _LISTS.match(line):
        line = _LISTS.sub("", line)
    return line
