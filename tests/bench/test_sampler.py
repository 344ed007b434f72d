import pytest

from bench.sampler import REST, stage_of, stage_of_module


@pytest.mark.parametrize(
    ("module", "stage"),
    [
        ("bot.edge.verifier", "token"),
        ("bot.edge.ingress", "parse"),
        ("bot.chat.chat_bot", "dialog"),
        ("procedure.filling", "dialog"),
        ("storage.forms", "database"),
        ("sqlalchemy.engine.base", "database"),
        ("cards.elements.made", "card"),
        ("bot.edge.connector", "reply"),
        ("asyncio.events", None),
    ],
)
def test_a_module_belongs_to_the_stage_of_its_nearest_package(
    module: str, stage: str | None
) -> None:
    assert stage_of_module(module) == stage


def test_what_is_in_no_stage_is_the_servers_own() -> None:
    assert stage_of(None) == REST
