"""Which addresses an answer may be sent to; a look-alike is not one of them."""

import pytest

from bot.edge.service_hosts import ServiceHosts

TEAMS = ServiceHosts(frozenset({"smba.trafficmanager.net", "*.botframework.com"}))
REHEARSAL = ServiceHosts(frozenset(), loopback=True)


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net",
        "https://smba.trafficmanager.net/",
        "https://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net/uk/11111111-2222-3333-4444-555555555555/",
        "https://europe.botframework.com/",
        "https://a.b.botframework.com/",
    ],
)
def test_teams_own_hosts_are_allowed(url: str) -> None:
    assert TEAMS.allow(url)


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("", id="nothing"),
        pytest.param("smba.trafficmanager.net", id="no scheme"),
        pytest.param("//smba.trafficmanager.net/", id="no scheme but slashes"),
        pytest.param("http://smba.trafficmanager.net/", id="no TLS"),
        pytest.param("HTTPS://smba.trafficmanager.net/", id="shouted scheme"),
        pytest.param("https://SMBA.trafficmanager.net/", id="shouted host"),
        pytest.param("https://trafficmanager.net/", id="parent"),
        pytest.param("https://evil.smba.trafficmanager.net/", id="child of an exact name"),
        pytest.param("https://botframework.com/", id="the suffix alone"),
        pytest.param("https://evilbotframework.com/", id="suffix without its dot"),
        pytest.param("https://.botframework.com/", id="empty label"),
        pytest.param("https://smba.trafficmanager.net.example.org/", id="prefix"),
        pytest.param("https://me@smba.trafficmanager.net/", id="user"),
        pytest.param("https://smba.trafficmanager.net@example.org/", id="host as user"),
        pytest.param("https://smba.trafficmanager.net:@example.org/", id="host as user, colon"),
        pytest.param("https://smba.trafficmanager.net:443/", id="port"),
        pytest.param("https://smba.trafficmanager.net:8443/", id="other port"),
        pytest.param("https://smba.trafficmanager.net./", id="trailing dot"),
        pytest.param("https://smba\u3002trafficmanager\u3002net/", id="ideographic dots"),
        pytest.param("https://smba\uff0etrafficmanager.net/", id="full-width dot"),
        pytest.param("https://\u0455mba.trafficmanager.net/", id="cyrillic"),
        pytest.param("https://smba.trafficmanager.net\\@example.org/", id="backslash"),
        pytest.param("https://example.org#smba.trafficmanager.net/", id="fragment"),
        pytest.param("https://smba.trafficmanager.net/?next=x", id="query"),
        pytest.param("https://smba.trafficmanager.net/../x", id="up"),
        pytest.param("https://smba.trafficmanager.net/emea/..", id="up at the end"),
        pytest.param("https://smba.trafficmanager.net/%2e%2e/", id="escaped"),
        pytest.param("https://smba.trafficmanager.net/\n", id="new line"),
        pytest.param("https://smba.trafficmanager.net/ ", id="blank"),
        pytest.param(" https://smba.trafficmanager.net/", id="leading blank"),
        pytest.param("https://smba.trafficmanager.net\t/", id="tab"),
        pytest.param("https://52.1.2.3/", id="address"),
        pytest.param("https://[::1]/", id="address of six"),
        pytest.param("https://2130706433/", id="address as a number"),
        pytest.param("http://127.0.0.1:3978/", id="loopback in earnest"),
        pytest.param("http://localhost/", id="loopback by name in earnest"),
    ],
)
def test_a_look_alike_is_not_allowed(url: str) -> None:
    assert not TEAMS.allow(url)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:56150/_connector", "http://localhost:8/", "http://[::1]:9/"]
)
def test_a_rehearsal_speaks_to_loopback(url: str) -> None:
    assert REHEARSAL.allow(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://smba.trafficmanager.net/",
        "http://127.0.0.1.example.org/",
        "http://127.0.0.1@example.org/",
        "http://127.0.0.1:80@example.org/",
        "http://127.0.0.1:123456/",
        "http://10.0.0.1/",
        "http://0.0.0.0/",
    ],
)
def test_a_rehearsal_speaks_to_nothing_else(url: str) -> None:
    assert not REHEARSAL.allow(url)
