"""An SVG that does more than draw is refused with its line, in no time and without any file."""

from __future__ import annotations

import time

import pytest

from brief.content.svg import MAX_DEPTH, SvgError, check_svg

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def svg(body: str, before: str = "") -> bytes:
    return f"{before}{HEAD}\n{body}\n</svg>".encode()


@pytest.mark.parametrize(
    "body",
    [
        "<rect fill='url(#a)'/><use href='#b'/><g id='b'/>",
        "<style>rect { fill: url('#a'); --x: '@import' }</style>",
        "<a href='https://example.org'><rect/></a>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<text>@import url(http://x)</text><g id='on' data-one='(1)'/>",
    ],
)
def test_a_drawing_is_accepted(body: str) -> None:
    check_svg(svg(body))
    check_svg(svg(body, '<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C" "http://w3.org/d">'))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<script>1</script>", "holds a script"),
        ("<g><foreignObject/></g>", "holds a page"),
        ("<rect onclick='1'/>", "runs a script in `onclick`"),
        ("<a href='javascript:1'/>", "refers to another file"),
        ("<use xlink:href='other.svg#a'/>", "refers to another file: `other.svg#a`"),
        ("<image href='file:///etc/passwd'/>", "refers to another file"),
        ("<image href='data:image/svg+xml,x'/>", "refers to another file"),
        ("<rect fill='url(http://example.org/a)'/>", "refers to another file"),
        ("<rect style='fill: u\\72l(\"//x\")'/>", "refers to another file"),
        ("<style>@im<!-- -->port 'a.css'; @import 'a.css';</style>", "in its style"),
        ("<style>@\\69mport 'a.css';</style>", "in its style"),
        ("<style>g { mask: image-set('a.png' 1x) }</style>", "refers to another file"),
        ("<g xml:base='http://example.org'/>", "refers to another file"),
    ],
)
def test_one_that_does_more_is_refused_with_its_line(body: str, said: str) -> None:
    with pytest.raises(SvgError) as refused:
        check_svg(svg(body))
    assert said in str(refused.value)
    assert "(line 2)" in str(refused.value)


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]>", "declares entities"),
        ("<!DOCTYPE svg [<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;]>", "declares entities"),
        ("<!DOCTYPE html>", "document type `html`"),
        ("<?xml-stylesheet href='a.css'?>", "a style sheet"),
    ],
)
def test_nothing_before_it_is_read(before: str, said: str) -> None:
    with pytest.raises(SvgError, match=said):
        check_svg(svg("<rect/>", before))


def test_no_drawing_grows_without_bound() -> None:
    started = time.perf_counter()
    levels = "".join(
        f"<g id='l{level}'>" + f"<use href='#l{level - 1}'/>" * 10 + "</g>"
        for level in range(1, 12)
    )
    with pytest.raises(SvgError, match="draws more than"):
        check_svg(svg(f"<g id='l0'><rect/></g>{levels}"))
    with pytest.raises(SvgError, match="draws itself"):
        check_svg(svg("<g id='a'><use href='#a'/></g>"))
    with pytest.raises(SvgError, match="nested more than"):
        check_svg(svg("<g>" * MAX_DEPTH + "</g>" * MAX_DEPTH))
    chain = "".join(f"<g id='c{n}'><use href='#c{n + 1}'/></g>" for n in range(2000))
    with pytest.raises(SvgError, match="too deeply"):
        check_svg(svg(chain))
    assert time.perf_counter() - started < 2
