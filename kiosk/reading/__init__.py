"""Reading files that people edit by hand: every fault at once, in plain words."""
