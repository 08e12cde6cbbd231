"""For those who change the words: what could be better, who can read it, and a walk that keeps nothing."""
