"""What would be heard, rendered without a sound card and measured."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain, groupby

from kiosk.core.hearing import utterances
from kiosk.core.pack import Pack
from kiosk.core.state import Station
from kiosk.core.tour import tour
from kiosk.speech.helper.calibration import PACES, VOLUMES
from kiosk.speech.helper.library import Library, Manner, WordMark
from kiosk.speech.helper.pcm import RATE
from tests.walking import VENUE

BETWEEN = 0.05  # seconds from the end of one text to the beginning of the next: tests.bench.speaking
SENTENCE = "You may have had more than one chance to say what you think."
FULL_SCALE = 32767
_AUDIBLE = 100  # of full scale; espeak's silence is 0


def english(speed: int = 4, volume: int = 6) -> Manner:
    """How English is said at a speed and a volume that a visitor can set."""
    pace = PACES[speed - 1]
    return Manner("gmw/en", pace.rate, pace.gap, round(VOLUMES[volume - 1] * 100), pace.pause)


@cache
def _library() -> Library:
    return Library()  # it can be set up once in a process


def rendered(text: str, manner: Manner) -> "array[int]":
    """The samples of a text."""
    made = bytearray()

    def take(samples: bytes, words: list[WordMark]) -> bool:
        made.extend(samples)
        return True

    _library().synthesise(text, manner, take)
    return array("h", bytes(made))


def texts_of_pages(pack: Pack) -> Counter[str]:
    """Every text of every page, as often as it is said there."""
    station = Station(face="screen", name="Elm House", venue=VENUE, voiced=tuple(pack.words))
    return Counter(
        uttered.text
        for stop in tour(pack, station).values()
        for uttered in utterances(stop.page, pack.words[stop.page.language])
    )


def words_a_minute(texts: Mapping[str, int], manner: Manner) -> float:
    """As a visitor hears them: with the pause after each text, and what comes between two of them."""
    words = sum(len(text.split()) * times for text, times in texts.items())
    seconds = sum((len(rendered(text, manner)) / RATE + BETWEEN) * times for text, times in texts.items())
    return 60 * words / seconds


def sounding(samples: "array[int]") -> "array[int]":
    """Without the silence before and after."""
    loud = [at for at, sample in enumerate(samples) if abs(sample) > _AUDIBLE]
    return samples[loud[0] : loud[-1] + 1]


def alike(some: "array[int]", others: "array[int]") -> bool:
    """Whether both are the same text said the same way, to the ear: as long and at each moment as loud.

    Samples differ, since espeak does not begin each text at the same point of its waves.
    """
    if abs(len(some) - len(others)) > RATE // 100:
        return False
    levels = list(zip(_levels(some), _levels(others), strict=False))
    return sum(abs(one - other) for one, other in levels) < 0.15 * sum(one for one, _ in levels)


def _levels(samples: "array[int]") -> list[float]:
    """How loud each 40 ms are."""
    piece = RATE // 25
    return [
        math.sqrt(sum(sample * sample for sample in samples[at : at + piece]) / piece)
        for at in range(0, len(samples), piece)
    ]


def silence(samples: Iterable[int]) -> float:
    """Seconds of true silence in what is heard: which grows by gaps: espeak's pauses are always the same."""
    return sum(len(run) for run in _runs(samples) if _is_silent(run)) / RATE


def without_silence(samples: Iterable[int]) -> "array[int]":
    """What is heard of a text, whether or not a busy computer has torn gaps into it."""
    return array("h", chain.from_iterable(run for run in _runs(samples) if not _is_silent(run)))


def _runs(samples: Iterable[int]) -> Iterator[list[int]]:
    return (list(run) for _, run in groupby(samples, bool))


def _is_silent(run: Sequence[int]) -> bool:
    return len(run) > 30 and not run[0]


def loudness(samples: Iterable[int]) -> float:
    """In dB below full scale."""
    squares = [sample * sample for sample in samples]
    return 10 * math.log10(sum(squares) / len(squares)) - 20 * math.log10(FULL_SCALE)


def pitch(samples: "array[int]") -> float:
    """The fundamental of what is voiced, in Hz: the median over pieces of 40 ms."""
    piece = RATE // 25
    found = sorted(
        hertz
        for at in range(0, len(samples) - piece, piece)
        if (hertz := _pitch_of(samples[at : at + piece])) is not None
    )
    return found[len(found) // 2]


def _pitch_of(piece: "array[int]") -> float | None:
    """By autocorrelation, from 60 to 300 Hz; None where it is silent or a hiss."""
    thin = [piece[at] / FULL_SCALE for at in range(0, len(piece), 3)]  # 7,350 samples a second are enough
    power = sum(sample * sample for sample in thin)
    if power / len(thin) < 1e-4:
        return None
    rate = RATE / 3
    lags = range(round(rate / 300), round(rate / 60))
    alike = {lag: sum(map(float.__mul__, thin, thin[lag:])) / power for lag in lags}
    best = max(alike, key=lambda lag: alike[lag])
    return rate / best if alike[best] > 0.4 else None
