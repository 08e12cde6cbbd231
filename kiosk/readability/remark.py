"""What a careful editor would say about a string."""

from typing import NamedTuple


class Remark(NamedTuple):
    """`grave`: it must be mended; else it is only told. `mend` says what to write instead."""

    key: str
    grave: bool
    wrong: str
    mend: str
