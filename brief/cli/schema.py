"""``brief schema``."""

from __future__ import annotations

import click


@click.command("schema")
def command() -> None:
    """Print the JSON Schema of brief.yaml, from which editors complete and check."""
    from brief.content.schema import schema_text

    click.echo(schema_text(), nl=False)
