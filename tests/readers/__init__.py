"""Robots that use the kiosk through real screen readers and braille displays, and know only these."""
