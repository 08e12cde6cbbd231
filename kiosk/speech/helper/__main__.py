"""Where the voice process starts: python -m kiosk.speech.helper"""

import contextlib
import os
import sys

from kiosk.speech.helper.loop import serve

BEFORE_OTHERS = -10  # as much as sound servers take for themselves

if __name__ == "__main__":
    with contextlib.suppress(OSError, AttributeError):  # where it may: sound has gaps on a busy computer
        os.setpriority(os.PRIO_PROCESS, 0, BEFORE_OTHERS)
    out = os.dup(1)
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, 1)  # from here on nothing that a library prints can reach a screen
    os.dup2(null, 2)
    os._exit(serve(sys.stdin.buffer, out))  # at once: threads of sound libraries may never end
