"""Reading aloud: the kiosk's side of a voice; the voice itself is a process of its own (`helper`)."""
