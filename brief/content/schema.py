"""The JSON Schema of ``brief.yaml``, made from the models: editors complete and check with it."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from brief.content.model.brief import Brief

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class _Generator(GenerateJsonSchema):
    """Leaves out titles that only repeat the key."""

    def field_title_should_be_set(self, schema: object) -> bool:
        return False


def brief_schema() -> dict[str, Any]:
    """The schema as JSON has it. The models' docstrings and descriptions are its descriptions."""
    schema = Brief.model_json_schema(by_alias=True, mode="validation", schema_generator=_Generator)
    return {"$schema": DIALECT, **schema, "title": "brief.yaml"}


def schema_text() -> str:
    """The schema as a file's text."""
    return json.dumps(brief_schema(), ensure_ascii=False, indent=2) + "\n"
