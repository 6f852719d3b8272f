"""Pictures keep their file where PowerPoint reads it, and are cropped as object-fit says."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from laying import BRAND, PROPERTIES, lay_out, transcribe
from PIL import Image

from brief.deck.compose import compose_deck
from brief.deck.slides import PictureFrame
from brief.messages import Failure, Position

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20">'
    b'<rect width="40" height="20"/></svg>'
)


def picture(
    tmp_path: Path, name: str, data: bytes, style: str, alt: str = "A view"
) -> PictureFrame:
    file = tmp_path / name
    file.write_bytes(data)
    box = "display: block; width: 200pt; height: 200pt"
    laid_out = lay_out(
        '<section class="slide" id="a"><h1>Title</h1>'
        f'<img src="{file.as_uri()}" alt="{alt}" style="{box}; {style}"></section>'
    )
    deck = compose_deck(laid_out, laid_out, BRAND, {}, PROPERTIES, lambda _: data).deck
    frame = deck.slides[0].frames[1]
    assert isinstance(frame, PictureFrame)
    return frame


def bitmap(kind: str, size: tuple[int, int] = (40, 20)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


def test_png_and_jpeg_stay_as_they_are(tmp_path: Path) -> None:
    for kind in ("PNG", "JPEG"):
        data = bitmap(kind)
        assert picture(tmp_path, f"a.{kind.lower()}", data, "").image == data


def test_webp_becomes_what_every_powerpoint_reads(tmp_path: Path) -> None:
    frame = picture(tmp_path, "a.webp", bitmap("WEBP"), "")
    assert Image.open(io.BytesIO(frame.image)).format == "JPEG"


def test_a_photograph_is_no_finer_than_its_slide_shows(tmp_path: Path) -> None:
    data = bitmap("JPEG", (3000, 1500))
    whole = Image.open(io.BytesIO(picture(tmp_path, "a.jpg", data, "").image))
    assert whole.width == round(200 * 220 / 72)
    cropped = picture(tmp_path, "a.jpg", data, "object-fit: cover")
    assert Image.open(io.BytesIO(cropped.image)).width == round(400 * 220 / 72)


def test_a_faded_picture_is_faded_once_by_all_boxes_round_it(tmp_path: Path) -> None:
    assert picture(tmp_path, "a.png", bitmap("PNG"), "opacity: 0.5").opacity == 0.5


def test_a_drawing_in_a_template_that_runs_a_script_is_told_with_its_place() -> None:
    box = '<svg xmlns="http://www.w3.org/2000/svg" data-src="deck.yaml:3:5"><script/></svg>'
    with pytest.raises(Failure) as failure:
        transcribe(f'<section class="slide" id="a"><h1>Title</h1>{box}</section>')
    (message,) = failure.value.messages
    assert "holds a script" in message.text
    assert message.position == Position(Path("deck.yaml"), 3, 5)


def test_a_drawing_is_kept_with_a_png_beside_it_sharp_enough_to_print(tmp_path: Path) -> None:
    frame = picture(tmp_path, "a.svg", SVG, "")
    assert frame.svg == SVG
    assert Image.open(io.BytesIO(frame.image)).width >= 200 * 200 / 72 - 2


@pytest.mark.parametrize(
    "font",
    [
        "",
        'font-family="Nowhere Sans"',
        "font-family='Nowhere Sans'",
        """style="font-family: 'Nowhere'; fill: red\"""",
    ],
)
def test_words_of_a_drawing_are_drawn_though_their_face_is_not_there(
    tmp_path: Path, font: str
) -> None:
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30" viewBox="0 0 60 30">'
    words = f'{svg}<text x="2" y="20" font-size="16" {font}>Flow</text></svg>'.encode()
    frame = picture(tmp_path, "a.svg", words, "")
    assert frame.svg == words
    assert Image.open(io.BytesIO(frame.image)).convert("RGBA").getbbox()


def test_cover_crops_the_longer_side_about_the_focal_point(tmp_path: Path) -> None:
    crop = picture(tmp_path, "a.png", bitmap("PNG"), "object-fit: cover").crop
    assert (crop.left, crop.right, crop.top, crop.bottom) == (0.25, 0.25, 0, 0)
    left = "object-fit: cover; object-position: 0% 50%"
    assert picture(tmp_path, "a.png", bitmap("PNG"), left).crop.left == 0


def test_contain_shrinks_the_frame_to_the_picture(tmp_path: Path) -> None:
    rect = picture(tmp_path, "a.png", bitmap("PNG"), "object-fit: contain").rect
    assert (round(rect.width), round(rect.height), round(rect.y - 120)) == (200, 100, 50)


def test_alt_text_is_the_pictures_and_none_makes_it_decorative(tmp_path: Path) -> None:
    assert picture(tmp_path, "a.png", bitmap("PNG"), "").alt == "A view"
    assert picture(tmp_path, "a.png", bitmap("PNG"), "", alt="").decorative
