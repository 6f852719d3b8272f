from __future__ import annotations

from pathlib import Path

from edition_making import FACTS, make_edition

from brief.edition.tables import TableData

BODY = FACTS + "sections:\n- title: S\n  show:\n  - table: {data: data/t.csv, caption: T}\n"
CSV = """\
What,Year,Value,Share of all
Trade,2018,{{ trade }},{{ share }}
Trainees,2020,10683,
Together with {{ youth }},2019,5,1.5
"""


def table(folder: Path) -> TableData:
    edition = make_edition(folder, BODY, t=CSV)
    return edition.table_of(edition.brief.sections[0].show[0])


def test_numbers_stand_on_the_right_and_years_do_not(tmp_path: Path) -> None:
    columns = table(tmp_path).columns
    assert [(column.header, column.kind, column.align) for column in columns] == [
        ("What", "text", "left"),
        ("Year", "year", "left"),
        ("Value", "number", "right"),
        ("Share of all", "number", "right"),
    ]


def test_cells_are_formatted(tmp_path: Path) -> None:
    rows = [[cell.text for cell in row] for row in table(tmp_path).rows]
    assert rows == [
        ["Trade", "2018", "$231.7bn", "13.7%"],
        ["Trainees", "2020", "10,683", ""],
        ["Together with over 210\u00a0million", "2019", "5", "1.5"],
    ]


def test_every_cell_knows_its_place(tmp_path: Path) -> None:
    data = table(tmp_path)
    assert (data.columns[1].position.line, data.columns[1].position.column) == (1, 6)
    cell = data.rows[0][2]
    assert (cell.position.file.name, cell.position.line, cell.position.column) == ("t.csv", 2, 12)
