"""Laws of reading aloud."""
