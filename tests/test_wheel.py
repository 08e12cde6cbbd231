"""What is installed works by itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.mark.slow
def test_an_installed_wheel_finds_its_content(tmp_path: Path) -> None:
    """Built, installed in an empty environment, run from an empty folder: a visit can be made."""
    empty = tmp_path / "empty"
    empty.mkdir()
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(tmp_path), str(ROOT)], check=True
    )
    (wheel,) = tmp_path.glob("ladder_kiosk-*.whl")
    subprocess.run([sys.executable, "-m", "venv", str(tmp_path / "venv")], check=True)
    scripts = tmp_path / "venv" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([str(scripts / "pip"), "install", "-q", str(wheel)], check=True)
    done = subprocess.run(
        [str(scripts / "kiosk"), "--line", "--data", str(tmp_path / "data")],
        input="\n1\n1\n",
        capture_output=True,
        text=True,
        cwd=empty,
        check=True,
    )
    assert "Think of one time." in done.stdout
    checked = subprocess.run(
        [str(scripts / "kiosk"), "check"], capture_output=True, text=True, cwd=empty, check=True
    )
    assert "No faults found." in checked.stdout
