"""The criteria of section 1.4, in the guidance's own words.

Four must be taken into account, and four are circumstances to have regard to.  They are not the
definition of section 1.3, which is the test for notifying; and meeting them does not by itself
oblige anybody to hold a review.
"""

from dataclasses import dataclass
from typing import Final

from procedure.questions import Choice
from procedure.sources import section

CRITERIA: Final = section("1.4")
THEY: Final = "“They” are the safeguarding partners and other partner agencies."
THE_PANEL: Final = "“The panel” is the national Child Safeguarding Practice Review Panel."


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """``words`` are the guidance's, ``short`` ours; ``evidence`` asks what they rest on."""

    key: str
    words: str
    short: str
    evidence: str
    hint: str = ""

    @property
    def choice(self) -> Choice:
        return Choice(self.key, self.words)


MUST_CONSIDER: Final = (
    Criterion(
        key="improvements",
        words=(
            "highlights or may highlight improvements needed to safeguard and promote the welfare "
            "of children, including where those improvements have been previously identified"
        ),
        short="improvements needed",
        evidence="What needs to improve, and has that been said before?",
    ),
    Criterion(
        key="themes",
        words=(
            "highlights or may highlight recurrent themes in the safeguarding and promotion of "
            "the welfare of children"
        ),
        short="recurrent themes",
        evidence="Which themes, and where have they been seen before?",
    ),
    Criterion(
        key="joint-working",
        words=(
            "highlights or may highlight concerns regarding two or more organisations or agencies "
            "working together effectively to safeguard and promote the welfare of children"
        ),
        short="agencies working together",
        evidence="Which agencies, and what concerns you about how they worked together?",
    ),
    Criterion(
        key="national-panel",
        words=(
            "is one the panel has considered and has concluded a local review may be more "
            "appropriate"
        ),
        short="the national Panel's view",
        evidence="When did the national Panel say so, and in what words?",
        hint=THE_PANEL,
    ),
)

HAVE_REGARD: Final = (
    Criterion(
        key="single-agency",
        words="they have cause for concern about the actions of a single agency",
        short="a single agency",
        evidence="Which agency, and what concerns you about what it did or did not do?",
    ),
    Criterion(
        key="no-agency",
        words="there has been no agency involvement, and this gives them cause for concern",
        short="no agency involvement",
        evidence="Why does it concern you that no agency was involved?",
    ),
    Criterion(
        key="more-areas",
        words=(
            "more than one Local Authority, Police area or Integrated Care Board is involved, "
            "including in cases where families have moved around"
        ),
        short="more than one area",
        evidence="Which areas, and when did the family live in each?",
    ),
    Criterion(
        key="institution",
        words=(
            "the case may raise issues relating to safeguarding or promoting the welfare of "
            "children in institutional settings"
        ),
        short="institutional settings",
        evidence="Which setting, and what does the case say about it?",
    ),
)
