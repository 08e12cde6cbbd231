"""The PIN of the staff door, in a file that only the kiosk may read; what stands there is not the PIN."""

import hashlib
import hmac
import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from kiosk.core.staff import LONGEST_PIN, SHORTEST_PIN
from kiosk.feedback.disk import make_folder, replace_files

FILE = ".staff-pin"
# OWASP's advice for scrypt is a cost of 2^17; a kiosk on a small board has to answer within a second.
COST, BLOCK, LANES = 2**14, 8, 1
SALT = 16  # bytes
NO_TIME = 0.0  # seconds since 1970: when staff stood at the door is nobody's business


@dataclass(frozen=True, slots=True, repr=False)
class KeptPin:
    """What is known of a PIN, and how many wrong ones were tried since the last right one."""

    salt: bytes
    hash: bytes
    wrong: int = 0

    def fits(self, pin: str) -> bool:
        """Whether this is the PIN."""
        return hmac.compare_digest(self.hash, _hash(pin, self.salt))


def new_pin(pin: str, random: Callable[[int], bytes] = os.urandom) -> KeptPin:
    """A PIN as it is kept."""
    salt = random(SALT)
    return KeptPin(salt, _hash(pin, salt))


def read_pin(folder: Path) -> KeptPin | None:
    """The PIN of a folder of answers; None where none was set, and where the file cannot be read."""
    try:
        found = json.loads((folder / FILE).read_bytes())
        return KeptPin(bytes.fromhex(found["salt"]), bytes.fromhex(found["hash"]), int(found["wrong"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_pin(folder: Path, pin: KeptPin) -> None:
    """Writes it down, all at once; raises OSError."""
    make_folder(folder)
    kept = {"salt": pin.salt.hex(), "hash": pin.hash.hex(), "wrong": pin.wrong}
    replace_files([folder / FILE], json.dumps(kept).encode(), NO_TIME)


def why_not(pin: str) -> str:
    """Why this is no good PIN, in words for staff; "" for a good one."""
    if not (pin.isascii() and pin.isdigit()):
        return "A PIN has digits only."
    if not SHORTEST_PIN <= len(pin) <= LONGEST_PIN:
        return f"A PIN has {SHORTEST_PIN} to {LONGEST_PIN} digits."
    if _is_easy(pin):
        return "That is easy to guess. Take one without a pattern."
    return ""


def _is_easy(pin: str) -> bool:
    """1111, 1234, 9876, 1212, 123123: what people try first."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(pin)}
    half = pin[: len(pin) // 2]
    return steps in ({0}, {1}, {9}) or pin == half * 2


def _hash(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(pin.encode(), salt=salt, n=COST, r=BLOCK, p=LANES)
