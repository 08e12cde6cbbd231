"""The kiosk as a running program: what it tells the operating system, staff and its supervisor."""
