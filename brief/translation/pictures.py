"""Pictures for a language: ``images/tracks.km.svg`` beside ``images/tracks.svg``."""

from __future__ import annotations

from pathlib import PurePosixPath

from brief.content.image import ImageError, check_image
from brief.content.model.brief import Brief
from brief.content.model.image import Image
from brief.content.paths import inside
from brief.messages import Failure, Message, Position
from brief.translation.languages import ancestors


def find_variant(brief: Brief, image: Image, language: str) -> str | None:
    """The picture's name for the language, or for its bare language; None: the source's serves.

    A variant must be a picture as the source's must: a broken one is an error, never passed over.
    Raises Failure.
    """
    path = PurePosixPath(image.file)
    for tag in ancestors(language):
        name = str(path.with_name(f"{path.stem}.{tag}{path.suffix}"))
        file = inside(brief.folder, name, brief.positions.at((*image.path, "file")))
        if file.is_file():
            try:
                check_image(file)
            except ImageError as error:
                raise Failure(Message(str(error), "image", Position(file))) from None
            return name
    return None
