"""Where on a case sealed words belong.  Writing and reading must name the same place."""

from storage.sealed import KeyId, place


def late_note_place(fact: str, key_id: KeyId) -> bytes:
    return place("fact", "late_note", fact, key_id)


def why_replaced_place(fact: str, key_id: KeyId) -> bytes:
    """``fact`` is the row that takes over, whose number is known when the reason is sealed."""
    return place("fact", "why_replaced", fact, key_id)


def agency_place(reference: str, agency: str, key_id: KeyId) -> bytes:
    return place("agency_request", "agency_name", f"{reference}/{agency}", key_id)


def correction_place(reference: str, number: int, what: str, key_id: KeyId) -> bytes:
    """``what`` is "why" or "why_not"."""
    return place("correction", what, f"{reference}/{number}", key_id)


def name_place(reference: str, number: int, seat: str, key_id: KeyId) -> bytes:
    return place("attendance", "name", f"{reference}/{number}/{seat}", key_id)
