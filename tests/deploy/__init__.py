"""Tests of keeping the kiosk open."""
