"""Tests: One visitor after another."""
