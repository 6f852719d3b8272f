"""Pictures keep their file where PowerPoint reads it, and are cropped as object-fit says."""

from __future__ import annotations

import io
from pathlib import Path

from laying import BRAND, PROPERTIES, lay_out
from PIL import Image

from brief.deck.compose import compose_deck
from brief.deck.slides import PictureFrame

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


def test_webp_becomes_png_which_every_powerpoint_reads(tmp_path: Path) -> None:
    frame = picture(tmp_path, "a.webp", bitmap("WEBP"), "")
    assert Image.open(io.BytesIO(frame.image)).format == "PNG"


def test_a_drawing_is_kept_with_a_png_beside_it_sharp_enough_to_print(tmp_path: Path) -> None:
    frame = picture(tmp_path, "a.svg", SVG, "")
    assert frame.svg == SVG
    assert Image.open(io.BytesIO(frame.image)).width >= 200 * 200 / 72 - 2


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
