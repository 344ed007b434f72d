"""What two children's particulars must share for two cases perhaps to concern the same child.

An NHS number alone, or a name with a date of birth.  How a name is written does not count: its
words may come in another order, with or without accents, capitals and hyphens.
"""

import re
from collections.abc import Iterator, Mapping
from unicodedata import combining, normalize

from procedure.conditions import Answers
from procedure.questions import PageKey

_DIGITS = re.compile(r"[0-9]{10}")
_WORDS = re.compile(r"[^\W\d_]+")
_APOSTROPHES = re.compile("['\u2019]")
# In the order of the alphabet, as a plain name has its words.
_NOT_KNOWN = frozenset({"known not", "unknown", "none", "unborn", "baby"})


def likenesses(answers: Mapping[PageKey, Answers]) -> Iterator[str]:
    """Yield what each child of a form can be recognised by; it identifies, so it is never kept."""
    for key, child in answers.items():
        if key.startswith("children/"):
            yield from _of_child(child)


def _of_child(child: Answers) -> Iterator[str]:
    number = re.sub(r"[\s-]", "", child.get("child-nhs-number", ""))
    if _DIGITS.fullmatch(number):
        yield f"nhs/{number}"
    name, born = plain_name(child.get("child-name", "")), child.get("child-born", "")
    if name and born and name not in _NOT_KNOWN:
        yield f"name/{name}/{born}"


def plain_name(name: str) -> str:
    letters = "".join(c for c in normalize("NFKD", name.casefold()) if not combining(c))
    return " ".join(sorted(_WORDS.findall(_APOSTROPHES.sub("", letters))))
