"""Sealing: what was sealed opens in its own place, under its own key, unchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sealed import KeyId, NotAuthentic, commitment, data_key, place, seal, unseal

KEY = data_key(KeyId("key-1"), bytes(32))
OTHER = data_key(KeyId("key-2"), bytes(range(32)))
HERE = place("form_page", "sealed", "form-1/children/1", KEY.id)


@given(st.text())
def test_what_is_sealed_opens(text: str) -> None:
    assert unseal(seal(text, KEY, HERE), KEY, HERE) == text


def test_the_same_words_are_never_sealed_alike() -> None:
    assert seal("the same", KEY, HERE) != seal("the same", KEY, HERE)


@pytest.mark.parametrize(
    "elsewhere",
    [
        place("attendance", "sealed", "form-1/children/1", KEY.id),
        place("form_page", "other", "form-1/children/1", KEY.id),
        place("form_page", "sealed", "form-1/children/2", KEY.id),
        place("form_page", "sealed", "form-1/children/1", OTHER.id),
    ],
)
def test_what_is_moved_does_not_open(elsewhere: bytes) -> None:
    with pytest.raises(NotAuthentic):
        unseal(seal("words", KEY, HERE), KEY, elsewhere)


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(NotAuthentic):
        unseal(seal("words", KEY, HERE), OTHER, HERE)


@given(st.integers(0, 33), st.integers(1, 255))
def test_a_changed_byte_is_seen(where: int, change: int) -> None:
    sealed = bytearray(seal("words", KEY, HERE))
    sealed[where] ^= change

    with pytest.raises(NotAuthentic):
        unseal(bytes(sealed), KEY, HERE)


@pytest.mark.parametrize("length", [0, 1, 12, 28])
def test_what_is_cut_short_does_not_open(length: int) -> None:
    with pytest.raises(NotAuthentic):
        unseal(seal("words", KEY, HERE)[:length], KEY, HERE)


def test_a_key_does_not_print_its_secrets() -> None:
    assert repr(KEY) == "DataKey(id='key-1')"


def test_a_commitment_depends_on_the_value_and_on_the_key() -> None:
    made = {commitment(value, key) for value in ("Kim", "Sam") for key in (KEY, OTHER)}

    assert len(made) == 4
    assert commitment("Kim", KEY) in made
