"""What went wrong in a template, told with its file and line."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError, UndefinedError

from brief.messages import Failure, Message, Position
from brief.render.limits import EndlessTemplateError, time_limit
from brief.render.loader import ChainLoader, plain_name


@contextmanager
def template_failures(loader: ChainLoader, showing: Callable[[], str]) -> Iterator[None]:
    """Turns Python's errors inside a template into a `Failure` with the template's line.

    ``showing`` says which value of the content was last shown, to help find the cause. An error
    that did not happen inside a template is ours, and passes. A rendering without end is stopped.
    """
    try:
        with time_limit():
            yield
    except Failure:
        raise
    except TemplateSyntaxError as error:
        position = Position(Path(error.filename or error.name or "template"), error.lineno, 1)
        text = (error.message or "syntax error") + _last_shown(showing)
        raise Failure(Message(text, "template", position)) from error
    except Exception as error:
        position_or_none = _last_template_line(error, loader)
        if position_or_none is None and not isinstance(error, TemplateError):
            raise
        text = _explain(error, loader) + _last_shown(showing)
        raise Failure(Message(text, _rule(error), position_or_none)) from error


def _last_shown(showing: Callable[[], str]) -> str:
    return f" (last shown: {showing()})" if showing() else ""


def _explain(error: Exception, loader: ChainLoader) -> str:
    if isinstance(error, TemplateNotFound):
        name = plain_name(str(error.name or error))
        near = loader.nearest(name)
        hint = f"; did you mean `{near}`?" if near and near != name else ""
        return f"there is no template `{name}`{hint}"
    if isinstance(error, RecursionError):
        return "a macro or a template calls itself without end"
    if isinstance(error, (UndefinedError, EndlessTemplateError)):
        return str(error)
    return f"{type(error).__name__}: {error}"


def _rule(error: Exception) -> str:
    if isinstance(error, UndefinedError):
        return "template-name"
    is_endless = isinstance(error, (RecursionError, EndlessTemplateError))
    return "template-loop" if is_endless else "template"


def _last_template_line(error: Exception, loader: ChainLoader) -> Position | None:
    """The innermost frame that lies in a template; Jinja gives frames the template's own lines."""
    folders = [folder.resolve() for folder in loader.folders]
    found = None
    for frame, line in traceback.walk_tb(error.__traceback__):
        file = Path(frame.f_code.co_filename)
        if line and any(file.is_relative_to(folder) for folder in folders):
            found = Position(file, line, 1)
    return found
