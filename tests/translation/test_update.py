"""A catalogue follows its brief, and nothing that a translator wrote is lost."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from translating import BRIEF, FRENCH, make_brief, po, write

from brief.messages import Failure
from brief.translation.po_read import read_catalogue
from brief.translation.status import progress_of
from brief.translation.update import update_catalogue, write_template

COMMENTED = """\
# Ada translated this,
#   over two long lines which no tool is to fill anew, whatever it thinks of how wide they are
msgid ""
msgstr ""
"Language: fr\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Brief-Note: Relu par Ada.\\n"
"X-Poedit-Basepath: ../..\\n"

# better: “sûrs”?
msgid "Safe ways to school"
msgstr "Des chemins sûrs"

#, fuzzy
#| msgid "One street or two."
msgid "One street is enough."
msgstr "Une rue ou deux."

# kept for the next issue
#~ msgid "An old message of the brief"
#~ msgstr "Un vieux message"
"""


def catalogue(root: Path) -> Path:
    return root / "content/school/locale/fr.po"


def test_a_new_catalogue_has_every_message_once_with_its_places(tmp_path: Path) -> None:
    file, is_new = update_catalogue(make_brief(tmp_path), "fr")
    text = file.read_text("utf-8")
    assert is_new and file == catalogue(tmp_path)
    assert '"Language: fr\\n"' in text and "nplurals=2; plural=(n > 1);" in text
    assert '"POT-Creation-Date: 2026-03-02 00:00+0000\\n"' in text  # the brief's: no clock
    line = BRIEF.splitlines().index("  - One street is enough.") + 1
    assert (
        f"#. messages[0].text\n#: content/school/brief.yaml:{line}\n"
        'msgid "One street is enough."\nmsgstr ""\n' in text
    )
    assert text.count('msgid "On foot"') == 1
    assert "#: content/school/brief.yaml:" in text and "content/school/data/ways.csv:2" in text
    assert 'placeholders:r"' in text.split('msgid "{{ walkers }} live near."')[0][-200:]


def test_the_same_brief_gives_the_same_bytes_and_no_backup(tmp_path: Path) -> None:
    brief = make_brief(tmp_path)
    file, _ = update_catalogue(brief, "fr")
    before = file.read_bytes()
    assert update_catalogue(brief, "fr") == (file, False)
    assert (file.read_bytes(), len(list(file.parent.iterdir()))) == (before, 1)


def test_a_changed_source_marks_its_translation_fuzzy_and_says_what_it_was(tmp_path: Path) -> None:
    write(catalogue(tmp_path), po(FRENCH))
    brief = make_brief(tmp_path, BRIEF.replace("A street is for all.", "The street is for all."))
    file, _ = update_catalogue(brief, "fr")
    assert (
        '#, fuzzy\n#| msgid "A street is for all."\nmsgid "The street is for all."\n'
        'msgstr "Une rue est à tous."\n' in file.read_text("utf-8")
    )
    progress = progress_of(brief, read_catalogue(file, "fr"), "fr")
    assert (progress.fuzzy, progress.untranslated, progress.wrong) == (1, 0, 0)
    assert progress.percent < 100


def test_headers_comments_old_entries_and_previous_messages_survive(tmp_path: Path) -> None:
    file = write(catalogue(tmp_path), COMMENTED)
    update_catalogue(make_brief(tmp_path), "fr")
    text = file.read_text("utf-8")
    assert text.startswith(COMMENTED.split("\n\n")[0] + "\n\n")
    assert "# better: “sûrs”?\n#. title\n" in text
    assert '#| msgid "One street or two."\nmsgid "One street is enough."' in text
    assert text.endswith(COMMENTED[COMMENTED.index("# kept") :])


def test_a_message_that_comes_back_has_its_translation_again(tmp_path: Path) -> None:
    write(catalogue(tmp_path), po(FRENCH))
    shorter = BRIEF.replace("messages:\n  - One street is enough.\n", "messages:\n")
    file, _ = update_catalogue(make_brief(tmp_path, shorter), "fr")
    assert '#~ msgstr "Une rue suffit."' in file.read_text("utf-8")
    update_catalogue(make_brief(tmp_path), "fr")
    assert 'msgid "One street is enough."\nmsgstr "Une rue suffit."' in file.read_text("utf-8")


def test_the_file_as_it_was_is_kept_each_time(tmp_path: Path) -> None:
    file = write(catalogue(tmp_path), COMMENTED)
    brief = make_brief(tmp_path)
    update_catalogue(brief, "fr")
    second = file.read_text("utf-8").replace("Des chemins sûrs", "Chemins sûrs", 1) + "\n# more\n"
    file.write_text(second, "utf-8")
    update_catalogue(brief, "fr")
    kept = [file.with_name(f"fr.po.~{number}~").read_text("utf-8") for number in (1, 2)]
    assert kept == [COMMENTED, second]


def test_a_catalogue_that_cannot_be_read_is_left_alone(tmp_path: Path) -> None:
    file = write(catalogue(tmp_path), COMMENTED + 'msgid "a\n')
    before = file.read_bytes()
    with pytest.raises(Failure):
        update_catalogue(make_brief(tmp_path), "fr")
    assert file.read_bytes() == before
    assert [each.name for each in file.parent.iterdir()] == ["fr.po"]


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="needs msgfmt (gettext)")
def test_gettexts_own_tools_find_no_fault(tmp_path: Path) -> None:
    write(catalogue(tmp_path), COMMENTED)
    brief = make_brief(tmp_path, BRIEF.replace("A street is for all.", "50 % of it is for all."))
    files = [update_catalogue(brief, "fr")[0], write_template(brief)[0]]
    for file in files:
        done = subprocess.run(
            ["msgfmt", "--check-format", "-o", "/dev/null", str(file)], capture_output=True
        )
        assert (done.returncode, b"error" in done.stderr) == (0, False), done.stderr


def test_sharing_a_date_of_the_sources_keeps_every_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    file, _ = update_catalogue(make_brief(tmp_path), "fr")
    assert "POT-Creation-Date: 1970-01-01 00:00+0000" in file.read_text("utf-8")
