"""Content as it is written by hand, and the pack that it describes: every fault named with file and key."""
