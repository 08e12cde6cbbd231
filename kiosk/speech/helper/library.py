"""eSpeak NG as a C library: text in, samples and the places of words out."""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.speech.helper.pcm import RATE, WIDTH

# speak_lib.h of eSpeak NG 1.52
_SYNCHRONOUS, _DO_NOT_EXIT = 2, 0x8000
_CHARACTERS, _UTF8 = 1, 1
_SPEED, _AMPLITUDE, _WORD_GAP = 1, 2, 7
_NO_MORE, _WORD = 0, 1
_PIECE_MS = 60

SYSTEM_LIBRARY = "libespeak-ng.so.1"


@dataclass(frozen=True, slots=True, repr=False)
class Manner:
    """How a text is said: an espeak voice, its rate, word gap (10 ms) and amplitude (0 to 100).

    `pause` is how many seconds of silence end the text.
    """

    voice: str
    rate: int
    gap: int
    amplitude: int
    pause: float


@dataclass(frozen=True, slots=True, repr=False)
class WordMark:
    """A word begins at this sample; it stands at this character, counted from 0, and has this many."""

    sample: int
    at: int
    length: int


@dataclass(frozen=True, slots=True, repr=False)
class LanguageVoice:
    """A voice and a language it speaks; `rank` is lowest for the voice that speaks it best."""

    rank: int
    language: str
    id: str
    name: str


Take = Callable[[bytes, list[WordMark]], bool]
"""Takes samples and the words in them; False ends the text."""


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


class _Voice(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_void_p),
        ("identifier", ctypes.c_char_p),
        ("sorting", ctypes.c_ubyte * 4),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_CALLBACK = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class Library:
    """The library that came from pip, else the system's; raises OSError where there is neither."""

    def __init__(self) -> None:
        self._espeak, data = _loaded()
        rate = self._espeak.espeak_Initialize(_SYNCHRONOUS, _PIECE_MS, data, _DO_NOT_EXIT)
        if rate != RATE:
            raise OSError(f"eSpeak NG could not be set up ({rate})")
        self._espeak.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_Voice))
        self._callback = _CALLBACK(self._made)  # kept: the library holds no reference to it
        self._espeak.espeak_SetSynthCallback(self._callback)
        self._take: Take = lambda samples, words: False

    def voices(self) -> list[LanguageVoice]:
        """Each voice with each of its languages, the best for a language first."""
        return sorted(self._voices(), key=lambda voice: voice.rank)

    def synthesise(self, text: str, manner: Manner, take: Take) -> None:
        """Makes the sound of a text and gives it away in pieces; raises ValueError where it cannot."""
        self._take = take
        code = self._espeak.espeak_SetVoiceByName(manner.voice.encode())
        for parameter, value in (
            (_SPEED, manner.rate),
            (_WORD_GAP, manner.gap),
            (_AMPLITUDE, manner.amplitude),
        ):
            code = code or self._espeak.espeak_SetParameter(parameter, value, 0)
        data = text.encode("utf-8", "replace")
        code = code or self._espeak.espeak_Synth(data, len(data) + 1, 0, _CHARACTERS, 0, _UTF8, None, None)
        if code:
            raise ValueError(f"eSpeak NG refused ({code})")
        take(bytes(round(manner.pause * RATE) * WIDTH), [])

    def _made(
        self, samples: "ctypes._Pointer[ctypes.c_short]", count: int, events: "ctypes._Pointer[_Event]"
    ) -> int:
        words = [
            WordMark(event.audio_position * RATE // 1000, event.text_position - 1, event.length)
            for event in _until_end(events)
            if event.type == _WORD
        ]
        made = ctypes.string_at(samples, count * WIDTH) if samples and count else b""
        return 0 if self._take(made, words) else 1

    def _voices(self) -> Iterator[LanguageVoice]:
        listed = self._espeak.espeak_ListVoices(None)
        at = 0
        while listed[at]:
            voice = listed[at].contents
            for rank, language in _languages(voice.languages):
                yield LanguageVoice(rank, language, voice.identifier.decode(), voice.name.decode())
            at += 1


def _loaded() -> tuple[ctypes.CDLL, bytes | None]:
    """The library and where its data are; None: where the system has them."""
    try:
        import espeakng_loader  # type: ignore[import-untyped] # it tells no types

        return ctypes.CDLL(espeakng_loader.get_library_path()), espeakng_loader.get_data_path().encode()
    except (ImportError, OSError, RuntimeError):
        return ctypes.CDLL(SYSTEM_LIBRARY), None


def _until_end(events: "ctypes._Pointer[_Event]") -> Iterator[_Event]:
    at = 0
    while events[at].type != _NO_MORE:
        yield events[at]
        at += 1


def _languages(address: int) -> Iterator[tuple[int, str]]:
    """A rank and a tag that ends with a null, again and again; a rank of 0 ends it."""
    while rank := ctypes.string_at(address, 1)[0]:
        tag = ctypes.string_at(address + 1)
        yield rank, tag.decode()
        address += len(tag) + 2
