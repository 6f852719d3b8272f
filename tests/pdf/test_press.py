"""What a printing house finds in the format `print`: ink alone, boxes, marks, its own profile."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pikepdf
import press_profile
import pytest
from PIL import Image

from brief.pdf.fetcher import LocalFetcher
from brief.pdf.layout import lay_out
from brief.pdf.paint import paint_plain
from brief.pdf.press.document import make_press_pdf
from brief.pdf.press.inks import BLACK, Inks
from brief.pdf.press.profile import PressProfile, ProfileError, read_profile

MM = 72 / 25.4
PAGE = "@page { size: A4; margin: 20mm; bleed: 3mm } body { color: #1b2330 }"

Press = Callable[[str], pikepdf.Pdf]


@pytest.fixture(scope="session")
def profile(tmp_path_factory: pytest.TempPathFactory) -> PressProfile:
    file = tmp_path_factory.mktemp("profile") / "ideal.icc"
    file.write_bytes(press_profile.make_profile())
    return read_profile(file)


@pytest.fixture
def press(tmp_path: Path, profile: PressProfile) -> Press:
    """Prints the body of a page, with teal (#0b5d66) in ink of its own."""

    def press(body: str) -> pikepdf.Pdf:
        return pikepdf.open(io.BytesIO(press_bytes(body, tmp_path, profile)))

    return press


def press_bytes(body: str, folder: Path, profile: PressProfile) -> bytes:
    html = (
        f"<html lang=en><title>Streets</title><meta name=author content='Ann'>"
        f"<meta name=dcterms.created content=2026-03-02><style>{PAGE}</style>{body}"
    )
    document = lay_out(html, folder, LocalFetcher([folder]), None)
    return make_press_pdf(paint_plain(document), profile, {"0b5d66": (0.9, 0.4, 0.5, 0.2)})


def instructions(pdf: pikepdf.Pdf) -> Iterator[tuple[str, list[Any]]]:
    """Of pages, forms and tiles."""
    streams = [page.Contents for page in pdf.pages]
    for each in pdf.objects:
        is_form = isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Form"
        is_tile = isinstance(each, pikepdf.Stream) and each.get("/PatternType") == 1
        if is_form or is_tile:
            streams.append(each)
    for stream in streams:
        for operands, operator in pikepdf.parse_content_stream(stream):
            yield str(operator), list(operands)


def colours(pdf: pikepdf.Pdf) -> set[tuple[float, ...]]:
    return {tuple(map(float, operands)) for name, operands in instructions(pdf) if name == "k"}


def assert_no_rgb(pdf: pikepdf.Pdf) -> None:
    found = {name for name, _ in instructions(pdf)}
    assert not found & {"rg", "RG"}
    for each in pdf.objects:
        assert b"/DeviceRGB" not in each.unparse(resolved=True)
        assert b"/CalRGB" not in each.unparse(resolved=True)
        assert not (isinstance(each, pikepdf.Stream) and each.get("/N") == 3)
    for name, operands in instructions(pdf):
        assert name not in ("cs", "CS") or operands[0] != "/DeviceRGB"


def images(pdf: pikepdf.Pdf) -> list[Any]:
    streams = (each for each in pdf.objects if isinstance(each, pikepdf.Stream))
    return [each for each in streams if each.get("/Subtype") == "/Image"]


def test_the_file_says_it_is_pdf_x_4_for_this_press(press: Press, profile: PressProfile) -> None:
    pdf = press("<p>Words")
    (intent,) = pdf.Root.OutputIntents
    assert intent.S == "/GTS_PDFX"
    assert str(intent.OutputConditionIdentifier) == press_profile.NAME
    assert intent.DestOutputProfile.read_bytes() == profile.data
    assert intent.DestOutputProfile.N == 4
    assert pdf.pdf_version == "1.6"
    assert pdf.docinfo["/Trapped"] == "/False"
    xmp = pdf.Root.Metadata
    assert "/Filter" not in xmp
    assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4<" in xmp.read_bytes()
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Streets"
        assert metadata["dc:creator"] == ["Ann"]
        assert metadata["xmp:CreateDate"] == "2026-03-02T00:00:00Z"
        assert metadata["xmpMM:DocumentID"].startswith("uuid:")


def test_the_page_is_trimmed_to_a4_and_bleeds_for_3_mm(press: Press) -> None:
    pdf = press("<p>Words")
    page = pdf.pages[0]
    assert [float(edge) for edge in page.trimbox] == pytest.approx([0, 0, 595.28, 841.89], abs=0.01)
    bleed = [float(edge) for edge in page.bleedbox]
    assert bleed == pytest.approx([-3 * MM, -3 * MM, 595.28 + 3 * MM, 841.89 + 3 * MM], abs=0.01)
    sheet = [float(edge) for edge in page.mediabox]
    assert sheet[0] < bleed[0] and sheet[1] < bleed[1]
    assert sheet[2] > bleed[2] and sheet[3] > bleed[3]


def test_crop_marks_stand_in_line_with_the_edges_and_outside_the_bleed(press: Press) -> None:
    pdf = press("<p>Words")
    bleed = [float(edge) for edge in pdf.pages[0].bleedbox]
    steps = list(instructions(pdf))
    start = next(at for at, (name, _) in enumerate(steps) if name == "SCN")
    points = [tuple(map(float, each)) for name, each in steps[start:] if name in ("m", "l")]
    assert len(points) == 16
    for x, y in points:
        assert x < bleed[0] or x > bleed[2] or y < bleed[1] or y > bleed[3]
    assert {round(x) for x, _ in points} >= {0, 595}
    assert {round(y) for _, y in points} >= {0, 842}
    space = pdf.pages[0].resources.ColorSpace["/Registration"]
    assert [str(each) for each in space[:2]] == ["/Separation", "/All"]


def test_what_is_painted_ends_at_the_bleed(press: Press) -> None:
    pdf = press("<style>@page { background: #b84a2a }</style><p>Words")
    steps = list(instructions(pdf))
    assert [name for name, _ in steps[:4]] == ["q", "re", "W", "n"]
    left, bottom, right, top = (float(edge) for edge in pdf.pages[0].bleedbox)
    box = [float(each) for each in steps[1][1]]
    assert box == pytest.approx([left, bottom, right - left, top - bottom], abs=0.01)


def test_text_that_is_nearly_black_is_black_ink_alone(press: Press) -> None:
    pdf = press("<p>Words")
    before = {"black": False}
    for name, operands in instructions(pdf):
        if name in ("k", "g", "rg"):
            before["black"] = name == "k" and [float(each) for each in operands] == [0, 0, 0, 1]
        if name in ("Tj", "TJ"):
            assert before["black"]
            break
    else:
        pytest.fail("no text was drawn")


def test_a_grey_is_black_ink_alone_and_as_light_on_paper(press: Press) -> None:
    (grey,) = colours(press("<p style='color: #808080'>Words"))
    assert grey[:3] == (0, 0, 0)
    assert grey[3] == pytest.approx(0.5, abs=0.02)  # the press of the tests adds no dot gain


def test_a_colour_of_the_brand_has_the_brands_ink_and_others_the_profiles(press: Press) -> None:
    assert (0.9, 0.4, 0.5, 0.2) in colours(press("<p style='color: #0b5d66'>Words"))
    ((cyan, magenta, yellow, _),) = colours(press("<p style='color: #b84a2a'>Words"))
    assert cyan < 0.05 < magenta < yellow


def test_white_is_no_ink(press: Press) -> None:
    assert colours(press("<p style='color: white'>Words")) == {(0, 0, 0, 0)}


def test_nothing_of_rgb_is_left_of_drawings_gradients_and_transparency(press: Press) -> None:
    body = """
    <div style="height: 40pt; background: linear-gradient(#b84a2a, rgba(75, 140, 214, .2))"></div>
    <div style="height: 40pt; background: radial-gradient(red, #0b5d66, blue)"></div>
    <div style="opacity: .5; border: 2pt dotted #4b8cd6">Half seen</div>
    <svg width="100" height="60" viewBox="0 0 100 60">
      <defs><linearGradient id="g"><stop offset="0" stop-color="red" stop-opacity=".3"/>
      <stop offset="1" stop-color="blue"/></linearGradient>
      <pattern id="p" width="8" height="8" patternUnits="userSpaceOnUse">
      <circle r="3" cx="4" cy="4" fill="orange"/></pattern>
      <mask id="m"><rect width="50" height="60" fill="white"/></mask></defs>
      <rect width="100" height="30" fill="url(#g)" stroke="green"/>
      <rect y="30" width="100" height="30" fill="url(#p)" mask="url(#m)"/>
      <text x="4" y="20" fill="#123456">Words</text>
    </svg>"""
    pdf = press(body)
    assert_no_rgb(pdf)
    shadings = [each for each in pdf.objects if _has(each, "/ShadingType")]
    assert {str(each.ColorSpace) for each in shadings} == {"/DeviceCMYK", "/DeviceGray"}


def test_the_test_for_rgb_finds_it(tmp_path: Path) -> None:
    """The document before it is converted."""
    html = f"<style>{PAGE}</style><p>Words"
    painted = paint_plain(lay_out(html, tmp_path, LocalFetcher([tmp_path])))
    with pytest.raises(AssertionError):
        assert_no_rgb(pikepdf.open(io.BytesIO(painted)))


def test_a_mask_keeps_its_lightness(press: Press) -> None:
    """White lets everything through. As ink it would be the same; grey would not."""
    pdf = press("<div style='height: 9pt; background: linear-gradient(red, transparent)'></div>")
    resources = [each.Resources for each in pdf.objects if _has(each, "/Resources")]
    states = [state for each in resources for state in each.get("/ExtGState", {}).values()]
    masks = [state.SMask.G for state in states if "/SMask" in state]
    assert masks
    for mask in masks:
        assert mask.Group.CS == "/DeviceGray"
        names = {str(operator) for _, operator in pikepdf.parse_content_stream(mask)}
        assert not names & {"k", "K", "rg", "RG"}


def _has(each: object, key: str) -> bool:
    return isinstance(each, pikepdf.Dictionary | pikepdf.Stream) and key in each


def test_a_photograph_is_cmyk_with_300_pixels_an_inch(tmp_path: Path, press: Press) -> None:
    Image.radial_gradient("L").resize((1200, 600)).convert("RGB").save(tmp_path / "a.jpg")
    pdf = press("<img src=a.jpg alt=a style='width: 144pt; height: 72pt'>")
    assert_no_rgb(pdf)
    (photo,) = images(pdf)
    assert (photo.Width, photo.Height) == (600, 300)
    assert photo.ColorSpace == "/DeviceCMYK"
    assert photo.Filter == "/DCTDecode"


def test_a_picture_with_too_few_pixels_keeps_them(tmp_path: Path, press: Press) -> None:
    Image.new("RGB", (30, 30), "#b84a2a").save(tmp_path / "a.png")
    pdf = press("<img src=a.png alt=a style='width: 144pt'>")
    (picture,) = images(pdf)
    assert (picture.Width, picture.Height) == (30, 30)


@pytest.mark.parametrize("ending", ["png", "jpg"])
def test_a_picture_is_printed_in_the_colours_of_the_profile(
    tmp_path: Path, press: Press, profile: PressProfile, ending: str
) -> None:
    Image.new("RGB", (16, 16), "#b84a2a").save(tmp_path / f"a.{ending}", quality=100)
    pdf = press(f"<img src=a.{ending} alt=a>")
    (picture,) = images(pdf)
    wanted = Inks(profile, {}).of(0xB8 / 255, 0x4A / 255, 0x2A / 255)
    found = pikepdf.PdfImage(picture).as_pil_image().getpixel((8, 8))
    if "/Decode" in picture and ending == "jpg":
        assert list(map(int, picture.Decode)) == [1, 0] * 4
    assert [each / 255 for each in found] == pytest.approx(wanted, abs=0.03)


def test_a_transparent_picture_keeps_its_mask(tmp_path: Path, press: Press) -> None:
    Image.new("RGBA", (600, 600), (184, 74, 42, 128)).save(tmp_path / "a.png")
    pdf = press("<img src=a.png alt=a style='width: 72pt'>")
    assert_no_rgb(pdf)
    picture = next(each for each in images(pdf) if "/SMask" in each)
    assert (picture.Width, picture.SMask.Width) == (300, 300)
    assert picture.SMask.ColorSpace == "/DeviceGray"


def test_what_is_for_screens_is_left_out(press: Press) -> None:
    """Links are annotations in the page, which PDF/X does not allow."""
    pdf = press("<h1>Title</h1><p id=a><a href='https://example.org'>out</a> <a href='#a'>in</a>")
    assert "/Annots" not in pdf.pages[0].obj
    assert not {"/Outlines", "/Names", "/StructTreeRoot"} & set(pdf.Root.keys())


def test_the_same_page_gives_the_same_bytes(tmp_path: Path, profile: PressProfile) -> None:
    Image.new("RGB", (600, 600), "#b84a2a").save(tmp_path / "a.jpg")
    body = "<p>Words <img src=a.jpg alt=a style='width: 72pt'>"
    assert press_bytes(body, tmp_path, profile) == press_bytes(body, tmp_path, profile)


def test_a_shape_that_is_no_profile_of_a_press_is_refused(tmp_path: Path) -> None:
    from PIL import ImageCms

    screen = tmp_path / "srgb.icc"
    screen.write_bytes(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    with pytest.raises(
        ProfileError, match=r"expected the profile of a press.*found a mntr profile"
    ):
        read_profile(screen)
    damaged = tmp_path / "half.icc"
    damaged.write_bytes(press_profile.make_profile()[:200])
    with pytest.raises(ProfileError):
        read_profile(damaged)
    text = tmp_path / "text.icc"
    text.write_bytes(b"not a profile")
    with pytest.raises(ProfileError, match="not an ICC profile"):
        read_profile(text)


def test_ink_of_the_brand_wins_over_the_rule_for_greys(profile: PressProfile) -> None:
    assert Inks(profile, {}).of(0, 0, 0) == BLACK
    rich = (0.6, 0.4, 0.4, 1.0)
    assert Inks(profile, {"000000": rich}).of(0, 0, 0) == rich
