"""Every row of every table is read: asked for by its key, a public function gives it back.

A table that is not named here fails, unless each of its rows is also a row of one that is.  What
is read by the document alone is there for the professionals who review it, and for nobody else.
"""

import pkgutil
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import redirect_stderr
from dataclasses import fields, is_dataclass, replace
from importlib import import_module
from io import StringIO
from itertools import chain
from typing import Any, Final, NamedTuple

import pytest

import procedure
from cards.channel_line import ChannelLineView, channel_line
from procedure.actions import Action
from procedure.agencies import AGENCIES, agency_named
from procedure.alternatives import ALTERNATIVES, Alternative, alternatives_of
from procedure.case import CaseReference, DecisionCode, Member
from procedure.casework.correcting import may_ask_for
from procedure.casework.table import FORM_OF, RULES
from procedure.casework.writing import WRITING, Writing
from procedure.cli import main
from procedure.clock_rules import ClockRule, Route
from procedure.correctable import CORRECTABLE, Correctable
from procedure.decision_rules import Decision
from procedure.decisions import DECISIONS, next_step, option, refusal
from procedure.document import document
from procedure.documents import DOCUMENTS
from procedure.documents.comes_from import COMES_FROM, offered_by
from procedure.documents.standing_words import STANDING_WORDS
from procedure.editions import EDITIONS, Edition, edition_on
from procedure.entries import ENTRIES, Entry
from procedure.facts import Fact
from procedure.forms import FORMS
from procedure.forms.criteria import HAVE_REGARD, MUST_CONSIDER, Criterion
from procedure.forms.recommendations import RECOMMENDATIONS, Recommendation
from procedure.forms.review.report_contents import CONTENTS, Content
from procedure.ladders import LADDERS, Ladder, ladder_of
from procedure.must_ask import MUST_ASK
from procedure.overlay_rules import OverlayRule, Raised
from procedure.overlays import OVERLAYS, overlays_on
from procedure.permissions import PERMISSIONS
from procedure.permissions import refusal as refused
from procedure.published import PUBLISHED
from procedure.questions import Entries, FormKey, Step
from procedure.registers import REGISTERS
from procedure.registers.register import RegisterKey
from procedure.replacing import REPLACEABLE, forms_from
from procedure.roles import NOBODYS_AGENCY, Actor, PersonId, Role
from procedure.separation import (
    APART,
    ATTESTATIONS,
    SIGNED_BY_TWO,
    Apart,
    Attestation,
    barred_from_signing,
    clashes,
    not_attested,
)
from procedure.settings import SETTINGS, Settings, settings_from
from procedure.sources import Source, published
from procedure.stages import IN_CHANNEL, Stage
from procedure.task_rules import Task
from procedure.tasks import TASKS, task
from procedure.timetable import TIMETABLE
from procedure.transition_rules import Transition
from procedure.transitions import TRANSITIONS, open_ways, transition
from procedure.whole_forms import broken, page_of, questions_of
from procedure.written import WRITTEN
from tests.procedure.given import clocks, day
from tests.procedure.given_case import FORM, a_case, signature, whole
from tests.procedure.given_transitions import archived_without, decided_instead, ready, without

SOMEBODY: Final = PersonId("dee")
PRINTED: Final = document()
TODAY: Final = day("2026-09-24")
# The shapes of a partnership's own fields, each of which test_replacing writes.
NO_ROWS_OF_THE_PROCEDURE: Final = {"_PARTS"}
NOTIFIED: Final = {Fact.PANEL_NOTIFIED, Fact.NOTIFICATION_RECEIVED}


def is_derived(row: ClockRule) -> bool:
    if not row.starts_at and not row.back_from_rapid_review:
        return not_started_by_a_fact(row.code)
    withdrawn = {Fact.NOTIFICATION_WITHDRAWN}
    apart = NOTIFIED if row.route is Route.NO_RAPID_REVIEW else withdrawn
    dates = dict.fromkeys(set(Fact) - set(row.unless) - apart, TODAY)
    return any(clock.rule is row for clock in clocks(dates).values())


def not_started_by_a_fact(code: str) -> bool:
    """Whether it is given to each action or dispute, and said to be so when it is asked for."""
    said = StringIO()
    with redirect_stderr(said):
        main(["why", code])
    return f"No fact starts {code}: " in said.getvalue()


def is_climbed(row: Ladder) -> bool:
    return any(ladder_of(rule) is row for rule in TIMETABLE)


def is_a_way_on(row: Transition) -> bool:
    here = ready(row, without(*archived_without(row)), **decided_instead(row))
    return transition(row.leaves, row.enters) is row and row in open_ways(here)


def is_decided(row: Decision) -> bool:
    signed = [tuple(whole(row.code, "whatever"))[:number] for number in range(9)]
    steps = [next_step(a_case(signatures=made), row.code) for made in signed]
    chosen = [option(row.code, choice.key) for choice in row.options]
    turned_away = refusal(a_case(), row.code, somebody())
    return {*row.steps, None} == {*steps} and chosen == [*row.options] and turned_away is not None


def is_on(row: OverlayRule) -> bool:
    raised = Raised(overlay=row.overlay, on=TODAY, by=SOMEBODY, role=Role.AUDITOR, note=FORM)
    return row in overlays_on(a_case(), [raised], TODAY)


def is_commissioned(row: Alternative) -> bool:
    made = signature(DecisionCode.ALTERNATIVE, row.kind, Role.PARTNERSHIP_CHAIR)
    return alternatives_of(a_case(signatures=[made])) == (row,)


def is_kept_apart(row: Apart) -> bool:
    found = clashes([Member(SOMEBODY, row.one)], SOMEBODY, row.other)
    return [one.source for one in found] == [row.source]


def is_attested(row: Attestation) -> bool:
    others = {one.key for one in ATTESTATIONS} - {row.key}
    return [one.source for one in not_attested(row.role, others)] == [row.source]


def is_signed_by_two(row: DecisionCode) -> bool:
    earlier, source = SIGNED_BY_TWO[row]
    made = signature(earlier, "commission", Role.SUBGROUP_CHAIR)
    barred = barred_from_signing(a_case(signatures=[made]), made.by, row)
    return barred is not None and barred.source is source


def is_permitted(row: Action) -> bool:
    allowed = PERMISSIONS[row]
    anyone = refused(somebody(), row)
    theirs = [refused(somebody(role), row) for role in allowed.roles]
    return (anyone is None) is allowed.anyone and not any(theirs)


def is_in_channel(row: Stage) -> bool:
    view = ChannelLineView(reference=CaseReference("BSCP-2026-014"), stage=row)
    return str(IN_CHANNEL[row]) in str(channel_line(view))


def is_left_out_of_channels(row: Stage) -> bool:
    with pytest.raises(ValueError, match="never spoken of in a channel"):
        channel_line(ChannelLineView(reference=CaseReference("BSCP-2026-014"), stage=row))
    return True


def is_asked(row: Task) -> bool:
    return task(row.key) is row


def is_put_right(row: Correctable) -> bool:
    case = a_case(facts={row.fact: "2026-09-07"})
    by = somebody(*row.asked_by)
    on_it = replace(case, members=frozenset(Member(by.person, role) for role in row.asked_by))
    return row in may_ask_for(on_it, by)


def is_an_agency(row: str) -> bool:
    return agency_named(row) is AGENCIES[row]


def is_chosen(row: Any) -> bool:
    chosen = settings_from({row.key: str(row.default)})
    return isinstance(chosen, Settings) and chosen.value(row) == str(row.default)


def is_in_force(row: Edition) -> bool:
    return edition_on(row.since) is row


def is_offered(row: FormKey | RegisterKey) -> bool:
    return bool(offered_by(row))


def is_cited(row: int) -> bool:
    return str(published(row)) == f"[{row}]" and PUBLISHED[row].title in PRINTED


def may_be_replaced(row: str) -> bool:
    return forms_from({row: {}}) == {FormKey(row): REPLACEABLE[row]}


def is_missed(row: tuple[FormKey, str]) -> bool:
    key, question = row
    ours = REPLACEABLE[key]
    left = replace(ours, steps=tuple(_without(question, step) for step in ours.steps))
    return any(f"{key} cannot leave out {question}." in says for says in broken(left, ours))


def is_a_criterion(row: Criterion) -> bool:
    asked = questions_of(FORMS[FormKey.SECTION_2])
    return {f"met-{row.key}", f"why-{row.key}"} <= asked.keys()


def is_content(row: Content) -> bool:
    asked = questions_of(DOCUMENTS[FormKey.REPORT_CHECKLIST].form)
    return {f"has-{row.key}", f"lacks-{row.key}"} <= asked.keys()


def is_recommended(row: Recommendation) -> bool:
    return option(DecisionCode.RECOMMENDATION, row.key) is not None


def is_answered(row: Action) -> bool:
    return row in PERMISSIONS and RULES[row].__module__.startswith("procedure.casework.")


def is_kept(row: Writing) -> bool:
    return row.form in WRITTEN and row.form in FORM_OF.values()


def is_a_way_in(row: Entry) -> bool:
    return f"| {row.means} | {row.source} |" in PRINTED


def is_drawn(row: tuple[FormKey, int]) -> bool:
    key, number = row
    part = COMES_FROM[key][number]
    return f"| {DOCUMENTS[key].form.title} | {part.part} | {part.origin.label}" in PRINTED


def is_said(row: tuple[FormKey, int]) -> bool:
    key, number = row
    return f"| {STANDING_WORDS[key][number].words} |" in PRINTED


class Read(NamedTuple):
    """The rows of a table, or their keys, and what shows that one of them is read."""

    rows: Collection[Any]
    shows: Callable[[Any], bool]


def numbered(table: Mapping[FormKey, tuple[object, ...]]) -> list[tuple[FormKey, int]]:
    return [(key, number) for key, rows in table.items() for number in range(len(rows))]


SPOKEN: Final = [stage for stage in Stage if IN_CHANNEL[stage]]
UNSPOKEN: Final = [stage for stage in Stage if not IN_CHANNEL[stage]]
READ: Final[Mapping[str, Read]] = {
    "TIMETABLE": Read(TIMETABLE, is_derived),
    "LADDERS": Read(LADDERS, is_climbed),
    "TRANSITIONS": Read(TRANSITIONS, is_a_way_on),
    "DECISIONS": Read(DECISIONS.values(), is_decided),
    "OVERLAYS": Read(OVERLAYS, is_on),
    "ALTERNATIVES": Read(ALTERNATIVES.values(), is_commissioned),
    "APART": Read(APART, is_kept_apart),
    "ATTESTATIONS": Read(ATTESTATIONS, is_attested),
    "SIGNED_BY_TWO": Read(SIGNED_BY_TWO, is_signed_by_two),
    "PERMISSIONS": Read(PERMISSIONS, is_permitted),
    "IN_CHANNEL": Read(SPOKEN, is_in_channel),
    "IN_CHANNEL, unspoken": Read(UNSPOKEN, is_left_out_of_channels),
    "TASKS": Read(TASKS, is_asked),
    "CORRECTABLE": Read(CORRECTABLE.values(), is_put_right),
    "AGENCIES": Read(AGENCIES, is_an_agency),
    "SETTINGS": Read(SETTINGS, is_chosen),
    "EDITIONS": Read(EDITIONS, is_in_force),
    "FORMS": Read(FORMS, is_offered),
    "DOCUMENTS": Read(DOCUMENTS, is_offered),
    "REGISTERS": Read(REGISTERS, is_offered),
    "PUBLISHED": Read(PUBLISHED, is_cited),
    "REPLACEABLE": Read(REPLACEABLE, may_be_replaced),
    "MUST_ASK": Read([(k, one) for k, must in MUST_ASK.items() for one in must], is_missed),
    "MUST_CONSIDER": Read(MUST_CONSIDER, is_a_criterion),
    "HAVE_REGARD": Read(HAVE_REGARD, is_a_criterion),
    "CONTENTS": Read(CONTENTS, is_content),
    "RECOMMENDATIONS": Read(RECOMMENDATIONS, is_recommended),
    "RULES": Read(RULES, is_answered),
    "WRITING": Read(WRITING.values(), is_kept),
    "ENTRIES": Read(ENTRIES, is_a_way_in),
    "COMES_FROM": Read(numbered(COMES_FROM), is_drawn),
    "STANDING_WORDS": Read(numbered(STANDING_WORDS), is_said),
}


def unread(name: str) -> list[object]:
    return [row for row in READ[name].rows if not READ[name].shows(row)]


@pytest.mark.parametrize("name", READ)
def test_every_row_of_a_table_is_read(name: str) -> None:
    assert unread(name) == []
    assert len(READ[name].rows) > 0


STRANGERS: Final[Mapping[str, object]] = {
    "TIMETABLE": replace(TIMETABLE[0], code="C99"),
    "LADDERS": replace(LADDERS[0], name="7 months"),
    "TRANSITIONS": replace(TRANSITIONS[0], when="Somebody wishes it."),
    "DECISIONS": replace(
        DECISIONS[DecisionCode.NOTIFY], steps=DECISIONS[DecisionCode.TERMS].steps
    ),
    "OVERLAYS": replace(OVERLAYS[0], changes="Nothing."),
    "ALTERNATIVES": replace(next(iter(ALTERNATIVES.values())), led_by="Nobody"),
    "APART": Apart(one=Role.AUDITOR, other=Role.REFERRER, source=APART[0].source),
    "ATTESTATIONS": replace(ATTESTATIONS[0], role=Role.AUDITOR),
    "TASKS": replace(TASKS[0], about="tomorrow"),
    "CORRECTABLE": replace(CORRECTABLE[Fact.BOARD_TOLD], fact=Fact.PUBLISHED),
    "EDITIONS": replace(EDITIONS[0], key="2099"),
    "MUST_ASK": (FormKey.SECTION_2, "dissent"),
    "HAVE_REGARD": replace(HAVE_REGARD[0], key="luck"),
    "CONTENTS": replace(CONTENTS[0], key="luck"),
    "RECOMMENDATIONS": replace(RECOMMENDATIONS[0], key="luck"),
    "WRITING": replace(next(iter(WRITING.values())), form=FormKey.AGENDA),
    "ENTRIES": replace(ENTRIES[0], means="It is so."),
}


@pytest.mark.parametrize("name", STRANGERS)
def test_a_row_that_nothing_reads_would_be_found(name: str) -> None:
    assert not READ[name].shows(STRANGERS[name])


def test_every_action_that_needs_a_form_has_one_that_can_be_filled() -> None:
    assert FORM_OF.keys() <= RULES.keys()
    assert set(FORM_OF.values()) <= FORMS.keys()


def test_no_table_is_left_out() -> None:
    known = {id(row) for name in READ for row in rows_within(read_table(name))}
    left_out = {
        name: row
        for name, table in tables()
        for row in rows_of(table)
        if name not in {*READ, *NO_ROWS_OF_THE_PROCEDURE} and id(row) not in known
    }

    assert left_out == {}


def tables() -> Iterator[tuple[str, object]]:
    """Every value at the top of a module that holds rows."""
    for module in pkgutil.walk_packages(procedure.__path__, "procedure."):
        values = vars(import_module(module.name)).items()
        yield from ((name, value) for name, value in values if any(rows_of(value)))


def read_table(name: str) -> object:
    return next((table for known, table in tables() if known == name), ())


def rows_of(value: object) -> list[Any]:
    """The rows of a table, given as a tuple or by their keys; none, if it is no table."""
    members = tuple(value.values()) if isinstance(value, Mapping) else value
    if not isinstance(members, tuple | list | frozenset):
        return []
    flat = chain.from_iterable(one if isinstance(one, tuple) else (one,) for one in members)
    return [one for one in flat if is_dataclass(one) and not isinstance(one, type | Source)]


def rows_within(value: object) -> Iterator[object]:
    """A table's rows, and the rows that stand in their fields."""
    for row in rows_of(value):
        yield row
        for field in fields(row):
            inner = getattr(row, field.name)
            yield from rows_within(inner if rows_of(inner) else (inner,))


def somebody(*roles: Role) -> Actor:
    return Actor(person=SOMEBODY, name="Dee", agency=NOBODYS_AGENCY, roles=frozenset(roles))


def _without(question: str, step: Step) -> Step:
    left = tuple(one for one in page_of(step).questions if one.id != question)
    if isinstance(step, Entries):
        return replace(step, page=replace(step.page, questions=left))
    return replace(step, questions=left)
