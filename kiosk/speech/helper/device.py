"""The computer's sound device, through miniaudio."""

from collections.abc import Generator
from typing import Any

from kiosk.speech.helper.no_sound import NoSound
from kiosk.speech.helper.pcm import RATE, Pcm

PERIOD_MS, PERIODS = 25, 4  # 40 by 3 is heard 10 ms later and has as many gaps when the computer is busy
DELAY = 0.04  # seconds from the device's asking for samples to their sound, as measured


class DeviceOutput:
    """Opens the device; raises NoSound. Never the null one, which is silent and reports success."""

    def __init__(self) -> None:
        self.pcm = Pcm(DELAY)
        try:
            import miniaudio  # type: ignore[import-untyped] # it tells no types
        except ImportError as error:
            raise NoSound("miniaudio is not installed") from error
        backend = miniaudio.Backend
        real = [backend.PULSEAUDIO, backend.ALSA]
        try:
            self._device: Any = miniaudio.PlaybackDevice(
                miniaudio.SampleFormat.SIGNED16,
                nchannels=1,
                sample_rate=RATE,
                buffersize_msec=PERIOD_MS,
                callback_periods=PERIODS,
                backends=real,
                app_name="kiosk",
            )
            self._device.start(self._samples())
        except miniaudio.MiniaudioError as error:
            raise NoSound(f"miniaudio: {error.args[0]}") from error
        self.name = f"miniaudio ({self._device.backend})"
        if not self.pcm.wakes():
            self.close()
            raise NoSound(f"{self.name}: takes no sound")

    @property
    def is_open(self) -> bool:
        """Whether it still takes samples."""
        return self._device is not None

    def cut(self) -> None:
        """Is silent at once."""
        self.pcm.clear()

    def close(self) -> None:
        """Leaves the device to others."""
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _samples(self) -> Generator[bytes, int, None]:
        generator = self._answers()
        next(generator)
        return generator

    def _answers(self) -> Generator[bytes, int, None]:
        wanted = yield b""
        while True:
            wanted = yield self.pcm.take(wanted)
