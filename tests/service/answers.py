"""What people in the stories type, by question.  Every name is made up and looks like nobody."""

from typing import Final

REFERRAL: Final = {
    "unsafe": "no",
    "referrer-name": "Amina Yusuf",
    "referrer-agency": "Willow Bank School",
    "referrer-job": "Designated safeguarding lead",
    "referrer-contact": "01632 960001",
    "may-present": "true",
    "lead-name": "Beth Turner",
    "lead-discussed-on": "2026-09-04",
    "senior-agrees": "agrees",
    "senior-name": "Oluchi Mbeki",
    "child-name": "Zephyrine Quillfeather",
    "child-born": "2015-03-02",
    "child-incident-on": "2026-09-03",
    "child-address": "17 Thistledown Mews",
    "child-where": "At home with Barnaby Quillfeather",
    "child-ethnicity": "White British",
    "child-plan": "never",
    "child-social-care": "never",
    "child-legal-status": "no-order",
    "relative-name": "Barnaby Quillfeather",
    "relative-relationship": "Father",
    "agency-name": "Thistledown Surgery",
    "agency-involved": "yes",
    "abuse": "suspected",
    "abuse-kinds": "neglect",
    "harm": "seriously-harmed",
    "harm-lasting": "The paediatrician expects lasting harm.",
    "must": "improvements,joint-working",
    "must-improvements": "Attendance was not shared.",
    "must-joint-working": "The school and the surgery did not speak.",
    "regard": "none",
    "circumstances": "Zephyrine was found by a neighbour.",
    "key-date-on": "2026-08-20",
    "key-date-what": "The school rang home and nobody answered.",
    "action-taken": "A strategy meeting was held.",
    "investigations": "police",
    "investigations-who": "A detective sergeant leads.",
    "records": "true",
}

NOTIFICATION: Final = {
    "aware-on": "2026-09-07",
    "definition": "yes",
    "decision": "notify",
    "reasons": "Neglect is suspected, and the harm is serious.",
}

SECTION_2: Final = {
    "record-right": "true",
    "own-interest": "none",
    "documents": "referral,combined-summary",
    "facts": "The facts were reviewed.",
    "action-needed": "no",
    "learning-found": "no",
    **{f"met-{key}": "no" for key in ("themes", "national-panel", "single-agency")},
    **{f"met-{key}": "no" for key in ("no-agency", "more-areas", "institution")},
    "met-improvements": "yes",
    "met-joint-working": "yes",
    **{f"why-{key}": "Not on what we know." for key in ("themes", "national-panel")},
    **{f"why-{key}": "Not on what we know." for key in ("single-agency", "no-agency")},
    **{f"why-{key}": "Not on what we know." for key in ("more-areas", "institution")},
    "why-improvements": "Absence was known and not shared.",
    "why-joint-working": "Two agencies held halves of the picture.",
    "criteria-met": "yes",
    "criteria-why": "Two of the four are met.",
    "recommendation": "commission",
    "recommendation-why": "A review would find why absence was not shared.",
    "short-reason": "Agencies did not share what each knew.",
    "key-lines": "Why was absence not shared?",
    "step-higher": "It would ask the practitioners.",
    "agreed": "yes",
    "information": "complete",
}

SECTION_3: Final = {
    "own-interest": "none",
    "decision": "as-recommended",
    "decision-why": "I agree with the Subgroup.",
    "challenge": "no",
}

OUTCOMES: Final = {
    "facts-reviewed": "true",
    "immediate-action": "none",
    "immediate-learning": "none",
    "improvements": "Sharing of absence.",
    "lcspr": "yes",
    "key-lines": "Why was absence not shared?",
}

OUTCOME_NOTICE: Final = {
    "ready": "true",
    "words": "Thank you for the referral.",
}
