"""Requests to agencies and the rows of registers: kept, brought up to date, and never lost."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from procedure.registers.kept import KeptRow
from procedure.registers.register import RegisterKey
from procedure.requests import AgencyRequest
from procedure.roles import Agency
from storage.case_changes import CaseRewritten
from storage.store import Store
from storage.tables import AgencyRequestRow, table
from tests.storage.examples import ASKED, BARE, BEA, DAY, REFERENCE, add

ROW = KeptRow(register=RegisterKey.SHARING, about="request/police", by=BEA, on=DAY)
CHOSEN = AgencyRequest(agency=Agency("another-2", "Thistledown Surgery"))


async def test_a_request_is_brought_up_to_date_in_its_place(store: Store) -> None:
    before = await add(store, replace(BARE, requests=(ASKED, CHOSEN)))
    accepted = replace(CHOSEN, confirmed=True, sent=DAY, accepted=DAY)
    after = replace(before, requests=(ASKED, accepted))
    await store.run(lambda work: work.cases.save(before, after))

    found = await store.read(lambda work: work.cases.find(REFERENCE))
    assert found is not None
    assert found.requests == (ASKED, accepted)


async def test_an_agency_not_asked_may_be_taken_off_the_list_and_no_other(store: Store) -> None:
    before = await add(store, replace(BARE, requests=(ASKED, CHOSEN)))
    after = await store.run(
        lambda work: work.cases.save(before, replace(before, requests=(ASKED,)))
    )

    with pytest.raises(CaseRewritten):
        await store.run(lambda work: work.cases.save(after, replace(after, requests=())))
    found = await store.read(lambda work: work.cases.find(REFERENCE))
    assert found is not None
    assert found.requests == (ASKED,)


async def test_the_name_of_an_agency_that_was_typed_is_sealed(store: Store) -> None:
    await add(store, replace(BARE, requests=(CHOSEN,)))
    with store.writer.connect() as connection:
        [row] = connection.execute(select(table(AgencyRequestRow))).all()

    assert b"Thistledown" not in row.agency_name_sealed
    assert "Thistledown" not in str(row)


async def test_a_reply_is_overdue_from_the_day_after_it_was_due(store: Store) -> None:
    waiting = replace(ASKED, ended=None)
    await add(store, replace(BARE, requests=(waiting,)))
    on_the_day = await store.read(lambda work: work.registers.overdue(date(2026, 9, 17)))
    after_it = await store.read(lambda work: work.registers.overdue(date(2026, 9, 18)))

    assert on_the_day == []
    assert after_it == [REFERENCE]


async def test_a_row_of_a_register_names_the_newest_form_that_was_filled(store: Store) -> None:
    await add(store)
    filled = replace(ROW, form="form-7", on=date(2026, 9, 9))
    await store.run(lambda work: work.registers.keep(REFERENCE, (ROW,)))
    await store.run(lambda work: work.registers.keep(REFERENCE, (filled,)))

    found = await store.read(lambda work: work.registers.of_case(REFERENCE, RegisterKey.SHARING))
    assert found == [filled]
