"""What each layout of ours looks for in a house file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from brief.brand.model.defaults import LayoutName

Shape = Literal["opening", "section", "text", "halves", "free"]

# Names that PowerPoint gives its own layouts, by language, and those of LibreOffice.
_TITLE_SLIDE = (
    "Title Slide", "Title", "Titelfolie", "Diapositive de titre", "Diapositiva de título",
    "Diapositiva titolo", "Slide de Título", "Diapositivo de Título", "Titeldia", "Titelbild",
    "Slajd tytułowy", "Титульный слайд", "タイトル スライド", "标题幻灯片", "標題投影片",
    "제목 슬라이드", "Slide Judul", "Bản chiếu Tiêu đề", "สไลด์ชื่อเรื่อง",
)  # fmt: skip
_SECTION = (
    "Section Header", "Section", "Abschnittsüberschrift", "Titre de section",
    "En-tête de section", "Encabezado de sección", "Intestazione sezione",
    "Cabeçalho da Seção", "Cabeçalho da Secção", "Sectiekop", "Avsnittsrubrik",
    "Nagłówek sekcji", "Заголовок раздела", "セクション見出し", "节标题", "章節標題",
    "구역 머리글", "Header Bagian", "Tiêu đề Phần", "ส่วนหัวของส่วน",
)  # fmt: skip
_CONTENT = (
    "Title and Content", "Title, Content", "Titel und Inhalt", "Titre et contenu",
    "Título y objetos", "Título y contenido", "Titolo e contenuto", "Título e Conteúdo",
    "Título e Objeto", "Titel en object", "Titel en inhoud", "Rubrik och innehåll",
    "Tytuł i zawartość", "Заголовок и объект", "タイトルとコンテンツ", "标题和内容",
    "標題及內容", "標題及物件", "제목 및 내용", "Judul dan Konten", "Tiêu đề và Nội dung",
    "ชื่อเรื่องและเนื้อหา",
)  # fmt: skip
_TWO = (
    "Two Content", "Title, 2 Content", "Zwei Inhalte", "Deux contenus", "Dos objetos",
    "Due contenuti", "Dois Conteúdos", "Duas Partes de Conteúdo", "Inhoud van twee",
    "Twee objecten", "Två delar", "Dwa elementy zawartości", "Два объекта",
    "2 つのコンテンツ", "两栏内容", "兩項物件", "兩個內容", "콘텐츠 2개", "Dua Konten",
    "Hai Nội dung", "เนื้อหา 2 ส่วน",
)  # fmt: skip
_TITLE_ONLY = (
    "Title Only", "Nur Titel", "Titre seul", "Solo el título", "Sólo el título",
    "Solo titolo", "Somente Título", "Só Título", "Apenas Título", "Alleen titel",
    "Endast rubrik", "Tylko tytuł", "Только заголовок", "タイトルのみ", "仅标题",
    "只有標題", "제목만", "Hanya Judul", "Chỉ Tiêu đề", "เฉพาะชื่อเรื่อง",
)  # fmt: skip


@dataclass(frozen=True)
class Want:
    """One layout of ours.

    ``names`` are tried in their order of ``tiers``: our own first, then Office's. ``shape`` is
    what placeholders it needs: a title and a subtitle (opening), a title and a short text
    (section), a title and a text (text), or two side by side (halves), or a title alone (free).
    """

    layout: str
    shape: Shape
    tiers: tuple[tuple[str, ...], ...]


_TITLES = {
    "title": "Title",
    "claim": "Claim with text",
    "chart": "Claim with chart",
    "figures": "Key figures",
    "proposals": "Proposals at a glance",
    "image": "Picture",
    "image-full": "Picture to the edges",
}
_SHAPES: dict[str, Shape] = {
    "title": "opening",
    "section": "section",
    "claim": "text",
    "text": "text",
    "two-columns": "halves",
}
_OFFICE: dict[Shape, tuple[str, ...]] = {
    "opening": _TITLE_SLIDE,
    "section": _SECTION,
    "text": _CONTENT,
    "halves": _TWO,
    "free": _TITLE_ONLY,
}


def _want(layout: str) -> Want:
    shape = _SHAPES.get(layout, "free")
    spoken = layout.replace("-", " ")
    office = _OFFICE[shape]
    return Want(
        layout, shape, ((layout, spoken), (_TITLES.get(layout, spoken),), office[:1], office)
    )


WANTS = tuple(_want(layout) for layout in get_args(LayoutName))
