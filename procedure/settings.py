"""What a partnership has chosen, and the complaints about what it may not.

Settings come as plain values by dotted key, since files are read elsewhere.  One wrong value
is a complaint and never a default in its place: a deadline must not rest on a slip of typing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Final, TypeAlias

from procedure.lengths import LENGTHS, Length
from procedure.readings import (
    READINGS,
    Anchor,
    DayZero,
    Endorsement,
    NonWorkingTrigger,
    PublicationNotice,
    QuorumMode,
    Reading,
    Section2Start,
)
from procedure.reminder_days import REMINDER_DAYS, ReminderDays, typed
from procedure.words import listed

SettingRule: TypeAlias = Reading | Length | ReminderDays
Complaints: TypeAlias = tuple[str, ...]

SETTINGS: Final[tuple[SettingRule, ...]] = (*READINGS, *LENGTHS, *REMINDER_DAYS)
_BY_KEY: Final[Mapping[str, SettingRule]] = {rule.key: rule for rule in SETTINGS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """A reading's field is its key with the dot as an underscore.

    ``lengths`` and ``reminders`` are by key, and hold only what was chosen.
    """

    rapid_review_anchor: Anchor = Anchor.DUAL
    counting_day_zero: DayZero = DayZero.EXCLUDE
    counting_non_working_trigger: NonWorkingTrigger = NonWorkingTrigger.KEEP
    publication_notice: PublicationNotice = PublicationNotice.PLAIN
    section_2_starts: Section2Start = Section2Start.NOTIFICATION_RECEIVED
    quorum_mode: QuorumMode = QuorumMode.STRICT
    decision_endorsed_by: Endorsement = Endorsement.CHAIR
    lengths: Mapping[str, int] = field(default_factory=dict[str, int])
    reminders: Mapping[str, tuple[int, ...]] = field(default_factory=dict[str, tuple[int, ...]])

    def length(self, rule: Length) -> int:
        return self.lengths.get(rule.key, rule.default)

    def days(self, rule: ReminderDays) -> tuple[int, ...]:
        return self.reminders.get(rule.key, rule.days)

    def value(self, rule: SettingRule) -> str:
        """What is in force, as a settings file would say it."""
        if isinstance(rule, ReminderDays):
            return typed(self.days(rule))
        if isinstance(rule, Length):
            return str(self.length(rule))
        return str(getattr(self, _field_of(rule)))

    def in_words(self, rule: SettingRule) -> str:
        """Say what is in force, as a card says it: no key, and no value as it is typed."""
        return rule.in_words(self.value(rule))


def settings_from(chosen: Mapping[str, object]) -> Settings | Complaints:
    """Check what a partnership has chosen; return it, or every complaint there is."""
    complaints = tuple(
        complaint for key, value in chosen.items() if (complaint := _complaint(key, value))
    )
    if complaints:
        return complaints
    rules = {_BY_KEY[key]: value for key, value in chosen.items()}
    readings = {
        _field_of(rule): rule.reading(value)
        for rule, value in rules.items()
        if isinstance(rule, Reading)
    }
    lengths = {
        rule.key: length
        for rule, value in rules.items()
        if isinstance(rule, Length) and (length := rule.reading(value)) is not None
    }
    reminders = {
        rule.key: days
        for rule, value in rules.items()
        if isinstance(rule, ReminderDays) and (days := rule.reading(value)) is not None
    }
    return Settings(**readings, lengths=lengths, reminders=reminders)  # type: ignore[arg-type]  # checked above


def _field_of(rule: Reading) -> str:
    return rule.key.replace(".", "_")


def _complaint(key: str, value: object) -> str:
    rule = _BY_KEY.get(key)
    if rule is None:
        nearest = next(iter(get_close_matches(key, _BY_KEY)), "")
        hint = f" (did you mean {nearest}?)" if nearest else ""
        return f"There is no setting {key}{hint}; it may be {listed(_BY_KEY, 'or')}."
    if rule.reading(value) is None:
        return f"The setting {key} cannot be “{value}”; it may be {rule.allows}."
    return ""
