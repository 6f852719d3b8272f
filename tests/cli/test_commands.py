"""The command line: its statuses, its messages, and what it loads."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

HEAVY = ("weasyprint", "pptx", "vl_convert", "pydantic", "rich", "babel", "citeproc", "pikepdf")


def run(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "brief", *arguments],
        cwd=folder,
        env=environ(**environment),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def environ(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **more}


def write(file: Path, text: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
    return file


@pytest.fixture
def project(tmp_path: Path) -> Path:
    write(tmp_path / "project.yaml", "# defaults\n")
    write(tmp_path / "content/small/brief.yaml", "brief: 1\ntitel: Small\ndate: soon\n")
    return tmp_path


def test_help_lists_the_commands(tmp_path: Path):
    result = run(tmp_path, "--help")
    assert result.returncode == 0
    for name in ("build", "new", "schema", "clean"):
        assert f"  {name} " in result.stdout


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["--version"]])
def test_help_loads_no_heavy_library(tmp_path: Path, arguments: list[str]):
    assert loaded_by(tmp_path, arguments) == []


def test_a_build_with_nothing_to_do_loads_no_heavy_library(project: Path):
    from brief.build.plan import Request
    from brief.build.project import Project
    from brief.build.records import Build
    from brief.build.run import Order
    from brief.build.writer import open_records, write_edition

    home, file = Project(project), project / "content/small/brief.yaml"
    order = Order(home, file, Request(), home.output)
    with open_records(home.output) as records:
        write_edition(records, {"small/x.pdf": b"%PDF"}, order.inputs)
        records.builds[order.key] = Build(order.inputs, ("small/x.pdf",))

    assert run(project, "build").stdout == "nothing to do: 1 file up to date\n"
    assert loaded_by(project, ["build"]) == []


def loaded_by(folder: Path, arguments: list[str]) -> list[str]:
    """The heavy libraries that a command has loaded when it ends."""
    program = f"""
import sys
from brief.cli.main import main
sys.argv = ["brief", *{arguments!r}]
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print("loaded:", *sorted(set({HEAVY!r}) & set(sys.modules)))
"""
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=folder,
        env=environ(),
        capture_output=True,
        text=True,
        check=True,
    )
    return result.stdout.splitlines()[-1].split()[1:]


def test_what_is_wrong_in_a_brief_is_said_all_at_once_with_its_places(project: Path):
    result = run(project, "build")
    assert result.returncode == 1
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert lines[0].startswith("content/small/brief.yaml:")
    assert any(":2:1: error: " in line and "`title`" in line for line in lines)
    assert any(":3:7: error: " in line for line in lines)
    assert all(line.endswith("]") for line in lines)
    assert "Traceback" not in result.stderr


def test_places_are_relative_to_where_one_stands(project: Path):
    result = run(project / "content/small", "build", "brief.yaml")
    assert result.stderr.startswith("brief.yaml:")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["bild"], "did you mean `build`"),
        (["build", "--format", "docx"], "'pdf', 'pptx', 'slides'"),
        (["build", "--jobs", "0"], "0"),
        (["build", "--colour"], "--colour"),
        (["new"], "NAME"),
    ],
)
def test_a_wrong_command_line_ends_with_2(project: Path, arguments: list[str], said: str):
    result = run(project, *arguments)
    assert result.returncode == 2
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_a_brief_that_is_not_there_is_named_with_the_nearest(project: Path):
    result = run(project, "build", "smal")
    assert result.returncode == 1
    assert "did you mean `small`" in result.stderr


def test_outside_a_project_one_is_told_how_to_begin(tmp_path: Path):
    result = run(tmp_path, "build")
    assert result.returncode == 1
    assert "brief new NAME" in result.stderr


def test_new_begins_a_project_and_a_brief(tmp_path: Path):
    result = run(tmp_path, "new", "cycling")
    assert result.returncode == 0
    assert result.stdout.startswith("content/cycling/brief.yaml ")
    assert (tmp_path / "project.yaml").is_file()
    assert run(tmp_path, "new", "cycling").returncode == 2


def test_schema_is_json(tmp_path: Path):
    import json

    assert json.loads(run(tmp_path, "schema").stdout)["type"] == "object"


def test_clean_names_the_files_it_keeps(project: Path):
    write(project / "build/small/mine.pptx", "by hand")
    result = run(project, "clean")
    assert result.returncode == 0
    assert result.stdout.startswith("kept build/small/mine.pptx")


def test_a_machine_without_pango_is_told_what_to_install(project: Path):
    program = """
import brief.build.machine as machine
from brief.cli import main, build
def no_pango(*a, **k):
    machine.require_libraries([machine.Library("pango-1.0", "libno-such-pango.so.0")])
build.build_briefs = no_pango
import sys
sys.argv = ["brief", "build"]
main.main()
"""
    result = subprocess.run(
        [sys.executable, "-c", program],
        cwd=project,
        env=environ(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 4
    assert "libpango-1.0-0" in result.stderr
    assert "brew install" in result.stderr


def test_ctrl_c_ends_with_130_and_no_traceback(project: Path):
    program = """
import time
from brief.cli import main, build
def wait(*a, **k):
    print("waiting", flush=True)
    time.sleep(60)
build.build_briefs = wait
import sys
sys.argv = ["brief", "build"]
main.main()
"""
    with subprocess.Popen(
        [sys.executable, "-c", program],
        cwd=project,
        env=environ(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        assert process.stdout.readline() == "waiting\n"
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
        assert "Traceback" not in process.stderr.read()


def test_the_schema_that_the_briefs_here_point_to_is_current(tmp_path: Path):
    kept = Path(__file__).parents[2] / "brief.schema.json"
    assert run(tmp_path, "schema").stdout == kept.read_text("utf-8"), (
        "write it anew: brief schema > brief.schema.json"
    )
