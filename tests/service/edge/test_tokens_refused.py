"""Who is believed: one row for each way in which a token can be wrong, and none gets in."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.edge.service_hosts import ServiceHosts
from bot.edge.trust import NotTrusted, Reason, Trust, TrustIsIncomplete
from bot.edge.verifier import Verifier
from tests.service.edge.clock import Clock
from tests.service.edge.key_server import KeyServer
from tests.service.edge.signing import (
    NOW,
    SERVICE_URL,
    base64url,
    by_public_key_as_secret,
    claims,
    jwk,
    signed,
    token,
    unsigned,
    with_header,
)
from tests.service.edge.teams_says import message

RS256 = {"alg": "RS256", "kid": "K1"}
PAYLOAD = json.dumps(claims()).encode()


async def refusal(verifier: Verifier, authorization: str | None, **changed: Any) -> Reason:
    with pytest.raises(NotTrusted) as refused:
        await verifier.check(authorization, message(**changed))
    return refused.value.reason


async def test_a_good_token_is_believed_more_than_once(verifier: Verifier) -> None:
    for text in ("hello", "and again", "and with other words"):
        await verifier.check(f"Bearer {token()}", message(text))


async def test_a_signature_is_checked_once_for_each_token(verifier: Verifier) -> None:
    await verifier.check(f"Bearer {token()}", message())
    ((_, first),) = verifier._seen.values()
    await verifier.check(f"Bearer {token()}", message())
    ((_, second),) = verifier._seen.values()

    assert first is second


@pytest.mark.parametrize(
    "header",
    [
        pytest.param(None, id="no header"),
        pytest.param("", id="empty header"),
        pytest.param("Bearer", id="no token"),
        pytest.param("Bearer ", id="empty token"),
        pytest.param(f"bearer {token()}", id="lower case"),
        pytest.param(f"Basic {token()}", id="another scheme"),
        pytest.param(token(), id="no scheme"),
        pytest.param(f"Bearer {'a' * 8193}", id="too long"),
        pytest.param("Bearer \udce9.e.e", id="no ascii"),
    ],
)
async def test_without_a_bearer_token_nobody_is_believed(
    verifier: Verifier, header: str | None
) -> None:
    assert await refusal(verifier, header) is Reason.NO_TOKEN


@pytest.mark.parametrize(
    ("forged", "reason"),
    [
        pytest.param("garbage", Reason.MALFORMED, id="no parts"),
        pytest.param("a.b", Reason.MALFORMED, id="two parts"),
        pytest.param(f"{token()}.x", Reason.MALFORMED, id="four parts"),
        pytest.param("..", Reason.MALFORMED, id="empty parts"),
        pytest.param(f"{token()}=", Reason.MALFORMED, id="padded"),
        pytest.param(f"{token()} ", Reason.MALFORMED, id="trailing blank"),
        pytest.param(signed(RS256, b"[]"), Reason.MALFORMED, id="claims not an object"),
        pytest.param(signed(RS256, b'{"exp":NaN}'), Reason.MALFORMED, id="claims with NaN"),
        pytest.param(
            f"{base64url(b'[' * 5000)}.{base64url(PAYLOAD)}.AAAA", Reason.MALFORMED, id="deep"
        ),
        pytest.param(with_header(crit=["b64"]), Reason.MALFORMED, id="crit"),
        pytest.param(with_header(crit=[]), Reason.MALFORMED, id="empty crit"),
        pytest.param(with_header(b64=True), Reason.MALFORMED, id="b64"),
        pytest.param(with_header(b64=False), Reason.MALFORMED, id="detached"),
        pytest.param(f"{unsigned(RS256, PAYLOAD)}.", Reason.SIGNATURE, id="no signature"),
        pytest.param(f"{unsigned(RS256, PAYLOAD)}.AAAA", Reason.SIGNATURE, id="short signature"),
        pytest.param(
            f"{unsigned({'alg': 'none', 'kid': 'K1'}, PAYLOAD)}.", Reason.ALGORITHM, id="none"
        ),
        pytest.param(by_public_key_as_secret(), Reason.ALGORITHM, id="public key as secret"),
        pytest.param(with_header(alg="RS512"), Reason.ALGORITHM, id="RS512"),
        pytest.param(with_header(alg="PS256"), Reason.ALGORITHM, id="PS256"),
        pytest.param(with_header(alg="rs256"), Reason.ALGORITHM, id="rs256"),
        pytest.param(with_header(alg=["RS256"]), Reason.ALGORITHM, id="algorithm in a list"),
        pytest.param(with_header(alg=None), Reason.ALGORITHM, id="no algorithm"),
        pytest.param(with_header(kid=None), Reason.UNKNOWN_KEY, id="no key name"),
        pytest.param(with_header(kid=""), Reason.UNKNOWN_KEY, id="empty key name"),
        pytest.param(with_header(kid=7), Reason.UNKNOWN_KEY, id="number for a key name"),
        pytest.param(with_header(kid="k" * 257), Reason.UNKNOWN_KEY, id="endless key name"),
        pytest.param(with_header(kid="K9"), Reason.UNKNOWN_KEY, id="unknown key"),
        pytest.param(
            with_header(kid="K9", jwk=jwk("K1")), Reason.UNKNOWN_KEY, id="brings its own key"
        ),
        pytest.param(
            with_header(kid="K9", jku="http://127.0.0.1/keys"), Reason.UNKNOWN_KEY, id="jku"
        ),
        pytest.param(signed(RS256, PAYLOAD, key="thief"), Reason.SIGNATURE, id="another's key"),
        pytest.param(with_header(kid="K2"), Reason.SIGNATURE, id="another of theirs"),
    ],
)
async def test_a_forged_token_is_not_believed(
    verifier: Verifier, forged: str, reason: Reason
) -> None:
    assert await refusal(verifier, f"Bearer {forged}") is reason


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        pytest.param({"iss": None}, Reason.ISSUER, id="no issuer"),
        pytest.param({"iss": "https://sts.windows.net/x/"}, Reason.ISSUER, id="emulator"),
        pytest.param(
            {"iss": "https://login.microsoftonline.com/x/v2.0"}, Reason.ISSUER, id="skill"
        ),
        pytest.param({"iss": "https://api.botframework.com/"}, Reason.ISSUER, id="slash"),
        pytest.param({"iss": ["https://api.botframework.com"]}, Reason.ISSUER, id="list"),
        pytest.param({"aud": None}, Reason.AUDIENCE, id="no audience"),
        pytest.param({"aud": "another-bot"}, Reason.AUDIENCE, id="another bot"),
        pytest.param({"aud": [claims()["aud"]]}, Reason.AUDIENCE, id="ours in a list"),
        pytest.param({"aud": ""}, Reason.AUDIENCE, id="empty audience"),
        pytest.param({"exp": None}, Reason.NO_EXPIRY, id="never expires"),
        pytest.param({"exp": str(NOW + 60)}, Reason.EXPIRED, id="expiry in words"),
        pytest.param({"exp": True}, Reason.EXPIRED, id="expiry true"),
        pytest.param({"exp": 10**400}, Reason.EXPIRED, id="expiry without end"),
        pytest.param({"exp": NOW - 3600}, Reason.EXPIRED, id="expired"),
        pytest.param({"nbf": NOW + 3600, "exp": NOW + 7200}, Reason.NOT_YET, id="not yet"),
        pytest.param({"nbf": "then"}, Reason.NOT_YET, id="begins in words"),
        pytest.param({"nbf": None, "iat": NOW + 3600}, Reason.NOT_YET, id="issued tomorrow"),
        pytest.param({"exp": NOW - 60 + 86_401}, Reason.LIFE, id="lives too long"),
        pytest.param({"nbf": None, "exp": NOW + 86_401}, Reason.LIFE, id="too far ahead"),
        pytest.param({"serviceurl": None}, Reason.SERVICE_URL, id="no service URL"),
        pytest.param(
            {"serviceurl": SERVICE_URL.rstrip("/")}, Reason.SERVICE_URL, id="slash missing"
        ),
        pytest.param(
            {"serviceurl": None, "serviceUrl": SERVICE_URL}, Reason.SERVICE_URL, id="other case"
        ),
    ],
)
async def test_a_claim_that_is_wrong_is_not_believed(
    verifier: Verifier, changed: dict[str, Any], reason: Reason
) -> None:
    assert await refusal(verifier, f"Bearer {token(**changed)}") is reason


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({}, id="as Teams sends it"),
        pytest.param({"exp": NOW - 299}, id="just expired"),
        pytest.param({"nbf": NOW + 299}, id="just about to begin"),
        pytest.param({"nbf": None}, id="no beginning"),
        pytest.param({"nbf": NOW, "exp": NOW + 86_400}, id="a whole day"),
        pytest.param({"iat": NOW - 10, "ver": "1.0"}, id="more than is needed"),
    ],
)
async def test_a_clock_a_little_out_does_no_harm(
    verifier: Verifier, changed: dict[str, Any]
) -> None:
    await verifier.check(f"Bearer {token(**changed)}", message())


@pytest.mark.parametrize(
    ("changed", "reason"),
    [({"exp": NOW - 301}, Reason.EXPIRED), ({"nbf": NOW + 301}, Reason.NOT_YET)],
)
async def test_a_clock_more_than_a_little_out_is_refused(
    verifier: Verifier, changed: dict[str, Any], reason: Reason
) -> None:
    assert await refusal(verifier, f"Bearer {token(**changed)}") is reason


async def test_a_token_seen_before_expires_all_the_same(verifier: Verifier, clock: Clock) -> None:
    authorization = f"Bearer {token()}"
    await verifier.check(authorization, message())
    clock.forward(seconds=3540 + 299)
    await verifier.check(authorization, message())
    clock.forward(seconds=2)

    assert await refusal(verifier, authorization) is Reason.EXPIRED


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        pytest.param({"serviceUrl": None}, Reason.SERVICE_URL, id="no service URL"),
        pytest.param({"serviceUrl": ""}, Reason.SERVICE_URL, id="empty service URL"),
        pytest.param({"serviceUrl": [SERVICE_URL]}, Reason.SERVICE_URL, id="in a list"),
        pytest.param({"serviceUrl": SERVICE_URL[:-1]}, Reason.SERVICE_URL, id="slash missing"),
        pytest.param({"channelId": None}, Reason.CHANNEL, id="no channel"),
        pytest.param({"channelId": "directline"}, Reason.CHANNEL, id="another channel"),
        pytest.param({"channelId": "emulator"}, Reason.CHANNEL, id="emulator"),
        pytest.param({"channelId": "MSTeams"}, Reason.CHANNEL, id="another case"),
        pytest.param({"channelId": ["msteams"]}, Reason.CHANNEL, id="channel in a list"),
    ],
)
async def test_a_token_seen_before_is_held_against_each_body_anew(
    verifier: Verifier, changed: dict[str, Any], reason: Reason
) -> None:
    authorization = f"Bearer {token()}"
    await verifier.check(authorization, message())

    assert await refusal(verifier, authorization, **changed) is reason


async def test_a_key_not_endorsed_for_teams_signs_nothing(verifier: Verifier) -> None:
    assert await refusal(verifier, f"Bearer {token('K2')}") is Reason.ENDORSEMENT


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/",
        "http://smba.trafficmanager.net/emea/",
        "https://smba.trafficmanager.net.example.org/",
        "https://smba.trafficmanager.net@example.org/",
        "https://example.org/smba.trafficmanager.net/",
        "https://169.254.169.254/",
    ],
)
async def test_a_host_not_on_the_list_is_never_answered(verifier: Verifier, url: str) -> None:
    authorization = f"Bearer {token(serviceurl=url)}"

    assert await refusal(verifier, authorization, serviceUrl=url) is Reason.HOST


async def test_no_letter_of_a_signature_can_be_changed(verifier: Verifier) -> None:
    text, _, signature = token().rpartition(".")
    changed = [
        f"{text}.{signature[:at]}{'AQ'[letter == 'A']}{signature[at + 1 :]}"
        for at, letter in enumerate(signature)
    ]
    reasons = {await refusal(verifier, f"Bearer {forged}") for forged in changed}

    assert len(changed) == 342
    assert reasons == {Reason.SIGNATURE}


async def test_a_signature_spelt_otherwise_is_not_believed(verifier: Verifier) -> None:
    """The last letter has four bits to spare, which a lenient reader would not look at."""
    good = token()
    spare = {"A": "B", "Q": "R", "g": "h", "w": "x"}[good[-1]]

    assert await refusal(verifier, f"Bearer {good[:-1]}{spare}") is Reason.MALFORMED


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(at=st.integers(0, 3000), put=st.characters(codec="ascii"), drop=st.integers(0, 3))
async def test_no_token_survives_a_change(
    verifier: Verifier, at: int, put: str, drop: int
) -> None:
    good = token()
    cut = at % len(good)
    changed = f"{good[:cut]}{put}.{good[cut + drop :]}"

    assert await refusal(verifier, f"Bearer {changed}") in Reason


async def test_a_key_withdrawn_ends_the_tokens_it_signed(
    verifier: Verifier, key_server: KeyServer, clock: Clock
) -> None:
    authorization = f"Bearer {token()}"
    await verifier.check(authorization, message())
    key_server.keys = [jwk("K3")]
    clock.forward(seconds=61)
    await verifier.check(f"Bearer {token('K3')}", message())

    assert await refusal(verifier, authorization) is Reason.UNKNOWN_KEY


async def test_a_key_replaced_under_its_name_ends_the_tokens_it_signed(
    verifier: Verifier, key_server: KeyServer
) -> None:
    authorization = f"Bearer {token()}"
    await verifier.check(authorization, message())
    key_server.keys = [{**jwk("thief"), "kid": "K1"}]
    await verifier.keys.fetch()

    assert await refusal(verifier, authorization) is Reason.SIGNATURE


async def test_only_so_many_tokens_are_remembered(verifier: Verifier) -> None:
    for number in range(1_010):
        await verifier.check(f"Bearer {token(jti=number)}", message())

    assert len(verifier._seen) == 1_000


def test_trust_that_leaves_something_out_is_refused(hosts: ServiceHosts) -> None:
    one, url = frozenset({"tenant"}), "https://example.org/openid"
    in_earnest = ServiceHosts(hosts.names)
    whole = [
        lambda: Trust("", one, url, hosts),
        lambda: Trust("app", frozenset(), url, hosts),
        lambda: Trust("app", frozenset({""}), url, hosts),
        lambda: Trust("app", one, "", hosts),
        lambda: Trust("app", one, "http://example.org/openid", in_earnest),
        lambda: Trust("app", one, url, ServiceHosts(frozenset())),
        lambda: Trust("app", one, url, hosts, issuer=""),
    ]
    for incomplete in whole:
        with pytest.raises(TrustIsIncomplete, match="To check who is writing, give "):
            incomplete()
