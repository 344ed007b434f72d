"""What one row of the timetable says: a duty, who owes it, and the time allowed for it.

Data only; ``clocks`` works out the dates.  A code may have two rows, one for each route: the
rapid review, and the referral without one.
"""

from dataclasses import dataclass
from enum import Enum, auto

from procedure.disclosure import InChannel
from procedure.facts import Fact
from procedure.lengths import Length
from procedure.periods import Before, Period, length_of
from procedure.readings import Anchor
from procedure.roles import Role
from procedure.sources import Source
from procedure.terms import Term


class Standing(Term):
    """On whose authority a time limit rests; a person decides differently about each."""

    STATUTORY = "statutory", "Statutory"
    NATIONAL = "national", "National guidance"
    LOCAL = "local", "Local"


class Level(Term):
    """How a date stands, in words first: the colour only repeats them."""

    IN_TIME = "in-time", "In time"
    AMBER = "amber", "Late against the local procedure"
    RED = "red", "Late"


class Route(Enum):
    """Which way a case came in.  A notification makes it a rapid review, whoever referred it."""

    EITHER = auto()
    RAPID_REVIEW = auto()
    NO_RAPID_REVIEW = auto()


class Inside(Enum):
    """Which of the rapid review's own two dates a duty must also be done by."""

    LOCAL = auto()  # the local one or, if a setting hides it, the other
    SHOWN = auto()  # the earlier of those that are shown


@dataclass(frozen=True, slots=True)
class Overrun:
    """A plan for a later day than the time from a fact allows, which is a delay forecast."""

    plan: Fact
    since: Fact
    allows: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRule:
    """One row.

    When it runs: ``starts_at`` lists facts by preference or, with ``from_latest``, whichever is
    the latest; ``needs`` and ``unless`` are further facts.  ``start_is_set`` puts the
    partnership's own choice before ``starts_at``.  It starts as well on an ``overrun``, and not
    before the row ``starts_after`` ends.

    How long: ``allows``, or ``allows_once`` a fact is there; back from the rapid review's date
    with ``back_from_rapid_review``; never later than that date with ``inside``; on the date of
    ``fixed_by`` if there is one; and never later than ``and_before`` allows.  With none of these
    it has no date.

    When it ends: all of ``met_by`` are there, none of them from before any of ``met_since``, or
    with ``met_by_any`` one of them on or after the start.  ``restored_by`` undoes what
    ``cancelled_by`` did before it.

    ``in_channel`` is what a channel may see of it, None if nothing.  ``told_when_late`` are
    told as well as the owner once it is overdue.
    """

    code: str
    duty: str
    owed_by: Role
    owed_to: str
    starts_at: tuple[Fact, ...]
    allows: Period | None
    met_by: tuple[Fact, ...]
    standing: Standing
    source: Source
    in_channel: InChannel | None
    on_breach: str
    told_when_late: tuple[Role, ...] = ()
    changes: str = ""
    route: Route = Route.EITHER
    needs: tuple[Fact, ...] = ()
    unless: tuple[Fact, ...] = ()
    from_latest: bool = False
    overrun: Overrun | None = None
    starts_after: "ClockRule | None" = None
    start_is_set: bool = False
    met_by_any: bool = False
    met_since: tuple[Fact, ...] = ()
    superseded_by: tuple[Fact, ...] = ()
    cancelled_by: tuple[Fact, ...] = ()
    restored_by: tuple[Fact, ...] = ()
    allows_once: tuple[Fact, Period] | None = None
    inside: Inside | None = None
    back_from_rapid_review: bool = False
    fixed_by: Fact | None = None
    and_before: tuple[Fact, Before] | None = None
    repeats: bool = False
    minimum: bool = False
    hidden_if: Anchor | None = None
    late_is: Level = Level.RED
    every_day_when_late: bool = False
    send_by: Before | None = None

    @property
    def length(self) -> Length | None:
        """The setting that fixes the time allowed, where the texts give none."""
        return length_of(self.allows)

    @property
    def cited(self) -> Source:
        """The authority for the date.

        A duty that is law cites the law.  Any other cites the setting if the texts give no time
        for it, so that nobody takes our default for somebody's policy.
        """
        if self.standing is Standing.STATUTORY or self.length is None:
            return self.source
        return self.length.source
