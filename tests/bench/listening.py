"""How soon a key on the full screen is heard, through all of the kiosk: python -m tests.bench.listening

The kiosk runs on a pseudo-terminal and plays into a sound server without a loudspeaker, where it is recorded.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path

from tests.speech.sound_server import Recording, SoundServer
from tests.terminal import Terminal, kiosk_command

ROUNDS = 20
KEYS = ("a", "v", "7")  # what is said begins with a vowel, with a soft sound, with a hiss
BREATH = 0.4  # seconds of silence after which nothing more is being said


def key_to_sound(terminal: Terminal, recording: Recording, key: str) -> float:
    """Milliseconds from a key to the first sound, in the silence after all was said."""
    recording.last_sound(BREATH)
    begin = time.monotonic()
    terminal.press(key)
    heard = recording.first_sound(begin)
    terminal.draw(0.01)
    return 1000 * (heard - begin)


def main() -> None:
    """A visitor who listens, and presses keys that only say why they do nothing."""
    with tempfile.TemporaryDirectory() as folder, SoundServer(Path(folder)) as server:
        os.environ["PULSE_SERVER"], os.environ["XDG_RUNTIME_DIR"] = server.address, folder
        with Terminal(kiosk_command(Path(folder) / "data")) as terminal:
            terminal.until("Listen")
            terminal.press("s")
            terminal.until("Reading aloud is on.")
            terminal.press("1")
            terminal.until("What would you like to talk about?")
            for key in KEYS:
                took = [key_to_sound(terminal, server.recording, key) for _ in range(ROUNDS)]
                spread = f"{statistics.median(took):.0f} ms ({min(took):.0f} to {max(took):.0f})"
                print(f"key {key} to sound through the whole kiosk: {spread}")  # noqa: T201


if __name__ == "__main__":
    main()
