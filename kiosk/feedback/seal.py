"""Tables as bytes with a seal: not one byte can change without being noticed."""

import json
from hashlib import sha256
from typing import Any

Tables = dict[str, dict[str, dict[str, Any]]]
"""Table name to document id to document."""

SEAL = b', "seal": '
CHECKSUM = b', "sha256": '


def sealed(tables: Tables) -> bytes:
    """The bytes of a TinyDB file; documents lie by random id, so that their order tells nothing.

    The seal is a table with one document: how many documents the others hold, and a checksum of all that.
    """
    ordered = {
        name: dict(sorted(table.items(), key=lambda document: int(document[0])))
        for name, table in sorted(tables.items())
    }
    counted = {name: len(table) for name, table in ordered.items()}
    body = _as_bytes(ordered) + SEAL + b'{"1": ' + _as_bytes(counted)
    return body + CHECKSUM + _end(body)


def is_whole(raw: bytes) -> bool:
    """Whether these are the very bytes that were sealed."""
    body, _, end = raw.rpartition(CHECKSUM)
    return end == _end(body)


def counts(whole: bytes) -> dict[str, int]:
    """How many documents are in each table."""
    seal = whole.rpartition(SEAL)[2].partition(CHECKSUM)[0]
    numbers: dict[str, int] = json.loads(seal.removeprefix(b'{"1": ') + b"}")
    return numbers


def opened(whole: bytes) -> Tables:
    """The tables in bytes that are whole."""
    tables: Tables = json.loads(whole.rpartition(SEAL)[0] + b"}")
    return tables


def _as_bytes(value: object) -> bytes:
    """An object of JSON that is still open at its end."""
    text = json.dumps(value, ensure_ascii=False).removesuffix("}")
    # Half a character, which no text should hold, becomes JSON's own \udxxx and comes back as it was.
    return text.encode("utf-8", "backslashreplace")


def _end(body: bytes) -> bytes:
    return b'"%s"}}}' % sha256(body).hexdigest().encode()
