"""What ``brief doctor house`` tells."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from houses import changed, plain_house, renamed

from brief.cli.main import cli
from brief.messages import Failure, Status


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return plain_house(tmp_path / "house.pptx")


def doctor(file: Path, *options: str) -> Result:
    return CliRunner().invoke(cli, ["doctor", "house", str(file), *options], standalone_mode=False)


def test_each_layout_is_told_with_its_reason_and_yaml_to_paste(house):
    result = doctor(house)
    assert result.return_value is Status.DONE
    assert "claim         mapped     Title and Content (by name)" in result.output
    assert "font Calibri: measured with Carlito, which has the same widths" in result.output
    written = yaml.safe_load(result.output.split("For _brand.yml:")[1])
    assert written["defaults"]["brief"]["house"]["layouts"]["two-columns"] == "Two Content"


def test_a_house_without_a_title_slide_is_told_and_the_status_says_so(house):
    changed(
        house, {"ppt/slideLayouts/slideLayout1.xml": lambda x: x.replace('"subTitle"', '"body"')}
    )
    result = doctor(house, "--format", "json")
    assert result.return_value is Status.CHECK
    told = json.loads(result.output)
    title = next(each for each in told["layouts"] if each["ours"] == "title")
    assert (title["status"], told["complete"]) == ("missing", False)
    assert "subtitle" in title["detail"]


def test_what_is_ambiguous_is_told_with_its_candidates(house):
    renamed(house, {"Title Slide": "Start", "Section Header": "Start"})
    changed(house, {"ppt/slideLayouts/slideLayout3.xml": lambda _: _copy(house)})
    result = doctor(house)
    assert result.return_value is Status.CHECK
    assert (
        "title         ambiguous  2 layouts of the house file would do: `1 (Start)`"
        in result.output
    )
    assert "# title: …  # one of:" in result.output


def _copy(house: Path) -> str:
    from brief.brand.house.reader import read_house

    return read_house(house).archive.parts["/ppt/slideLayouts/slideLayout1.xml"].decode()


def test_a_text_place_that_holds_too_little_is_told_with_its_size(house):
    low = {"ppt/slideMasters/slideMaster1.xml": lambda x: x.replace('cy="4525963"', 'cy="900000"')}
    changed(house, low)
    result = doctor(house)
    assert "claim         small" in result.output
    assert "648 × 71 pt, too small for 5 lines of 18 pt" in result.output


def test_a_font_that_is_nowhere_is_told(house):
    theme = {"ppt/theme/theme1.xml": lambda x: x.replace('"Calibri"', '"No Such Sans"')}
    changed(house, theme)
    assert "font No Such Sans: absent; measured with Carlito" in doctor(house).output


def test_a_file_that_is_no_house_is_an_error_with_its_name(tmp_path):
    file = tmp_path / "notes.pptx"
    file.write_text("words")
    result = doctor(file)
    assert isinstance(result.exception, Failure)
    assert result.exception.messages[0].position.file == file


def test_a_place_that_runs_off_a_slide_made_lower_is_told(house):
    changed(house, {"ppt/presentation.xml": lambda x: x.replace('cy="6858000"', 'cy="5486400"')})
    told = json.loads(doctor(house, "--format", "json").output)
    claim = next(each for each in told["layouts"] if each["ours"] == "claim")
    assert claim["status"] == "small"
    assert "text runs" in claim["detail"]
    assert "off the slide" in claim["detail"]
