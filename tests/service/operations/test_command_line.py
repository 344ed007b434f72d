"""The commands as they are typed: what they print, where, and what they exit with."""

import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from zipfile import ZipFile

import pytest

from bot.cli import main
from bot.config.settings import Config
from bot.host.databases import opened
from procedure.notices import Audience, Purpose
from storage.conversations import Chat
from storage.transactions import transact
from tests.service.operations.making import GOOD, TENANT, config, write

RUTH = "0a1b2c3d-0000-4000-8000-00000000000a"
HEADER = "object_id,tenant,name,agency,role,from,until,deputy_for"
CHAIR = f"{RUTH},{TENANT},Ruth Okafor,police,partnership-chair,2026-01-05,,"
TEAM = "19:team@thread.tacv2"


@pytest.fixture
def here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand in a folder with a good configuration."""
    write(folder, GOOD)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def migrated(here: Path, capsys: pytest.CaptureFixture[str]) -> Config:
    assert main(["migrate"]) == 0
    capsys.readouterr()
    return config(here)


def people_file(folder: Path, *lines: str) -> str:
    (folder / "people.csv").write_text("\n".join([HEADER, *lines]) + "\n")
    return "people.csv"


def audited(set_up: Config) -> int:
    with opened(set_up) as store:
        return transact(store.writer, store.vault, lambda work: work.audit.head().seq)


@pytest.mark.parametrize("typed", [[], ["--help"], ["help"]])
def test_with_nothing_to_do_it_lists_what_there_is(
    typed: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(typed) == 0

    said = [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    assert ["serve", "Run the bot"] in said
    assert ["quorum", "Say whether a meeting would be quorate"] in said


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        (["fly"], "There is no command 'fly'; there are run, serve, config"),
        (["config"], "Missing command"),
        (["config", "chek"], "No such command 'chek'"),
        (["serve"], "Missing option '--config'"),
        (["serve", "--config", "none.toml"], "none.toml cannot be read: No such file"),
        (["config", "check", "--config", "none.toml"], "none.toml cannot be read: No such file"),
        (["migrate", "--confg", "x"], "No such option: --confg"),
        (["people", "import"], "Missing argument 'FILE.csv'"),
        (["people", "import", "none.csv"], "none.csv cannot be read: No such file"),
        (["channels", "import", "none.csv"], "none.csv cannot be read: No such file"),
        (["manifest", "--out", "x.zip"], "Missing option '--app-id'"),
        (["manifest", "--app-id", "me", "--out", "x.zip"], "The app id must be the bot's"),
        (["run", "--no-playground"], "No such option: --no-playground"),
    ],
)
@pytest.mark.usefixtures("here")
def test_bad_input_ends_with_2_and_one_sentence_on_stderr(
    typed: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(typed)

    printed = capsys.readouterr()
    assert (code, printed.out) == (2, "")
    assert says in printed.err
    assert printed.err.count("\n") == 1


def test_every_command_explains_itself(capsys: pytest.CaptureFixture[str]) -> None:
    names = ["run", "serve", "config", "migrate", "people", "channels", "manifest", "doctor"]

    assert [main([name, "--help"]) for name in names] == [0] * len(names)
    assert capsys.readouterr().out.count("Usage: quorate ") == len(names)


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["clocks", "--fact", "became-aware=2026-09-07"], "Mon 14 Sep 2026"),
        (["why", "C01", "--fact", "became-aware=2026-09-07"], "5 Mon 14 Sep 2026"),
        (["quorum", "--present", "police"], "Not quorate"),
        (["procedure"], "# The procedure, as the bot applies it"),
    ],
    ids=lambda given: given[0],
)
def test_the_procedure_answers_without_teams_or_a_database(given: list[str], says: str) -> None:
    ask = f"import sys; from bot.cli import main; main({given!r}); print(*sys.modules)"
    asked = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)

    assert says in asked.stdout
    assert "sqlalchemy" not in asked.stdout
    assert "botbuilder" not in asked.stdout


def test_an_example_configuration_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "example"]) == 0

    assert "[partnership]\n" in capsys.readouterr().out


@pytest.mark.usefixtures("here")
def test_a_good_configuration_is_said_to_be_good(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["config", "check"]) == 0

    assert capsys.readouterr().out == "quorate.toml is good. It is for Anyshire Partnership.\n"


def test_a_bad_configuration_is_said_to_be_so_line_by_line(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "quorate.toml").write_text("[teams]\nhat = 1\n")

    code = main(["config", "check"])

    said = capsys.readouterr().err.splitlines()
    assert code == 2
    [odd] = [line for line in said if "missing" not in line]
    assert odd.startswith("teams.hat is not a setting; the ones there are: app_id, app_type, ")


def test_what_it_makes_nobody_else_may_read(migrated: Config, here: Path) -> None:
    assert migrated.database.url.endswith("quorate.db")
    assert [(here / name).stat().st_mode & 0o077 for name in ("quorate.db", "keys.db")] == [0, 0]


def test_people_are_enrolled_and_it_is_audited(
    migrated: Config, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = audited(migrated)

    assert main(["people", "import", people_file(here, CHAIR)]) == 0

    assert capsys.readouterr().out == (
        "Enrolled: 1 new person and 0 changed people, 1 new role and 0 changed roles.\n"
    )
    assert audited(migrated) == before + 1


def test_a_dry_run_writes_nothing(
    migrated: Config, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = audited(migrated)
    file = people_file(here, CHAIR)

    assert [main(["people", "import", file, "--dry-run"]) for _ in range(2)] == [0, 0]

    assert capsys.readouterr().out.count("Would enrol: 1 new person") == 2
    assert audited(migrated) == before


def test_nobody_is_enrolled_if_one_line_is_bad(
    migrated: Config, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = people_file(here, CHAIR, CHAIR.replace("partnership-chair", "king"))

    assert main(["people", "import", file]) == 2

    assert "Line 3: role will not do; it must be one of" in capsys.readouterr().err
    assert main(["people", "check"]) == 0
    assert capsys.readouterr().out == "0 people cannot be reached.\n"
    assert audited(migrated) == 0


@pytest.mark.usefixtures("migrated")
def test_who_cannot_be_reached_is_listed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["people", "import", people_file(here, CHAIR)])
    capsys.readouterr()

    assert main(["people", "check"]) == 1

    assert capsys.readouterr().out.startswith(
        "Ruth Okafor: Partnership Chair\n1 person cannot be reached.\n"
    )


def channels_file(folder: Path, lines: Iterable[str]) -> str:
    (folder / "channels.csv").write_text("\n".join(["channel_id,team_id,purpose", *lines]) + "\n")
    return "channels.csv"


def chat_of(set_up: Config, purpose: Purpose) -> Chat | None:
    with opened(set_up) as store:
        return transact(
            store.writer,
            store.vault,
            lambda work: work.conversations.find(Audience(channel=purpose)),
        )


def test_a_channel_is_let_in_for_what_a_channel_may_see(
    migrated: Config, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = channels_file(here, [f"19:office@thread.tacv2,{TEAM},business-unit"])

    assert main(["channels", "import", file]) == 0

    assert capsys.readouterr().out == "The bot may use 1 channel.\n"
    chat = chat_of(migrated, Purpose.BUSINESS_UNIT)
    assert chat
    assert (chat.conversation_id, chat.team_id, chat.max_tier) == (
        "19:office@thread.tacv2",
        TEAM,
        0,
    )
    assert audited(migrated) == 1


def test_a_channel_is_never_written_to_elsewhere(
    migrated: Config, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = channels_file(here, [f"19:office@thread.tacv2,{TEAM},business-unit"])

    code = main(["channels", "import", file, "--service-url", "http://127.0.0.1:1/"])

    assert (code, chat_of(migrated, Purpose.BUSINESS_UNIT)) == (2, None)
    assert "must lead to one of teams.service_hosts" in capsys.readouterr().err


@pytest.mark.usefixtures("here")
def test_a_database_that_was_never_made_is_said_to_be_so(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["people", "import", people_file(here, CHAIR)])

    assert code == 2
    assert "run quorate migrate" in capsys.readouterr().err


def test_the_app_is_packed(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["manifest", "--app-id", RUTH, "--out", "app.zip", "--app-version", "1.2.3"])

    assert code == 0
    assert "name your own pages" in capsys.readouterr().out
    with ZipFile(here / "app.zip") as packed:
        assert packed.namelist() == ["manifest.json", "color.png", "outline.png"]
        assert b'"1.2.3"' in packed.read("manifest.json")


def test_an_app_with_pages_of_its_own_is_not_warned_about(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = "https://partnership.example"

    main(["manifest", "--app-id", RUTH, "--out", "app.zip", "--website", site])

    assert "name your own pages" not in capsys.readouterr().out
    with ZipFile(here / "app.zip") as packed:
        assert packed.read("manifest.json").count(site.encode()) == 3


def test_the_doctor_finds_what_was_never_made(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["doctor"]) == 1

    assert f"WRONG {here / 'quorate.db'} is not there" in capsys.readouterr().out


@pytest.mark.usefixtures("migrated")
def test_the_doctor_finds_roles_that_nobody_holds(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["people", "import", people_file(here, CHAIR)])
    capsys.readouterr()

    assert main(["doctor"]) == 1

    said = capsys.readouterr().out
    assert "ok    The databases are sound" in said
    assert "ok    1 person may act as Partnership Chair." in said
    assert "WRONG 0 people may act as Business Manager." in said
    assert "WRONG 1 person cannot be reached" in said
