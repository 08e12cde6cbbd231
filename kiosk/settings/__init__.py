"""The venue's settings (kiosk.toml), checked as strictly as a pack."""
