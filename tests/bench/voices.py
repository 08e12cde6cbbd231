"""How fast and how loud the voice is on the pages of the pack: python -m tests.bench.voices

Words are what stands between spaces in what is said. The time is what a visitor waits: the sound of each text
of each page, the pause after it, and what passes before the next one. "Long texts" are those of 8 words and
more: lists of short choices are slower, since there are more pauses.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.book.book import read_pack
from kiosk.speech.helper.calibration import PACES, VOLUMES, Pace
from tests.conftest import SHIPPED
from tests.speech.rendering import (
    SENTENCE,
    english,
    loudness,
    pitch,
    rendered,
    sounding,
    texts_of_pages,
    words_a_minute,
)

SLOWEST_RATE = 80  # espeak's; below it nothing changes
LONG = 8


def fitting(texts: Mapping[str, int], speed: int) -> Pace:
    """The rate and the gap that come nearest to a speed."""
    pace, manner = PACES[speed - 1], english(speed)

    def heard(rate: int, gap: int) -> float:
        return words_a_minute(texts, replace(manner, rate=rate, gap=gap))

    if heard(SLOWEST_RATE, 0) > pace.words_a_minute:
        gap = nearest(lambda gap: -heard(SLOWEST_RATE, gap), -pace.words_a_minute, 0, 30)
        return replace(pace, rate=SLOWEST_RATE, gap=gap)
    return replace(pace, rate=nearest(lambda rate: heard(rate, 0), pace.words_a_minute, 80, 400), gap=0)


def nearest(rises: Callable[[int], float], wanted: float, low: int, high: int) -> int:
    """The whole number for which a rising value comes nearest to what is wanted."""
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if rises(middle) < wanted else (low, middle)
    return min(low, high, key=lambda number: abs(rises(number) - wanted))


def main() -> None:
    """Measures what is stored, and what would come nearest."""
    texts = texts_of_pages(read_pack(SHIPPED))
    long = {text: times for text, times in texts.items() if len(text.split()) >= LONG}
    words = sum(len(text.split()) * times for text, times in texts.items())
    print(f"{sum(texts.values())} texts with {words} words")  # noqa: T201
    for speed, pace in enumerate(PACES, 1):
        manner, best = english(speed), fitting(texts, speed)
        print(  # noqa: T201
            f"speed {speed}: {words_a_minute(texts, manner):.1f} words a minute for {pace.words_a_minute}, "
            f"long texts {words_a_minute(long, manner):.1f}, "
            f"pitch {pitch(rendered(SENTENCE, manner)):.0f} Hz; "
            f"rate {pace.rate} gap {pace.gap}, nearest: rate {best.rate} gap {best.gap}"
        )
    for volume in range(1, len(VOLUMES) + 1):
        samples = sounding(rendered(SENTENCE, english(volume=volume)))
        print(f"volume {volume}: {loudness(samples):.1f} dB, peak {max(map(abs, samples))}")  # noqa: T201


if __name__ == "__main__":
    main()
