"""A speech server in the manner of Emacspeak's, which writes down what yasr wants to be said.

Each line of the log is one utterance as JSON, or null where speech is cut short.
"""

import json
import sys
from pathlib import Path


def written_down(log: Path) -> None:
    """Reads commands until the end: q {words}, d (say what waits), l {letter}, s (silence)."""
    waiting: list[str] = []
    with log.open("a", buffering=1, encoding="utf-8") as file:
        for line in sys.stdin:
            command, _, words = line.rstrip("\n").partition(" ")
            words = words.strip().removeprefix("{").removesuffix("}")
            match command:
                case "q":
                    waiting.append(words)
                case "d" if waiting:
                    file.write(f"{json.dumps(' '.join(waiting))}\n")
                    waiting = []
                case "l" | "tts_say":
                    file.write(f"{json.dumps(words)}\n")
                case "s":
                    waiting = []
                    file.write("null\n")


if __name__ == "__main__":
    written_down(Path(sys.argv[1]))
