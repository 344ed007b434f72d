"""Taking a part: whose ids go on what is written and pressed next.

Everything here is said by the rehearsal itself; the bot never hears "act as".
"""

import re
from collections.abc import Iterable
from typing import Final

from rehearsal.partnership import (
    AMINA,
    PARTS,
    PEOPLE,
    Part,
    known_as,
    parts_of,
    role_words,
)
from rehearsal.people import Person

ACT_AS: Final = re.compile(r"(?:act|acting) as\b(?P<who>.*)", re.IGNORECASE | re.DOTALL)
WHO: Final = re.compile(r"who (?:can|could|may) i be|who am i", re.IGNORECASE)


class Acting:
    """Begins as the referrer, with whom everything begins."""

    def __init__(self) -> None:
        self.person = AMINA

    def answer(self, words: str) -> str | None:
        """Return what to answer if it is about who is acting, or None if it is not."""
        words = words.strip().rstrip("?.! ")
        if WHO.fullmatch(words):
            return f"You are {known_as(self.person)}.\n\n{_everybody()}"
        asked = ACT_AS.fullmatch(words)
        return self._act_as(asked["who"].strip()) if asked else None

    def _act_as(self, who: str) -> str:
        found = people_called(who)
        if len(found) == 1:
            self.person = found[0]
            return (
                f"You are now {known_as(self.person)}. Write hello, or press a card that is "
                f'headed "For {known_as(self.person)}".'
            )
        if found:
            return f'There are several. Write "act as" and one of these.\n\n{_listed(found)}'
        return f'There is nobody called "{who}" here.\n\n{_everybody()}'


def people_called(who: str) -> list[Person]:
    """Return whoever goes by that name or role; failing those, whoever all the words fit."""
    wanted = who.lower().replace("-", " ").removeprefix("the ").strip()
    exactly = [part.person for part in PARTS if wanted and wanted in _names(part)]
    words = set(wanted.split())
    loosely = [part.person for part in PARTS if words and words <= _words(part)]
    return list(dict.fromkeys(exactly or loosely))


def _names(part: Part) -> set[str]:
    name = part.person.name.lower()
    names = {name, name.split()[0], role_words(part).lower()}
    return names if part.deputy_for else names | {part.role.replace("-", " ")}


def _words(part: Part) -> set[str]:
    agency = f"{part.agency.name} {part.agency.key.replace('-', ' ')}"
    return set(f"{part.person.name} {role_words(part)} {part.role} {agency}".lower().split())


def _everybody() -> str:
    return f"You can be any of these. Write, for example, act as Ruth.\n\n{_listed(PEOPLE)}"


def _listed(people: Iterable[Person]) -> str:
    return "\n".join(f"- {known_as(who)} ({parts_of(who)[0].agency.name})" for who in people)
