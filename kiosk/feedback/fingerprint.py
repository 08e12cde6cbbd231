"""Fingerprints of what is kept of a period: an export with the same ones holds all that the kiosk holds."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

import msgspec

from kiosk.feedback.holding import Holding


@dataclass(frozen=True, slots=True, repr=False)
class Fingerprint:
    """One for visits with mode counts, one for words: words may be taken away sooner."""

    period: str
    visits: int
    texts: int
    numbers: str
    words: str


def fingerprint(holding: Holding) -> Fingerprint:
    """The fingerprints of a period; the order in which it is read does not matter."""
    encode = msgspec.json.Encoder(order="deterministic").encode
    return Fingerprint(
        period=holding.period,
        visits=len(holding.visits),
        texts=len(holding.words),
        numbers=_of([*map(encode, holding.visits), *map(encode, holding.modes)]),
        words=_of(json.dumps([each.text, each.share]).encode() for each in holding.words),
    )


def hash_of(content: bytes) -> str:
    """A hash as a data package writes it."""
    return f"sha256:{sha256(content).hexdigest()}"


def _of(documents: Iterable[bytes]) -> str:
    return hash_of(b"\n".join(sorted(documents)))
