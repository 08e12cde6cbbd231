"""Tables of letters for drawing text large, and how they were made."""
