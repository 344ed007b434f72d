"""Words that look like a person's name: two capitalised ones together, or one after a title.

The lists below are of words that are nobody's name here.  A word missing from them costs a
person one needless question; a surname put into them costs more, so leave those out.
"""

import re
from collections.abc import Iterator
from typing import Final, TypeAlias

_Words: TypeAlias = list[re.Match[str]]

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")

_CALENDAR: Final = """
    January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Wed Thu Fri Sat Sun
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Easter Christmas
"""
_PROCEDURE: Final = """
    Academy Act Action Agency Agencies Ambulance Area Assessment Audit Authority Board Business
    Care Case Centre Chair Chairs Chief Child Children Chronology City Clinical College Combined
    Commissioner Committee Community Conference Constabulary Constable Council County Court
    Criminal Crown Department Designated Detective Director District Doctor Duty Early Education
    Emergency England Enquiry Executive Family Fire First Form Foundation General Government
    Group Guardian Guidance Head Health Help Home Hospital Housing Hub Independent Information
    Inspector Integrated Investigation Judge Justice Key Lead Learning Legal Letter Line Lines
    Local Manager Medical Meeting Member Members Mental National Nurse Office Officer Ofsted
    Order Panel Parent Partner Partners Partnership Plan Police Policy Practice Primary Principal
    Probation Procedure Professional Prosecution Protection Public Quality Rapid Recommendation
    Referral Referrer Regional Reply Report Representative Request Review Reviewer Royal Rescue
    Safeguarding School Secondary Secretary Section Senior Serious Service Services Sergeant
    Sibling Single Social State Strategy Subgroup Summary Support Team Teams Template Terms
    Together Trust Unit Voluntary Welfare Witness Word Worker Working Workshop Youth
    Assurance Author Challenge Conflict Escalation Investigations Methodology Notification Online
    Overview Parallel Process Resolution Sub System Systems Triage
    Annex Appendix Option Part Stage Step Table Tier
"""
_OPENING: Final = """
    A After All Although An And Any As At Because Before Both But By Concerns During Each Every
    Following For From Had Has Have He Her His How If In Is It Its No None Not Of On Once One
    Or Our Several She Since So Some That The Their There These They This Those Though Three To
    Two Under Until Was We Were What When Where Whether Which While Who Why With Yes
"""
_NOT_NAMES: Final = frozenset((_CALENDAR + _PROCEDURE + _OPENING).split())
_TITLES: Final = frozenset(
    {"Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Sir", "Dame", "Baby", "PC", "DC", "DS", "DI"}
)
# These stand within a name, and never end one.
_PARTICLES: Final = frozenset({"al", "bin", "bint", "da", "de", "der", "dos", "el", "van", "von"})

# "Thames Valley Police" is a public body, which may be named; a school may not.
_BODIES: Final = frozenset(
    {"Police", "Constabulary", "Council", "County", "City", "Integrated", "Safeguarding", "Fire"}
)


def names(text: str) -> Iterator[tuple[int, int]]:
    """Find where names seem to stand."""
    for run in _runs(text):
        for stretch, following in _stretches(run):
            words = _trimmed(stretch)
            titled = bool(words) and words[0].group() in _TITLES
            if len(words) > 1 and (titled or following not in _BODIES):
                yield words[0].start(), words[-1].end()


def _runs(text: str) -> Iterator[_Words]:
    """Find words that may be of a name, with nothing but spaces between them."""
    run: _Words = []
    for word in _WORD.finditer(text):
        if run and text[run[-1].end() : word.start()].strip(_may_follow(run[-1].group())):
            yield run
            run = []
        if _is_capitalised(word.group()) or (run and word.group() in _PARTICLES):
            run.append(word)
    yield run


def _may_follow(word: str) -> str:
    """Return what may stand between this word and the next of a name: "Dr. Ada J. Penn"."""
    return " \t\u00a0." if word in _TITLES or _is_initial(word) else " \t\u00a0"


def _stretches(run: _Words) -> Iterator[tuple[_Words, str]]:
    """Split a run at the words that are nobody's name, each stretch with the word after it."""
    stretch: _Words = []
    before = ""
    for word in run:
        plain = re.sub(r"['\u2019]s$", "", word.group())
        is_code = _is_initial(plain) and before in _NOT_NAMES  # "Child B" is nobody's name
        if plain not in _NOT_NAMES and not is_code:
            stretch.append(word)
        elif stretch:
            yield stretch, plain
            stretch = []
        before = plain
    if stretch:
        yield stretch, ""


def _trimmed(stretch: _Words) -> _Words:
    """Leave out what no name ends with."""
    words = list(stretch)
    while words and (_is_initial(words[-1].group()) or words[-1].group() in _PARTICLES):
        words.pop()
    return words


def _is_initial(word: str) -> bool:
    """Whether it is a capital by itself; "A" and "I" are more often words."""
    return len(word) == 1 and word.isupper() and word not in "AI"


def _is_capitalised(word: str) -> bool:
    """Whether a word is written like a name or before one, and not like LCSPR or iPad."""
    if word in _TITLES or _is_initial(word):
        return True
    return word[0].isupper() and not word.isupper()
