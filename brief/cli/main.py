"""The ``brief`` command. Each subcommand is imported when it is run, with what it needs."""

from __future__ import annotations

import signal
import sys
from importlib import import_module
from typing import NoReturn

import click

from brief import __version__
from brief.cli.report import report_failure
from brief.messages import Failure, Status

# Name: module and what `brief --help` says, so that help imports none of them.
COMMANDS = {
    "build": "Make PDF briefs and PowerPoint decks.",
    "dist": "Put what is to be handed out into build/dist/, with a page to publish.",
    "fit": "Say how full each slide is, and what was done to make it fit.",
    "new": "Begin a brief, and a project where there is none.",
    "translate": "Make, update and count the catalogues of translations.",
    "schema": "Print the JSON Schema of brief.yaml.",
    "clean": "Remove what was built; edited files stay.",
    "doctor": "Examine fonts and house templates, and say what to do about them.",
}


class _Commands(click.Group):
    """A group that knows its commands by name and loads one when it is called."""

    def list_commands(self, context: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = import_module(f"brief.cli.{name}").command
        return command

    def resolve_command(
        self, context: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from difflib import get_close_matches

        try:
            return super().resolve_command(context, args)
        except click.UsageError as error:
            near = get_close_matches(args[0], COMMANDS, n=1)
            if not near:
                raise
            text = f"there is no command `{args[0]}`; did you mean `{near[0]}`?"
            raise click.UsageError(text, context) from error

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="brief %(version)s")
def cli() -> None:
    """One policy brief in YAML, out as a PDF and an editable PowerPoint deck."""


def main() -> NoReturn:
    """Run the command line and exit with its status (``Status``)."""
    try:
        result = cli.main(prog_name="brief", standalone_mode=False)
    except click.exceptions.Abort:  # what click makes of Ctrl-C
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # impatience is no reason for a traceback
        sys.exit(Status.INTERRUPTED)
    except click.ClickException as error:
        error.show()
        sys.exit(Status.USAGE)
    except Failure as failure:
        report_failure(failure)
        sys.exit(failure.status)
    except BrokenPipeError:
        sys.stdout = None  # `brief schema | head`: nobody reads on
        sys.exit(Status.DONE)
    sys.exit(result if isinstance(result, int) else Status.DONE)
