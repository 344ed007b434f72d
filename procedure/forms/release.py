"""Whether records that agencies have secured are released (D16): only if there is no review."""

from typing import Final

from procedure.disclosure import Tier
from procedure.forms.conditions import chose
from procedure.questions import Choice, Form, FormKey, Kind, Page, Question
from procedure.sources import ours, section

RELEASE: Final = "release"
KEEP: Final = "keep"

_SHARING: Final = section("4.8")

RELEASE_FORM: Final = Form(
    key=FormKey.RELEASE,
    title=FormKey.RELEASE.label,
    steps=(
        Page(
            id="release",
            title=FormKey.RELEASE.label,
            says=(
                "There is to be neither an LCSPR nor any other learning review, so Board members"
                " and agencies may be advised that records no longer need to be kept secure."
                " Every agency that secured records is told in Teams, and so is every Board"
                " member who is enrolled."
            ),
            questions=(
                Question(
                    id="release",
                    asks="May secured records be released?",
                    kind=Kind.CHOICE,
                    choices=(
                        Choice(RELEASE, "Yes: they no longer need to be kept secure"),
                        Choice(KEEP, "No: keep them secure"),
                    ),
                    missing="Say whether secured records may be released",
                    tier=Tier.MEMBER,
                    source=_SHARING,
                ),
                Question(
                    id="keep-why",
                    asks="Why should they stay secure?",
                    kind=Kind.TEXT,
                    limit=1000,
                    asked_if=chose("release", KEEP),
                    missing="Say why they should stay secure",
                    tier=Tier.CASE,
                    source=ours("a decision is understood by its reasons"),
                ),
            ),
            source=_SHARING,
        ),
    ),
    source=_SHARING,
)
