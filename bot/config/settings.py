"""The whole configuration, as one value that never changes.

It is made by ``bot.config.reading`` from a file and from nothing else: no setting can come
from the environment, where nobody would think to look for it.
"""

from collections.abc import Mapping
from typing import Any

from pydantic import Field
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)
from typing_extensions import override

from bot.config.documents_section import DocumentsSection
from bot.config.sections import (
    AgencySection,
    CalendarSection,
    DatabaseSection,
    FormsSection,
    KeysSection,
    ListenSection,
    PartnershipSection,
    ProcedureSection,
    RecipientsSection,
    ReferralsSection,
    RehearsalSection,
    TeamsSection,
)
from bot.config.values import TermKey


class Config(BaseSettings):
    model_config = SettingsConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    partnership: PartnershipSection = Field(description="a table")
    teams: TeamsSection = Field(description="a table")
    listen: ListenSection = Field(ListenSection(), description="a table")
    database: DatabaseSection = Field(description="a table")
    keys: KeysSection = Field(description="a table")
    agencies: Mapping[TermKey, AgencySection] = Field(
        default_factory=dict[str, AgencySection],
        description="a table for each agency, under a key in small letters such as school-2",
    )
    procedure: ProcedureSection = Field(ProcedureSection(), description="a table")
    referrals: ReferralsSection = Field(ReferralsSection(), description="a table")
    calendar: CalendarSection = Field(CalendarSection(), description="a table")
    recipients: RecipientsSection = Field(RecipientsSection(), description="a table")
    forms: FormsSection = Field(FormsSection(), description="a table")
    documents: DocumentsSection = Field(DocumentsSection(), description="a table")
    rehearsal: RehearsalSection | None = Field(None, description="a table")

    @classmethod
    @override
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        *elsewhere: PydanticBaseSettingsSource,
        **more: Any,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)

    @property
    def token_url(self) -> str:
        first = self.teams.tenants[0]
        otherwise = f"https://login.microsoftonline.com/{first}/oauth2/v2.0/token"
        return self.teams.token_url or otherwise
