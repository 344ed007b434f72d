"""Views of the cards of information requests, as the people of a partnership meet them."""

from cards.press import Offer, Verb
from cards.request import RequestView
from cards.returns import Returned, ReturnsView
from cards.sharing import SharingView
from cards.told import ToldView
from cards.withheld import WithheldView
from tests.cards.form_views import REFERENCE, K, N

READ = Offer(Verb.REQUEST_READ, "Read the letter", "letter.school")
ASKED = RequestView(
    k=K,
    n=N,
    reference=REFERENCE,
    agency="Willow Bank School",
    known=[("Asked on", "Thu 10 Sep 2026"), ("Reply by", "Thu 17 Sep 2026 (5 working days)")],
    stands="Sent on Thu 10 Sep 2026.",
    does=Offer(Verb.REQUEST_DO, "Write the reply", "reply/school"),
    reads=[READ],
    files=[
        Offer(Verb.CASE_FILE_ASK, "The letter in Word", "letter"),
        Offer(Verb.CASE_FILE_ASK, "A blank reply in Word", "reply-template"),
    ],
)
ASKED_BACK = RequestView(
    k=K,
    n=N,
    reference=REFERENCE,
    agency="Willow Bank School",
    known=[("Asked on", "Thu 10 Sep 2026"), ("Reply by", "Mon 21 Sep 2026 (2 working days)")],
    stands="Sent on Thu 10 Sep 2026, read, sent back.",
    warns="Your reply was sent back. What you wrote is kept.",
    does=Offer(Verb.REQUEST_DO, "Go on with the reply", "reply/school"),
    reads=[READ, Offer(Verb.REQUEST_READ, "Read what is missing", "back.school")],
)
ASKED_DONE = RequestView(
    k=K,
    n=N,
    reference=REFERENCE,
    agency="Willow Bank School",
    known=[("Asked on", "Thu 10 Sep 2026")],
    stands="Reply accepted on Wed 16 Sep 2026.",
    reads=[READ],
)


def returned(number: int, *, to_check: bool = False) -> Returned:
    name, key = f"Agency {number}", f"another-{number}"
    return Returned(
        key=key,
        agency=name,
        stands="Returned on Wed 16 Sep 2026, to be checked." if to_check else "Sent, late.",
        due="Thu 17 Sep 2026",
        read=Offer(Verb.REQUEST_READ, f"Read: {name}", f"reply.{key}") if to_check else None,
        offers=[
            Offer(Verb.REQUEST_DO, f"Accept: {name}", f"accept-reply/{key}"),
            Offer(Verb.REQUEST_DO, f"Send back: {name}", f"send-back-reply/{key}"),
        ]
        if to_check
        else [],
    )


def returns_of(awaited: int, to_check: int) -> ReturnsView:
    late = [returned(number) for number in range(awaited)]
    rows = [*late, *(returned(awaited + number, to_check=True) for number in range(to_check))]
    return ReturnsView(
        k=K,
        n=N,
        reference=REFERENCE,
        counts=f"{len(rows)} agencies: {awaited} outstanding, 0 settled.",
        rows=rows,
        awaited=[(row.key, row.agency) for row in late],
        chasers=[
            Offer(Verb.REQUEST_DO, "Chase the reply", "chase-reply"),
            Offer(Verb.REQUEST_DO, "Give more time", "extend-reply"),
            Offer(Verb.REQUEST_DO, "Take it to the Subgroup", "take-up"),
        ],
        warns=["The reply of Agency 1 says that somebody may be unsafe now."],
        offers=[
            Offer(Verb.REQUEST_DO, "Ask one more agency", "ask-one-more"),
            Offer(Verb.REQUEST_SHARING, "Information-sharing record"),
        ],
    )


WITHHELD = WithheldView(
    k=K,
    n=N,
    reference=REFERENCE,
    agency="Canal Street Homes",
    steps=[
        ("Asked", "Thu 10 Sep 2026"),
        ("With the LCSPR Subgroup", "from Fri 18 Sep 2026; answer due Tue 22 Sep 2026"),
    ],
    says="The LCSPR Subgroup will seek to resolve this.",
    offers=[Offer(Verb.REQUEST_DO, "Decide the next step", "next-step/housing")],
    reads=[Offer(Verb.REQUEST_READ, "Read the reasons", "steps.housing")],
)
WITHHELD_OVER = WithheldView(
    k=K,
    n=N,
    reference=REFERENCE,
    agency="Canal Street Homes",
    steps=[("Asked", "Thu 10 Sep 2026")],
    says="The LCSPR Subgroup will seek to resolve this.",
    over="Good reason accepted.",
)
TOLD = ToldView(
    k=K,
    n=N,
    reference=REFERENCE,
    title="An agency has replied",
    says="Willow Bank School has sent a reply. It knows of other agencies.",
    offers=[Offer(Verb.REQUEST_RETURNS, "See the replies of the agencies")],
)
SHARING = SharingView(
    k=K,
    n=N,
    reference=REFERENCE,
    rows=[("Asked for information, Willow Bank School, Thu 10 Sep 2026", "To complete")],
    offers=[Offer(Verb.REQUEST_DO, "Complete: Willow Bank School", "complete-sharing/request/x")],
    back=Offer(Verb.REQUEST_RETURNS, "Back to the replies"),
)
NO_SHARING = SharingView(k=K, n=N, reference=REFERENCE, rows=[])
