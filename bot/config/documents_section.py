"""The settings of Word files."""

from typing import Final

from pydantic import Field

from bot.config.sections import Section
from bot.config.values import Host, TemplatesFolder

DRIVE_HOST: Final = "*.sharepoint.com"


class DocumentsSection(Section):
    """The Word files that are made of a case, and where people may have them put."""

    templates: TemplatesFolder | None = Field(
        default=None,
        description="a folder with the partnership's own Word templates",
        examples=["templates"],
    )
    drive_hosts: tuple[Host, ...] = Field(
        default=(DRIVE_HOST,),
        description="the hosts that hold people's own files, each a name in full or *.SUFFIX",
        examples=[[DRIVE_HOST]],
        min_length=1,
    )
