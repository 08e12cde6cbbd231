"""Where sound goes: a device of this computer, or a program that plays what it is given."""

import shutil
from collections.abc import Callable, Iterator
from queue import Empty, Queue
from threading import Thread
from typing import Protocol

from kiosk.speech.helper.device import DeviceOutput
from kiosk.speech.helper.no_sound import NoSound
from kiosk.speech.helper.pcm import TO_OPEN, Pcm
from kiosk.speech.helper.pipe import PLAYERS, PipeOutput


class Output(Protocol):
    """Something that takes samples and lets them be heard."""

    name: str
    pcm: Pcm

    @property
    def is_open(self) -> bool:
        """Whether it still takes samples."""

    def cut(self) -> None:
        """Is silent at once."""

    def close(self) -> None:
        """Leaves the device to others."""


def sound_output() -> Output:
    """The first output that opens; raises NoSound with what each of them said."""
    reasons = []
    for open_output in _outputs():
        try:
            return open_output()
        except NoSound as error:
            reasons.append(str(error))
    raise NoSound(f"No sound output could be opened: {'; '.join(reasons)}.")


def name_of_output() -> str:
    """Opens an output, silently, and leaves it to others again; raises NoSound, in time."""
    found: Queue[str | NoSound] = Queue()
    Thread(target=_name_output, args=(found,), daemon=True).start()
    try:
        name = found.get(timeout=TO_OPEN)
    except Empty:
        raise NoSound("The sound output did not open in time.") from None
    if isinstance(name, NoSound):
        raise name
    return name


def _name_output(found: "Queue[str | NoSound]") -> None:
    try:
        output = sound_output()
    except NoSound as error:
        found.put(error)
    else:
        found.put(output.name)
        output.close()


def _outputs() -> Iterator[Callable[[], Output]]:
    yield DeviceOutput
    for player in PLAYERS:
        if shutil.which(player[0]):
            yield lambda player=player: PipeOutput(player)  # type: ignore[misc] # mypy sees no default here
