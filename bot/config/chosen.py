"""From the configuration to what the rules and the edge are given."""

from collections.abc import Mapping

from bot.config.agreement import dotted
from bot.config.forms_file import forms_in
from bot.config.settings import Config
from bot.documents.own_templates import own_in
from bot.documents.templates import Templates
from bot.edge.service_hosts import ServiceHosts
from bot.edge.trust import Trust
from bot.partnership import Partnership
from procedure.calendar import Calendar, Override, england
from procedure.disclosure import InChannel
from procedure.forms.choices import offering
from procedure.forms.scoping.commissioning_letter import ANOTHER
from procedure.questions import Choice, Form, FormKey
from procedure.roles import Agency
from procedure.settings import Settings, settings_from


def partnership(config: Config) -> Partnership:
    return Partnership(
        name=InChannel(config.partnership.name),
        reference_prefix=config.partnership.reference_prefix,
        settings=settings(config),
        calendar=calendar(config),
        agencies=agencies(config),
        forms=_with_agencies(forms_in(config.forms.file), agencies(config)),
        rehearsal=config.rehearsal is not None,
        referrals_open_to=config.referrals.open_to,
    )


def _with_agencies(
    forms: Mapping[FormKey, Form], known: Mapping[str, Agency]
) -> Mapping[FormKey, Form]:
    """Offer the partnership's own agencies where agencies are chosen to be asked."""
    offered = tuple(Choice(one.key, one.name) for one in known.values())
    asked = offering(forms[FormKey.ASKED_AGENCIES], "agencies", offered)
    letter = offering(forms[FormKey.COMMISSIONING_LETTER], "agency", (*offered, ANOTHER))
    return {**forms, FormKey.ASKED_AGENCIES: asked, FormKey.COMMISSIONING_LETTER: letter}


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


def templates(config: Config) -> Templates:
    return Templates(own_in(config.documents.templates))


def drive_hosts(config: Config) -> ServiceHosts:
    """A rehearsal puts files on this machine only."""
    if config.rehearsal is not None:
        return ServiceHosts(frozenset(), loopback=True)
    return ServiceHosts(frozenset(config.documents.drive_hosts))


def hosts(config: Config) -> ServiceHosts:
    """A rehearsal answers to this machine only, and nothing else ever does."""
    if config.rehearsal is not None:
        return ServiceHosts(frozenset(), loopback=True)
    return ServiceHosts(frozenset(config.teams.service_hosts))
