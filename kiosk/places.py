"""Where things are on this computer: content, settings, data."""

from pathlib import Path

import platformdirs

APP = "ladder-kiosk"
SETTINGS = "kiosk.toml"
SHIPPED_PACK = "ladder"
PRACTICE_MARK = "PRACTICE.txt"  # a file that marks a data folder as one of made-up answers


def shipped_content() -> Path:
    """The pack that comes with the kiosk: inside the installed package, else beside its source."""
    here = Path(__file__).parent
    inside = here / "content" / SHIPPED_PACK
    return inside if inside.is_dir() else here.parent / "content" / SHIPPED_PACK


def settings_file() -> Path | None:
    """kiosk.toml in the user's settings folder, else in the system's; None where there is none."""
    folders = settings_folder(), platformdirs.site_config_path(APP, False)
    return next((folder / SETTINGS for folder in folders if (folder / SETTINGS).is_file()), None)


def settings_folder() -> Path:
    """The folder where the user's own settings belong."""
    return platformdirs.user_config_path(APP, False)


def data_folder(named: Path | None, configured: str) -> Path:
    """Where answers are kept: as named, else as configured, else in the user's data folder."""
    return named or _configured(configured) or platformdirs.user_data_path(APP, False)


def practice_folder(named: Path | None, configured: str) -> Path:
    """Where made-up answers are kept: as named, else beside the folder for real ones."""
    real = data_folder(None, configured)
    return named or real.with_name(f"{real.name}-practice")


def is_for_practice(folder: Path) -> bool:
    """Whether a data folder is one of made-up answers."""
    return (folder / PRACTICE_MARK).exists()


def content_folder(named: Path | None, configured: str) -> Path:
    """Where the pack is: as named, else as configured, else the one that is shipped."""
    return named or _configured(configured) or shipped_content()


def _configured(folder: str) -> Path | None:
    return Path(folder).expanduser() if folder else None
