"""What `kiosk deploy` writes: files that fit together, that systemd takes, and that shut out enough."""

import configparser
import re
import shutil
import stat
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from kiosk.cli import kiosk
from kiosk.deploy.units import DATA, deployed_files
from kiosk.settings.config import read_config

MOST_EXPOSED = 3.0  # as `systemd-analyze security` counts it, from 0 to 10
ANALYZE = shutil.which("systemd-analyze")
SERVICES = "ladder-kiosk.service", "ladder-kiosk-window.service"
needs_systemd = pytest.mark.skipif(not ANALYZE, reason="systemd is not installed")


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """The folder that the command wrote."""
    done = CliRunner().invoke(kiosk, ["deploy", "--to", str(tmp_path / "new")])
    assert done.exit_code == 0, done.output
    return tmp_path / "new"


def unit(folder: Path, name: str) -> Path:
    """A service unit."""
    return folder / "etc" / "systemd" / "system" / name


def read(file: Path) -> dict[str, str]:
    """The settings of a service; of one that stands there several times, the last."""
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign] # names are as they are written
    parser.read_string(file.read_text("utf-8"))
    return dict(parser["Service"])


@needs_systemd
@pytest.mark.parametrize("name", SERVICES)
def test_systemd_takes_the_unit(written: Path, name: str) -> None:
    """Without a warning."""
    if "window" in name and not shutil.which("xinit"):
        pytest.skip("xinit is not installed")
    done = subprocess.run(
        [str(ANALYZE), "verify", "--man=no", str(unit(written, name))], capture_output=True, text=True
    )
    said = [line for line in done.stderr.splitlines() if "ladder-kiosk" in line]
    assert done.returncode == 0 and not said, done.stderr


@needs_systemd
@pytest.mark.parametrize("name", SERVICES)
def test_little_of_the_computer_is_open_to_the_kiosk(written: Path, name: str) -> None:
    """As systemd itself counts exposure."""
    command = [str(ANALYZE), "security", "--offline=true", "--no-pager", str(unit(written, name))]
    done = subprocess.run(command, capture_output=True, text=True)
    (exposure,) = re.findall(r"Overall exposure level .*: ([0-9.]+)", done.stdout)
    assert float(exposure) <= MOST_EXPOSED, done.stdout


@pytest.mark.parametrize("name", SERVICES)
def test_the_kiosk_comes_back_whatever_ends_it(written: Path, name: str) -> None:
    """Exit codes lie, so no code is taken for an end; and it has its terminal for itself."""
    service = read(unit(written, name))
    assert service["Restart"] == "always"
    assert service["User"] == "kiosk" and service["NoNewPrivileges"] == "yes"
    assert service["ProtectSystem"] == "strict" and str(DATA) in service["ReadWritePaths"]
    assert service["StandardInput"] == "tty-force"
    assert service["TTYReset"] == service["TTYVHangup"] == service["TTYVTDisallocate"] == "yes"
    assert "StartLimitIntervalSec=0" in unit(written, name).read_text("utf-8")
    assert service["RestrictAddressFamilies"] == "AF_UNIX AF_NETLINK"


def test_the_console_has_no_network_and_its_pages_are_painted(written: Path) -> None:
    """Textual paints on standard error: a log there would be an empty screen."""
    service = read(unit(written, SERVICES[0]))
    assert service["PrivateNetwork"] == "yes" and service["StandardError"] == "tty"
    assert service["ExecStart"].endswith("kiosk run --forever")


def test_the_settings_and_the_folder_fit_together(written: Path) -> None:
    """`kiosk export` of any login finds the answers by the settings of the system."""
    config = read_config(written / "etc" / "xdg" / "ladder-kiosk" / "kiosk.toml")
    assert Path(config.data) == DATA
    folders = (written / "etc" / "tmpfiles.d" / "ladder-kiosk.conf").read_text("utf-8")
    assert f"d {DATA} 2750 kiosk kiosk-staff" in folders


def test_what_is_started_can_be_started(written: Path) -> None:
    """The session is a program, and everything else is not."""
    programs = [
        path.name for path in written.rglob("*") if path.is_file() and path.stat().st_mode & stat.S_IXUSR
    ]
    assert programs == ["session"]
    assert not re.search(r"\$[a-z{]", "".join(each.text for each in deployed_files(Path("/x/kiosk"))[:4]))


def test_nothing_is_written_over(written: Path) -> None:
    done = CliRunner().invoke(kiosk, ["deploy", "--to", str(written)])
    assert done.exit_code == 2 and "left as it is" in done.output


def test_without_a_folder_everything_is_printed_with_its_place() -> None:
    printed = CliRunner().invoke(kiosk, ["deploy"]).stdout
    assert all(f"# --- /{each.place} ---" in printed for each in deployed_files(Path("/x/kiosk")))
    assert "# --- /etc/xdg/ladder-kiosk/kiosk.toml ---" in printed
