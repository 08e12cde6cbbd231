"""Tests: What staff type."""
