"""Draw every accepted card in every look, and keep the pictures: ``make gallery``."""

import sys

from tests.cards.snapshot import accepted
from tests.room.gallery.hanging import hung, opened
from tests.room.gallery.looks import LOOKS
from tests.room.gallery.picture import picture_of, write


def main() -> None:
    cards = accepted()
    with opened() as browser:
        for look in LOOKS:
            with hung(browser, cards, look) as sheet:
                write(picture_of(sheet), cards, look.sheet)
            sys.stdout.write(f"{look.sheet}\n")


if __name__ == "__main__":
    main()
