"""Document properties (ECMA-376 part 2, 11; part 1, 22.2), from the content alone: no clock."""

from __future__ import annotations

from datetime import datetime
from xml.sax.saxutils import escape

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.package import Package

from brief.deck.pptx.xml import writable
from brief.deck.slides import Properties

_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_MOST = 255  # characters that a core property may have in PowerPoint


def write_properties(package: Package, properties: Properties) -> None:
    """Add the core and the extended properties to a package that has none."""
    core = package.core_properties
    date = datetime.combine(properties.date, datetime.min.time())
    core.title = writable(properties.title)[:_MOST]
    core.author = writable(properties.author)[:_MOST]
    core.subject = writable(properties.subject)[:_MOST]
    core.language = properties.language
    core.last_modified_by = writable(properties.publisher)[:_MOST]
    core.created = core.modified = date
    core.revision = 1
    xml = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Properties xmlns="{_EXTENDED}"><Application>Brief</Application>'
        f"<Company>{escape(writable(properties.publisher))}</Company></Properties>"
    )
    app = Part(
        PackURI("/docProps/app.xml"),
        CT.OFC_EXTENDED_PROPERTIES,
        package,
        xml.encode(),
    )
    package.relate_to(app, RT.EXTENDED_PROPERTIES)
