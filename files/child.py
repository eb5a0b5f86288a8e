"""Looks through one file in a process of its own; only `safely` starts it.

Answers with a line of JSON, and after it what to keep: the content, and then the preview.
"""

import json
import resource
import sys
from collections.abc import Callable, Mapping
from typing import Any

from domain.errors import RuleBroken

Answer = tuple[dict[str, Any], bytes, bytes]


def main() -> None:
    megabytes, seconds = (int(limit) for limit in sys.argv[2:])
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024 * 1024,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    # It has nothing to write to.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    said, content, preview = answer(sys.stdin.buffer.read(), LOOKS[sys.argv[1]])
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + content + preview)


def answer(data: bytes, look: Callable[[bytes], Answer]) -> Answer:
    """Return what the file is and what to keep of it, or the reason why not."""
    try:
        return look(data)
    except RuleBroken as broken:
        return {"refused": broken.key, "values": broken.values}, b"", b""
    except MemoryError:
        return {"refused": "file.heavy", "values": {}}, b"", b""
    except Exception:  # noqa: BLE001 - whatever a broken file breaks, in a process that ends now
        return {"refused": "file.damaged", "values": {}}, b"", b""


def _made_safe(data: bytes) -> Answer:
    # Loaded within the limits, and not by those who only start this process.
    from files.contents import made_safe

    found = made_safe(data)
    return {"type": found.type, "size": len(found.content)}, found.content, found.preview


def _report(data: bytes) -> Answer:
    from domain.attendance_report import read

    return read(data).plain(), b"", b""


LOOKS: Mapping[str, Callable[[bytes], Answer]] = {"file": _made_safe, "report": _report}

if __name__ == "__main__":
    main()
