"""A page that opens is told of everybody and everything, each message as one person sees it."""

from rehearsal.conversations import FILE_ASKED
from rehearsal.partnership import AMINA, BETH, BUSINESS_UNIT, PEOPLE, SAMUEL, SUBGROUP, TOM
from rehearsal.situations import SITUATIONS
from tests.rehearsal.echo import card, message
from tests.rehearsal.room.conftest import Stage
from tests.rehearsal.room.page import acting
from tests.rehearsal.test_connector import at

SEND = {"type": "Action.Execute", "title": "Send"}


async def test_it_says_which_day_it_is(stage: Stage) -> None:
    state = await stage.page.state()

    assert (state["name"], state["today"]) == ("Rehearsal partnership", "2026-11-23")
    assert (state["says"], state["working_day"]) == ("Monday 23 November 2026", True)
    assert (state["bot"], state["situation"], state["moved"]) == ("running", None, None)


async def test_everybody_is_there_with_what_they_are(stage: Stage) -> None:
    people = {person["name"]: person for person in (await stage.page.state())["people"]}

    assert list(people) == [person.name for person in PEOPLE]
    assert people["Samuel Osei"] == {
        "id": SAMUEL.object_id,
        "user_id": SAMUEL.user_id,
        "name": "Samuel Osei",
        "roles": "Subgroup Chair",
        "known_as": "Samuel Osei, Subgroup Chair",
        "agency": "Rehearsal Integrated Care Board",
        "guest": True,
        "tenant": SAMUEL.tenant,
    }
    assert people["Beth Turner"]["roles"] == "Subgroup member and Agency safeguarding lead"
    assert people["Priya Nair"]["guest"] is False


async def test_every_place_is_there_with_who_is_in_it(stage: Stage) -> None:
    places = {place["id"]: place for place in (await stage.page.state())["places"]}
    subgroup = places[SUBGROUP.id]

    assert (subgroup["kind"], subgroup["privacy"]) == ("channel", "standard")
    assert (subgroup["name"], subgroup["team"]) == ("Subgroup", "Rehearsal partnership")
    assert subgroup["person"] is None
    assert set(subgroup["members"]) == {each.object_id for each in PEOPLE if each is not TOM}
    assert [place["name"] for place in places.values()][:5] == [
        "Business Unit", "Subgroup", "Learning events", "Everybody", "Safeguarding partners",
    ]  # fmt: skip
    assert [place["person"] for place in places.values()][5:] == [
        person.object_id for person in PEOPLE
    ]


async def test_every_situation_is_offered_in_words(stage: Stage) -> None:
    offered = (await stage.page.state())["situations"]

    assert [each["key"] for each in offered] == list(SITUATIONS)
    assert all(each["title"] and each["says"] for each in offered)


async def test_a_place_shows_what_was_said_and_answered(stage: Stage) -> None:
    await stage.page.post("say", **acting(AMINA, AMINA.chat_id), text="hello")
    said, answered = await stage.page.messages(AMINA.chat_id, AMINA)
    [last] = [
        place["last"]
        for place in (await stage.page.state())["places"]
        if place["id"] == AMINA.chat_id
    ]

    assert (said["from"], said["name"]) == (AMINA.object_id, "Amina Yusuf")
    assert (said["text"], said["card"], said["on"]) == ("hello", None, "2026-11-23")
    assert (answered["from"], answered["name"]) == ("bot", "Quorate")
    assert answered["card"]["body"] == card("hello")["body"]
    assert (said["n"], answered["n"], last) == (1, 2, 2)


async def test_a_mention_is_shown_as_a_name(stage: Stage) -> None:
    await stage.page.post("say", **acting(BETH, SUBGROUP.id), text="help")
    said, answered = await stage.page.messages(SUBGROUP.id, BETH)

    assert said["text"] == "Quorate help"
    assert said["thread"] == said["id"]
    assert answered["from"] == "bot"


async def test_the_card_that_answers_a_press_is_seen_by_whoever_pressed(stage: Stage) -> None:
    await stage.bot.call("POST", at(SUBGROUP.id), message("for all", actions=[SEND]))
    [shown] = await stage.page.messages(SUBGROUP.id, BETH)
    await stage.page.post("press", **acting(BETH, SUBGROUP.id, shown["id"]), action=SEND)
    [beths] = await stage.page.messages(SUBGROUP.id, BETH)
    [samuels] = await stage.page.messages(SUBGROUP.id, SAMUEL)

    assert beths["card"]["body"] == card("pressed")["body"]
    assert samuels["card"]["body"] == card("for all")["body"]
    assert beths["n"] == shown["n"] + 1


async def test_what_was_changed_and_taken_back_says_so(stage: Stage) -> None:
    first, _ = [await stage.bot.call("POST", at(SUBGROUP.id), message(word)) for word in "ab"]
    one, two = await stage.page.messages(SUBGROUP.id, BETH)
    await stage.bot.call("PUT", f"{at(SUBGROUP.id)}/{one['id']}", message("changed"))
    await stage.bot.call("DELETE", f"{at(SUBGROUP.id)}/{two['id']}")
    changed, gone = await stage.page.messages(SUBGROUP.id, BETH)

    assert first[0] == 201
    assert (one["edited"], changed["edited"]) == (False, True)
    assert changed["card"]["body"] == card("changed")["body"]
    assert (gone["deleted"], gone["card"], gone["text"]) == (True, None, "")


async def test_nobody_is_shown_that_somebody_types(stage: Stage) -> None:
    await stage.bot.call("POST", at(AMINA.chat_id), {"type": "typing"})

    assert await stage.page.messages(AMINA.chat_id, AMINA) == []


async def test_a_file_that_is_offered_is_told_of(stage: Stage) -> None:
    content = {"description": "The review", "sizeInBytes": 3, "acceptContext": {"k": "1"}}
    asks = {"contentType": FILE_ASKED, "name": "case 14.docx", "content": content}
    await stage.bot.call("POST", at(AMINA.chat_id), {"type": "message", "attachments": [asks]})
    [shown] = await stage.page.messages(AMINA.chat_id, AMINA)

    assert (shown["card"], shown["file"]["state"]) == (None, "asked")
    assert (shown["file"]["name"], shown["file"]["says"]) == ("case 14.docx", "The review")


async def test_a_place_is_shown_to_whoever_is_in_it_alone(stage: Stage) -> None:
    async def looks(place: str, person: str) -> tuple[int, str]:
        status, answer = await stage.page.asks("GET", f"places/{place}", params={"as": person})
        return status, answer["says"]

    assert await looks(BUSINESS_UNIT.id, TOM.object_id) == (
        403,
        "Tom Whitfield is not in Business Unit.",
    )
    assert await looks(AMINA.chat_id, BETH.object_id) == (403, "That chat is Amina Yusuf's own.")
    assert await looks("nowhere", AMINA.object_id) == (404, "There is no place of that id.")
    assert await looks(AMINA.chat_id, "") == (404, "Say who acts: there is nobody of that id.")
