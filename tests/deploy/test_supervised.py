"""What a kiosk tells its supervisor, and what the supervisor makes of it."""

import os
import signal
import socket
import sys
from itertools import count

import pytest

from kiosk.deploy.child import Child
from kiosk.deploy.ending import ending
from kiosk.running.supervised import (
    AFTER_FAULT,
    BEAT,
    LINE,
    Heartbeat,
    is_after_fault,
    tell_closed,
    tell_fault,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no supervisor on Windows")
TELLS = "from kiosk.running.supervised import *; tell_fault('KeyError in app.py, line 12'); tell_closed()"


def wait_for_end() -> None:
    """Waits until a process that was started here has ended."""
    os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT)


def test_without_a_supervisor_nobody_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(LINE, raising=False)
    monkeypatch.delenv(AFTER_FAULT, raising=False)
    tell_closed()
    tell_fault("KeyError")
    assert not is_after_fault()


def test_a_supervisor_that_is_gone_is_no_trouble(monkeypatch: pytest.MonkeyPatch) -> None:
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours:
        monkeypatch.setenv(LINE, str(ours.fileno()))
        tell_closed()


def test_what_a_kiosk_tells_comes_to_its_supervisor() -> None:
    """By a line of its own: standard error is where pages are painted."""
    child = Child([sys.executable, "-c", TELLS], after_fault=False)
    wait_for_end()
    ended = ending(child.code or 0, 1.0, child.told())
    assert ended.closed and ended.faults == ("KeyError in app.py, line 12",)


def test_signs_of_life_come_now_and_then_and_are_no_news() -> None:
    """However long a kiosk is open, what it tells at its end is still heard."""
    begin = "from itertools import count; from kiosk.running.supervised import *"
    code = (
        f"{begin}; heart = Heartbeat(count().__next__); [heart.beat() for _ in range(30_000)]; tell_closed()"
    )
    child, beats = Child([sys.executable, "-c", code], after_fault=False), 0
    while child.code is None:
        beats += child.lives()
    assert beats and child.told() == "closed\n"


def test_a_supervisor_that_does_not_listen_keeps_no_visitor_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """As when it was stopped for a while: the line fills up, and the kiosk goes on."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        monkeypatch.setenv(LINE, str(ours.fileno()))
        heart = Heartbeat(count(step=BEAT).__next__)
        for _ in range(100_000):
            heart.beat()
        theirs.setblocking(False)
        assert theirs.recv(1_000_000)


def test_a_kiosk_without_a_sign_of_life_is_seen_not_to_live() -> None:
    """And one that ended is no longer heard of."""
    child = Child([sys.executable, "-c", "input()"], after_fault=False)
    assert not child.lives()
    child.end(1.0)
    assert not child.lives() and not child.told()


@pytest.mark.parametrize("after_fault", [True, False])
def test_a_kiosk_knows_whether_it_follows_a_broken_one(after_fault: bool) -> None:
    code = "import sys; from kiosk.running.supervised import is_after_fault; sys.exit(is_after_fault())"
    child = Child([sys.executable, "-c", code], after_fault)
    wait_for_end()
    assert child.code == after_fault


def test_a_kiosk_that_does_not_end_when_it_is_asked_to_is_made_to() -> None:
    """A kiosk that hangs cannot hold up a shutdown."""
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)  # what is started here is deaf to it, too
    child = Child([sys.executable, "-c", "import time; time.sleep(10)"], after_fault=False)
    signal.signal(signal.SIGTERM, before)
    child.end(0.1)
    assert child.code == -signal.SIGKILL


@pytest.mark.parametrize(
    "told",
    [
        "fault my name is Ann",
        "fault KeyError in app.py, line 12 Ann",
        "KeyError",
        "fault Ann\x1b[0m",
        "fault ",
    ],
)
def test_only_a_kind_and_a_line_of_code_are_taken(told: str) -> None:
    """ACCESSIBILITY 53: by no mistake can a visitor's words come into the log."""
    assert str(ending(70, 1.0, told)) == "exit code 70"
