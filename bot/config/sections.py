"""Every setting there is, in the order in which the file has them.

A field's description says what is allowed.  It is both the comment in the example file and
the end of every complaint about that setting, so the two cannot disagree.
"""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from bot.config.values import (
    Address,
    DatabaseUrl,
    FormsFile,
    Guid,
    Host,
    KeyFile,
    Mailbox,
    Prefix,
    SecretFile,
    WebAddress,
    Words,
)
from procedure.calendar import FIRST, LAST, OverrideKind
from procedure.roles import Partner

METADATA: Final = "https://login.botframework.com/v1/.well-known/openidconfiguration"
TEAMS_HOST: Final = "smba.trafficmanager.net"

A_GUID: Final = "in the form 12345678-abcd-1234-abcd-1234567890ab"
A_KEY: Final = "a file only this service may read, with 64 hexadecimal digits"
A_DATABASE: Final = (
    "sqlite:///FILE or postgresql+psycopg://USER@HOST/NAME?passfile=FILE, with no password in it"
)

Port = Annotated[int, Field(ge=1, le=65535)]


class Section(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


def _set(allowed: str, example: object, **parts: Any) -> Any:
    return Field(description=allowed, examples=[example], **parts)


class PartnershipSection(Section):
    """Whose safeguarding partnership this is."""

    name: Words = _set("the partnership's name, up to 200 characters", "Anyshire Partnership")
    reference_prefix: Prefix = _set(
        "2 to 8 capital letters, which every case reference begins with", "ASCP"
    )


class TeamsSection(Section):
    """The bot's registration in Microsoft Entra, and whom it believes."""

    app_id: Guid = _set(f"the bot's app id, {A_GUID}", "12345678-abcd-1234-abcd-1234567890ab")
    app_type: Literal["SingleTenant"] = _set(
        "SingleTenant, as the bot must be registered", "SingleTenant"
    )
    tenants: tuple[Guid, ...] = _set(
        f"the ids of the tenants served, the bot's own first, each {A_GUID}",
        ["87654321-abcd-1234-abcd-1234567890ab"],
        min_length=1,
    )
    credential_file: SecretFile = _set(
        "a file only this service may read, with the bot's client secret", "secrets/credential"
    )
    metadata_url: WebAddress = _set(
        "the https address of the metadata about Microsoft's signing keys",
        METADATA,
        default=METADATA,
    )
    token_url: WebAddress | None = _set(
        "the https address where Entra gives tokens; without it, that of the first tenant",
        "https://login.microsoftonline.com/87654321-abcd-1234-abcd-1234567890ab/oauth2/v2.0/token",
        default=None,
    )
    service_hosts: tuple[Host, ...] = _set(
        "the hosts the bot may answer to, each a name in full or *.SUFFIX",
        [TEAMS_HOST],
        default=(TEAMS_HOST,),
        min_length=1,
    )


class ListenSection(Section):
    """Where Teams reaches the bot, behind something that speaks TLS, and where probes do."""

    host: Address = _set("an address of this machine", "127.0.0.1", default="127.0.0.1")
    port: Port = _set("a port from 1 to 65535", 3978, default=3978)
    health_host: Address = _set(
        "an address of this machine that only probes can reach", "127.0.0.1", default="127.0.0.1"
    )
    health_port: Port = _set(
        "another port from 1 to 65535, for /livez, /readyz and /metrics", 3979, default=3979
    )


class DatabaseSection(Section):
    """Where cases are kept, and apart from them the keys they are sealed with."""

    url: DatabaseUrl = _set(A_DATABASE, "sqlite:///data/quorate.db")
    keys_url: DatabaseUrl = _set(f"another database: {A_DATABASE}", "sqlite:///data/keys.db")


class KeysSection(Section):
    """Three different keys, each in a file of its own: openssl rand -hex 32 makes one."""

    kek_file: KeyFile = _set(
        f"{A_KEY}, which wraps the keys of cases; older keys may follow on lines of their own",
        "secrets/kek",
    )
    audit_key_file: KeyFile = _set(
        f"{A_KEY}, which vouches for the audit trail", "secrets/audit-key"
    )
    anchor_key_file: KeyFile = _set(
        f"{A_KEY}, which vouches for what is kept of the audit trail elsewhere",
        "secrets/anchor-key",
    )


class ProcedureSection(Section):
    """How the partnership reads the procedure where it leaves a choice."""

    settings: Mapping[str, Any] = _set(
        "a table of settings of the procedure",
        {"rapid_review.anchor": "dual"},
        default_factory=dict[str, Any],
    )


class AgencySection(Section):
    """An agency by a key of your own, such as school-2."""

    name: Words = _set("the agency's name, up to 200 characters", "Willow Bank School")
    partner: Partner | None = _set(
        f"one of {', '.join(Partner)}; left out for every other agency", None, default=None
    )


class RecipientsSection(Section):
    """Where reports and notices are sent by people; the bot sends none of them."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        alias_generator=lambda name: name.replace("_", "-"),
    )

    national_panel: Mailbox | None = _set("an e-mail address", "panel@example.org", default=None)
    secretary_of_state: Mailbox | None = _set(
        "an e-mail address", "secretary@example.org", default=None
    )
    ofsted: Mailbox | None = _set("an e-mail address", "ofsted@example.org", default=None)


class OverrideSection(Section):
    """One day on which the calendar of England is to be corrected."""

    day: date = _set(
        f"a date from {FIRST.year} to {LAST.year}", date(2027, 6, 4), ge=FIRST, le=LAST
    )
    kind: OverrideKind = _set(f"one of {', '.join(OverrideKind)}", "bank-holiday")
    name: Words = _set("what the day is called", "A national day of thanks")


class CalendarSection(Section):
    """Corrections to England's working days."""

    overrides: tuple[OverrideSection, ...] = _set(
        "a list of days, each with day, kind and name", (), default=()
    )


class ReferralsSection(Section):
    """Who may make a referral."""

    open_to: Literal["tenant", "enrolled"] = _set(
        "tenant (anybody in it who is not a guest) or enrolled", "tenant", default="tenant"
    )


class FormsSection(Section):
    """The partnership's own questions, in the forms that it may change."""

    file: FormsFile | None = _set("a TOML file of questions by page", "forms.toml", default=None)


class RehearsalSection(Section):
    """Only in a rehearsal, whose date can be moved.  Everything must be on this machine."""

    clock_url: WebAddress = _set("where the rehearsal's clock is", "http://127.0.0.1:3980/clock")
    pace: int = _set("times as fast as Teams, 1 to 50", 20, default=1, ge=1, le=50)
