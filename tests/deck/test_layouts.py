"""PowerPoint layouts come from specimens; slides take from them what they agree on."""

from __future__ import annotations

from laying import transcribe

from brief.deck.slides import ShapeFrame, TextFrame

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
