"""From the configuration to what the rules and the edge are given."""

from bot.config.agreement import dotted
from bot.config.forms_file import forms_in
from bot.config.settings import Config
from bot.edge.service_hosts import ServiceHosts
from bot.edge.trust import Trust
from bot.partnership import Partnership
from procedure.calendar import Calendar, Override, england
from procedure.disclosure import InChannel
from procedure.roles import Agency
from procedure.settings import Settings, settings_from


def partnership(config: Config) -> Partnership:
    return Partnership(
        name=InChannel(config.partnership.name),
        reference_prefix=config.partnership.reference_prefix,
        settings=settings(config),
        calendar=calendar(config),
        agencies=agencies(config),
        forms=forms_in(config.forms.file),
        rehearsal=config.rehearsal is not None,
        referrals_open_to=config.referrals.open_to,
    )


def settings(config: Config) -> Settings:
    found = settings_from(dotted(config.procedure.settings))
    assert isinstance(found, Settings), "complaints were made when the file was read"
    return found


def calendar(config: Config) -> Calendar:
    return england(Override(each.day, each.kind, each.name) for each in config.calendar.overrides)


def agencies(config: Config) -> dict[str, Agency]:
    return {key: Agency(key, said.name, said.partner) for key, said in config.agencies.items()}


def trust(config: Config) -> Trust:
    return Trust(
        app_id=config.teams.app_id,
        tenants=frozenset(config.teams.tenants),
        metadata_url=config.teams.metadata_url,
        hosts=hosts(config),
    )


def hosts(config: Config) -> ServiceHosts:
    """A rehearsal answers to this machine only, and nothing else ever does."""
    if config.rehearsal is not None:
        return ServiceHosts(frozenset(), loopback=True)
    return ServiceHosts(frozenset(config.teams.service_hosts))
