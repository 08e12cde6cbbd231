"""Tests: What works on this computer."""
