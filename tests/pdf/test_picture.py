"""Pictures reach both outputs upright, in sRGB, no larger than needed and without EXIF."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageCms
from pypdfium2 import PdfDocument

from brief.content.image import ImageError
from brief.content.svg import SvgError
from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.paint import paint_pdf
from brief.pdf.picture import MOST_PIXELS, clean_picture, clean_resource, clean_svg, shrink

SECRET = b"Phnom Penh, 11.55 N"


def encoded(image: Image.Image, kind: str, **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def exif(orientation: int) -> Image.Exif:
    made = Image.Exif()
    made[0x0112] = orientation
    made[0x010E] = SECRET.decode()
    made.get_ifd(0x8825)[1] = "N"
    return made


def two_halves(mode: str = "RGB") -> Image.Image:
    """Red on the left, blue on the right."""
    image = Image.new("RGB", (40, 20), "red")
    image.paste("blue", (20, 0, 40, 20))
    return image.convert(mode)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("orientation", [1, 6])
def test_the_camera_s_orientation_is_applied_and_all_it_wrote_is_dropped(
    kind: str, orientation: int
) -> None:
    data = encoded(two_halves(), kind, exif=exif(orientation))
    assert SECRET in data
    clean = clean_picture(data)
    assert SECRET not in clean
    assert not opened(clean).getexif()
    picture = opened(clean).convert("RGB")
    if orientation == 1:
        assert picture.size == (40, 20)
    else:  # turned a quarter to the right: what was left is above
        assert picture.size == (20, 40)
        assert picture.getpixel((10, 2))[0] > 200 > 60 > picture.getpixel((10, 2))[2]


def test_a_photograph_s_pixels_are_not_coded_again_where_nothing_changes() -> None:
    data = encoded(two_halves(), "JPEG", quality=70, progressive=True, exif=exif(1), comment=SECRET)
    clean = clean_picture(data + SECRET)
    assert SECRET not in clean
    assert len(clean) < len(data)
    assert not ImageChops.difference(opened(clean), opened(data)).getbbox()


def test_webp_becomes_jpeg_for_photographs_and_png_for_what_is_transparent() -> None:
    assert opened(clean_picture(encoded(two_halves(), "WEBP"))).format == "JPEG"
    assert opened(clean_picture(encoded(two_halves(), "WEBP", lossless=True))).format == "PNG"
    clear = opened(clean_picture(encoded(Image.new("RGBA", (9, 9), (255, 0, 0, 99)), "WEBP")))
    assert (clear.format, clear.mode) == ("PNG", "RGBA")


@pytest.mark.parametrize("adobe", [True, False])
def test_cmyk_is_shown_the_right_way_up(adobe: bool) -> None:
    data = encoded(Image.new("CMYK", (16, 16), (0, 255, 255, 0)), "JPEG")  # red, as Adobe stores it
    at = data.find(b"\xff\xee")
    assert at > 0
    if not adobe:  # the same bytes without Adobe's mark mean the opposite
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        data = data[:at] + data[end:]
    red, green, blue = opened(clean_picture(data)).convert("RGB").getpixel((8, 8))
    if adobe:
        assert red > 200 > 60 > max(green, blue)
    else:
        assert red < 60


def test_a_colour_profile_is_applied_and_not_kept() -> None:
    data = encoded(Image.new("RGB", (4, 4), "red"), "PNG", icc_profile=red_and_blue_swapped())
    clean = opened(clean_picture(data))
    assert clean.info.get("icc_profile") is None
    assert clean.getpixel((1, 1))[2] > 200 > 60 > clean.getpixel((1, 1))[0]


def test_a_profile_of_other_colours_than_the_picture_s_is_passed_over() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB", 5000)).tobytes()
    data = encoded(Image.new("RGB", (4, 4), "teal"), "PNG", icc_profile=lab)
    assert opened(clean_picture(data)).getpixel((1, 1)) == (0, 128, 128)


def red_and_blue_swapped() -> bytes:
    """sRGB's profile with the two names exchanged in its table of tags."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    return profile.replace(b"rXYZ", b"tXYZ").replace(b"bXYZ", b"rXYZ").replace(b"tXYZ", b"bXYZ")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "I;16", "CMYK"])
def test_every_mode_of_pixels_becomes_one_that_both_outputs_know(mode: str) -> None:
    image = Image.new(mode, (8, 8))
    kind = "TIFF" if mode in ("CMYK", "PA") else "PNG"
    data = encoded(image, kind) if mode != "PA" else encoded(image.convert("RGBA"), "TIFF")
    assert opened(clean_resource(data)).mode in ("1", "L", "LA", "P", "RGB", "RGBA")


def test_a_grey_of_sixteen_bits_keeps_its_tone() -> None:
    data = encoded(Image.new("I;16", (8, 8), 128 * 256), "PNG")
    assert opened(clean_picture(data)).getpixel((1, 1)) == 128


def test_a_very_large_picture_is_made_smaller() -> None:
    data = encoded(Image.new("RGB", (9000, 3000), "teal"), "JPEG")
    assert opened(clean_picture(data)).size == (MOST_PIXELS, MOST_PIXELS // 3)
    assert opened(shrink(clean_picture(data), 600)).size == (600, 200)
    assert shrink(clean_picture(data), 9000) == clean_picture(data)


def test_of_an_animation_the_first_frame_is_shown() -> None:
    frames = [Image.new("RGB", (40, 20), name) for name in ("blue", "teal")]
    for kind in ("GIF", "WEBP", "PNG"):
        data = encoded(two_halves(), kind, save_all=True, append_images=frames)
        clean = opened(clean_picture(data))
        assert clean.format in ("PNG", "JPEG")
        assert getattr(clean, "n_frames", 1) == 1
        assert clean.convert("RGB").getpixel((5, 5))[0] > 200


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0half", b"GIF89a"])
def test_a_damaged_picture_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(ImageError, match="damaged"):
        clean_resource(data)


def test_what_is_no_picture_is_left_as_it_is() -> None:
    for data in (b"", b"p { color: red }", b"\0\1\0\0font"):
        assert clean_resource(data) is data


def test_a_drawing_loses_its_document_type_and_the_exif_of_pictures_in_it() -> None:
    photograph = base64.b64encode(encoded(two_halves(), "JPEG", exif=exif(1)))
    doctype = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/x.dtd">'
    body = b'<svg xmlns="http://www.w3.org/2000/svg"><image href="data:image/jpeg;base64,'
    clean = clean_svg(doctype + body + photograph + b'"/></svg>')
    assert clean.startswith(body)
    assert SECRET not in base64.b64decode(clean[len(body) :].split(b'"')[0])


def test_a_hostile_drawing_is_not_handed_out(tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    file.write_text('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', encoding="utf-8")
    fetcher = LocalFetcher([tmp_path])
    with pytest.raises(SvgError):
        fetcher.fetch(file.as_uri())
    assert "holds a script" in fetcher.problems[0].text


def test_no_pdf_tells_where_a_picture_was_taken(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(encoded(two_halves(), "JPEG", exif=exif(6)))
    html = '<html lang="en"><title>T</title><style>@page{size:80px;margin:0}body{margin:0}</style>'
    document = lay_out(html + '<img src="a.jpg" alt="A">', tmp_path, LocalFetcher([tmp_path]))
    pdf = paint_pdf(document, html)
    assert SECRET not in pdf
    page = PdfDocument(pdf)[0].render(scale=4 / 3).to_pil().convert("RGB")
    assert page.getpixel((10, 5))[0] > 200  # upright: red above
    assert page.getpixel((10, 35))[2] > 200  # and blue below
