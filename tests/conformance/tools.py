"""Checkers that others have written, and what they find in a PDF."""

from __future__ import annotations

import json
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / ".cache" / "conformance"
VERAPDF = TOOLS / "greenfield-apps-1.28.2.jar"
PYTHON = TOOLS / "venv" / "bin"
SECONDS = 300


@dataclass(frozen=True)
class Finding:
    """``rule`` is the tool's own name for it, or the standard's clause; ``text`` what it says."""

    file: Path
    tool: str
    rule: str
    text: str


def run_verapdf(files: Sequence[Path], flavour: str) -> list[Finding]:
    """What breaks a profile: ``ua1``, ``ua2``, ``3a``, ``4``, ``4f``, ``wt1a``, ``wt1r``."""
    main = "org.verapdf.apps.GreenfieldCliWrapper"
    command = ["java", "-cp", str(VERAPDF), main, "-f", flavour, "--format", "xml"]
    report = _run([*command, *map(str, files)])
    known = {str(file.resolve()): file for file in files}
    found: list[Finding] = []
    checked = set()
    for job in ElementTree.fromstring(report).iter("job"):
        file = known[job.findtext("item/name", "")]
        validation = job.find("validationReport")
        if validation is None:
            found.append(Finding(file, f"verapdf {flavour}", "-", "could not be read"))
            continue
        checked.add(file)
        broken = [rule for rule in validation.iter("rule") if rule.get("status") == "failed"]
        assert (validation.get("isCompliant") == "true") == (not broken)
        for rule in broken:
            text = f"{rule.get('failedChecks')} × {rule.findtext('check/errorMessage')}"
            clause = f"{rule.get('specification')} {rule.get('clause')}"
            found.append(Finding(file, f"verapdf {flavour}", clause, text))
    unread = set(files) - checked - {each.file for each in found}
    return found + [Finding(file, f"verapdf {flavour}", "-", "was not checked") for file in unread]


def run_qpdf(file: Path) -> list[Finding]:
    """Whether the file's syntax and streams are right."""
    made = subprocess.run(
        ["qpdf", "--check", str(file)], capture_output=True, text=True, timeout=SECONDS
    )
    if made.returncode == 0:
        return []
    return [Finding(file, "qpdf", "check", made.stdout + made.stderr)]


def run_pdfua(files: Sequence[Path]) -> list[Finding]:
    """Findings, and rules that the tool itself could not evaluate."""
    runner = Path(__file__).with_name("run_pdfua.py")
    report = _run([str(PYTHON / "python"), str(runner), *map(str, files)])
    found = []
    for each in _documents(report):
        file = Path(each["file"])
        told = [(finding["rule_id"], finding["message"]) for finding in each["findings"]]
        told += [(rule["rule_id"], rule["reason"]) for rule in each["skipped"]]
        found += [Finding(file, "pdfua", rule, text) for rule, text in told]
    return found


def run_outloud(files: Sequence[Path]) -> list[Finding]:
    """Findings of every severity; no rule is skipped."""
    command = [str(PYTHON / "outloud"), "--json", "-", "--fail-on", "never", "--quiet"]
    report = _run([*command, *map(str, files)])
    found = []
    for each in json.loads(report[report.index("{") : report.rindex("}") + 1])["results"]:
        for finding in each["findings"]:
            text = finding["message"]
            if finding.get("evidence"):
                text += f": {finding['evidence']}"
            found.append(Finding(Path(each["path"]), "outloud", finding["rule"], text))
        found += [
            Finding(Path(each["path"]), "outloud", rule["rule"], f"{rule['reason']}")
            for rule in each["rules"]
            if rule["status"] not in ("ran", "not-applicable", "not-implemented")
            and rule["reason"] != "needs --source"  # beside another PDF: there is none
        ]
    return found


def _documents(text: str) -> Iterator[Any]:
    """The JSON documents of a text, one after the other."""
    while text := text.strip():
        document, end = json.JSONDecoder().raw_decode(text)
        yield document
        text = text[end:]


def _run(command: list[str]) -> str:
    made = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS)
    if not made.stdout.strip():
        raise RuntimeError(f"{command[0]} said nothing but: {made.stderr[-2000:]}")
    return made.stdout
