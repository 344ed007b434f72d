"""What each permission rests on, typed again from section 2 of the procedure."""

from typing import Final

from procedure.permissions import PERMISSIONS

RESTS_ON: Final = {
    "s4.1": {
        "write-form", "lodge-referral", "decide-notification", "give-view", "record-notified",
        "record-receipt",
    },
    "s2": {"see-case", "read-form", "add-member", "remove-member"},
    "s4.3": {"record-date"},
    "s4.4": {"set-meeting", "open-meeting"},
    "s4.6": {"take-attendance", "mark-left", "record-outcomes"},
    "s1.6a": {"declare-interest"},
    "s4.7": {"sign-section-2", "sign-section-3", "tell-referrer"},
    "default: referrers who are not on the list": {"confirm-referrer"},
    "default: interests declared": {"rule-on-interest"},
    "default: channels": {"request-channel", "confirm-channel"},
}  # fmt: skip


def test_every_permission_rests_on_its_section_or_on_a_default_of_ours() -> None:
    found = {str(permission.source) for permission in PERMISSIONS.values()}

    assert found == RESTS_ON.keys()
    assert {
        source: {a.value for a, p in PERMISSIONS.items() if str(p.source) == source}
        for source in found
    } == RESTS_ON
