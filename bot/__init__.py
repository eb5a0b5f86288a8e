"""The edge: HTTP, Teams, settings, processes and the command line."""

import sys

# structlog loads rich when it is there (typer brings it), for coloured lines that are never written
# here: three megabytes of each process. Whoever else asks for it gets it.
if "rich" not in sys.modules:
    sys.modules["rich"] = None  # type: ignore[assignment]
    import structlog  # noqa: F401 - loaded without it

    del sys.modules["rich"]
