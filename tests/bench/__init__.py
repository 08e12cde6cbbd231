"""Measurements, run by hand: `python -m tests.bench.start`. Each prints ratios within one run."""
