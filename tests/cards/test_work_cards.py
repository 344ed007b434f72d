"""Lists of work: what is late first, and in words; what does not fit, a page on."""

from dataclasses import replace

from cards.board import board
from cards.my_work import my_work
from cards.waiting import waiting
from procedure.clock_rules import Level
from tests.cards import work_views as of_work
from tests.cards.schema import buttons, words


def abouts(card: dict[str, object]) -> list[str]:
    return [one["data"].get("about", "") for one in buttons(card)]


def titles(card: dict[str, object]) -> list[str]:
    return [one["title"] for one in buttons(card)]


def test_work_can_be_opened_and_its_date_explained_row_by_row() -> None:
    assert abouts(my_work(of_work.work_of(2)))[:4] == [
        "BSCP-2026-000/decide-notification",
        "BSCP-2026-000/C01",
        "BSCP-2026-001/decide-notification",
        "BSCP-2026-001/C01",
    ]


def test_more_work_than_fits_is_a_page_on_and_one_button_turns_it() -> None:
    first = my_work(of_work.work_of(20))
    last = my_work(replace(of_work.work_of(20), page=3))

    assert "Page 1 of 3" in words(first)
    assert ("More of your work", "2") in zip(titles(first), abouts(first), strict=True)
    assert "BSCP-2026-019" in words(last)
    assert "BSCP-2026-000" not in words(last)
    assert ("Back to the first page", "1") in zip(titles(last), abouts(last), strict=True)


def test_a_page_that_is_no_longer_there_shows_the_last() -> None:
    assert "Page 2 of 2" in words(my_work(replace(of_work.work_of(10), page=7)))


def test_no_work_is_kindly_said_to_be_none() -> None:
    shown = words(my_work(of_work.work_of(0)))

    assert "Nothing is waiting for you." in shown
    assert "You are up to date." in shown


def test_how_much_is_late_is_said_in_words() -> None:
    assert "3 things wait for you. 3 are late, and shown first." in words(
        my_work(of_work.work_of(3))
    )
    assert "(2 working days late). Late against the local procedure." in words(
        my_work(of_work.work_of(1))
    )


def test_work_without_a_date_shows_none_and_explains_none() -> None:
    shown = my_work(replace(of_work.work_of(0), waiting=[of_work.DEPUTY]))

    assert "Due" not in words(shown)
    assert "Why this date?" not in titles(shown)
    assert "For Samuel Osei, as deputy until Sat 3 Oct 2026." in words(shown)


def test_the_board_counts_what_was_asked_for_and_what_there_is() -> None:
    shown = board(of_work.board_of(2))

    assert "2 of 40 open cases as you asked. 1 is overdue." in words(shown)
    assert "Waiting for: Agency safeguarding lead and Business Unit." in words(shown)
    assert "(2 working days late)" in words(shown)


def test_a_page_of_the_board_stays_as_narrow_as_it_was() -> None:
    assert "any.any.any/3" in abouts(board(of_work.ALL_IN_TIME))
    assert "any.any.any/1" in abouts(board(of_work.ALL_IN_TIME))


def test_somebody_reminded_today_is_not_offered_again() -> None:
    view = replace(of_work.waiting_of(1), rows=[of_work.TOLD])

    assert "They were reminded today." in words(waiting(view))
    assert "Remind them" not in titles(waiting(view))


def test_what_is_late_says_so_without_colour() -> None:
    view = replace(of_work.waiting_of(1), rows=[replace(of_work.OF_TASK, due="Due today")])
    late = replace(view, rows=[replace(view.rows[0], level=Level.RED)])

    assert "Due today. Late." in words(waiting(late))
