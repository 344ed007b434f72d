"""Everything that can be asked of the desk, by name."""

from procedure.terms import Term


class Action(Term):
    """The label finishes the sentence "Only ... may ..."."""

    WRITE_FORM = "write-form", "write this form"
    LODGE_REFERRAL = "lodge-referral", "make a referral"
    SEE_CASE = "see-case", "see this case"
    READ_FORM = "read-form", "read what was written on this case"
    ADD_MEMBER = "add-member", "add somebody to this case"
    REMOVE_MEMBER = "remove-member", "take somebody off this case"
    CONFIRM_REFERRER = "confirm-referrer", "confirm who made the referral"
    DECIDE_NOTIFICATION = "decide-notification", "decide whether to notify the national Panel"
    GIVE_VIEW = "give-view", "give a safeguarding partner's view on notifying"
    RECORD_NOTIFIED = "record-notified", "record that the notification was sent"
    RECORD_RECEIPT = "record-receipt", "record that the notification was received"
    RECORD_DATE = "record-date", "record a date"
    SET_MEETING = "set-meeting", "set the date of the meeting"
    OPEN_MEETING = "open-meeting", "open the meeting"
    TAKE_ATTENDANCE = "take-attendance", "record who is at the meeting"
    MARK_LEFT = "mark-left", "record that somebody has left the meeting"
    DECLARE_INTEREST = "declare-interest", "record a declaration of interest"
    RULE_ON_INTEREST = "rule-on-interest", "rule on an interest"
    RECORD_OUTCOMES = "record-outcomes", "record what the meeting decided"
    SIGN_SECTION_2 = "sign-section-2", "sign the recommendation (section 2)"
    SIGN_SECTION_3 = "sign-section-3", "sign the decision (section 3)"
    TELL_REFERRER = "tell-referrer", "tell the referrer the decision"
    REQUEST_CHANNEL = "request-channel", "ask for a channel to be used"
    CONFIRM_CHANNEL = "confirm-channel", "confirm a channel"
    MARK_DELIVERED = "mark-delivered", "record that a notice was delivered"
