"""The command line: one file for each command, and the one place where an error becomes an exit
code."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence

from briefgen.errors import BriefgenError, CommandFault, WrongUsage, fault_of

DEBUG = "BRIEFGEN_DEBUG"
"""Environment variable that shows the traceback of a fault of the program, as ``--debug`` does."""
YOUNG_OBJECTS = 50_000
"""New objects from which the collector of cycles looks for some that nobody needs, instead of 700:
most of what a command makes at first are modules and tables, which stay (0.96 of one brief's time).
"""
INTERRUPTED = 130
"""128 and the number of the interrupt signal, as shells count."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run briefgen and exit: 0 done, 1 some inputs failed, 2 wrong usage, 3 verification failed,
    130 interrupted."""
    _end_in_order()
    gc.set_threshold(YOUNG_OBJECTS)
    sys.exit(run(arguments))


def _end_in_order() -> None:
    """Let what asks a process to end (a shutdown, a closed terminal) end it as an error would, so
    that nothing half-written is left."""

    def end(number: int, frame: object) -> None:
        del frame
        raise SystemExit(128 + number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # What is ignored, as by nohup, stays ignored.
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, end)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = _without_debug(sys.argv[1:] if arguments is None else arguments) or ["--help"]
    if arguments == ["--version"]:
        from briefgen import __version__

        print(f"briefgen {__version__}")
        return 0
    try:
        import typer
        from typer import TyperException
    except ImportError as missing:
        # Without it there is no command, `doctor` neither.
        remedy = (
            'In the environment of briefgen: python -m pip install --force-reinstall "typer<0.29".'
        )
        print(f"briefgen: {missing}. {remedy}", file=sys.stderr)
        return 1

    from briefgen.cli.app import make_application
    from briefgen.cli.terminal import Interrupted, complain

    try:
        code = (
            make_application(arguments[0])(arguments, standalone_mode=False, prog_name="briefgen")
            or 0
        )
    except BriefgenError as error:
        complain(error)
        return error.exit_code
    except Interrupted as interrupt:
        complain(f"interrupted: {interrupt}")
        return INTERRUPTED
    except (typer.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has seen enough; nothing may be written to it any more, not even
        # at exit.
        sys.stdout = open("/dev/null", "w") if sys.platform != "win32" else open("nul", "w")  # noqa: SIM115
        return 0
    except TyperException as wrong:
        return _misunderstood(wrong)
    except Exception as unexpected:
        fault = fault_of(unexpected, CommandFault, arguments[0])
        complain(fault)
        return fault.exit_code
    if code == INTERRUPTED:
        complain("interrupted; what was written is whole")
    return code


def _without_debug(arguments: Sequence[str]) -> list[str]:
    """Take ``--debug`` out of the arguments, wherever it stands before a "--", and heed it."""
    options = list(arguments)
    rest = options[options.index("--") :] if "--" in options else []
    before = options[: len(options) - len(rest)]
    if "--debug" in before:
        os.environ[DEBUG] = "1"
    return [argument for argument in before if argument != "--debug"] + rest


def _misunderstood(wrong: Exception) -> int:
    from briefgen.cli.terminal import complain

    context = getattr(wrong, "ctx", None)
    command = f"{context.info_name} " if context is not None and context.parent is not None else ""
    reason = wrong.format_message() if hasattr(wrong, "format_message") else str(wrong)
    error = WrongUsage(reason=reason.rstrip("."), command=command)
    complain(error)
    return error.exit_code
