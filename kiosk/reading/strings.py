"""The strings of a file, each with its key."""

from collections.abc import Iterator, Mapping


def strings(value: object, at: str = "") -> Iterator[tuple[str, str]]:
    """Every text in tables and lists, by its key: question.s4.title, start.body[2]."""
    if isinstance(value, str):
        yield at, value
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from strings(each, f"{at}.{key}" if at else key)
    elif isinstance(value, list | tuple):
        for number, each in enumerate(value, 1):
            yield from strings(each, f"{at}[{number}]")
