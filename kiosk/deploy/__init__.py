"""Keeps the kiosk open all day, and gives what an operating system needs to do so."""
