"""Who sits on the Case Review Panel, each with what has to be true of them."""

from typing import Final

from procedure.disclosure import Tier
from procedure.questions import Choice, Entries, Kind, Page, Question
from procedure.sources import section

_SETTING_UP: Final = section("9.1")

MEMBERS: Final = Entries(
    id="members",
    title="Members",
    one="member",
    says="Each safeguarding partner is represented, and so are other agencies involved.",
    page=Page(
        id="member",
        title="Case Review Panel member",
        questions=(
            Question(
                id="member-name",
                asks="Name",
                kind=Kind.LINE,
                missing="Give the name of the member",
                identifies=True,
                tier=Tier.CASE,
                source=_SETTING_UP,
            ),
            Question(
                id="member-agency",
                asks="Agency or specialism",
                kind=Kind.LINE,
                missing="Give the member's agency or specialism",
                tier=Tier.MEMBER,
                source=_SETTING_UP,
            ),
            Question(
                id="member-job",
                asks="Job title",
                kind=Kind.LINE,
                hint="They must be senior enough to comment on their agency's practice.",
                missing="Give the member's job title",
                tier=Tier.MEMBER,
                source=_SETTING_UP,
            ),
            Question(
                id="member-sits-for",
                asks="Who do they sit for?",
                kind=Kind.CHOICE,
                choices=(
                    Choice("local-authority", "The local authority, as a safeguarding partner"),
                    Choice("police", "The police, as a safeguarding partner"),
                    Choice(
                        "integrated-care-board",
                        "The integrated care board, as a safeguarding partner",
                    ),
                    Choice("involved-agency", "Another agency involved in the case"),
                    Choice("other-agency", "An agency not involved in the case"),
                    Choice("expert", "Nobody: a co-opted expert"),
                ),
                missing="Choose who the member sits for",
                tier=Tier.MEMBER,
                source=section("9"),
            ),
            Question(
                id="member-apart",
                asks="They had no direct management involvement in the case",
                kind=Kind.CONFIRM,
                missing=(
                    "Check that the member had no direct management involvement, then tick this"
                ),
                tier=Tier.MEMBER,
                source=_SETTING_UP,
            ),
            Question(
                id="member-no-author",
                asks="They do not write an agency's report on the case",
                kind=Kind.CONFIRM,
                missing="Check that the member does not write an agency's report, then tick this",
                tier=Tier.MEMBER,
                source=_SETTING_UP,
            ),
        ),
        source=_SETTING_UP,
    ),
    least=3,
    most=16,
    source=_SETTING_UP,
)
