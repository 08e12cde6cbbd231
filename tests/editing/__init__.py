"""Tests: What editors of words are shown."""
