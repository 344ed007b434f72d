"""What Teams asks of the two icons, read from their pixels."""

from pathlib import Path

from manifest import package
from tests.manifest.png import Picture, read_picture

ICONS = Path(package.__file__).parent
ACCENT = (0x17, 0x40, 0x4F)
WHITE = (255, 255, 255)


def opaque(pixel: tuple[int, ...]) -> bool:
    return pixel[3:] in {(), (255,)}


def middle(picture: Picture, across: int) -> set[int]:
    """The pixels of a square in the middle of a picture, ``across`` wide and as high."""
    edge = (picture.width - across) // 2
    kept = range(edge, picture.width - edge)
    return {y * picture.width + x for y in kept for x in kept}


def test_the_colour_icon_is_a_full_square_of_192_pixels() -> None:
    colour = read_picture(ICONS / "color.png")

    assert (colour.width, colour.height) == (192, 192)
    assert all(map(opaque, colour.pixels))


def test_the_colour_icon_keeps_its_mark_to_the_middle_96_pixels() -> None:
    colour = read_picture(ICONS / "color.png")
    mark = {at for at, pixel in enumerate(colour.pixels) if pixel[:3] != ACCENT}

    assert len(mark) > 1_000
    assert mark <= middle(colour, 96)


def test_the_outline_icon_is_white_on_nothing_and_32_pixels_square() -> None:
    outline = read_picture(ICONS / "outline.png")
    seen = [pixel for pixel in outline.pixels if pixel[3]]

    assert (outline.width, outline.height) == (32, 32)
    assert {pixel[:3] for pixel in seen} == {WHITE}
    assert 100 < len(seen) < len(outline.pixels) // 2
