"""PowerPoint layouts come from specimens; slides take from them what they agree on."""

from __future__ import annotations

from laying import transcribe

from brief.deck.slides import PictureFrame, ShapeFrame, TableFrame, TextFrame

SPECIMEN = (
    '<section class="slide" id="s" data-layout="claim" data-title="Claim">'
    '<div data-static style="height: 6pt; background: teal"></div><h1>Title</h1>'
    '<ul data-placeholder="body"><li>Text</li></ul><p>Only a specimen</p></section>'
)
SLIDE = (
    '<section class="slide" id="a" data-layout="claim">'
    '<div data-static style="height: 6pt; background: teal"></div><h1>A claim</h1>'
    '<ul data-placeholder="body"><li>One</li></ul><p data-placeholder="date">Today</p></section>'
)


def test_a_layout_has_its_placeholders_and_its_decoration_and_nothing_else() -> None:
    (layout,) = transcribe(SLIDE, SPECIMEN).deck.layouts
    assert (layout.name, layout.title) == ("claim", "Claim")
    shape, title, body = layout.frames
    assert isinstance(shape, ShapeFrame)
    assert isinstance(title, TextFrame) and isinstance(body, TextFrame)
    assert [(f.placeholder, f.index) for f in (title, body)] == [("title", 0), ("body", 1)]


def test_static_decoration_is_not_drawn_again_on_the_slide() -> None:
    (slide,) = transcribe(SLIDE, SPECIMEN).deck.slides
    assert not any(isinstance(frame, ShapeFrame) for frame in slide.frames)


def test_a_placeholder_that_the_layout_lacks_is_a_text_box() -> None:
    (slide,) = transcribe(SLIDE, SPECIMEN).deck.slides
    texts = [frame for frame in slide.frames if isinstance(frame, TextFrame)]
    assert [frame.placeholder for frame in texts] == ["title", "body", None]


def test_a_title_stands_where_the_layout_has_it_however_many_lines_it_has() -> None:
    long = SLIDE.replace("A claim", "A claim that is long enough to run over two lines " * 2)
    deck = transcribe(SLIDE + long.replace('id="a"', 'id="b"'), SPECIMEN).deck
    tops = {frame.rect.y for slide in deck.slides for frame in slide.frames[:1]}
    assert tops == {deck.layouts[0].frames[1].rect.y}


PLACES = (
    '<section class="slide" id="s" data-layout="x"><h1>Title</h1>'
    '<div data-placeholder="picture" style="height: 200pt"><p>A picture</p></div>'
    '<div data-placeholder="table" style="height: 90pt"></div>'
    '<p data-placeholder="body">Text</p></section>'
)
DRAWING = (
    '<svg width="40" height="20" role="img" aria-label="A bar"><rect width="9" height="9"/></svg>'
)
TABLE = '<table aria-label="Trade"><tr><th>Year</th></tr><tr><td>2018</td></tr></table>'


def filled(inside: str) -> tuple[object, ...]:
    section = f'<section class="slide" id="a" data-layout="x"><h1>A claim</h1>{inside}</section>'
    (slide,) = transcribe(section, PLACES).deck.slides
    return slide.frames


def test_a_layout_has_places_for_pictures_and_tables_as_large_as_their_boxes() -> None:
    (layout,) = transcribe(SLIDE.replace("claim", "x"), PLACES).deck.layouts
    places = [f for f in layout.frames if isinstance(f, TextFrame)]
    assert [(f.placeholder, f.index) for f in places] == [
        *(("title", 0), ("pic", 40), ("tbl", 60), ("body", 1))
    ]
    assert round(places[1].rect.height) == 200
    assert places[1].body.paragraphs[0].runs[0].text == "A picture"


def test_a_picture_and_a_table_fill_their_places_in_their_own_size() -> None:
    frames = filled(
        f'<div data-placeholder="picture"><div>{DRAWING}</div></div>'
        f'<div data-placeholder="table"><p>A caption</p>{TABLE}</div>'
    )
    _, picture, caption, table = frames
    assert isinstance(picture, PictureFrame) and isinstance(table, TableFrame)
    assert (picture.placeholder, picture.index) == ("pic", 40)
    assert round(picture.rect.width) == 30
    assert (table.placeholder, table.index) == ("tbl", 60)
    assert isinstance(caption, TextFrame) and caption.placeholder is None


def test_what_has_no_place_on_the_layout_stands_for_itself() -> None:
    marked = f'<div data-placeholder="picture">{DRAWING}{DRAWING}</div>'
    _, first, second, unmarked = filled(f"{marked}{DRAWING}")
    assert [f.placeholder for f in (first, second, unmarked)] == ["pic", None, None]  # type: ignore[attr-defined]
