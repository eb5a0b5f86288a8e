"""Logs: one line of JSON for each event, with no text, name or id of a person."""

import logging
import sys

import orjson
import structlog


def configure(level: int = logging.INFO) -> None:
    """Send our own lines, and the libraries' warnings without their arguments, to stderr."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.JSONRenderer(serializer=orjson.dumps),
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.BytesLoggerFactory(file=sys.stderr.buffer),
        cache_logger_on_first_use=True,
    )
    handler = _Bare()
    handler.setLevel(logging.WARNING)
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)


class _Bare(logging.Handler):
    """Passes on where a library's warning came from, not what it says: it may quote a body."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        structlog.get_logger().warning(
            "library", logger=record.name, level=record.levelname, line=record.lineno, error=error
        )
