"""datapackage.json: what every column holds, and the hash of every file (a Frictionless data package)."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from kiosk.feedback.columns import Column
from kiosk.feedback.fingerprint import Fingerprint, hash_of
from kiosk.feedback.labels import Labels
from kiosk.feedback.tables import MODES_HEADER, WORDS_HEADER, Table, neutral

FILE = "datapackage.json"
FORMATS = {"csv": "text/csv", "jsonl": "application/jsonl", "txt": "text/plain"}
YES_NO = (("0", "no"), ("1", "yes"))
GONE = "not in the pack any more"
PLAIN = {
    "period": "Month, week or quarter",
    "text": "What was written; a ' in front was put there so that it is not taken for a formula",
    "share": "Whether others may read it",
    "face": "Full screen or plain lines",
    "colours": "Name of the colours; empty: the usual ones",
    "size": "Name of the size of text; empty: there was only one",
    "scanning": "Whether one switch was enough: the choices were marked one after the other",
    "read_aloud": "Whether the pages were read aloud",
    "count": "How many visits",
}
SUMMARY = {
    "by": "What the group is by: period, service, level or role",
    "group": "Key of the group; empty: not given",
    "group_label": "The group in words",
    "about": "What is counted: step, band, gap, corrected, missed, flags or helps",
    "key": "Key of what is counted",
    "label": "What is counted, in words",
    "visits": "How many, rounded to 5; * is 1 to 7; empty is left out, or was asked of nobody",
}

Field = dict[str, Any]


@dataclass(frozen=True, slots=True, repr=False)
class Package:
    """What is told of an export as a whole."""

    name: str
    title: str
    description: str
    periods: tuple[Fingerprint, ...] = ()


def codebook(package: Package, files: Mapping[str, bytes], fields: Mapping[str, Sequence[Field]]) -> bytes:
    """Describes files; `fields` are those of each CSV. The same export always gives the same bytes."""
    book = {
        "name": package.name,
        "title": package.title,
        "description": package.description,
        "periods": [asdict(period) for period in package.periods],
        "resources": [_resource(file, content, fields.get(file)) for file, content in sorted(files.items())],
    }
    return (json.dumps(book, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")


def answer_fields(columns: Iterable[Column], table: Table, labels: Labels) -> list[Field]:
    """The fields of answers.csv, with titles and labels as they are in the pack now."""
    cells = tuple(table.found()) or (set(),) * len(table.header)
    return [
        _mark(column, labels) if column.mark else _key(column, set(map(str, found)) - {""}, labels)
        for column, found in zip(columns, cells, strict=True)
    ]


def word_fields() -> list[Field]:
    """The fields of words.csv."""
    return [_field(name, PLAIN[name], YES_NO if name == "share" else ()) for name in WORDS_HEADER]


def mode_fields() -> list[Field]:
    """The fields of modes.csv."""
    fields = [
        _field(name, PLAIN[name], YES_NO if name in ("scanning", "read_aloud") else ())
        for name in MODES_HEADER
    ]
    return [field | {"type": "integer"} if field["name"] == "count" else field for field in fields]


def summary_fields(header: Iterable[str]) -> list[Field]:
    """The fields of summary.csv; `visits` is text, since it may be * or left out."""
    return [_field(name, SUMMARY[name]) for name in header]


def _key(column: Column, found: set[str], labels: Labels) -> Field:
    """A column of keys: those of the pack, and those that only older answers have."""
    title = labels.title(column.of) or f"{column.of} ({GONE})"
    if column.of == "rule":
        return {**_field(column.name, title), "type": "integer"}
    known = labels.known(column.of)
    keys = (*known, *sorted(found - set(known)))
    open_to_all = column.of in ("period", "pack", "pack_version")
    return _field(
        column.name, title, () if open_to_all else [(key, _label(labels, column, key)) for key in keys]
    )


def _mark(column: Column, labels: Labels) -> Field:
    title = labels.title(column.of) or f"{column.of} ({GONE})"
    if column.mark != column.of:
        title = f"{title}: {_label(labels, column, column.mark)}"
    return _field(column.name, title, YES_NO)


def _label(labels: Labels, column: Column, key: str) -> str:
    if column.of == "service" and key not in labels.known("service"):
        return key  # the venue's own services are called what they are called
    return labels.of_key(column.of, key) or (key if key in labels.known(column.of) else f"{key} ({GONE})")


def _field(name: str, title: str, values: Iterable[tuple[str, str]] = ()) -> Field:
    """A field as Table Schema has it; `values` are what it may hold, with their labels."""
    field: Field = {"name": neutral(name), "type": "string", "title": title}
    values = tuple(values)
    if not values:
        return field
    marks = values == YES_NO
    cells = [int(value) if marks else neutral(value) for value, _ in values]
    labelled = [{"value": cell, "label": label} for cell, (_, label) in zip(cells, values, strict=True)]
    kind = {"type": "integer"} if marks else {}
    return {**field, **kind, "constraints": {"enum": cells}, "categories": labelled}


def _resource(file: str, content: bytes, fields: Sequence[Field] | None) -> dict[str, Any]:
    """A file with its hash. Only CSVs are typed as tables: the JSON lines hold the same columns."""
    stem, _, ending = file.partition(".")
    resource = {
        "name": f"{stem}-{ending}".lower(),
        "type": "file" if fields is None else "table",
        "path": file,
        "format": ending,
        "mediatype": FORMATS[ending],
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": hash_of(content),
    }
    return resource if fields is None else {**resource, "schema": {"fields": fields, "missingValues": [""]}}
