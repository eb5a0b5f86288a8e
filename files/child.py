"""Looks through one file in a process of its own; only `safely` starts it.

Answers with a line of JSON, and after it what to keep: the content, and then the preview.
"""

import json
import resource
import sys
from typing import Any

from domain.errors import RuleBroken


def main() -> None:
    megabytes, seconds = (int(limit) for limit in sys.argv[1:])
    resource.setrlimit(resource.RLIMIT_AS, (megabytes * 1024 * 1024,) * 2)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    # It has nothing to write to.
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    said, content, preview = answer(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(said).encode() + b"\n" + content + preview)


def answer(data: bytes) -> tuple[dict[str, Any], bytes, bytes]:
    """Return what the file is and what to keep of it, or the reason why not."""
    try:
        # Loaded within the limits, and not by those who only start this process.
        from files.contents import made_safe

        found = made_safe(data)
    except RuleBroken as broken:
        return {"refused": broken.key, "values": broken.values}, b"", b""
    except MemoryError:
        return {"refused": "file.heavy", "values": {}}, b"", b""
    except Exception:  # noqa: BLE001 - whatever a broken file breaks, in a process that ends now
        return {"refused": "file.damaged", "values": {}}, b"", b""
    return {"type": found.type, "size": len(found.content)}, found.content, found.preview


if __name__ == "__main__":
    main()
