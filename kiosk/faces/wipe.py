"""What takes the last visitor's words off a terminal."""

FORGET = "\x1b[3J"  # what was scrolled away
WIPE = f"\x1b[H\x1b[2J{FORGET}"  # in this order: some terminals scroll away what 2J clears
