"""A bad picture is told with the line that names it: no traceback, no hang, little memory."""

from __future__ import annotations

import subprocess
import sys
import textwrap
import zlib
from pathlib import Path
from struct import pack

import pytest
from PIL import Image

from brief.content.checks.files import find_animations
from brief.content.image import is_animated
from brief.content.reader import read_brief
from brief.messages import Failure


def brief_with(folder: Path, name: str) -> Path:
    file = folder / "brief.yaml"
    file.write_text(
        textwrap.dedent(f"""\
        brief: 1
        title: A brief
        date: 2020-09-28
        sections:
          - title: A section
            show:
              - image: {{file: {name}, alt: A picture}}
        """),
        encoding="utf-8",
    )
    return file


def said_of(folder: Path, name: str) -> str:
    file = brief_with(folder, name)
    with pytest.raises(Failure) as failure:
        read_brief(file, root=folder)
    (message,) = failure.value.messages
    assert (message.position.line, message.position.column) == (7, 23)
    return message.text


def large_png(file: Path, side: int, channels: int = 3) -> None:
    """A picture of one colour, written without holding its pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))

    packer = zlib.compressobj(1)
    row = b"\0" + b"\x80" * (channels * side)
    pixels = b"".join(packer.compress(row) for _ in range(side)) + packer.flush()
    header = pack(">IIBBBBB", side, side, 8, {3: 2, 4: 6}[channels], 0, 0, 0)
    file.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )


def run_in_a_gibibyte(program: str, file: Path) -> str:
    """What a program prints that may have no more memory than that. It warns of nothing."""
    head = (
        "import resource, sys; from pathlib import Path\n"
        "resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))\n"
        "file = Path(sys.argv[1])\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", head + program, str(file)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    return ran.stdout


def test_twenty_thousand_pixels_square_are_refused_in_little_memory(tmp_path: Path) -> None:
    large_png(tmp_path / "large.png", 20_000)
    program = (
        "from brief.content.reader import read_brief; from brief.messages import Failure\n"
        "try: read_brief(file, root=file.parent)\n"
        "except Failure as failure: print(failure)\n"
    )
    said = run_in_a_gibibyte(program, brief_with(tmp_path, "large.png"))
    assert "20,000 x 20,000 pixels; expected at most 80 megapixels" in said


def test_the_largest_picture_that_is_taken_needs_less_than_a_gibibyte(tmp_path: Path) -> None:
    large_png(tmp_path / "large.png", 8900, channels=4)
    program = (
        "from brief.pdf.picture import clean_picture\n"
        "print(len(clean_picture(file.read_bytes())) > 0)\n"
    )
    assert run_in_a_gibibyte(program, tmp_path / "large.png") == "True\n"


def test_a_file_that_ends_early_is_damaged(tmp_path: Path) -> None:
    Image.effect_noise((200, 200), 50).save(tmp_path / "whole.jpg")
    data = (tmp_path / "whole.jpg").read_bytes()
    (tmp_path / "cut.jpg").write_bytes(data[: len(data) // 2])
    told = said_of(tmp_path, "cut.jpg")
    assert told == "`cut.jpg` is cut off or damaged: copy or export it again"


def test_an_empty_file_is_said_to_be_empty(tmp_path: Path) -> None:
    for name in ("none.png", "none.svg"):
        (tmp_path / name).touch()
        assert said_of(tmp_path, name) == f"`{name}` is empty"


def test_a_wrong_name_is_put_right(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "a.jpg", "PNG")
    assert said_of(tmp_path, "a.jpg") == "`a.jpg` is PNG, not JPEG: name it `a.png`"


@pytest.mark.parametrize("name", ["moves.gif", "moves.webp", "moves.png"])
def test_of_an_animation_the_first_frame_is_shown_and_that_is_said(
    tmp_path: Path, name: str
) -> None:
    first, second = Image.new("RGB", (8, 8), "red"), Image.new("RGB", (8, 8), "blue")
    first.save(tmp_path / name, save_all=True, append_images=[second])
    (message,) = find_animations(read_brief(brief_with(tmp_path, name), root=tmp_path))
    assert message.severity == "warning"
    assert message.text == f"`{name}` is animated; its first frame is shown"
    assert message.position.line == 7


def test_a_picture_that_stands_still_is_none(tmp_path: Path) -> None:
    Image.new("RGB", (8, 8)).save(tmp_path / "still.gif")
    assert not is_animated(tmp_path / "still.gif")
