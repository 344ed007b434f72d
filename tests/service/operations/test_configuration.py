"""The configuration: what is taken, what is refused, and what a refusal says."""

from pathlib import Path
from typing import Any

import pytest

from bot.config.chosen import hosts, partnership, trust
from bot.config.example import example
from bot.config.reading import NotConfigured, read
from procedure.forms import FORMS
from procedure.forms.scoping.commissioning_letter import ANOTHER
from procedure.questions import FormKey
from procedure.whole_forms import questions_of
from tests.service.operations.making import (
    APP,
    GOOD,
    KEYS,
    REHEARSED,
    TENANT,
    but,
    complaints,
    config,
    write,
    write_private,
    write_secrets,
)


def test_a_good_one_is_read(folder: Path) -> None:
    found = config(folder)

    assert found.teams.app_id == APP
    assert found.listen.port == 3978
    assert found.rehearsal is None


def test_paths_are_read_from_the_folder_the_file_is_in(folder: Path) -> None:
    found = config(folder)

    assert found.keys.kek_file == folder / "kek"
    assert found.database.url == f"sqlite:///{folder / 'quorate.db'}"


def test_the_token_is_fetched_from_the_first_tenant_unless_said_otherwise(folder: Path) -> None:
    assert config(folder).token_url == (
        f"https://login.microsoftonline.com/{TENANT}/oauth2/v2.0/token"
    )


def test_ids_may_be_typed_in_capitals(folder: Path) -> None:
    assert config(folder, but(GOOD, "teams", app_id=APP.upper())).teams.app_id == APP


def test_it_never_changes(folder: Path) -> None:
    found = config(folder)

    with pytest.raises(ValueError, match="frozen"):
        found.teams.app_id = "another"


def test_nothing_comes_from_the_environment(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REHEARSAL", '{"clock_url": "http://127.0.0.1:1/clock"}')
    monkeypatch.setenv("REFERRALS", '{"open_to": "enrolled"}')

    found = config(folder)

    assert (found.rehearsal, found.referrals.open_to) == (None, "tenant")


@pytest.mark.parametrize(
    ("section", "key"),
    [
        ("partnership", "name"),
        ("partnership", "reference_prefix"),
        ("teams", "app_id"),
        ("teams", "app_type"),
        ("teams", "tenants"),
        ("teams", "credential_file"),
        ("database", "url"),
        ("database", "keys_url"),
        ("keys", "kek_file"),
        ("keys", "audit_key_file"),
        ("keys", "anchor_key_file"),
    ],
)
def test_what_is_needed_is_asked_for_by_name(folder: Path, section: str, key: str) -> None:
    [said] = complaints(folder, but(GOOD, section, **{key: None}))

    assert said.startswith(f"{section}.{key} is missing; it must be ")


@pytest.mark.parametrize(
    ("section", "key", "value", "says"),
    [
        ("teams", "app_id", "", "teams.app_id will not do; it must be the bot's app id"),
        (
            "teams",
            "app_type",
            "MultiTenant",
            "it must be SingleTenant, as the bot must be registered",
        ),
        (
            "teams",
            "app_type",
            "singletenant",
            "it must be SingleTenant, as the bot must be registered",
        ),
        ("teams", "tenants", [], "teams.tenants will not do; it must be the ids of the tenants"),
        ("teams", "tenants", ["home"], "teams.tenants.0 will not do"),
        ("teams", "tenant", TENANT, "teams.tenant is not a setting; the ones there are: app_id"),
        ("teams", "metadata_url", "http://example.org/", "it must be the https address"),
        ("teams", "metadata_url", "https://user@example.org/", "it must be the https address"),
        ("teams", "token_url", "https:///token", "it must be the https address"),
        ("teams", "service_hosts", [], "teams.service_hosts will not do"),
        ("teams", "service_hosts", ["*"], "teams.service_hosts.0 will not do"),
        ("teams", "service_hosts", ["https://a.example"], "each a name in full or *.SUFFIX"),
        ("teams", "credential_file", "nowhere", "names a file that is not there; it must be"),
        ("keys", "kek_file", "credential", "names a file that holds something else"),
        ("listen", "port", 0, "listen.port will not do; it must be a port from 1 to 65535"),
        ("listen", "health_port", 3978, "listen.health_port is the same as listen.port"),
        ("database", "url", "sqlite://", "database.url will not do; it must be sqlite:///FILE"),
        ("database", "url", "mysql://host/cases", "database.url will not do"),
        ("database", "url", "postgresql+psycopg://u:p@host/cases", "holds a password"),
        ("database", "url", "postgresql+psycopg://u@host/cases?password=p", "holds a password"),
        ("database", "keys_url", "sqlite:///quorate.db", "it must be another database"),
        ("agencies.police", "partner", "the police", "must be one of local-authority, police"),
        ("referrals", "open_to", "anybody", "it must be tenant (anybody in it"),
        ("recipients", "ofsted", "nobody", "recipients.ofsted will not do; it must be an e-mail"),
        ("procedure", "settings", 3, "procedure.settings will not do; it must be a table"),
        ("forms", "file", "nowhere.toml", "forms.file names a file that cannot be read; it must"),
        ("forms", "file", "not.toml", "forms.file names a file that is not written as TOML"),
        (
            "forms",
            "file",
            "wrong.toml",
            "forms.file: There is no form minutes to replace; it may be",
        ),
        ("sound", "volume", 11, "sound is not a setting; the ones there are: partnership"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_allowed(
    folder: Path, section: str, key: str, value: Any, says: str
) -> None:
    (folder / "not.toml").write_text("not = = toml")
    (folder / "wrong.toml").write_text("[minutes]")
    [said] = complaints(folder, but(GOOD, section, **{key: value}))

    assert says in said


def test_own_fields_are_laid_over_the_forms_there_are(folder: Path) -> None:
    own = 'id = "own"\nasks = "And you?"\nkind = "yes-no"\nmissing = "Say whether you are"\n'
    fields = ('id = "unsafe"\n', 'id = "told-whom"\n', own)
    (folder / "forms.toml").write_text("".join(f"[[referral.safety]]\n{one}" for one in fields))
    ours = partnership(config(folder)).forms
    theirs = partnership(config(folder, but(GOOD, "forms", file="forms.toml"))).forms

    choosing = (FormKey.ASKED_AGENCIES, FormKey.COMMISSIONING_LETTER)
    asked = questions_of(ours[FormKey.ASKED_AGENCIES])["agencies"]
    letter = questions_of(ours[FormKey.COMMISSIONING_LETTER])["agency"]
    known = tuple(config(folder).agencies)
    assert {**ours, **{form: FORMS[form] for form in choosing}} == FORMS
    assert asked.possible == known
    assert letter.possible == (*known, ANOTHER.key)
    assert "own" in questions_of(theirs[FormKey.REFERRAL])
    assert theirs.keys() == ours.keys()
    assert theirs[FormKey.SECTION_3] == ours[FormKey.SECTION_3]


def test_every_complaint_is_made_at_once(folder: Path) -> None:
    spoilt = but(but(but(GOOD, "teams", app_id="x"), "listen", port=0), "keys", kek_file="no")

    assert len(complaints(folder, spoilt)) == 3


def test_a_complaint_never_repeats_a_value(folder: Path) -> None:
    pasted = "hunter2-hunter2-hunter2"
    spoilt = but(but(GOOD, "teams", credential_file=pasted, app_id=pasted), "database", url=pasted)

    said = " ".join(complaints(folder, spoilt))

    assert "teams.credential_file" in said
    assert pasted not in said


@pytest.mark.parametrize("mode", [0o644, 0o604, 0o620])
def test_a_secret_that_others_can_reach_is_refused(folder: Path, mode: int) -> None:
    (folder / "credential").chmod(mode)

    [said] = complaints(folder, GOOD)

    assert "names a file that others may read (chmod 600 mends it)" in said


def test_two_keys_that_are_the_same_are_refused(folder: Path) -> None:
    write_private(folder / "anchor-key", KEYS["kek"])

    assert complaints(folder, GOOD) == (
        "keys.anchor_key_file holds the same key as keys.kek_file; it must be another key.",
    )


def test_an_older_key_may_follow_the_one_in_use(folder: Path) -> None:
    write_private(folder / "kek", f"{'44' * 32}\n{KEYS['kek']}")

    assert complaints(folder, GOOD) == ()


@pytest.mark.parametrize(
    ("section", "key", "value"),
    [
        ("listen", "host", "192.168.1.4"),
        ("listen", "health_host", "192.168.1.4"),
        ("teams", "metadata_url", "https://login.botframework.com/v1/openid"),
        ("teams", "token_url", "https://login.microsoftonline.com/token"),
        ("teams", "token_url", None),
        ("teams", "service_hosts", ["127.0.0.1", "smba.trafficmanager.net"]),
        ("teams", "service_hosts", None),
        ("rehearsal", "clock_url", "https://clock.example/"),
    ],
)
def test_a_rehearsal_keeps_to_this_machine(
    folder: Path, section: str, key: str, value: Any
) -> None:
    [said] = complaints(folder, but(REHEARSED, section, **{key: value}))

    assert said.startswith(f"{section}.{key} leads elsewhere; in a rehearsal it must be on")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("metadata_url", "http://127.0.0.1:3980/openid"),
        ("token_url", "https://localhost/token"),
        ("service_hosts", ["smba.trafficmanager.net", "127.0.0.1"]),
    ],
)
def test_only_a_rehearsal_believes_this_machine(folder: Path, key: str, value: Any) -> None:
    [said] = complaints(folder, but(GOOD, "teams", **{key: value}))

    assert said.startswith(f"teams.{key} ")
    assert "in a [rehearsal] and only there" in said


def test_a_rehearsal_answers_to_this_machine_alone(folder: Path) -> None:
    allowed = hosts(config(folder, REHEARSED))

    assert allowed.allow("http://127.0.0.1:3980/connector/")
    assert not allowed.allow("https://smba.trafficmanager.net/emea/")


def test_a_live_service_never_answers_to_this_machine(folder: Path) -> None:
    allowed = trust(config(folder)).hosts

    assert allowed.allow("https://smba.trafficmanager.net/emea/")
    assert not allowed.allow("http://127.0.0.1:3980/connector/")


@pytest.mark.parametrize(
    "table",
    ["[procedure.settings]\nrapid_review.anchor", '[procedure]\nsettings."rapid_review.anchor"'],
)
def test_a_setting_of_the_procedure_may_be_written_either_way(folder: Path, table: str) -> None:
    file = write(folder, GOOD)
    file.write_text(file.read_text() + f'{table} = "awareness"\n')

    assert partnership(read(file)).settings.rapid_review_anchor == "awareness"


def test_a_setting_the_procedure_does_not_offer_is_refused(folder: Path) -> None:
    [said] = complaints(folder, {**GOOD, "procedure.settings": {"quorum": "two"}})

    assert said.startswith("There is no setting quorum")


def test_a_day_put_right_moves_the_calendar(folder: Path) -> None:
    file = write(folder, GOOD)
    override = '{ day = 2027-06-04, kind = "bank-holiday", name = "A day of thanks" }'
    file.write_text(file.read_text() + f"[calendar]\noverrides = [{override}]\n")

    found = partnership(read(file)).calendar

    assert [name for day, name in found.holidays.items() if str(day) == "2027-06-04"] == [
        "A day of thanks"
    ]


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (b"[teams", "is not written as TOML"),
        (b"\xff\xfe", "is not text in UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_said_to_be_so(
    folder: Path, written: bytes, says: str
) -> None:
    file = folder / "quorate.toml"
    file.write_bytes(written)

    with pytest.raises(NotConfigured, match=says):
        read(file)


def test_a_file_that_is_not_there_is_said_to_be_so(folder: Path) -> None:
    with pytest.raises(NotConfigured, match="cannot be read: No such file"):
        read(folder / "none.toml")


def test_the_example_is_good_once_its_files_are_there(folder: Path) -> None:
    (folder / "secrets").mkdir()
    write_secrets(folder / "secrets")
    file = folder / "quorate.toml"
    file.write_text(example())

    assert read(file).partnership.name == "Anyshire Partnership"


def test_the_example_offers_every_setting_at_its_real_default(folder: Path) -> None:
    (folder / "secrets").mkdir()
    write_secrets(folder / "secrets")
    plain, offered = folder / "plain.toml", folder / "offered.toml"
    plain.write_text(example())
    uncommented = [
        line.removeprefix("# ") if " = " in line else line for line in example().splitlines()
    ]
    offered.write_text("\n".join(uncommented))
    (folder / "forms.toml").write_text("")
    (folder / "templates").mkdir()

    before, after = read(plain).model_dump(), read(offered).model_dump()
    differing = {name for name, section in after.items() if section != before[name]}

    assert differing == {"teams", "procedure", "recipients", "forms", "documents"}
    assert before["teams"] == {**after["teams"], "token_url": None}
