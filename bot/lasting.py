"""What lives as long as the bot does is not gone through again and again for garbage."""

import gc
from functools import cache


@cache
def keep(what: str) -> None:  # noqa: ARG001 - each of them is kept once
    """Leave *what* has just been read, and all that there is beside it, out of every later search
    for garbage. There are half a million things then, and to go through them all stops every turn
    for a tenth of a second and more. Does so once: what is garbage at the moment stays too."""
    gc.freeze()


def keep_program() -> None:
    """Leave the program itself out, without the garbage that starting it has left."""
    gc.collect()
    keep("program")
