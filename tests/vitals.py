"""What a running program takes from its computer."""

import os
from dataclasses import dataclass
from pathlib import Path

SLEEPING = "S"
TICKS = os.sysconf("SC_CLK_TCK")  # of the processor's time in a second


@dataclass(frozen=True, slots=True)
class Vitals:
    """Memory in MB, all of it and its own alone; seconds that the processor worked; what is open."""

    memory: float
    own_memory: float
    worked: float
    files: int
    threads: int
    children: int

    @property
    def open(self) -> tuple[int, int, int]:
        """Files, threads and child processes."""
        return self.files, self.threads, self.children


def vitals_of(process: int) -> Vitals:
    """How it is now; Linux only."""
    proc = Path(f"/proc/{process}")
    tasks = list((proc / "task").iterdir())
    return Vitals(
        memory=_megabytes(proc / "status", "VmRSS:"),
        own_memory=_megabytes(proc / "smaps_rollup", "Private_Dirty:"),
        worked=worked(process),
        files=len(list((proc / "fd").iterdir())),
        threads=len(tasks),
        children=sum(len((task / "children").read_text().split()) for task in tasks),
    )


def worked(process: int) -> float:
    """For how many seconds the processor has worked for it; Linux only."""
    spent = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, spent[11:13])) / TICKS


def is_working(process: int) -> bool:
    """Whether it does something just now, or would if the processor had time for it; Linux only."""
    return any(_state(task) != SLEEPING for task in Path(f"/proc/{process}/task").iterdir())


def _state(task: Path) -> str:
    try:
        return (task / "stat").read_text().rpartition(")")[2].split()[0]
    except OSError:  # it has ended meanwhile
        return SLEEPING


def _megabytes(file: Path, name: str) -> float:
    return int(file.read_text().split(name)[1].split()[0]) / 1024
