"""Where things are on this computer: content, settings, data."""

from pathlib import Path

import platformdirs

APP = "ladder-kiosk"
SETTINGS = "kiosk.toml"
SHIPPED_PACK = "ladder"


def shipped_content() -> Path:
    """The pack that comes with the kiosk: inside the installed package, else beside its source."""
    here = Path(__file__).parent
    inside = here / "content" / SHIPPED_PACK
    return inside if inside.is_dir() else here.parent / "content" / SHIPPED_PACK


def settings_file() -> Path | None:
    """kiosk.toml in the user's settings folder, else in the system's; None where there is none."""
    folders = platformdirs.user_config_path(APP, False), platformdirs.site_config_path(APP, False)
    return next((folder / SETTINGS for folder in folders if (folder / SETTINGS).is_file()), None)


def data_folder(named: Path | None, configured: str) -> Path:
    """Where answers are kept: as named, else as configured, else in the user's data folder."""
    return named or _configured(configured) or platformdirs.user_data_path(APP, False)


def content_folder(named: Path | None, configured: str) -> Path:
    """Where the pack is: as named, else as configured, else the one that is shipped."""
    return named or _configured(configured) or shipped_content()


def _configured(folder: str) -> Path | None:
    return Path(folder).expanduser() if folder else None
