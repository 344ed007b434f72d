"""What each permission rests on, typed again from section 2 of the procedure."""

from typing import Final

from procedure.permissions import PERMISSIONS

RESTS_ON: Final = {
    "s4.1": {
        "write-form", "lodge-referral", "decide-notification", "give-view", "record-notified",
        "record-receipt", "open-case", "record-death-notice", "dispute-decision",
        "prepare-notification",
    },
    "s1.3": {"classify-death", "give-learning-view"},
    "s1.5*": {"note-basis"},
    "s9.2": {"note-area"},
    "default: disputes": {"answer-dispute"},
    "default: a notification that is withdrawn": {"withdraw-notification", "record-withdrawn"},
    "default: cases that may concern the same child": {"answer-likeness"},
    "s2": {"see-case", "read-form", "export-form", "add-member", "remove-member",
        "enter-decision", "enter-view", "enter-notified", "enter-section-2", "enter-section-3",
        "see-board", "see-waiting", "see-reply", "take-up", "next-step", "formal-action",
        "complete-sharing",
    },
    "s4.3": {
        "record-date", "choose-agencies", "issue-requests", "ask-one-more", "open-request",
        "reply", "chase-reply", "extend-reply", "accept-gaps",
    },
    "default: who is asked for information": {"confirm-agencies"},
    "default: agencies that are not on Teams": {"record-sent", "record-reply"},
    "default: replies that are checked": {"accept-reply", "send-back-reply"},
    "s4.4": {"set-meeting", "open-meeting"},
    "s4.5": {"share-papers", "write-summary"},
    "default: records of meetings": {"write-record", "agree-document"},
    "s4.6": {
        "take-attendance", "mark-left", "ask-safety", "confirm-safe", "record-outcomes",
        "adjourn-meeting", "go-on", "close-meeting",
    },
    "default: deputies": {"rule-on-deputy"},
    "default: a quorum lost in the meeting": {"note-item"},
    "s1.6a": {"declare-interest"},
    "s4.7": {
        "sign-section-2", "sign-section-3", "tell-referrer", "tell-by-hand", "take-back-section-2",
        "seek-challenge", "record-challenge",
    },
    "default: questions about a recommendation": {"ask-question", "answer-question"},
    "s1.6b": {"endorse", "tell-panel", "write-to-panel"},
    "s4.8": {
        "tell-board", "tell-agency", "correct-told", "write-report", "record-report-sent",
        "release-records", "record-scrutiny", "answer-panel", "archive", "write-to-board",
        "write-to-agencies",
    },
    "s18.2": {"share-learning"},
    "s5": {"commission-review", "record-findings"},
    "default: a date for every alternative review": {"change-review-date"},
    "default: referrers who are not on the list": {"confirm-referrer"},
    "default: interests declared": {"rule-on-interest"},
    "default: dates put right": {
        "ask-for-correction", "confirm-correction", "withdraw-correction",
    },
    "default: reminders": {"remind"},
    "default: channels": {"request-channel", "confirm-channel"},
}  # fmt: skip


def test_every_permission_rests_on_its_section_or_on_a_default_of_ours() -> None:
    found = {str(permission.source) for permission in PERMISSIONS.values()}

    assert found == RESTS_ON.keys()
    assert {
        source: {a.value for a, p in PERMISSIONS.items() if str(p.source) == source}
        for source in found
    } == RESTS_ON
