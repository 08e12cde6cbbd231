"""The files that make an operating system open the kiosk by itself, from templates."""

from importlib.resources import files
from pathlib import Path
from string import Template
from typing import NamedTuple

DATA = Path("/var/lib/ladder-kiosk")  # as the templates name it
HARDENING = "hardening.conf"  # lines that the services share

# Where each template belongs, and whether it is a program.
_PLACES = {
    "console.service": "etc/systemd/system/ladder-kiosk.service",
    "window.service": "etc/systemd/system/ladder-kiosk-window.service",
    "sysusers.conf": "etc/sysusers.d/ladder-kiosk.conf",
    "tmpfiles.conf": "etc/tmpfiles.d/ladder-kiosk.conf",
    "logind.conf": "etc/systemd/logind.conf.d/ladder-kiosk.conf",
    "stick.rules": "etc/udev/rules.d/99-ladder-kiosk-stick.rules",
    "xorg.conf": "etc/X11/xorg.conf.d/90-ladder-kiosk.conf",
    "openbox.xml": "etc/xdg/ladder-kiosk/openbox.xml",
    "launcher.desktop": "usr/local/share/applications/ladder-kiosk.desktop",
    "session": "etc/xdg/ladder-kiosk/session",
}
_PROGRAMS = ("session",)


class DeployedFile(NamedTuple):
    """A file for an operating system; `place` is its path from the root."""

    place: Path
    text: str
    is_program: bool = False


def deployed_files(program: Path) -> tuple[DeployedFile, ...]:
    """All of them, for a kiosk that is opened by this program."""
    filled = {"program": str(program), "hardening": _template(HARDENING).template.strip()}
    return tuple(
        DeployedFile(Path(place), _template(name).safe_substitute(filled), name in _PROGRAMS)
        for name, place in _PLACES.items()
    )


def _template(name: str) -> Template:
    return Template((files("kiosk.deploy") / "templates" / name).read_text("utf-8"))
