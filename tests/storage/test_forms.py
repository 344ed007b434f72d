"""The form store: everything typed comes back, and only what changed is written."""

from contextlib import closing
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from procedure.case import FormId
from procedure.desk import Draft
from procedure.filling import Filled
from procedure.questions import FormKey, PageKey
from storage.forms import Begun, FormHasMovedOn, NoSuchForm
from storage.keys import KeyDestroyed, NoSuchKey
from storage.sealed import KeyId, NotAuthentic
from storage.store import Store
from storage.tables import FormPageRow, table
from storage.transactions import Busy
from storage.unit_of_work import UnitOfWork
from tests.conftest import Database
from tests.storage.examples import BEA, DAY, LEO, REFERENCE, add

PAGE = PageKey("circumstances")
CHILD = PageKey("children/1")
FILLED = Filled({PAGE: {"happened": "What happened"}, CHILD: {}}, frozenset({PAGE}))

ANSWERS = st.dictionaries(st.text(max_size=20), st.text(st.characters(exclude_categories=())))
KEYS = st.text(
    min_size=1, max_size=40, alphabet=st.characters(codec="ascii", categories=["L", "N"])
)
FILLINGS = st.builds(
    Filled,
    st.dictionaries(KEYS.map(PageKey), ANSWERS, max_size=4),
    st.frozensets(KEYS.map(PageKey), max_size=4),
)


async def begin(store: Store, form: FormKey = FormKey.REFERRAL) -> Draft:
    return await store.run(lambda work: work.forms.begin(form, BEA, None, work.keys.make()))


def sealed_pages(store: Store) -> dict[str, bytes]:
    with store.writer.connect() as connection:
        return {row.page: row.sealed for row in connection.execute(table(FormPageRow).select())}


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(filled=st.tuples(FILLINGS, FILLINGS))
async def test_whatever_is_typed_comes_back(store: Store, filled: tuple[Filled, Filled]) -> None:
    def type_in(work: UnitOfWork) -> Draft:
        draft = work.forms.begin(FormKey.REFERRAL, BEA, None, work.keys.make())
        return work.forms.save(work.forms.save(draft, filled[0]), filled[1])

    saved = await store.run(type_in)

    found = await store.read(lambda work: work.forms.get(saved.id))
    await store.run(lambda work: work.forms.discard(saved.id))
    assert (found.draft, found.draft.filled) == (saved, filled[1])


async def test_a_form_begun_twice_is_one_form(store: Store) -> None:
    first = await begin(store)
    second = await begin(store)

    assert first == second


async def test_forms_about_different_cases_are_different_forms(store: Store) -> None:
    await add(store)
    first = await begin(store, FormKey.DATE)
    about = await store.run(
        lambda work: work.forms.begin(FormKey.DATE, BEA, REFERENCE, work.cases.key_of(REFERENCE))
    )

    assert (first.about, about.about) == (None, REFERENCE)
    assert await store.read(lambda work: work.forms.open_by(BEA, FormKey.DATE, REFERENCE)) == about
    assert await store.read(lambda work: work.forms.open_by(LEO, FormKey.DATE, None)) is None


async def test_a_form_can_be_begun_again_once_it_is_sent(store: Store) -> None:
    await add(store)
    first = await begin(store)
    await store.run(lambda work: work.forms.send(first.id, REFERENCE))

    assert (await begin(store)).id != first.id


async def test_only_the_page_that_changed_is_written(store: Store) -> None:
    draft = await begin(store)
    saved = await store.run(lambda work: work.forms.save(draft, FILLED))
    before = sealed_pages(store)
    after = Filled({**FILLED.answers, CHILD: {"name": "Kim"}}, FILLED.done)
    await store.run(lambda work: work.forms.save(saved, after))

    now = sealed_pages(store)
    assert (now[PAGE] == before[PAGE], now[CHILD] == before[CHILD]) == (True, False)


async def test_a_page_that_is_removed_is_deleted(store: Store) -> None:
    draft = await begin(store)
    saved = await store.run(lambda work: work.forms.save(draft, FILLED))
    await store.run(lambda work: work.forms.save(saved, Filled({PAGE: {}})))

    assert sealed_pages(store).keys() == {PAGE}


async def test_the_second_of_two_who_type_is_refused(store: Store) -> None:
    draft = await begin(store)
    await store.run(lambda work: work.forms.save(draft, FILLED))

    with pytest.raises(FormHasMovedOn):
        await store.run(lambda work: work.forms.save(draft, Filled()))

    assert await store.read(lambda work: work.forms.answers(draft.id)) == FILLED.answers


async def test_a_sent_form_can_be_read_and_no_longer_changed(store: Store) -> None:
    await add(store)
    draft = await begin(store)
    await store.run(lambda work: work.forms.send(draft.id, REFERENCE))

    found = await store.read(lambda work: work.forms.get(draft.id))
    assert (found.sent, found.owner) == (REFERENCE, BEA)
    with pytest.raises(FormHasMovedOn):
        await store.run(lambda work: work.forms.save(draft, FILLED))
    with pytest.raises(FormHasMovedOn):
        await store.run(lambda work: work.forms.send(draft.id, REFERENCE))
    with pytest.raises(FormHasMovedOn):
        await store.run(lambda work: work.forms.discard(draft.id))


async def test_a_form_being_sent_cannot_be_typed_into(postgres_database: Database) -> None:
    def send_and_look(work: UnitOfWork) -> None:
        work.forms.get(draft.id)
        with other.writer.begin() as connection:
            connection.execute(text("SELECT 1 FROM form FOR UPDATE NOWAIT"))

    with closing(postgres_database.open()) as store, closing(postgres_database.open()) as other:
        draft = await begin(store)

        with pytest.raises(Busy):
            await store.run(send_and_look)


async def test_a_discarded_form_leaves_no_page_and_gives_up_its_key(store: Store) -> None:
    draft = await begin(store)
    saved = await store.run(lambda work: work.forms.save(draft, FILLED))
    kept = await store.read(lambda work: work.forms.get(saved.id))
    key = await store.run(lambda work: work.forms.discard(saved.id))

    assert (key, sealed_pages(store)) == (kept.key_id, {})
    with pytest.raises(NoSuchForm):
        await store.run(lambda work: work.forms.get(saved.id))


async def test_the_key_of_a_case_is_not_given_up_with_a_form(store: Store) -> None:
    await add(store)
    draft = await store.run(
        lambda work: work.forms.begin(FormKey.DATE, BEA, REFERENCE, work.cases.key_of(REFERENCE))
    )

    assert await store.run(lambda work: work.forms.discard(draft.id)) is None


async def test_a_draft_goes_the_day_after_its_last(store: Store) -> None:
    draft = await store.run(
        lambda work: work.forms.begin(FormKey.REFERRAL, BEA, None, work.keys.make(), DAY)
    )
    kept = await store.run(lambda work: work.forms.expire(DAY))
    gone = await store.run(lambda work: work.forms.expire(DAY + timedelta(days=1)))

    assert (len(kept), len(gone)) == (0, 1)
    with pytest.raises(NoSuchForm):
        await store.run(lambda work: work.forms.get(draft.id))


async def test_somebody_sees_what_they_have_still_to_finish(store: Store) -> None:
    draft = await store.run(
        lambda work: work.forms.begin(
            FormKey.REFERRAL, BEA, None, work.keys.make(), date(2026, 12, 1)
        )
    )

    found = await store.read(lambda work: work.forms.drafts_of(BEA))
    expected = Begun(id=draft.id, form=FormKey.REFERRAL, about=None, expires_on=date(2026, 12, 1))
    assert found == [expected]


async def test_a_page_moved_to_another_place_does_not_open(store: Store) -> None:
    draft = await begin(store)
    await store.run(lambda work: work.forms.save(draft, FILLED))
    moved = sealed_pages(store)[PAGE]
    pages = table(FormPageRow)
    with store.writer.begin() as connection:
        connection.execute(pages.update().where(pages.c.page == CHILD).values(sealed=moved))

    with pytest.raises(NotAuthentic):
        await store.run(lambda work: work.forms.get(draft.id))


async def test_what_was_typed_is_gone_with_its_key(store: Store) -> None:
    draft = await begin(store)
    await store.run(lambda work: work.forms.save(draft, FILLED))
    found = await store.read(lambda work: work.forms.get(draft.id))
    store.vault.keys.destroy(found.key_id)

    with pytest.raises(KeyDestroyed):
        await store.read(lambda work: work.forms.answers(draft.id))


async def test_a_form_whose_key_is_unknown_is_not_written(store: Store) -> None:
    draft = await store.run(
        lambda work: work.forms.begin(FormKey.REFERRAL, BEA, None, KeyId("nobody's"))
    )

    with pytest.raises(NoSuchKey):
        await store.run(lambda work: work.forms.save(draft, FILLED))

    found = await store.read(lambda work: work.forms.get(draft.id))
    assert found.draft == draft


async def test_a_missing_form_is_named(store: Store) -> None:
    with pytest.raises(NoSuchForm, match="form-9"):
        await store.read(lambda work: work.forms.get(FormId("form-9")))
