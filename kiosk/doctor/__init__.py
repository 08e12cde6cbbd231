"""What works on this computer, in plain words, and what to do about what does not."""
