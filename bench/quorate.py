"""Our own service as a contender: a made configuration, its own process, a page sent.

Nothing in the service is switched off or made lighter for this: tokens are signed and checked,
every page is committed to a database on disk before it is answered.  Known to the bench only
as a command and a configuration file; this is the one module to change when either does.
"""

import secrets
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.activity import APP_ID, TENANT
from bench.cloud import CLOCK, METADATA, TOKEN, Cloud, make_cloud
from bench.connector import connector
from bench.contenders import Running, Setup
from bench.referral import Chats, Referrals, Referrer
from bench.server import free_port, running
from bench.wire import LOOPBACK, Line


@asynccontextmanager
async def quorate(setup: Setup) -> AsyncIterator[Running]:
    async with AsyncExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory()))
        cloud_port, port = free_port(), free_port()
        cloud = make_cloud(f"http://{LOOPBACK}:{cloud_port}/")
        chats = Chats(cloud.address, cloud.bearer(APP_ID))
        await stack.enter_async_context(connector(chats.hears, cloud_port, cloud.pages()))
        settings = _configured(folder, cloud, port)
        command = setup.command("-m", "bot", "serve", "--config", str(settings))
        server = await stack.enter_async_context(running(command, port))
        lines = [await Line.to(port) for _ in range(setup.connections)]
        for line in lines:
            stack.callback(line.close)
        referrals = Referrals(chats, lines)
        pages = [Referrer(line, chats, referrals) for line in lines]
        name = "Quorate, a referral page"
        yield Running(name, server, pages, chats.settled, referrals.prepare)


def _configured(folder: Path, cloud: Cloud, port: int) -> Path:
    """Write a configuration and its secrets in ``folder``; return the configuration's path."""
    for name in ("credential", "kek", "audit", "anchor"):
        secret = folder / name
        secret.touch(mode=0o600)
        secret.write_text(secrets.token_hex(32), encoding="ascii")
    settings = folder / "quorate.toml"
    settings.write_text(_settings(folder, cloud, port), encoding="utf-8")
    return settings


def _settings(folder: Path, cloud: Cloud, port: int) -> str:
    return f"""\
[partnership]
name = "Bench Safeguarding Partnership"
reference_prefix = "BENCH"

[teams]
app_id = "{APP_ID}"
app_type = "SingleTenant"
tenants = ["{TENANT}"]
credential_file = "{folder}/credential"
metadata_url = "{cloud.url(METADATA)}"
token_url = "{cloud.url(TOKEN)}"
service_hosts = ["{LOOPBACK}"]

[listen]
host = "{LOOPBACK}"
port = {port}
health_port = {free_port()}

[database]
url = "sqlite:///{folder}/quorate.db"
keys_url = "sqlite:///{folder}/keys.db"

[keys]
kek_file = "{folder}/kek"
audit_key_file = "{folder}/audit"
anchor_key_file = "{folder}/anchor"

[rehearsal]
clock_url = "{cloud.url(CLOCK)}"
"""
